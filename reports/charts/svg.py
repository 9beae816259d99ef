"""What a picture is made of, and how it is written as SVG. Lengths are units of the picture, y grows down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from reports.fonts.letters import FAMILY

INK, SOFT, FAINT, PAPER = "#1c1c1c", "#545454", "#b9b9b9", "#ffffff"
HATCH = 7.0
"""Between two strokes of a hatched bar."""


@dataclass(frozen=True, slots=True)
class Rect:
    """`name` is its class in the SVG, by which bars are told from what only adorns."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str = "none"
    name: str = "mark"

    def svg(self) -> str:
        place = f'x="{_n(self.x)}" y="{_n(self.y)}" width="{_n(self.width)}" height="{_n(self.height)}"'
        return f'<rect class="{self.name}" {place} fill="{self.fill}" stroke="{self.stroke}"/>'


@dataclass(frozen=True, slots=True)
class Hatched:
    """Slanting strokes over a rectangle, none of them beyond its edge."""

    x: float
    y: float
    width: float
    height: float
    stroke: str

    def svg(self) -> str:
        reach = self.width + self.height
        strokes = " ".join(self._stroke(HATCH * step) for step in range(1, int(reach / HATCH) + 1))
        return f'<path d="{strokes}" stroke="{self.stroke}" stroke-width="1.6" fill="none"/>'

    def _stroke(self, at: float) -> str:
        """The one that would meet the left edge `at` below the top."""
        left, low = max(at - self.height, 0), min(at, self.height)
        right, high = min(at, self.width), max(at - self.width, 0)
        start = f"M{_n(self.x + left)} {_n(self.y + low)}"
        return f"{start}L{_n(self.x + right)} {_n(self.y + high)}"


@dataclass(frozen=True, slots=True)
class Line:
    """A level line; `dashed` or drawn through."""

    x: float
    y: float
    width: float
    stroke: str
    dashed: bool = False

    def svg(self) -> str:
        dashes = ' stroke-dasharray="9 6"' if self.dashed else ""
        way = f'x1="{_n(self.x)}" y1="{_n(self.y)}" x2="{_n(self.x + self.width)}" y2="{_n(self.y)}"'
        return f'<line {way} stroke="{self.stroke}" stroke-width="1.6"{dashes}/>'


@dataclass(frozen=True, slots=True)
class Text:
    """One line; `y` is where its letters stand. `anchor`: start, middle or end."""

    x: float
    y: float
    words: str
    size: float
    fill: str = INK
    anchor: str = "start"
    strong: bool = False

    def svg(self) -> str:
        # The one weight of the font is made stronger by an outline.
        outline = f' stroke="{self.fill}" stroke-width="{_n(self.size / 34)}"' if self.strong else ""
        look = f'font-size="{_n(self.size)}" fill="{self.fill}" text-anchor="{self.anchor}"{outline}'
        return f'<text x="{_n(self.x)}" y="{_n(self.y)}" {look}>{escape(self.words)}</text>'


Shape = Rect | Hatched | Line | Text


@dataclass(frozen=True, slots=True)
class Block:
    """Shapes that take so much height, measured from the block's own top."""

    height: float
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Blocks one below the other. `told` is the whole of it in words, for whoever cannot see it."""

    width: float
    blocks: tuple[Block, ...]
    title: str
    told: tuple[str, ...]
    language: str

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    def svg(self) -> str:
        """On white, with text as text: to be drawn with our font, or with what a browser has."""
        size = f'viewBox="0 0 {_n(self.width)} {_n(self.height)}" width="{_n(self.width)}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} height="{_n(self.height)}"'
        manner = f'role="img" lang="{self.language}" font-family="{FAMILY}, sans-serif"'
        words = f"<title>{escape(self.title)}</title><desc>{escape(chr(10).join(self.told))}</desc>"
        paper = f'<rect width="100%" height="100%" fill="{PAPER}"/>'
        return "\n".join([f"{head} {manner}>", words, paper, *self._groups(), "</svg>\n"])

    def _groups(self) -> Iterable[str]:
        tops = accumulate((block.height for block in self.blocks), initial=0.0)
        for top, block in zip(tops, self.blocks, strict=False):
            shapes = "".join(shape.svg() for shape in block.shapes)
            yield f'<g transform="translate(0 {_n(top)})">{shapes}</g>'


def stacked(pictures: Sequence[Picture]) -> Picture:
    """All of them as one; there is at least one."""
    first, *others = pictures
    if not others:
        return first
    blocks = tuple(block for picture in pictures for block in picture.blocks)
    told = tuple(line for picture in pictures for line in (picture.title, *picture.told))
    return Picture(first.width, blocks, first.title, told, first.language)


def _n(value: float) -> str:
    """Rounded to a thousandth, without idle zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")

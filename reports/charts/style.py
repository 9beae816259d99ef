"""How the charts look and speak: one column, its letters large enough on a telephone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reports.charts.svg import INK, SOFT, Block, Hatched, Rect, Shape, Text
from reports.fonts.letters import drawable, lines, width
from surveys.figures import Key, Look
from surveys.prompt import Words
from texts import Phrasebook

WIDTH = 720.0
MARGIN = 28.0
ROOM = WIDTH - 2 * MARGIN
LEADING = 1.32
DARK, PALE = "#1f5f99", "#e3ecf5"


@dataclass(frozen=True, slots=True)
class Style:
    """`scale` enlarges the letters and leaves the width as it is."""

    phrases: Phrasebook
    today: date
    scale: float = 1.0

    @property
    def title(self) -> float:
        return 31 * self.scale

    @property
    def body(self) -> float:
        return 26 * self.scale

    @property
    def small(self) -> float:
        return 21 * self.scale

    def say(self, words: Words) -> str:
        return drawable(self.phrases.plain(words, self.today))

    def joined(self, parts: Sequence[Words]) -> str:
        return " · ".join(self.say(part) for part in parts)

    def written(self, text: str, size: float, most: int, *, fill: str = INK, strong: bool = False) -> Block:
        """A paragraph over the whole width, in at most so many lines."""
        broken = lines(text, size, ROOM, most)
        shown = tuple(
            Text(MARGIN, baseline(size, number), line, size, fill, strong=strong)
            for number, line in enumerate(broken)
        )
        return Block(size * LEADING * len(broken), shown)

    def note(self, words: Words, most: int = 6) -> Block:
        return self.written(self.say(words), self.small, most, fill=SOFT)

    def keys(self, keys: Sequence[Key]) -> Block:
        """Each look beside its meaning, as many to a line as there is room for."""
        size, x, row = self.small, MARGIN, 0
        shapes: list[Shape] = []
        for key in keys:
            said = self.say(key.words)
            reach = size * 1.5 + width(said, size)
            if x > MARGIN and x + reach > MARGIN + ROOM:
                x, row = MARGIN, row + 1
            top = row * size * LEADING
            shapes += filled(key.look, x, top + size * 0.2, size, size * 0.8, "key")
            shapes.append(Text(x + size * 1.35, baseline(size, row), said, size, SOFT))
            x += reach + size
        return Block((row + 1) * size * LEADING, tuple(shapes))


def baseline(size: float, line: int = 0) -> float:
    """Where the letters of a line stand, below the top of its block."""
    return size * (LEADING * line + 0.98)


def gap(height: float) -> Block:
    return Block(height)


def filled(look: Look, x: float, y: float, length: float, height: float, name: str) -> Iterator[Shape]:
    """A bar: what stands for its length is one rectangle of the class `name`."""
    match look:
        case Look.SOLID:
            yield Rect(x, y, length, height, DARK, DARK, name)
        case Look.HATCHED:
            yield Rect(x, y, length, height, PALE, DARK, name)
            yield Hatched(x, y, length, height, DARK)
        case Look.HOLLOW:
            yield Rect(x, y, length, height, "#ffffff", DARK, name)

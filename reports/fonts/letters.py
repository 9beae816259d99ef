"""How wide the letters of our font are, and which it has: read from the font file itself."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

FONT = Path(__file__).with_name("NanumGothic.ttf")
FAMILY = "NanumGothic"
SEGMENTS = 4
"""The form of a table of characters that holds stretches of them."""
GLYPH_ENTRY = 4
"""Bytes of an entry in the table of widths."""
ELLIPSIS = "…"
UNKNOWN = "?"


def width(text: str, size: float) -> float:
    """How far `text` reaches at a size in which an em is `size`; a letter the font lacks has no width."""
    known = _widths()
    return sum(known.get(ord(letter), 0.0) for letter in text) * size


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """The text with nothing in it that the font cannot draw, and all white space as single spaces.

    Signs such as emoji are left out, and called by their names where nothing else is left; accents go, and
    letters of a script that the font lacks become question marks.
    """
    composed = unicodedata.normalize("NFC", text)
    kept = _joined("".join(map(_nearest, composed)))
    return kept or _joined(", ".join(name for name in map(_named, composed) if name))


def lines(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """The text in at most so many lines, none wider than `room`; what is left over is shortened to "…".

    A line ends at a space where it has one in its second half, else between two letters.
    """
    rest = drawable(text)
    broken: list[str] = []
    while rest and len(broken) < most - 1 and width(rest, size) > room:
        end = _line_end(rest, size, room)
        broken.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*broken, shortened(rest, size, room)) if rest else tuple(broken)


def shortened(text: str, size: float, room: float) -> str:
    if width(text, size) <= room:
        return text
    kept = _fitting(text, size, room - width(ELLIPSIS, size))
    return text[:kept].rstrip() + ELLIPSIS


def _line_end(text: str, size: float, room: float) -> int:
    """How many letters the first line takes, at least one."""
    most = max(_fitting(text, size, room), 1)
    space = text.rfind(" ", 0, most + 1)
    return space if space >= most / 2 else most


def _fitting(text: str, size: float, room: float) -> int:
    """How many letters from the start have room."""
    known, reached = _widths(), 0.0
    for count, letter in enumerate(text):
        reached += known.get(ord(letter), 0.0) * size
        if reached > room:
            return count
    return len(text)


def _nearest(letter: str) -> str:
    """The letter, or what comes nearest to it of what the font has."""
    if letter.isspace():
        return " "
    if _has(letter):
        return letter
    plain = "".join(filter(_has, unicodedata.normalize("NFKD", letter)))
    return plain or (UNKNOWN if unicodedata.category(letter).startswith("L") else "")


def _has(letter: str) -> bool:
    return ord(letter) in _widths() and not unicodedata.category(letter).startswith("C")


def _named(letter: str) -> str:
    """What a sign is called; nothing for those that only change how another one looks."""
    sign = unicodedata.category(letter) in {"So", "Sm", "Sc", "Po"}
    return unicodedata.name(letter, "").lower() if sign else ""


def _joined(text: str) -> str:
    return " ".join(text.split())


@cache
def _widths() -> Mapping[int, float]:
    """Of every character the font has, in ems."""
    content = FONT.read_bytes()
    tables = dict(_tables(content))
    (em,) = struct.unpack_from(">H", content, tables["head"] + 18)
    (measured,) = struct.unpack_from(">H", content, tables["hhea"] + 34)
    widths = struct.unpack_from(">" + "Hh" * measured, content, tables["hmtx"])[::2]
    glyphs = _glyphs(content, tables["cmap"])
    return {letter: widths[min(glyph, measured - 1)] / em for letter, glyph in glyphs if glyph}


def _tables(content: bytes) -> Iterator[tuple[str, int]]:
    """Names and offsets of the tables of a TrueType file."""
    (count,) = struct.unpack_from(">H", content, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", content, 12 + 16 * number)
        yield tag.decode(), offset


def _glyphs(content: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Every character of the basic plane and its glyph, from the table of segments."""
    start = _segments(content, cmap)
    (double,) = struct.unpack_from(">H", content, start + 6)
    column = f">{double // 2}H"
    ends, firsts, deltas, ranges = (
        struct.unpack_from(column, content, start + at)
        for at in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    for number, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        where = start + 16 + 3 * double + 2 * number + ranges[number]
        for letter in range(first, end + 1):
            glyph = letter
            if ranges[number]:
                (glyph,) = struct.unpack_from(">H", content, where + 2 * (letter - first))
            yield letter, (glyph + deltas[number]) % 65536 if glyph else 0


def _segments(content: bytes, cmap: int) -> int:
    """Where the table of segments begins. Raises StopIteration for a font without one."""
    (count,) = struct.unpack_from(">H", content, cmap + 2)
    offsets: Iterator[int] = (
        struct.unpack_from(">HHL", content, cmap + 4 + 8 * number)[2] for number in range(count)
    )
    return next(
        cmap + offset for offset in offsets if struct.unpack_from(">H", content, cmap + offset) == (SEGMENTS,)
    )

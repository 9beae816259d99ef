"""How a message looks on a telephone, and how it is heard from one that reads aloud."""

from __future__ import annotations

import re
import unicodedata

from rehearsal.records import Message

SCREEN = 30
"""Lines of a telephone."""

SYLLABLES, LETTERS = 22, 40
"""How many of each fit in a line."""

SEEN = 3
"""Lines that are seen of what is folded."""

SIGNS = re.compile("[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\ufe0f]")
"""Pictures and arrows, which a reader passes over or calls by long names."""


def lines_on_screen(message: Message) -> int:
    """The lines it takes, as words are broken on a narrow screen; of what is folded, those that are seen."""
    text = message.text
    folds = [mark for mark in message.content.get("entities", []) if mark["type"] == "expandable_blockquote"]
    units = text.encode("utf-16-le")
    taken, at = 0, 0
    for mark in sorted(folds, key=lambda one: one["offset"]):
        start, end = 2 * mark["offset"], 2 * (mark["offset"] + mark["length"])
        taken += _broken(units[at:start].decode("utf-16-le").rstrip("\n"))
        taken += min(_broken(units[start:end].decode("utf-16-le")), SEEN)
        at = end
    rest = units[at:].decode("utf-16-le")
    return taken + (_broken(rest.removeprefix("\n")) if rest else 0)


def _broken(text: str) -> int:
    return sum(_lines(line) for line in text.split("\n"))


def _lines(line: str) -> int:
    taken, used = 1, 0.0
    for word in re.findall(r"\S+\s*", line):
        wide = _breadth(word)
        if used and used + _breadth(word.rstrip()) > 1:
            taken, used = taken + 1, 0.0
        used += wide
        while used > 1 and _breadth(word.rstrip()) > 1:
            taken, used = taken + 1, used - 1
    return taken


def _breadth(text: str) -> float:
    """In lines."""
    return sum(1 / SYLLABLES if unicodedata.east_asian_width(sign) in "WF" else 1 / LETTERS for sign in text)


def heard(text: str) -> str:
    """As it is heard where pictures and arrows are passed over."""
    return " ".join(SIGNS.sub("", text).split())

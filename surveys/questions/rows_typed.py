"""Values typed for rows: one for the row now asked, some with their rows named, or one for each in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from surveys.prompt import Arg, Phrase, Refused, Words
from surveys.questions.options import Option, key
from surveys.questions.typed import CANDIDATES, CLEAR, by_length, containing, said, with_and

CIRCLED = {ord(sign): f"{number}번 " for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", start=1)}
BETWEEN = re.compile(r"(?:[\s,;/·、|:=→–—()]|\.(?![0-9])|-(?=\s))*")
MARKED = re.compile(r"([0-9]{1,3}) ?(?:번째?|=|[.:)](?=\s|[^\W\d_]))")
BARE = re.compile(r"([0-9]{1,3})(?![0-9.])")
ENDING = re.compile(r"(?:에게|에는|에|은|는)?(?![^\W\d_])")  # what may follow a name in a sentence
SCORE = re.compile(r"(1,000|[0-9]{1,6})(?: ?(?:점|points?))?(?!\w|\.[0-9])")


@dataclass(frozen=True, slots=True)
class Token:
    """A row's place, counted from 0, or a value; `length` characters say it."""

    length: int
    place: int | None = None
    value: int | None = None
    by_name: bool = False


Found = Token | Refused | None
Finder = Callable[[str], Found]
Labelled = Callable[[Option], Words]
Assigned = tuple[int | None, int]
"""The place of a row, None where none was named, and the value for it."""


def plain(text: str) -> str:
    """As it is compared: one line, small letters, circled numbers as numbers of rows."""
    return key(text.translate(CIRCLED).replace("\n", ", "))


def tokens(text: str, find: Finder, most: int) -> tuple[Token, ...] | Refused | None:
    """What stands in `text`, one after the other; None where `find` knows no way on, or where it is more than
    `most`.
    """
    found: list[Token] = []
    rest = BETWEEN.sub("", plain(text), count=1)
    while rest:
        token = find(rest)
        if not isinstance(token, Token):
            return token
        if len(found) == most:
            return None
        found.append(token)
        rest = BETWEEN.sub("", rest[token.length :], count=1)
    return tuple(found)


def assigned(found: Sequence[Token]) -> tuple[Assigned, ...] | None:
    """Each value with its row; None where a row stands alone. A name tells more than a number before it."""
    pairs: list[Assigned] = []
    row: Token | None = None
    for token in found:
        if token.value is not None:
            pairs.append((row.place if row else None, token.value))
            row = None
        elif row is None or (token.by_name and not row.by_name):
            row = token
        else:
            return None
    return tuple(pairs) if row is None else None


def named(rest: str, rows: Sequence[Option]) -> Token | None:
    """The row with whose whole name `rest` begins."""
    for name, row in by_length(rows):
        ending = ENDING.match(rest, len(name))
        if rest.startswith(name) and ending:
            return Token(ending.end(), place=rows.index(row), by_name=True)
    return None


def numbered(rest: str, pattern: re.Pattern[str], count: int) -> Found:
    """The row with whose number `rest` begins, written as `pattern` has it."""
    found = pattern.match(rest)
    if found is None:
        return None
    number = int(found[1])
    if 1 <= number <= count:
        return Token(found.end(), place=number - 1)
    return Refused(Phrase("row-no-such", {"number": number, "count": count}))


def score(rest: str) -> Token | None:
    """The whole number with which `rest` begins."""
    found = SCORE.match(rest)
    return found and Token(found.end(), value=int(found[1].replace(",", "")))


def in_part(rest: str, value_at: Finder, rows: Sequence[Option], label: Labelled) -> Found:
    """The row whose name holds what stands before the next value; an unclear one is asked back."""
    part = before_value(rest, value_at)
    bare = part.rstrip(" ,;/·、|:=→–—()-")
    places = containing(bare, [row.text for row in rows]) if len(bare) >= CLEAR else []
    if len(places) == 1:
        return Token(len(part), place=places[0], by_name=True)
    return which(bare, places, rows, label) if places else None


def which(part: str, places: Sequence[int], rows: Sequence[Option], label: Labelled) -> Refused:
    """Asks which of the rows at these places is meant by `part`."""
    candidates = [
        Phrase("candidate", {"number": place + 1, "option": label(rows[place])})
        for place in places[:CANDIDATES]
    ]
    args: dict[str, Arg] = {"part": said(part), "count": len(places), "candidates": with_and(candidates)}
    return Refused(Phrase("row-unclear", args))


def before_value(rest: str, value_at: Finder) -> str:
    words = (word.start() for word in re.finditer(r"\S+", rest))
    return next((rest[:start] for start in words if start and value_at(rest[start:])), rest)

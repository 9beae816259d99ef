"""A pasted text line by line, and the signs with which its lines begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from surveys.fields import clean

# Signs of a Korean keyboard that mean what the plain ones mean, one for one.
PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u3000\t"), " "),
    **dict.fromkeys(map(ord, "〜∼"), "~"),
    ord("ⓛ"): "①",  # a letter that looks like it
}
GAP = re.compile(r" {9,}")  # room to write in says no more the longer it is
SEPARATOR = re.compile(r"[-–—=_*~·.#━─\s]{3,}")

CIRCLED = "①-⑳㉑-㉟"
BOXES = "□☐▢◻⬜❏"
BULLETS = "–—·•∙・‧◦▪-"  # the hyphen last: these stand in classes of signs
LETTERS = "가나다라마바사아자차카타파하"
COUNTED = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
ORDERED = ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째", "여덟째", "아홉째", "열째")

NUMBERINGS = {
    "1.": re.compile(r"(\d{1,3})\s?\.(?!\d)"),
    "1)": re.compile(r"(\d{1,3})\s?\)"),
    "(1)": re.compile(r"\((\d{1,3})\)"),
    "1번": re.compile(r"(\d{1,3})번\s?[.):]"),
    "Q1": re.compile(r"(?:[Qq]|문항|질문|문)\s?\.?\s?(\d{1,3})(?:\s?[.):]|\s)"),
    "하나": re.compile(rf"({'|'.join(COUNTED)})\s?[.)]"),
    "첫째": re.compile(rf"({'|'.join(ORDERED)})\s?[.,)]"),
}
# `12. 7.(월)까지`: the beginning of a day, not the twelfth question.
BEGINS_WITH_DAY = re.compile(r"\d{1,2}\.\s*\d{1,2}\s*(?:\.(?!\d)|\(\s*[월화수목금토일]|까지|부터)")
BULLET = re.compile(rf"[{BULLETS}](?:\s+|(?=[^\s\d{BULLETS}])|$)")
STAR = re.compile(r"\*\s+")
RING = re.compile(r"[ㅇ○]\s+(?=\S)")
ROW_NUMBERS = {
    style: re.compile(rf"(?:^|(?<=\s)){sign}\s*")
    for style, sign in (("1.", r"(\d{1,2})\.(?!\d)"), ("1)", r"(\d{1,2})\)"), ("(1)", r"\((\d{1,2})\)"))
}
LETTERED = {
    style: re.compile(rf"(?:^|(?<=\s))([{signs}])\s?[.)]\s*")
    for style, signs in (("가", LETTERS), ("a", "a-z"), ("A", "A-Z"))
}
PART = re.compile(r"(?:[Qq]|문항|질문|문)?\s?\(?(\d{1,3})-\d{1,2}\s?[.)]\s*(?=\S)")
FEWEST_INLINE = 2  # so many signs on a question's own line make options of what stands behind them


@dataclass(frozen=True, slots=True)
class Line:
    """`number` counts from 1, `text` has no blanks around it and plain signs only."""

    number: int
    text: str
    indent: int = 0


class Numbered(NamedTuple):
    style: str
    number: int
    text: str


class Row(NamedTuple):
    """One thing with a sign of its own before it; `text` is "" where it is left open."""

    line: int
    style: str
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    every = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(_line(number, written.translate(PLAIN)) for number, written in enumerate(every, start=1))


def _line(number: int, written: str) -> Line:
    text = "" if SEPARATOR.fullmatch(written) else clean(GAP.sub(" " * 8, written))
    return Line(number, text, len(written) - len(written.lstrip()))


def numbered(text: str) -> Numbered | None:
    """The number that a line begins with, as it is counted there."""
    if BEGINS_WITH_DAY.match(text):
        return None
    for style, sign in NUMBERINGS.items():
        if found := sign.match(f"{text} "):
            return Numbered(style, _counted(found[1]), text[found.end() :].strip())
    return None


def _counted(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return (COUNTED if word in COUNTED else ORDERED).index(word) + 1


def numbered_apart(lines: Sequence[Line]) -> Line | None:
    """The first line whose number neither begins a list nor stands beside that of the line above or below."""
    by_style: dict[str, list[tuple[int, Line]]] = {}
    for line in lines:
        if found := numbered(line.text):
            by_style.setdefault(found.style, []).append((found.number, line))
    apart = (line for listed in by_style.values() for line in _apart(listed))
    return min(apart, key=lambda line: line.number, default=None)


def _apart(listed: Sequence[tuple[int, Line]]) -> Iterator[Line]:
    last: int | None = None
    for place, (number, line) in enumerate(listed):
        beside = last is not None and abs(number - last) == 1
        down = place + 1 < len(listed) and listed[place + 1][0] == number - 1
        if number > 1 and not beside and not down:
            yield line
        last = number + max(len(rows_in(line)) - 1, 0)


def rows_in(line: Line) -> tuple[Row, ...]:
    """The things that the line lists; none where it begins with no sign."""
    style, texts = _listed(line.text)
    return tuple(Row(line.number, style, text) for text in texts)


def is_ring(line: Line) -> bool:
    """Whether it begins with ○ or ㅇ, as options do, but also settings and words."""
    return RING.match(line.text) is not None


def part_of(text: str) -> Numbered | None:
    """`4-1. …`: a question that belongs to the fourth."""
    found = PART.match(text)
    return Numbered("4-1", int(found[1]), text[found.end() :].strip()) if found else None


def head_and_rows(line: Line) -> tuple[str, tuple[Row, ...]]:
    """What a question's own line asks, and the options that stand behind it on the same line."""
    found = (at for at in (_many(line.text), *_first_two(line.text)) if at)
    at = min(found, default=len(line.text))
    return line.text[:at].strip(), rows_in(Line(line.number, line.text[at:].strip()))


def _many(text: str) -> int:
    """Where the first of several circled numbers or boxes stands; 0 where there are none."""
    for signs in (CIRCLED, BOXES):
        places = [found.start() for found in re.finditer(f"[{signs}]", text)]
        if len(places) >= FEWEST_INLINE and text[places[0]] in f"①{BOXES}":
            return places[0]
    return 0


def _first_two(text: str) -> Iterator[int]:
    """Where `가. … 나. …`, `1) … 2) …` begin, if anywhere."""
    for first, second in (("가", "나"), ("a", "b"), ("A", "B"), ("1", "2")):
        begun = re.search(rf"(?<=\s){first}\s?[.)](?!\d)", text)
        if begun and re.compile(rf"\s{second}\s?[.)](?!\d)").search(text, begun.end()):
            yield begun.start()


def _listed(text: str) -> tuple[str, Sequence[str]]:
    for style, signs in (("①", CIRCLED), ("□", BOXES)):
        if re.match(f"[{signs}]", text):
            return style, [part.strip() for part in re.split(f"[{signs}]", text)[1:]]
    for style, sign in (("-", BULLET), ("*", STAR), ("○", RING)):
        if found := sign.match(text):
            return style, [text[found.end() :].strip()]
    for style, sign in (*LETTERED.items(), *ROW_NUMBERS.items()):
        if sign.match(text) and not BEGINS_WITH_DAY.match(text):
            return style, _in_sequence(text, sign)
    return "", ()


def _in_sequence(text: str, sign: re.Pattern[str]) -> list[str]:
    """Cut where the signs count on by one: `가. 판로 나. 자금`."""
    cuts: list[re.Match[str]] = []
    for found in sign.finditer(text):
        if not cuts or _place(found[1]) == _place(cuts[-1][1]) + 1:
            cuts.append(found)
    ends = [*(cut.start() for cut in cuts[1:]), len(text)]
    return [text[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True)]


def _place(sign: str) -> int:
    if sign.isdecimal():
        return int(sign)
    return LETTERS.index(sign) if sign in LETTERS else ord(sign)

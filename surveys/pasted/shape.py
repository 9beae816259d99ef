"""Where in a pasted text its title, its opening words, each of its questions and its closing words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from surveys.pasted.labels import field_in, label_in
from surveys.pasted.lines import (
    STAR,
    Line,
    Numbered,
    head_and_rows,
    is_ring,
    numbered,
    part_of,
    rows_in,
)
from surveys.pasted.moments import deadline_said
from surveys.pasted.options import REASON, is_blank, is_other, scale_in

SENDER = re.compile(r"\[([^\[\]]+)\]|【([^【】]+)】")
ROMAN = re.compile(r"(?:[Ⅰ-Ⅻ]|[IVX]{1,4})\s?[.)]\s?\S")
HEADING = re.compile(r"\[[^\[\]]*\]|【[^【】]*】|<[^<>]*>|〈[^〈〉]*〉|제\s?\d+\s?[부장]\b.*")
ENDS_IN_QUESTION = re.compile(r".*\?\s*(?:[(\[<][^()\[\]<>]*[)\]>]\s*)*")
REMARK = re.compile(r"※|\*\s*(?=\S)")
IN_BRACKETS = re.compile(r"[<‹〈《«]+([^<>‹›〈〉《》«»]+)[>›〉》»]+")
SLOPE = 1  # blanks by which the numbers of questions may stand askew
EMPTY = Line(0, "")


@dataclass(frozen=True, slots=True)
class Block:
    """One question: `number` as it is printed there, `first` without it, `section` the heading above."""

    number: int
    first: Line
    rest: tuple[Line, ...]
    section: Line | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    by: Line
    title: Line
    opening: tuple[Line, ...]
    blocks: tuple[Block, ...]
    closing: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Start:
    place: int
    number: int
    line: Line


@dataclass
class Counting:
    """How far the numbers of questions have come, and which other numbers stand below the last of them.

    `indent`: that of the first question's number.
    """

    style: str
    indent: int
    last: int = 0
    last_style: str = ""
    below: dict[str, int] = field(default_factory=dict)

    def begins(self, found: Numbered, line: Line) -> bool:
        """Whether this is the next question, and not a part of the one above."""
        upright = line.indent <= self.indent + SLOPE
        own = found.style == self.style
        follows = 0 < self.last == found.number - 1
        listed = abs(self.below.get(found.style, 0) - found.number) == 1 and found.style != self.last_style
        next_one = follows and ((own and found.style not in self.below) or (upright and not listed))
        begun = (own and upright and bool(found.text)) or next_one
        until = found.number + max(len(rows_in(line)) - 1, 0)
        self.below = {} if begun else {**self.below, found.style: until}
        if begun:
            self.last, self.last_style = found.number, found.style
        return begun


def shape_of(lines: Sequence[Line]) -> Shape:
    """An empty title where the first line is a question already; no blocks where nothing is asked."""
    by, title, begin = heading_of(lines)
    starts = starts_in(lines[begin:])
    places = [begin + start.place for start in starts]
    opening = lines[begin : places[0]] if places else lines[begin:]
    ends = [*places[1:], len(lines)]
    below = [lines[place + 1 : end] for place, end in zip(places, ends, strict=False)]
    closing: tuple[Line, ...] = ()
    if below:
        at = end_of_last(below[-1])
        below[-1], closing = below[-1][:at], tuple(below[-1][at:])
    return Shape(by, title, *_blocks(starts, opening, below), closing)


def heading_of(lines: Sequence[Line]) -> tuple[Line, Line, int]:
    """Who asks, the title, and the place behind them."""
    written = [place for place, line in enumerate(lines) if line.text]
    first = lines[written[0]] if written else EMPTY
    sender = SENDER.fullmatch(first.text)
    by = Line(first.number, (sender[1] or sender[2]).strip()) if sender else EMPTY
    rest = written[1:] if sender else written
    if not rest or is_question(lines[rest[0]]):
        return EMPTY, by, rest[0] if rest else len(lines)
    titled = lines[rest[0]]
    label = label_in(titled)
    named = label.value if label and label.setting == "title" else titled.text
    return by, Line(titled.number, without_brackets(named)), rest[0] + 1


def without_brackets(title: str) -> str:
    whole = IN_BRACKETS.fullmatch(title)
    return whole[1].strip() if whole else title


def is_question(line: Line) -> bool:
    return question_number(line) is not None


def question_number(line: Line) -> Numbered | None:
    """A number with something behind it that is neither a setting nor left open."""
    found = numbered(line.text)
    if found is None or not found.text:
        return None
    label = label_in(Line(line.number, found.text))
    setting = label is not None and label.setting and "/" not in label.value
    rows = rows_in(Line(line.number, line.text))
    return None if setting or (rows and is_blank(rows[0])) else found


def starts_in(lines: Sequence[Line]) -> tuple[Start, ...]:
    first = next((line for line in lines if is_question(line)), None)
    sign = question_number(first) if first else None
    if first is None or sign is None:
        return tuple(_unnumbered(lines))
    return tuple(_numbered(lines, Counting(sign.style, first.indent)))


def _numbered(lines: Sequence[Line], counting: Counting) -> Iterator[Start]:
    for place, line in enumerate(lines):
        found = numbered(line.text)
        question = question_number(line) or (found if found and not found.text else None)
        if question and counting.begins(question, line):
            yield Start(place, question.number, Line(line.number, question.text, line.indent))
        elif (part := part_of(line.text)) and part.number == counting.last:
            counting.below = {}
            yield Start(place, 0, Line(line.number, part.text, line.indent))
        elif not found and stands_for_itself(line, counting):
            yield Start(place, 0, line)


def stands_for_itself(line: Line, counting: Counting) -> bool:
    """`성함 :` is a question of its own, but for what belongs to the question above it."""
    if not fills_in(line):
        return False
    return not counting.last or (line.indent <= counting.indent and not lists(line))


def lists(line: Line) -> bool:
    return bool(rows_in(line)) and not is_ring(line)


def fills_in(line: Line) -> bool:
    return field_in(line) is not None and not REASON.fullmatch(line.text) and not is_other(line.text)


def _unnumbered(lines: Sequence[Line]) -> Iterator[Start]:
    numbers = count(1)
    for place, line in enumerate(lines):
        asks = ENDS_IN_QUESTION.fullmatch(head_and_rows(line)[0])
        if (asks or fills_in(line)) and not lists(line):
            yield Start(place, next(numbers), line)


def end_of_last(lines: Sequence[Line]) -> int:
    """Where the words begin that close the survey and do not belong to its last question."""
    stars = sum(STAR.match(line.text) is not None for line in lines)
    rings = [line for line in lines if is_ring(line)]
    for place, line in enumerate(lines):
        options = rows_in(line) and not (is_ring(line) and _is_words(line, lines[:place], rings))
        remark = REMARK.match(line.text) and not (stars > 1 and STAR.match(line.text))
        label = label_in(line)
        setting = label is not None and label.setting and not options
        until = not options and deadline_said(line.text)
        if line.text and (remark or setting or until or _is_apart(lines, place)):
            return place
    return len(lines)


def _is_words(line: Line, above: Sequence[Line], rings: Sequence[Line]) -> bool:
    """Whether ○ begins no option: it names a setting, stands alone, or below options of another sign."""
    label = label_in(line)
    setting = label is not None and bool(label.setting)
    others = [one for one in above if lists(one)]
    return setting or len(rings) == 1 or (bool(others) and not any(is_ring(one) for one in above))


def _is_apart(lines: Sequence[Line], place: int) -> bool:
    """Words behind an empty line or below the options, that neither head nor continue a list."""
    line, above = lines[place], lines[place - 1] if place else None
    below = next((lines[at] for at in range(place + 1, len(lines)) if lines[at].text), EMPTY)
    ring = is_ring(line) and any(lists(one) for one in lines[:place])
    if above is None or (rows_in(line) and not ring) or scale_in(line) or rows_in(below):
        return False
    return not above.text or (bool(rows_in(above)) and line.indent <= above.indent)


def _blocks(
    starts: Sequence[Start], opening: Sequence[Line], below: Sequence[Sequence[Line]]
) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """The opening words, and the questions, each with the heading that stands above its number."""
    parts = [opening, *below]
    split = [_heading_at_end(part) for part in parts[: len(starts)]]
    rests = [rest for rest, _ in split[1:]] + [tuple(line for line in parts[-1] if line.text)]
    blocks = [
        Block(start.number, start.line, tuple(line for line in rest if line.text), section)
        for start, rest, (_, section) in zip(starts, rests, split, strict=False)
    ]
    return (split[0][0] if split else tuple(opening)), tuple(blocks)


def _heading_at_end(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Line | None]:
    written = [place for place, line in enumerate(lines) if line.text]
    last = lines[written[-1]] if written else EMPTY
    if not written or not (ROMAN.match(last.text) or HEADING.fullmatch(last.text)):
        return tuple(lines), None
    return tuple(line for line in lines if line is not last), last

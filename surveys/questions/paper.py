"""Ballots as cells of a table that a stranger can read, and back: ids for numbers, and no word that people
wrote.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import Any, TypeVar

from surveys.questions.base import BaseQuestion
from surveys.questions.choice_result import pack, unpack
from surveys.questions.choices import Choice
from surveys.questions.date import DateQuestion
from surveys.questions.number import NumberQuestion
from surveys.questions.numerals import plain
from surveys.questions.options import OTHER, Option
from surveys.questions.ranking import Ranking
from surveys.questions.rating import Rating
from surveys.questions.row_words import WordsQuestion
from surveys.questions.rows import RowsQuestion
from surveys.questions.rows_kept import PAIR, cast, values_of
from surveys.questions.text import TextQuestion

WRITTEN = "-"
"""Stands for what somebody wrote."""

NUMERAL = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
COUNT = re.compile(r"[0-9]{1,5}")
MOST = 2 ** (8 * PAIR.size // 2) - 1
"""The largest value that a ballot holds for a row."""

Cells = Sequence[str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paper:
    """`columns` in their order, `write` fills them with a ballot's content, `read` gives the content back and
    raises ValueError where the cells are no ballot. Equal ballots may be `merged` into one row with a weight.
    `rule`: what decides the result, where the kind has such a rule.
    """

    columns: tuple[str, ...]
    write: Callable[[bytes], Cells]
    read: Callable[[Cells], bytes]
    merged: bool = False
    rule: Mapping[str, str | int] = field(default_factory=dict)


@singledispatch
def paper_of(question: BaseQuestion[Any]) -> Paper:
    raise TypeError(question.kind)


@paper_of.register
def _ranking(question: Ranking) -> Paper:
    options = question.options
    width = len(question.ballot((options[0].number,)))

    def write(content: bytes) -> Cells:
        starts = range(0, len(content), width)
        numbers = [int.from_bytes(content[start : start + width], "big") for start in starts]
        return _filled(_ids(options, numbers), question.places)

    def read(cells: Cells) -> bytes:
        return question.ballot(tuple(_numbers(options, cells)))

    rule: dict[str, str | int] = {"method": "points", "places": question.places}
    return Paper(_counted("rank", question.places), write, read, merged=True, rule=rule)


@paper_of.register
def _choice(question: Choice) -> Paper:
    options = question.answerable()

    def write(content: bytes) -> Cells:
        return _filled(_ids(options, unpack(content)[0]), question.most)

    def read(cells: Cells) -> bytes:
        named = _numbers(options, cells)
        return pack(sorted(named), WRITTEN if OTHER in named else "")

    return Paper(_counted("choice", question.most), write, read)


@paper_of.register
def _rows(question: RowsQuestion) -> Paper:
    return _row_paper(question, str, _whole)


@paper_of.register
def _words(question: WordsQuestion) -> Paper:
    words = [stance.column for stance in question.STANCES]
    return _row_paper(question, lambda value: words[value - 1], lambda cell: words.index(cell) + 1)


def _row_paper(
    question: RowsQuestion, written: Callable[[int], str], read_value: Callable[[str], int]
) -> Paper:
    rows = question.rows()

    def write(content: bytes) -> Cells:
        values = values_of(content)
        return [written(values[row.number]) if row.number in values else "" for row in rows]

    def read(cells: Cells) -> bytes:
        given = [(row.number, read_value(cell)) for row, cell in zip(rows, cells, strict=True) if cell]
        return cast(tuple(_some(given)))

    return Paper(tuple(row.id for row in rows), write, read)


@paper_of.register
def _rating(question: Rating) -> Paper:
    def read(cells: Cells) -> bytes:
        step = _whole(cells[0])
        if not 1 <= step <= question.scale:
            raise ValueError(cells[0])
        return question.ballot(step)

    return Paper(("value",), lambda content: (str(content[0]),), read)


@paper_of.register
def _number(question: NumberQuestion) -> Paper:
    def read(cells: Cells) -> bytes:
        if not NUMERAL.fullmatch(cells[0]):
            raise ValueError(cells[0])
        return question.ballot(Decimal(cells[0]))

    return Paper(("value",), lambda content: (plain(Decimal(content.decode())),), read)


@paper_of.register
def _date(question: DateQuestion) -> Paper:
    return Paper(
        ("day",),
        lambda content: (content.decode(),),
        lambda cells: question.ballot(date.fromisoformat(cells[0])),
    )


@paper_of.register
def _text(question: TextQuestion) -> Paper:
    def write(content: bytes) -> Cells:
        reasons = [bool(reason) for _, reason in json.loads(content)]
        return (str(len(reasons)), str(sum(reasons)))

    def read(cells: Cells) -> bytes:
        texts, reasons = map(_whole, cells)
        if not reasons <= texts <= question.most or not texts:
            raise ValueError(cells)
        return json.dumps([[WRITTEN, WRITTEN if place < reasons else ""] for place in range(texts)]).encode()

    return Paper(("texts", "reasons"), write, read)


def _counted(name: str, count: int) -> tuple[str, ...]:
    return tuple(f"{name}{number}" for number in range(1, count + 1))


def _filled(cells: Cells, width: int) -> Cells:
    return [*cells, *[""] * (width - len(cells))]


def _ids(options: Sequence[Option], numbers: Sequence[int]) -> Cells:
    ids = {option.number: option.id for option in options}
    return [ids[number] for number in numbers]


def _numbers(options: Sequence[Option], cells: Cells) -> list[int]:
    """Of the options with these ids, each named once, up to the first blank; raises ValueError."""
    by_id = {option.id: option.number for option in options}
    ids = [cell for cell in cells if cell]
    known = all(one in by_id for one in ids) and len(set(ids)) == len(ids)
    if not known or any(cells[len(ids) :]):
        raise ValueError(cells)
    return [by_id[one] for one in _some(ids)]


def _some(given: list[T]) -> list[T]:
    """The same, unless it is empty: then it is no ballot."""
    if not given:
        raise ValueError(given)
    return given


def _whole(cell: str) -> int:
    if not COUNT.fullmatch(cell) or int(cell) > MOST:
        raise ValueError(cell)
    return int(cell)

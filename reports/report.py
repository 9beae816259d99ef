"""A report as a value, in one language: what a file says before it takes one of its forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from surveys.questions.base import Cell


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell: what it is, and how it reads."""

    value: Cell
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """`numeric` stands to the right. `shares`: in hundredths."""

    head: str
    numeric: bool = False
    shares: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`named` is the column that says what a row is. `bars`: how long the bar of each row is, from 0 to 1,
    for the column `measured`; none where rows do not compare.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Shown, ...], ...]
    named: int = 0
    measured: int = 0
    bars: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Texts:
    """What people wrote, each with its reason, "" where there is none; complete. `sort`: the heading without
    how many they are.
    """

    sort: str
    heading: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What a question came to; `about` "" where it was asked about nothing. `headline`: the first places, ""
    where nothing was ranked. `why`: in sentences, where there is something to explain.
    """

    about: str
    headline: str
    answered: int
    abstained: int
    lines: tuple[str, ...]
    tables: tuple[Table, ...]
    why: tuple[str, ...]
    texts: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question, `number` counted from 1. `method` says what was asked, `rule` how it was counted."""

    number: int
    heading: str
    method: str
    rule: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The report's own headings."""

    overview: str
    headlines: str
    results: str
    about: str
    method: str
    reason: str
    bar: str
    written: str
    answers: str
    question: str
    thing: str
    sort: str
    text: str
    rule: str
    response: str
    answered: str
    abstained: str
    unspoken: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """`facts` are names with what they name. `headlines`: the first places of each ranking. `notes` are true
    of the whole of it, `sheet_note` of the sheet of responses.
    """

    language: str
    title: str
    counted_at: datetime
    facts: tuple[tuple[str, str], ...]
    headlines: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    sheet_note: str
    said: Said

"""The ballots of one question as a table of its own, written and read."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeVar

from surveys.asked import ABSTAINED, Ballot, Question
from surveys.faults import Fault
from surveys.questions.paper import Cells, Paper, paper_of
from surveys.recount.findings import wrong
from surveys.results import Cast
from surveys.survey import Survey

MOST_FAULTS = 20
NUMBER = 9
"""Digits at most of a weight or of a ballot's number."""

T = TypeVar("T")


def shuffled(things: Sequence[T], entropy: bytes) -> list[T]:
    """In an order that nobody can tell who does not know `entropy`, up to 64 bytes."""

    def lot(place: int) -> bytes:
        return blake2b(place.to_bytes(8, "big"), key=entropy).digest()

    return [things[place] for place in sorted(range(len(things)), key=lot)]


def asked_about(survey: Survey, question: Question) -> Mapping[str, int]:
    """Numbers by id of what the question is asked about; 0 by "" where that is nothing."""
    if question.things():
        return {thing.id: thing.number for thing in question.things()}
    if question.for_each:
        source: Question = next(one for one in survey.questions if one.id == question.for_each)
        return {option.id: option.number for option in source.answerable()}
    return {"": 0}


def sheet_of(
    question: Question, abouts: Mapping[str, int], cast: Sequence[Cast], entropy: bytes
) -> tuple[bytes, int]:
    """The table of all ballots with something on them, and how many they are.

    Of a question that is asked once each row is a ballot, or ballots alike with their weight. Otherwise the
    rows with one number in the column `ballot` come from one person.
    """
    paper = paper_of(question)
    ballots = [one for one in cast if one.ballot.content != ABSTAINED]
    rows = _rows(paper, abouts, ballots, entropy)
    return _table([*_lead(paper, abouts), *paper.columns], rows), len(ballots)


def _rows(paper: Paper, abouts: Mapping[str, int], cast: Sequence[Cast], entropy: bytes) -> Iterator[Cells]:
    if "" not in abouts:
        return _by_person(paper, abouts, cast, entropy)
    rows = (tuple(paper.write(one.ballot.content)) for one in cast)
    return _merged(rows) if paper.merged else iter(shuffled(list(rows), entropy))


def _merged(rows: Iterator[tuple[str, ...]]) -> Iterator[Cells]:
    """The most frequent ballots first, so the order says no more than the numbers do."""
    for cells, weight in sorted(Counter(rows).items(), key=lambda pair: (-pair[1], pair[0])):
        yield (str(weight), *cells)


def _by_person(
    paper: Paper, abouts: Mapping[str, int], cast: Sequence[Cast], entropy: bytes
) -> Iterator[Cells]:
    ids = {number: about for about, number in abouts.items()}
    by_person: dict[int, list[Cast]] = {}
    for one in cast:
        by_person.setdefault(one.response, []).append(one)
    for number, theirs in enumerate(shuffled(list(by_person.values()), entropy), start=1):
        for one in sorted(theirs, key=lambda one: one.about):
            yield (str(number), ids[one.about], *paper.write(one.ballot.content))


def _lead(paper: Paper, abouts: Mapping[str, int]) -> tuple[str, ...]:
    """The columns before those of the kind."""
    if "" not in abouts:
        return ("ballot", "about")
    return ("weight",) if paper.merged else ()


def _table(head: Cells, rows: Iterator[Cells]) -> bytes:
    page = io.StringIO(newline="")
    table = csv.writer(page, lineterminator="\n")
    table.writerow(head)
    table.writerows(rows)
    return page.getvalue().encode()


@dataclass(slots=True)
class Reading:
    """What a sheet holds, and its faults by line."""

    cast: list[Cast] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, line: int, rule: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(wrong(rule, line))


def read_sheet(question: Question, abouts: Mapping[str, int], content: bytes, most: int) -> Reading:
    """`most`: how many people answered the survey."""
    reading = Reading()
    paper = paper_of(question)
    head = [*_lead(paper, abouts), *paper.columns]
    try:
        table = csv.reader(content.decode().splitlines(), strict=True)
        if next(table, []) != head:
            reading.wrong(1, "head")
            return reading
        for cells in table:
            _read_row(paper, abouts, cells, table.line_num, most, reading)
    except (UnicodeDecodeError, csv.Error):
        reading.wrong(0, "unreadable")
    return reading


def _read_row(
    paper: Paper, abouts: Mapping[str, int], cells: Cells, line: int, most: int, reading: Reading
) -> None:
    try:
        lead, own = _parted(cells, len(_lead(paper, abouts)), len(paper.columns))
        ballot = Ballot(paper.read(own))
        taken = len(reading.cast)
        if len(lead) > 1:
            reading.cast.append(Cast(_whole(lead[0], most), _about(abouts, lead[1]), ballot))
        else:
            weight = _whole(lead[0], most - taken) if lead else 1
            reading.cast += [Cast(taken + number, 0, ballot) for number in range(1, weight + 1)]
    except ValueError:
        reading.wrong(line, "row")


def _parted(cells: Cells, lead: int, own: int) -> tuple[Cells, Cells]:
    if len(cells) != lead + own:
        raise ValueError(cells)
    return cells[:lead], cells[lead:]


def _about(abouts: Mapping[str, int], written: str) -> int:
    if written not in abouts:
        raise ValueError(written)
    return abouts[written]


def _whole(written: str, most: int) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= NUMBER):
        raise ValueError(written)
    number = int(written)
    if not 1 <= number <= most:
        raise ValueError(written)
    return number

"""Every response in a row of its own, in the order in which they came in; nobody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from reports.voice import Voice, readable
from storage import Transaction, responses
from storage.surveys import StoredSurvey
from surveys.asked import ABSTAINED, Question
from surveys.prompt import Phrase, Words
from surveys.questions.base import Cell
from surveys.results import Cast

LONGEST = 16_000
"""Signs in one cell; a sheet holds 32,767, some signs being two."""

Head = tuple[str, str, str]
"""The question, what it is about and the part of the answer, as they stand above a column."""


@dataclass(frozen=True, slots=True)
class Answers:
    """`rows` are as long as `heads`; "" where nothing was said."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]


NOTHING = Answers((), ())


def answers_of(tx: Transaction, survey: StoredSurvey, language: str, today: date) -> Answers:
    voice = Voice(language, today)
    heads: dict[Head, None] = {}
    rows: dict[int, dict[Head, Cell]] = {}
    for number, question in enumerate(survey.definition.questions, start=1):
        asked = voice.say("cell-question", number=number, text=question.text)
        abouts = {0: "", **_abouts(survey, question, voice)}
        cast = responses.ballots_of(tx, survey.id, question.number)
        for about, ballots in groupby(sorted(cast, key=_about_first), key=lambda one: one.about):
            heads |= _laid_out(question, (asked, abouts[about]), ballots, voice, rows)
    said = [tuple(rows[response].get(head, "") for head in heads) for response in sorted(rows)]
    silent = responses.count(tx, survey.id) - len(said)
    return Answers(tuple(heads), (*said, *[("",) * len(heads)] * silent))


def _about_first(cast: Cast) -> tuple[int, int]:
    return cast.about, cast.response


def _laid_out(
    question: Question,
    above: tuple[str, str],
    ballots: Iterable[Cast],
    voice: Voice,
    rows: dict[int, dict[Head, Cell]],
) -> dict[Head, None]:
    """Puts the answers into `rows`; their columns, reasons and abstentions behind the others."""
    within: dict[Head, None] = {}
    beside: dict[Head, None] = {}
    for cast in ballots:
        row = rows.setdefault(cast.response, {})
        for columns, found in ((within, _cells(question, cast, voice)), (beside, _beside(cast, voice))):
            for part, cell in found:
                columns[*above, part] = None
                row[*above, part] = cell
    return within | beside


def _abouts(survey: StoredSurvey, question: Question, voice: Voice) -> Mapping[int, str]:
    source = [one for one in survey.definition.questions if question.for_each and one.id == question.for_each]
    things = [*question.things(), *(option for one in source for option in one.answerable())]
    return {thing.number: voice.words(thing.text) for thing in things}


def _cells(question: Question, cast: Cast, voice: Voice) -> Iterator[tuple[str, Cell]]:
    if cast.ballot.content != ABSTAINED:
        for head, cell in question.cells(cast.ballot.content):
            yield from _cell(head, cell, voice)


def _beside(cast: Cast, voice: Voice) -> Iterator[tuple[str, Cell]]:
    if cast.ballot.content == ABSTAINED:
        yield voice.say("cell-abstained"), voice.say("cell-abstained")
    if cast.ballot.reason:
        yield from _cell(Phrase("cell-reason"), cast.ballot.reason, voice)


def _cell(head: Words, cell: Words | float, voice: Voice) -> Iterator[tuple[str, Cell]]:
    """What is longer than a cell goes on in the next ones."""
    shown = voice.words(head)
    if isinstance(cell, int | float):
        yield shown, cell
        return
    text = readable(voice.words(cell))
    yield shown, text[:LONGEST]
    for number, start in enumerate(range(LONGEST, len(text), LONGEST), start=2):
        yield voice.say("cell-continued", head=shown, number=number), text[start : start + LONGEST]

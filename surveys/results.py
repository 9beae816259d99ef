"""The results of a survey: every question's count under one heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from surveys.asked import ABSTAINED, Ballot, Question
from surveys.piles import Pile, Piles
from surveys.prompt import Phrase, Translated, Words
from surveys.questions import Option, QuestionResult
from surveys.questions.base import Cell, in_language
from surveys.survey import Survey


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot with whose it is and what it is about (0: nothing)."""

    response: int
    about: int
    ballot: Ballot


@dataclass(frozen=True, slots=True)
class Part:
    """The count of one question about one thing; `about` None where it is asked about nothing."""

    about: Option | None
    result: QuestionResult
    answered: int
    abstained: int
    reasons: tuple[str, ...]

    def document(self, question: Question, language: str) -> dict[str, Any]:
        abstained = {"abstained": self.abstained} if question.abstain else {}
        reasons = {"reasons": list(self.reasons)} if self.reasons else {}
        return {"answered": self.answered, **abstained, **self.result.document(language), **reasons}

    def rows(self, language: str) -> Iterator[dict[str, Cell]]:
        about: dict[str, Cell] = {"about": in_language(self.about.text, language)} if self.about else {}
        yield from ({**about, **row} for row in self.result.rows(language))
        yield from ({**about, "reason": reason} for reason in self.reasons)

    def summary(self, *, texts: bool) -> Iterator[Words]:
        if self.about:
            yield from ("", Phrase("tally-about", {"about": self.about.text}))
        if self.answered:
            yield Phrase("tally-answered", {"count": self.answered})
            yield from self.result.summary(texts=texts)
        else:
            yield Phrase("tally-none")
        if self.abstained:
            yield Phrase("tally-abstained", {"count": self.abstained})
        if texts and self.reasons:
            yield from ("", Phrase("tally-reasons", {"count": len(self.reasons)}))
            yield from (Phrase("tally-text", {"text": reason}) for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """One part, or one for each thing that the question was asked about. `people` answered any of them."""

    question: Question
    people: int
    parts: tuple[Part, ...]

    def document(self, language: str) -> dict[str, Any]:
        known = {"id": self.question.id, "kind": self.question.kind}
        if len(self.parts) == 1 and self.parts[0].about is None:
            return {**known, **self.parts[0].document(self.question, language)}
        each = [{**_about(part, language), **part.document(self.question, language)} for part in self.parts]
        return {**known, "answered": self.people, "each": each}

    def rows(self, language: str) -> Iterator[dict[str, Cell]]:
        known: dict[str, Cell] = {"question": self.question.id, "kind": self.question.kind}
        yield from ({**known, **row} for part in self.parts for row in part.rows(language))

    def summary(self, *, texts: bool) -> Iterator[Words]:
        yield Phrase("question-text", {"text": self.question.text})
        if not self.parts:
            yield Phrase("tally-none")
        for part in self.parts:
            yield from part.summary(texts=texts)


def _about(part: Part, language: str) -> dict[str, str]:
    return (
        {}
        if part.about is None
        else {"about": in_language(part.about.text, language), "about_id": part.about.id}
    )


@dataclass(frozen=True, slots=True)
class Results:
    """`responses` were cast, `drafts` begun and not cast. `entitled`: None without a roster."""

    id: str
    title: Translated
    state: str
    opens: datetime | None
    closes: datetime | None
    responses: int
    drafts: int
    questions: tuple[QuestionCount, ...]
    entitled: int | None = None


def count(
    survey: Survey,
    cast: Mapping[int, Sequence[Cast] | Piles],
    *,
    state: str,
    opens: datetime | None,
    closes: datetime | None,
    responses: int,
    drafts: int,
) -> Results:
    """Counts what was `cast`, given by question number."""
    questions = tuple(
        counted(survey, question, cast.get(question.number, ())) for question in survey.questions
    )
    return Results(survey.id, survey.title, state, opens, closes, responses, drafts, questions)


def counted(survey: Survey, question: Question, cast: Sequence[Cast] | Piles) -> QuestionCount:
    piles = cast if isinstance(cast, Piles) else piled(cast)
    if not question.things() and not question.for_each:
        return QuestionCount(question, piles.people, (part(question, None, piles.about.get(0, Pile())),))
    known = abouts(survey, question, piles.about)
    parts = tuple(part(question, about, piles.about.get(about.number, Pile())) for about in known)
    return QuestionCount(question, piles.people, parts)


def piled(cast: Sequence[Cast]) -> Piles:
    by_about: dict[int, list[Ballot]] = {}
    for one in cast:
        by_about.setdefault(one.about, []).append(one.ballot)
    people = len({one.response for one in cast if one.ballot.content != ABSTAINED})
    return Piles(people, {about: _pile(ballots) for about, ballots in by_about.items()})


def _pile(ballots: Sequence[Ballot]) -> Pile:
    contents = [ballot.content for ballot in ballots if ballot.content != ABSTAINED]
    reasons = tuple(ballot.reason for ballot in ballots if ballot.reason)
    return Pile(contents, len(ballots) - len(contents), reasons)


def abouts(survey: Survey, question: Question, asked: Iterable[int]) -> tuple[Option, ...]:
    """Every thing the question may be about; of those that were chosen, only the ones somebody spoke of."""
    if question.things():
        return question.things()
    source: Question = next(one for one in survey.questions if one.id == question.for_each)
    spoken_of = set(asked)
    return tuple(option for option in source.answerable() if option.number in spoken_of)


def part(question: Question, about: Option | None, cast: Sequence[Ballot] | Pile) -> Part:
    pile = cast if isinstance(cast, Pile) else _pile(cast)
    return Part(about, question.tally(pile.contents), len(pile.contents), pile.abstained, pile.reasons)


def results_document(results: Results, language: str) -> dict[str, Any]:
    """As `hanmadi results --format json` prints it; texts of several languages in `language`."""
    return {
        "survey": results.id,
        "title": in_language(results.title, language),
        "state": results.state,
        "opens": moment(results.opens),
        "closes": moment(results.closes),
        "entitled": results.entitled,
        "responses": results.responses,
        "drafts": results.drafts,
        "questions": [question.document(language) for question in results.questions],
    }


def moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def summary(results: Results, *, texts: bool) -> tuple[Words, ...]:
    """To read, in the chat as on a terminal, line by line; with what people wrote themselves, or without."""
    title = Phrase("tally-title", {"title": results.title})
    responses = Phrase("tally-responses", {"count": results.responses})
    questions = (line for question in results.questions for line in ("", *question.summary(texts=texts)))
    return (title, responses, *questions)

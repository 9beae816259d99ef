"""The results of a survey: every question's count under one heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from surveys.prompt import Phrase, Translated, Words
from surveys.questions import Ballot, QuestionResult
from surveys.questions.base import in_language
from surveys.survey import Survey


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
    questions: tuple[QuestionResult, ...]
    entitled: int | None = None


def count(
    survey: Survey,
    ballots: Mapping[int, Sequence[Ballot]],
    *,
    state: str,
    opens: datetime | None,
    closes: datetime | None,
    responses: int,
    drafts: int,
) -> Results:
    """Counts `ballots`, given by question number."""
    questions = tuple(question.tally(ballots.get(question.number, ())) for question in survey.questions)
    return Results(survey.id, survey.title, state, opens, closes, responses, drafts, questions)


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

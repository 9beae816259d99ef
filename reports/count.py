"""The count of a survey, always from the ballots themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from storage import Transaction, drafts, responses
from storage.surveys import StoredSurvey
from surveys import results
from surveys.results import Results


def count(tx: Transaction, survey: StoredSurvey) -> Results:
    """Every cast ballot of every question, counted now."""
    return _counted(tx, survey, [question.number for question in survey.definition.questions])


def count_question(tx: Transaction, survey: StoredSurvey, number: int) -> Results:
    """The same with one question alone; none where the survey has no question of that number."""
    counted = _counted(tx, survey, [number])
    return replace(
        counted, questions=tuple(one for one in counted.questions if one.question.number == number)
    )


def days(tx: Transaction, survey: StoredSurvey) -> dict[date, int]:
    """How many responses were handed in, or handed in anew, on each day of the survey's zone."""
    found: Counter[date] = Counter()
    for quarter, count in responses.quarters(tx, survey.id):
        found[quarter.astimezone(survey.definition.zone).date()] += count
    return dict(found)


def _counted(tx: Transaction, survey: StoredSurvey, numbers: Sequence[int]) -> Results:
    return results.count(
        survey.definition,
        {number: responses.piles_of(tx, survey.id, number) for number in numbers},
        state=survey.state,
        opens=_local(survey, survey.opens_at),
        closes=_local(survey, survey.closes_at),
        responses=responses.count(tx, survey.id),
        drafts=drafts.count(tx, survey.id),
    )


def _local(survey: StoredSurvey, moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(survey.definition.zone)

"""The count of a survey, always from the ballots themselves."""

from __future__ import annotations

from datetime import datetime

from storage import Transaction, drafts, responses
from storage.surveys import StoredSurvey
from surveys import results
from surveys.results import Results


def count(tx: Transaction, survey: StoredSurvey) -> Results:
    """Every cast ballot of every question, counted now."""
    definition = survey.definition
    ballots = {
        question.number: responses.ballots_of(tx, survey.id, question.number)
        for question in definition.questions
    }
    return results.count(
        definition,
        ballots,
        state=survey.state,
        opens=_local(survey, survey.opens_at),
        closes=_local(survey, survey.closes_at),
        responses=responses.count(tx, survey.id),
        drafts=drafts.count(tx, survey.id),
    )


def _local(survey: StoredSurvey, moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(survey.definition.zone)

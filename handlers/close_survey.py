"""The close of a survey: by its hour or by the operator, said once to everybody it concerns."""

from __future__ import annotations

from datetime import datetime

from handlers import live_results
from handlers.incoming import Due
from handlers.replies import Sheet, Summary, note
from handlers.talk import Turn, local
from storage import due, roles, surveys
from storage.surveys import OPEN, StoredSurvey

CLOSE = "close_survey"


def plan_close(turn: Turn, survey_id: int, closes_at: datetime | None) -> None:
    """Have the close said at its hour; a survey without one waits for the operator."""
    if closes_at is None:
        due.cancel(turn.tx, CLOSE, survey_id)
    else:
        due.plan(turn.tx, CLOSE, survey_id, closes_at)
        turn.wake_at(closes_at)


def close_due(turn: Turn, incoming: Due) -> None:
    """The hour has come; a row that the deadline has moved away from says nothing and waits again."""
    survey = surveys.load(turn.tx, incoming.subject)
    if survey is None or survey.state != OPEN:
        return
    if survey.over(turn.now):
        close(turn, survey)
    else:
        plan_close(turn, survey.id, survey.closes_at)


def close(turn: Turn, survey: StoredSurvey) -> None:
    """Close, tell the owners the count, and those who answered that it is over and what came out."""
    closes_at = min(survey.closes_at or turn.now, turn.now)
    surveys.close_survey(turn.tx, survey.id, closes_at, turn.now)
    due.cancel(turn.tx, CLOSE, survey.id)
    _tell_owners(turn, survey, closes_at)
    live_results.changed(turn, survey.id)
    _tell_respondents(turn, survey, closes_at)


def _tell_owners(turn: Turn, survey: StoredSurvey, closes_at: datetime) -> None:
    title = survey.definition.title
    for owner in roles.owners(turn.tx):
        turn.say(owner, note("closed-owners", title=title, at=local(survey, closes_at)))
        turn.say(owner, Summary(survey.id, texts=True))
        turn.say(owner, Sheet(survey.id))


def _tell_respondents(turn: Turn, survey: StoredSurvey, closes_at: datetime) -> None:
    """Written by one statement for all of them; the courier takes these at its own pace."""
    at = local(survey, closes_at)
    turn.say_to_unfinished(survey.id, note("closed-unfinished", title=survey.definition.title, at=at))
    turn.say_to_respondents(survey.id, note("closed-respondents", title=survey.definition.title, at=at))
    if survey.definition.results == "after_close":
        turn.say_to_respondents(survey.id, Summary(survey.id, texts=False))

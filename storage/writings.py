"""What typed messages did to answers, kept for as long as Telegram lets people edit them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from storage import surveys
from storage.schema import Instant, writings
from storage.statements import upsert
from storage.surveys import StoredSurvey
from surveys.asked import NOTHING, Given, Place, from_json, to_json

COLUMNS = [writings.c[name] for name in ("survey_id", "question", "about", "before", "after", "at")]
BY_MESSAGE = select(*COLUMNS).where(
    writings.c.chat_id == bindparam("chat_id"),
    writings.c.message_id == bindparam("message_id"),
    writings.c.at >= bindparam("since", type_=Instant),
)


@dataclass(frozen=True, slots=True)
class Writing:
    """A message typed `at` that was read where `before` stood, and what became of that: the same where it
    was refused.
    """

    survey: StoredSurvey
    place: Place
    before: Given
    after: Given
    at: datetime


def find(tx: Connection, chat_id: int, message_id: int, since: datetime) -> Writing | None:
    """None for a message that was no answer, or was typed before `since`."""
    row = tx.execute(BY_MESSAGE, {"chat_id": chat_id, "message_id": message_id, "since": since}).first()
    survey = None if row is None else surveys.load(tx, row.survey_id)
    if row is None or survey is None:
        return None
    place = Place(row.question, row.about)
    before, after = (_given(survey, place, kept) for kept in (row.before, row.after))
    return Writing(survey, place, before, after, row.at)


def keep(tx: Connection, chat_id: int, message_id: int, member_id: int, writing: Writing) -> None:
    question = writing.survey.definition.question(writing.place.question)
    row = {
        "chat_id": chat_id,
        "message_id": message_id,
        "survey_id": writing.survey.id,
        "member_id": member_id,
        **writing.place._asdict(),
        "before": to_json(question, writing.before),
        "after": to_json(question, writing.after),
        "at": writing.at,
    }
    upsert(tx, writings, row, ("chat_id", "message_id"))


def _given(survey: StoredSurvey, place: Place, kept: str) -> Given:
    """Nothing, where the question is gone."""
    definition = survey.definition
    return from_json(definition.question(place.question), kept) if definition.has(place.question) else NOTHING

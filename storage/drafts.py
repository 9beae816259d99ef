"""The answers of somebody on the way, each kept the moment it is given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, except_, func, select

from storage.schema import drafts, responses
from storage.statements import upsert
from storage.surveys import StoredSurvey
from surveys.asked import Given, Place, from_json, to_json

KEY = ("survey_id", "member_id", "question", "about")
BY_MEMBER = select(drafts.c.question, drafts.c.about, drafts.c.answer).where(
    drafts.c.survey_id == bindparam("survey_id"), drafts.c.member_id == bindparam("member_id")
)


def load(tx: Connection, survey: StoredSurvey, member_id: int) -> dict[Place, Given | None]:
    """What was given, None where it was left out; answers to questions since gone stay away."""
    found = tx.execute(BY_MEMBER, {"survey_id": survey.id, "member_id": member_id})
    definition = survey.definition
    return {
        Place(number, about): None if kept is None else from_json(definition.question(number), kept)
        for number, about, kept in found
        if definition.has(number)
    }


def save(
    tx: Connection,
    survey: StoredSurvey,
    member_id: int,
    answers: Mapping[Place, Given | None],
    now: datetime,
) -> None:
    """Keep these answers, None for left out, beside those given before."""
    for place, given in answers.items():
        question = survey.definition.question(place.question)
        row = {
            "survey_id": survey.id,
            "member_id": member_id,
            **place._asdict(),
            "answer": None if given is None else to_json(question, given),
            "at": now,
        }
        upsert(tx, drafts, row, KEY)


def any_answer(tx: Connection, survey_id: int) -> bool:
    """Whether anybody has answered anything: every response began as a draft and leaves it standing."""
    found = select(drafts.c.question).where(drafts.c.survey_id == survey_id).limit(1)
    return tx.execute(found).first() is not None


def count(tx: Connection, survey_id: int) -> int:
    """How many people have begun and not handed in."""
    begun = select(drafts.c.member_id).where(drafts.c.survey_id == survey_id)
    cast = select(responses.c.member_id).where(responses.c.survey_id == survey_id)
    # In this order SQLite reads two indexes side by side, three times as quick as looking each up.
    left = except_(begun, cast).order_by("member_id").subquery()
    return int(tx.execute(select(func.count()).select_from(left)).scalar_one())

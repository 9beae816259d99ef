"""The answers of somebody on the way, each kept the moment it is given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from storage.schema import drafts, responses
from storage.statements import upsert
from storage.surveys import StoredSurvey

BY_MEMBER = select(drafts.c.question, drafts.c.answer).where(
    drafts.c.survey_id == bindparam("survey_id"), drafts.c.member_id == bindparam("member_id")
)


def load(tx: Connection, survey: StoredSurvey, member_id: int) -> dict[int, Any]:
    """Question number to answer, None where it was left out; answers to questions since gone stay away."""
    found = tx.execute(BY_MEMBER, {"survey_id": survey.id, "member_id": member_id})
    definition = survey.definition
    return {
        number: None if kept is None else definition.question(number).from_json(kept)
        for number, kept in found
        if definition.has(number)
    }


def save(
    tx: Connection, survey: StoredSurvey, member_id: int, answers: Mapping[int, Any], now: datetime
) -> None:
    """Keep these answers, None for left out, beside those given before."""
    for number, answer in answers.items():
        row = {
            "survey_id": survey.id,
            "member_id": member_id,
            "question": number,
            "answer": None if answer is None else survey.definition.question(number).to_json(answer),
            "at": now,
        }
        upsert(tx, drafts, row, ("survey_id", "member_id", "question"))


def any_answer(tx: Connection, survey_id: int) -> bool:
    """Whether anybody has answered anything: every response began as a draft and leaves it standing."""
    found = select(drafts.c.question).where(drafts.c.survey_id == survey_id).limit(1)
    return tx.execute(found).first() is not None


def count(tx: Connection, survey_id: int) -> int:
    """How many people have begun and not handed in."""
    cast = select(responses.c.member_id).where(responses.c.survey_id == survey_id)
    begun = select(func.count(drafts.c.member_id.distinct())).where(
        drafts.c.survey_id == survey_id, drafts.c.member_id.not_in(cast)
    )
    return int(tx.execute(begun).scalar_one())

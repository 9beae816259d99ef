"""What people agreed to before answering."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from storage.schema import consents
from storage.statements import upsert

VERSION = select(consents.c.version).where(
    consents.c.survey_id == bindparam("survey_id"), consents.c.member_id == bindparam("member_id")
)


def version_agreed(tx: Connection, survey_id: int, member_id: int) -> str:
    """The version of the text this member agreed to; "" if none."""
    return tx.execute(VERSION, {"survey_id": survey_id, "member_id": member_id}).scalar() or ""


def agree(tx: Connection, survey_id: int, member_id: int, version: str, now: datetime) -> None:
    row = {"survey_id": survey_id, "member_id": member_id, "version": version, "agreed_at": now}
    upsert(tx, consents, row, ("survey_id", "member_id"))

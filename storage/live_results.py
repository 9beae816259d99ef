"""The results that count along: one message for each owner and survey, edited while people answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select, update

from storage.roles import OWNER
from storage.schema import Instant, live_results, roles
from storage.statements import upsert


@dataclass(frozen=True, slots=True)
class LiveResult:
    """`message_id` is 0 as long as Telegram has not told it; `waiting`: responses came after `shown_at`."""

    id: int
    survey_id: int
    chat_id: int
    message_id: int
    shown_at: datetime
    until: datetime
    waiting: bool


# Whoever is no owner any more has none: every question asked here goes past the roles.
_OWNED = select(*(live_results.c[name] for name in LiveResult.__slots__)).join(
    roles, and_(roles.c.telegram_id == live_results.c.chat_id, roles.c.role == OWNER)
)
_BY_ID = _OWNED.where(live_results.c.id == bindparam("id"))
_BY_CHAT = _OWNED.where(
    live_results.c.survey_id == bindparam("survey_id"), live_results.c.chat_id == bindparam("chat_id")
)
_WATCHING = (
    _OWNED.where(
        live_results.c.survey_id == bindparam("survey_id"),
        live_results.c.until > bindparam("now", type_=Instant),
    )
    .order_by(live_results.c.id)
    .with_for_update(of=live_results)
)


def begin(tx: Connection, survey_id: int, chat_id: int, now: datetime, until: datetime) -> None:
    """From now on this chat's next message of the survey's result is the live one, and no other."""
    shown = {"message_id": 0, "shown_at": now, "until": until, "waiting": False}
    upsert(tx, live_results, {"survey_id": survey_id, "chat_id": chat_id} | shown, ("survey_id", "chat_id"))


def load(tx: Connection, number: int) -> LiveResult | None:
    return _one(tx, _BY_ID, {"id": number})


def find(tx: Connection, survey_id: int, chat_id: int) -> LiveResult | None:
    return _one(tx, _BY_CHAT, {"survey_id": survey_id, "chat_id": chat_id})


def watching(tx: Connection, survey_id: int, now: datetime) -> list[LiveResult]:
    """Those to be kept true at `now`. They stay locked to the end of the transaction: an edit that is decided
    meanwhile counts what was cast in it.
    """
    return [LiveResult(*row) for row in tx.execute(_WATCHING, {"survey_id": survey_id, "now": now})]


def remember_message(tx: Connection, survey_id: int, chat_id: int, message_id: int) -> None:
    here = live_results.c.survey_id == survey_id, live_results.c.chat_id == chat_id
    tx.execute(update(live_results).where(*here).values(message_id=message_id))


def wait(tx: Connection, number: int) -> None:
    """Responses came: what is shown is no longer the count."""
    tx.execute(update(live_results).where(live_results.c.id == number).values(waiting=True))


def shown(tx: Connection, number: int, now: datetime) -> None:
    """It is said anew at `now`."""
    renewed = {"shown_at": now, "waiting": False}
    tx.execute(update(live_results).where(live_results.c.id == number).values(renewed))


def end(tx: Connection, number: int) -> None:
    tx.execute(delete(live_results).where(live_results.c.id == number))


def _one(tx: Connection, asked: Any, given: dict[str, int]) -> LiveResult | None:
    row = tx.execute(asked, given).first()
    return None if row is None else LiveResult(*row)

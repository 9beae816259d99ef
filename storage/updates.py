"""Which updates have been dealt with, and those that were set aside."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from storage.schema import seen_updates, writings
from storage.schema import set_aside as aside

KEPT = timedelta(hours=48)
"""Telegram forgets an update after 24 hours and never sends it again. It lets people edit a message for
48, and what messages said is kept as long.
"""

SWEEP_EVERY = 1000
"""Update ids run on by one: old ones are cleared away with every thousandth."""

_SEEN = select(seen_updates.c.answer).where(
    seen_updates.c.bot_id == bindparam("bot_id"), seen_updates.c.update_id == bindparam("update_id")
)
_REMEMBER = insert(seen_updates)


def seen(tx: Connection, bot_id: int, update_id: int) -> str | None:
    """What the update's button was told ("" for nothing); None for an update that has not been here."""
    row = tx.execute(_SEEN, {"bot_id": bot_id, "update_id": update_id}).first()
    return None if row is None else row[0] or ""


def remember(tx: Connection, bot_id: int, update_id: int, at: datetime, answer: str = "") -> None:
    """This update is dealt with, and its button was told `answer`."""
    tx.execute(_REMEMBER, {"bot_id": bot_id, "update_id": update_id, "at": at, "answer": answer or None})
    if update_id % SWEEP_EVERY == 0:
        forget(tx, at - KEPT)


def forget(tx: Connection, before: datetime) -> None:
    for table in (seen_updates, writings):
        tx.execute(delete(table).where(table.c.at < before))


def set_aside(tx: Connection, bot_id: int, update_id: int, raw_json: str, cause: str, at: datetime) -> None:
    """Keep an update nobody could deal with, for whoever mends the cause; it counts as dealt with."""
    if seen(tx, bot_id, update_id) is not None:
        return
    remember(tx, bot_id, update_id, at)
    kept = {"bot_id": bot_id, "update_id": update_id, "update": raw_json, "cause": cause, "at": at}
    tx.execute(insert(aside).values(kept))


def count_set_aside(tx: Connection) -> int:
    return int(tx.execute(select(func.count()).select_from(aside)).scalar_one())

"""What is to be done at a time. A row says when and about what; whether it still holds is asked then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from storage.schema import due
from storage.statements import upsert

GIVE_UP = 3
"""After so many failures of its own turn a row waits for the operator instead of failing for ever."""


@dataclass(frozen=True, slots=True)
class DueRow:
    id: int
    at: datetime
    kind: str
    subject: int
    failures: int


COLUMNS = [due.c[name] for name in DueRow.__slots__]


def plan(tx: Connection, kind: str, subject: int, at: datetime) -> None:
    """Have this done at `at`; planned once for each kind and subject, a later plan moves it."""
    row = {"kind": kind, "subject": subject, "at": at, "key": f"{kind}:{subject}", "failures": 0}
    upsert(tx, due, row, ("key",))


def cancel(tx: Connection, kind: str, subject: int) -> None:
    tx.execute(delete(due).where(due.c.key == f"{kind}:{subject}"))


def next_at(tx: Connection) -> datetime | None:
    """When the next row is due, or None where nothing is planned."""
    found: datetime | None = tx.execute(select(func.min(due.c.at)).where(due.c.failures < GIVE_UP)).scalar()
    return found


def come(tx: Connection, now: datetime, limit: int = 100) -> list[DueRow]:
    """Rows whose time has come, earliest first."""
    waiting = select(*COLUMNS).where(due.c.at <= now, due.c.failures < GIVE_UP)
    return [DueRow(*row) for row in tx.execute(waiting.order_by(due.c.at, due.c.id).limit(limit))]


def claim(tx: Connection, row_id: int, now: datetime) -> DueRow | None:
    """Take a due row out, or None where another process was faster or it was moved."""
    found = tx.execute(
        select(*COLUMNS).where(due.c.id == row_id, due.c.at <= now).with_for_update(skip_locked=True)
    ).first()
    if found is None:
        return None
    tx.execute(delete(due).where(due.c.id == row_id))
    return DueRow(*found)


def failed(tx: Connection, row_id: int, again_at: datetime) -> None:
    tx.execute(update(due).where(due.c.id == row_id).values(failures=due.c.failures + 1, at=again_at))

"""Everybody the bot has met, and whether it can reach them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.schema import members

FRESH = timedelta(minutes=5)
"""How stale `active_at` may be: a tap must not cost a write of its own."""


@dataclass(frozen=True, slots=True)
class Member:
    """`language` is what they chose with /language ("" : nothing yet), `telegram_language` their app's."""

    id: int
    telegram_id: int
    name: str
    language: str
    telegram_language: str
    blocked: bool
    active_at: datetime


COLUMNS = [members.c[name] for name in Member.__slots__]
BY_TELEGRAM_ID = select(*COLUMNS).where(members.c.telegram_id == bindparam("telegram_id"))


def meet(tx: Connection, telegram_id: int, name: str, language: str, now: datetime) -> Member:
    """The member behind a Telegram id, made at the first meeting; name and activity are kept up to date."""
    known = find(tx, telegram_id)
    if known is None:
        return _join(tx, telegram_id, name, language, now)
    if known.name == name and known.telegram_language == language and not _stale(known, now):
        return known
    changed = {"name": name, "telegram_language": language, "active_at": now, "blocked": False}
    tx.execute(update(members).where(members.c.id == known.id).values(changed))
    return replace(known, name=name, telegram_language=language, active_at=now, blocked=False)


def find(tx: Connection, telegram_id: int) -> Member | None:
    """The member whose private chat this is: a private chat has its person's id."""
    row = tx.execute(BY_TELEGRAM_ID, {"telegram_id": telegram_id}).first()
    return None if row is None else Member(*row)


def choose_language(tx: Connection, member_id: int, language: str) -> None:
    tx.execute(update(members).where(members.c.id == member_id).values(language=language))


def mark_blocked(tx: Connection, telegram_id: int, *, blocked: bool) -> None:
    tx.execute(update(members).where(members.c.telegram_id == telegram_id).values(blocked=blocked))


def _stale(member: Member, now: datetime) -> bool:
    return member.blocked or now - member.active_at > FRESH


def _join(tx: Connection, telegram_id: int, name: str, language: str, now: datetime) -> Member:
    values = {
        "telegram_id": telegram_id,
        "name": name,
        "language": "",
        "telegram_language": language,
        "blocked": False,
        "joined_at": now,
        "active_at": now,
    }
    number = tx.execute(insert(members).values(values).returning(members.c.id)).scalar_one()
    return Member(number, telegram_id, name, "", language, blocked=False, active_at=now)

"""Who may do what for the network, and the links that make somebody so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.schema import invitations, roles
from storage.statements import upsert

OWNER = "owner"
SETTINGS = "settings"
INVITATION = "invitation"

ROLE = select(roles.c.role).where(roles.c.telegram_id == bindparam("telegram_id"))


def role_of(tx: Connection, telegram_id: int) -> str:
    """`owner`, or `member` for everybody else."""
    return tx.execute(ROLE, {"telegram_id": telegram_id}).scalar() or "member"


def owners(tx: Connection) -> list[int]:
    """The Telegram ids of the owners, which are also the ids of their private chats."""
    found = tx.execute(select(roles.c.telegram_id).where(roles.c.role == OWNER).order_by(roles.c.telegram_id))
    return list(found.scalars())


def appoint_from_settings(tx: Connection, telegram_ids: Collection[int]) -> None:
    """Make exactly these the owners by settings; owners by invitation stay."""
    tx.execute(delete(roles).where(roles.c.source == SETTINGS))
    for telegram_id in sorted(set(telegram_ids)):
        appoint(tx, telegram_id, SETTINGS)


def appoint(tx: Connection, telegram_id: int, source: str) -> None:
    upsert(tx, roles, {"telegram_id": telegram_id, "role": OWNER, "source": source}, ("telegram_id",))


def invite(tx: Connection, code: str, expires_at: datetime) -> None:
    """Keep one open owner invitation, by its digest: a newer one takes the place of those before."""
    tx.execute(delete(invitations).where(invitations.c.role == OWNER))
    tx.execute(insert(invitations).values(code=_digest(code), role=OWNER, expires_at=expires_at))


def redeem(tx: Connection, code: str, telegram_id: int, now: datetime) -> bool:
    """Use up an invitation; false where there is none like it, or its time is over."""
    used = delete(invitations).where(invitations.c.code == _digest(code), invitations.c.expires_at > now)
    if tx.execute(used).rowcount == 0:
        return False
    appoint(tx, telegram_id, INVITATION)
    return True


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()

"""What has been decided to say and is not yet known to be said."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    true,
    update,
)

from storage.schema import Instant, drafts, members, outbox, responses

LEASE = timedelta(seconds=90)
"""How long a row belongs to the process that said or claimed it; its courier renews it meanwhile."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the outbox. `edits` is the message to change, None for a new one; `attempt` counts the sends
    begun, and `sending` says that the last of them was begun and its end is not known.
    """

    id: int
    chat_id: int
    reply: dict[str, Any]
    edits: int | None = None
    errand: str | None = None
    bulk: bool = False
    attempt: int = 0
    sending: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many rows wait: answers to people, bulk, and those that will not be tried again."""

    people: int
    bulk: int
    failed: int


_COLUMNS = [outbox.c[name] for name in Delivery.__slots__]
_THESE = outbox.c.id.in_(bindparam("ids", expanding=True))
_ALIVE = outbox.c.failed.is_(None)

_SAY = insert(outbox)
_OUTDATED = delete(outbox).where(
    outbox.c.chat_id == bindparam("chat"),
    outbox.c.edits == bindparam("message"),
    outbox.c.id < bindparam("before"),
    _ALIVE,
)
_BEGIN = update(outbox).where(_THESE).values(sending=true(), attempt=outbox.c.attempt + 1)
_REWIND = update(outbox).where(_THESE).values(sending=False, attempt=outbox.c.attempt - 1)
_FINISH = delete(outbox).where(_THESE)
_HOLD = update(outbox).where(_THESE).values(leased_until=bindparam("until", type_=Instant))
_CLAIM = (
    select(*_COLUMNS)
    .where(
        _ALIVE,
        outbox.c.bulk == bindparam("lane"),
        or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= bindparam("now", type_=Instant)),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def say(
    tx: Connection,
    chat_id: int,
    reply: Mapping[str, Any],
    *,
    at: datetime,
    edits: int | None = None,
    errand: str | None = None,
    bulk: bool = False,
    leased_until: datetime | None = None,
) -> Delivery:
    """Add a row. An edit takes the place of earlier ones of the same message that still wait.

    Without `leased_until` a bulk row is for whoever comes first, and any other belongs to this process
    for a LEASE: its courier is handed the returned value after the commit.
    """
    kept = {
        "chat_id": chat_id,
        "reply": _to_text(reply),
        "edits": edits,
        "errand": errand,
        "bulk": bulk,
        "leased_until": leased_until or (None if bulk else at + LEASE),
        "at": at,
    }
    number = _number(tx.execute(_SAY, kept).inserted_primary_key)
    if edits is not None:
        tx.execute(_OUTDATED, {"chat": chat_id, "message": edits, "before": number})
    return Delivery(number, chat_id, dict(reply), edits, errand, bulk)


def say_to_respondents(tx: Connection, survey_id: int, reply: Mapping[str, Any], *, at: datetime) -> int:
    """One bulk row for each person who answered the survey and can be reached; returns how many."""
    return _say_to(tx, members.c.id.in_(_cast_in(survey_id)), reply, at)


def say_to_unfinished(tx: Connection, survey_id: int, reply: Mapping[str, Any], *, at: datetime) -> int:
    """The same to those who began and have not handed in."""
    begun = select(drafts.c.member_id).where(drafts.c.survey_id == survey_id)
    who = and_(members.c.id.in_(begun), members.c.id.not_in(_cast_in(survey_id)))
    return _say_to(tx, who, reply, at)


def begin(tx: Connection, ids: Collection[int]) -> None:
    """Note, before it happens, that these are being sent: after a crash their fate is in doubt."""
    tx.execute(_BEGIN, {"ids": list(ids)})


def rewind(tx: Connection, ids: Collection[int]) -> None:
    """These were begun and are known not to have been carried out."""
    tx.execute(_REWIND, {"ids": list(ids)})


def finish(tx: Connection, ids: Collection[int]) -> None:
    """These have been said, or need not be said any more."""
    tx.execute(_FINISH, {"ids": list(ids)})


def fail(tx: Connection, row_id: int, cause: str) -> None:
    """Keep the row with the reason why it will not be tried again."""
    tx.execute(update(outbox).where(outbox.c.id == row_id).values(failed=cause, sending=False))


def fail_chat(tx: Connection, chat_id: int, cause: str) -> None:
    """Nothing that waits for this chat will be tried again."""
    waits = update(outbox).where(outbox.c.chat_id == chat_id, _ALIVE)
    tx.execute(waits.values(failed=cause, sending=False))


def edit_failed(tx: Connection, chat_id: int, message_id: int) -> bool:
    """Whether an edit of this message will not be tried again."""
    refused = outbox.c.chat_id == chat_id, outbox.c.edits == message_id, outbox.c.failed.is_not(None)
    return tx.execute(select(outbox.c.id).where(*refused).limit(1)).first() is not None


def as_new(tx: Connection, row_id: int) -> None:
    """The message this row was to change is gone: it becomes a message of its own."""
    tx.execute(update(outbox).where(outbox.c.id == row_id).values(edits=null()))


def claim(tx: Connection, now: datetime, until: datetime, *, bulk: bool, limit: int) -> list[Delivery]:
    """Take up to `limit` rows that belong to nobody, oldest first; they are this process's until `until`."""
    found = tx.execute(_CLAIM, {"lane": bulk, "now": now, "most": limit})
    rows = [_delivery(row) for row in found]
    if rows:
        hold(tx, [row.id for row in rows], until)
    return rows


def hold(tx: Connection, ids: Collection[int], until: datetime) -> None:
    tx.execute(_HOLD, {"ids": list(ids), "until": until})


def release_all(tx: Connection) -> None:
    """Nobody holds anything: right only where no other process delivers from this database."""
    tx.execute(update(outbox).where(_ALIVE).values(leased_until=null()))


def migrate_chat(tx: Connection, old: int, new: int) -> None:
    tx.execute(update(outbox).where(outbox.c.chat_id == old).values(chat_id=new))


def waiting(tx: Connection) -> Waiting:
    """What a chat did not take because its person left is noted at the member, and not counted here."""
    kind = (outbox.c.bulk, outbox.c.failed.is_not(None).label("stuck"))
    left = select(members.c.telegram_id).where(members.c.blocked)
    counted = or_(_ALIVE, outbox.c.chat_id.not_in(left))
    rows = tx.execute(select(*kind, func.count()).where(counted).group_by(*kind)).all()
    failed = sum(count for _, stuck, count in rows if stuck)
    people = sum(count for bulk, stuck, count in rows if not bulk and not stuck)
    return Waiting(people, sum(row[2] for row in rows) - failed - people, failed)


def _cast_in(survey_id: int) -> Select[tuple[int]]:
    return select(responses.c.member_id).where(responses.c.survey_id == survey_id)


def _say_to(tx: Connection, who: ColumnElement[bool], reply: Mapping[str, Any], at: datetime) -> int:
    """One statement for all of them, however many they are."""
    said = (literal(_to_text(reply)), true(), cast(literal(at, Instant), Instant))
    reached = (
        select(members.c.telegram_id, *said).where(who, members.c.blocked.is_(False)).order_by(members.c.id)
    )
    return tx.execute(insert(outbox).from_select(["chat_id", "reply", "bulk", "at"], reached)).rowcount


def _to_text(reply: Mapping[str, Any]) -> str:
    return json.dumps(dict(reply), ensure_ascii=False, separators=(",", ":"))


def _number(key: Row[Any] | None) -> int:
    if key is None:
        raise LookupError("the database gave the new row no number")
    return int(key[0])


def _delivery(row: Row[Any]) -> Delivery:
    kept = row._asdict()
    return Delivery(**kept | {"reply": json.loads(kept["reply"])})

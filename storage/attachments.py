"""The files that belong to surveys, and under which id Telegram knows them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.schema import attachments
from storage.statements import upsert

LARGEST = 20 * 1024 * 1024
"""Bytes of one file: more no bot can fetch back from Telegram."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """`digest` tells one content from another. `sent_as` is Telegram's id of the file for the bot `bot_id`,
    None before it was sent.
    """

    name: str
    digest: str
    sent_as: str | None
    bot_id: int | None


COLUMNS = [attachments.c[name] for name in Attachment.__slots__]
HERE = attachments.c.survey_id == bindparam("survey")
THIS = HERE & (attachments.c.name == bindparam("file"))
ALL = select(*COLUMNS).where(HERE)
ONE = select(*COLUMNS).where(THIS)
CONTENT = select(attachments.c.content).where(THIS)


def list_of(tx: Connection, survey_id: int) -> dict[str, Attachment]:
    """By name; their order is told by the survey's definition."""
    found = (Attachment(*row) for row in tx.execute(ALL, {"survey": survey_id}))
    return {attachment.name: attachment for attachment in found}


def find(tx: Connection, survey_id: int, name: str) -> Attachment | None:
    row = tx.execute(ONE, {"survey": survey_id, "file": name}).first()
    return None if row is None else Attachment(*row)


def content(tx: Connection, survey_id: int, name: str) -> bytes:
    return bytes(tx.execute(CONTENT, {"survey": survey_id, "file": name}).scalar_one())


def save(tx: Connection, survey_id: int, name: str, content: bytes) -> None:
    """In the place of the one of that name; Telegram does not know it yet."""
    row = {
        "survey_id": survey_id,
        "name": name,
        "content": content,
        "digest": digest_of(content),
        "sent_as": None,
        "bot_id": None,
    }
    upsert(tx, attachments, row, ("survey_id", "name"))


def keep_only(tx: Connection, survey_id: int, names: Collection[str]) -> None:
    """Those of other names are not the survey's any more."""
    others = attachments.c.name.not_in(list(names))
    tx.execute(delete(attachments).where(attachments.c.survey_id == survey_id, others))


def remember_sent(tx: Connection, survey_id: int, name: str, digest: str, sent_as: str, bot_id: int) -> None:
    """Nothing is remembered where another content has taken the place of the one that was sent."""
    known = update(attachments).where(THIS, attachments.c.digest == digest)
    tx.execute(known.values(sent_as=sent_as, bot_id=bot_id), {"survey": survey_id, "file": name})


def forget_sent(tx: Connection, survey_id: int, name: str) -> None:
    unknown = update(attachments).where(THIS).values(sent_as=None, bot_id=None)
    tx.execute(unknown, {"survey": survey_id, "file": name})


def digest_of(content: bytes) -> str:
    return sha256(content).hexdigest()

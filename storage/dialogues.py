"""What a chat's next typed text belongs to, and which card in it is live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.schema import dialogues, members
from storage.statements import upsert

CONSENT = -1
"""The place of a dialogue that waits for consent: no question and no overview has it."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """`place` is a question's number or the overview's, `card` the live message's id (0: not known yet).

    `cut_at`: when a text of the greatest length came, whose rest follows in a message of its own.
    """

    chat_id: int
    survey_id: int
    place: int
    page: int
    card: int
    cut_at: datetime | None = None


COLUMNS = [dialogues.c[name] for name in Dialogue.__slots__]
BY_CHAT = select(*COLUMNS).where(dialogues.c.chat_id == bindparam("chat_id"))


def load(tx: Connection, chat_id: int) -> Dialogue | None:
    row = tx.execute(BY_CHAT, {"chat_id": chat_id}).first()
    return None if row is None else Dialogue(*row)


def save(tx: Connection, dialogue: Dialogue) -> None:
    row = {name: getattr(dialogue, name) for name in Dialogue.__slots__}
    upsert(tx, dialogues, row, ("chat_id",))


def left_open(tx: Connection, since: datetime) -> list[Dialogue]:
    """The dialogues of those who were active at or after `since`."""
    here = dialogues.join(members, members.c.telegram_id == dialogues.c.chat_id)
    found = (
        select(*COLUMNS).select_from(here).where(members.c.active_at >= since, members.c.blocked.is_(False))
    )
    return [Dialogue(*row) for row in tx.execute(found.order_by(dialogues.c.chat_id))]


def close(tx: Connection, chat_id: int) -> None:
    tx.execute(delete(dialogues).where(dialogues.c.chat_id == chat_id))


def remember_card(tx: Connection, chat_id: int, message_id: int) -> None:
    """Keep the id of the card just sent; a chat without a dialogue has none to keep."""
    tx.execute(update(dialogues).where(dialogues.c.chat_id == chat_id).values(card=message_id))

"""What a chat's next typed text belongs to, and which card in it is live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from storage.schema import dialogues, members
from storage.statements import upsert
from surveys.asked import Place

CONSENT = Place(-1)
"""The place of a dialogue that waits for consent: no question and no overview has it."""

RECEIPT = Place(-2)
"""The place of a dialogue whose survey was handed in or taken back last, and in which no card is open."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """`card` is the live message's id (0: not known yet).

    `cut_at`: when a text of the greatest length came, whose rest follows in a message of its own.
    """

    chat_id: int
    survey_id: int
    place: Place
    page: int
    card: int
    cut_at: datetime | None = None

    @property
    def at_card(self) -> bool:
        """Whether a question or the overview stands open."""
        return self.place.question >= 0


COLUMNS = [dialogues.c[name] for name in ("chat_id", "survey_id", "place", "about", "page", "card", "cut_at")]
BY_CHAT = select(*COLUMNS).where(dialogues.c.chat_id == bindparam("chat_id"))


def load(tx: Connection, chat_id: int) -> Dialogue | None:
    row = tx.execute(BY_CHAT, {"chat_id": chat_id}).first()
    return None if row is None else _dialogue(row)


def save(tx: Connection, dialogue: Dialogue) -> None:
    row = {
        "chat_id": dialogue.chat_id,
        "survey_id": dialogue.survey_id,
        "place": dialogue.place.question,
        "about": dialogue.place.about,
        "page": dialogue.page,
        "card": dialogue.card,
        "cut_at": dialogue.cut_at,
    }
    upsert(tx, dialogues, row, ("chat_id",))


def left_open(tx: Connection, since: datetime) -> list[Dialogue]:
    """The dialogues of those who were active at or after `since`."""
    here = dialogues.join(members, members.c.telegram_id == dialogues.c.chat_id)
    found = (
        select(*COLUMNS).select_from(here).where(members.c.active_at >= since, members.c.blocked.is_(False))
    )
    return [_dialogue(row) for row in tx.execute(found.order_by(dialogues.c.chat_id))]


def close(tx: Connection, chat_id: int) -> None:
    tx.execute(delete(dialogues).where(dialogues.c.chat_id == chat_id))


def remember_card(tx: Connection, chat_id: int, message_id: int) -> None:
    """Keep the id of the card just sent; a chat without a dialogue has none to keep."""
    tx.execute(update(dialogues).where(dialogues.c.chat_id == chat_id).values(card=message_id))


def _dialogue(row: Row[Any]) -> Dialogue:
    return Dialogue(row.chat_id, row.survey_id, Place(row.place, row.about), row.page, row.card, row.cut_at)

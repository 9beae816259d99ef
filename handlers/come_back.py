"""After the bot was away: what was lost while nobody listened, and where people had stopped."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers import cards
from handlers.incoming import Due
from handlers.replies import Card, note
from handlers.talk import CARD_SHOWN, Turn
from storage import Transaction, dialogues, facts, surveys

RETURN = "return"
ALIVE = "alive"
DROPPED_AFTER = timedelta(seconds=150)
"""Telegram itself throws away a tap that waited longer than this."""
LATELY = timedelta(hours=1)
TOO_LATE = timedelta(days=1)


def remember_alive(tx: Transaction, now: datetime) -> None:
    facts.save(tx, ALIVE, now.isoformat())


def last_alive(tx: Transaction) -> datetime | None:
    """The last beat of this installation's bot, None where there never was one."""
    kept = facts.load(tx, ALIVE)
    return datetime.fromisoformat(kept) if kept else None


def come_back(turn: Turn, _: Due) -> None:
    """Show the open card again to those who were answering when the bot went away: their taps are lost."""
    alive = last_alive(turn.tx)
    remember_alive(turn.tx, turn.now)
    if alive is None or not DROPPED_AFTER < turn.now - alive < TOO_LATE:
        return
    for dialogue in dialogues.left_open(turn.tx, alive - LATELY):
        survey = surveys.load(turn.tx, dialogue.survey_id)
        if survey is None or not survey.open_for_answers(turn.now) or not dialogue.at_card:
            continue
        cards.retire(turn, dialogue)
        dialogues.remember_card(turn.tx, dialogue.chat_id, 0)
        turn.say(dialogue.chat_id, note("was-away"))
        card = Card(survey.id, dialogue.place, dialogue.page)
        turn.say(dialogue.chat_id, card, errand=CARD_SHOWN)

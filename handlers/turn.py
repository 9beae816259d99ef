"""The corridor's one room: load, decide, save state and what is to be said.

Nothing here waits, sends, draws, tells the time or throws dice: those arrive as arguments, or leave as rows
of the outbox.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from handlers import attached, cards, live_results
from handlers.attached import FILE_GONE, FILE_SENT
from handlers.close_survey import CLOSE, close_due
from handlers.come_back import RETURN, come_back
from handlers.house import House
from handlers.incoming import Due, Errand, Incoming, Migrated, Operation, Press
from handlers.live_results import COUNT_ALONG, RESULT_GONE, RESULT_SHOWN
from handlers.operate import operate
from handlers.outcome import NOTHING, CallbackAnswer, Outcome
from handlers.routes import route
from handlers.talk import CARD_SHOWN, Talk, Turn
from storage import Transaction, members, outbox, updates
from storage.statements import chat_lock

DUES: dict[str, Callable[[Turn, Due], None]] = {
    CLOSE: close_due,
    RETURN: come_back,
    COUNT_ALONG: live_results.edit_due,
}

ERRANDS: dict[str, Callable[[Turn, Errand], None]] = {
    CARD_SHOWN: cards.arrived,
    FILE_SENT: attached.arrived,
    FILE_GONE: attached.gone,
    RESULT_SHOWN: live_results.arrived,
    RESULT_GONE: live_results.gone,
}


def take_turn(
    tx: Transaction, incoming: Incoming | Errand | Due | Operation, now: datetime, house: House
) -> Outcome:
    """Everything the system decides because of one thing that came in; it holds once `tx` commits."""
    match incoming:
        case Incoming():
            return _update(tx, incoming, now, house)
        case Errand():
            return _errand(tx, incoming, house)
        case Due():
            turn = Turn(tx, now, house, incoming.entropy)
            DUES[incoming.kind](turn, incoming)
            return turn.outcome()
        case Operation():
            turn = Turn(tx, now, house, incoming.entropy)
            operate(turn, incoming)
            return turn.outcome()


def apologise(tx: Transaction, incoming: Incoming, now: datetime, house: House) -> Outcome:
    """Tell somebody that what they sent was set aside: their answers stand, and they may try again."""
    talk = _talk(tx, incoming, now, house)
    talk.refuse_with("set-aside")
    return talk.outcome()


def _update(tx: Transaction, incoming: Incoming, now: datetime, house: House) -> Outcome:
    """An update seen before changes nothing; its button gets the same answer as the first time."""
    chat_lock(tx, incoming.chat_id)
    told = updates.seen(tx, incoming.bot_id, incoming.update_id)
    if told is not None:
        return Outcome(answer=_answer(incoming, told))
    if isinstance(incoming.content, Migrated):
        outbox.migrate_chat(tx, incoming.chat_id, incoming.content.to)
        updates.remember(tx, incoming.bot_id, incoming.update_id, now)
        return NOTHING
    talk = _talk(tx, incoming, now, house)
    route(talk)
    updates.remember(tx, incoming.bot_id, incoming.update_id, now, _kept(talk.answer))
    outcome = talk.outcome()
    return Outcome(_answer(incoming, _kept(talk.answer)), outcome.rows, outcome.wake, outcome.bulk)


def _talk(tx: Transaction, incoming: Incoming, now: datetime, house: House) -> Talk:
    person = incoming.person
    return Talk(
        tx, incoming, now, house, members.meet(tx, person.telegram_id, person.name, person.language, now)
    )


def _kept(answer: CallbackAnswer | None) -> str:
    return "" if answer is None else json.dumps([answer.text, answer.alert], ensure_ascii=False)


def _answer(incoming: Incoming, kept: str) -> CallbackAnswer | None:
    """A button is always answered, be it with nothing: its spinner turns until then."""
    if not isinstance(incoming.content, Press):
        return None
    text, alert = json.loads(kept) if kept else ("", False)
    return CallbackAnswer(incoming.content.query_id, text, alert)


def _errand(tx: Transaction, errand: Errand, house: House) -> Outcome:
    turn = Turn(tx, errand.at, house, entropy=b"")
    if errand.name in ERRANDS:
        ERRANDS[errand.name](turn, errand)
    return turn.outcome()

"""A small bot behind the doors: it says back what it hears."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from bot.corridor import Corridor
from bot.delivery.courier import Courier
from bot.polling import Polling
from handlers.incoming import Incoming, Press, Text
from handlers.outcome import CallbackAnswer, Outcome
from rehearsal.people import Person
from storage import Transaction, updates
from storage.faults import StorageFault
from storage.schema import facts, set_aside
from tests.bot.stage import Stage, StillClock, say


@dataclass
class Ailing:
    """A database that can be put out of order."""

    real: Any
    fault: StorageFault | None = None

    async def write(self, function: Any, *args: Any, **more: Any) -> Any:
        if self.fault is not None:
            raise self.fault
        return await self.real.write(function, *args, **more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class House:
    """A bot that says back what it hears; "fail" breaks its turn."""

    stage: Stage
    database: Ailing
    steps: list[str] = field(default_factory=list)
    woken: list[datetime] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)
    courier: Courier = field(init=False)
    corridor: Corridor = field(init=False)

    def __post_init__(self) -> None:
        self.courier = self.stage.courier()
        self.corridor = Corridor(
            self.stage.bot,
            self.database,
            self.take_turn,
            self.courier,
            StillClock(),
            apologise=apologise,
            alarm=self.stage.alarm,
            wake=self.woken.append,
            step=self.steps.append,
            timer=self.stage.time.timer,
        )

    def take_turn(self, tx: Transaction, incoming: Incoming, now: datetime) -> Outcome:
        heard = heard_in(incoming)
        self.turns.append(heard)
        known = updates.seen(tx, incoming.bot_id, incoming.update_id)
        if known is None:
            updates.remember(tx, incoming.bot_id, incoming.update_id, now, heard)
            tx.execute(insert(facts).values(name=f"heard {incoming.update_id}", value=heard))
        if heard.startswith("fail"):
            raise LookupError(heard)
        answer = None
        if isinstance(incoming.content, Press):
            answer = CallbackAnswer(incoming.content.query_id, known or heard)
        rows = (say(tx, incoming.chat_id, heard),) if known is None else ()
        return Outcome(answer, rows, wake=now)

    def polling(self, **more: Any) -> Polling:
        return Polling(
            self.stage.bot,
            self.corridor.accept,
            self.courier.answer_soon,
            self.stage.alarm,
            step=self.steps.append,
            timer=self.stage.time.timer,
            **more,
        )

    async def heard(self) -> list[str]:
        return await self.stage.database.read(_heard)

    async def aside(self) -> list[tuple[dict[str, Any], str]]:
        return await self.stage.database.read(_aside)


def heard_in(incoming: Incoming) -> str:
    content = incoming.content
    match content:
        case Text(text):
            return text
        case Press(data):
            return data
        case _:
            return type(content).__name__


def apologise(tx: Transaction, incoming: Incoming, _: datetime) -> Outcome:
    if heard_in(incoming) == "fail at all":
        raise LookupError
    return Outcome(rows=(say(tx, incoming.chat_id, "따로 두었습니다"),))


def update_of(house: House) -> dict[str, Any]:
    """The update that reached the bot last."""
    last = house.stage.telegram.bot.inbox.last
    assert last is not None
    return last.record


def texts(person: Person) -> list[str]:
    return [message.text for message in person.chat if message.from_bot]


def _heard(tx: Transaction) -> list[str]:
    return [
        value
        for (value,) in tx.execute(
            select(facts.c.value).where(facts.c.name.like("heard %")).order_by(facts.c.name)
        )
    ]


def _aside(tx: Transaction) -> list[tuple[dict[str, Any], str]]:
    rows = tx.execute(select(set_aside.c.update, set_aside.c.cause).order_by(set_aside.c.id))
    return [(json.loads(raw), cause) for raw, cause in rows]

"""What the tests of the doors and the courier stand on: a rehearsal, a database, time that does not pass."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from telegram import Bot

from bot.delivery.courier import Call, Courier
from bot.patience import Timer
from bot.transport import RehearsalRequest, open_bot
from handlers.outcome import NOTHING, Outcome
from rehearsal.people import Person
from rehearsal.telegram import TOKEN, Telegram
from storage import Transaction, outbox
from storage.database import Database
from storage.outbox import Delivery
from storage.schema import outbox as table
from tests.people import rehearsal

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class StillTime:
    """Seconds pass only while somebody sleeps, and then at once; never, once it is `halted`.

    `waits` are the sleeps.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []
        self.halted = False

    def read(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        if self.halted:
            await asyncio.Event().wait()
        self.seconds += seconds
        await asyncio.sleep(0)

    @property
    def timer(self) -> Timer:
        return Timer(self.read, self.sleep)


class StillClock:
    def now(self) -> datetime:
        return NOON


@dataclass
class Stage:
    telegram: Telegram
    bot: Bot
    database: Database
    time: StillTime = field(default_factory=StillTime)
    alarms: list[tuple[str, str]] = field(default_factory=list)
    blocked: list[tuple[int, str]] = field(default_factory=list)
    errands: list[tuple[str, Any]] = field(default_factory=list)
    calls: list[tuple[float, str, dict[str, Any]]] = field(default_factory=list)

    def alarm(self, code: str, detail: str) -> None:
        self.alarms.append((code, detail))

    def courier(self, rate: float = 25.0) -> Courier:
        """A courier as a fresh process would have it, not started yet."""
        return Courier(
            self.bot,
            self.database,
            render,
            rate=rate,
            clock=StillClock(),
            on_errand=self._errand,
            on_blocked=self._blocked,
            alarm=self.alarm,
            timer=self.time.timer,
        )

    async def person(self, name: str) -> Person:
        """Somebody who has opened the chat with the bot."""
        person = self.telegram.person(name)
        await person.start()
        return person

    async def say(self, chat_id: int, text: str, **more: Any) -> Delivery:
        return await self.database.write(lambda tx: say(tx, chat_id, text, **more))

    async def kept(self) -> list[tuple[int, str | None]]:
        """The chats and causes of the rows still in the outbox."""
        return await self.database.read(_kept)

    def sent(self, method: str = "sendMessage") -> list[str]:
        return [values["text"] for _, name, values in self.calls if name == method]

    def note(self, method: str, values: dict[str, Any], _: list[str]) -> None:
        self.calls.append((self.time.seconds, method, values))

    def _errand(self, tx: Transaction, row: Delivery, result: Any) -> Outcome:
        _note_once(self.errands, (row.errand or "", result))
        if row.errand == "twice":
            return Outcome(rows=(say(tx, row.chat_id, "again"),))
        return NOTHING

    def _blocked(self, _: Transaction, chat_id: int, cause: str) -> None:
        _note_once(self.blocked, (chat_id, cause))


@asynccontextmanager
async def staged(database: Database) -> AsyncIterator[Stage]:
    async with rehearsal() as telegram, open_bot(TOKEN, RehearsalRequest(telegram)) as bot:
        stage = Stage(telegram, bot, database)
        telegram.on_call.append(stage.note)
        yield stage


@asynccontextmanager
async def started(courier: Courier) -> AsyncIterator[Courier]:
    await courier.start()
    try:
        yield courier
    finally:
        await courier.stop()


async def done(courier: Courier) -> None:
    """Return once the courier has nothing left to do."""
    await until(lambda: not courier.busy())


async def until(true: Callable[[], object]) -> None:
    """Look again and again: what is looked at gives no sign when it turns."""
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


def say(tx: Transaction, chat_id: int, text: str, **more: Any) -> Delivery:
    policy = {"policy": more.pop("policy")} if "policy" in more else {}
    return outbox.say(tx, chat_id, {"say": "test", "text": text} | policy, at=NOON, **more)


def render(_: Transaction, row: Delivery) -> Call | None:
    """A reply's text as it stands; "nothing" is nothing to say, "broken" cannot be said."""
    text = row.reply["text"]
    if text == "broken":
        raise LookupError(text)
    if text == "nothing":
        return None
    values = {"chat_id": row.chat_id, "text": text, "parse_mode": "HTML"}
    if row.edits is None:
        return Call("sendMessage", values)
    return Call("editMessageText", values | {"message_id": row.edits})


def _kept(tx: Transaction) -> list[tuple[int, str | None]]:
    return [
        (row[0], row[1]) for row in tx.execute(select(table.c.chat_id, table.c.failed).order_by(table.c.id))
    ]


def _note_once(noted: list[Any], happened: Any) -> None:
    """PostgreSQL may have a transaction run again: what is noted inside one happened once all the same."""
    if happened not in noted:
        noted.append(happened)

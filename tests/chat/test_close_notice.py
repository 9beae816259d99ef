"""A survey closes: four hundred people hear of it at Telegram's pace, each once, counted once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Engine, event, select

from bot.patience import Timer
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage.schema import members
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ONE_RANKING
from tests.people import StoppedClock

PEOPLE = 400
RATE = 25
RETRY_AFTER = 9


class IdleTime:
    """Seconds that pass only while nothing else is to be done: then the next sleeper wakes."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.asleep: dict[object, float] = {}
        self.idle: Callable[[], bool] = lambda: True

    def read(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        me = asyncio.current_task()
        until = self.asleep[me] = self.seconds + seconds
        try:
            while self.seconds < until:
                await asyncio.sleep(0)
                if self.idle() and until == min(self.asleep.values()):
                    self.seconds = until
        finally:
            del self.asleep[me]


@dataclass
class Hall:
    """Everybody who has answered, and what is sent to them: when, to whom."""

    bot: Stage
    time: IdleTime
    people: list[Person]
    sent: list[tuple[float, int]] = field(default_factory=list)
    on_sending: dict[int, Callable[[], None]] = field(default_factory=dict)

    def note(self, method: str, values: dict[str, Any], _: list[str]) -> None:
        if method == "sendMessage":
            self.sent.append((self.time.seconds, int(values["chat_id"])))
            self.on_sending.get(len(self.sent), bool)()

    async def close(self) -> None:
        self.bot.telegram.on_call.append(self.note)
        await self.bot.close("values")

    async def blocked(self) -> set[int]:
        """Whom the bot knows it cannot reach."""
        return await self.bot.app.database.read(_blocked)

    @property
    def times_told(self) -> Counter[int]:
        return Counter(chat for _, chat in self.sent)

    @property
    def gaps(self) -> list[float]:
        return [round(after - before, 6) for (before, _), (after, _) in pairwise(self.sent)]


def _blocked(tx: Connection) -> set[int]:
    return set(tx.execute(select(members.c.telegram_id).where(members.c.blocked)).scalars())


@asynccontextmanager
async def hall(url: str, clock: StoppedClock) -> AsyncIterator[Hall]:
    time, telegram = IdleTime(), Telegram(clock)
    timer = Timer(time.read, time.sleep)
    async with stage(telegram, url, clock, timer=timer, rate=RATE) as bot:
        courier = bot.app.courier
        time.idle = lambda: courier._tasks <= time.asleep.keys() and not courier._ledger.busy
        await bot.add(ONE_RANKING)
        people = [bot.person(f"사람{number}") for number in range(PEOPLE)]
        await asyncio.gather(*[answer(person) for person in people])
        yield Hall(bot, time, people)
    await telegram.close()


async def answer(person: Person) -> None:
    await person.start("values")
    await person.say("1 2 3")
    await person.tap("✅")


async def test_four_hundred_hear_it_once_evenly_spaced_and_it_is_counted_once(
    sqlite_url: str, clock: StoppedClock
) -> None:
    async with hall(sqlite_url, clock) as everybody:
        with ballots_read() as counted:
            await everybody.close()
        assert everybody.times_told == {person.id: 2 for person in everybody.people}
        assert set(everybody.gaps) == {1 / RATE}
        assert len(counted) == 1
        for person in everybody.people:
            check_told_once(person)


async def test_who_is_gone_is_passed_over_and_a_flood_holds_everybody_back_but_loses_nobody(
    sqlite_url: str, clock: StoppedClock
) -> None:
    async with hall(sqlite_url, clock) as everybody:
        left, deleted, told_us, *others = everybody.people
        left.seat.standings[everybody.bot.telegram.bot.user.id] = "kicked"
        deleted.delete_account()
        await told_us.block()
        flood = partial(everybody.bot.telegram.flood, retry_after=RETRY_AFTER, method="sendMessage")
        everybody.on_sending[200] = flood  # which meets that very call
        await everybody.close()

        assert [place for place, gap in enumerate(everybody.gaps, start=1) if gap != 1 / RATE] == [200]
        assert everybody.gaps[199] == RETRY_AFTER
        refused = everybody.sent[199][1]
        assert everybody.times_told == {
            left.id: 1,
            deleted.id: 1,
            **{person.id: 3 if person.id == refused else 2 for person in others},
        }
        for person in others:
            check_told_once(person)
        assert await everybody.blocked() == {left.id, deleted.id, told_us.id}


def check_told_once(person: Person) -> None:
    heard = [message.text for message in person.chat if message.from_bot]
    assert len([text for text in heard if "마감되었습니다" in text]) == 1
    assert len([text for text in heard if f"{PEOPLE}명" in text]) == 1


@contextmanager
def ballots_read() -> Iterator[list[str]]:
    """The statements meanwhile, on whatever connection, that read ballots."""
    found: list[str] = []

    def note(*executed: Any) -> None:
        found.extend(statement for statement in executed[2:3] if "FROM ballots" in statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)

"""People talk to a bot in another process; when it dies, another takes its place and they go on."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing.process import BaseProcess
from typing import Any

from sqlalchemy import Connection, select

from handlers.house import House
from handlers.incoming import Operation
from handlers.turn import take_turn
from rehearsal.http import serve
from rehearsal.people import NoSuchButtonError, Person
from rehearsal.telegram import Telegram
from storage import drafts, members, outbox, responses, surveys
from storage.database import Reader, open_database, open_reader
from storage.schema import ballots
from surveys.asked import Given, Place
from surveys.authoring import read_survey
from tests.durability import victim
from tests.people import rehearsal

PATIENCE = 60.0
GLANCE = 0.005
MOMENT = datetime(2026, 11, 20, 9, tzinfo=UTC)

# Children of a process that has imported everything begin in milliseconds, and share nothing with the tests.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([victim.__name__])

Fate = tuple[str, int]
ENDLESS = ("", 0)
Do = Callable[[Person], Awaitable[Any]]


@dataclass(frozen=True)
class Act:
    """Something a person does as soon as they can, and what they then wait to see in the chat."""

    do: Do
    sees: str

    async def done_by(self, person: Person) -> bool:
        """Whether the button was there to be tapped."""
        try:
            await self.do(person)
        except NoSuchButtonError:
            return False
        return True

    async def seen_by(self, person: Person) -> bool:
        return any(self.sees in message.text or self.sees in message.buttons for message in person.chat)


@dataclass
class MortalBot:
    """Each life ends at the step and count that `fates` has for it; when none is left, at the end."""

    telegram: Telegram
    api: str
    url: str
    reader: Reader
    fates: list[Fate]
    deaths: int = 0

    def __post_init__(self) -> None:
        self._live()

    async def converse(self, person: Person, acts: list[Act]) -> None:
        for act in acts:
            await self._until(partial(act.done_by, person))
            await self._until(partial(act.seen_by, person))

    async def end(self) -> None:
        """Everything said is delivered, and the bot has left in good order."""
        await self._until(self._all_said)
        await self._until(self._left)

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()

    async def _until(self, happened: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await happened():
                self._live_on()
                await asyncio.sleep(GLANCE)

    def _live(self) -> None:
        step, count = self.fates[self.deaths] if self.deaths < len(self.fates) else ENDLESS
        self._process: BaseProcess = FORKS.Process(target=victim.live, args=(self.api, self.url, step, count))
        self._process.start()

    def _live_on(self) -> None:
        if self._process.exitcode is None:
            return
        assert self._process.exitcode == -signal.SIGKILL
        self._process.close()
        self.deaths += 1
        self.telegram.abandoned()
        self._live()

    async def _all_said(self) -> bool:
        return not (await self.reader.read(outbox.waiting)).people

    async def _left(self) -> bool:
        if self.telegram.bot.inbox.attended and self._process.is_alive():
            self._process.terminate()
            await asyncio.to_thread(self._process.join, PATIENCE)
        return self._process.exitcode == 0


@asynccontextmanager
async def mortal_bot(
    url: str, source: str, fates: list[Fate], files: Mapping[str, bytes]
) -> AsyncIterator[MortalBot]:
    """At work, with this survey open."""
    async with open_database(url) as database:
        await database.write(_open, source, files)
    async with rehearsal() as telegram, serve(telegram) as api, open_reader(url) as reader:
        telegram.patient = False
        bot = MortalBot(telegram, api, url, reader, fates)
        try:
            yield bot
        finally:
            bot.kill()


def _open(tx: Connection, source: str, files: Mapping[str, bytes]) -> None:
    survey = read_survey(source, "Asia/Seoul", MOMENT).survey
    assert survey is not None
    arguments = {"definition": survey.to_json(), "open": True}
    adding = Operation("survey.add", arguments, MOMENT, b"", files)
    assert take_turn(tx, adding, MOMENT, House("ko", "Asia/Seoul", "")).report["ok"]


@dataclass(frozen=True)
class Kept:
    """What is stored of a person: the draft, the ballots by question, the receipt."""

    draft: dict[Place, Given | None]
    ballots: dict[int, bytes]
    receipt: str


def kept(tx: Connection, telegram_id: int) -> Kept:
    """In the one survey there is."""
    (survey,), member = surveys.list_all(tx), members.find(tx, telegram_id)
    assert member is not None
    response = responses.load(tx, survey.id, member.id)
    assert response is not None
    found = tx.execute(
        select(ballots.c.question, ballots.c.content).where(ballots.c.response_id == response.id)
    )
    return Kept(drafts.load(tx, survey, member.id), {row[0]: row[1] for row in found}, response.receipt)

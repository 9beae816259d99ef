"""The hundred invented people of the demo, seen from the simulated Telegram on which they answer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.commands.demo.clock import LeadClock
from bot.commands.demo.desk import DemoDesk
from bot.commands.demo.keeper import Keeper, Status
from bot.commands.demo.programme import EXAMPLES, Entry, programme
from bot.commands.demo.sayings import about, sayings
from rehearsal.http import serve
from rehearsal.records import Chat
from rehearsal.telegram import TOKEN, Telegram
from tests.command_line.operator import Operator, until
from tests.people import rehearsal

pytestmark = pytest.mark.soak

KILLED_AT = (4, 17, 33, 52, 77)
RECEIPT = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")


@dataclass
class Director:
    """The desk and what it directs."""

    desk: DemoDesk
    telegram: Telegram
    entries: tuple[Entry, ...]

    async def does(self, deed: str) -> None:
        await until(lambda: deed in self.possible())
        await self.desk.do(deed)

    def possible(self) -> set[str]:
        state = self.desk.state()
        acts = [*state["acts"], *(act for row in state["rows"] for act in row["acts"])]
        return {act["deed"] for act in acts if act["enabled"]}

    async def reaches(self, count: int) -> None:
        """Wait until so many of the crowd have handed in."""
        await until(lambda: (self.desk.state()["progress"] or {"done": 0})["done"] >= count)

    def crowd(self) -> list[Chat]:
        """The private chats of those who were invented."""
        return [chat for chat in self.telegram.world.private.values() if chat.title.isdecimal()]


@asynccontextmanager
async def directed(folder: Path, language: str = "ko") -> AsyncIterator[Director]:
    clock = LeadClock()
    async with rehearsal(clock) as telegram, serve(telegram) as address:
        telegram.patient = False
        entries = programme(clock())
        desk = DemoDesk(telegram, clock, entries, language, folder / "bot.log", nobody_comes)
        begin = {"api": address, "token": TOKEN, "database": f"sqlite:///{folder}/demo.db"}
        keeping = asyncio.create_task(desk.keeper.keep(begin | {"owners": (), "language": language}))
        try:
            yield Director(desk, telegram, entries)
        finally:
            await desk.close()
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)


def receipts(chat: Chat) -> set[str]:
    texts = [message.text for message in chat.messages.values() if message.from_bot]
    return set(RECEIPT.findall("\n".join(texts)))


def said_last(chat: Chat) -> str:
    return [message.text for message in chat.messages.values() if message.from_bot][-1]


async def test_killed_in_the_middle_each_has_one_receipt_and_all_hear_the_result(tmp_path: Path) -> None:
    async with directed(tmp_path) as director:
        await director.does("crowd:core-values")
        for reached in (15, 60):
            await director.reaches(reached)
            await director.does("kill")
            await until(lambda: director.desk.keeper.status is Status.KILLED)
        await director.reaches(100)
        everybody = director.crowd()
        assert [len(receipts(chat)) for chat in everybody] == [1] * 100
        assert len(set().union(*map(receipts, everybody))) == 100
        await director.does("close:core-values")
        await until(lambda: all("100" in said_last(chat) for chat in everybody))


@pytest.mark.parametrize("survey", ["core-values", "plan-opinions"])
async def test_however_often_it_is_killed_all_that_was_said_stands_under_its_question(
    tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, survey: str
) -> None:
    monkeypatch.setattr("bot.commands.demo.keeper.DEAD_FOR", 0.2)
    async with directed(tmp_path) as director:
        await director.does(f"crowd:{survey}")
        for reached in KILLED_AT:
            await director.reaches(reached)
            await director.does("kill")
        await director.reaches(100)
        database = f"sqlite:///{tmp_path}/demo.db"
        shown = await operator.types("results", survey, "--format", "json", database=database)
    questions = {question["id"]: question for question in shown.document["questions"]}
    if survey == "core-values":
        assert set(questions["why"]["texts"]) <= said("values")
        return
    for part in questions["opinion"]["each"]:
        assert set(part["texts"]) <= said("opinions", part["about_id"])
        assert set(part["reasons"]) <= said("reasons", part["about_id"]) | {""}
    for question in ("lower", "neighbourhood"):
        assert set(questions[question]["texts"]) <= said(question)


def said(heading: str, topic: str = "") -> set[str]:
    """In each language."""
    found = about(heading, topic) if topic else sayings()[heading]
    return {text for saying in found for text in saying.said.values()}


@pytest.mark.parametrize("survey", EXAMPLES)
async def test_a_crowd_answers_every_survey_of_the_demo(tmp_path: Path, survey: str) -> None:
    async with directed(tmp_path, "en") as director:
        await director.does(f"crowd:{survey}")
        await director.reaches(20)
        assert any(receipts(chat) for chat in director.crowd())


async def test_the_clock_may_go_on_while_they_answer_and_the_next_are_others(tmp_path: Path) -> None:
    async with directed(tmp_path) as director:
        await director.does("crowd:core-values")
        for reached in (5, 10, 15):
            await director.reaches(reached)
            await director.does("hour")
        await director.reaches(100)
        assert len({chat.title for chat in director.crowd()}) == 100
        await director.does("crowd:plan-opinions")
        await until(lambda: len({chat.title for chat in director.crowd()}) > 100)


async def test_a_bot_that_never_stays_is_given_up_and_its_journal_named(tmp_path: Path) -> None:
    journal = tmp_path / "bot.log"
    seen: list[Status] = []
    nowhere = {"api": "http://127.0.0.1:1", "token": TOKEN, "database": "nonsense"}
    keeper = Keeper(journal, lambda: 0.0, needs_nothing, lambda: seen.append(keeper.status), (0.0,))
    await keeper.keep(nowhere | {"owners": (), "language": "ko"})
    assert seen == [Status.STARTING, Status.FALLEN, Status.STARTING, Status.GONE]
    assert "StorageFault" in journal.read_text(encoding="utf-8")


async def needs_nothing(_: object) -> None:
    """The bot counts as running at once."""


async def nobody_comes() -> None:
    """Nobody waits for the surveys to open."""

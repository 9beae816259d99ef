"""The result that counts along: what an owner was shown with /results stays true while people answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from handlers.incoming import Errand
from handlers.live_results import COUNT_ALONG, RESULT_SHOWN
from handlers.turn import take_turn
from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from storage import Transaction, live_results, outbox
from storage.schema import due
from storage.schema import live_results as table
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER, ONE_RANKING
from tests.people import StoppedClock

EDIT = "editmessagetext"
CROWD = 24
LONG = """
id: long
title: 긴 글
questions: [{id: words, kind: text, max_length: 1000, text: 적어 주세요}]
"""


@dataclass
class Watched:
    """A bot with an owner, and the edits that Telegram was asked for."""

    bot: Stage
    owner: Person
    edits: list[dict[str, Any]] = field(default_factory=list)

    def hear(self, name: str, values: dict[str, Any], _: list[str]) -> None:
        if name.lower() == EDIT and int(values["chat_id"]) == self.owner.id:
            self.edits.append(values)

    async def planned(self) -> int:
        return await self.bot.app.database.read(edits_planned)


@asynccontextmanager
async def watched(telegram: Telegram, url: str, clock: StoppedClock) -> AsyncIterator[Watched]:
    owner = telegram.person("지영")
    async with stage(telegram, url, clock, owners=(owner.id,)) as bot:
        await bot.add(ONE_RANKING)
        seen = Watched(bot, owner)
        telegram.on_call.append(seen.hear)
        yield seen


def edits_planned(tx: Transaction) -> int:
    planned = select(func.count()).select_from(due).where(due.c.kind == COUNT_ALONG)
    return tx.execute(planned).scalar_one()


def live_rows(tx: Transaction) -> int:
    return tx.execute(select(func.count()).select_from(table)).scalar_one()


async def answer(person: Person, ranking: str = "1 2 3") -> None:
    await person.start("values")
    await person.say(ranking)
    await person.tap("✅")


async def ask(owner: Person, survey: str = "values") -> Message:
    """The message of the result that /results brought."""
    await owner.say(f"/results {survey}")
    return [message for message in owner.chat if "현재 집계입니다" in message.text][-1]


async def test_the_result_counts_along_while_people_answer(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, database_url, clock) as seen:
        bot, minji = seen.bot, seen.bot.person("민지")
        shown = await ask(seen.owner)
        assert "응답은 0건" in shown.text
        assert "11월 20일(금) 18:00 현재 집계입니다" in shown.text
        await answer(minji)
        assert "응답은 0건" in shown.text
        await bot.move(seconds=3)
        assert "응답은 1건" in shown.text
        assert "1위는 연대" in shown.text
        clock.move(minutes=5)
        await minji.tap("응답 수정")
        await minji.tap("다시 고르기")
        await minji.say("2 1 3")
        await minji.tap("✅")
        await bot.move()
        assert "1위는 협동" in shown.text
        assert "18:05 현재 집계입니다" in shown.text
        await minji.tap("응답 철회")
        await minji.tap("네, 철회합니다")
        await bot.move(seconds=3)
        assert "응답은 0건" in shown.text


async def test_many_responses_at_once_are_one_edit_and_all_of_them_are_counted(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, database_url, clock) as seen:
        people = [seen.bot.person(f"사람{number}") for number in range(CROWD)]
        for person in people:
            await person.start("values")
            await person.say("1 2 3")
        shown = await ask(seen.owner)
        telegram.patient = False
        for person in people:
            await person.tap("✅")
        telegram.patient = True
        await telegram.settled()
        assert await seen.planned() == 1
        await seen.bot.move(seconds=3)
        assert f"응답은 {CROWD}건" in shown.text
        assert len(seen.edits) == 1
        await seen.bot.move(seconds=3)
        assert len(seen.edits) == 1


async def test_where_nobody_watches_nothing_is_planned(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        await seen.bot.add(ANOTHER)
        await ask(seen.owner, "another")
        await answer(seen.bot.person())
        assert await seen.planned() == 0


async def test_the_same_response_handed_in_again_changes_nothing(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        minji = seen.bot.person()
        await answer(minji)
        await ask(seen.owner)
        await minji.tap("응답 수정")
        await minji.tap("✅")
        assert "고친 응답을 접수했습니다" in minji.screen
        assert await seen.planned() == 0


async def test_after_a_day_the_message_stays_as_it_is(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        shown = await ask(seen.owner)
        assert "11월 21일(토) 18:00까지 응답이 들어오면" in shown.text
        await seen.bot.move(days=1)
        await answer(seen.bot.person())
        assert await seen.planned() == 0
        assert "응답은 0건" in shown.text


async def test_a_response_in_the_last_second_is_still_shown(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        first, second = seen.bot.person("민지"), seen.bot.person("영호")
        shown = await ask(seen.owner)
        await seen.bot.move(hours=23, minutes=59, seconds=58)
        await answer(first)
        await seen.bot.move()
        await answer(second)
        await seen.bot.move(seconds=3)
        assert "응답은 2건" in shown.text


async def test_a_second_result_takes_over_and_the_first_stays(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        first = await ask(seen.owner)
        await answer(seen.bot.person("민지"))
        second = await ask(seen.owner)
        await answer(seen.bot.person("영호"))
        await seen.bot.move(seconds=3)
        assert "응답은 0건" in first.text
        assert "응답은 2건" in second.text


async def test_several_owners_watch_several_surveys_each_in_their_language(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    jiyoung, jane, minji = telegram.person("지영"), telegram.person("Jane", "en"), telegram.person("민지")
    async with stage(telegram, sqlite_url, clock, owners=(jiyoung.id, jane.id)) as bot:
        await bot.add(ONE_RANKING)
        await bot.add(ANOTHER)
        other = await ask(jiyoung, "another")
        shown = await ask(jiyoung)
        await jane.say("/results values")
        english = next(message for message in jane.chat if "Counted Fri 20 Nov 18:00" in message.text)
        await answer(minji)
        await bot.move(seconds=3)
        assert "응답은 1건" in shown.text
        assert "1 response" in english.text
        assert "응답은 0건" in other.text


async def test_the_close_makes_it_final(telegram: Telegram, sqlite_url: str, clock: StoppedClock) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        await seen.bot.move(days=13, hours=12)
        shown = await ask(seen.owner)
        assert "12월 4일(금) 18:00까지 응답이 들어오면" in shown.text
        await answer(seen.bot.person())
        await seen.bot.move(hours=12)
        await seen.bot.move(seconds=3)
        assert "응답은 1건" in shown.text
        assert "현재 집계" not in shown.text
        assert "12월 4일(금) 18:00에 마감되었습니다. 이 메시지는 더 바뀌지 않습니다." in shown.text
        before = len(seen.owner.chat)
        await seen.owner.say("/results values")
        assert "더 바뀌지" not in seen.owner.chat[before + 1].text
        assert "현재 집계" not in seen.owner.chat[before + 1].text


async def test_who_is_no_owner_any_more_sees_no_more(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        shown = await ask(seen.owner)
        await answer(seen.bot.person("민지"))
    async with stage(telegram, sqlite_url, clock, owners=()) as bot:
        await bot.move(seconds=3)
        await answer(bot.person("영호"))
        await bot.move(seconds=3)
        assert "응답은 0건" in shown.text
        assert await bot.app.database.read(live_rows) == 0


async def test_after_a_restart_it_counts_on(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, database_url, clock) as seen:
        shown = await ask(seen.owner)
        await answer(seen.bot.person("민지"))
    async with stage(telegram, database_url, clock, owners=(seen.owner.id,)) as bot:
        await bot.move(seconds=3)
        assert "응답은 1건" in shown.text
        await answer(bot.person("영호"))
        await bot.move(seconds=3)
        assert "응답은 2건" in shown.text


async def test_a_message_that_was_deleted_is_let_go_quietly(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        shown = await ask(seen.owner)
        del seen.owner.seat.messages[shown.id]
        before = len(seen.owner.chat)
        await answer(seen.bot.person("민지"))
        await seen.bot.move(seconds=3)
        await answer(seen.bot.person("영호"))
        await seen.bot.move(seconds=3)
        assert len(seen.edits) == 1
        assert len(seen.owner.chat) == before
        database = seen.bot.app.database
        assert await database.read(live_rows) == 0
        assert await database.read(outbox.waiting) == outbox.Waiting(0, 0, 0)


async def test_an_owner_who_blocked_the_bot_is_let_go(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        await ask(seen.owner)
        await seen.owner.block()
        for name in ("민지", "영호", "철수"):
            await answer(seen.bot.person(name))
            await seen.bot.move(seconds=3)
        assert len(seen.edits) == 1
        assert await seen.bot.app.database.read(live_rows) == 0


async def test_what_came_before_its_message_was_known_is_shown_once_it_is(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        app, shown = seen.bot.app, await ask(seen.owner)
        until = clock() + timedelta(days=1)
        await app.database.write(live_results.begin, 1, seen.owner.id, clock(), until)
        await answer(seen.bot.person())
        await seen.bot.move(seconds=3)
        assert seen.edits == []
        told = Errand(RESULT_SHOWN, seen.owner.id, clock(), {"message_id": shown.id}, {"survey": 1})
        app.courier.deliver((await app.database.write(take_turn, told, clock(), app.house)).rows)
        await telegram.settled()
        assert "응답은 1건" in shown.text


async def test_however_long_the_result_its_last_lines_say_when_it_was_counted(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    async with watched(telegram, sqlite_url, clock) as seen:
        await seen.bot.add(LONG)
        shown = await ask(seen.owner, "long")
        for number in range(6):
            person = seen.bot.person(f"사람{number}")
            await person.start("long")
            await person.say("가나다라 " * 190)
            await person.tap("✅")
            await seen.bot.move(seconds=3)
            assert f"응답은 {number + 1}건" in shown.text
            assert shown.text.endswith("새 메시지가 이어받습니다.")

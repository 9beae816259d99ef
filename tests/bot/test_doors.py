"""Through the door of polling an update is dealt with once and for good, or not confirmed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.polling import Polling
from storage.faults import StorageFault
from tests.bot.house import House, texts, update_of
from tests.bot.stage import Stage, StillClock, until


@asynccontextmanager
async def polled(house: House, **more: Any) -> AsyncIterator[Polling]:
    """The bot at its first door; people's acts return once it has reacted."""
    house.stage.telegram.busy.append(house.courier.busy)
    async with begun(house.polling(**more)) as polling:
        await house.stage.telegram.attended()
        yield polling


@asynccontextmanager
async def begun(polling: Polling) -> AsyncIterator[Polling]:
    run = asyncio.create_task(polling.run())
    try:
        yield polling
    finally:
        await polling.stop()
        await run


async def test_what_somebody_writes_is_answered_and_confirmed(house: House) -> None:
    minji = house.stage.telegram.person("민지")
    async with polled(house):
        await minji.say("연대")
    assert minji.screen == "연대"
    assert house.steps[:3] == ["received", "begun", "committed"]
    assert house.steps[-1] == "confirmed"
    assert house.stage.telegram.bot.inbox.waiting == []
    assert house.woken == [StillClock().now()]


async def test_only_what_is_dealt_with_is_asked_for(house: House) -> None:
    async with polled(house):
        pass
    asked = next(values for _, name, values in house.stage.calls if name == "getUpdates")
    assert asked["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_a_batch_runs_side_by_side_and_each_chat_in_order(house: House) -> None:
    people = [house.stage.telegram.person(f"회원{number}") for number in range(30)]
    house.stage.telegram.patient = False
    for word in ("하나", "둘", "셋"):
        for person in people:
            await person.say(word)
    async with polled(house):
        await house.stage.telegram.settled()
    assert all(texts(person) == ["하나", "둘", "셋"] for person in people)


async def test_a_tap_is_told_what_the_turn_says(house: House) -> None:
    minji = await house.stage.person("민지")
    async with polled(house):
        await minji.press("골랐습니다", minji.chat[-1])
    assert [answer.text for answer in minji.toasts] == ["골랐습니다"]


async def test_an_update_that_comes_again_changes_nothing_and_its_button_is_answered(house: House) -> None:
    minji = await house.stage.person("민지")
    await minji.press("골랐습니다", minji.chat[-1])
    raw = update_of(house)
    first = await house.corridor.accept(raw)
    again = await house.corridor.accept(raw)
    assert first == again
    assert first is not None
    assert first.text == "골랐습니다"
    assert await house.heard() == ["골랐습니다"]


async def test_a_turn_that_fails_three_times_is_set_aside_and_its_person_told(house: House) -> None:
    minji, jun = house.stage.telegram.person("민지"), house.stage.telegram.person("준")
    async with polled(house):
        await minji.say("fail")
        raw = update_of(house)
        await minji.say("weiter")
        await jun.say("hallo")
    assert house.turns == ["fail", "fail", "fail", "weiter", "hallo"]
    assert texts(minji) == ["따로 두었습니다", "weiter"]
    assert await house.aside() == [(raw, "LookupError: fail")]
    assert await house.heard() == ["weiter", "hallo"]
    assert house.stage.alarms == [("set-aside", str(raw["update_id"]))]
    assert house.stage.telegram.bot.inbox.waiting == []


async def test_an_apology_that_fails_too_holds_nobody_up(house: House) -> None:
    minji = house.stage.telegram.person("민지")
    async with polled(house):
        await minji.say("fail at all")
        await minji.say("weiter")
    assert texts(minji) == ["weiter"]


async def test_a_poisoned_update_is_set_aside_and_the_others_go_on(house: House) -> None:
    minji = house.stage.telegram.person("민지")
    poison = {"update_id": 12, "message": {"message_id": "\ud800"}}
    assert await house.corridor.accept(poison) is None
    assert await house.corridor.accept(poison) is None
    async with polled(house):
        await minji.say("연대")
    [(kept, _)] = await house.aside()
    assert kept == poison
    assert minji.screen == "연대"


async def test_while_the_database_fails_nothing_is_confirmed_and_nothing_lost(house: House) -> None:
    stage = house.stage
    minji = await stage.person("민지")
    stage.telegram.patient = False
    house.database.fault = StorageFault("full")
    await minji.say("연대")
    async with begun(house.polling()):
        await until(lambda: len(stage.time.waits) >= 8)
        assert stage.time.waits[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
        assert len(stage.telegram.bot.inbox.waiting) == 2
        house.database.fault = None
        await until(lambda: minji.screen == "연대")
    assert stage.alarms == [("storage", "full")]
    assert stage.telegram.bot.inbox.waiting == []


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("conflict", lambda stage: stage.telegram.bot.webhook.__setattr__("url", "https://example.org")),
        ("unreachable", lambda stage: stage.telegram.cut(4, method="getUpdates")),
        ("unreachable", lambda stage: stage.telegram.fail(4, method="getUpdates")),
    ],
)
async def test_trouble_with_telegram_is_told_once_and_waited_out(
    house: House, code: str, trouble: Callable[[Stage], None]
) -> None:
    stage = house.stage
    stage.telegram.patient = False
    minji = await stage.person("민지")
    trouble(stage)
    async with begun(house.polling()):
        await until(lambda: len(stage.time.waits) >= 4)
        stage.telegram.bot.webhook.url = ""
        await until(lambda: minji.screen)
    assert stage.alarms == [(code, "")]
    assert stage.time.waits[:4] == [1, 2, 4, 8]


async def test_a_stop_does_not_wait_for_a_database_that_stays_away(house: House) -> None:
    minji = await house.stage.person("민지")
    house.database.fault = StorageFault("unreachable")
    house.stage.time.halted = True
    async with begun(house.polling(last_words=0.01)):
        await until(lambda: house.stage.time.waits)
    assert len(house.stage.telegram.bot.inbox.waiting) == 1
    house.database.fault, house.stage.time.halted = None, False
    async with polled(house):
        await house.stage.telegram.settled()
    assert texts(minji) == ["Command"]


async def test_a_stop_confirms_what_was_dealt_with(house: House) -> None:
    minji = house.stage.telegram.person("민지")
    house.stage.telegram.patient = False
    async with polled(house):
        await minji.say("연대")
        await until(lambda: house.turns)
    assert house.stage.telegram.bot.inbox.waiting == []
    assert house.steps[-1] == "confirmed"

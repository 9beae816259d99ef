"""How a bot gets its updates: confirmed by the offset, for a time only, by one bot at once."""

from __future__ import annotations

import asyncio

import pytest

from rehearsal.people import Person
from rehearsal.stillness import UnsettledError
from rehearsal.telegram import Telegram
from tests.people import StoppedClock
from tests.rehearsal.helpers import Update, ask, card, polling, refusal

TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


async def texts(telegram: Telegram, **given: int) -> list[str]:
    return [update["message"]["text"] for update in await ask(telegram, "getUpdates", **given)]


async def test_an_update_comes_again_until_an_offset_confirms_it(minji: Person) -> None:
    telegram = minji.telegram
    await minji.say("하나")
    await minji.say("둘")
    first, second = await ask(telegram, "getUpdates")
    assert await texts(telegram) == ["하나", "둘"]
    assert await texts(telegram, limit=1) == ["하나"]
    assert await texts(telegram, offset=first["update_id"] + 1) == ["둘"]
    assert await texts(telegram, offset=second["update_id"] + 1) == []


async def test_a_negative_offset_keeps_the_newest(minji: Person) -> None:
    for text in ["하나", "둘", "셋"]:
        await minji.say(text)
    assert await texts(minji.telegram, offset=-1) == ["셋"]
    assert await texts(minji.telegram) == ["셋"]


async def test_an_update_can_be_made_to_come_twice(minji: Person) -> None:
    telegram = minji.telegram
    await minji.say("하나")
    (update,) = await ask(telegram, "getUpdates")
    after = update["update_id"] + 1
    assert await texts(telegram, offset=after) == []
    assert telegram.bot.inbox.last is not None
    telegram.bot.inbox.repeat(telegram.bot.inbox.last)
    assert await ask(telegram, "getUpdates", offset=after) == [update]
    assert await texts(telegram, offset=after) == []


async def test_taps_wait_150_seconds_and_messages_a_day(minji: Person, clock: StoppedClock) -> None:
    telegram = minji.telegram
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("a"))
    await minji.tap("a")
    await minji.say("하나")
    clock.move(seconds=149)
    assert len(await ask(telegram, "getUpdates")) == 2
    clock.move(seconds=1)
    assert await texts(telegram) == ["하나"]
    clock.move(hours=24)
    assert await texts(telegram) == []


async def test_only_the_kinds_asked_for_come(minji: Person) -> None:
    telegram = minji.telegram
    await ask(telegram, "getUpdates", allowed_updates=["callback_query"])
    await minji.say("하나")
    assert await texts(telegram) == []
    await ask(telegram, "getUpdates", allowed_updates=[])
    await minji.say("둘")
    assert await texts(telegram) == ["둘"]


async def test_a_long_poll_ends_with_the_first_update(minji: Person) -> None:
    poll = asyncio.create_task(ask(minji.telegram, "getUpdates", timeout=30))
    await minji.telegram.attended()
    minji.telegram.patient = False
    await minji.say("하나")
    assert [update["message"]["text"] for update in await poll] == ["하나"]


async def test_a_second_poll_ends_the_first(telegram: Telegram) -> None:
    first = asyncio.create_task(refusal(telegram, "getUpdates", timeout=30))
    await telegram.attended()
    assert await ask(telegram, "getUpdates") == []
    assert await first == TERMINATED


async def test_a_webhook_forbids_polling(telegram: Telegram) -> None:
    await ask(telegram, "setWebhook", url="https://a.kr/hook", max_connections=3)
    words = (
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert await refusal(telegram, "getUpdates") == f"Conflict: {words}"
    said = await ask(telegram, "getWebhookInfo")
    assert (said["url"], said["max_connections"]) == ("https://a.kr/hook", 3)
    await ask(telegram, "deleteWebhook")
    assert await ask(telegram, "getUpdates") == []


async def test_a_webhook_that_is_set_ends_the_poll(telegram: Telegram) -> None:
    poll = asyncio.create_task(refusal(telegram, "getUpdates", timeout=30))
    await telegram.attended()
    await ask(telegram, "setWebhook", url="https://a.kr/hook")
    assert await poll == "Conflict: terminated by setWebhook request"


async def test_people_wait_until_the_bot_has_reacted(minji: Person) -> None:
    telegram = minji.telegram

    async def slow_echo(update: Update) -> None:
        await asyncio.sleep(0.01)
        await ask(telegram, "sendMessage", chat_id=minji.id, text=update["message"]["text"])

    async with polling(telegram, slow_echo):
        await minji.say("하나")
        assert minji.screen == "하나"
        await asyncio.gather(*(minji.say(str(number)) for number in range(5)))
        assert minji.chat[-1].from_bot


async def test_people_wait_for_what_a_bot_does_after_it_confirmed(minji: Person) -> None:
    telegram = minji.telegram
    later: list[asyncio.Task[None]] = []
    telegram.busy.append(lambda: any(not task.done() for task in later))

    async def answer_later(update: Update) -> None:
        await asyncio.sleep(0.05)
        await ask(telegram, "sendMessage", chat_id=minji.id, text=update["message"]["text"])

    async def take(update: Update) -> None:
        later.append(asyncio.create_task(answer_later(update)))

    async with polling(telegram, take):
        await minji.say("하나")
        assert minji.screen == "하나"


async def test_waiting_for_a_bot_that_never_rests_ends_with_what_is_left(minji: Person) -> None:
    telegram = minji.telegram
    telegram.stillness.patience = 0.05

    async def hang(_: Update) -> None:
        await asyncio.Event().wait()

    async with polling(telegram, hang):
        with pytest.raises(UnsettledError, match="updates wait for hanmadi_rehearsal_bot"):
            await minji.say("하나")


async def test_nobody_waits_for_a_bot_that_is_away(minji: Person) -> None:
    async with polling(minji.telegram, lambda _: asyncio.sleep(0)):
        await minji.say("하나")
    await minji.say("둘")
    assert [message.text for message in minji.chat] == ["/start", "하나", "둘"]


async def test_nobody_waits_for_a_bot_that_was_killed(minji: Person) -> None:
    async def die(_: Update) -> None:
        raise asyncio.CancelledError

    async with polling(minji.telegram, die):
        minji.telegram.patient = False
        await minji.say("하나")
        minji.telegram.abandoned()
        minji.telegram.patient = True
        await minji.say("둘")
    assert [message.text for message in minji.chat] == ["/start", "하나", "둘"]

"""Calls reach Telegram over HTTP or in process; what goes wrong is told apart, and no address leaks."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.transport import AiohttpRequest, RehearsalRequest, call, open_bot
from rehearsal.http import serve
from rehearsal.people import Person
from rehearsal.telegram import TOKEN, Telegram
from tests.people import rehearsal

SECRET = TOKEN.partition(":")[2]


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


@pytest.fixture(params=["http", "in process"])
async def bot(request: pytest.FixtureRequest, telegram: Telegram) -> AsyncIterator[Bot]:
    """The same bot on both ways to the same Telegram."""
    if request.param == "in process":
        async with open_bot(TOKEN, RehearsalRequest(telegram)) as bot:
            yield bot
        return
    async with serve(telegram) as address, open_bot(TOKEN, AiohttpRequest(), f"{address}/") as bot:
        yield bot


@pytest.fixture
async def minji(telegram: Telegram) -> Person:
    person = telegram.person("민지")
    await person.start()
    return person


async def test_a_call_is_made_and_its_answer_is_plain_json(bot: Bot, minji: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "1순위 연대", "callback_data": "x"}]]}
    sent = await call(
        bot, "sendMessage", {"chat_id": minji.id, "text": "안녕하세요", "reply_markup": keyboard}
    )
    assert sent["text"] == "안녕하세요"
    assert minji.buttons == ["1순위 연대"]


async def test_a_file_keeps_its_name_and_its_bytes(bot: Bot, minji: Person) -> None:
    file = InputFile("값,점\n".encode(), filename="결과.csv")
    sent = await call(bot, "sendDocument", {"chat_id": minji.id, "caption": "표", "document": file})
    assert sent["document"]["file_name"] == "결과.csv"
    stored = await bot.get_file(sent["document"]["file_id"])
    assert bytes(await stored.download_as_bytearray()) == "값,점\n".encode()


async def test_telegrams_refusals_keep_their_meaning(bot: Bot, telegram: Telegram, minji: Person) -> None:
    words = {"chat_id": minji.id, "text": "안녕하세요"}
    telegram.flood(1, retry_after=3)
    with pytest.raises(RetryAfter) as flood:
        await call(bot, "sendMessage", words)
    assert flood.value.retry_after == timedelta(seconds=3)
    with pytest.raises(BadRequest, match="text is empty"):
        await call(bot, "sendMessage", words | {"text": ""})
    await minji.block()
    with pytest.raises(Forbidden):
        await call(bot, "sendMessage", words)


async def test_a_moved_group_names_its_new_id(bot: Bot, telegram: Telegram, minji: Person) -> None:
    group = telegram.group("모임", minji)
    await group.add_bot(minji)
    old = group.id
    await group.migrate(minji)
    with pytest.raises(ChatMigrated) as moved:
        await call(bot, "sendMessage", {"chat_id": old, "text": "안녕하세요"})
    assert moved.value.new_chat_id == group.id


async def test_a_lost_answer_is_told_apart_from_a_call_never_made(
    bot: Bot, telegram: Telegram, minji: Person
) -> None:
    words = {"chat_id": minji.id, "text": "안녕하세요"}
    telegram.lose(1)
    with pytest.raises(TimedOut):
        await call(bot, "sendMessage", words)
    telegram.stall(1)
    with pytest.raises(TimedOut):
        await call(bot, "sendMessage", words, read_timeout=0.05)
    telegram.fail(1, status=502)
    with pytest.raises(NetworkError, match="Bad Gateway") as broken:
        await call(bot, "sendMessage", words)
    assert not isinstance(broken.value, TimedOut)


async def test_a_second_poller_and_a_foreign_token_are_told(bot: Bot, telegram: Telegram) -> None:
    await call(bot, "setWebhook", {"url": "https://example.org/telegram"})
    with pytest.raises(Conflict):
        await call(bot, "getUpdates", {"timeout": 0})
    stranger = open_bot("1:unknown", RehearsalRequest(telegram))
    with pytest.raises(InvalidToken):
        await stranger.initialize()


async def test_no_server_is_no_doubt_and_no_address_is_told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    bot = open_bot(TOKEN, AiohttpRequest(), "http://127.0.0.1:9")
    with pytest.raises(NetworkError) as unreachable:
        await bot.initialize()
    await bot.shutdown()
    assert not isinstance(unreachable.value, TimedOut)
    assert SECRET not in str(unreachable.value) + caplog.text


async def test_a_wrong_address_does_not_leak_the_token() -> None:
    bot = open_bot(TOKEN, AiohttpRequest(), "telegram.example")
    with pytest.raises(NetworkError) as wrong:
        await bot.initialize()
    await bot.shutdown()
    assert SECRET not in str(wrong.value)


async def test_a_closed_connection_says_so_and_may_be_opened_again(telegram: Telegram) -> None:
    async with serve(telegram) as address:
        bot = open_bot(TOKEN, AiohttpRequest(), address)
        with pytest.raises(NetworkError, match="closed"):
            await call(bot, "getMe", {})
        for _ in range(2):
            async with bot:
                assert (await call(bot, "getMe", {}))["is_bot"]

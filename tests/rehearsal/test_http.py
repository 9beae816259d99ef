"""Bots that others wrote meet the rehearsal over HTTP and take it for Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
import pytest
from aiogram import Bot as AiogramBot
from aiogram import Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiohttp import web
from telegram import Bot as LibraryBot
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.request import HTTPXRequest

from rehearsal.people import PICTURE
from rehearsal.postman import SECRET_HEADER
from rehearsal.telegram import Telegram
from tests.people import rehearsal


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


@asynccontextmanager
async def library_bot(telegram: Telegram, address: str) -> AsyncIterator[LibraryBot]:
    bot = LibraryBot(
        telegram.bot.token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=HTTPXRequest(httpx_kwargs={"trust_env": False}),
        get_updates_request=HTTPXRequest(httpx_kwargs={"trust_env": False}),
    )
    async with bot:
        yield bot


def echo() -> Dispatcher:
    dispatcher = Dispatcher()
    again = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="다시", callback_data="again")]])

    @dispatcher.message()
    async def answer(message: Message) -> None:
        await message.answer(f"<i>{message.text}</i>", parse_mode="HTML", reply_markup=again)

    @dispatcher.callback_query()
    async def repeat(query: CallbackQuery) -> None:
        await query.answer("다시 합니다")
        assert isinstance(query.message, Message)
        await query.message.edit_text("다시 했습니다")

    return dispatcher


async def test_an_echo_bot_of_aiogram_answers_people(telegram: Telegram, address: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot, dispatcher = AiogramBot(telegram.bot.token, session=session), echo()
    running = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await telegram.attended()
    minji = telegram.person("민지")
    await minji.say("안녕하세요")
    assert (minji.screen, minji.buttons) == ("안녕하세요", ["다시"])
    await minji.tap("다시")
    assert (minji.screen, [toast.text for toast in minji.toasts]) == ("다시 했습니다", ["다시 합니다"])
    await dispatcher.stop_polling()
    await running


async def test_python_telegram_bot_sends_reads_and_downloads(
    telegram: Telegram, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    minji = telegram.person("민지")
    await minji.send_document("의견.txt", "의견".encode())
    async with library_bot(telegram, address) as bot:
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert update.message.document is not None
        file = await update.message.document.get_file()
        assert bytes(await file.download_as_bytearray()) == "의견".encode()
        sent = await bot.send_photo(minji.id, InputFile(PICTURE, "chart.png"), caption="결과")
        assert (sent.photo[0].width, sent.caption) == (1, "결과")
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("x", minji.id, 999)
        telegram.flood(retry_after=2)
        with pytest.raises(RetryAfter):
            await bot.send_message(minji.id, "x")


async def test_a_lost_answer_breaks_the_connection(telegram: Telegram, address: str) -> None:
    minji = telegram.person("민지")
    await minji.start()
    async with library_bot(telegram, address) as bot:
        telegram.lose(method="sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(minji.id, "하나")
    assert minji.screen == "하나"


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_every_way(telegram: Telegram, address: str, way: str) -> None:
    minji = telegram.person("민지")
    await minji.start()
    values: dict[str, Any] = {"chat_id": str(minji.id), "text": "하나"}
    sent: dict[str, dict[str, Any]] = {
        "query": {"params": values},
        "form": {"data": values},
        "json": {"json": values},
        "multipart": {"files": {name: (None, value.encode()) for name, value in values.items()}},
    }
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{address}/bot{telegram.bot.token}/sendMessage", **sent[way])
    assert answer.json()["result"]["text"] == "하나"
    assert minji.screen == "하나"


async def test_a_bot_that_goes_away_in_its_poll_is_no_longer_waited_for(
    telegram: Telegram, address: str
) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        url = f"{address}/bot{telegram.bot.token}/getUpdates"
        poll = asyncio.create_task(client.get(url, params={"timeout": "30"}, timeout=40))
        await telegram.attended()
        poll.cancel()
        with suppress(asyncio.CancelledError):
            await poll
    await telegram.stillness.wait_until(lambda: ["still attended"] if telegram.bot.inbox.attended else [])
    minji = telegram.person("민지")
    await minji.start()
    assert minji.screen == ""


class Hook:
    """A webhook that refuses the first `refusals` deliveries and puts its reaction into its answer."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.texts: list[str] = []
        self.secrets: list[str] = []

    async def take(self, request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        self.secrets.append(request.headers.get(SECRET_HEADER, ""))
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=503)
        self.texts.append(message["text"])
        chat_id = message["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat_id, "text": message["text"]})


@asynccontextmanager
async def hooked(hook: Hook) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_a_webhook_gets_each_update_in_order_until_it_takes_it(telegram: Telegram) -> None:
    hook = Hook(refusals=2)
    async with hooked(hook) as url:
        values = {"url": url, "secret_token": "s3cret"}
        await telegram.call(telegram.bot.token, "setWebhook", values)
        minji, seojun = telegram.person("민지"), telegram.person("서준")
        await asyncio.gather(minji.say("하나"), seojun.say("둘"), minji.say("셋"))
        await telegram.close()
    assert sorted(hook.texts) == ["둘", "셋", "하나"]
    assert hook.texts.index("하나") < hook.texts.index("셋")
    assert set(hook.secrets) == {"s3cret"}
    assert (minji.screen, seojun.screen) == ("셋", "둘")
    _, body = await telegram.call(telegram.bot.token, "getWebhookInfo")
    assert body["result"]["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"

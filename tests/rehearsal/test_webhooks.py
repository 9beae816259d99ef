"""Bots of both libraries behind a webhook, and what stands in getWebhookInfo when one fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from rehearsal.postman import SECRET_HEADER
from rehearsal.telegram import Telegram
from tests.people import StoppedClock, rehearsal
from tests.rehearsal.helpers import ask, refusal

SECRET = "s3cret"  # noqa: S105
NOWHERE = "http://127.0.0.1:9/hook"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


@asynccontextmanager
async def listening(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def of_aiogram(telegram: Telegram, address: str) -> AsyncIterator[str]:
    """An echo bot; yields where it listens."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot, dispatcher, app = Bot(telegram.bot.token, session=session), Dispatcher(), web.Application()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, "/hook")
    async with listening(app) as url:
        yield url


def plain() -> HTTPXRequest:
    return HTTPXRequest(httpx_kwargs={"trust_env": False})


@asynccontextmanager
async def of_the_other_library(telegram: Telegram, address: str) -> AsyncIterator[str]:
    """An echo bot of python-telegram-bot in a web server of its own; yields where it listens."""
    builder = Application.builder().token(telegram.bot.token).updater(None).base_url(f"{address}/bot")
    bot = builder.request(plain()).get_updates_request(plain()).build()
    bot.add_handler(MessageHandler(filters.TEXT, _echo))

    async def take(request: web.Request) -> web.Response:
        if request.headers.get(SECRET_HEADER) != SECRET:
            return web.Response(status=401)
        await bot.process_update(Update.de_json(await request.json(), bot.bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", take)
    async with bot, listening(app) as url:
        yield url


async def _echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


BOTS = pytest.mark.parametrize("bot", [of_aiogram, of_the_other_library])


async def info(telegram: Telegram) -> dict[str, Any]:
    said: dict[str, Any] = await ask(telegram, "getWebhookInfo")
    return said


async def failed(telegram: Telegram, words: str) -> None:
    """Return once a delivery has failed in these words."""
    hook = telegram.bot.webhook
    await telegram.stillness.wait_until(lambda: [] if hook.last_error == words else [f"not {words}"])


@BOTS
async def test_a_bot_answers_from_behind_a_webhook(telegram: Telegram, address: str, bot: Any) -> None:
    async with bot(telegram, address) as url:
        await ask(telegram, "setWebhook", url=url, secret_token=SECRET)
        minji = telegram.person("민지")
        await minji.say("함께 갑시다")
        assert minji.screen == "함께 갑시다"
        assert (await info(telegram))["pending_update_count"] == 0
        await telegram.close()


@BOTS
async def test_a_wrong_secret_is_turned_away_and_told(telegram: Telegram, address: str, bot: Any) -> None:
    telegram.patient = False
    async with bot(telegram, address) as url:
        await ask(telegram, "setWebhook", url=url, secret_token=SECRET[::-1])
        minji = telegram.person("민지")
        await minji.say("함께 갑시다")
        await failed(telegram, "Wrong response from the webhook: 401 Unauthorized")
        assert ((await info(telegram))["pending_update_count"], minji.screen) == (1, "")
        await ask(telegram, "setWebhook", url=url, secret_token=SECRET)
        await telegram.settled()
        assert minji.screen == "함께 갑시다"
        await telegram.close()


async def test_a_bot_that_does_not_listen_yet_gets_its_updates_later(
    telegram: Telegram, address: str
) -> None:
    telegram.patient = False
    await ask(telegram, "setWebhook", url=NOWHERE, secret_token=SECRET)
    minji = telegram.person("민지")
    await minji.say("함께 갑시다")
    await failed(telegram, "Connection refused")
    said = await info(telegram)
    assert (said["last_error_message"], said["pending_update_count"]) == ("Connection refused", 1)
    async with of_aiogram(telegram, address) as url:
        await ask(telegram, "setWebhook", url=url, secret_token=SECRET)
        await telegram.settled()
        assert minji.screen == "함께 갑시다"
        await telegram.close()


async def test_what_a_webhook_did_not_take_is_dropped_after_a_day() -> None:
    clock = StoppedClock()
    telegram = Telegram(clock)
    telegram.patient = False
    await ask(telegram, "setWebhook", url=NOWHERE)
    await telegram.person("민지").say("하나")
    assert (await info(telegram))["pending_update_count"] == 1
    clock.move(hours=24)
    assert (await info(telegram))["pending_update_count"] == 0
    await telegram.close()


async def test_webhooks_keep_the_servers_limits(telegram: Telegram) -> None:
    for secret, words in [
        ("a b", "secret token contains unallowed characters"),
        ("x" * 257, "secret token is too long"),
    ]:
        said = await refusal(telegram, "setWebhook", url=NOWHERE, secret_token=secret)
        assert said == f"Bad Request: {words}"
    for url in ["ftp://a.kr", "file:///etc/passwd", "https://a.kr:99999", "gopher://127.0.0.1/x"]:
        assert (await refusal(telegram, "setWebhook", url=url)).startswith("Bad Request: bad webhook: ")
    for asked, kept in [(-3, 1), (0, 1), (1000, 100)]:
        await ask(telegram, "setWebhook", url=NOWHERE, max_connections=asked)
        assert (await info(telegram))["max_connections"] == kept
    await ask(telegram, "setWebhook", url="")
    assert (await info(telegram))["url"] == ""

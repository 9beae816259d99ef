"""How things come in: updates asked for or brought by Telegram, and the operator's commands."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.patience import LONGEST_GAP, Timer, gap
from bot.polling import ALLOWED_UPDATES, Polling
from bot.transport import call
from storage.database import sqlite_file
from web.operations import Operate, listening, socket_path
from web.webhook import PATH, Accept, serving

log = logging.getLogger(__name__)


@asynccontextmanager
async def polling_door(bot: Bot, polling: Polling) -> AsyncIterator[None]:
    """Ask Telegram for updates for as long as this lasts; it would not answer beside a webhook set before."""
    with suppress(TelegramError):
        await call(bot, "deleteWebhook", {})
    asking = asyncio.create_task(polling.run())
    try:
        yield
    finally:
        await polling.stop()
        await asking


@asynccontextmanager
async def webhook_door(
    bot: Bot, accept: Accept, public_url: str, port: int, secret: str, timer: Timer
) -> AsyncIterator[None]:
    """Have Telegram bring updates to `public_url`, which leads to `port` here. On leaving, the webhook
    stays: Telegram keeps what comes meanwhile and brings it again.
    """
    asked = {"url": f"{public_url}{PATH}", "secret_token": secret, "allowed_updates": ALLOWED_UPDATES}
    async with serving(accept, secret, port):
        await _insist(bot, "setWebhook", asked, timer)
        yield


@asynccontextmanager
async def operations_door(database_url: str, operate: Operate) -> AsyncIterator[None]:
    """Take commands of the command line. A server's database needs no such door: they open it themselves."""
    file = sqlite_file(database_url)
    if file is None:
        yield
        return
    async with listening(socket_path(file), operate):
        yield


async def _insist(bot: Bot, method: str, parameters: dict[str, Any], timer: Timer) -> None:
    for failures in itertools.count(1):
        try:
            await call(bot, method, parameters)
        except TelegramError as error:
            log.warning("%s has not succeeded yet: %s", method, type(error).__name__)
            await timer.sleep(gap(failures, LONGEST_GAP))
        else:
            return

"""A bot's side of the rehearsal, kept as plain as it can be."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from rehearsal.telegram import Telegram

Update = dict[str, Any]
React = Callable[[Update], Awaitable[Any]]


async def ask(telegram: Telegram, method: str, **parameters: Any) -> Any:
    """Return the result of a call that must succeed."""
    status, body = await telegram.call(telegram.bot.token, method, parameters)
    assert (status, body["ok"]) == (200, True), body
    return body["result"]


async def refusal(telegram: Telegram, method: str, **parameters: Any) -> str:
    """Return the words in which a call is refused."""
    status, body = await telegram.call(telegram.bot.token, method, parameters)
    assert (status, body["ok"]) == (body["error_code"], False)
    return str(body["description"])


def card(*labels: str) -> dict[str, Any]:
    """A keyboard of one button a row, whose data is its label."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


@asynccontextmanager
async def polling(telegram: Telegram, react: React) -> AsyncIterator[None]:
    """A bot that reacts to each update and confirms it afterwards."""
    task = asyncio.create_task(_poll(telegram, react))
    await telegram.attended()
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _poll(telegram: Telegram, react: React) -> None:
    offset = 0
    while True:
        for update in await ask(telegram, "getUpdates", offset=offset, timeout=30):
            await react(update)
            offset = update["update_id"] + 1

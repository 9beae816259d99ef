"""`hanmadi run`: the bot as a program."""

from __future__ import annotations

import asyncio
import gc
import signal
from contextlib import suppress

from bot.application import Application, running
from bot.commands.speaking import COMMAND_FAULTS, say_fault, say_to_operator
from bot.doors import operations_door
from bot.journal import keep_journal
from bot.settings import Settings, load_settings
from surveys.prompt import Phrase

WRONG_SETTINGS = 2


def run() -> int:
    """Until SIGTERM or SIGINT; 2 where a setting or the database does not let it begin."""
    keep_journal()
    try:
        settings = load_settings()
        asyncio.run(_run(settings))
    except COMMAND_FAULTS as fault:
        say_fault(fault)
        return WRONG_SETTINGS
    return 0


async def _run(settings: Settings) -> None:
    """A signal ends the work in good order; while Telegram cannot be reached yet, it ends the waiting."""
    work = asyncio.create_task(_work(settings))
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, work.cancel)
    with suppress(asyncio.CancelledError):
        await work


async def _work(settings: Settings) -> None:
    async with running(settings) as app, operations_door(settings.database_url, app.operate):
        await _greet(app)
        _settle_down()
        await asyncio.Event().wait()


def _settle_down() -> None:
    """What the start has made stays until the end: looking through it for garbage costs a tap a tenth."""
    gc.collect()
    gc.freeze()


async def _greet(app: Application) -> None:
    name = app.house.bot_name
    say_to_operator(Phrase("run-started", {"link": f"https://t.me/{name}"}), app.settings.language)
    link = await app.owner_link()
    if link is not None:
        say_to_operator(Phrase("run-owner-link", {"link": link}), app.settings.language)

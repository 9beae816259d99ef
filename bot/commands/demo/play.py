"""The demo from its beginning to its end."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from contextlib import suppress
from pathlib import Path

from bot.commands.demo.address import PortFault, browse, served
from bot.commands.demo.cast import Cast, cast
from bot.commands.demo.clock import LeadClock
from bot.commands.demo.desk import DemoDesk
from bot.commands.demo.programme import TIMEZONE, programme
from bot.commands.demo.words import page_words
from bot.commands.speaking import operator_language, plain, say_to_operator
from rehearsal.page.stage import Stage
from rehearsal.telegram import TOKEN, Telegram
from surveys.prompt import Phrase

WRONG_USAGE = 2
OWN_TOKEN = "7000000002:AAHown_own_own_own_own_own_own_own_000"  # noqa: S105 - of no use outside the demo
OWN_NAME = "my_rehearsal_bot"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def play(port: int | None, *, browser: bool) -> int:
    """Until it is told to stop, when nothing is left behind; 2 where the page cannot be at this port.

    `port` None: the usual one, or a free one where that is taken; 0: a free one.
    """
    language = operator_language()
    try:
        asyncio.run(_until_told(port, language, browser=browser))
    except PortFault as fault:
        say_to_operator(fault.words, language, error=True)
        return WRONG_USAGE
    return 0


async def _until_told(port: int | None, language: str, *, browser: bool) -> None:
    work = asyncio.create_task(_in_a_folder(port, language, browser=browser))
    for told in SIGNALS:
        asyncio.get_running_loop().add_signal_handler(told, _end, work)
    with suppress(asyncio.CancelledError):
        await work


def _end(work: asyncio.Task[None]) -> None:
    """Whoever presses Ctrl-C twice does not keep it from tidying up."""
    if not work.cancelling():
        work.cancel()


async def _in_a_folder(port: int | None, language: str, *, browser: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="hanmadi-demo-", ignore_cleanup_errors=True) as folder:
        await _play(Path(folder), port, language, browser=browser)


async def _play(folder: Path, port: int | None, language: str, *, browser: bool) -> None:
    """The page is there first; the bot takes a moment longer."""
    clock = LeadClock()
    telegram = _telegram(clock)
    own = telegram.add_bot(OWN_TOKEN, plain(Phrase("demo-own-bot"), language), OWN_NAME)
    entries = programme(clock())
    company = await cast(telegram, entries, own)
    desk = DemoDesk(telegram, clock, entries, language, folder / "bot.log", company.open_the_bot)
    stage = Stage(telegram, company.telephones, desk, page_words(), TIMEZONE)
    async with served(stage, port) as address:
        _greet(address, language)
        if browser:
            browse(address)
        try:
            await desk.keeper.keep(_beginning(folder, address, company, language))
            await asyncio.Event().wait()
        finally:
            await desk.close()


def _telegram(clock: LeadClock) -> Telegram:
    telegram = Telegram(clock)
    telegram.patient = False  # the bot is another process, and people act side by side
    return telegram


def _beginning(folder: Path, address: str, company: Cast, language: str) -> dict[str, object]:
    return {
        "api": address,
        "token": TOKEN,
        "database": f"sqlite:///{folder}/demo.db",
        "owners": company.owners,
        "language": language,
    }


def _greet(address: str, language: str) -> None:
    say_to_operator(Phrase("demo-page", {"address": address}), language)
    say_to_operator(Phrase("demo-stop"), language)
    say_to_operator(Phrase("demo-own", {"token": OWN_TOKEN}), language)

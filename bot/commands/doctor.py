"""`hanmadi doctor`: is everything in place, and if not, what is to be done."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from email.utils import parsedate_to_datetime

from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.commands.speaking import operator_language, plain, say_json, say_to_operator, storage_words
from bot.settings import Settings, SettingsFault, known_variables, load_settings, set_variables
from bot.transport import AiohttpRequest, open_bot
from handlers.come_back import last_alive
from storage import Transaction, outbox, updates
from storage.database import open_reader, sqlite_file
from storage.faults import StorageFault
from surveys.prompt import Phrase

WELL, UNWELL, WRONG = 0, 1, 2
MENDED_SQLITE = (3, 51, 3)
"""Before this release two connections that write and check-point at one instant could damage the file."""
CLOCK_MAY_DIFFER = timedelta(seconds=30)
ALIVE_WITHIN = timedelta(seconds=90)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at and how it is. `ok`: nothing waits to be mended; `remark`: it hinders no work."""

    name: str
    words: Phrase
    ok: bool = True
    remark: bool = False


def doctor(*, as_json: bool, alive: bool) -> int:
    """0 where the bot can run; 2 where a setting, the token or the database hinders it; 1 for what waits."""
    if alive:
        return asyncio.run(_alive())
    findings = asyncio.run(_examine())
    if as_json:
        language = operator_language()
        say_json([{"name": one.name, "ok": one.ok, "text": plain(one.words, language)} for one in findings])
    else:
        _say(findings)
    return _status(findings)


def _say(findings: list[Finding]) -> None:
    for one in findings:
        key = "doctor-remark" if one.remark else "doctor-well" if one.ok else "doctor-unwell"
        say_to_operator(Phrase(key, {"finding": one.words}), operator_language())


def _status(findings: list[Finding]) -> int:
    if any(not one.ok and not one.remark for one in findings):
        return WRONG
    return UNWELL if any(not one.ok for one in findings) else WELL


async def _alive() -> int:
    """Whether a bot has beaten lately: what a container's health check asks."""
    try:
        async with open_reader(load_settings().database_url) as database:
            beaten = await database.read(last_alive)
    except (SettingsFault, StorageFault):
        return UNWELL
    return WELL if beaten is not None and Clock().now() - beaten < ALIVE_WITHIN else UNWELL


async def _examine() -> list[Finding]:
    try:
        settings = load_settings()
    except SettingsFault as fault:
        return [Finding("settings", fault.why, ok=False)]
    found = [Finding("settings", Phrase("doctor-settings")), *_unknown_settings()]
    found += [finding async for finding in _database(settings)]
    found += [finding async for finding in _telegram(settings)]
    return found


def _unknown_settings() -> Iterator[Finding]:
    """What is set and does nothing, most likely for a slip of the finger."""
    known = known_variables()
    for name in sorted(set_variables() - known):
        nearest = get_close_matches(name, sorted(known), n=1, cutoff=0)[0]
        words = Phrase("doctor-unknown-setting", {"name": name, "nearest": nearest})
        yield Finding("unknown-setting", words, remark=True)


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    if sqlite_file(settings.database_url) is not None:
        mended = sqlite3.sqlite_version_info >= MENDED_SQLITE
        key = "doctor-sqlite" if mended else "doctor-sqlite-old"
        yield Finding("sqlite", Phrase(key, {"version": sqlite3.sqlite_version}), remark=not mended)
    try:
        async with open_reader(settings.database_url) as database:
            yield Finding("database", Phrase("doctor-database"))
            yield await database.read(_waiting)
    except StorageFault as fault:
        if fault.code == "missing" and _can_be_made(settings):
            words = Phrase("doctor-database-to-come", {"place": fault.facts["path"]})
            yield Finding("database", words, remark=True)
        else:
            yield Finding("database", storage_words(fault), ok=False)


def _can_be_made(settings: Settings) -> bool:
    """Whether `run` would make it: there is a folder for the file."""
    file = sqlite_file(settings.database_url)
    return file is not None and os.access(file.parent, os.W_OK | os.X_OK)


def _waiting(tx: Transaction) -> Finding:
    waits = outbox.waiting(tx)
    aside = updates.count_set_aside(tx)
    args = {"waiting": waits.people + waits.bulk, "failed": waits.failed, "aside": aside}
    stuck = bool(waits.failed or aside)
    return Finding("outbox", Phrase("doctor-outbox", args), ok=not stuck, remark=stuck)


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    try:
        token = settings.required_token()
    except SettingsFault as fault:
        yield Finding("token", fault.why, ok=False)
        return
    request = AiohttpRequest()
    bot = open_bot(token, request, settings.api)
    try:
        await bot.initialize()
    except InvalidToken:
        yield Finding("token", Phrase("setting-token-refused"), ok=False)
    except TelegramError:
        yield Finding("token", Phrase("doctor-unreachable"), ok=False)
    else:
        yield Finding("token", Phrase("doctor-token", {"name": bot.username}))
        yield _clock(request.server_date)
    finally:
        await bot.shutdown()


def _clock(server_date: str) -> Finding:
    """Compared with what Telegram's server says; a server that says nothing is not compared."""
    if not server_date:
        return Finding("clock", Phrase("doctor-clock-unknown"), remark=True)
    apart = abs(Clock().now() - parsedate_to_datetime(server_date))
    if apart <= CLOCK_MAY_DIFFER:
        return Finding("clock", Phrase("doctor-clock"))
    return Finding("clock", Phrase("doctor-clock-wrong", {"seconds": int(apart.total_seconds())}), ok=False)

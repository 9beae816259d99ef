"""The composition root: everything is made and joined here, and nowhere else."""

from __future__ import annotations

import itertools
import logging
import os
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.alarms import Alarms
from bot.clock import Clock
from bot.corridor import Corridor
from bot.delivery.courier import Courier
from bot.doors import polling_door, webhook_door
from bot.patience import Timer, gap
from bot.polling import Polling
from bot.render import Renderer
from bot.settings import Settings, SettingsFault
from bot.steps import Step, no_step
from bot.ticker import Ticker
from bot.transport import AiohttpRequest, call, open_bot
from handlers.come_back import RETURN, remember_alive
from handlers.house import BOT_NAME, House
from handlers.incoming import Due, Errand, Operation
from handlers.outcome import Outcome
from handlers.turn import apologise, take_turn
from storage import Transaction, due, facts, members, roles
from storage.database import Database, open_database
from storage.due import DueRow
from storage.outbox import Delivery
from surveys.prompt import Phrase
from texts import languages, phrasebook

ENTROPY = 32
WEBHOOK_SECRET = "webhook_secret"  # noqa: S105 — the fact's name
INVITATION_LASTS = timedelta(days=1)
MENU = ("surveys", "me", "language", "help")
LONGEST_GAP = 60.0
NO_FILES: Mapping[str, bytes] = MappingProxyType({})

log = logging.getLogger(__name__)


class Application:
    """One running bot: the doors, the corridor, the courier, over one database."""

    def __init__(
        self, database: Database, bot: Bot, settings: Settings, *, clock: Clock, step: Step, timer: Timer
    ) -> None:
        self.database = database
        self.bot = bot
        self.settings = settings
        self.clock = clock
        self.alarms = Alarms(bot, settings.language)
        self.house = House(settings.language, settings.timezone, bot.username, bot.id)
        self.courier = Courier(
            bot,
            database,
            Renderer(self.house, clock.now),
            rate=settings.rate,
            clock=clock,
            on_errand=self._errand,
            on_blocked=_blocked,
            alarm=self.alarms,
            step=step,
            timer=timer,
        )
        self.ticker = Ticker(database, clock, self._due, self._beat)
        self.corridor = Corridor(
            bot,
            database,
            partial(take_turn, house=self.house),
            self.courier,
            clock,
            apologise=partial(apologise, house=self.house),
            alarm=self.alarms,
            wake=self.ticker.wake,
            step=step,
            timer=timer,
        )
        self.polling = Polling(
            bot, self.corridor.accept, self.courier.answer_soon, self.alarms, step=step, timer=timer
        )

    async def start(self) -> None:
        """Before the first update: owners as set, what an earlier life left, where people had stopped."""
        await self.database.write(roles.appoint_from_settings, self.settings.owners)
        await self.database.write(facts.save, BOT_NAME, self.bot.username)
        self.alarms.owners = await self.database.read(roles.owners)
        await self.courier.start()
        returned = Due(RETURN, 0, self.clock.now(), os.urandom(ENTROPY))
        await self.corridor.walk(take_turn, returned, self.clock.now(), self.house)
        self.ticker.start()

    async def stop(self) -> None:
        await self.ticker.stop()
        await self.courier.stop()

    async def operate(
        self, name: str, arguments: Mapping[str, Any], files: Mapping[str, bytes] = NO_FILES
    ) -> dict[str, Any]:
        """A command of the operator, as a turn; its report once it is committed."""
        operation = Operation(name, dict(arguments), self.clock.now(), os.urandom(ENTROPY), files)
        outcome = await self.corridor.walk(take_turn, operation, self.clock.now(), self.house)
        return dict(outcome.report)

    async def owner_link(self) -> str | None:
        """A fresh single-use link that makes its user an owner; None where there are owners already."""
        if await self.database.read(roles.owners):
            return None
        code = f"_{secrets.token_urlsafe(16)}"
        await self.database.write(roles.invite, code, self.clock.now() + INVITATION_LASTS)
        return self.house.link(code)

    async def webhook_secret(self) -> str:
        """As set, else made once and kept in the database."""
        chosen = self.settings.webhook_secret.get_secret_value()
        if not chosen:
            return await self.database.write(_kept_secret, secrets.token_urlsafe(ENTROPY))
        return chosen

    async def show_commands(self) -> None:
        """The menu beside the text field, in each language; a bot without it works all the same."""
        for language in languages():
            phrases, today = phrasebook(language), self.clock.now().date()
            shown = [
                {"command": name, "description": phrases.plain(Phrase(f"command-{name}"), today)}
                for name in MENU
            ]
            asked: dict[str, Any] = {"commands": shown}
            if language != self.settings.language:
                asked["language_code"] = language
            with suppress(TelegramError):
                await call(self.bot, "setMyCommands", asked)

    def _errand(self, tx: Transaction, row: Delivery, result: Any) -> Outcome:
        errand = Errand(row.errand or "", row.chat_id, self.clock.now(), result, row.reply)
        return take_turn(tx, errand, errand.at, self.house)

    async def _due(self, row: DueRow, incoming: Due) -> None:
        await self.corridor.walk(self._claimed, row, incoming)

    def _claimed(self, tx: Transaction, row: DueRow, incoming: Due) -> Outcome:
        now = self.clock.now()
        if due.claim(tx, row.id, now) is None:
            return Outcome()
        return take_turn(tx, incoming, now, self.house)

    async def _beat(self) -> None:
        await self.database.write(remember_alive, self.clock.now())
        self.alarms.owners = await self.database.read(roles.owners)
        await self.courier.beat()


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    request: BaseRequest | None = None,
    clock: Clock | None = None,
    step: Step = no_step,
    timer: Timer | None = None,
) -> AsyncIterator[Application]:
    """A bot at work until this is left. Raises SettingsFault and StorageFault before it begins.

    `step` is told at each place where a crash would matter; `request` leads to Telegram or the rehearsal.
    """
    timer = timer or Timer()
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings.database_url))
        bot = open_bot(settings.required_token(), request or AiohttpRequest(), settings.api)
        stack.push_async_callback(bot.shutdown)
        await _introduce(bot, settings.language, timer)
        app = Application(database, bot, settings, clock=clock or Clock(), step=step, timer=timer)
        await app.start()
        stack.push_async_callback(app.stop)
        await app.show_commands()
        await stack.enter_async_context(await _door(app, timer))
        yield app


async def _door(app: Application, timer: Timer) -> AbstractAsyncContextManager[None]:
    """Telegram brings updates where there is a public address for it, and is asked for them where not."""
    settings = app.settings
    if not settings.public_url:
        return polling_door(app.bot, app.polling)
    secret = await app.webhook_secret()
    accept = app.corridor.reply_to
    return webhook_door(app.bot, accept, settings.public_url, settings.port, secret, timer)


async def _introduce(bot: Bot, language: str, timer: Timer) -> None:
    """Ask Telegram who we are. A token it does not know is a SettingsFault; where it cannot be reached,
    that is said once and tried again with growing gaps.
    """
    phrases = phrasebook(language)
    for failures in itertools.count(1):
        try:
            await bot.initialize()
        except InvalidToken:
            raise SettingsFault(Phrase("setting-token-refused")) from None
        except TelegramError as error:
            if failures == 1:
                log.warning("%s", phrases.plain(Phrase("alarm-unreachable"), date.min))
            log.debug("not reached: %s", type(error).__name__)
            await timer.sleep(gap(failures, LONGEST_GAP))
        else:
            return


def _kept_secret(tx: Transaction, fresh: str) -> str:
    kept = facts.load(tx, WEBHOOK_SECRET)
    if not kept:
        facts.save(tx, WEBHOOK_SECRET, fresh)
    return kept or fresh


def _blocked(tx: Transaction, chat_id: int, _: str) -> None:
    members.mark_blocked(tx, chat_id, blocked=True)

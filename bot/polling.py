"""The first door: asking Telegram for updates, and confirming them once they are dealt with."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.delivery.verdict import seconds
from bot.patience import Alarm, Timer, Trouble, gap
from bot.steps import Step, no_step
from bot.transport import call
from handlers.outcome import CallbackAnswer

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
BATCH = 100
LONG_POLL = 30
PATIENCE = 15
LAST_WORDS = 10.0
LONGEST_GAP = 60.0

log = logging.getLogger(__name__)


class Polling:
    """`accept` deals with an update for good; `answer` tells its button and is not waited for."""

    def __init__(
        self,
        bot: Bot,
        accept: Callable[[dict[str, Any]], Awaitable[CallbackAnswer | None]],
        answer: Callable[[CallbackAnswer], None],
        alarm: Alarm,
        *,
        step: Step = no_step,
        timer: Timer | None = None,
        long_poll: int = LONG_POLL,
        last_words: float = LAST_WORDS,
    ) -> None:
        self._bot = bot
        self._accept = accept
        self._answer = answer
        self._trouble = Trouble(alarm)
        self._step = step
        self._timer = timer or Timer()
        self._long_poll = long_poll
        self._offset = 0
        self._confirms = False
        self._asking: asyncio.Task[list[dict[str, Any]]] | None = None
        self._dealing: asyncio.Task[None] | None = None
        self._last_words = last_words
        self._closing = False

    async def run(self) -> None:
        """Until `stop`. Trouble with Telegram is told once and waited out with growing gaps, never raised."""
        while not self._closing:
            self._asking = asyncio.create_task(self._ask())
            await _ended(self._asking)
            if not self._asking.cancelled():
                self._dealing = asyncio.create_task(self._deal_with(self._asking.result()))
                await _ended(self._dealing)
                if not self._dealing.cancelled():
                    self._dealing.result()
        await self._confirm()

    async def stop(self) -> None:
        """Ask for nothing more; `run` ends once what was received is dealt with and confirmed.

        What takes longer than `last_words` seconds is left unconfirmed: Telegram sends it again.
        """
        self._closing = True
        if self._asking is not None:
            self._asking.cancel()
        if self._dealing is not None:
            await asyncio.wait([self._dealing], timeout=self._last_words)
            self._dealing.cancel()

    async def _ask(self) -> list[dict[str, Any]]:
        """The next updates, in order; Telegram forgets those before them."""
        for failures in itertools.count(1):
            try:
                batch: list[dict[str, Any]] = await self._get_updates(BATCH, self._long_poll)
            except TelegramError as error:
                await self._timer.sleep(self._note(error, failures))
            else:
                self._trouble.over()
                self._note_confirmed()
                return batch
        raise AssertionError

    async def _get_updates(self, limit: int, long_poll: int) -> Any:
        wanted = {
            "offset": self._offset,
            "limit": limit,
            "timeout": long_poll,
            "allowed_updates": ALLOWED_UPDATES,
        }
        return await call(self._bot, "getUpdates", wanted, read_timeout=long_poll + PATIENCE)

    async def _deal_with(self, batch: list[dict[str, Any]]) -> None:
        await asyncio.gather(*[self._one(raw) for raw in batch])
        for raw in batch:
            self._offset = max(self._offset, raw.get("update_id", 0) + 1)
            self._confirms = True

    async def _one(self, raw: dict[str, Any]) -> None:
        answer = await self._accept(raw)
        if answer is not None:
            self._answer(answer)

    async def _confirm(self) -> None:
        """Let Telegram forget what was dealt with; should this fail, it comes again and changes nothing."""
        if self._confirms:
            with suppress(TelegramError):
                await self._get_updates(1, 0)
                self._note_confirmed()

    def _note(self, error: TelegramError, failures: int) -> float:
        """Tell what is wrong, and how many seconds to wait."""
        if isinstance(error, Conflict):
            self._trouble.met("conflict")
        elif isinstance(error, InvalidToken | EndPointNotFound):
            self._trouble.met("unauthorised")
        elif failures > 1:
            self._trouble.met("unreachable")
        log.info("no updates: %s", type(error).__name__)
        return seconds(error) if isinstance(error, RetryAfter) else gap(failures, LONGEST_GAP)

    def _note_confirmed(self) -> None:
        if self._confirms:
            self._confirms = False
            self._step("confirmed")


async def _ended(task: asyncio.Task[Any]) -> None:
    """Wait for the task's end, whatever it is; it does not outlive whoever waits."""
    try:
        await asyncio.wait([task])
    finally:
        task.cancel()

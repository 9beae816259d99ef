"""Keeps the bot alive: starts it, kills it where that is wanted, and starts it again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

from bot.commands.demo.process import BotProcess, GoneError, alive

DEAD_FOR = 5.0
"""Seconds that a killed bot is seen to be away."""
STEADY = 60.0
"""Seconds after which a fall is no longer one in a row."""
GAPS = (1.0, 2.0, 4.0, 8.0)
"""Seconds between a fall and the next start; after one fall more than there are gaps there is no other."""


class Status(Enum):
    STARTING = "starting"
    RUNNING = "running"
    KILLED = "killed"
    FALLEN = "fallen"
    GONE = "gone"


class Keeper:
    """`lead` says by how many seconds the bot's clock is ahead, `prepare` is done before it counts as
    running; `journal` is the file in which it writes about itself.
    """

    def __init__(
        self,
        journal: Path,
        lead: Callable[[], float],
        prepare: Callable[[BotProcess], Awaitable[None]],
        changed: Callable[[], None],
        gaps: Sequence[float] = GAPS,
    ) -> None:
        self.status = Status.STARTING
        self.journal = journal
        self._lead = lead
        self._prepare = prepare
        self._changed = changed
        self._gaps = gaps
        self._bot: BotProcess | None = None
        self._to_be_killed = False

    async def keep(self, begin: dict[str, Any]) -> None:
        """Until cancelled; where the bot falls again and again by itself, until that has to be given up."""
        falls = 0
        while falls <= len(self._gaps):
            if falls:
                await self._rest(Status.FALLEN, self._gaps[falls - 1])
            lasted = await self._one_life(begin | {"lead": self._lead()})
            falls = 1 if lasted > STEADY else falls + 1
            if self._to_be_killed:
                self._to_be_killed, falls = False, 0
                await self._rest(Status.KILLED, DEAD_FOR)
        self._is(Status.GONE)

    def kill(self) -> None:
        """End the bot at once; it is started again a little later."""
        if self._bot is not None:
            self._to_be_killed = True
            self._bot.kill()

    async def ask(self, **order: Any) -> dict[str, Any]:
        """Have the bot do something, and return its report; {} where it is not there, when what it knows as
        it begins has to do.
        """
        if self._bot is not None:
            with suppress(GoneError):
                return await self._bot.ask(**order)
        return {}

    async def _one_life(self, begin: dict[str, Any]) -> float:
        """Seconds it lasted."""
        began = asyncio.get_running_loop().time()
        self._is(Status.STARTING)
        async with alive(begin, self.journal) as bot:
            self._bot = bot
            with suppress(GoneError):
                await self._at_work(bot)
            await bot.ended()
        self._bot = None
        return asyncio.get_running_loop().time() - began

    async def _at_work(self, bot: BotProcess) -> None:
        if await bot.ready():
            await self._prepare(bot)
            self._is(Status.RUNNING)

    async def _rest(self, status: Status, seconds: float) -> None:
        self._is(status)
        await asyncio.sleep(seconds)

    def _is(self, status: Status) -> None:
        self.status = status
        self._changed()

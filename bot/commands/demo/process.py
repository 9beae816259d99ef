"""The bot's process as the demo holds it."""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

MODULE = "bot.commands.demo.child"
LONGEST_LINE = 1024 * 1024
LAST_WORDS = 5.0
"""Seconds a bot may take to end in good order."""


class GoneError(ConnectionError):
    """The process ended before it answered."""


class BotProcess:
    def __init__(self, process: Process) -> None:
        self._process = process
        self._numbers = itertools.count(1)
        self._ready = asyncio.Event()
        self._asked: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._reading = asyncio.create_task(self._read())

    async def ready(self) -> bool:
        """Return True once the bot is at work, False where its process ended first."""
        waiting = asyncio.create_task(self._ready.wait())
        await asyncio.wait([waiting, self._reading], return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        return self._ready.is_set()

    async def ask(self, **order: Any) -> dict[str, Any]:
        """Return the report; raises GoneError."""
        if self._reading.done():
            raise GoneError
        number = next(self._numbers)
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        self.tell(id=number, **order)
        return await answer

    def tell(self, **line: Any) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(json.dumps(line).encode() + b"\n")

    def kill(self) -> None:
        """End it as a power cut would."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def ended(self) -> None:
        await asyncio.shield(self._reading)
        await self._process.wait()

    async def stop(self) -> None:
        """Let it end in good order; kill it where that takes too long."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(LAST_WORDS):
                await self.ended()
        except TimeoutError:
            self.kill()
            await self.ended()

    async def _read(self) -> None:
        if self._process.stdout is not None:
            async for line in self._process.stdout:
                self._heard(json.loads(line))
        for answer in self._asked.values():
            answer.set_exception(GoneError())
        self._asked.clear()

    def _heard(self, line: dict[str, Any]) -> None:
        if "ready" in line:
            self._ready.set()
            return
        answer = self._asked.pop(line["id"])
        if not answer.done():
            answer.set_result(line["report"])


@asynccontextmanager
async def alive(begin: dict[str, Any], journal: Path) -> AsyncIterator[BotProcess]:
    """A bot at work, or about to be, that writes about itself into `journal`. On leaving it has ended."""
    with journal.open("ab") as lines:
        process = await asyncio.create_subprocess_exec(
            # Not what lies in the folder one happens to stand in; and Ctrl-C is the parent's to hear.
            *(sys.executable, "-P", "-m", MODULE),
            stdin=PIPE,
            stdout=PIPE,
            stderr=lines,
            limit=LONGEST_LINE,
            start_new_session=True,
        )
    bot = BotProcess(process)
    try:
        bot.tell(**begin)
        yield bot
    finally:
        await bot.stop()

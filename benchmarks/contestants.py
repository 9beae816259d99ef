"""Bots in processes of their own, side by side on one server."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from benchmarks.crowd import Crowd, Round
from benchmarks.server import Server

HOUSE = Path(__file__).parents[1]
PATIENCE = 60.0
AFTERWARDS = 0.3
"""Seconds after a round in which a bot may still do what it put off; they count."""


class Contestant:
    def __init__(self, process: Process, crowd: Crowd) -> None:
        self._process = process
        self._crowd = crowd

    async def cpu(self) -> float:
        """Seconds of CPU, user and system, that the process has used since it began."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a contestant is asked over pipes")
        self._process.stdin.write(b"\n")
        return float(await self._process.stdout.readline())

    async def round(self, people: Sequence[int], wanted: Round) -> tuple[Round, float]:
        """The round as it went, and the CPU time of one tap in microseconds."""
        before = await self.cpu()
        ended = await self._crowd.tap(people, wanted)
        await asyncio.sleep(AFTERWARDS)
        return ended, (await self.cpu() - before) / ended.handed * 1e6


@asynccontextmanager
async def contestant(
    server: Server, bot: str, name: str, in_flight: int, database: str = ""
) -> AsyncIterator[Contestant]:
    """The bot of benchmarks/bots/with_{bot}.py at its long poll; `name` keeps apart those on one server."""
    token = f"1:{name.replace('_', '-'):A<35}"
    process = await create_subprocess_exec(
        *(sys.executable, "-m", f"benchmarks.bots.with_{bot}"),
        *(server.url, token, str(in_flight), database),
        stdin=PIPE,
        stdout=PIPE,
        cwd=HOUSE,
    )
    try:
        await asyncio.wait_for(server.crowd(token).attended.wait(), PATIENCE)
        yield Contestant(process, server.crowd(token))
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def three(server: Server, in_flight: int, database: str) -> AsyncIterator[dict[str, Contestant]]:
    """Ours and the two it is held against."""
    async with AsyncExitStack() as stack:
        yield {
            bot: await stack.enter_async_context(
                contestant(server, bot, f"{bot}{in_flight}", in_flight, database)
            )
            for bot in ("hanmadi", "aiogram", "telegram")
        }

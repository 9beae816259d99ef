"""The demo's bot: the real one, told over standard input by how much its clock is ahead and what to do.

The first line says how to begin; then each line is answered by one with the same `id`. Where the input ends,
so does the bot.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from contextlib import suppress
from datetime import timedelta
from typing import Any

from pydantic import SecretStr

from bot.application import Application, running
from bot.clock import Clock
from bot.commands.demo.clock import LeadClock
from bot.journal import keep_journal
from bot.settings import Settings
from storage import outbox

LONGEST_LINE = 64 * 1024 * 1024
RATE = 30.0

Line = dict[str, Any]


def main() -> None:
    keep_journal()
    asyncio.run(_main())


async def _main() -> None:
    lines = await _standard_input()
    begin = json.loads(await lines.readline() or "{}")
    orders: asyncio.Queue[Line] = asyncio.Queue()
    work = asyncio.create_task(_work(begin, orders))
    heeding = asyncio.create_task(_heed(lines, orders, work))
    with suppress(asyncio.CancelledError):
        await work
    heeding.cancel()


async def _standard_input() -> asyncio.StreamReader:
    reader = asyncio.StreamReader(LONGEST_LINE)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def _heed(lines: asyncio.StreamReader, orders: asyncio.Queue[Line], work: asyncio.Task[None]) -> None:
    """While the bot still begins, its parent may already go away."""
    async for line in lines:
        orders.put_nowait(json.loads(line))
    work.cancel()


async def _work(begin: Line, orders: asyncio.Queue[Line]) -> None:
    clock = LeadClock(timedelta(seconds=begin["lead"]))
    async with running(_settings(begin), clock=Clock(clock)) as app:
        _say({"ready": True})
        while True:
            order = await orders.get()
            _say({"id": order["id"], "report": await _carry_out(app, clock, order)})


def _settings(begin: Line) -> Settings:
    """Made without looking at the environment or `.env`, which are another bot's."""
    return Settings.model_construct(
        token=SecretStr(begin["token"]),
        api=begin["api"],
        database=SecretStr(begin["database"]),
        owners=tuple(begin["owners"]),
        language=begin["language"],
        rate=RATE,
    )


async def _carry_out(app: Application, clock: LeadClock, order: Line) -> Line:
    if "lead" in order:
        clock.lead = timedelta(seconds=order["lead"])
        await app.ticker.tick()
        return {}
    if "waiting" in order:
        waiting = await app.database.read(outbox.waiting)
        return {"waiting": waiting.people + waiting.bulk}
    files = {name: base64.b64decode(packed) for name, packed in order["files"].items()}
    return await app.operate(order["operate"], order["arguments"], files)


def _say(line: Line) -> None:
    print(json.dumps(line), flush=True)  # noqa: T201 - the parent reads it


if __name__ == "__main__":
    main()

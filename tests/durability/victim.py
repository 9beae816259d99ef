"""The bot as a process of its own that dies at an appointed place, as if its machine had lost power."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal

from pydantic import SecretStr

from bot.application import running
from bot.settings import Settings
from rehearsal.telegram import TOKEN


class Death:
    """Comes when `step` is reached for the `count`th time; never, where no step is named."""

    def __init__(self, step: str, count: int) -> None:
        self._step = step
        self._left = count

    def __call__(self, step: str) -> None:
        self._left -= step == self._step
        if step == self._step and self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def live(api: str, url: str, step: str, count: int) -> None:
    """Run until death or SIGTERM."""
    settings = Settings.model_construct(token=SecretStr(TOKEN), database=SecretStr(url), api=api)
    asyncio.run(_live(settings, Death(step, count)))


async def _live(settings: Settings, death: Death) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, told.set)
    if tests := multiprocessing.parent_process():
        loop.add_reader(tests.sentinel, os._exit, 1)  # readable once they are gone: nobody would end us
    async with running(settings, step=death):
        await told.wait()

"""Many askers, one run: what comes while a run is on goes together into the next."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Together(Generic[T, R]):
    """Runs `work` over up to `most` items, with up to `at_once` runs side by side.

    `work` returns one value for each item, in their order; an exception among them, or one that it
    raises for all, reaches whoever asked.
    """

    def __init__(
        self, work: Callable[[list[T]], Awaitable[Sequence[R | Exception]]], most: int, at_once: int = 1
    ) -> None:
        self._work = work
        self._most = most
        self._at_once = at_once
        self._waiting: deque[tuple[T, asyncio.Future[R]]] = deque()
        self._runs: dict[int, asyncio.Task[None]] = {}
        self._numbers = itertools.count()

    def ask(self, item: T) -> asyncio.Future[R]:
        asked = asyncio.get_running_loop().create_future()
        self._waiting.append((item, asked))
        if len(self._runs) < self._at_once:
            number = next(self._numbers)
            self._runs[number] = asyncio.create_task(self._run(number))
        return asked

    @property
    def busy(self) -> bool:
        return bool(self._runs)

    async def drain(self) -> None:
        """Wait until everything asked so far is done."""
        if self._runs:
            await asyncio.wait(list(self._runs.values()))

    async def _run(self, number: int) -> None:
        while self._waiting:
            await self._run_once()
        del self._runs[number]  # at once: whoever asks next must see that nobody runs any more

    async def _run_once(self) -> None:
        count = min(self._most, len(self._waiting))
        batch = [self._waiting.popleft() for _ in range(count)]
        try:
            values = await self._work([item for item, _ in batch])
        except Exception as error:  # noqa: BLE001 - it is theirs who asked
            values = [error] * count
        for (_, asked), value in zip(batch, values, strict=True):
            _tell(asked, value)


def _tell(asked: asyncio.Future[R], value: R | Exception) -> None:
    if asked.done():
        return
    if isinstance(value, Exception):
        asked.set_exception(value)
    else:
        asked.set_result(value)

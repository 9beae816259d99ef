"""Knowing when a bot has fully reacted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LOOP_TURNS = 5


class UnsettledError(TimeoutError):
    """The bot did not come to rest; says what was still under way."""


class Stillness:
    """`busy` are probes a bot plugs in: while one is true it has something left to do.

    With probes the event loop decides; without any, `quiet` seconds without a sign count as rest.
    """

    def __init__(self, unrest: Callable[[], list[str]]) -> None:
        self.busy: list[Callable[[], bool]] = []
        self.quiet = 0.03
        self.patience = 30.0
        self._unrest = unrest
        self._signs = 0
        self._sign = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None

    def changed(self) -> None:
        self._signs += 1
        self._sign.set()

    async def wait_until(self, reasons: Callable[[], list[str]]) -> None:
        """Return once `reasons` is empty; raise UnsettledError with them after `patience` seconds."""
        try:
            async with asyncio.timeout(self.patience):
                while reasons():
                    await self._next_sign()
        except TimeoutError:
            raise UnsettledError(", ".join(reasons()) or "no rest") from None

    async def settled(self) -> None:
        """Return once nothing is under way and nothing stirs any more. Many may wait at the cost of one."""
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._settle())
        await asyncio.shield(self._watch)

    async def _settle(self) -> None:
        while True:
            await self.wait_until(self._reasons)
            seen = self._signs
            await self._calm()
            if seen == self._signs and not self._reasons():
                return

    def _reasons(self) -> list[str]:
        return [*self._unrest(), *(f"busy: {probe!r}" for probe in self.busy if probe())]

    async def _next_sign(self) -> None:
        """Wait for a sign; a probe gives none when it turns, so with probes look again soon."""
        self._sign.clear()
        try:
            await asyncio.wait_for(self._sign.wait(), 0.002 if self.busy else None)
        except TimeoutError:
            return

    async def _calm(self) -> None:
        if not self.busy:
            await asyncio.sleep(self.quiet)
            return
        for _ in range(LOOP_TURNS):
            await asyncio.sleep(0)

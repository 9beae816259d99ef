"""The slow lane: one message to many, at the pace Telegram allows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.patience import Pace
from storage.outbox import Delivery

IN_FLIGHT = 100
"""Rows handed over and not yet settled: a chat that keeps failing occupies one place, not the lane."""


class BulkLane:
    """Claims rows whenever it is woken, until none is left, and hands them over evenly spaced."""

    def __init__(
        self,
        claim: Callable[[], Awaitable[list[Delivery]]],
        hand_over: Callable[[Delivery], None],
        pace: Pace,
    ) -> None:
        self._claim = claim
        self._hand_over = hand_over
        self._pace = pace
        self._woken = asyncio.Event()
        self._places = asyncio.Semaphore(IN_FLIGHT)
        self._at_work = False

    @property
    def busy(self) -> bool:
        return self._at_work or self._woken.is_set()

    def wake(self) -> None:
        self._woken.set()

    def pause(self, seconds: float) -> None:
        self._pace.pause(seconds)

    async def slot(self) -> None:
        """Wait for the right to send: also a row that is sent again keeps the pace."""
        await self._pace.slot()

    def settled(self) -> None:
        """A row handed over has met its end."""
        self._places.release()

    async def run(self) -> None:
        while True:
            await self._woken.wait()
            self._at_work = True
            self._woken.clear()
            while rows := await self._claim():
                await self._hand_over_all(rows)
            self._at_work = False

    async def _hand_over_all(self, rows: list[Delivery]) -> None:
        for row in rows:
            await self._places.acquire()
            await self.slot()
            self._hand_over(row)

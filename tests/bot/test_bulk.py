"""The slow lane keeps its pace."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from bot.delivery.bulk import BulkLane
from bot.patience import Pace
from storage.outbox import Delivery
from tests.bot.stage import StillTime, until


async def test_bulk_rows_are_handed_over_evenly_spaced_with_no_burst_after_a_rest() -> None:
    lane = Lane([40, 40])
    lane.time.seconds = 100.0
    await lane.run()
    gaps = [later - earlier for earlier, later in pairwise(lane.times)]
    assert len(lane.times) == 80
    assert gaps == pytest.approx([0.04] * 79)


async def test_a_flood_pauses_the_whole_bulk_lane() -> None:
    lane = Lane([10])
    lane.pause_at = 3
    await lane.run()
    gaps = [later - earlier for earlier, later in pairwise(lane.times)]
    assert gaps == pytest.approx([0.04, 0.04, 9.0, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04])


class Lane:
    """A bulk lane whose claims find so many rows each, and which is stopped after the last."""

    def __init__(self, claims: list[int]) -> None:
        self.time = StillTime()
        self.times: list[float] = []
        self.pause_at = 0
        self._claims = claims
        self._lane = BulkLane(self._claim, self._hand_over, Pace(1 / 25, self.time.timer))

    async def run(self) -> None:
        run = asyncio.create_task(self._lane.run())
        self._lane.wake()
        await until(lambda: not self._lane.busy)
        run.cancel()

    async def _claim(self) -> list[Delivery]:
        count = self._claims.pop(0) if self._claims else 0
        return [Delivery(number, number, {}, bulk=True) for number in range(count)]

    def _hand_over(self, _: Delivery) -> None:
        self.times.append(self.time.seconds)
        if len(self.times) == self.pause_at:
            self._lane.pause(9.0)
        self._lane.settled()

"""The third door: time. The ticker brings what is due."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock, wall_time
from handlers.incoming import Due
from storage import due
from storage.database import Database
from storage.due import DueRow

BEAT = timedelta(seconds=30)
"""The longest the ticker sleeps: another process may have planned something in the meantime."""
PAUSE = timedelta(minutes=1)

log = logging.getLogger(__name__)


class Ticker:
    """Wakes at each beat, and earlier where something is due earlier; a turn for every due row.

    APScheduler only beats: what is due stands in the database, so a beat missed is nothing lost.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        accept_due: Callable[[DueRow, Due], Awaitable[None]],
        on_beat: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._accept_due = accept_due
        self._on_beat = on_beat
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._lock = asyncio.Lock()

    def start(self) -> None:
        self._job = self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=int(BEAT.total_seconds())),
            next_run_time=wall_time(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,  # one at work and one behind it, for what is planned in its last moments
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Let the turn under way come to its end: APScheduler would cut it off."""
        self._scheduler.pause()
        async with self._lock:
            self._scheduler.shutdown(wait=False)

    def wake(self, at: datetime) -> None:
        """Look again at `at` where that is before the next beat."""
        woken = wall_time() + max(at - self._clock.now(), timedelta(0))
        planned = self._job.next_run_time
        if planned is None or woken < planned:
            self._job.modify(next_run_time=woken)

    async def tick(self) -> None:
        """Everything due now, each in a turn of its own; one that fails is tried again a minute later."""
        async with self._lock:
            await self._on_beat()
            for row in await self._database.read(due.come, self._clock.now()):
                await self._one(row)
            following = await self._database.read(due.next_at)
            if following is not None:
                self.wake(following)

    async def _one(self, row: DueRow) -> None:
        try:
            await self._accept_due(row, Due(row.kind, row.subject, row.at, os.urandom(16)))
        except Exception:
            log.exception("due row %d (%s) failed", row.id, row.kind)
            await self._database.write(due.failed, row.id, self._clock.now() + PAUSE)

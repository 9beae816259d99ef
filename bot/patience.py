"""Waiting: growing gaps after failures, slots spaced evenly, and a database that comes back."""

from __future__ import annotations

import asyncio
import itertools
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from storage.database import Database
from storage.faults import StorageFault

LONGEST_GAP = 60.0

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timer:
    """Seconds on a clock nobody sets, and how to let some pass."""

    read: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


def gap(failures: int, longest: float) -> float:
    """Seconds to wait after that many failures in a row: 1, 2, 4 … up to `longest`."""
    return min(longest, 2.0 ** min(failures - 1, 30))


class Pace:
    """Slots at least `spacing` seconds apart: what was not used is not saved up."""

    def __init__(self, spacing: float, timer: Timer) -> None:
        self._spacing = spacing
        self._timer = timer
        self._free_at = timer.read()

    async def slot(self) -> None:
        """Wait for the next slot and take it."""
        while (wait := self._free_at - self._timer.read()) > 0:
            await self._timer.sleep(wait)
        self._free_at = self._timer.read() + self._spacing

    def pause(self, seconds: float) -> None:
        """No slot for that long from now on."""
        self._free_at = max(self._free_at, self._timer.read() + seconds)

    @property
    def idle(self) -> bool:
        """Whether a slot is free now."""
        return self._free_at <= self._timer.read()


Alarm = Callable[[str, str], None]
"""Tells the operator: a code (storage, conflict, unauthorised, unreachable, refused …) and a detail."""


class Trouble:
    """Something that stays wrong is told once, and once more when it is over."""

    def __init__(self, alarm: Alarm) -> None:
        self._alarm = alarm
        self._code = ""

    def met(self, code: str, detail: str = "") -> None:
        if code != self._code:
            self._code = code
            self._alarm(code, detail)

    def over(self) -> None:
        if self._code:
            log.warning("recovered from: %s", self._code)
            self._code = ""


class PatientDatabase:
    """Writes on until the database is in order again; any other fault reaches the caller."""

    def __init__(self, database: Database, alarm: Alarm, timer: Timer) -> None:
        self._database = database
        self._trouble = Trouble(alarm)
        self._timer = timer

    async def write(self, function: Callable[..., T], *args: Any) -> T:
        for failures in itertools.count(1):
            try:
                value = await self._database.write(function, *args)
            except StorageFault as fault:
                if failures > 1 or fault.code != "locked":  # who lost a race once wins the next
                    self._trouble.met("storage", fault.code)
                await self._timer.sleep(gap(failures, LONGEST_GAP))
            else:
                self._trouble.over()
                return value
        raise AssertionError

"""The time, read in one place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime


def wall_time() -> datetime:
    """What the machine's clock says, in UTC."""
    return datetime.now(UTC)


class Clock:
    """The time now, in UTC; where the machine's clock jumps back, it stands until that is made up."""

    def __init__(self, read: Callable[[], datetime] = wall_time) -> None:
        self._read = read
        self._latest = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        self._latest = max(self._latest, self._read())
        return self._latest

"""A clock that can be moved on."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import wall_time


class LeadClock:
    """The wall's time and a lead over it; it never goes back."""

    def __init__(self, lead: timedelta = timedelta(0)) -> None:
        self.lead = lead

    def __call__(self) -> datetime:
        return wall_time() + self.lead

    def move_to(self, moment: datetime) -> None:
        self.lead += max(moment - self(), timedelta(0))

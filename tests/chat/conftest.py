"""Fixtures of the conversations: a watched Telegram, clock on its clock, the bot at work."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.people import StoppedClock, rehearsal


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
async def telegram(clock: StoppedClock) -> AsyncIterator[Telegram]:
    async with rehearsal(clock) as watched:
        yield watched


@pytest.fixture
async def bot(telegram: Telegram, sqlite_url: str, clock: StoppedClock) -> AsyncIterator[Stage]:
    async with stage(telegram, sqlite_url, clock) as ready:
        yield ready

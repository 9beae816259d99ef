"""The stage, on both engines."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.bot.house import Ailing, House
from tests.bot.stage import Stage, staged, started


@pytest.fixture
async def stage(database: Database) -> AsyncIterator[Stage]:
    async with staged(database) as stage:
        yield stage


@pytest.fixture
async def house(stage: Stage) -> AsyncIterator[House]:
    house = House(stage, Ailing(stage.database))
    async with started(house.courier):
        yield house

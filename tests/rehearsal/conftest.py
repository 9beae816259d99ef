"""A Telegram whose clock the tests move, and all of whose records are checked; calls may be wrong here."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from rehearsal.http import serve
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.people import StoppedClock, check_record


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
async def telegram(clock: StoppedClock) -> AsyncIterator[Telegram]:
    telegram = Telegram(clock)
    telegram.on_record.append(check_record)
    yield telegram
    await telegram.close()
    assert telegram.faults_found == []


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    """Where bots in other processes find it."""
    async with serve(telegram) as address:
        yield address


@pytest.fixture
async def minji(telegram: Telegram) -> Person:
    """Someone who has started the bot; what that sent is fetched and confirmed."""
    person = telegram.person("민지")
    await person.start()
    telegram.bot.inbox.drop()
    return person

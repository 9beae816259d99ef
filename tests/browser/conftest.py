"""A page to look at: served in this process, with a scripted bot behind it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Page

from rehearsal.page.stage import Stage
from rehearsal.telegram import Telegram
from tests.browser.chromium import chromium, look, opened
from tests.browser.phone import Phone
from tests.browser.scripted import ScriptedBot, served, stage_of
from tests.rehearsal.helpers import polling

MISSING = "no Chromium is installed"


@dataclass(frozen=True, slots=True)
class Show:
    """A stage that is served at `address`."""

    stage: Stage
    address: str

    @property
    def telegram(self) -> Telegram:
        return self.stage.telegram


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    if not chromium() and os.environ.get("HANMADI_REQUIRE_CHROMIUM"):
        pytest.fail(MISSING)
    if not chromium():
        pytest.skip(MISSING)
    async with opened() as browser:
        yield browser


@pytest.fixture
async def show() -> AsyncIterator[Show]:
    telegram = Telegram()
    stage = stage_of(telegram, "민지", "영호", "<script>alert(1)</script>")
    async with served(stage) as address, polling(telegram, ScriptedBot(telegram).react):
        yield Show(stage, address)
    assert telegram.faults_found == []


@pytest.fixture
async def page(browser: Browser, show: Show) -> AsyncIterator[Page]:
    """The page in Korean, light, on a wide screen; a script that fails fails the test."""
    page = await look(browser, show.address)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []


@pytest.fixture
def minji(page: Page) -> Phone:
    return Phone(page, "ko-0")

"""The demo in a real browser: an activist answers, the organiser sees the count change."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import NARROW, look
from tests.browser.demo import running_demo
from tests.browser.phone import PATIENCE, Phone, focused
from tests.browser.play import RANKED, SURVEY, answer, counted, follow, label, opened_surveys, options


@pytest.fixture
async def address() -> AsyncIterator[str]:
    async with running_demo() as address:
        yield address


async def asks_for_results(organiser: Phone) -> None:
    await opened_surveys(organiser.page)
    await organiser.say(f"/results {SURVEY}")
    await organiser.sees(counted(organiser, 0))


@pytest.mark.parametrize("language", ["ko", pytest.param("en", marks=pytest.mark.soak)])
async def test_one_ranks_five_values_and_the_organiser_sees_the_count_change(
    browser: Browser, address: str, language: str
) -> None:
    page = await look(browser, address, language=language)
    organiser = Phone(page, f"{language}-organiser")
    await asks_for_results(organiser)
    assert await answer(Phone(page, f"{language}-activist"))
    await organiser.sees(counted(organiser, 1))
    assert await violations(page) == []


async def test_the_same_from_the_keyboard_alone(browser: Browser, address: str) -> None:
    page = await look(browser, address)
    await opened_surveys(page)
    activist, organiser = Phone(page, "ko-activist"), Phone(page, "ko-organiser")
    await reach(page, activist, "활동가 핵심가치와 핵심역량")
    await activist.reacts(lambda: page.keyboard.press("Enter"))
    for place, ids in enumerate(RANKED):
        await reach(page, activist, "메시지 쓰기")
        await page.keyboard.type(", ".join(options(activist, place, ids)))
        await activist.reacts(lambda: page.keyboard.press("Enter"))
    for button in ("button-skip", "button-cast"):
        await reach(page, activist, label(activist, button))
        await activist.reacts(lambda: page.keyboard.press("Enter"))
    await reach(page, organiser, "메시지 쓰기")
    await page.keyboard.type(f"/results {SURVEY}\n")
    await organiser.sees(counted(organiser, 1))


async def reach(page: Page, phone: Phone, name: str) -> None:
    """Press Tab, on and on, until the keyboard stands on what is called so on this telephone."""
    for _ in range(300):
        on_it = await phone.frame.evaluate("frame => frame.contains(document.activeElement)")
        if on_it and name in await focused(page):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")


async def test_on_a_telephone_a_citizen_reads_the_question(browser: Browser, address: str) -> None:
    page = await look(browser, address, size=NARROW, scheme="dark")
    citizen = Phone(page, "ko-citizen")
    await citizen.take_up()
    await follow(citizen, "plan-opinions")
    await expect(citizen.messages.locator("a.file, .key").last).to_be_visible(timeout=PATIENCE)
    assert await violations(page) == []

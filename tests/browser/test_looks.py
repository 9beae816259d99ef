"""The page for every eye: both themes, both widths, both languages, and with the line cut."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from rehearsal.telegram import Telegram
from tests.browser.axe import violations
from tests.browser.chromium import NARROW, WIDE, Scheme, look
from tests.browser.conftest import Show
from tests.browser.phone import Phone
from tests.browser.scripted import served, stage_of


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_wrong(
    browser: Browser, show: Show, scheme: Scheme, size: tuple[int, int]
) -> None:
    page = await look(browser, show.address, scheme=scheme, size=size)
    assert await violations(page) == []
    minji = Phone(page, "ko-0")
    await minji.start()
    for words in ("/card", "/quote", "/file", "/keys", "/picture"):
        await minji.say(words)
    await expect(minji.messages.locator("img")).to_be_visible()
    assert await violations(page) == []
    await minji.tap("toast")
    await expect(minji.frame.get_by_role("status")).to_have_text("Noted")
    await minji.messages.locator(".more").last.click()
    assert await violations(page) == []


async def test_axe_finds_nothing_wrong_with_an_alert(page: Page, minji: Phone) -> None:
    await minji.start()
    await minji.say("/card")
    await minji.tap("alert")
    await expect(page.get_by_role("dialog")).to_be_visible()
    assert await violations(page) == []


async def test_axe_finds_nothing_wrong_with_the_desk_before_the_telephones(
    browser: Browser, show: Show
) -> None:
    page = await look(browser, show.address, size=NARROW)
    await page.locator("#desk summary").click()
    await expect(page.get_by_role("button", name="Count 0")).to_be_visible()
    assert await violations(page) == []


async def test_on_a_telephone_one_is_seen_at_a_time(browser: Browser, show: Show) -> None:
    page = await look(browser, show.address, size=NARROW)
    await expect(page.locator(".telephone:visible")).to_have_count(1)
    other = Phone(page, "ko-1")
    await other.take_up()
    await expect(other.frame).to_be_visible()
    await expect(page.locator(".telephone:visible")).to_have_count(1)
    await expect(page.locator("#people .dot")).to_have_count(0)
    await show.stage.telephones[0].person.start()
    await expect(page.locator("#people .dot")).to_have_count(1)
    await page.set_viewport_size({"width": 320, "height": 568})
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [WIDE, (1000, 700), NARROW], ids=["wide", "middling", "narrow"])
async def test_telephones_fill_the_window_however_little_was_said(
    browser: Browser, show: Show, size: tuple[int, int]
) -> None:
    page = await look(browser, show.address, size=size)
    place = await Phone(page, "ko-0").frame.bounding_box()
    assert place
    assert size[1] - 30 < place["y"] + place["height"] <= size[1]
    assert place["height"] > size[1] * 0.6


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_whatever_is_tapped_is_large_enough(
    browser: Browser, show: Show, size: tuple[int, int]
) -> None:
    page = await look(browser, show.address, size=size)
    minji = Phone(page, "ko-0")
    await minji.start()
    await minji.say("/card")
    await minji.sees("Choose")
    assert [key for key in await _sides(minji.messages.locator(".key")) if key < 40] == []
    assert [key for key in await _sides(page.locator("button:visible")) if key < 24] == []


async def _sides(found: Locator) -> list[float]:
    """Return the shorter side of each, in CSS pixels."""
    shorter = "all => all.map(each => Math.min(each.offsetHeight, each.offsetWidth))"
    return [float(side) for side in await found.evaluate_all(shorter)]


async def test_the_chosen_theme_and_language_are_there_next_time(page: Page) -> None:
    await page.get_by_role("button", name="Theme").click()
    await page.get_by_role("button", name="English").click()
    await expect(page).to_have_title("In English")
    await page.reload()
    await expect(page).to_have_title("In English")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator("#t-en-0")).to_be_visible()
    await expect(page.locator("#t-ko-0")).to_have_count(0)


async def test_the_desk_does_what_it_says_and_keeps_the_keyboard(page: Page) -> None:
    counting = page.get_by_role("button", name="Count 0")
    await counting.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Count 1")).to_be_focused()
    await expect(page.get_by_role("button", name="Not now")).to_have_attribute("aria-disabled", "true")


async def test_on_a_telephone_the_desk_makes_room_for_what_it_set_going(browser: Browser, show: Show) -> None:
    page = await look(browser, show.address, size=NARROW)
    desk = page.locator("#desk summary")
    await desk.click()
    await page.get_by_role("button", name="Count 0").click()
    await expect(page.get_by_role("button", name="Count 1")).to_be_hidden()
    await expect(desk).to_be_focused()


@pytest.mark.parametrize("size", [(720, 450), (720, 370), (360, 640)], ids=["doubled", "low", "small"])
async def test_in_a_small_window_one_reads_and_writes(
    browser: Browser, show: Show, size: tuple[int, int]
) -> None:
    page = await look(browser, show.address, size=size)
    minji = Phone(page, "ko-0")
    await minji.start()
    await minji.say("/many")
    await minji.sees("line 29")
    place = await minji.composer.bounding_box()
    assert place
    assert place["y"] + place["height"] <= size[1]
    read = await minji.chat.get_by_role("log").bounding_box()
    assert read
    assert read["height"] > 90


async def test_a_demo_that_began_anew_says_so_and_keeps_no_draft(browser: Browser, show: Show) -> None:
    async with served(stage_of(show.telegram, "민지")) as address:
        page = await look(browser, address)
        minji = Phone(page, "ko-0")
        await minji.start()
        await minji.composer.fill("a draft")
    await expect(page.get_by_role("button", name="Count 0")).to_have_attribute("aria-disabled", "true")
    await expect(page.get_by_text("The bot is well")).to_be_hidden()
    async with served(stage_of(Telegram(), "민지"), int(address.rpartition(":")[2])):
        await expect(page.get_by_text("Renewed")).to_be_visible(timeout=20_000)
        await expect(page.get_by_text("Connection lost")).to_be_hidden()
        await minji.start()
        await expect(minji.composer).to_have_value("")
        assert await violations(page) == []
        await page.locator("#renewed").get_by_role("button").click()
        await expect(page.get_by_text("Renewed")).to_be_hidden()


async def test_a_lost_connection_is_said_and_found_again(browser: Browser, show: Show) -> None:
    stage = stage_of(show.telegram, "민지")
    async with served(stage) as address:
        page = await look(browser, address)
    alert = page.get_by_text("Connection lost")
    await expect(alert).to_be_visible()
    await stage.telephones[0].person.hurried().start("while-away")
    async with served(stage, int(address.rpartition(":")[2])):
        await expect(alert).to_be_hidden(timeout=20_000)
        await Phone(page, "ko-0").sees("heard: /start while-away")

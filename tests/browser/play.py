"""What people do in the demo, each with a telephone on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.async_api import Locator, Page

from bot.clock import wall_time
from bot.commands.speaking import plain
from surveys.authoring import read_survey
from surveys.prompt import Arg, Phrase
from surveys.survey import Survey
from tests.browser.phone import PATIENCE, Phone

SURVEY = "core-values"
RANKED = (
    ("solidarity", "cooperation", "people", "community", "public"),
    ("communication", "networking", "leadership", "conflict", "facilitation"),
)
RECEIPT = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])")


@cache
def example(name: str) -> Survey:
    content = files("examples").joinpath(f"{name}.yaml").read_bytes()
    survey = read_survey(content, "Asia/Seoul", wall_time()).survey
    assert survey
    return survey


def label(phone: Phone, key: str, **args: Arg) -> str:
    """Return what stands on a button of the bot, in the language of the telephone."""
    return plain(Phrase(key, args), phone.id.partition("-")[0])


def counted(phone: Phone, count: int) -> str:
    """Return how a result says that so many have answered."""
    return label(phone, "tally-responses", count=count)


def options(phone: Phone, place: int, ids: Sequence[str]) -> list[str]:
    texts = {option.id: option.text for option in example(SURVEY).questions[place].offered()}
    return [plain(texts[name], phone.id.partition("-")[0]) for name in ids]


async def opened_surveys(page: Page) -> None:
    """Wait until the bot is there and its surveys are open."""
    await page.locator("#desk [data-key=hour]:not([aria-disabled])").wait_for(
        state="attached", timeout=PATIENCE
    )


async def follow(phone: Phone, survey: str) -> None:
    """Tap the link that reached this telephone; the first card stands there afterwards."""
    title = plain(example(survey).title, phone.id.partition("-")[0])
    await opened_surveys(phone.page)
    invitation = phone.chat.locator(".invitation", has_text=title)
    await phone.reacts(invitation.click)
    await phone.messages.locator(".key").last.wait_for(timeout=PATIENCE)


async def rank(phone: Phone, place: int, ids: Sequence[str]) -> None:
    """Tap these options of a question one after the other."""
    for option in options(phone, place, ids):
        await phone.reacts((await _found(phone, option)).click)


async def answer(phone: Phone) -> str:
    """Answer the whole survey by tapping; return the receipt."""
    await follow(phone, SURVEY)
    for place, ids in enumerate(RANKED):
        await rank(phone, place, ids)
    await phone.tap(label(phone, "button-skip"))
    return await hand_in(phone)


async def hand_in(phone: Phone) -> str:
    """Hand in what is answered; return the receipt."""
    await phone.tap(label(phone, "button-cast"))
    told = phone.messages.filter(has_text=RECEIPT).last
    await told.wait_for(timeout=PATIENCE)
    return str(RECEIPT.findall(await told.inner_text())[0])


async def _found(phone: Phone, option: str) -> Locator:
    """Turn the card's pages, from the first one on, until the option stands there."""
    exactly = re.compile(rf"(^|\s){re.escape(option)}$")
    card = phone.messages.filter(has=phone.page.locator(".key")).last
    wanted = card.locator(".key", has_text=exactly)
    for turn in ("button-page-before", "button-page-after"):
        while not await wanted.count() and await card.locator(".key", has_text=label(phone, turn)).count():
            await phone.reacts(card.locator(".key", has_text=label(phone, turn)).click)
    return wanted

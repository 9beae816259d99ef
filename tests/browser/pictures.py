"""`python -m tests.browser.pictures FOLDER` plays the demo and takes the pictures of the documents."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import NARROW, look, opened
from tests.browser.demo import running_demo
from tests.browser.phone import PATIENCE, Phone
from tests.browser.play import RANKED, SURVEY, counted, follow, hand_in, label, opened_surveys, rank

PAGE, TALL = (1320, 820), (1440, 1150)
"""A page that is not too large a file, and one where a whole card with its buttons fits on a telephone."""
SHARPNESS = 1.5
CHOSEN, CROWD = 3, 100
TOPIC = ("3", "로컬랩 방식 전문가 결합 교육", "Learning with experts in local labs")
SAID = {
    "ko": "동네 목공방처럼 손에 잡히는 곳에서 시작하면 좋겠습니다.",
    "en": "Start where people can lend a hand: in the workshop next door.",
}
WHY = {"ko": "혼자서는 한 해를 넘기기 어려웠습니다.", "en": "Alone we would not have lasted the year."}


async def main(folder: Path) -> None:
    for language in ("ko", "en"):
        async with running_demo() as address, opened() as browser:
            await Album(folder, language).fill(browser, address)


class Album:
    """The pictures in one language."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder = folder
        self.language = language

    async def fill(self, browser: Browser, address: str) -> None:
        page = await look(browser, address, language=self.language, size=TALL, sharpness=SHARPNESS)
        await opened_surveys(page)
        activist, citizen, organiser = self._phones(page)
        await self._hundred_answer(page, organiser)
        await follow(activist, SURVEY)
        await rank(activist, 0, RANKED[0][:CHOSEN])
        await self._opinion(citizen)
        await self._halfway(activist, citizen, organiser)
        await self._pages(browser, address)
        await self._to_the_receipt(activist)

    def _phones(self, page: Page) -> list[Phone]:
        return [Phone(page, f"{self.language}-{part}") for part in ("activist", "citizen", "organiser")]

    async def _hundred_answer(self, page: Page, organiser: Phone) -> None:
        await page.locator(f'#desk [data-key="crowd:{SURVEY}"]').click()
        await page.locator(f'#desk progress[value="{CROWD}"]').wait_for(timeout=6 * PATIENCE)
        await organiser.say(f"/results {SURVEY}")
        await organiser.messages.locator("a.file").wait_for(timeout=PATIENCE)

    async def _opinion(self, citizen: Phone) -> None:
        await follow(citizen, "plan-opinions")
        group, *topics = TOPIC
        await citizen.reacts(citizen.messages.last.locator(".key", has_text=f" {group}. ").click)
        await citizen.reacts(citizen.key(topics[self.language == "en"]).click)
        await citizen.reacts(citizen.key(label(citizen, "button-next")).click)
        await citizen.reacts(lambda: citizen.say(SAID[self.language]))

    async def _halfway(self, activist: Phone, citizen: Phone, organiser: Phone) -> None:
        await to_top(activist.messages.last)
        await self._take(activist.frame, f"phone-ranking-{self.language}")
        await self._take(citizen.frame, f"phone-opinion-{self.language}")
        await to_top(result_of(organiser))
        await self._take(organiser.frame, f"organiser-results-{self.language}")

    async def _pages(self, browser: Browser, address: str) -> None:
        """Take the whole page, as somebody sees it who opens it now."""
        await self._page(browser, address, f"demo-wide-{self.language}")
        if self.language == "ko":
            await self._page(browser, address, "demo-dark-ko", scheme="dark")
            await self._page(browser, address, "demo-narrow-ko", size=NARROW, sharpness=SHARPNESS)

    async def _page(self, browser: Browser, address: str, name: str, **habits: Any) -> None:
        page = await look(browser, address, **({"language": self.language, "size": PAGE} | habits))
        await to_top(result_of(self._phones(page)[-1]))
        await self._take(page, name)
        await page.close()

    async def _to_the_receipt(self, activist: Phone) -> None:
        await rank(activist, 0, RANKED[0][CHOSEN:])
        await rank(activist, 1, RANKED[1])
        await activist.reacts(lambda: activist.say(WHY[self.language]))
        await activist.key(label(activist, "button-cast")).wait_for(timeout=PATIENCE)
        await to_top(activist.messages.last)
        await self._take(activist.frame, f"phone-overview-{self.language}")
        await hand_in(activist)
        await self._take(activist.frame, f"phone-receipt-{self.language}")

    async def _take(self, seen: Page | Locator, name: str) -> None:
        """Take a picture once no toast lies before it, and without the keyboard's frame."""
        page = seen if isinstance(seen, Page) else seen.page
        await page.mouse.move(0, 0)
        await page.locator(":focus").evaluate_all("all => all.forEach(each => each.blur())")
        await expect(page.locator(".toast:not(:empty)")).to_have_count(0, timeout=PATIENCE)
        await seen.screenshot(path=self.folder / f"{name}.png")


def result_of(organiser: Phone) -> Locator:
    return organiser.messages.filter(has_text=counted(organiser, CROWD)).last


async def to_top(message: Locator) -> None:
    """Let the message begin at the top, wherever it can be seen."""
    await message.evaluate("message => message.scrollIntoView({ block: 'start' })")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))

"""One telephone on the page, as a hand and an eye find it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page, expect

PATIENCE = 20_000
"""Milliseconds to wait for what must come; a condition ends the waiting."""


@dataclass(frozen=True, slots=True)
class Phone:
    """`id` as in the stage: ko-activist, …"""

    page: Page
    id: str

    @property
    def frame(self) -> Locator:
        return self.page.locator(f"#t-{self.id}")

    @property
    def chat(self) -> Locator:
        return self.frame.locator(".chat:not([hidden])")

    @property
    def messages(self) -> Locator:
        return self.chat.locator(".messages > li")

    @property
    def composer(self) -> Locator:
        return self.chat.locator("textarea")

    @property
    def menu(self) -> Locator:
        return self.frame.locator("[role=menu]")

    def key(self, label: str) -> Locator:
        """Return the newest inline button whose words contain `label`."""
        return self.messages.locator(".key", has_text=label).last

    async def take_up(self) -> None:
        """Make it the telephone that is seen, where there is room for one only."""
        number = await self.frame.evaluate("each => [...each.parentNode.children].indexOf(each)")
        tab = self.page.locator("#people button").nth(number)
        if await tab.is_visible():
            await tab.click()

    async def start(self) -> None:
        await self.chat.locator(".closed .primary").click()
        await expect(self.composer).to_be_visible(timeout=PATIENCE)

    async def say(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def tap(self, label: str) -> None:
        await self.key(label).click()

    async def reacts(self, act: Callable[[], Awaitable[None]]) -> None:
        """Do something and wait until the bot has said something else than before."""
        said = self.chat.locator(".messages > .theirs")
        before = await said.all_inner_texts()
        await act()
        await expect(said).not_to_have_text(before, use_inner_text=True, timeout=PATIENCE)

    async def sees(self, text: str) -> Locator:
        """Wait for the newest message that contains `text`."""
        message = self.messages.filter(has_text=text).last
        await expect(message).to_be_visible(timeout=PATIENCE)
        return message

    async def choose(self, opener: Locator, choice: str) -> None:
        """Open a menu and choose what contains `choice`."""
        await opener.click()
        await self.menu.locator("[role=menuitem]", has_text=choice).click()

    async def turn_to(self, title: str) -> None:
        """Show another chat of it."""
        await self.frame.locator(".tabs button", has_text=title).click()


async def focused(page: Page) -> str:
    """Return the words of what the keyboard stands on."""
    said: Any = await page.evaluate("document.activeElement.ariaLabel || document.activeElement.innerText")
    return str(said).strip()

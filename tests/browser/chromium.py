"""The browser the tests look through."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from playwright.async_api import Browser, Page, async_playwright

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE = (1440, 900)
NARROW = (360, 740)
LOCALES = {"ko": "ko-KR", "en": "en-GB"}

Scheme = Literal["light", "dark"]


def chromium() -> str:
    """Return where Chromium is, "" where there is none."""
    return os.environ.get("HANMADI_CHROMIUM") or shutil.which("chromium") or ""


@asynccontextmanager
async def opened() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        try:
            yield browser
        finally:
            await browser.close()


async def look(
    browser: Browser,
    address: str,
    *,
    language: str = "ko",
    scheme: Scheme = "light",
    size: tuple[int, int] = WIDE,
    sharpness: float = 1,
) -> Page:
    """Open the page at `address` as somebody with these habits; what it complains of fails the test."""
    context = await browser.new_context(
        locale=LOCALES[language],
        color_scheme=scheme,
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=sharpness,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.goto(address)
    await page.locator(".telephone.current").wait_for()
    return page

"""`python -m tests.browser.answer ADDRESS` answers one survey through the page of a running demo."""

from __future__ import annotations

import asyncio
import sys

from tests.browser.chromium import look, opened
from tests.browser.phone import Phone
from tests.browser.play import answer


async def main(address: str) -> None:
    async with opened() as browser:
        page = await look(browser, address)
        print(f"answered through the page, receipt {await answer(Phone(page, 'ko-activist'))}")  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

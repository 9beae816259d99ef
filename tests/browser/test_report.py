"""The page of a result in a real browser: to read, on a telephone, with a screen reader, and on paper."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

from reports.web_page import web_page
from surveys.survey import Survey
from tests.browser.axe import violations
from tests.browser.chromium import NARROW, WIDE
from tests.reports.desk import Files, every_kind, files_of, invented
from tests.surveys.people import ranking, survey_of

PAPER = (672, 960)
"""What is left of A4 between the margins, in the dots of a page."""
LONG = "띄어쓰지않고끝까지이어지는보기" * 10
TABLES = """() => [...document.querySelectorAll("table")].map(table =>
  Math.max(...[...table.querySelectorAll("th, td")].map(cell => cell.getBoundingClientRect().right)))"""


def long_names() -> Survey:
    names = [LONG, "https://" + "a" * 150, *(f"보기 {number} 이름이 조금 긴 것" for number in range(60))]
    return survey_of(ranking(*names, places=5, text=LONG), id="long", title=LONG, by=LONG)


def made(folder: Path, survey: Survey) -> Files:
    return asyncio.run(files_of(f"sqlite:///{folder}/it.db", survey, invented(survey, 40)))


@pytest.fixture(scope="module", params=["every kind", "long names"])
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Files:
    survey = every_kind() if request.param == "every kind" else long_names()
    return made(tmp_path_factory.mktemp("report"), survey)


@pytest.fixture(params=["with charts", "with bars"])
def address(request: pytest.FixtureRequest, files: Files, tmp_path: Path) -> str:
    page = files.contents["html"] if request.param == "with charts" else web_page(files.report)
    (tmp_path / "report.html").write_bytes(page)
    return (tmp_path / "report.html").as_uri()


async def opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    """What the page asks for besides itself fails the test, and so does what its own rules refuse."""
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: complaints.append(request.url) if request.url != address else None)
    await page.goto(address)
    assert complaints == []
    return page


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_nothing_keeps_anybody_out(browser: Browser, address: str, size: tuple[int, int]) -> None:
    page = await opened(browser, address, size)
    assert await violations(page) == []


async def test_on_a_telephone_the_page_does_not_move_sideways(browser: Browser, address: str) -> None:
    page = await opened(browser, address, NARROW)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_no_table_is_cut_on_paper(browser: Browser, address: str) -> None:
    page = await opened(browser, address, PAPER)
    await page.emulate_media(media="print")
    rights = await page.evaluate(TABLES)
    assert rights
    assert max(rights) <= PAPER[0] + 1
    assert await page.evaluate("document.documentElement.scrollWidth") <= PAPER[0] + 1
    assert (await page.pdf(prefer_css_page_size=True)).startswith(b"%PDF")


async def test_the_direction_of_one_text_turns_no_other(browser: Browser, tmp_path: Path) -> None:
    survey = survey_of(ranking("\u202e거꾸로", "바로", places=2), id="turned", title="제목")
    files = await files_of(f"sqlite:///{tmp_path}/it.db", survey, invented(survey, 5))
    (tmp_path / "report.html").write_bytes(web_page(files.report))
    page = await opened(browser, (tmp_path / "report.html").as_uri(), WIDE)
    isolated = "getComputedStyle(document.querySelector('tbody th bdi')).unicodeBidi"
    assert (await page.evaluate(isolated)).startswith("isolate")

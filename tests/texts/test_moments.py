from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from texts.moments import closed, day, deadline, report_when, when

SEOUL = ZoneInfo("Asia/Seoul")
EVENING = datetime(2026, 12, 18, 18, 0, tzinfo=SEOUL)
MIDNIGHT = datetime(2026, 12, 19, 0, 0, tzinfo=SEOUL)
NEW_YEAR = datetime(2027, 1, 1, 0, 0, tzinfo=SEOUL)


def test_a_moment_of_this_year_needs_no_year() -> None:
    assert when(EVENING, 2026, "ko") == "12월 18일(금) 18:00"
    assert when(EVENING, 2026, "en") == "Fri 18 Dec 18:00"


def test_a_moment_of_another_year_says_which() -> None:
    assert when(EVENING, 2025, "ko") == "2026년 12월 18일(금) 18:00"
    assert when(EVENING, 2025, "en") == "Fri 18 Dec 2026 18:00"


def test_a_deadline_at_an_hour_is_that_hour() -> None:
    assert deadline(EVENING, 2026, "ko") == "12월 18일(금) 18:00까지"
    assert deadline(EVENING, 2026, "en") == "Fri 18 Dec 18:00"


def test_a_deadline_at_the_end_of_a_day_is_shown_as_that_day() -> None:
    assert deadline(MIDNIGHT, 2026, "ko") == "12월 18일(금) 23:59까지"
    assert deadline(MIDNIGHT, 2026, "en") == "Fri 18 Dec 23:59"


def test_a_deadline_at_the_end_of_the_year_belongs_to_the_year_that_ends() -> None:
    assert deadline(NEW_YEAR, 2026, "ko") == "12월 31일(목) 23:59까지"


def test_a_close_is_told_as_its_deadline_was_named() -> None:
    assert closed(MIDNIGHT, 2026, "ko") == "12월 18일(금) 23:59"
    assert closed(EVENING, 2026, "en") == "Fri 18 Dec 18:00"


@pytest.mark.parametrize("this_year", [2026, 2025])
def test_a_report_always_says_the_year(this_year: int) -> None:
    assert report_when(EVENING, this_year, "ko") == "2026. 12. 18.(금) 18:00"
    assert report_when(EVENING, this_year, "en") == "18 Dec 2026 (Fri) 18:00"


def test_the_zone_a_moment_arrives_in_is_the_one_shown() -> None:
    assert when(EVENING.astimezone(ZoneInfo("Europe/Warsaw")), 2026, "en") == "Fri 18 Dec 10:00"


@pytest.mark.parametrize(
    ("this_year", "language", "written"),
    [
        (2026, "ko", "12월 18일(금)"),
        (2025, "ko", "2026년 12월 18일(금)"),
        (2026, "en", "Fri 18 Dec"),
        (2025, "en", "Fri 18 Dec 2026"),
    ],
)
def test_a_day_says_its_weekday_and_another_year(this_year: int, language: str, written: str) -> None:
    assert day(date(2026, 12, 18), this_year, language) == written


def test_the_day_of_a_moment_is_the_day_where_it_is_shown() -> None:
    late = datetime(2026, 12, 18, 23, 30, tzinfo=SEOUL)
    assert day(late, 2026, "ko") == "12월 18일(금)"
    assert day(late.astimezone(ZoneInfo("Pacific/Auckland")), 2026, "ko") == "12월 19일(토)"

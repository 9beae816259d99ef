from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.days import DAY_FIRST, MONTH_FIRST, NUMERIC, WrittenDay, named_by, read_day, settled
from surveys.prompt import Phrase, Refused
from tests.surveys.people import TODAY, spoken

FRIDAY = date(2026, 12, 4)
DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))


def told(text: str, earliest: date | None = None, latest: date | None = None, language: str = "ko") -> str:
    refused = read_day(text, TODAY, earliest, latest)
    assert isinstance(refused, Refused), f"{text} is read as {refused}"
    return spoken(refused.why, language)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-12-04", "2026.12.4.", "2026. 12. 4.", "2026/12/4", "2026년 12월 4일", "20261204"),
        *("12월 4일", "12월4일", "12/4", "12.4", "12.4.", "12-4", "１２월 ４일", " 12 월  4 일 "),
        *("12/4(금)", "12월 4일 (금)", "12월 4일 금요일", "2026. 12. 4.(금)", "12월 4일(금요일)"),
        *("4 Dec", "4 december", "Dec 4", "Dec. 4, 2026", "4th of December 2026", "Fri 4 Dec"),
        *("Friday, 4 December", "Dec 4 (Fri)", "DEC 4 2026"),
    ],
)
def test_a_day_is_read_in_the_ways_people_write_it(text: str) -> None:
    assert read_day(text, TODAY) == FRIDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [("어제", -1), ("오늘", 0), ("내일", 1), ("모레", 2), ("내일모레", 2), ("글피", 3), ("Tomorrow", 1)],
)
def test_a_day_may_be_counted_from_today(text: str, days: int) -> None:
    assert read_day(text, TODAY) == date.fromordinal(TODAY.toordinal() + days)


def test_without_a_year_the_next_such_day_is_meant() -> None:
    assert read_day("11/20", TODAY) == TODAY
    assert read_day("11/19", TODAY) == date(2027, 11, 19)
    assert read_day("2월 29일", TODAY) == date(2028, 2, 29)
    assert read_day("12/4", TODAY, earliest=date(2027, 3, 1)) == date(2027, 12, 4)


def test_without_a_year_the_only_such_day_within_the_bounds_is_meant() -> None:
    assert read_day("3/1", TODAY, date(2026, 1, 1), date(2026, 12, 31)) == date(2026, 3, 1)
    assert read_day("2월 29일", TODAY, date(2020, 1, 1), date(2023, 12, 31)) == date(2020, 2, 29)


def test_where_the_year_cannot_be_known_it_is_asked_for() -> None:
    asked = "‘3/1’만으로는 몇 년인지 알 수 없습니다. 2010-12-31처럼 연도까지 적어 주세요."
    assert told("3/1", date(1940, 1, 1), date(2010, 12, 31)) == asked
    assert told("3/1", latest=TODAY).startswith("‘3/1’만으로는 몇 년인지 알 수 없습니다.")


def test_a_weekday_that_does_not_fit_is_asked_back_and_never_guessed() -> None:
    asked = "‘12/4(목)’의 날짜와 요일이 서로 맞지 않습니다. 12월 3일(목)과 12월 4일(금) 가운데 어느 날입니까?"
    assert told("12/4(목)") == asked
    assert told("12월 4일 토요일").endswith("12월 4일(금)과 12월 5일(토) 가운데 어느 날입니까?")
    assert told("Thu 4 Dec", language="en").endswith("Which day is meant, Thu 3 Dec or Fri 4 Dec?")
    assert told("2026-12-31(금)").endswith("12월 31일(목)과 2027년 1월 1일(금) 가운데 어느 날입니까?")


@pytest.mark.parametrize(
    "text", ["2/30", "2월 30일", "13/4", "2027-02-29", "31 Sep", "0월 0일", "0000-12-04"]
)
def test_a_day_that_is_on_no_calendar_is_said_so(text: str) -> None:
    assert told(text).startswith(f"‘{text}’")
    assert told(text).endswith(" 달력에 없는 날입니다. 날짜를 다시 적어 주세요.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "내년 봄",
        "금요일",
        "12",
        "12/4/2026",
        "12월",
        "4일",
        "4 May Day",
        "2026 12 4",
        "12월 4일까지",
        "Mon",
    ],
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert told(text) == "적어 주신 글을 날짜 하나로 읽지 못했습니다."


def test_a_day_out_of_reach_is_not_taken() -> None:
    last = date(2026, 12, 12)
    told_so = "12월 20일(일)은 이 문항에서 받는 날짜가 아니라서 저장하지 않았습니다."
    assert told("12/20", date(2026, 12, 1), last) == told_so
    assert told("2026-12-20", latest=last) == told_so
    assert "받는 날짜가 아니라서" in told("2026-01-02", earliest=last)
    assert "받는 날짜가 아니라서" in told("어제", earliest=TODAY)


def test_days_are_found_within_a_longer_text() -> None:
    found = [named_by(match) for match in NUMERIC.finditer("2026. 12. 7.(월) ~ 12. 18.(금) 18:00까지")]
    assert found == [
        WrittenDay("2026. 12. 7.(월)", 12, 7, 2026, 0),
        WrittenDay("12. 18.(금)", 12, 18, None, 4),
    ]
    first, second = (one for one in found if one)
    assert settled(first, TODAY) == date(2026, 12, 7)
    assert settled(second, date(2026, 12, 7)) == date(2026, 12, 18)


@pytest.mark.parametrize("text", ["2026 Dec", "Dec 2026", "15 minutes", "in 2026"])
def test_half_a_date_is_not_found_as_a_day(text: str) -> None:
    found = [match for form in (NUMERIC, DAY_FIRST, MONTH_FIRST) for match in form.finditer(text)]
    assert [day for match in found if (day := named_by(match))] == []


@given(DAYS, st.sampled_from(["ko", "en"]))
def test_a_day_reads_back_as_it_is_shown(day: date, language: str) -> None:
    shown = spoken(Phrase("date-given", {"day": day}), language)
    assert read_day(shown, TODAY) == day or day.year == TODAY.year
    assert read_day(shown, TODAY, day, day) == day


@given(DAYS)
def test_every_way_to_write_a_whole_date_gives_the_same_day(day: date) -> None:
    year, month, number = day.year, day.month, day.day
    ways = (f"{year}년 {month}월 {number}일", f"{year}. {month}. {number}.", f"{year}/{month}/{number}")
    assert {read_day(way, TODAY) for way in (*ways, day.isoformat(), f"{day:%Y%m%d}")} == {day}


@given(st.text() | st.from_regex(NUMERIC, fullmatch=True), st.none() | DAYS, st.none() | DAYS, DAYS)
def test_any_text_is_a_day_within_the_bounds_or_is_answered(
    text: str, earliest: date | None, latest: date | None, today: date
) -> None:
    found = read_day(text, today, earliest, latest)
    if isinstance(found, Refused):
        assert len(spoken(found.why)) <= 200
    else:
        assert (earliest or found) <= found <= (latest or found)

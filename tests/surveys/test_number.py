from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from surveys.prompt import Typed
from surveys.questions.base import Read
from tests.surveys.people import Person, spoken, survey_of
from tests.surveys.scalars import VIEW, answer_to, counted, fault_of, lines, number, the


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *[("12", "12"), ("12년", "12"), ("12 년", "12"), ("１２", "12"), ("12년입니다.", "12"), ("007", "7")],
        *[("20년차", "20"), ("20년 차", "20"), ("20년차입니다", "20")],
        *[("1,234", "1234"), ("3만", "30000"), ("3만 5천", "35000"), ("1억 2천만", "120000000")],
        *[("2,000만년", "20000000"), ("5천", "5000"), ("-3", "-3"), ("−3", "-3"), ("12.0", "12")],
    ],
)
def test_a_number_is_read_in_the_ways_people_write_it(typed: str, value: str) -> None:
    assert answer_to(number(unit="년"), typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["약 12", "열둘", "12 34", "1,23", "1억 2천", "3만 5", "12개월", "1e5", "", "년"]
)
def test_what_may_mean_another_number_is_not_guessed(typed: str) -> None:
    told = answer_to(number(unit="년", min=0, max=60), typed)
    assert told == "적어 주신 글에서 숫자를 읽지 못했습니다."


def test_a_unit_that_counts_in_myriads_is_not_counted_twice() -> None:
    question = number(unit="만 원")
    assert answer_to(question, "3만 원") == 3
    assert answer_to(question, "12,500만원") == 12_500
    assert answer_to(question, "1억 2천만 원") == 12_000
    assert "숫자를 읽지 못했습니다." in answer_to(question, "3만")
    assert "숫자를 읽지 못했습니다." in answer_to(question, "5000원")


@pytest.mark.parametrize(
    ("text", "typed"),
    [("활동 기간(년)", "12년"), ("회원은 몇 명입니까?", "12명"), ("몇 개월 걸렸습니까?", "12 개월")],
)
def test_without_a_unit_the_one_in_the_text_may_be_typed(text: str, typed: str) -> None:
    assert answer_to(number(text=text), typed) == 12
    assert isinstance(answer_to(number(text=text), "12주"), str)


def test_units_in_english_may_be_one_or_many() -> None:
    question = number(unit={"ko": "년", "en": "years"})
    assert answer_to(question, "1 year") == 1
    assert answer_to(question, "3 Years") == 3
    assert answer_to(question, "3년") == 3


@pytest.mark.parametrize(
    ("bounds", "typed", "reach"),
    [
        ({"min": 0, "max": 60}, "61", "0부터 60까지 적을 수 있습니다. 12처럼"),
        ({"min": 20}, "19", "20 이상인 수를 적을 수 있습니다. 20처럼"),
        ({"max": 5}, "6", "5 이하인 수를 적을 수 있습니다. 5처럼"),
    ],
)
def test_a_number_out_of_reach_is_told_what_can_be_given(
    bounds: dict[str, int], typed: str, reach: str
) -> None:
    somebody = Person(survey_of(number(**bounds)))
    somebody.say(typed)
    assert somebody.told.endswith("이 문항에서 받는 범위를 벗어나 저장하지 않았습니다.")
    assert somebody.screen[-1].startswith(reach)


def test_decimals_are_taken_as_far_as_the_question_wants_them() -> None:
    assert answer_to(number(decimals=2), "2.25") == Decimal("2.25")
    assert "소수점 아래 1자리까지" in answer_to(number(decimals=1), "2.25")
    assert "소수점 없는 숫자만" in answer_to(number(), "2.5")


def test_a_number_is_shown_with_its_unit_and_a_year_without_a_comma() -> None:
    assert shown_as(number(unit="원"), "1234567") == "1,234,567원"
    assert shown_as(number(unit={"ko": "원", "en": "won"}), "1234567", "en") == "1,234,567 won"
    assert shown_as(number(unit="년"), "2017") == "2017년"
    assert shown_as(number(min=1950, max=2026), "2017") == "2017"
    assert shown_as(number(decimals=4), "1234.5678") == "1,234.5678"


def shown_as(question: dict[str, Any], typed: str, language: str = "ko") -> str:
    asked = the(question)
    read = asked.read(None, Typed(typed), VIEW)
    assert isinstance(read, Read)
    (line,) = asked.describe(read.answer)
    return spoken(line, language)


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"min": "many"}, "not_number"),
        ({"min": "1,000"}, "not_number"),
        ({"max": "1e5"}, "not_number"),
        ({"min": 10, "max": 5}, "min_over_max"),
        ({"min": 0.5}, "over_decimals"),
        ({"decimals": 5}, "not_decimals"),
    ],
)
def test_a_faulty_number_question_is_told(settings: dict[str, Any], fault: str) -> None:
    assert fault_of(number(**settings)) == fault


def test_numbers_are_counted_exactly() -> None:
    question = number(decimals=1, unit="시간")
    values = [Decimal(value) for value in ("0.1", "0.2", "0.3", "12")]
    assert counted(question, values).document(the(question), "ko") == {
        "answered": 4,
        "median": 0.25,
        "mean": 3.15,
        "lowest": 0.1,
        "highest": 12,
        "total": 12.6,
    }
    assert list(counted(question, values).rows("ko")) == [{"value": value} for value in (0.1, 0.2, 0.3, 12)]
    assert lines(question, values) == [
        "평균 3.15시간, 중앙값 0.25시간",
        "가장 작은 값 0.1시간, 가장 큰 값 12시간",
        "합계 12.6시간",
    ]


def test_years_are_not_added_up() -> None:
    assert lines(number(unit="년"), [Decimal(2011), Decimal(2012)]) == [
        "평균 2011.5년, 중앙값 2011.5년",
        "가장 작은 값 2011년, 가장 큰 값 2012년",
    ]

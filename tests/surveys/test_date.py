from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from surveys.asked import Given
from surveys.prompt import Refused, Tap
from tests.surveys.people import Person, survey_of
from tests.surveys.scalars import VIEW, answer_to, asking, counted, day, fault_of, lines, the


def test_few_days_are_offered_page_by_page() -> None:
    person = asking(day(min="2026-12-01", max="2026-12-31"))
    assert person.labels[0] == "12월 1일(화)"
    person.tap("뒤쪽 ▶️")
    person.tap("12월 11일(금)")
    assert person.answer(1) == date(2026, 12, 11)
    assert person.told == "답을 12월 11일(금)로 저장했습니다."


def test_many_days_are_only_typed() -> None:
    person = asking(day(min="2026-12-01", max="2027-01-01"))
    assert person.card.choices == ()
    assert person.screen[-1] == (
        "12월 1일(화)부터 2027년 1월 1일(금)까지 답할 수 있습니다. 2026-12-01처럼 날짜를 적어 보내 주세요."
    )


def test_the_day_of_the_month_says_which_of_the_days_offered_is_meant() -> None:
    across = day(min="2027-01-20", max="2027-02-19")
    assert answer_to(across, "4일") == date(2027, 2, 4)
    assert answer_to(across, "25") == date(2027, 1, 25)
    assert isinstance(answer_to(day(), "4일"), str)
    assert isinstance(answer_to(day(min="2027-02-01", max="2027-03-03"), "2일"), str)


def test_the_day_chosen_is_marked_in_words() -> None:
    person = Person(survey_of(day(min="2026-12-01", max="2026-12-05")))
    person.tap("12월 2일(수)")
    assert "12월 2일(수) — 고름" in person.screen
    assert "고른 날짜: 12월 2일(수)" in person.screen
    assert "✓ 고름: 12월 2일(수)" in person.labels


@pytest.mark.parametrize("value", [0, -1, 10**8, date(2026, 12, 6).toordinal()])
def test_a_day_that_is_not_offered_cannot_be_tapped(value: int) -> None:
    question = the(day(min="2026-12-01", max="2026-12-05"))
    assert isinstance(question.read(None, Tap("choose", value), VIEW), Refused)


def test_a_day_that_has_to_be_asked_back_is_not_taken_for_a_reason() -> None:
    person = asking(day(reason="required"))
    person.say("12/4")
    person.say("12/5(금)")
    assert "요일이 서로 맞지 않습니다" in person.told
    assert person.given(1) == Given(date(2026, 12, 4))
    person.say("금요일이라서요")
    assert person.given(1).reason == "금요일이라서요"


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"min": "12/4"}, "not_day"),
        ({"min": "2027-02-29"}, "not_day"),
        ({"max": "2026-12-04 18:00"}, "not_day"),
        ({"min": "2026-12-04", "max": "2026-12-03"}, "min_over_max"),
    ],
)
def test_a_faulty_date_question_is_told(settings: dict[str, Any], fault: str) -> None:
    assert fault_of(day(**settings)) == fault


def test_dates_are_counted_in_their_order() -> None:
    early, late = date(2026, 12, 4), date(2027, 1, 2)
    document = counted(day(), [late, early, late]).document(the(day()), "ko")
    assert document["dates"] == [{"date": "2026-12-04", "count": 1}, {"date": "2027-01-02", "count": 2}]
    assert lines(day(), [late, early, late]) == [
        "2027년 1월 2일(토) — 2명(66.7%)",
        "12월 4일(금) — 1명(33.3%)",
    ]


def test_a_long_list_of_dates_is_cut_to_read() -> None:
    days = [date(2026, 12, number) for number in range(1, 13)]
    assert lines(day(), days)[-1] == (
        "그 밖의 날짜가 2개 있습니다. 모두 12월 1일(화)부터 12월 12일(토) 사이입니다."
    )

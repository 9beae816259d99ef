"""For which of some dates one could come."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.surveys.people import survey_of
from tests.surveys.row_questions import availability, person, values

YES, IF_NEED_BE, NO = 1, 2, 3


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("가능", {1: YES}),
        ("조정하면 가능합니다", {1: IF_NEED_BE}),
        ("2 어려움", {2: NO}),
        ("12/4 가능", {1: YES}),
        ("12월 4일(금) 가능", {1: YES}),
        ("12/5 14:00 어려움", {2: NO}),
        ("12월 5일 19시 어려움", {3: NO}),
        ("1/6 네, 12/4 아니요", {4: YES, 1: NO}),
        ("2027-01-06 △", {4: IF_NEED_BE}),
        ("6 Jan if need be", {4: IF_NEED_BE}),
        ("가능, 조정하면 가능, 어려움, 가능", {1: YES, 2: IF_NEED_BE, 3: NO, 4: YES}),
    ],
)
def test_availability_is_typed_with_numbers_or_days(said: str, meant: dict[int, int]) -> None:
    somebody = person(availability())
    somebody.say(said)
    assert values(somebody) == meant


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("12/5 가능", "‘12/5’가 가리키는 것이 2개입니다. 2번 12월 5일(토) 14:00"),
        ("12/5 15:00 가능", "12월 5일(토)은 이 문항에 없는 날입니다."),
        ("12/6 가능", "12월 6일(일)은 이 문항에 없는 날입니다."),
        ("12/4(목) 가능", "‘12/4(목)’의 날짜와 요일이 서로 맞지 않습니다."),
        ("2/30 가능", "‘2/30’"),
        ("가능하지 않습니다", "적어 주신 글에서 답을 찾지 못했습니다."),
    ],
)
def test_a_day_that_is_not_clear_is_asked_back(said: str, told: str) -> None:
    somebody = person(availability())
    somebody.say(said)
    assert somebody.told.startswith(told)
    assert somebody.kept == {}


def test_dates_are_kept_as_the_days_they_are() -> None:
    question: Any = survey_of(availability("2026-12-04", "2026-12-05T14:00:00")).question(1)
    assert [one.text for one in question.dates] == ["2026-12-04", "2026-12-05 14:00"]
    assert [one.day for one in question.dates] == [date(2026, 12, 4), date(2026, 12, 5)]

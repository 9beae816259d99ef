from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Given
from tests.surveys.people import Person, survey_of
from tests.surveys.scalars import answer_to, asking, counted, fault_of, lines, rating, the


def test_a_rating_offers_bare_numbers_and_names_the_ends_in_the_text() -> None:
    person = asking(rating(labels=["전혀 그렇지 않다", "매우 그렇다"]))
    assert person.labels == ["1", "2", "3", "4", "5"]
    assert person.screen[3:5] == ["1점 전혀 그렇지 않다", "5점 매우 그렇다"]


def test_every_step_of_a_rating_may_have_a_name() -> None:
    person = asking(rating(scale=3, labels=["적다", "알맞다", "많다"]))
    assert person.screen[3:6] == ["1점 적다", "2점 알맞다", "3점 많다"]
    person.say("알맞다")
    assert person.told == "답을 2점(알맞다)로 저장했습니다."


@pytest.mark.parametrize("typed", ["4", "4점", "４", " 4 점 ", "4점이요", "4번", "4입니다."])
def test_a_rating_may_be_typed(typed: str) -> None:
    assert answer_to(rating(), typed) == 4


def test_the_name_of_a_step_may_be_typed_in_any_language() -> None:
    question = rating(
        labels=[{"ko": "전혀 그렇지 않다", "en": "not at all"}, {"ko": "매우 그렇다", "en": "very"}]
    )
    assert answer_to(question, "Not at all") == 1
    assert answer_to(question, "매우  그렇다") == 5


@pytest.mark.parametrize("typed", ["0", "6", "3.5", "넷", "그렇다", "4 5", ""])
def test_what_is_not_on_the_scale_is_refused(typed: str) -> None:
    assert answer_to(rating(), typed) == "적어 주신 글에서 이 문항의 점수를 찾지 못했습니다."


def test_a_refusal_says_which_answer_stays() -> None:
    person = Person(survey_of(rating()))
    person.tap("3")
    person.say("9")
    assert person.told.endswith("찾지 못했습니다. 지금 답은 3점 그대로입니다.")
    assert person.answer(1) == 3
    assert "고른 점수: 3점" in person.screen


def test_a_double_tap_changes_nothing_twice() -> None:
    person = Person(survey_of(rating()))
    person.tap("3")
    person.tap("3")
    assert person.answer(1) == 3


def test_a_number_typed_where_a_reason_is_awaited_is_an_answer_to_the_question() -> None:
    person = asking(rating(reason="required"))
    person.tap("3")
    person.say("5")
    assert person.given(1) == Given(5)
    person.say("9")
    assert person.given(1) == Given(5)
    person.say("가까워서 좋았습니다")
    assert person.given(1) == Given(5, "가까워서 좋았습니다")


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"scale": 1}, "not_scale"),
        ({"scale": 11}, "not_scale"),
        ({"scale": "five"}, "not_scale"),
        ({"labels": ["하나"]}, "label_count"),
        ({"labels": ["적다", "알맞다", "많다"]}, "label_count"),
        ({"labels": ["같다", "같다"]}, "repeated_label"),
    ],
)
def test_a_faulty_rating_is_told(settings: dict[str, Any], fault: str) -> None:
    assert fault_of(rating(**settings)) == fault


def test_ratings_are_counted_by_step() -> None:
    question = rating(scale=3, labels=["적다", "많다"])
    document = counted(question, [1, 3, 3, 2, 3, 3]).document(the(question), "ko")
    assert document == {
        "answered": 6,
        "ratings": [
            {"value": 1, "label": "적다", "count": 1},
            {"value": 2, "count": 1},
            {"value": 3, "label": "많다", "count": 4},
        ],
        "median": 3,
        "mean": 2.5,
    }
    assert lines(question, [1, 3, 3, 2, 3, 3]) == [
        "평균 2.5점, 중앙값 3점",
        "",
        "1점(적다) — 1명(16.7%)",
        "2점 — 1명(16.7%)",
        "3점(많다) — 4명(66.7%)",
    ]


def test_the_mean_has_two_decimals_and_halves_go_up() -> None:
    document = counted(rating(), [1, 1, 1, 1, 1, 1, 1, 2]).document(the(rating()), "ko")
    assert (document["mean"], document["median"]) == (1.13, 1)
    assert counted(rating(), [3, 4]).document(the(rating()), "ko")["median"] == 3.5

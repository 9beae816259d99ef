"""What the ballots of questions asked row by row come to, and what of such questions cannot be asked."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from reports.results import COLUMNS
from surveys.asked import Asked
from surveys.results import part
from tests.surveys.people import Person, spoken, survey_of, text
from tests.surveys.row_questions import agreement, availability, points, scoring


def counted(question: dict[str, Any], *said: str) -> Any:
    survey = survey_of(question, text(required=False))
    asked = Asked(survey.question(1))
    ballots = []
    for words in said:
        somebody = Person(survey)
        somebody.say(words)
        ballots.append(asked.ballot(somebody.given(1)))
    return part(asked.question, None, ballots)


def told(result: Any, language: str = "ko") -> list[str]:
    return [spoken(line, language) for line in result.summary(texts=True)]


def test_agreement_is_counted_by_statement() -> None:
    result = counted(agreement("가", "나"), "동의 반대", "동의 유보", "반대 반대")
    document = result.document(survey_of(agreement("가", "나")).question(1), "ko")
    assert document == {
        "answered": 3,
        "statements": [
            {"statement": "가", "id": "1", "agree": 2, "disagree": 1, "pass": 0},
            {"statement": "나", "id": "2", "agree": 0, "disagree": 2, "pass": 1},
        ],
    }
    assert "동의 2명(66.7%) · 반대 1명(33.3%) · 유보 0명(0.0%)" in told(result)


def test_availability_names_the_best_days() -> None:
    result = counted(
        availability("2026-12-04", "2026-12-05 14:00", "2026-12-06"),
        "가능 가능 어려움",
        "조정하면 가능, 가능, 가능",
        "가능 어려움 가능",
    )
    assert [dict(row) for row in result.rows("ko")][:2] == [
        {"option": "2026-12-04", "id": "1", "yes": 2, "if_need_be": 1, "no": 0},
        {"option": "2026-12-05 14:00", "id": "2", "yes": 2, "if_need_be": 0, "no": 1},
    ]
    assert "‘가능’이 가장 많은 날은 12월 4일(금)입니다." in told(result)
    tied = counted(availability("2026-12-04", "2026-12-05"), "가능 가능")
    assert "‘가능’이 가장 많은 날은 12월 4일(금)과 12월 5일(토)입니다." in told(tied)
    nobody = counted(availability("2026-12-04", "2026-12-05"), "어려움 어려움")
    assert not any("가장 많은" in line for line in told(nobody))


def test_points_are_counted_with_shares_and_people() -> None:
    result = counted(points("가", "나", "다"), "가 7, 나 3", "나 10")
    assert result.document(survey_of(points()).question(1), "ko")["options"] == [
        {"option": "가", "id": "1", "points": 7, "share": 35.0, "people": 1},
        {"option": "나", "id": "2", "points": 13, "share": 65.0, "people": 2},
        {"option": "다", "id": "3", "points": 0, "share": 0.0, "people": 0},
    ]
    assert told(result)[-3] == "나 — 13점(65.0%), 점수를 준 사람 2명"


def test_counts_of_nobody_can_be_shown() -> None:
    for question in (agreement(), availability(), points(), scoring()):
        asked: Any = survey_of(question).question(1)
        result = asked.tally([])
        assert result.document("ko")
        assert {column for row in result.rows("ko") for column in row} <= set(COLUMNS)


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        (availability("2026-12-04", "2026-02-30"), "not_moment"),
        (availability("2026-12-04", "12월 4일"), "not_moment"),
        (availability("2026-12-05 14:00", "2026-12-05T14:00"), "repeated_option"),
        (availability("2026-12-04"), "row_count"),
        (agreement("가", "가"), "repeated_option"),
        (agreement(*map(str, range(51))), "row_count"),
        (points(total=0), "not_count"),
        (points(total=1001), "points_over"),
        (points(*map(str, range(51))), "row_count"),
    ],
)
def test_what_cannot_be_asked_is_a_fault(question: dict[str, Any], rule: str) -> None:
    with pytest.raises(ValidationError) as caught:
        survey_of(question)
    assert [error["type"] for error in caught.value.errors()] == [rule]

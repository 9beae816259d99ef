"""Questions asked row by row, to answer in tests, and what stands in an answer to them."""

from __future__ import annotations

from typing import Any

from surveys.asked import Place
from tests.surveys.people import Person, survey_of, text

STATEMENTS = ("회의는 달마다 한다", "회비를 올린다", "상근자를 둔다")
DATES = ("2026-12-04", "2026-12-05 14:00", "2026-12-05 19:00", "2027-01-06")
OPTIONS = ("돌봄", "공공구매", "교육", "교육 나눔", "회계, 재무")


def agreement(*statements: Any, **settings: Any) -> dict[str, Any]:
    return {"kind": "agreement", "text": "찬반", "statements": list(statements or STATEMENTS), **settings}


def availability(*dates: str, **settings: Any) -> dict[str, Any]:
    return {"kind": "availability", "text": "날짜", "dates": list(dates or DATES), **settings}


def points(*options: str, **settings: Any) -> dict[str, Any]:
    return {"kind": "points", "text": "점수", "total": 10, "options": list(options or OPTIONS), **settings}


def scoring(**settings: Any) -> dict[str, Any]:
    items = [
        {"text": "계획", "weight": 10},
        {"text": "실행", "weight": 40},
        {"text": "스스로 고친 점", "weight": 5, "bonus": True},
    ]
    return {"kind": "scoring", "text": "배점표", "items": items, **settings}


def person(question: dict[str, Any]) -> Person:
    return Person(survey_of(question, text(required=False)))


def values(somebody: Person) -> dict[int, int]:
    """What stands in the answer, by running number."""
    question: Any = somebody.survey.question(1)
    numbers = {row.number: number for number, row in enumerate(question.rows(), start=1)}
    given = somebody.draft.get(Place(1))
    return {numbers[row]: value for row, value in (given.answer if given else ())}

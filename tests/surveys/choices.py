"""Questions to choose among options, and what somebody chose."""

from __future__ import annotations

from typing import Any

from tests.surveys.people import Person, survey_of, text

ORGANISATIONS = ["협동조합", "사회적기업", "마을기업", "자활기업"]


def single(*options: Any, **settings: Any) -> dict[str, Any]:
    return {"kind": "single_choice", "text": "소속", "options": list(options or ORGANISATIONS), **settings}


def several(*options: Any, **settings: Any) -> dict[str, Any]:
    return {"kind": "multiple_choice", "text": "분야", "options": list(options or ORGANISATIONS), **settings}


def person(question: dict[str, Any], seed: int = 1) -> Person:
    return Person(survey_of(question, text(required=False)), seed)


def chosen(somebody: Person, place: int = 1) -> list[str]:
    question: Any = somebody.survey.question(place)
    return [option.text for option in question.chosen(somebody.answer(place))]

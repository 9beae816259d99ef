"""Questions with one value for an answer, and what is said to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from pydantic import ValidationError

from surveys.asked import Asked, Given
from surveys.prompt import View
from surveys.questions import BaseQuestion
from surveys.results import part
from tests.surveys.people import TODAY, Person, spoken, survey_of

VIEW = View(TODAY)


def rating(**settings: Any) -> dict[str, Any]:
    return {"kind": "rating", "text": "점수", **settings}


def number(**settings: Any) -> dict[str, Any]:
    return {"kind": "number", "text": "수", **settings}


def day(**settings: Any) -> dict[str, Any]:
    return {"kind": "date", "text": "날짜", **settings}


def asking(question: dict[str, Any], language: str = "ko") -> Person:
    """Another question follows, so that an answer leads on."""
    return Person(survey_of(question, rating(text="다음")), language=language)


def the(question: dict[str, Any]) -> BaseQuestion[Any]:
    return survey_of(question).questions[0]


def answer_to(question: dict[str, Any], typed: str) -> Any:
    """What the typed text is taken for; the sentence where it is refused."""
    person = asking(question)
    person.say(typed)
    return person.answer(1) if person.kept else person.told


def fault_of(question: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        the(question)
    return str(caught.value.errors()[0]["type"])


def counted(question: dict[str, Any], answers: Sequence[Any]) -> Any:
    asked = Asked(the(question))
    return part(asked.question, None, [asked.ballot(Given(answer)) for answer in answers])


def lines(question: dict[str, Any], answers: Sequence[Any]) -> list[str]:
    """The summary below the line that counts the answers."""
    return [spoken(line) for line in counted(question, answers).summary(texts=True)][1:]

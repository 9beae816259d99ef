"""Ratings, numbers and dates: one value, tapped or typed."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.prompt import Refused, Tap, Typed
from surveys.questions.base import Read
from tests.surveys.people import Person, spoken, survey_in, survey_of
from tests.surveys.scalars import VIEW, counted, day, number, rating, the

QUESTIONS = [
    rating(),
    rating(scale=10, labels=["나쁘다", "좋다"]),
    number(),
    number(min=-5, max=60, decimals=2, unit="년"),
    number(unit="만 원"),
    day(),
    day(min="2026-12-01", max="2026-12-12"),
    day(max="2010-12-31"),
]
TYPED = st.text() | st.from_regex(r"\A-?[0-9]{1,6}([.,][0-9]{1,3})?\Z") | st.dates().map(str)


@given(st.sampled_from(QUESTIONS), st.lists(TYPED | st.integers(-9, 10**6), max_size=5))
def test_whatever_is_said_the_answer_can_be_given(question: dict[str, Any], said: list[str | int]) -> None:
    asked = the(question)
    answer = None
    for one in said:
        read = asked.read(answer, Typed(one) if isinstance(one, str) else Tap("choose", one), VIEW)
        if isinstance(read, Refused):
            assert spoken(read.why)
            continue
        assert isinstance(read, Read)
        answer = read.answer
        again = asked.read(None, Typed(spoken(asked.said(answer, "ko")[0])), VIEW)
        assert isinstance(again, Read)
        assert again.answer == answer
        assert asked.from_json(asked.to_json(answer)) == answer
    assert asked.ask(answer, VIEW).hint


@given(st.sampled_from(QUESTIONS), st.lists(st.integers(0, 99), max_size=20))
def test_what_is_invented_can_be_said_and_counted(question: dict[str, Any], seeds: list[int]) -> None:
    asked = the(question)
    answers = [asked.invent(Random(seed)) for seed in seeds]
    for answer in answers:
        read = asked.read(None, Typed(spoken(asked.said(answer, "en")[0])), VIEW)
        assert isinstance(read, Read)
        assert read.answer == answer
    result = counted(question, answers)
    assert result.document(asked, "en")["answered"] == len(answers)
    assert all(spoken(line, "en") is not None for line in result.summary(texts=True))


@pytest.mark.parametrize(
    ("condition", "answer", "asked"),
    [
        ("years >= 10", "10", "뒤의 문항"),
        ("years >= 10", "9", "둘"),
        ("years != 10", "9", "뒤의 문항"),
        ("mood == 4", "4", "뒤의 문항"),
        ("mood < 매우 그렇다", "4", "뒤의 문항"),
        ("start > 2026-12-01", "12/2", "뒤의 문항"),
        ("start <= 2026-12-01", "12/2", "둘"),
    ],
)
def test_conditions_compare_what_was_given(condition: str, answer: str, asked: str) -> None:
    name = condition.split(maxsplit=1)[0]
    source = {
        "years": number(id="years"),
        "mood": rating(id="mood", labels=["전혀 그렇지 않다", "매우 그렇다"]),
        "start": day(id="start"),
    }[name]
    person = Person(survey_of(source, number(text="뒤의 문항", when=condition), rating(text="둘")))
    person.say(answer)
    assert person.screen[1] == asked


def test_a_survey_file_may_ask_all_three() -> None:
    survey = survey_in(
        "title: 셋\nquestions:\n"
        "  - {kind: rating, text: 가, scale: 4, labels: [낮다, 높다]}\n"
        "  - {kind: number, text: 나, decimals: 1, min: 0.5, max: 9.5, unit: {ko: 시간, en: hours}}\n"
        "  - {kind: date, text: 다, min: 2026-12-01}\n"
    )
    assert [question.seconds for question in survey.questions] == [10, 15, 15]

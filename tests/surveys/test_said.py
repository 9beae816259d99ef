"""What invented people type is read as what they meant."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from surveys.asked import Asked
from surveys.survey import Survey
from surveys.way import way
from tests.surveys.people import Person, ranking, spoken, survey_in, survey_of, text
from tests.surveys.test_kinds import KINDS, source_of

EXACT = survey_of(
    ranking("공감", "공감능력", "홍보·마케팅", "사회적경제에 대한 이해", "3", places=4, reason="required"),
    ranking("연대", "협동", "혁신", places=2, shuffle="true"),
    text(entries="2-4"),
    text(max_length="3"),
    text(entries="1-3", reason="required"),
)
QUESTIONS: list[Any] = [
    *EXACT.questions,
    *(question for kind in KINDS for question in survey_in(source_of(kind)[0]).questions),
]
LAST: Any = survey_of(text()).questions[0].model_copy(update={"number": 99})


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: f"{question.kind} {question.text}")
def test_what_an_invented_person_types_gives_the_invented_answer(question: Any) -> None:
    always = question.model_copy(update={"when": "", "for_each": ""})
    survey = Survey(title="설문", questions=(always, LAST))
    asked = way(survey, {}).asked[0]
    for seed in range(30):
        somebody = Person(survey, seed)
        meant = asked.invent(Random(seed))
        somebody.give(asked, meant)
        assert somebody.place != asked.place
        assert asked.ballot(somebody.given(*asked.place)) == asked.ballot(meant)


def test_over_many_people_some_choose_few_and_some_choose_several() -> None:
    question: Any = survey_of(
        {"kind": "multiple_choice", "text": "보기", "options": list("가나다라마바사아")}
    )
    chosen = [len(Asked(question.questions[0]).invent(Random(seed)).answer.numbers) for seed in range(100)]
    assert min(chosen) == 1
    assert 1 < sum(chosen) / len(chosen) < 4


def test_names_and_invented_words_are_typed_in_ones_language() -> None:
    question: Any = survey_of(
        {**ranking(), "options": [{"text": {"ko": "연대", "en": "Solidarity"}}, "협동"], "reason": "required"}
    ).questions[0]
    names, reason = map(spoken, Asked(question).said(Asked(question).invent(Random(1)), "en"))
    assert sorted(names.split(", ")) == ["Solidarity", "협동"]
    assert reason.isascii()

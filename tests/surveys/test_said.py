"""What invented people type is read as what they meant."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from surveys.asked import Asked
from surveys.prompt import Refused, Typed, View
from tests.surveys.people import TODAY, ranking, survey_in, survey_of, text
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


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: f"{question.kind} {question.text}")
def test_what_an_invented_person_types_gives_the_invented_answer(question: Any) -> None:
    asked = Asked(question)
    for seed in range(30):
        meant = asked.invent(Random(seed))
        given = None
        for words in asked.said(meant, "ko"):
            read = asked.read(given, Typed(words), View(TODAY, seed=seed))
            assert not isinstance(read, Refused)
            given = read.answer
        assert given is not None
        assert asked.complete(given)
        assert asked.ballot(given) == asked.ballot(meant)


def test_names_and_invented_words_are_typed_in_ones_language() -> None:
    question: Any = survey_of(
        {**ranking(), "options": [{"text": {"ko": "연대", "en": "Solidarity"}}, "협동"], "reason": "required"}
    ).questions[0]
    names, reason = Asked(question).said(Asked(question).invent(Random(1)), "en")
    assert sorted(names.split(", ")) == ["Solidarity", "협동"]
    assert reason.isascii()

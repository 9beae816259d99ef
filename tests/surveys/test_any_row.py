"""Whatever is tapped or typed for rows, the answer stays one that can be given."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.prompt import Refused, Said, Tap, Typed, View
from surveys.questions.base import Read, Turned
from tests.surveys.people import TODAY, spoken, survey_of
from tests.surveys.row_questions import agreement, availability, points, scoring

QUESTIONS = [survey_of(one).question(1) for one in (agreement(), availability(), points(), scoring())]
ANYTHING = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(
            [
                *("0", "1", "2", "3", "5", "10", "40", "99", "번", "점", ".", ",", ":", "(", ")", "-", "\n"),
                *("동의", "반대", "유보", "가능", "조정하면 가능", "어려움", "12/4", "12/5", "14:00"),
                *("교육", "돌봄", "계획", "실행"),
            ]
        ),
        max_size=12,
    ).map(" ".join),
)
SAID: st.SearchStrategy[Said] = st.one_of(
    ANYTHING.map(Typed),
    st.builds(Tap, st.sampled_from(["give", "clear", "add"]), st.integers(-2, 60), st.integers(0, 6)),
)


def valid(question: Any, answer: Any) -> bool:
    given = dict(answer)
    rows = {row.number: row for row in question.rows()}
    tops = {"points": 10, "scoring": 40}
    inside = all(0 <= value <= tops.get(question.kind, 3) for value in given.values())
    divided = question.kind != "points" or sum(given.values()) <= question.total
    below = question.kind != "scoring" or all(given[row] <= rows[row].weight for row in given)
    in_order = [row for row in rows if row in given] == [row for row, _ in answer]
    return inside and divided and below and in_order and len(given) == len(answer)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
@given(turns=st.lists(SAID, max_size=12), page=st.integers(0, 9))
def test_whatever_is_tapped_or_typed_leaves_a_valid_answer(
    question: Any, turns: list[Said], page: int
) -> None:
    answer = None
    for said in turns:
        read = question.read(answer, said, View(TODAY, page))
        if isinstance(read, Refused):
            assert len(spoken(read.why)) <= 200
            continue
        if isinstance(read, Turned):
            question.ask(answer, View(TODAY, read.page))
            continue
        answer = read.answer
        assert valid(question, answer)
        assert question.from_json(question.to_json(answer)) == answer
        assert len(question.describe(answer)) >= len(answer)
        question.ask(answer, View(TODAY, page))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
@pytest.mark.parametrize("language", ["ko", "en"])
@given(seed=st.integers(0, 10_000), kept=st.integers(1, 5))
def test_what_is_said_is_read_as_what_was_meant(question: Any, language: str, seed: int, kept: int) -> None:
    meant = question.invent(Random(seed))[:kept]
    (words,) = question.said(meant, language)
    read = question.read(None, Typed(words), View(TODAY))
    assert isinstance(read, Read)
    assert read.answer == meant

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.conditions import Clause, parse, problems
from surveys.survey import Survey
from tests.surveys.people import text
from tests.surveys.specimens import OF_KIND, specimen


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("org == 협동조합", [[("org", "==", "협동조합")]]),
        ("org==협동조합", [[("org", "==", "협동조합")]]),
        ("years>=10", [[("years", ">=", "10")]]),
        ("years < -2.5", [[("years", "<", "-2.5")]]),
        ("org != 소비자 협동조합", [[("org", "!=", "소비자 협동조합")]]),
        ("topics has 시민 참여 과제", [[("topics", "has", "시민 참여 과제")]]),
        ("a-1_b == 2", [[("a-1_b", "==", "2")]]),
        ("years >= 10 and org == 협동조합", [[("years", ">=", "10"), ("org", "==", "협동조합")]]),
        ("a == 1 or b == 2 and c == 3", [[("a", "==", "1")], [("b", "==", "2"), ("c", "==", "3")]]),
        ("a == 1 and b == 2 or c == 3", [[("a", "==", "1"), ("b", "==", "2")], [("c", "==", "3")]]),
        ('org == "교육, 연구"', [[("org", "==", "교육, 연구")]]),
        ("org == '먹고 마시기 and 쉬기'", [[("org", "==", "먹고 마시기 and 쉬기")]]),
        ("org == ‘이것 or 저것’ or years < 3", [[("org", "==", "이것 or 저것")], [("years", "<", "3")]]),
        ("org == “동네, 마을” and years > 1", [[("org", "==", "동네, 마을"), ("years", ">", "1")]]),
        ("org == 그랜드 오르간", [[("org", "==", "그랜드 오르간")]]),
        ("place == Portland", [[("place", "==", "Portland")]]),
        ("org == 기타(직접 적기)", [[("org", "==", "기타(직접 적기)")]]),
        ("day >= 2026-12-18", [[("day", ">=", "2026-12-18")]]),
        ("has == has", [[("has", "==", "has")]]),
        ("  org\t==\n협동조합  ", [[("org", "==", "협동조합")]]),
    ],
)
def test_a_condition_is_read_as_it_was_meant(written: str, meant: list[list[tuple[str, str, str]]]) -> None:
    assert parse(written) == tuple(tuple(Clause(*clause) for clause in clauses) for clauses in meant)


@pytest.mark.parametrize(
    "written",
    [
        *("org", "org ==", "== 협동조합", "org = 협동조합", "org => 3", "조직 == 협동조합", "Org == 1"),
        *("a == 1 and", "or a == 1", "a == 1 and or b == 2", "a == 1 && b == 2", "a == 1, b == 2"),
        *('org == "협동조합', "org == 교육, 연구", "not a == 1", "(a == 1)", "a == 1 b == 2", "has 연대"),
    ],
)
def test_what_is_no_condition_is_not_guessed_at(written: str) -> None:
    assert parse(written) is None


VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\"'‘’“”"), min_size=1, max_size=30)
NAMES = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,9}", fullmatch=True).filter(
    lambda name: name not in {"and", "or"}
)
CLAUSES = st.tuples(NAMES, st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "has"]), VALUES)


@given(st.lists(st.lists(CLAUSES, min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_value_in_quotes_may_be_anything(meant: list[list[tuple[str, str, str]]]) -> None:
    written = " or ".join(
        " and ".join(f'{i} {how} "{value}"' for i, how, value in clauses) for clauses in meant
    )
    read = parse(written)
    assert read == tuple(tuple(Clause(*clause) for clause in clauses) for clauses in meant)


@given(st.text(max_size=80))
def test_any_text_is_a_condition_or_none(written: str) -> None:
    parse(written)


BEFORE = [{"id": kind.partition("_")[0], **specimen(kind)} for kind in OF_KIND]


def rules(**settings: str) -> list[str]:
    """What is wrong with a question that follows one of every kind; each has its kind's first word as id."""
    data = {"title": "설문", "questions": [*BEFORE, text(**settings), text(id="after")]}
    return [problem.rule for problem in problems(Survey.model_validate(data).questions)]


@pytest.mark.parametrize(
    "when",
    [
        *("single == 어르신", "single == kids", "single has 아이", "single != '그 밖에'", "single == 기타"),
        *("multiple has 교육 and multiple has 강사", "multiple == 어르신", "multiple != kids"),
        *("ranking has 협동", "ranking has Cooperation", "ranking has co-op"),
        *("rating >= 5", "rating == 낮음", "rating == high", "number < 10.5", "number == 60"),
        *("date == 2026-12-04", "date < 2026-12-18 or date > 2026-12-20"),
    ],
)
def test_a_condition_may_speak_of_what_can_be_answered(when: str) -> None:
    assert rules(when=when) == []


@pytest.mark.parametrize(
    ("when", "rule"),
    [
        *(("single == 이웃", "no_such_value"), ("multiple has 돌봄", "no_such_value")),
        *(
            ("number == 많이", "no_such_value"),
            ("date == 어제", "no_such_value"),
            ("rating == 8", "no_such_value"),
        ),
        *(
            ("single < 어르신", "not_operator"),
            ("number has 3", "not_operator"),
            ("ranking == 연대", "not_operator"),
        ),
        *((f"{one} == 연대", "not_comparable") for one in ("text", "points", "agreement", "availability")),
        *(
            ("scoring == 10", "not_comparable"),
            ("after == 글", "asked_later"),
            ("no-one == 글", "no_such_question"),
        ),
        *(("single", "not_condition"), ("single == 어르신, 아이", "not_condition")),
    ],
)
def test_a_condition_that_nobody_can_fulfil_is_a_fault(when: str, rule: str) -> None:
    assert rules(when=when) == [rule]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        *((one, []) for one in ("ranking", "single", "multiple")),
        *((one, ["not_chosen_from"]) for one in ("text", "rating", "number", "date", "points", "scoring")),
        *(("after", ["asked_later"]), ("nowhere", ["no_such_question"])),
    ],
)
def test_a_question_is_asked_for_each_of_what_was_chosen_before(source: str, found: list[str]) -> None:
    assert rules(for_each=source) == found

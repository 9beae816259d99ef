"""Any survey that could be asked, as Hypothesis draws it: every kind, conditions, questions for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from surveys import conditions
from surveys.asked import Question
from surveys.prompt import Said, Tap, Typed
from surveys.survey import Survey
from tests.surveys.people import ranking, survey_of, text

Sample = dict[str, Any]


def of_kind(kind: str, **settings: Any) -> Sample:
    return {"kind": kind, "text": "문항", **settings}


NAMED: list[Any] = [{"text": {"ko": "연대", "en": "Solidarity"}, "note": "서로 기대기"}, "협동", "3"]
GROUPED: list[Any] = [
    {"group": "돌봄", "options": ["밥상", "방문"]},
    {"group": "배움", "options": ["강좌", "모임"]},
]
ITEMS: list[Any] = [{"text": "계획", "weight": "10"}, {"text": "실행", "weight": "30"}]
BONUS: list[Any] = [*ITEMS, {"text": "노력", "weight": "5", "bonus": "true"}]

SAMPLES: Mapping[str, Sequence[Sample]] = {
    "ranking": [
        {**ranking(), "options": NAMED},
        ranking(*(f"보기 {n}" for n in range(1, 14)), places="4", at_least="2", shuffle="true"),
    ],
    "text": [text(max_length="20"), text(entries="1-3"), text(entries="2")],
    "single_choice": [
        of_kind("single_choice", options=NAMED),
        of_kind("single_choice", options=GROUPED, other="true", shuffle="true"),
    ],
    "multiple_choice": [
        of_kind("multiple_choice", options=NAMED, other="true"),
        of_kind("multiple_choice", options=GROUPED, min="2", max="3"),
        of_kind("multiple_choice", options=[f"보기 {n}" for n in range(1, 31)], min="1", shuffle="true"),
    ],
    "rating": [of_kind("rating"), of_kind("rating", scale="10", labels=["전혀", "매우"])],
    "number": [of_kind("number", min="0", max="60", unit="년"), of_kind("number", decimals="2")],
    "points": [of_kind("points", total="10", options=NAMED)],
    "agreement": [of_kind("agreement", statements=["함께 한다", "천천히 한다"])],
    "date": [of_kind("date"), of_kind("date", min="2026-12-01", max="2026-12-20")],
    "availability": [of_kind("availability", dates=["2026-12-04", "2026-12-05 14:00"])],
    "scoring": [
        of_kind("scoring", items=BONUS),
        of_kind("scoring", items=ITEMS, things=["마을학교", "나눔장터"]),
    ],
}
VALUES = ("1", "2", "3", "10", "2026-12-04", "연대", "협동", "밥상")


LISTS = ("options", "statements", "items", "things")
NOTE = "나" * 3000


def lengthened(sample: Sample) -> Sample:
    """The same with every text as long as a survey file may have it."""
    longer = {name: [longest(one) for one in sample[name]] for name in LISTS if name in sample}
    return {**sample, **longer, "text": "다" * 3000, "note": NOTE}


def longest(one: Any) -> Any:
    if isinstance(one, str):
        return {"text": one.ljust(200, "길"), "note": NOTE}
    if "group" in one:
        return {"group": one["group"].ljust(200, "길"), "options": [longest(each) for each in one["options"]]}
    text = one["text"] if isinstance(one["text"], str) else one["text"]["ko"]
    return {**one, "text": text.ljust(200, "길"), "note": NOTE}


@st.composite
def questions(draw: st.DrawFn, kinds: Sequence[str]) -> Sample:
    """One of a kind, with any of the settings that every kind has."""
    sample = draw(st.sampled_from([sample for kind in kinds for sample in SAMPLES[kind]]))
    return {
        **sample,
        "required": draw(st.sampled_from(["true", "false"])),
        "reason": draw(st.sampled_from(["none", "none", "optional", "required"])),
        "abstain": draw(st.sampled_from(["false", "true"])),
    }


@st.composite
def surveys(draw: st.DrawFn, kinds: Sequence[str]) -> Survey:
    asked: list[Sample] = []
    for _ in range(draw(st.integers(1, 5))):
        before: Sequence[Question] = survey_of(*asked).questions if asked else ()
        asked.append({**draw(questions(kinds)), **draw(rests_on(before))})
        if "things" in asked[-1]:
            asked[-1].pop("for_each", None)
    survey = survey_of(*asked)
    assert list(conditions.problems(survey.questions)) == []
    return survey


@st.composite
def rests_on(draw: st.DrawFn, before: Sequence[Question]) -> Sample:
    """A condition on what was asked before, something to be asked for each of, or nothing."""
    known = [question for question in before if not question.for_each and not question.things()]
    sources = [question.id for question in known if question.CHOOSES]
    clauses = [clause for question in known for clause in clauses_on(question)]
    found: Sample = {}
    if draw(st.booleans()) and sources:
        found["for_each"] = draw(st.sampled_from(sources))
    if draw(st.booleans()) and clauses:
        words = draw(st.lists(st.sampled_from(clauses), min_size=1, max_size=3))
        found["when"] = f" {draw(st.sampled_from(['and', 'or']))} ".join(words)
    return found


def clauses_on(question: Question) -> Iterator[str]:
    for value in VALUES:
        if question.operand(value) is not None:
            yield from (f"{question.id} {operator} {value}" for operator in question.OPERATORS)


ACTIONS = (
    *("add", "drop", "clear", "choose", "give", "other", "group", "reason", "no-reason", "abstain"),
    *("page", "notes", "overview", "go", "back", "next", "skip", "done", "cast", "unheard of", "unabstain"),
)
NUMBERS = st.integers(-2, 40) | st.sampled_from([255, 30_000, 999_999_999, -999_999_999])
WORDS = (
    *(
        "1",
        "1 2",
        "2번",
        "연대",
        "협동, 연대",
        "보기 3, 보기 4",
        "밥상",
        "돌봄",
        "기타: 협의회",
        "기타",
        "ㅇㄷ",
    ),
    *(
        "12",
        "7.5",
        "4점",
        "12월 4일",
        "2026-12-05",
        "오늘",
        "동의",
        "1 반대",
        "가능",
        "2 어려움",
        "8 20",
        "2번 8",
    ),
    *("협동 5, 연대 5", "5 5 0", "까닭", "연대\n협동", "", "가" * 30, "3번 수정", "’", "\u202e", "１２"),
)
FORGED = st.builds(Tap, st.sampled_from(ACTIONS), NUMBERS, NUMBERS)
TYPED = st.builds(Typed, st.sampled_from(WORDS) | st.text(max_size=12))
PRESSED = st.integers(0, 99)
"""Which of the widgets that are shown."""

Done = Said | int
DOINGS = st.lists(PRESSED | PRESSED | PRESSED | TYPED | FORGED, max_size=30)

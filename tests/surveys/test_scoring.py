"""Sheets with weighted items and a bonus, one for each of several things."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from surveys import flow, results
from surveys.asked import Place
from surveys.prompt import Tap
from surveys.results import Cast
from surveys.revision import export, number, revise
from surveys.survey import Survey
from tests.surveys.people import Person, spoken, survey_in, survey_of, text
from tests.surveys.row_questions import person, scoring, values

THINGS = ("정기회의", "포럼")

STAFF = """
title: 실무 배점표
questions:
  - id: sheet
    kind: scoring
    text: 항목마다 점수를 매겨 주세요
    required: false
    items:
      - {text: 목표가 분명함, weight: 5}
      - {text: 현황에 근거함, weight: 5}
      - {text: 일정, weight: 10}
      - {text: 예산, weight: 10}
      - {text: 협력, weight: 10}
      - {text: 대응, weight: 10}
      - {text: 성과, weight: 30}
      - {text: 환류, weight: 20}
    things: [정기회의, 워크숍, 포럼]
"""
PANEL = """
title: 평가위원 배점표
questions:
  - id: sheet
    kind: scoring
    text: 항목마다 점수를 매겨 주세요
    abstain: true
    items:
      - {text: 계획, weight: 10}
      - {text: 근거, weight: 15}
      - {text: 현장 의견, weight: 15}
      - {text: 개선, weight: 5, bonus: true}
      - {text: 목표 대비 실적, weight: 10}
      - {text: 분석, weight: 15}
      - {text: 원인, weight: 15}
      - {text: 지난해 결과 반영, weight: 20}
    things: [정기회의, 워크숍, 포럼]
"""


def total(somebody: Person) -> str:
    return next(line for line in somebody.screen if line.startswith("총점"))


def test_the_staff_sheet_is_filled_once_for_each_sub_project() -> None:
    somebody = Person(survey_in(STAFF))
    assert "문항 1/3" in somebody.screen
    assert "정기회의에 대해 여쭙니다." in somebody.screen
    somebody.say("5 4 9 8 10 7 28 18")
    assert "워크숍에 대해 여쭙니다." in somebody.screen
    somebody.tap("⏭ 건너뛰기")
    somebody.say("5 5 10 10 10 10 30 20")
    assert "총점 89점 (배점 100점)" in somebody.screen
    assert "총점 100점 (배점 100점)" in somebody.screen
    assert "✅ 제출" in somebody.labels


def test_the_panel_may_go_above_the_full_mark_by_the_bonus() -> None:
    somebody = Person(survey_in(PANEL))
    somebody.say("10 15 15 5 10 15 15 19")
    somebody.tap("기권")
    somebody.say("10 15 15 5 10 15 15 20")
    assert "총점 104점 (배점 100점 + 가점 5점)" in somebody.screen
    assert "총점 105점 (배점 100점 + 가점 5점)" in somebody.screen
    assert "기권하셨습니다." in somebody.screen


def test_the_total_grows_on_the_card() -> None:
    somebody = person(scoring())
    somebody.tap("8")
    assert total(somebody) == "총점 8점 (배점 50점 + 가점 5점)"
    somebody.say("37")
    assert total(somebody) == "총점 45점 (배점 50점 + 가점 5점)"
    assert somebody.told == "2번에 37점을 주었습니다. 지금 총점은 45점입니다."
    somebody.say("1번 10")
    assert total(somebody) == "총점 47점 (배점 50점 + 가점 5점)"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("8", {1: 8}),
        ("0점", {1: 0}),
        ("2번 8", {2: 8}),
        ("실행 33, 계획 7", {1: 7, 2: 33}),
        ("고친 점 5", {3: 5}),
        ("8 40 5", {1: 8, 2: 40, 3: 5}),
        ("8\n40\n5", {1: 8, 2: 40, 3: 5}),
        ("1번 8점\n3번 5점", {1: 8, 3: 5}),
    ],
)
def test_scores_are_typed(said: str, meant: dict[int, int]) -> None:
    somebody = person(scoring())
    somebody.say(said)
    assert values(somebody) == meant


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("11", "1번에는 10점까지 줄 수 있어 11점은 넣지 않았습니다."),
        ("8 41 5", "적어 주신 점수를 하나도 넣지 않았습니다. 2번은 40점까지입니다."),
        ("3번 6", "3번에는 5점까지 줄 수 있어 6점은 넣지 않았습니다."),
        ("1,000", "1번에는 10점까지 줄 수 있어 1,000점은 넣지 않았습니다."),
        ("3 8", "물은 것은 3개인데 답을 2개 적어 주셨습니다."),
        ("7.5", "적어 주신 글에서 점수를 찾지 못했습니다."),
        ("-1", "적어 주신 글에서 점수를 찾지 못했습니다."),
        ("만점", "적어 주신 글에서 점수를 찾지 못했습니다."),
    ],
)
def test_scores_that_do_not_fit_are_refused(said: str, told: str) -> None:
    somebody = person(scoring())
    somebody.say(said)
    assert somebody.told.startswith(told)
    assert len(somebody.told) <= 200
    assert somebody.kept == {}


def test_scores_written_where_the_reason_is_asked_are_scores() -> None:
    somebody = person(scoring(reason="required"))
    somebody.say("8 30 5")
    somebody.say("3번 6")
    assert somebody.told.startswith("3번에는 5점까지 줄 수 있어")
    somebody.say("2번 31")
    assert values(somebody) == {1: 8, 2: 31, 3: 5}
    somebody.tap("이유 적기")
    somebody.say("9 31 5")
    assert values(somebody) == {1: 9, 2: 31, 3: 5}
    assert somebody.given(1).reason is None
    somebody.say("3년 동안 지켜보아서")
    assert somebody.given(1).reason == "3년 동안 지켜보아서"
    assert somebody.place.question == 2


@pytest.mark.parametrize(
    "tap", [Tap("give", 11, 1), Tap("give", -1, 1), Tap("give", 1, 4), Tap("give", 1, 0)]
)
def test_a_forged_score_is_refused(tap: Tap) -> None:
    somebody = person(scoring(things=list(THINGS)))
    somebody.hear(tap)
    assert somebody.told
    assert somebody.kept == {}


@pytest.mark.parametrize(
    ("weight", "offered"),
    [
        (1, ["0", "1"]),
        (10, [str(number) for number in range(11)]),
        (15, [str(number) for number in range(16)]),
        (20, [str(number) for number in range(21)]),
        (21, ["0", "5", "10", "15", "20", "21"]),
        (30, ["0", "5", "10", "15", "20", "25", "30"]),
        (100, ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]),
        (999, ["0", "100", "200", "300", "400", "500", "600", "700", "800", "900", "999"]),
    ],
)
def test_buttons_reach_from_nothing_to_the_full_mark(weight: int, offered: list[str]) -> None:
    items = [{"text": "가", "weight": weight}, {"text": "나", "weight": 1}]
    somebody = person({"kind": "scoring", "text": "배점표", "items": items})
    assert [somebody.spoken(widget.label) for widget in somebody.card.choices] == offered


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ({"items": [{"text": "가", "weight": 0}, {"text": "나", "weight": 1}]}, "not_count"),
        ({"items": [{"text": "가", "weight": 1001}, {"text": "나", "weight": 1}]}, "points_over"),
        ({"items": [{"text": "가", "weight": 1}]}, "row_count"),
        ({"items": [{"text": "가"}, {"text": "나", "weight": 1}]}, "missing"),
        (
            {"items": [{"text": "가", "weight": 1, "bonus": "maybe"}, {"text": "나", "weight": 1}]},
            "not_yes_no",
        ),
        ({"items": [{"text": name, "weight": 1, "bonus": True} for name in "가나"]}, "bonus_alone"),
        ({"things": ["포럼", "계획"]}, "repeated_option"),
        ({"things": ["포럼", "포럼"]}, "repeated_option"),
        ({"things": [{"id": "a", "text": "포럼"}, {"id": "a", "text": "회의"}]}, "repeated_id"),
        ({"things": ["포럼"]}, "row_count"),
    ],
)
def test_what_cannot_be_asked_is_a_fault(settings: dict[str, Any], rule: str) -> None:
    with pytest.raises(ValidationError) as caught:
        survey_of(scoring(**settings))
    assert [error["type"] for error in caught.value.errors()] == [rule]


def test_a_sheet_is_stored_and_exported_as_it_was_written() -> None:
    survey = survey_in(PANEL)
    question: Any = survey.question(1)
    numbers = [option.number for option in question.offered()]
    assert numbers == list(range(1, 12))
    assert [thing.text for thing in question.things()] == ["정기회의", "워크숍", "포럼"]
    assert Survey.from_json(survey.to_json()) == survey
    assert number(survey_in(export(survey))) == survey


def test_weights_stay_once_somebody_has_answered() -> None:
    survey = survey_of(scoring())
    heavier = scoring()
    heavier["items"][0]["weight"] = 20
    said: Any = revise(survey, survey_of(heavier), answered=True)
    (objection,) = said
    assert spoken(objection.why).startswith("이미 받은 답이 있어 ‘계획’의 weight를 바꿀 수 없습니다.")


def test_sheets_are_counted_thing_by_thing() -> None:
    survey = survey_of(scoring(things=list(THINGS)), text(required=False))
    cast: list[Cast] = []
    for response, sheets in enumerate([("10 40 5", "8 30 0"), ("9 35 0", None)], start=1):
        somebody = Person(survey)
        for sheet in sheets:
            somebody.say(sheet) if sheet else None
        ballots = flow.ballots(survey, somebody.draft).items()
        cast += [Cast(response, place.about, ballot) for place, ballot in ballots if place.question == 1]
    counted = results.counted(survey, survey.question(1), cast)
    meeting, forum = counted.document("ko")["each"]
    assert meeting["about"] == "정기회의"
    assert meeting["items"][0] == {"item": "계획", "id": "1", "weight": 10, "bonus": False, "mean": 9.5}
    assert meeting["total"] == {"mean": 49.5, "lowest": 44, "highest": 55}
    assert (meeting["full"], meeting["bonus"]) == (50, 5)
    assert forum["total"] == {"mean": 38, "lowest": 38, "highest": 38}
    lines = [spoken(line) for line in counted.summary(texts=False)]
    assert "총점 평균 49.5점 (배점 50점 + 가점 5점), 가장 낮은 총점 44점, 가장 높은 총점 55점" in lines
    assert "2. 실행 (배점 40점) — 평균 37.5점" in lines
    assert next(dict(row) for row in counted.rows("ko")) == {
        "question": "q1",
        "kind": "scoring",
        "about": "정기회의",
        "option": "계획",
        "id": "1",
        "weight": 10,
        "mean": 9.5,
    }


def test_one_thing_never_mixes_with_another() -> None:
    somebody = Person(survey_of(scoring(things=list(THINGS))))
    somebody.say("10")
    somebody.tap("답한 내용 보기")
    somebody.tap("2번 답하기")
    somebody.say("3")
    assert somebody.answer(1, 4) == ((1, 10),)
    assert somebody.answer(1, 5) == ((1, 3),)
    assert set(somebody.draft) == {Place(1, 4), Place(1, 5)}

"""Many options: in groups, on pages, and how a survey file writes them."""

from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Place
from surveys.authoring import read_survey
from surveys.prompt import Tap
from surveys.questions.pages import COLUMNS, fitting, width
from surveys.revision import export, number, revise
from surveys.survey import Survey
from tests.surveys.choices import chosen, person, several, single
from tests.surveys.people import NOW, Person, ranking, spoken, survey_in, survey_of, text

GROUPS = [
    {"group": "시민역량 강화", "options": ["시민성 교육", "시민 참여 활동", "생활 기술 교육"]},
    {"group": "친구 관계", "options": ["친구 찾기", "친구와 놀기", "친구 돕기"]},
    "그 밖의 방향",
]

NUMBERED = [
    {"group": "전략 1. 시민역량", "options": ["시민성 교육", "시민 참여 활동", "생활 기술 교육"]},
    {"group": "전략 2. 친구 관계", "options": ["친구 찾기", "친구와 놀기", "친구 돕기"]},
    "그 밖의 방향",
]


# Groups


def test_first_the_group_then_its_options() -> None:
    somebody = person(several(*GROUPS))
    assert somebody.screen[2:6] == ["", "시민역량 강화 — 보기 3개", "친구 관계 — 보기 3개", "7. 그 밖의 방향"]
    somebody.tap("친구 관계")
    assert somebody.screen[3:7] == ["친구 관계", "4. 친구 찾기", "5. 친구와 놀기", "6. 친구 돕기"]
    somebody.tap("친구 돕기")
    somebody.tap("다른 묶음 보기")
    assert "친구 관계 — 보기 3개, 고른 것 1개" in somebody.screen
    somebody.tap("그 밖의 방향")
    assert chosen(somebody) == ["친구 돕기", "그 밖의 방향"]


def test_numbers_and_names_are_understood_from_everywhere() -> None:
    somebody = person(several(*GROUPS, other="true"))
    somebody.tap("친구 관계")
    somebody.say("2")
    somebody.say("생활")
    somebody.say("기타: 산책")
    assert chosen(somebody) == ["시민 참여 활동", "생활 기술 교육", "산책"]
    assert somebody.screen[3] == "친구 관계"


def test_where_groups_are_shown_a_number_is_theirs_and_elsewhere_an_options() -> None:
    somebody = person(several(*NUMBERED))
    assert "번호" not in somebody.screen[-1]
    somebody.say("2")
    assert somebody.told == "‘전략 2. 친구 관계’ 묶음의 보기입니다."
    assert "4. 친구 찾기" in somebody.screen
    assert not somebody.answer(1)
    somebody.say("2번")
    assert chosen(somebody) == ["시민 참여 활동"]
    somebody.tap("다른 묶음 보기")
    somebody.say("7")
    assert chosen(somebody) == ["시민 참여 활동", "그 밖의 방향"]


def test_an_option_beside_the_groups_keeps_its_number() -> None:
    somebody = person(several("그 밖의 방향", *NUMBERED[:2]))
    somebody.say("1")
    assert chosen(somebody) == ["그 밖의 방향"]


def test_a_typed_group_shows_its_options_and_changes_nothing() -> None:
    somebody = person(single(*GROUPS, abstain="true"))
    somebody.tap("기권")
    somebody.tap("◀️ 이전")
    somebody.say("시민역량")
    assert somebody.told == "‘시민역량 강화’ 묶음의 보기입니다."
    assert "1. 시민성 교육" in somebody.screen
    assert somebody.given(1).abstained
    somebody.say("친구 찾기")
    somebody.tap("◀️ 이전")
    somebody.say("시민역량 강화")
    assert (somebody.place, chosen(somebody)) == (Place(1), ["친구 찾기"])


def test_groups_stay_and_options_are_shuffled_within_them() -> None:
    options = [
        {"group": f"묶음 {name}", "options": [f"{name}{number}" for number in range(8)]} for name in "가나다"
    ]
    survey = survey_of(several(*options, "하나", "둘", "셋", shuffle="true"))
    orders = {_order(survey, seed) for seed in range(30)}
    assert len(orders) == 30
    assert all("".join(name[0] for name in order[:24]) == "가" * 8 + "나" * 8 + "다" * 8 for order in orders)
    assert {frozenset(order[24:]) for order in orders} == {frozenset({"하나", "둘", "셋"})}
    assert _order(survey, 5) == _order(survey, 5)


def _order(survey: Survey, seed: int) -> tuple[str, ...]:
    question: Any = survey.questions[0]
    return tuple(option.text for option in question.order(seed))


@pytest.mark.parametrize("shuffle", ["true", "false"])
def test_every_option_is_on_some_page_with_its_number(shuffle: str) -> None:
    options = [
        {"group": f"{name} 묶음", "options": [f"{name} {number}" for number in range(12)]}
        for name in "가나다라마바사아자차카타"
    ]
    somebody = Person(survey_of(single(*options, "그 밖", other="true", shuffle=shuffle)), seed=7)
    seen = [line for page in range(60) for line in _page(somebody, page)]
    question: Any = somebody.survey.questions[0]
    named = [f"{place}. {option.text}" for place, option in enumerate(question.order(7)[:-1], start=1)]
    assert set(named) <= set(seen)
    assert "146. 기타(직접 적기)" in seen


def _page(somebody: Person, page: int) -> list[str]:
    somebody.hear(Tap("page", page))
    return somebody.screen


# Pages

LONG = "마을 주민이 함께 세우고 함께 이끄는 돌봄 협동조합을 동마다 하나씩 만들고 서로 이어 주는 일"


@pytest.mark.parametrize(
    "options",
    [
        [f"보기 {number}" for number in range(30)],
        [f"{number}째 과제: 동네 가게와 공공기관을 잇는 공동 구매" for number in range(30)],
        [f"{number} {LONG}" for number in range(30)],
        [LONG, *(f"보기 {number}" for number in range(30))],
    ],
)
@pytest.mark.parametrize("kind", [single, several, ranking])
def test_every_page_fits_on_one_screen_and_every_option_on_a_page(kind: Any, options: list[str]) -> None:
    somebody = Person(survey_of({**kind(*options), "options": options}, text(required="false")))
    somebody.say("1")
    somebody.hear(Tap("go", 1))
    seen: set[str] = set()
    for page in range(30):
        seen.update(_page(somebody, page))
        assert sum(max(-(-width(line) // COLUMNS), 1) for line in somebody.screen) <= 28
    assert {f"{number}. {option}" for number, option in enumerate(options, start=1)} - seen <= {
        f"1. {options[0]}"
    }


@pytest.mark.parametrize("question", [several, ranking])
def test_many_long_choices_are_named_by_their_numbers(question: Any) -> None:
    options = [f"{number} {LONG}" for number in range(12)]
    limit = {"max": 8} if question is several else {"places": 8}
    somebody = Person(survey_of(question(*options, **limit, shuffle="true")))
    somebody.say("2 3 5 7 11")
    assert {
        "고르신 것 5개: 2번 · 3번 · 5번 · 7번 · 11번",
        "1순위 2번 · 2순위 3번 · 3순위 5번 · 4순위 7번 · 5순위 11번",
    } & {*somebody.screen}


def test_short_options_stand_ten_to_a_page_and_long_ones_fewer() -> None:
    assert fitting(["연대"] * 30) == 10
    assert fitting([{"ko": "연대", "en": "Standing by one another when it is hard"}] * 30) == 7
    assert fitting([LONG] * 30) == 4
    assert fitting(["가" * 200, "연대"]) == 2
    assert fitting(["가" * 400] * 3) == 1


# In a survey file

FILE = """
title: 의견
questions:
  - id: topic
    kind: single_choice
    text: 어느 과제입니까?
    options:
      - group: 시민역량 강화
        options: [시민성 교육, {id: join, text: 시민 참여 활동, note: 의제를 찾는 일}]
      - {group: {ko: 친구 관계, en: Friends}, options: [친구 찾기]}
      - 그 밖의 방향
    other: true
  - {kind: multiple_choice, text: 배우고 싶은 것, options: [회의, 기획, 기록], min: 2, max: 3}
"""


def test_what_was_written_in_groups_is_written_in_groups_again() -> None:
    survey = survey_in(FILE)
    again = number(survey_in(export(survey)))
    assert again == survey
    assert Survey.from_json(survey.to_json()) == survey
    question: Any = survey.questions[0]
    assert [(option.id, option.number) for option in question.offered()] == [
        ("1", 1),
        ("join", 2),
        ("3", 3),
        ("4", 4),
    ]


def test_an_option_may_move_to_another_group_and_a_group_get_another_name() -> None:
    survey = survey_in(FILE)
    moved = survey_in(
        FILE.replace("시민역량 강화", "시민의 힘")
        .replace("[친구 찾기]", "[친구 찾기, 그 밖의 방향]")
        .replace("      - 그 밖의 방향\n", "")
    )
    revised: Any = revise(survey, moved, answered=True)
    assert [option.number for option in revised.questions[0].offered()] == [1, 2, 3, 4]
    assert revised.questions[0].options[0].group == "시민의 힘"


def faults(question: str) -> list[tuple[int, str]]:
    source = f"title: 의견\nquestions:\n  - kind: multiple_choice\n    text: 무엇입니까?\n{question}"
    return [(fault.line, spoken(fault.what)) for fault in read_survey(source, "Asia/Seoul", NOW).faults]


@pytest.mark.parametrize(
    ("question", "line", "told"),
    [
        ("    options: [가, 나]\n    max: 3\n", 6, "max가 3인데 보기는 2개뿐입니다."),
        ("    options: [가, 나]\n    min: 3\n", 6, "min이 3인데 보기는 2개뿐입니다."),
        ("    options: [가, 나, 다]\n    min: 3\n    max: 2\n", 7, "min(3)이 max(2)보다 큽니다."),
        ("    options: [가, 나, 기타]\n    other: true\n", 6, "보기에 ‘기타’ 줄이 또 있습니다."),
        ("    options: [가, {id: other, text: 나}]\n    other: true\n", 6, "보기에 ‘나’ 줄이 또 있습니다."),
        ("    options:\n    - group: 하나\n      options: [가]\n", 5, "보기 수가 1개입니다."),
        (
            "    options:\n    - 가\n    - {group: 하나, options: [나, 가]}\n",
            7,
            "‘가’ 보기가 앞에 이미 있습니다.",
        ),
        (
            "    options:\n    - {group: 하나, options: [가]}\n    - {group: 하나, options: [나]}\n",
            7,
            "‘하나’ 묶음이 앞에 이미 있습니다.",
        ),
        (
            "    options:\n    - {group: 하나, options: []}\n    - 가\n    - 나\n",
            6,
            "이 묶음에는 보기가 하나도",
        ),
        ("    options:\n    - {options: [가]}\n    - 나\n", 6, "group이 빠져 있습니다."),
        ("    options:\n    - {group: 하나}\n    - 나\n", 6, "options가 빠져 있습니다."),
        (
            "    options:\n    - 가\n    - group: 하나\n      options:\n      - 나\n      - ''\n",
            10,
            "비어 있",
        ),
        ("    options:\n    - 가\n    - group: 하나\n      option: [나]\n", 8, "option"),
    ],
)
def test_what_is_wrong_with_options_is_told_by_line(question: str, line: int, told: str) -> None:
    found = faults(question)
    assert any(at == line and told in what for at, what in found), found

"""What newcomers pasted and what was made of it."""

from __future__ import annotations

from typing import Any

import pytest

from surveys.prompt import Phrase
from tests.surveys.pasting import asked, first, remarked, survey, told
from tests.surveys.people import spoken


def texts(pasted: str) -> list[str]:
    return [one["text"] for one in asked(f"제목\n{pasted}")]


def test_questions_numbered_in_mixed_ways_are_not_swallowed_by_the_options_above() -> None:
    text = (
        "문1) 이름은?\n문2) 소속은?\n문3. 나이는?\n4. 하는 일은?\n5. 필요한 것은? (1~3순위)\n"
        "1) 교육  2) 홍보  3) 판로  4) 금융\n6. 바라는 것은?\n7. 얼마나?\n8. 언제?\n9. 끝 말?\n"
    )
    made = asked(f"제목\n{text}")
    assert [one["text"] for one in made][4:] == [
        "필요한 것은?",
        "바라는 것은?",
        "얼마나?",
        "언제?",
        "끝 말?",
    ]
    assert made[4]["options"] == ["교육", "홍보", "판로", "금융"]


def test_a_number_that_is_of_no_list_is_a_fault() -> None:
    text = "제목\n문1) 이름은?\n문2) 무엇을?\n1) 가\n2) 나\n5. 바라는 것은?\n"
    assert told(text) == [(6, "‘5. 바라는 것은?’ 줄이 새 문항인지 위 문항의 보기인지 알 수 없습니다.")]


@pytest.mark.parametrize("options", ["0) 가\n1) 나\n2) 다", "3) 가\n2) 나\n1) 다", "1) 가 2) 나\n3) 다"])
def test_options_may_count_from_nothing_and_down(options: str) -> None:
    assert first(f"무엇을?\n{options}")["options"] == ["가", "나", "다"]


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("가치는? (1~3순위)", {"kind": "ranking", "places": 3, "at_least": 1, "text": "가치는?"}),
        ("나누면? (합계 100)", {"kind": "points", "total": 100, "text": "나누면?"}),
        ("나누면? (모두 100점 나누기)", {"kind": "points", "total": 100}),
        ("언제? (가능한 날 모두)", {"kind": "multiple_choice", "text": "언제?"}),
        ("우선순위 3가지를 골라주세요", {"kind": "ranking", "places": 3}),
        ("우선순위 3가지를 골라주세요 (복수)", {"kind": "multiple_choice"}),
    ],
)
def test_what_a_question_with_options_says_is_understood(question: str, understood: dict[str, Any]) -> None:
    made = first(f"{question}\n- 가\n- 나\n- 다\n- 라")
    assert {name: made.get(name) for name in understood} == understood


def test_a_bracket_that_is_not_understood_is_quoted_with_the_kind() -> None:
    remarks = remarked("제목\n1. 나누면? (100점)\n- 가\n- 나\n2. 이름 (예: 홍길동)\n3. 누구? (모임, 선택)")
    assert remarks.keys() == {2, 6}
    assert "‘(100점)’" in remarks[2]
    assert "‘하나 고르기’" in remarks[2]
    assert "‘글로 답하기’" in remarks[6]


@pytest.mark.parametrize("sign", ["ㅇ", "○", "  ㅇ"])
def test_rings_are_options(sign: str) -> None:
    assert first(f"무엇을?\n{sign} 가\n{sign} 나")["options"] == ["가", "나"]


def test_rings_with_words_or_settings_are_no_options() -> None:
    made = survey("제목\n1. 무엇을?\n○ 하나만 골라 주세요\n- 가\n- 나\n\n○ 문의: 총무\n○ 마감: 12월 4일\n")
    assert (made.contact, made.closes) == ("총무", "2026-12-04")
    assert first("무엇을?\n○ 골라 주세요\n- 가\n- 나")["note"] == "○ 골라 주세요"


def test_a_letter_mistyped_for_the_first_number_counts() -> None:
    assert first("무엇을?\nⓛ 가 ② 나 ③ 다")["options"] == ["가", "나", "다"]


@pytest.mark.parametrize("number", ["2-1.", "2-1)", "(2-1)", "문2-1.", "  2-1."])
def test_a_question_that_belongs_to_another_is_a_question(number: str) -> None:
    text = f"1. 하나?\n2. 둘?\n- 가\n- 나\n{number} 그 이유는?\n3. 셋?"
    assert texts(text) == ["하나?", "둘?", "그 이유는?", "셋?"]


@pytest.mark.parametrize(
    "row", ["{} 1 2 3 4 5", "{} | 1 | 2 | 3 | 4 | 5 |", "| {} | 1 | 2 | 3 | 4 | 5 |", "- {} 1-2-3-4-5"]
)
def test_each_row_of_a_table_is_a_rating(row: str) -> None:
    table = "\n".join(row.format(name) for name in ("교통", "주차", "음식"))
    made = asked(f"제목\n1. 만족도\n{table}\n2. 끝?")
    assert [one["text"] for one in made] == ["만족도: 교통", "만족도: 주차", "만족도: 음식", "끝?"]
    assert {one["kind"] for one in made[:3]} == {"rating"}


def test_the_first_line_of_a_table_names_the_ends() -> None:
    head = "구분 | 매우 불만 | 보통 | 매우 만족"
    made = asked(f"제목\n1. 만족도\n{head}\n교통 | 1 | 2 | 3\n주차 | 1 | 2 | 3\n2. 끝?")
    assert [one.get("labels") for one in made] == [["매우 불만", "매우 만족"]] * 2 + [None]


@pytest.mark.parametrize(
    "rows", ["교통 나쁨 1 2 3 좋음\n주차 나쁨 1 2 3 좋음", "교통 | □ | □ | □\n주차 | □ | □ | □"]
)
def test_a_table_that_is_not_understood_is_a_fault(rows: str) -> None:
    assert told(f"제목\n1. 만족도\n{rows}\n2. 끝?") == [(3, "표의 이 줄을 읽을 수 없습니다.")]


@pytest.mark.parametrize("text", ["1. 거주지 : ____구 ____동\n2. 끝?", "거주지 : ____구 ____동\n1. 끝?"])
def test_the_parts_of_an_address_are_one_question(text: str) -> None:
    assert texts(text) == ["거주지 (구, 동)", "끝?"]


@pytest.mark.parametrize("title", ["‹새해›", "<새해>", "《새해》", "새해"])
def test_a_title_loses_the_brackets_around_it(title: str) -> None:
    assert survey(f"{title}\n1. 이름").title == "새해"


def test_bounds_that_are_equal_are_said_once() -> None:
    assert [
        spoken(Phrase(f"bounds-{name}", {"least": 3, "most": 3, "span": 0}))
        for name in ("choices", "entries")
    ] == [
        "3개",
        "3개 적기",
    ]

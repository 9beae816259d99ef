"""The answers read over: a screen at a time, each with a way back to it."""

from __future__ import annotations

import pytest

from surveys.asked import Place
from surveys.flow import OVERVIEW
from surveys.prompt import Phrase, Tap
from tests.surveys.people import Person, survey_of, text


def test_the_overview_shows_a_screen_at_a_time_and_a_number_leads_further() -> None:
    somebody = Person(survey_of(*(text(text=f"글 {n}", required=n % 2 == 0) for n in range(1, 26))))
    somebody.hear(Tap("overview"))
    assert [label for label in somebody.labels if "번 답하기" in label] == [
        f"{n}번 답하기" for n in range(1, 8)
    ]
    assert "답하신 내용 — 문항 25개 가운데 1번부터 7번까지" in somebody.screen
    missing = " · ".join(f"{n}번" for n in range(2, 21, 2))
    told = f"아직 답이 필요한 문항이 12개 있습니다. 먼저 {missing} 문항의 ‘답하기’를 눌러 주세요."
    assert told in somebody.screen
    somebody.tap("뒤쪽 ▶️")
    assert somebody.labels[0] == "8번 답하기"
    somebody.say("23번")
    assert somebody.place == Place(23)


@pytest.mark.parametrize(
    "said",
    [
        "2",
        "2번",
        " 2 번 ",
        "２",
        "2번 문항",
        "2번 수정",
        "2번 문항 수정",
        "Change 2",
        "2번 답하기",
        "Answer 2",
    ],
)
def test_on_the_overview_a_question_is_named_by_its_number(said: str) -> None:
    somebody = Person(survey_of(text(), text(), text()))
    somebody.hear(Tap("overview"))
    somebody.say(said)
    assert somebody.place == Place(2)


@pytest.mark.parametrize("said", ["0", "4", "-1", "2 3", "둘", "99999999", "수정"])
def test_on_the_overview_anything_else_is_asked_back(said: str) -> None:
    somebody = Person(survey_of(text(), text(), text()))
    somebody.hear(Tap("overview"))
    somebody.say(said)
    assert somebody.place == OVERVIEW
    assert somebody.told.startswith("답하신 내용을 보고 계십니다.")


def test_a_corrected_answer_is_seen_where_it_is_read_over() -> None:
    somebody = Person(survey_of(*(text(text=f"글 {n}") for n in range(1, 16))))
    for number in range(1, 16):
        somebody.say(f"답 {number}")
    assert somebody.place == OVERVIEW
    assert "답 1" in somebody.screen
    somebody.say("12번")
    somebody.say("고친 답")
    assert somebody.place == OVERVIEW
    assert "고친 답" in somebody.screen


def test_long_answers_are_folded_and_leave_room_for_fewer_on_a_screen() -> None:
    somebody = Person(survey_of(*(text() for _ in range(8)), text(entries="1-3", reason="optional")))
    for _ in range(8):
        somebody.say("가" * 300)
    somebody.say("나" * 300)
    somebody.say("다" * 300)
    somebody.tap("답한 내용 보기")
    assert [label for label in somebody.labels if "수정" in label] == ["1번 수정", "2번 수정", "3번 수정"]
    folded = [line for line in somebody.card.lines if isinstance(line, Phrase) and line.key == "folded"]
    assert folded


def test_whoever_goes_to_read_over_needs_not_come_back_to_say_that_it_was_all() -> None:
    somebody = Person(survey_of(text(), text(entries="1-3")))
    somebody.say("하나")
    somebody.say("둘")
    somebody.tap("답한 내용 보기")
    somebody.say("1번")
    somebody.say("고친 하나")
    assert somebody.place == OVERVIEW


def test_what_was_not_come_to_yet_is_not_said_to_be_left_out() -> None:
    somebody = Person(survey_of(text(), text(required=False)))
    somebody.say("하나")
    somebody.tap("답한 내용 보기")
    assert "답하지 않았습니다. 그대로 두셔도 됩니다." in somebody.screen
    assert "건너뛰었습니다." not in somebody.screen

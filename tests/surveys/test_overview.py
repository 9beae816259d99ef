"""The answers read over: ten at a time, each with a way back to it."""

from __future__ import annotations

import pytest

from surveys.asked import Place
from surveys.flow import OVERVIEW
from surveys.prompt import Tap
from tests.surveys.people import Person, survey_of, text


def test_the_overview_shows_ten_at_a_time_and_a_number_leads_further() -> None:
    somebody = Person(survey_of(*(text(text=f"글 {n}", required=n % 2 == 0) for n in range(1, 26))))
    somebody.hear(Tap("overview"))
    assert [label for label in somebody.labels if "수정" in label] == [f"{n}번 수정" for n in range(1, 11)]
    assert "1/3쪽" in somebody.labels
    missing = " · ".join(f"{n}번" for n in range(2, 21, 2))
    told = f"아직 답이 필요한 문항이 12개 있습니다. 먼저 {missing} 문항의 ‘수정’을 눌러 답해 주세요."
    assert told in somebody.screen
    somebody.tap("뒤쪽 ▶️")
    assert somebody.labels[0] == "11번 수정"
    somebody.say("23번")
    assert somebody.place == Place(23)


@pytest.mark.parametrize(
    "said", ["2", "2번", " 2 번 ", "２", "2번 문항", "2번 수정", "2번 문항 수정", "Change 2"]
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

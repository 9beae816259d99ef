"""A question asked for each option that was chosen, and a sheet for each of several things."""

from __future__ import annotations

from typing import Any

import pytest

from surveys import flow
from surveys.asked import Place
from surveys.flow import OVERVIEW
from surveys.prompt import Tap
from surveys.questions.options import OTHER
from tests.surveys.people import Person, ranking, survey_of, text
from tests.surveys.test_way import asked, organisation

OPINIONS = survey_of(
    ranking("돌봄", "주거", "교육", places=3, at_least=1, id="topic"),
    text(for_each="topic", reason="optional"),
    text(required=False),
)


def test_a_question_is_asked_for_each_option_chosen_and_says_which() -> None:
    somebody = Person(OPINIONS)
    somebody.say("교육 돌봄")
    somebody.tap("다음")
    assert somebody.screen[:3] == ["문항 2/4", "글", "교육에 대해 여쭙니다."]
    somebody.say("강좌를 늘려 주세요")
    somebody.tap("⏭ 이유 건너뛰기")
    assert somebody.screen[2] == "돌봄에 대해 여쭙니다."
    somebody.say("밤에도 열어 주세요")
    somebody.say("밤에 일하는 분이 많아서")
    somebody.tap("⏭ 건너뛰기")
    assert somebody.place == OVERVIEW
    assert {"2. 글 (교육)", "강좌를 늘려 주세요", "3. 글 (돌봄)", "이유: 밤에 일하는 분이 많아서"} <= set(
        somebody.screen
    )
    assert set(flow.ballots(OPINIONS, somebody.draft)) == {Place(1), Place(2, 3), Place(2, 1)}


def test_each_answer_is_corrected_by_itself() -> None:
    somebody = with_two_opinions()
    somebody.say("3")
    assert somebody.place == Place(2, 1)
    somebody.say("낮에도 열어 주세요")
    somebody.tap("⏭ 이유 건너뛰기")
    assert somebody.answer(2, 1)[0].text == "낮에도 열어 주세요"
    assert somebody.answer(2, 3)[0].text == "강좌를 늘려 주세요"


def with_two_opinions() -> Person:
    somebody = Person(OPINIONS)
    somebody.say("교육 돌봄")
    somebody.tap("다음")
    for opinion in ("강좌를 늘려 주세요", "밤에도 열어 주세요"):
        somebody.say(opinion)
        somebody.tap("⏭ 이유 건너뛰기")
    somebody.tap("⏭ 건너뛰기")
    return somebody


def test_an_option_taken_out_hides_its_opinion_and_brings_it_back() -> None:
    somebody = with_two_opinions()
    somebody.tap("1번 수정")
    somebody.tap("1순위 교육")
    assert set(flow.ballots(OPINIONS, somebody.draft)) == {Place(1), Place(2, 1)}
    assert somebody.answer(2, 3)[0].text == "강좌를 늘려 주세요"
    somebody.tap("교육")
    assert set(flow.ballots(OPINIONS, somebody.draft)) == {Place(1), Place(2, 1), Place(2, 3)}


def test_one_more_option_asks_one_more_question() -> None:
    somebody = with_two_opinions()
    somebody.tap("1번 수정")
    somebody.tap("주거")
    assert somebody.place == Place(2, 2)
    assert "✅ 제출" not in somebody.labels


def test_nothing_chosen_asks_for_nothing() -> None:
    survey = survey_of(ranking("돌봄", "주거", required=False, id="topic"), text(for_each="topic"))
    somebody = Person(survey)
    somebody.tap("⏭ 건너뛰기")
    assert somebody.place == OVERVIEW
    assert "✅ 제출" in somebody.labels


def test_a_forged_thing_leads_nowhere() -> None:
    somebody = with_two_opinions()
    for place in (Place(2), Place(2, 2), Place(2, 99), Place(1, 1), Place(-1), Place(2, -3)):
        somebody.hear(Tap("go", *place))
        assert somebody.place == OVERVIEW
        assert somebody.told.startswith("답이 바뀌어 이제 여쭙지 않는 문항입니다.")


@pytest.mark.parametrize(
    ("source", "said", "abouts"),
    [
        (organisation(id="topic"), "사회적기업", [2]),
        ({**organisation(id="topic"), "kind": "multiple_choice", "max": "2"}, "1, 3", [1, 3]),
    ],
)
def test_choices_may_be_what_is_asked_about(source: dict[str, Any], said: str, abouts: list[int]) -> None:
    somebody = Person(survey_of(source, text(for_each="topic")))
    somebody.say(said)
    assert [place.about for place in asked(somebody) if place.question == 2] == abouts


def test_what_people_wrote_for_other_is_asked_about_in_their_words() -> None:
    survey = survey_of(organisation(id="topic", other="true"), text(for_each="topic"))
    somebody = Person(survey)
    somebody.say("기타: 주민모임")
    assert somebody.screen[2] == "주민모임에 대해 여쭙니다."
    somebody.say("모임방이 필요합니다")
    assert set(flow.ballots(survey, somebody.draft)) == {Place(1), Place(2, OTHER)}


# A sheet for each of several things


def test_one_sheet_is_filled_for_each_thing() -> None:
    survey = survey_of(
        {
            "kind": "scoring",
            "text": "사업을 평가해 주세요",
            "items": [{"text": "계획", "weight": "10"}, {"text": "실행", "weight": "20"}],
            "things": ["마을학교", "나눔장터"],
            "abstain": "true",
        }
    )
    somebody = Person(survey)
    assert somebody.screen[0] == "문항 1/2"
    assert somebody.screen[2] == "마을학교에 대해 여쭙니다."
    somebody.say("8 15")
    assert somebody.screen[2] == "나눔장터에 대해 여쭙니다."
    somebody.tap("기권")
    assert somebody.place == OVERVIEW
    ballots = flow.ballots(survey, somebody.draft)
    assert [bool(ballot.content) for ballot in ballots.values()] == [True, False]
    assert "✅ 제출" in somebody.labels

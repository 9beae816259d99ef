"""기타: an answer in one's own words where no option fits."""

from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Place
from surveys.prompt import Refused, Tap, View
from surveys.questions.choice_card import Chosen
from surveys.questions.options import OTHER
from tests.surveys.choices import chosen, person, several, single
from tests.surveys.people import TODAY, Person, survey_of, text


@pytest.mark.parametrize("question", [single(other="true"), several(other="true", max=1)])
@pytest.mark.parametrize("ways", [("기타", "협의회"), ("기타: 협의회",), ("기타(협의회)",), ("5", "협의회")])
def test_own_words_are_an_answer(question: dict[str, Any], ways: tuple[str, ...]) -> None:
    somebody = person(question)
    for said in ways:
        assert somebody.place == Place(1)
        somebody.say(said)
    assert somebody.place == Place(2)
    assert somebody.answer(1) == Chosen((OTHER,), "협의회")
    assert chosen(somebody) == ["협의회"]


def test_what_was_chosen_stays_until_own_words_are_there() -> None:
    somebody = person(single(other="true"))
    somebody.tap("마을기업")
    somebody.tap("◀️ 이전")
    somebody.tap("기타(직접 적기)")
    somebody.hear(Tap("choose", OTHER))
    assert "기타에 넣을 말을 글로 적어 보내 주세요. 200자까지 적을 수 있습니다." in somebody.screen
    assert chosen(somebody) == ["마을기업"]
    assert "다음" not in somebody.labels
    somebody.tap("기타 적지 않기")
    assert somebody.answer(1) == Chosen((3,))
    assert somebody.place == Place(2)


def test_the_exact_name_of_an_option_is_that_option_even_then() -> None:
    somebody = person(single(other="true"))
    somebody.tap("기타(직접 적기)")
    somebody.say("마을기업")
    assert chosen(somebody) == ["마을기업"]


def test_anything_else_is_what_was_asked_for() -> None:
    somebody = person(several(other="true"))
    somebody.tap("기타(직접 적기)")
    somebody.say("1, 마을\n그리고 ‘기타’")
    assert chosen(somebody) == ["1, 마을 그리고 ‘기타’"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("가" * 201, "적어 주신 글은 201자라서 저장하지 않았습니다. 200자까지"),
        ("ㅤ", "읽을 수 있는 글자가 없습니다"),
    ],
)
def test_own_words_have_an_end_and_something_to_read(said: str, told: str) -> None:
    somebody = person(several(other="true"))
    somebody.tap("마을기업")
    somebody.tap("기타(직접 적기)")
    before = somebody.kept
    somebody.say(said)
    assert told in somebody.told
    assert somebody.kept == before


def test_own_words_take_one_of_the_places() -> None:
    somebody = Person(survey_of(several(other="true", max=2)))
    somebody.say("협동조합, 마을기업")
    somebody.tap("기타(직접 적기)")
    assert somebody.told.startswith("2개를 이미 다 골랐습니다.")
    somebody.tap("✓ 고름: 마을기업")
    somebody.say("기타: 협의회")
    somebody.say("기타: 주민모임")
    assert chosen(somebody) == ["협동조합", "주민모임"]
    somebody.tap("✓ 고름: 기타: 주민모임")
    assert somebody.answer(1) == Chosen((1,))


def test_text_that_names_nothing_is_refused_with_the_way_to_write_it() -> None:
    somebody = person(single(other="true"))
    somebody.say("협의회")
    assert "보기에 없는 답은 ‘기타: …’처럼 적어 주세요." in somebody.told
    assert somebody.kept == {}


def test_a_reason_is_asked_after_own_words_and_is_not_taken_for_them() -> None:
    somebody = person(single(other="true", reason="required"))
    somebody.tap("마을기업")
    somebody.tap("기타(직접 적기)")
    somebody.say("협의회")
    somebody.say("오래 함께했습니다")
    assert chosen(somebody) == ["협의회"]
    assert somebody.given(1).reason == "오래 함께했습니다"


def test_a_corrected_message_corrects_own_words() -> None:
    question: Any = survey_of(several(other="true")).questions[0]
    before, after = Chosen((1,), writing=True), Chosen((1, OTHER), "협의희")
    read = question.correct(after, before, after, "협의회", View(TODAY))
    assert read.answer == Chosen((1, OTHER), "협의회")
    assert isinstance(question.correct(Chosen((2,)), before, after, "협의회", View(TODAY)), Refused)


def test_other_questions_may_ask_about_own_words() -> None:
    survey = survey_of(
        several(id="parts", other="true"),
        text(for_each="parts"),
        text(when="parts has 기타"),
        text(when="parts has 마을기업"),
    )
    somebody = Person(survey)
    somebody.say("협동조합, 기타: 돌봄")
    somebody.tap("다음")
    assert somebody.place == Place(2, 1)
    somebody.say("좋습니다")
    assert somebody.place == Place(2, OTHER)
    assert "돌봄에 대해 여쭙니다." in somebody.screen
    somebody.say("더 있어야 합니다")
    assert somebody.place == Place(3)

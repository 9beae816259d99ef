"""Who is asked what, by the answers given before."""

from __future__ import annotations

from typing import Any

import pytest

from surveys import flow
from surveys.asked import Place
from surveys.flow import OVERVIEW
from surveys.prompt import Tap
from surveys.survey import Survey
from tests.surveys.people import Person, ranking, survey_of, text

ORGANISATIONS = ["협동조합", "사회적기업", "돌봄, 주거 협동조합"]


def organisation(**settings: Any) -> dict[str, Any]:
    known = {"id": "org", "kind": "single_choice", "text": "소속", "options": ORGANISATIONS}
    return {**known, **settings}


def years(**settings: Any) -> dict[str, Any]:
    return {"id": "years", "kind": "number", "text": "활동 기간", "min": "0", "max": "60", **settings}


def values(**settings: Any) -> dict[str, Any]:
    return ranking("연대", "협동", "혁신", **{"id": "values", "at_least": "1", **settings})


def asked(somebody: Person) -> list[Place]:
    """The numbers that the overview lists, one after the other."""
    place = somebody.place
    somebody.hear(Tap("overview"))
    listed = [Place(widget.value, widget.of) for widget in somebody.card.choices]
    somebody.place = place
    return listed


def after_saying(survey: Survey, *said: str) -> list[Place]:
    somebody = Person(survey)
    for words in said:
        somebody.say(words)
    return asked(somebody)


TWO, THREE = [Place(1), Place(2)], [Place(1), Place(2), Place(3)]


@pytest.mark.parametrize(
    ("when", "said", "places"),
    [
        ("years >= 10", ["10", "협동조합"], THREE),
        ("years >= 10", ["9", "협동조합"], TWO),
        ("years > 10", ["10", "협동조합"], TWO),
        ("years < 10", ["9", "협동조합"], THREE),
        ("years <= 9", ["10", "협동조합"], TWO),
        ("years == 3", ["3", "협동조합"], THREE),
        ("years != 3", ["3", "협동조합"], TWO),
        ("org == 협동조합", ["3", "협동조합"], THREE),
        ("org == 협동조합", ["3", "사회적기업"], TWO),
        ("org == 2", ["3", "사회적기업"], THREE),
        ("org != 2", ["3", "사회적기업"], TWO),
        ("org == '돌봄, 주거 협동조합'", ["3", "돌봄, 주거 협동조합"], THREE),
        ("years >= 10 and org == 협동조합", ["10", "협동조합"], THREE),
        ("years >= 10 and org == 협동조합", ["10", "사회적기업"], TWO),
        ("years >= 10 or org == 협동조합", ["3", "협동조합"], THREE),
        ("years >= 10 or org == 협동조합", ["10", "사회적기업"], THREE),
        ("years >= 10 or org == 협동조합", ["3", "사회적기업"], TWO),
        ("years > 50 and org == 1 or years < 5", ["3", "사회적기업"], THREE),
        ("years > 50 or org == 2 and years < 5", ["3", "협동조합"], TWO),
    ],
)
def test_a_question_is_asked_when_its_condition_holds(
    when: str, said: list[str], places: list[Place]
) -> None:
    assert after_saying(survey_of(years(), organisation(), text(when=when)), *said) == places


@pytest.mark.parametrize("when", ["years != 3", "years < 60", "org != 협동조합"])
def test_what_was_left_out_fulfils_no_condition(when: str) -> None:
    survey = survey_of(years(required=False), organisation(required=False), text(when=when))
    somebody = Person(survey)
    somebody.tap("⏭ 건너뛰기")
    somebody.tap("⏭ 건너뛰기")
    assert somebody.place == OVERVIEW
    assert asked(somebody) == TWO


def test_a_ranking_has_what_was_chosen_at_any_place() -> None:
    survey = survey_of(values(), text(when="values has 협동"))
    assert after_saying(survey, "연대, 협동") == TWO
    assert after_saying(survey, "연대, 혁신") == [Place(1)]


def test_a_condition_may_rest_on_a_question_that_has_one() -> None:
    chain = survey_of(values(), text(id="why", when="values has 협동"), text(when="values has 연대"))
    assert after_saying(chain, "협동 혁신") == TWO
    assert after_saying(chain, "연대 혁신") == [Place(1), Place(3)]


def test_an_answer_that_is_hidden_fulfils_no_condition() -> None:
    first, second = values(places="1"), values(id="again", places="1", when="values has 협동")
    somebody = Person(survey_of(first, second, text(when="again has 연대")))
    somebody.say("협동")
    somebody.say("연대")
    assert asked(somebody) == THREE
    somebody.hear(Tap("go", 1))
    somebody.say("혁신")
    assert asked(somebody) == [Place(1)]


@pytest.mark.parametrize(
    ("when", "said", "places"),
    [
        ("topics == 돌봄", "돌봄", TWO),
        ("topics == 돌봄", "돌봄, 주거", [Place(1)]),
        ("topics != 돌봄", "돌봄, 주거", TWO),
        ("topics != 돌봄", "돌봄", [Place(1)]),
        ("topics has 돌봄", "돌봄, 주거", TWO),
        ("topics has 교육", "돌봄, 주거", [Place(1)]),
    ],
)
def test_several_choices_are_compared_as_a_whole_and_have_each(
    when: str, said: str, places: list[Place]
) -> None:
    topics = {"id": "topics", "kind": "multiple_choice", "text": "주제", "options": ["돌봄", "주거", "교육"]}
    assert after_saying(survey_of(topics, text(when=when)), said) == places


def hidden_and_shown_again() -> Person:
    somebody = Person(survey_of(values(places="1"), text(when="values has 협동"), text()))
    somebody.say("협동")
    somebody.say("협동이 먼저라서")
    somebody.say("끝말")
    assert somebody.place == OVERVIEW
    somebody.say("1번")
    somebody.say("연대")
    return somebody


def test_an_answer_that_is_hidden_is_kept_and_not_cast() -> None:
    somebody = hidden_and_shown_again()
    assert set(somebody.draft) == {Place(1), Place(2), Place(3)}
    assert set(flow.ballots(somebody.survey, somebody.draft)) == {Place(1), Place(3)}
    assert "✅ 제출" in somebody.labels
    assert "협동이 먼저라서" not in "\n".join(somebody.screen)


def test_an_answer_that_was_hidden_comes_back() -> None:
    somebody = hidden_and_shown_again()
    somebody.say("1")
    somebody.say("협동")
    assert somebody.place == OVERVIEW
    assert "협동이 먼저라서" in somebody.screen
    assert set(flow.ballots(somebody.survey, somebody.draft)) == {Place(1), Place(2), Place(3)}


def test_how_far_one_is_counts_what_is_asked_by_now() -> None:
    somebody = Person(survey_of(values(places="1"), text(when="values has 협동"), text()))
    assert somebody.screen[0] == "문항 1/2"
    somebody.say("협동")
    assert somebody.screen[0] == "문항 2/3"
    somebody.tap("◀️ 이전")
    somebody.say("혁신")
    assert somebody.screen[0] == "문항 2/2"


def test_a_late_tap_on_a_question_no_longer_asked_changes_nothing() -> None:
    somebody = hidden_and_shown_again()
    before = dict(somebody.kept)
    for said in (Tap("drop", 1), Tap("skip"), Tap("add", 1), Tap("abstain"), Tap("clear")):
        somebody.place = Place(2)
        somebody.hear(said)
        assert somebody.told.startswith("답이 바뀌어 이제 여쭙지 않는 문항입니다.")
    assert somebody.kept == before
    somebody.hear(Tap("go", 2))
    assert somebody.told.startswith("답이 바뀌어 이제 여쭙지 않는 문항입니다.")


def test_who_stands_where_nothing_is_asked_any_more_sees_the_overview_and_can_use_it() -> None:
    somebody = hidden_and_shown_again()
    somebody.place = Place(2)
    assert somebody.screen[0] == "답하신 내용"
    somebody.say("가나다")
    assert somebody.told.startswith("답하신 내용을 보고 계십니다.")
    somebody.say("2번")
    assert somebody.place == Place(3)

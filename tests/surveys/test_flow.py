from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from surveys import flow
from surveys.asked import Place
from surveys.flow import OVERVIEW
from surveys.prompt import Said, Tap, Typed
from tests.surveys.people import Person, ranking, survey_of, text

THREE = survey_of(ranking("가", "나", "다"), text(), text(required=False))


def test_the_overview_follows_the_last_answer_without_a_tap() -> None:
    somebody = Person(THREE)
    somebody.say("가 나")
    somebody.say("글")
    assert "✅ 제출" not in somebody.labels
    somebody.say("또 글")
    assert somebody.place == OVERVIEW
    assert "✅ 제출" in somebody.labels
    assert "1순위 가 · 2순위 나" in somebody.screen


def test_handing_in_appears_on_the_card_of_a_lone_question() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다")))
    somebody.tap("가")
    assert "✅ 제출" not in somebody.labels
    somebody.tap("나")
    assert "✅ 제출" in somebody.labels
    assert somebody.place == Place(1)
    assert not {"◀️ 이전", "다음"} & set(somebody.labels)


def test_a_required_question_cannot_be_left_out() -> None:
    somebody = Person(THREE)
    assert "⏭ 건너뛰기" not in somebody.labels
    somebody.hear(Tap("skip"))
    assert somebody.told.startswith("꼭 답해 주셔야 하는 문항")
    assert somebody.place == Place(1)


def test_what_was_answered_is_not_left_out_by_a_late_tap() -> None:
    somebody = Person(THREE)
    somebody.say("가 나")
    somebody.say("글")
    somebody.say("또 글")
    somebody.tap("3번 수정")
    somebody.hear(Tap("skip"))
    assert somebody.draft[Place(3)] is not None
    assert somebody.told.startswith("이미 답하신 문항입니다.")


def test_what_was_begun_is_cleared_by_leaving_it_out_and_that_is_said() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다", required=False), text()))
    somebody.say("가")
    somebody.tap("⏭ 건너뛰기")
    assert somebody.draft == {Place(1): None}
    assert somebody.told.startswith("답하시던 것을 비우고 건너뛰었습니다.")


def test_back_and_next_lead_through_what_is_there() -> None:
    somebody = Person(THREE)
    assert "◀️ 이전" not in somebody.labels
    somebody.say("가 나")
    somebody.tap("◀️ 이전")
    assert somebody.place == Place(1)
    somebody.tap("다음")
    assert somebody.place == Place(2)


def test_a_correction_from_the_overview_leads_back_to_it() -> None:
    somebody = Person(THREE)
    somebody.say("가 나")
    somebody.say("글")
    somebody.tap("⏭ 건너뛰기")
    assert "건너뛰었습니다." in somebody.screen
    somebody.say("2번")
    assert somebody.place == Place(2)
    somebody.say("고친 글")
    assert somebody.place == OVERVIEW


def test_the_overview_says_what_is_missing() -> None:
    somebody = Person(THREE)
    somebody.hear(Tap("overview"))
    assert "아직 답이 필요한 문항이 있습니다: 1번 · 2번. 그 문항의 ‘답하기’를 눌러 주세요." in somebody.screen
    assert "✅ 제출" not in somebody.labels
    somebody.say("제출")
    assert somebody.told.startswith("답하신 내용을 보고 계십니다.")


def test_an_optional_answer_that_was_begun_is_not_dropped_in_silence() -> None:
    somebody = Person(survey_of(text(), ranking("가", "나", "다", required=False)))
    somebody.say("글")
    somebody.tap("가")
    somebody.hear(Tap("overview"))
    assert "아직 다 답하지 않았습니다." in somebody.screen
    assert "✅ 제출" not in somebody.labels
    somebody.tap("2번 답하기")
    somebody.tap("⏭ 건너뛰기")
    assert "✅ 제출" in somebody.labels


def test_fewer_than_all_places_are_enough_where_the_survey_says_so() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다", at_least=1), text()))
    somebody.tap("가")
    somebody.tap("다음")
    somebody.say("글")
    assert somebody.place == OVERVIEW
    assert "✅ 제출" in somebody.labels


def test_the_card_says_that_what_was_handed_in_stands() -> None:
    standing = "앞서 제출하신 응답은 다시 제출하실 때까지 그대로 있습니다."
    assert standing in Person(THREE, cast=True).screen
    assert standing not in Person(THREE).screen


def test_an_answer_with_room_left_is_gone_back_to_until_it_is_left() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다", at_least=1), text(required=False)))
    somebody.tap("가")
    assert flow.first_place(somebody.survey, somebody.draft) == Place(1)
    somebody.tap("다음")
    assert flow.first_place(somebody.survey, somebody.draft) == Place(2)


def test_a_page_of_one_question_is_none_of_the_next() -> None:
    many = [f"보기 {n}" for n in range(30)]
    somebody = Person(survey_of(ranking(*many, places=1), ranking(*many)))
    somebody.tap("뒤쪽 ▶️")
    somebody.tap(somebody.labels[0])
    assert somebody.place == Place(2)
    assert "모두 30개 가운데 1번부터 10번까지 보입니다." in somebody.screen


def test_before_the_overview_stands_the_last_question() -> None:
    somebody = Person(THREE)
    somebody.hear(Tap("overview"))
    somebody.hear(Tap("back"))
    assert somebody.place == Place(3)


def test_a_forged_place_shows_the_overview() -> None:
    somebody = Person(THREE)
    somebody.hear(Tap("go", 99))
    assert somebody.place == Place(1)
    somebody.place = Place(99)
    assert somebody.screen[0] == "답하신 내용"


def test_only_complete_answers_are_cast() -> None:
    somebody = Person(THREE)
    somebody.say("가 나")
    somebody.hear(Tap("next"))
    assert set(flow.ballots(THREE, somebody.draft)) == {Place(1)}
    assert flow.ballots(THREE, somebody.draft)[Place(1)].content == bytes([1, 2])


EVERYTHING = survey_of(
    ranking(*(f"보기 {n}" for n in range(12)), places=4, at_least=2, reason="optional", shuffle=True),
    text(entries="1-3", reason="required", max_length=20),
    ranking("가", "나", "다", reason="required", required=False),
    text(entries="2-4", required=False),
    text(reason="optional"),
)
LONE = [survey_of(question.model_dump(exclude_defaults=True)) for question in EVERYTHING.questions]
ACTIONS = [
    *(
        "add",
        "drop",
        "clear",
        "reason",
        "no-reason",
        "done",
        "page",
        "notes",
        "overview",
        "go",
        "back",
        "next",
        "skip",
    ),
    *("cast", "unheard of"),
]
TAPS = st.builds(Tap, st.sampled_from(ACTIONS), st.integers(-1, 13))
WORDS = st.sampled_from(["1 2", "보기 3, 보기 4", "가 나", "연대\n협동", "까닭", "보기", "12", "", "가" * 30])
SAID = st.lists(TAPS | st.builds(Typed, WORDS | st.text(max_size=12)), max_size=40)


def assert_valid(somebody: Person) -> None:
    for place, kept in somebody.draft.items():
        question: Any = somebody.survey.question(place.question)
        if kept is None:
            assert not question.required
        elif question.kind == "ranking":
            assert len(set(kept.answer)) == len(kept.answer) <= question.places
            assert set(kept.answer) <= {option.number for option in question.options}
        else:
            assert len({entry.number for entry in kept.answer}) == len(kept.answer) <= question.most
            assert all(0 < len(entry.text) <= question.max_length for entry in kept.answer)


@given(SAID, st.sampled_from([EVERYTHING, *LONE]), st.integers(0, 5))
def test_whatever_is_said_answers_stay_valid_and_something_is_shown(
    said: list[Said], survey: Any, seed: int
) -> None:
    somebody = Person(survey, seed)
    for one in said:
        somebody.hear(one)
        assert_valid(somebody)
        labels = somebody.labels
        assert len(somebody.screen) > 1
        assert len(labels) == len(set(labels))
        assert ("✅ 제출" in labels) <= flow.ready(survey, somebody.draft)


@given(SAID)
def test_everybody_can_reach_the_end(said: list[Said]) -> None:
    somebody = Person(EVERYTHING)
    for one in said:
        somebody.hear(one)
    for _ in range(60):
        if somebody.place == OVERVIEW and "✅ 제출" in somebody.labels:
            return
        forward(somebody)
    raise AssertionError(somebody.screen)


def forward(somebody: Person) -> None:
    """Whoever wants to be done: leaves out what may be, answers what must be."""
    ways = [label for label in ("다음", "⏭ 건너뛰기", "⏭ 이유 건너뛰기") if label in somebody.labels]
    if somebody.place == OVERVIEW:
        lacking = flow.missing(somebody.survey, somebody.draft)
        somebody.hear(Tap("go", *lacking[0].place))
    elif ways:
        somebody.tap(ways[0])
    elif somebody.survey.question(somebody.place.question).kind == "text":
        somebody.say("까닭")
    else:
        somebody.tap(next((label for label in somebody.labels if label.startswith("보기")), "이유 적기"))
        somebody.say("까닭")

"""Beside any answer: its reason, an abstention, what the options mean, a long note."""

from __future__ import annotations

from typing import Any

import pytest

from surveys import flow
from surveys.asked import ABSTAINED, Asked, Ballot, Given, Place
from surveys.flow import OVERVIEW
from surveys.prompt import Phrase, Refused, Tap, View
from surveys.questions.base import FOLDED
from tests.surveys.people import TODAY, Person, ranking, spoken, survey_of, text

VIEW = View(TODAY)
ABSTENTION = "기권하셨습니다."


def one(**settings: Any) -> Person:
    """Asked for a ranking of two, of which one is enough; a text follows."""
    question = ranking("연대", "협동", "혁신", **{"at_least": "1", **settings})
    return Person(survey_of(question, text(required=False)))


def lone(**settings: Any) -> Person:
    return Person(survey_of(ranking("연대", "협동", "혁신", **{"at_least": "1", **settings})))


# Reasons


def test_without_a_reason_none_is_asked_for() -> None:
    somebody = one()
    somebody.say("연대 협동")
    assert somebody.place == Place(2)
    assert somebody.given(1).reason is None


@pytest.mark.parametrize("reason", ["optional", "required"])
def test_going_on_with_room_left_asks_for_the_reason_first(reason: str) -> None:
    somebody = one(reason=reason)
    somebody.tap("연대")
    somebody.tap("다음")
    assert somebody.place == Place(1)
    assert somebody.screen[-1].startswith("왜 그렇게 답하셨는지 이유를 적어 보내 주세요.")
    assert "다음" not in somebody.labels
    somebody.say("함께라서")
    assert somebody.place == Place(2)
    assert somebody.given(1) == Given((1,), "함께라서", done=True)


def test_a_double_tap_on_the_way_on_does_not_pass_over_the_reason() -> None:
    somebody = one(reason="optional")
    somebody.tap("연대")
    somebody.hear(Tap("next"))
    somebody.hear(Tap("next"))
    assert somebody.place == Place(1)
    somebody.tap("⏭ 이유 건너뛰기")
    assert somebody.place == Place(2)


def test_an_answer_without_its_required_reason_is_not_handed_in() -> None:
    somebody = one(reason="required")
    somebody.say("연대 협동")
    somebody.hear(Tap("no-reason"))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    somebody.hear(Tap("overview"))
    assert "아직 다 답하지 않았습니다." in somebody.screen
    assert "✅ 제출" not in somebody.labels
    assert flow.ballots(somebody.survey, somebody.draft) == {}


def test_a_reason_may_be_given_before_the_last_place_is_filled() -> None:
    somebody = one(reason="required")
    assert "이유 적기" not in somebody.labels
    somebody.tap("연대")
    somebody.tap("이유 적기")
    somebody.say("협동")  # asked for a reason, a word is one
    assert somebody.given(1).reason == "협동"
    assert somebody.place == Place(2)


def test_free_text_is_the_reason_and_numbers_or_names_answer_anew() -> None:
    somebody = one(reason="optional", places=2)
    somebody.say("1 2")
    for said, chosen in (("2 1", (2, 1)), ("혁신, 연대", (3, 1)), ("2번", (3, 1))):
        somebody.say(said)
        assert somebody.answer(1) == chosen
        assert somebody.given(1).reason is None
    somebody.say("2번과 3번은 한 몸이라서")
    assert somebody.answer(1) == (3, 1)
    assert somebody.given(1).reason == "2번과 3번은 한 몸이라서"


def test_a_reason_stays_with_an_answer_that_changes_and_goes_with_one_that_is_emptied() -> None:
    somebody = one(reason="optional", places=2)
    somebody.say("1 2")
    somebody.say("까닭 하나")
    somebody.tap("◀️ 이전")
    somebody.tap("1순위 연대")
    assert somebody.given(1).reason == "까닭 하나"
    somebody.tap("다시 고르기")
    assert somebody.given(1).reason is None


def test_a_reason_is_rewritten_or_left_as_it_was() -> None:
    somebody = one(reason="required", places=1)
    somebody.say("1")
    somebody.say("까닭 하나")
    somebody.tap("◀️ 이전")
    somebody.tap("이유 고치기")
    assert somebody.screen[-1] == "이유를 글로 적어 보내 주세요. 앞서 하신 답은 그대로 있습니다."
    somebody.say("까닭 둘")
    assert somebody.given(1).reason == "까닭 둘"
    somebody.tap("◀️ 이전")
    somebody.tap("이유 고치기")
    somebody.tap("다음")
    assert somebody.place == Place(2)
    assert somebody.given(1) == Given((1,), "까닭 둘", done=True)


def test_who_began_a_reason_may_still_leave_it_out() -> None:
    somebody = one(reason="optional")
    somebody.tap("연대")
    assert "reason-then" not in [getattr(line, "key", "") for line in somebody.card.lines]
    somebody.tap("이유 적기")
    assert {"다음", "⏭ 건너뛰기"}.isdisjoint(somebody.labels)
    somebody.tap("⏭ 이유 건너뛰기")
    assert somebody.place == Place(2)
    assert somebody.given(1) == Given((1,), "", done=True)


def test_what_may_be_left_out_says_so_only_until_it_is_answered() -> None:
    somebody = Person(survey_of(ranking("연대", "협동", places=1, required=False, reason="optional"), text()))
    assert "⏭ 건너뛰기" in somebody.labels
    somebody.tap("연대")
    assert {"다음", "⏭ 건너뛰기"}.isdisjoint(somebody.labels)


@pytest.mark.parametrize(
    ("said", "told"), [("", "적어 주신 글에 읽을 수 있는"), ("가" * 1001, "적어 주신 글은 1,001자")]
)
def test_a_reason_that_cannot_be_kept_is_refused(said: str, told: str) -> None:
    somebody = one(reason="required", places=1)
    somebody.say("1")
    somebody.tap("이유 적기")
    before = dict(somebody.kept)
    somebody.say(said)
    assert somebody.told.startswith(told)
    assert somebody.kept == before


def test_a_lone_question_asks_for_its_reason_before_it_is_handed_in() -> None:
    somebody = lone(reason="required")
    somebody.tap("연대")
    assert "✅ 제출" not in somebody.labels
    assert somebody.screen[-1] == "답을 더 고치지 않으시려면 ‘이유 적기’를 눌러 이유를 적어 주세요."
    somebody.tap("이유 적기")
    somebody.say("함께라서")
    assert "✅ 제출" in somebody.labels
    assert flow.ballots(somebody.survey, somebody.draft)[Place(1)] == Ballot(bytes([1]), "함께라서")


def test_a_reason_that_was_left_out_is_not_cast() -> None:
    somebody = one(reason="optional", places=1)
    somebody.say("1")
    somebody.tap("⏭ 이유 건너뛰기")
    assert flow.ballots(somebody.survey, somebody.draft)[Place(1)] == Ballot(bytes([1]), None)


# Abstaining


def test_an_abstention_is_an_answer_of_its_own() -> None:
    somebody = one(abstain=True, reason="required")
    somebody.tap("기권")
    assert somebody.place == Place(2)
    assert flow.ballots(somebody.survey, somebody.draft) == {Place(1): Ballot(ABSTAINED)}
    somebody.tap("⏭ 건너뛰기")
    assert ABSTENTION in somebody.screen
    assert "✅ 제출" in somebody.labels


def test_an_abstention_may_take_the_place_of_an_answer_and_an_answer_of_it() -> None:
    somebody = lone(abstain=True)
    somebody.say("연대 협동")
    somebody.tap("기권")
    assert somebody.given(1) == Given((1, 2), abstained=True)
    assert flow.ballots(somebody.survey, somebody.draft) == {Place(1): Ballot(ABSTAINED)}
    assert "돌아옵니다" in somebody.told
    assert ABSTENTION in somebody.screen
    assert "기권" not in somebody.labels
    assert "✅ 제출" in somebody.labels
    somebody.say("혁신, 연대")
    assert somebody.answer(1) == (3, 1)
    assert ABSTENTION not in somebody.screen
    assert {"기권", "✅ 제출"} <= set(somebody.labels)


def test_an_abstention_taken_back_brings_the_answer_and_its_reason_back() -> None:
    somebody = lone(abstain=True, reason="optional")
    somebody.say("연대 협동")
    somebody.say("함께라서")
    before = somebody.given(1)
    somebody.tap("기권")
    assert not any("함께라서" in line for line in somebody.screen)
    assert not any("이유" in label for label in somebody.labels)
    somebody.tap("기권 취소")
    assert somebody.given(1) == before
    assert somebody.told == "기권을 취소했습니다. 앞서 하신 답이 돌아왔습니다."
    assert "기권" in somebody.labels


def test_an_abstention_from_nothing_taken_back_leaves_nothing() -> None:
    somebody = lone(abstain=True)
    somebody.tap("기권")
    somebody.tap("기권 취소")
    assert somebody.given(1) == Given()
    assert "✅ 제출" not in somebody.labels
    somebody.hear(Tap("unabstain"))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")


def test_what_is_kept_beside_an_abstention_is_asked_about_no_more() -> None:
    first = ranking("연대", "협동", id="value", places=1, abstain=True)
    somebody = Person(survey_of(first, text(when="value has 연대"), text(for_each="value"), text()))
    somebody.say("연대")
    assert somebody.screen[0] == "문항 2/4"
    somebody.tap("◀️ 이전")
    somebody.tap("기권")
    assert somebody.screen[0] == "문항 2/2"


def test_a_double_tap_abstains_once() -> None:
    somebody = one(abstain=True)
    somebody.hear(Tap("abstain"))
    somebody.place = Place(1)
    somebody.hear(Tap("abstain"))
    assert somebody.given(1) == Given(abstained=True)
    assert somebody.place == Place(2)


def test_where_nobody_may_abstain_a_forged_tap_is_refused() -> None:
    somebody = one()
    somebody.hear(Tap("abstain"))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    assert somebody.kept == {}


def test_an_abstention_cannot_be_left_out_by_a_late_tap() -> None:
    somebody = Person(survey_of(ranking("연대", "협동", required=False, abstain=True), text()))
    somebody.tap("기권")
    somebody.place = Place(1)
    somebody.hear(Tap("skip"))
    assert somebody.given(1).abstained
    assert somebody.told.startswith("이미 답하신 문항입니다.")


def test_who_abstains_from_writing_may_still_write() -> None:
    somebody = Person(survey_of(text(abstain=True, reason="required")))
    somebody.tap("기권")
    somebody.say("역시 적겠습니다")
    somebody.say("하고 싶은 말이 있어서")
    (ballot,) = flow.ballots(somebody.survey, somebody.draft).values()
    assert ballot.content != b""
    assert ABSTENTION not in somebody.screen


# Notes

NOTED: list[Any] = [{"text": "연대", "note": "서로 기대어 서는 것"}, "협동"]


def test_what_an_option_means_is_shown_on_wish_and_away_again() -> None:
    somebody = Person(survey_of({**ranking(), "options": NOTED}, text()))
    assert "서로 기대어 서는 것" not in somebody.screen
    somebody.tap("설명 보기")
    place = somebody.screen.index("서로 기대어 서는 것")
    assert somebody.screen[place - 1] == "1. 연대"
    somebody.tap("설명 접기")
    assert "서로 기대어 서는 것" not in somebody.screen
    assert "설명 보기" in somebody.labels
    assert somebody.kept == {}


def test_a_long_note_is_folded_and_a_short_one_is_not() -> None:
    for length, key in ((FOLDED, None), (FOLDED + 1, "folded")):
        note = "가" * length
        lines = Person(survey_of(text(note={"ko": note, "en": "short"}))).card.lines
        shown = next(line for line in lines if note in spoken(line))
        assert (shown.key if isinstance(shown, Phrase) else None) == key


# A message that is edited


def correct(asked: Asked, given: Given, before: Given, after: Given, said: str) -> Given | str:
    read = asked.correct(given, before, after, said, VIEW)
    return spoken(read.why) if isinstance(read, Refused) else read.answer


LATER = "고치신 글의 답이 그 뒤에 바뀌어 그대로 두었습니다. 아래에서 다시 답해 주세요."


def test_the_edited_reason_is_exchanged_unless_another_took_its_place() -> None:
    asked = Asked(survey_of(ranking("연대", "협동", places=1, reason="required")).questions[0])
    before, after = Given((1,)), Given((1,), "까닭")
    assert correct(asked, after, before, after, "고친 까닭") == Given((1,), "고친 까닭")
    assert correct(asked, Given((2,), "까닭"), before, after, "고친 까닭") == Given((2,), "고친 까닭")
    assert correct(asked, Given((1,), "나중 까닭"), before, after, "고친 까닭") == LATER
    assert correct(asked, Given(abstained=True), before, after, "고친 까닭") == LATER


def test_the_edited_answer_is_exchanged_and_keeps_the_reason_given_since() -> None:
    asked = Asked(survey_of(ranking("연대", "협동", places=1, reason="optional")).questions[0])
    before, after = Given(), Given((1,))
    assert correct(asked, Given((1,), "까닭"), before, after, "협동") == Given((2,), "까닭")
    assert correct(asked, Given((2,), "까닭"), before, after, "연대") == LATER
    assert correct(asked, Given(abstained=True), before, after, "협동") == LATER
    assert str(correct(asked, after, before, after, "모름")).startswith("‘모름’이 들어간 보기를")


def test_who_goes_on_without_an_answer_is_not_kept_from_reading_over() -> None:
    somebody = one()
    somebody.hear(Tap("next"))
    somebody.hear(Tap("next"))
    somebody.hear(Tap("overview"))
    assert somebody.place == OVERVIEW

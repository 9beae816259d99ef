from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Place
from surveys.prompt import Refused, Tap, Typed, View
from surveys.questions.writing import tidy, written
from tests.surveys.people import TODAY, Person, spoken, survey_of, text

VIEW = View(TODAY)


def entries(somebody: Person) -> list[tuple[str, str | None]]:
    return [(entry.text, entry.reason) for entry in somebody.answer(1)]


def test_a_new_text_replaces_the_one_before() -> None:
    somebody = Person(survey_of(text()))
    somebody.say("처음 글")
    somebody.say("고친 글")
    assert entries(somebody) == [("고친 글", None)]
    assert "앞의 글을 새로" in somebody.told
    assert "✅ 제출" in somebody.labels


def test_each_line_is_an_entry_where_no_reason_follows() -> None:
    somebody = Person(survey_of(text(entries="1-3")))
    somebody.say("연대\n\n  협동  \n")
    assert entries(somebody) == [("연대", None), ("협동", None)]


def test_with_a_reason_a_message_is_one_entry() -> None:
    somebody = Person(survey_of(text(entries="1-3", reason="required")))
    said = "혼자서는 풀 수 없는 일이 늘 더 많았습니다.\n그래서 연대"
    somebody.say(said)
    somebody.say("둘은\n하나라서")
    assert entries(somebody) == [(said, "둘은\n하나라서")]


def test_too_many_lines_are_refused_and_nothing_is_lost() -> None:
    somebody = Person(survey_of(text(entries="1-2")))
    somebody.say("하나")
    somebody.say("둘\n셋")
    assert entries(somebody) == [("하나", None)]
    assert "1개까지 더 적을 수 있어 저장하지 않았습니다" in somebody.told


def test_dropping_an_entry_twice_drops_one() -> None:
    somebody = Person(survey_of(text(entries="1-4")))
    somebody.say("하나\n둘\n셋")
    somebody.hear(Tap("drop", 2))
    somebody.hear(Tap("drop", 2))
    assert entries(somebody) == [("하나", None), ("셋", None)]
    assert somebody.told.startswith("이미 뺀 답입니다.")


def test_leaving_out_a_reason_twice_leaves_out_one() -> None:
    somebody = Person(survey_of(text(entries="2", reason="optional"), text()))
    somebody.say("하나")
    somebody.hear(Tap("no-reason", 1))
    somebody.say("둘")
    somebody.hear(Tap("no-reason", 1))
    assert entries(somebody) == [("하나", ""), ("둘", None)]


def test_the_way_on_is_offered_once_there_are_enough() -> None:
    somebody = Person(survey_of(text(entries="2-3"), text()))
    somebody.say("하나")
    assert "다음" not in somebody.labels
    somebody.hear(Tap("done"))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    assert somebody.place == Place(1)
    somebody.say("둘")
    assert "더 있으면 적어 주시고, 없으면 ‘다음’을 눌러 주세요." in somebody.screen
    somebody.tap("다음")
    assert somebody.place == Place(2)


def test_who_comes_back_after_that_was_all_is_shown_the_way_on() -> None:
    somebody = Person(survey_of(text(entries="1-3"), text()))
    somebody.say("하나")
    somebody.tap("다음")
    somebody.tap("◀️ 이전")
    assert "더 있으면 적어 주시고, 없으면 ‘다음’을 눌러 주세요." in somebody.screen
    assert "다음" in somebody.labels


def test_in_a_survey_of_one_question_it_can_be_handed_in_once_there_are_enough() -> None:
    somebody = Person(survey_of(text(entries="1-3")))
    somebody.say("하나")
    assert "더 있으면 적어 주시고, 없으면 바로 제출해 주세요." in somebody.screen
    assert "✅ 제출" in somebody.labels


def test_a_fixed_number_of_entries_is_not_said_as_a_range() -> None:
    somebody = Person(survey_of(text(entries="3")))
    assert "아직 적으신 것이 없습니다. 모두 3개를 적어 주세요." in somebody.screen
    somebody.say("하나")
    assert "3개 가운데 1개를 적으셨습니다." in somebody.screen


def edited(question: Any, said: list[str], which: int, text: str) -> list[tuple[str, str | None]] | str:
    """The answer after everything was said and then message number `which` was edited."""
    states: list[Any] = [None]
    for one in said:
        read = question.read(states[-1], Typed(one), VIEW)
        states.append(read.answer)
    now = question.correct(states[-1], states[which], states[which + 1], text, VIEW)
    return spoken(now.why) if isinstance(now, Refused) else [(one.text, one.reason) for one in now.answer]


LATER = "고치신 글의 답이 그 뒤에 바뀌어 그대로 두었습니다. 아래에서 다시 답해 주세요."


@pytest.mark.parametrize(
    ("settings", "said", "which", "text", "becomes"),
    [
        ({}, ["글"], 0, "고친 글", [("고친 글", None)]),
        ({}, ["글", "새 글"], 0, "고친 글", LATER),
        ({}, ["글", "새 글"], 1, "고친 글", [("고친 글", None)]),
        ({}, ["글"], 0, "  ", "적어 주신 글에 읽을 수 있는 글자가 없습니다. 하실 말씀을 글로 적어 주세요."),
        ({"reason": "optional"}, ["글", "까닭"], 0, "고친 글", [("고친 글", "까닭")]),
        ({"reason": "optional"}, ["글", "까닭"], 1, "고친 까닭", [("글", "고친 까닭")]),
        ({"reason": "optional"}, ["글", "까닭", "새 글"], 1, "고친 까닭", LATER),
        ({"reason": "optional"}, ["글", "까닭", "새 글", "새 까닭"], 1, "고친 까닭", LATER),
        ({"reason": "optional"}, ["글", "까닭", "새 글", "새 까닭"], 2, "고친 글", [("고친 글", "새 까닭")]),
        (
            {"entries": "1-4"},
            ["하나\n둘", "셋"],
            0,
            "하나\n두울",
            [("하나", None), ("두울", None), ("셋", None)],
        ),
        ({"entries": "1-4"}, ["하나\n둘", "셋"], 0, "하나", LATER),
    ],
)
def test_an_edited_message_corrects_what_it_said(
    settings: dict[str, Any], said: list[str], which: int, text: str, becomes: Any
) -> None:
    question = survey_of({"kind": "text", "text": "글", **settings}).questions[0]
    assert edited(question, said, which, text) == becomes


def test_an_edited_message_leaves_out_what_was_dropped_since() -> None:
    question: Any = survey_of(text(entries="1-4")).questions[0]
    after = question.read(None, Typed("하나\n둘"), VIEW).answer
    now = question.correct(after[1:], None, after, "하아나\n두울", VIEW).answer
    assert [entry.text for entry in now] == ["두울"]
    assert isinstance(question.correct((), None, after, "하아나\n두울", VIEW), Refused)


@pytest.mark.parametrize("nothing", ["", "   ", "\n\n", "\u200b", "\u3164\u3164", "\u202e", "\x07"])
def test_nothing_to_read_is_refused(nothing: str) -> None:
    somebody = Person(survey_of(text()))
    somebody.say(nothing)
    assert somebody.kept == {}
    assert "읽을 수 있는 글자가 없습니다" in somebody.told


def test_a_text_too_long_says_how_long_it_is() -> None:
    somebody = Person(survey_of(text(max_length=10)))
    somebody.say("가" * 5000)
    assert somebody.kept == {}
    assert "5,000자" in somebody.told
    assert "10자까지" in somebody.told


def test_the_limit_counts_what_is_kept() -> None:
    somebody = Person(survey_of(text(max_length=2)))
    somebody.say("  \u1112\u1161\u11ab글 \u202e")  # 한글, written in parts
    assert entries(somebody) == [("한글", None)]


@pytest.mark.parametrize(
    "said", ["👩‍👩‍👧‍👦🇰🇷", "مرحبا بكم", "שלום\nעולם", "e\u0301".encode().decode(), "<b>&amp;</b>"]
)
def test_emoji_and_every_script_are_kept(said: str) -> None:
    kept = written(said, 100)
    assert kept == tidy(said)
    assert len(str(kept)) <= len(said)


def test_marks_that_turn_the_direction_and_control_signs_go() -> None:
    assert tidy("a\u202eb\u2066c\x00d\x1be\r\nf\tg") == "abcde\nf g"


@pytest.mark.parametrize(
    "said", ["1. 연대 - 힘\n2. 협동 - 함께", "- 연대\n- 협동", "1번 연대\n\n2번 협동", "정직\n책임"]
)
def test_a_list_is_not_one_entry_where_reasons_are_asked(said: str) -> None:
    somebody = Person(survey_of(text(entries="1-3", reason="optional")))
    somebody.say(said)
    assert somebody.told.endswith("한 번에 하나씩 보내 주세요.")
    assert somebody.kept == {}
    somebody.say("서로 기대어 설 때 비로소 나오는 힘이 있습니다.\n1. 힘이 되는 것")
    assert len(somebody.answer(1)) == 1

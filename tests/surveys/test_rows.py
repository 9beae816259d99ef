"""Agreement, and how all questions are answered that go row by row."""

from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Place
from surveys.prompt import Refused, Tap, View
from surveys.questions.pages import width
from tests.surveys.people import TODAY, Person, spoken
from tests.surveys.row_questions import agreement, availability, person, points, values

AGREE, DISAGREE, PASS = 1, 2, 3


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("동의", {1: AGREE}),
        ("찬성합니다.", {1: AGREE}),
        ("Ｏ", {1: AGREE}),
        ("×", {1: DISAGREE}),
        ("disagree", {1: DISAGREE}),
        ("2 반대", {2: DISAGREE}),
        ("2번 반대", {2: DISAGREE}),
        ("②반대", {2: DISAGREE}),
        ("3: 유보, 1: 동의", {1: AGREE, 3: PASS}),
        ("1.동의\n2.반대", {1: AGREE, 2: DISAGREE}),
        ("동의 반대 유보", {1: AGREE, 2: DISAGREE, 3: PASS}),
        ("o, x, o", {1: AGREE, 2: DISAGREE, 3: AGREE}),
        ("1) 동의\n2) 반대\n3) 보류", {1: AGREE, 2: DISAGREE, 3: PASS}),
        ("회비를 올린다 반대", {2: DISAGREE}),
        ("달마다 한다 동의", {1: AGREE}),
        ("상근자 동의", {3: AGREE}),
    ],
)
def test_agreement_is_typed_in_words(said: str, meant: dict[int, int]) -> None:
    somebody = person(agreement())
    somebody.say(said)
    assert values(somebody) == meant


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("글쎄요", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("동의하지 않습니다", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("I do not agree", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("동의 안 합니다", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("동의 2", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("1 2 동의", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("9번 동의", "9번은 없습니다. 1번부터 3번 가운데"),
        ("0 동의", "0번은 없습니다."),
        ("2 동의 2 반대", "2번에 답을 두 번 적어 주셨습니다."),
        ("동의 반대", "물은 것은 3개인데 답을 2개 적어 주셨습니다."),
        ("1번 동의, 반대", "물은 것은 3개인데 답을 2개 적어 주셨습니다."),
        ("회비는 반대", "적어 주신 글에서 답을 찾지 못했습니다."),
        ("를 동의", "적어 주신 글에서 답을 찾지 못했습니다."),
        (" ", "적어 주신 글에서 답을 찾지 못했습니다."),
    ],
)
def test_what_is_not_clear_is_told_and_changes_nothing(said: str, told: str) -> None:
    somebody = person(agreement())
    somebody.tap("동의")
    before = dict(somebody.kept)
    somebody.say(said)
    assert somebody.told.startswith(told)
    assert "바뀐 것은 없습니다" in somebody.told
    assert len(somebody.told) <= 200
    assert somebody.kept == before


def asked(somebody: Person) -> int:
    """The number of the row that is asked now."""
    (line,) = (line for line in somebody.screen if line.startswith("지금 "))
    return int(line.removeprefix("지금 ").split("번:")[0])


def test_a_tap_answers_and_leads_to_the_next_row_without_an_answer() -> None:
    somebody = person(agreement())
    somebody.say("2 반대")
    somebody.tap("앞 번호")
    somebody.tap("앞 번호")
    assert asked(somebody) == 1
    somebody.tap("동의")
    assert asked(somebody) == 3
    somebody.tap("유보")
    assert somebody.place.question == 2
    assert values(somebody) == {1: AGREE, 2: DISAGREE, 3: PASS}


def test_a_double_tap_changes_nothing_twice() -> None:
    somebody = person(agreement())
    for _ in range(2):
        somebody.hear(Tap("give", AGREE, 1))
        assert values(somebody) == {1: AGREE}
        assert asked(somebody) == 2


def test_who_comes_back_goes_on_where_an_answer_is_missing() -> None:
    somebody = person(agreement())
    somebody.tap("동의")
    somebody.tap("답한 내용 보기")
    somebody.tap("1번 답하기")
    assert "지금 2번: 회비를 올린다" in somebody.screen


def test_a_number_alone_leads_to_its_row_also_when_all_is_answered() -> None:
    somebody = person(agreement())
    somebody.say("동의 반대 유보")
    somebody.tap("◀️ 이전")
    somebody.say("3")
    assert "지금 3번: 상근자를 둔다" in somebody.screen
    somebody.tap("동의")
    assert somebody.place.question == 1
    assert "지금 3번: 상근자를 둔다" in somebody.screen
    somebody.tap("다음")
    assert somebody.place.question == 2
    assert values(somebody) == {1: AGREE, 2: DISAGREE, 3: AGREE}


def test_starting_over_empties_the_answer() -> None:
    somebody = person(agreement())
    somebody.say("동의 반대 유보")
    somebody.tap("◀️ 이전")
    somebody.tap("뒤 번호 ▶️")
    somebody.tap("모두 지우기")
    assert len(values(somebody)) == 3
    assert "답하신 3개를 모두 지우시겠습니까? 지우면 되돌릴 수 없습니다." in somebody.screen
    somebody.tap("그대로 두기")
    assert len(values(somebody)) == 3
    assert "지금 2번: 회비를 올린다" in somebody.screen
    somebody.tap("모두 지우기")
    somebody.tap("네, 모두 지웁니다")
    assert values(somebody) == {}
    assert "지금 1번: 회의는 달마다 한다" in somebody.screen
    assert "모두 지우기" not in somebody.labels


def test_a_single_answer_is_cleared_at_once() -> None:
    somebody = person(agreement())
    somebody.tap("동의")
    somebody.tap("모두 지우기")
    assert values(somebody) == {}


def test_a_double_tap_on_the_last_row_does_not_lead_back() -> None:
    somebody = person(agreement())
    somebody.say("동의 반대")
    somebody.say("동의 반대 유보")
    somebody.place = Place(1)
    somebody.hear(Tap("give", PASS, 3))
    assert somebody.place.question == 2


def test_a_full_card_that_waits_for_its_reason_shows_no_row_to_answer() -> None:
    somebody = person(agreement(reason="optional"))
    somebody.say("동의 반대 유보")
    assert not any(line.startswith("지금") for line in somebody.screen)
    assert "동의" not in somebody.labels
    somebody.tap("답 고치기")
    somebody.tap("반대")
    assert values(somebody) == {1: DISAGREE, 2: DISAGREE, 3: PASS}
    somebody.say("형편이 달라서")
    assert somebody.place.question == 2


def test_an_abstention_keeps_the_rows() -> None:
    somebody = person(agreement(abstain=True))
    somebody.tap("동의")
    somebody.tap("기권")
    somebody.place = Place(1)
    somebody.hear(Tap("give", AGREE, 1))
    assert not somebody.given(1).abstained
    assert values(somebody) == {1: AGREE}


def test_many_long_rows_still_fit_on_a_screen() -> None:
    rows = [
        f"{number}번째로 여쭙는 문장은 이렇게 길어서 한 줄에 다 들어가지 않습니다" for number in range(1, 51)
    ]
    somebody = person(agreement(*rows))
    for number in (1, 25, 50):
        somebody.say(str(number))
        lines = [max(-(-width(line) // 40), 1) for line in somebody.screen]
        assert sum(lines) <= 28
        assert f"지금 {number}번: {rows[number - 1]}" in somebody.screen
        assert "이 밖에 40개가 더 있습니다." in somebody.screen


def test_the_card_says_what_a_row_means_on_wish() -> None:
    somebody = person(agreement({"text": "가", "note": "가의 뜻"}, "나"))
    somebody.tap("설명 보기")
    assert "가의 뜻" in somebody.screen
    somebody.tap("설명 접기")
    assert "가의 뜻" not in somebody.screen


@pytest.mark.parametrize(
    "tap",
    [Tap("give", 1, 99), Tap("give", 4, 1), Tap("give", 0, 1), Tap("give", -1, 1), Tap("made up", 1, 1)],
)
@pytest.mark.parametrize("question", [agreement(), availability()])
def test_a_forged_tap_is_refused(question: dict[str, Any], tap: Tap) -> None:
    somebody = person(question)
    somebody.hear(tap)
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    assert somebody.kept == {}


# Editing a sent message


def corrected(somebody: Person, before: Any, after: Any, said: str) -> Any:
    question: Any = somebody.survey.question(1)
    answer = somebody.answer(1)
    read = question.correct(answer, before, after, said, View(TODAY))
    return spoken(read.why) if isinstance(read, Refused) else dict(read.answer)


def test_an_edited_message_corrects_what_it_said_and_leaves_what_came_later() -> None:
    somebody = person(agreement())
    somebody.say("동의")
    first = somebody.answer(1)
    somebody.say("2 반대")
    assert corrected(somebody, None, first, "유보") == {1: PASS, 2: DISAGREE}


def test_an_edited_message_that_speaks_of_another_row_changes_nothing_once_more_was_said() -> None:
    somebody = person(agreement())
    somebody.say("동의")
    first = somebody.answer(1)
    somebody.say("2 반대")
    assert corrected(somebody, None, first, "3 유보").startswith("고치신 글의 답이 그 뒤에 바뀌어")
    somebody.say("1 반대")
    assert corrected(somebody, None, first, "유보").startswith("고치신 글의 답이 그 뒤에 바뀌어")


def test_an_edited_last_message_is_read_anew() -> None:
    somebody = person(agreement())
    somebody.say("동의")
    assert corrected(somebody, None, somebody.answer(1), "2 반대") == {2: DISAGREE}


def test_an_edited_message_cannot_divide_more_than_there_is() -> None:
    somebody = person(points())
    somebody.say("3")
    first = somebody.answer(1)
    somebody.say("공공구매 6")
    assert corrected(somebody, None, first, "4") == {1: 4, 2: 6}
    assert corrected(somebody, None, first, "5").startswith("1번에는 4점까지 줄 수 있어 5점은")

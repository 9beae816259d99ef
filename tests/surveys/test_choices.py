"""Choosing one or several of the options, by taps and by typing, and counting what was chosen."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.asked import Place
from surveys.prompt import Tap, Typed, View
from surveys.questions.base import Read
from surveys.questions.choice_card import Chosen
from surveys.questions.choice_result import pack, unpack
from surveys.questions.options import OTHER
from tests.surveys.choices import chosen, person, several, single
from tests.surveys.people import TODAY, Person, spoken, survey_of

# One


@pytest.mark.parametrize("said", ["마을기업", "3", "3번", "마을", "ㅁㅇㄱㅇ"])
def test_one_is_chosen_by_any_name_and_the_next_question_follows(said: str) -> None:
    somebody = person(single())
    somebody.say(said)
    assert chosen(somebody) == ["마을기업"]
    assert somebody.place == Place(2)


def test_another_choice_takes_the_place_of_the_one_before() -> None:
    somebody = person(single())
    somebody.tap("마을기업")
    somebody.tap("◀️ 이전")
    assert "3. 마을기업 — 고름" in somebody.screen
    somebody.tap("협동조합")
    assert chosen(somebody) == ["협동조합"]


def test_the_same_choice_again_stays_and_goes_on() -> None:
    somebody = person(single())
    somebody.tap("마을기업")
    somebody.tap("◀️ 이전")
    somebody.tap("✓ 고름: 마을기업")
    assert somebody.told == "‘마을기업’은 이미 고르신 보기입니다. 그대로 두었습니다."
    assert (chosen(somebody), somebody.place) == (["마을기업"], Place(2))


@pytest.mark.parametrize("required", ["true", "false"])
def test_only_a_choice_that_may_be_left_out_can_be_taken_back(required: str) -> None:
    somebody = person(single(required=required))
    somebody.tap("마을기업")
    somebody.tap("◀️ 이전")
    assert ("다시 고르기" in somebody.labels) is (required == "false")


def test_several_are_refused_where_one_is_asked() -> None:
    somebody = person(single())
    somebody.say("협동조합, 마을기업")
    assert somebody.told.startswith("보기 2개를 적어 주셨습니다. 이 문항은 하나만 고를 수 있습니다.")
    assert somebody.kept == {}


# Several


def test_a_double_tap_changes_nothing_twice() -> None:
    somebody = person(several())
    somebody.hear(Tap("add", 2))
    somebody.hear(Tap("add", 2))
    assert somebody.told.startswith("‘사회적기업’은 이미 고르신 보기입니다.")
    assert chosen(somebody) == ["사회적기업"]
    somebody.hear(Tap("drop", 2))
    somebody.hear(Tap("drop", 2))
    assert somebody.told == "지금 골라져 있지 않은 보기입니다. 바뀐 것은 없습니다."


def test_no_more_than_the_most_can_be_chosen() -> None:
    somebody = Person(survey_of(several(max=2)))
    somebody.say("협동조합, 마을기업")
    somebody.tap("자활기업")
    assert somebody.told == "2개를 이미 다 골랐습니다. 다른 것을 고르려면 먼저 하나를 빼 주세요."
    somebody.say("1 2 3")
    assert somebody.told.startswith("보기 3개를 적어 주셨습니다. 이 문항은 2개까지 고를 수 있습니다.")
    assert chosen(somebody) == ["협동조합", "마을기업"]


def test_what_was_chosen_stands_in_the_order_of_the_survey() -> None:
    somebody = person(several())
    for one in ("자활기업", "협동조합", "마을기업"):
        somebody.tap(one)
    assert chosen(somebody) == ["협동조합", "마을기업", "자활기업"]
    assert "고르신 것 3개: 협동조합 · 마을기업 · 자활기업" in somebody.screen


def test_one_word_is_added_and_a_list_is_the_whole_answer() -> None:
    somebody = person(several())
    somebody.say("마을기업")
    somebody.say("협동")
    assert chosen(somebody) == ["협동조합", "마을기업"]
    somebody.say("자활기업, 협동조합")
    assert chosen(somebody) == ["협동조합", "자활기업"]
    assert somebody.told == "앞서 고르신 것을 빼고 적어 주신 보기 2개를 골랐습니다."


def test_a_list_of_new_ones_is_added_and_half_an_answer_replaces_nothing() -> None:
    somebody = person(several(*"가나다라마", min=3, max=5))
    somebody.say("가, 나")
    somebody.say("다, 라")
    assert chosen(somebody) == ["가", "나", "다", "라"]
    assert somebody.told == "고르신 것에 2개를 더했습니다: 다 · 라"
    somebody.say("마, 가")
    assert chosen(somebody) == ["가", "나", "다", "라"]
    assert somebody.told.startswith("고르신 4개는 그대로입니다. 아직 고르지 않은 보기를 1개까지")


def test_with_room_for_one_a_new_word_replaces_the_old_one() -> None:
    somebody = Person(survey_of(several(max=1)))
    somebody.say("마을기업")
    somebody.say("협동조합")
    assert chosen(somebody) == ["협동조합"]


def test_the_next_question_is_offered_once_enough_are_chosen() -> None:
    somebody = person(several(min=2))
    somebody.tap("마을기업")
    assert "1개를 더 골라 주세요. 고른 것을 다시 누르면 빠집니다." in somebody.screen
    assert "다음" not in somebody.labels
    somebody.tap("협동조합")
    somebody.tap("다음")
    assert somebody.place == Place(2)


@pytest.mark.parametrize("question", [single(), several()], ids=lambda question: question["kind"])
def test_forged_taps_are_refused(question: dict[str, Any]) -> None:
    somebody = person(question)
    for action in ("choose", "add", "drop"):
        for value in (0, -1, 99, OTHER, 2**40):
            somebody.hear(Tap(action, value))
            assert somebody.told
    somebody.hear(Tap("no-other"))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    assert somebody.kept == {}


# Counting


def test_the_most_chosen_come_first_and_own_words_stand_below() -> None:
    question: Any = survey_of(several("연대", "협동", "혁신", other="true", required="false")).questions[0]
    answers = [
        Chosen((1, 2)),
        Chosen((2,)),
        Chosen((2, OTHER), "돌봄"),
        Chosen((1, OTHER), "살림\u2028살이 😀"),
    ]
    result = question.tally([question.ballot(answer) for answer in answers])
    assert result.document("ko") == {
        "options": [
            {"option": "연대", "id": "1", "count": 2},
            {"option": "협동", "id": "2", "count": 3},
            {"option": "혁신", "id": "3", "count": 0},
            {"option": "기타", "id": "other", "count": 2},
        ],
        "other": ["돌봄", "살림\u2028살이 😀"],
    }
    assert [spoken(line) for line in result.summary(texts=True)] == [
        "",
        "협동 — 3명(75.0%)",
        "연대 — 2명(50.0%)",
        "기타 — 2명(50.0%)",
        "아무도 고르지 않은 보기 1개: 혁신",
        "",
        "기타에 적어 주신 답 2건",
        "• 돌봄",
        "• 살림\u2028살이 😀",
    ]
    assert result.rows("en")[3:] == [
        {"option": "Other", "id": "other", "count": 2},
        {"option": "Other", "id": "other", "text": "돌봄"},
        {"option": "Other", "id": "other", "text": "살림\u2028살이 😀"},
    ]


def test_without_own_words_nothing_is_said_of_them() -> None:
    question: Any = survey_of(single()).questions[0]
    result = question.tally([question.ballot(Chosen((3,)))])
    assert set(result.document("ko")) == {"options"}
    assert [spoken(line) for line in result.summary(texts=True)][:2] == ["", "마을기업 — 1명(100.0%)"]


@given(st.sets(st.integers(1, 29_999)), st.text(max_size=200))
def test_a_ballot_keeps_what_was_chosen(numbers: set[int], own: str) -> None:
    kept = sorted(numbers)
    assert unpack(pack(kept, "")) == (kept, "")
    assert unpack(pack([*kept, OTHER], own)) == ([*kept, OTHER], own)


# What must hold whatever is said

NAME = st.text(alphabet="가나다라 12·", min_size=1, max_size=8).map(str.strip).filter(bool)
NAMES = st.lists(NAME, min_size=2, max_size=12, unique_by=lambda name: " ".join(name.split()))


@st.composite
def choices(draw: st.DrawFn) -> Any:
    names = [f"ㄱ {name} ㅎ" if name[0] in "·12" else name for name in draw(NAMES)]
    cut = draw(st.integers(0, len(names)))
    head, tail = names[:cut], names[cut:]
    options = [*([{"group": "묶음 하나", "options": head}] if head else []), *tail]
    other = draw(st.booleans())
    settings = {"other": str(other).lower(), "shuffle": str(draw(st.booleans())).lower()}
    if draw(st.booleans()):
        return survey_of(single(*options, **settings)).questions[0]
    most = draw(st.integers(1, len(names) + other))
    return survey_of(several(*options, max=most, min=draw(st.integers(1, most)), **settings)).questions[0]


TAPS = st.builds(
    Tap, st.sampled_from(["choose", "add", "drop", "clear", "no-other", "x"]), st.integers(-1, 14)
)
OTHERS = st.builds(Tap, st.sampled_from(["choose", "add", "drop"]), st.just(OTHER))
TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(st.integers(0, 14).map(str), max_size=4).map(" ".join),
    st.sampled_from(["기타", "기타: 협의회", "1, 기타(모임)", "묶음 하나", "ㄱㄴ", "가, 나"]),
).map(Typed)


@given(choices(), st.lists(st.one_of(TAPS, OTHERS, TEXTS), max_size=12), st.integers(0, 3))
def test_any_taps_and_texts_keep_the_answer_sound(question: Any, talk: list[Any], seed: int) -> None:
    answer, known = None, [option.number for option in question.answerable()]
    for said in talk:
        read = question.read(answer, said, View(TODAY, seed=seed))
        if isinstance(read, Read):
            answer = question.from_json(question.to_json(read.answer))
            assert answer == read.answer
            assert [number for number in known if number in answer.numbers] == list(answer.numbers)
            assert len(answer.numbers) <= question.most
            assert bool(answer.other) == (OTHER in answer.numbers)
            assert question.ask(answer, View(TODAY, seed=seed)).choices
    if answer is not None and question.begun(answer):
        assert question.describe(answer)
        assert sum(question.tally([question.ballot(answer)]).counts.values()) == len(answer.numbers)


@given(choices(), st.integers(0, 100))
def test_what_is_said_is_read_as_what_was_meant(question: Any, seed: int) -> None:
    meant = question.invent(Random(seed))
    assert question.least <= len(meant.numbers) <= question.most
    answer = None
    for words in question.said(meant, "ko"):
        read = question.read(answer, Typed(words), View(TODAY, seed=seed))
        assert isinstance(read, Read)
        answer = read.answer
    assert answer == meant

from __future__ import annotations

from typing import Any

import pytest

from surveys.asked import Place
from surveys.prompt import Tap
from tests.surveys.people import Person, ranking, survey_of, text

VALUES = ("연대", "협동", "사람중심", "책임감", "사회적 책임", "회계, 재무", "교육·학습", "3", "돌봄 2030")


def person(*options: str, **settings: Any) -> Person:
    survey = survey_of(ranking(*(options or VALUES), **{"places": 3, **settings}), text(required=False))
    return Person(survey)


def chosen(somebody: Person) -> list[str]:
    question: Any = somebody.survey.question(1)
    texts = {option.number: option.text for option in question.options}
    return [texts[number] for number in somebody.answer(1)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2 1 5", ["협동", "연대", "사회적 책임"]),
        ("2,1,5", ["협동", "연대", "사회적 책임"]),
        ("2. 1. 5.", ["협동", "연대", "사회적 책임"]),
        ("②①⑤", ["협동", "연대", "사회적 책임"]),
        ("2번, 1번", ["협동", "연대"]),
        ("연대, 협동, 사람중심", ["연대", "협동", "사람중심"]),
        ("연대 협동 사람중심", ["연대", "협동", "사람중심"]),
        ("연대\n협동\n사람중심", ["연대", "협동", "사람중심"]),
        ("연대 > 협동 > 사람중심", ["연대", "협동", "사람중심"]),
        ("1. 협동\n2. 연대", ["협동", "연대"]),
        ("1순위 협동, 2순위 연대", ["협동", "연대"]),
        ("1 협동", ["연대", "협동"]),
        ("회계, 재무, 교육·학습", ["회계, 재무", "교육·학습"]),
        ("회계, 재무\n돌봄 2030", ["회계, 재무", "돌봄 2030"]),
        ("3, 1", ["3", "연대"]),
        ("사회적책임 연대", ["사회적 책임", "연대"]),
        ("사람, 학습", ["사람중심", "교육·학습"]),
    ],
)
def test_typed_words_and_numbers_are_understood(said: str, meant: list[str]) -> None:
    somebody = person()
    somebody.say(said)
    assert chosen(somebody) == meant


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("책임", "‘책임’이 들어간 보기가 2개입니다. 4번 책임감과 5번 사회적 책임 가운데 어느 것입니까?"),
        ("연대, 책임", "‘책임’이 들어간 보기가 2개입니다."),
        ("연대 모름", "‘모름’이 들어간 보기를 찾지 못했습니다."),
        ("12", "12번 보기는 없습니다. 1번부터 9번 가운데"),
        ("중", "‘중’은 3번 사람중심을 말씀하신 것입니까? 맞으면 3을 보내 주세요."),
        ("연대, 재", "‘재’는 6번 회계, 재무를 말씀하신 것입니까? 맞으면 6을 보내 주세요."),
        ("모" * 31, f"‘{'모' * 29}…’가 들어간 보기를 찾지 못했습니다."),
        ("0", "0번 보기는 없습니다."),
        ("연대 협동 연대", "‘연대’를 두 번 적어 주셨습니다."),
        ("1 2 4 5", "보기 4개를 적어 주셨습니다. 이 문항은 3개까지"),
        ("   ", "보기를 찾지 못했습니다"),
        (", , ,", "보기를 찾지 못했습니다"),
    ],
)
def test_what_is_not_clear_is_asked_back_and_changes_nothing(said: str, told: str) -> None:
    somebody = person()
    somebody.tap("협동")
    before = somebody.kept
    somebody.say(said)
    assert told in somebody.told
    assert somebody.kept == before


def test_a_tap_gives_the_next_place_and_a_tap_again_takes_it_back() -> None:
    somebody = person()
    somebody.tap("연대")
    somebody.tap("협동")
    assert "2순위 협동" in somebody.labels
    somebody.tap("1순위 연대")
    assert chosen(somebody) == ["협동"]
    assert somebody.told == "‘연대’를 뺐습니다. 뒤에 있던 보기의 순위를 하나씩 당겼습니다."


def test_a_double_tap_changes_nothing_twice() -> None:
    somebody = person()
    somebody.hear(Tap("add", 1))
    somebody.hear(Tap("add", 1))
    assert chosen(somebody) == ["연대"]
    assert somebody.told.startswith("‘연대’는 이미 1순위에 있습니다.")
    somebody.hear(Tap("drop", 1))
    somebody.hear(Tap("drop", 1))
    assert chosen(somebody) == []
    assert somebody.told.startswith("지금 골라져 있지 않은 보기입니다.")


def test_a_full_ranking_takes_no_more_until_one_is_taken_out() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다")))
    somebody.say("가 나")
    somebody.tap("다")
    assert somebody.told == "2개를 이미 다 골랐습니다. 다른 것을 고르려면 먼저 하나를 빼 주세요."


def test_a_single_word_is_added_and_a_typed_list_replaces() -> None:
    somebody = person()
    somebody.say("연대")
    somebody.say("협동")
    assert chosen(somebody) == ["연대", "협동"]
    somebody.say("책임감 연대 사람중심")
    assert chosen(somebody) == ["책임감", "연대", "사람중심"]
    assert somebody.told == (
        "앞서 고르신 것을 빼고 적어 주신 차례대로 골랐습니다: 1순위 책임감 · 2순위 연대 · 3순위 사람중심"
    )


def test_a_list_of_new_ones_is_added_where_it_fits() -> None:
    somebody = person()
    somebody.say("연대")
    somebody.say("협동, 책임감")
    assert chosen(somebody) == ["연대", "협동", "책임감"]
    assert somebody.told == "고르신 것 뒤에 차례대로 더했습니다: 2순위 협동 · 3순위 책임감"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("책임감, 연대", "고르신 2개는 그대로입니다. 아직 고르지 않은 보기를 1개까지 더 적을 수 있습니다."),
        ("사람중심, 책임감", "고르신 2개는 그대로입니다."),
    ],
)
def test_half_an_answer_replaces_nothing(said: str, told: str) -> None:
    somebody = person()
    somebody.say("연대, 협동")
    somebody.say(said)
    assert chosen(somebody) == ["연대", "협동"]
    assert somebody.told.startswith(told)


def test_long_names_are_shortened_in_the_notice() -> None:
    names = [f"{n}번째 " + "가" * 90 for n in "일이삼사오육칠팔구십갑을"]
    somebody = person(*names, places=12)
    somebody.say(", ".join(names))
    assert len(chosen(somebody)) == 12
    assert somebody.told.endswith("외 2개")
    assert len(somebody.told) < 300


def test_a_typed_list_that_loses_nothing_says_only_what_is_chosen() -> None:
    somebody = person()
    somebody.say("연대 협동")
    somebody.say("협동 책임감 연대")
    assert somebody.told == "적어 주신 차례대로 골랐습니다: 1순위 협동 · 2순위 책임감 · 3순위 연대"


def test_a_typed_option_may_carry_a_sign_of_no_width() -> None:
    somebody = person()
    somebody.say("연\u200b대")
    assert chosen(somebody) == ["연대"]


def test_with_one_place_a_new_word_replaces_the_old_one() -> None:
    somebody = Person(survey_of(ranking("가", "나", places=1)))
    somebody.say("가")
    somebody.say("나")
    assert chosen(somebody) == ["나"]


def test_a_forged_option_is_refused() -> None:
    somebody = person()
    for value in (0, -1, 99, 2**40):
        somebody.hear(Tap("add", value))
        assert somebody.told.startswith("이 문항에 없는 보기입니다.")
    somebody.hear(Tap("entirely made up", 3))
    assert somebody.told.startswith("이 버튼은 지금 이 문항에서")
    assert somebody.kept == {}


def test_pages_keep_the_choice_and_running_numbers() -> None:
    somebody = person(*(f"보기{n:02}" for n in range(30)), shuffle=True)
    first = somebody.labels[:10]
    somebody.tap(first[0])
    somebody.tap("뒤쪽 ▶️")
    assert "모두 30개 가운데 11번부터 20번까지 보입니다." in somebody.screen
    assert f"11. {somebody.labels[0]}" in somebody.screen
    somebody.tap(somebody.labels[0])
    assert somebody.page == 1
    assert len(chosen(somebody)) == 2
    somebody.tap("앞쪽")
    assert somebody.labels[:10] == [f"1순위 {first[0]}", *first[1:]]


def test_each_person_has_an_order_of_their_own_and_it_stays() -> None:
    survey = survey_of(ranking(*(f"보기{n:02}" for n in range(30)), shuffle=True))
    orders = {tuple(Person(survey, seed).labels[:10]) for seed in range(50)}
    assert len(orders) == 50
    assert Person(survey, 7).labels == Person(survey, 7).labels


def test_typed_numbers_mean_the_persons_own_order() -> None:
    somebody = Person(survey_of(ranking(*(f"보기{n:02}" for n in range(30)), shuffle=True)))
    third, first = somebody.labels[2], somebody.labels[0]
    somebody.say("3 1")
    assert chosen(somebody) == [third, first]


def test_a_reason_that_is_required_is_asked_before_going_on() -> None:
    somebody = person(places=1, reason="required")
    somebody.tap("연대")
    assert somebody.place == Place(1)
    assert "왜 그렇게 답하셨는지 이유를 적어 보내 주세요." in somebody.screen
    somebody.say("함께 사는 길이라서")
    assert somebody.place == Place(2)
    assert somebody.given(1).reason == "함께 사는 길이라서"


def test_an_optional_reason_may_be_left_out() -> None:
    somebody = person(places=1, reason="optional")
    somebody.tap("연대")
    somebody.tap("⏭ 이유 건너뛰기")
    assert somebody.place == Place(2)
    assert somebody.given(1).reason == ""


def test_where_a_reason_is_asked_a_typed_ranking_is_still_a_ranking() -> None:
    somebody = person(places=2, reason="required")
    somebody.say("연대 협동")
    somebody.say("협동 연대")
    assert chosen(somebody) == ["협동", "연대"]
    assert somebody.given(1).reason is None


def test_in_a_survey_of_one_question_handing_in_stands_beside_the_reason() -> None:
    somebody = Person(survey_of(ranking("가", "나", "다", reason="optional")))
    somebody.say("가 나")
    assert {"✅ 제출", "이유 적기"} <= set(somebody.labels)
    somebody.tap("이유 적기")
    assert somebody.told.startswith("이유를 글로 적어 보내 주세요.")
    somebody.say("가 나")  # asked for a reason, anything is one
    assert somebody.given(1).reason == "가 나"
    assert {"✅ 제출", "이유 고치기"} <= set(somebody.labels)


def test_starting_over_empties_the_ranking() -> None:
    somebody = person()
    somebody.say("연대 협동")
    somebody.tap("다시 고르기")
    assert chosen(somebody) == []


def test_an_option_may_be_typed_in_any_of_its_languages() -> None:
    options: list[Any] = [
        {"text": {"ko": "연대", "en": "Solidarity"}},
        {"text": {"ko": "협동", "en": "Co-op"}},
    ]
    somebody = Person(survey_of({"kind": "ranking", "text": "q", "places": 2, "options": options}))
    somebody.say("co-op, SOLIDARITY")
    assert somebody.answer(1) == (2, 1)

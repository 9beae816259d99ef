"""Points divided among options."""

from __future__ import annotations

import pytest

from tests.surveys.row_questions import person, points, values


def test_a_part_of_a_name_that_fits_several_rows_is_asked_back() -> None:
    somebody = person(points())
    somebody.say("교육 3")
    assert values(somebody) == {3: 3}
    somebody.say("교 3")
    assert somebody.told.startswith("적어 주신 글에서 점수를 찾지 못했습니다.")
    somebody.say("육 나 3")
    assert values(somebody) == {3: 3, 4: 3}
    somebody = person(points("지역 돌봄", "이웃 돌봄"))
    somebody.say("돌봄 3")
    assert somebody.told.startswith("‘돌봄’이 가리키는 것이 2개입니다. 1번 지역 돌봄과 2번 이웃 돌봄 가운데")


def test_a_number_of_points_needs_its_sign_to_be_a_row() -> None:
    somebody = person(points())
    somebody.say("3번")
    assert "지금 3번: 교육" in somebody.screen
    somebody.say("3")
    assert values(somebody) == {3: 3}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("5", {1: 5}),
        ("5점", {1: 5}),
        ("2번 5", {2: 5}),
        ("2번 5점, 1번 3점", {1: 3, 2: 5}),
        ("교육 5, 돌봄 3", {1: 3, 3: 5}),
        ("교육에 5점, 돌봄에는 3점", {1: 3, 3: 5}),
        ("교육: 5\n돌봄: 3", {1: 3, 3: 5}),
        ("- 교육 5\n- 돌봄 3", {1: 3, 3: 5}),
        ("1. 교육 5\n2. 돌봄 3", {1: 3, 3: 5}),
        ("교육(5), 돌봄(3)", {1: 3, 3: 5}),
        ("교육=5 돌봄=3", {1: 3, 3: 5}),
        ("회계, 재무 5", {5: 5}),
        ("교육 나눔 2", {4: 2}),
        ("5 3 0 1 1", {1: 5, 2: 3, 3: 0, 4: 1, 5: 1}),
        ("２번 ５", {2: 5}),
    ],
)
def test_points_are_typed_with_numbers_or_names(said: str, meant: dict[int, int]) -> None:
    somebody = person(points())
    somebody.say(said)
    assert values(somebody) == meant


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("11", "2번에는 7점까지 줄 수 있어 11점은 넣지 않았습니다."),
        ("8", "2번에는 7점까지 줄 수 있어 8점은 넣지 않았습니다."),
        ("교육 6, 공공구매 6", "적어 주신 대로 하면 모두 15점이 되어 10점을 넘습니다."),
        ("3 8 0 0 0", "적어 주신 대로 하면 모두 11점이 되어 10점을 넘습니다."),
        ("2.5", "적어 주신 글에서 점수를 찾지 못했습니다."),
        ("-1", "적어 주신 글에서 점수를 찾지 못했습니다."),
        ("5 5", "물은 것은 5개인데 답을 2개 적어 주셨습니다."),
        ("5점씩", "적어 주신 글에서 점수를 찾지 못했습니다."),
        ("교육 돌봄 5", "적어 주신 글에서 점수를 찾지 못했습니다."),
    ],
)
def test_points_that_do_not_fit_are_refused(said: str, told: str) -> None:
    somebody = person(points())
    somebody.tap("3")
    before = dict(somebody.kept)
    somebody.say(said)
    assert somebody.told.startswith(told)
    assert len(somebody.told) <= 200
    assert somebody.kept == before


def test_points_are_all_divided_over_two_of_many() -> None:
    somebody = person(points())
    somebody.tap("5")
    assert "남은 점수 5점 (모두 10점)" in somebody.screen
    somebody.say("4번")
    somebody.tap("남은 점수 모두 (5점)")
    assert somebody.place.question == 2
    assert values(somebody) == {1: 5, 4: 5}


def test_a_typed_division_of_everything_replaces_the_one_before() -> None:
    somebody = person(points())
    somebody.say("교육 나눔 10")
    somebody.tap("◀️ 이전")
    somebody.say("돌봄 5, 교육 5")
    assert values(somebody) == {1: 5, 3: 5}


def test_buttons_offer_no_more_than_is_left() -> None:
    somebody = person(points())
    somebody.tap("8")
    assert somebody.labels[:5] == ["0", "1", "2", "남은 점수 모두 (2점)", "앞 번호"]
    somebody.say("나머지")
    somebody.tap("앞 번호")
    assert somebody.labels[:11] == [str(number) for number in range(11)]


def test_nothing_left_but_not_all_divided_says_so() -> None:
    somebody = person(points("가", "나"))
    somebody.tap("3")
    somebody.tap("0")
    assert "남은 7점을 마저 나누어 주세요. 번호를 옮기면 점수를 바꿀 수 있습니다." in somebody.screen
    assert somebody.place.question == 1

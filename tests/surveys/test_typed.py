"""Options found in typed text: first consonants, parts of names, and what stands for 기타."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from surveys.prompt import Refused
from surveys.questions import Option
from surveys.questions.consonants import consonants, first_consonants
from surveys.questions.options import OTHER_OPTION, key
from surveys.questions.own_words import without_own_words
from surveys.questions.typed import group_named, only_numbers_and_names, options_named, taken_out
from tests.surveys.people import Person, spoken, survey_of

NAMES = (
    "연대",
    "공동체",
    "지역 공동체",
    "의사소통",
    "네트워킹",
    "교육·학습",
    "꿈",
    "값",
    "SNS 홍보",
    "돌봄 2030",
)
OPTIONS = tuple(Option(text=name, number=number) for number, name in enumerate(NAMES, start=1))


def found(text: str) -> list[str] | str:
    named = options_named(text, OPTIONS)
    if isinstance(named, Refused):
        return spoken(named.why)
    return [str(option.text) for option in named]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ㅇㄷ", ["연대"]),
        ("ㄱㄷㅊ", ["공동체"]),  # the whole name before a name that holds it
        ("ㅈㅇㄱㄷㅊ", ["지역 공동체"]),
        ("ㅈㅇ ㄱㄷㅊ", ["지역 공동체"]),
        ("ㅇㅅㅅ", ["의사소통"]),
        ("ㅌㅇㅋ", ["네트워킹"]),
        ("ㄳ", "‘ㄱㅅ’이(가) 들어간 보기를 찾지 못했습니다."),
        ("ㅊㅍㅌ", "‘ㅊㅍㅌ’이(가) 들어간 보기를 찾지 못했습니다."),
        ("ㄱㅇㅎㅅ", ["교육·학습"]),
        ("ㄱㅇ·ㅎㅅ", ["교육·학습"]),
        ("ㄷㄱ", "‘ㄷㄱ’이(가) 들어간 보기를 찾지 못했습니다."),
        ("ㅎㅂ", ["SNS 홍보"]),
        ("ㅇㄷ ㄴㅌㅇㅋ", ["연대", "네트워킹"]),
        ("ㅇㄷ, 3, 의사", ["연대", "지역 공동체", "의사소통"]),
        ("ㄲ", "‘ㄲ’은(는) 7번 꿈을 말씀하신 것입니까? 맞으면 7을 보내 주세요."),
        ("ㄷㅊ", "‘ㄷㅊ’이(가) 들어간 보기가 2개입니다. 2번 공동체와 3번 지역 공동체 가운데 어느 것입니까?"),
    ],
)
def test_first_consonants_find_an_option(said: str, meant: list[str] | str) -> None:
    if isinstance(meant, str):
        assert meant in str(found(said))
    else:
        assert found(said) == meant


def test_a_keyboard_may_join_two_consonants_into_one_letter() -> None:
    options = tuple(Option(text=name) for name in ("감사", "없는 것", "앉는 자리", "협동"))
    for said, meant in (("ㄳ", 0), ("ㅇㄴㄱ", 1), ("ㅇㄴㅈㄹ", 2)):
        assert options_named(said, options) == (options[meant],)


def test_the_candidates_of_an_unclear_word_are_listed_with_commas() -> None:
    options = tuple(Option(text=name) for name in ("마을기업", "사회적기업", "자활기업"))
    refused = options_named("기업", options)
    assert isinstance(refused, Refused)
    assert "1번 마을기업, 2번 사회적기업과 3번 자활기업 가운데" in spoken(refused.why)


def test_names_written_with_letters_apart_are_the_same_names() -> None:
    decomposed = "\u110b\u1167\u11ab\u1103\u1162"  # as some keyboards send 연대
    assert found(decomposed) == ["연대"]


def test_first_consonants_are_an_answer_and_no_reason_for_one() -> None:
    assert only_numbers_and_names("ㅇㄷ 3", OPTIONS)
    assert not only_numbers_and_names("ㅋㅋ", OPTIONS)
    assert not only_numbers_and_names("의사", OPTIONS)


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=20))
@example("쌀값")
def test_the_first_consonants_of_any_name_are_consonants(name: str) -> None:
    assert consonants(first_consonants(name)) == first_consonants(name)
    assert len(first_consonants(name)) == len(name)


@given(st.text(max_size=60))
def test_any_text_names_options_or_is_asked_back(said: str) -> None:
    named = options_named(said, OPTIONS)
    if isinstance(named, Refused):
        assert len(spoken(named.why)) <= 200
    else:
        assert len(set(named)) == len(named)


@pytest.mark.parametrize(
    ("said", "rest", "own"),
    [
        ("기타: 협의회", "", "협의회"),
        ("기타:협의회", "", "협의회"),
        ("기타(협의회)", "", "협의회"),
        ("기타 ( 지역 협의회 )", "", "지역 협의회"),
        ("연대, 기타: 가, 나", "연대, ", "가, 나"),
        ("연대 기타(협의회(서울)), 꿈", "연대 , 꿈", "협의회(서울)"),
        ("Other: a council", "", "a council"),
        ("기타: 첫 줄\n연대", "\n연대", "첫 줄"),
        ("기타", "기타", ""),
        ("기타(직접 적기)", "기타", ""),
        ("기타:", "기타", ""),
        ("기타(   )", "기타", ""),
        ("그것은 다른 기타입니다", "그것은 다른 기타입니다", ""),
    ],
)
def test_what_is_written_for_other_is_taken_out_of_the_text(said: str, rest: str, own: str) -> None:
    assert without_own_words(said, (*OPTIONS, OTHER_OPTION)) == (rest, own)


def test_an_option_that_is_called_like_it_is_that_option() -> None:
    options = (Option(text="기타(행정)"), Option(text="연대"), OTHER_OPTION)
    assert without_own_words("연대, 기타(행정)", options) == ("연대, 기타(행정)", "")


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("시민역량 강화", 0),
        ("시민역량강화", 0),
        ("이웃", 1),
        ("ㅇㅇ", 1),
        ("교육", None),  # an option has it
        ("홍보", None),  # an option is called so
        ("이", None),
        ("2", None),
        ("", None),
    ],
)
def test_a_group_is_named_where_no_option_is(said: str, group: int | None) -> None:
    groups = ("시민역량 강화", "이웃이 돌보는 동네 2", "교육 사업", "홍보")
    assert group_named(said, groups, ("시민성 교육", "홍보")) == group


def test_a_key_is_the_same_for_both_ways_to_write_consonants() -> None:
    assert key("ㄱㄷㅊ") == key("\u1100\u1103\u110e")


@pytest.mark.parametrize("said", ["연대 빼기", "1번 빼 주세요", "연대빼줘", "remove 연대", "take out 1"])
def test_what_was_chosen_can_be_taken_out_in_words(said: str) -> None:
    assert taken_out(said, OPTIONS) == OPTIONS[0]


def test_only_one_is_taken_out_at_a_time_and_a_name_is_a_name() -> None:
    assert taken_out("연대, 공동체", OPTIONS) is None
    assert taken_out("살 빼기", [*OPTIONS, Option(text="살 빼기", number=99)]) is None
    several = taken_out("연대, 공동체 빼기", OPTIONS)
    assert isinstance(several, Refused)
    assert spoken(several.why).startswith("한 번에 보기 하나만 뺄 수 있습니다.")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1번 의사소통 2번 연대", ["의사소통", "연대"]),
        ("1번 의사소통, 2번 연대", ["의사소통", "연대"]),
        ("1. 공동체 2. 연대", ["공동체", "연대"]),
        ("1순위 공동체 2순위 연대 3순위 꿈", ["공동체", "연대", "꿈"]),
        ("1순위는 공동체, 2순위는 연대", ["공동체", "연대"]),
        ("1순위: 공동체 2순위: 연대", ["공동체", "연대"]),
        ("2번 1번", ["공동체", "연대"]),
        ("1번 3번", ["연대", "지역 공동체"]),
        ("2번과 1번이요", ["공동체", "연대"]),
        ("2번 의사소통 1번 연대", "‘연대’를 두 번"),
        ("연대!", ["연대"]),
        ("의사소통하고 연대", ["의사소통", "연대"]),
        ("지역 공동체와 연대", ["지역 공동체", "연대"]),
        ("꿈이랑 연대를", ["꿈", "연대"]),
        ("네트워킹입니다.", ["네트워킹"]),
        ("연대요", ["연대"]),
    ],
)
def test_order_and_particles_are_understood(said: str, meant: list[str] | str) -> None:
    if isinstance(meant, str):
        assert str(found(said)).startswith(meant)
    else:
        assert found(said) == meant


def test_a_particle_that_may_belong_to_a_name_is_asked_back_or_the_name() -> None:
    options = [Option(text="교육", number=1), Option(text="교육과정", number=2)]
    assert options_named("교육과", options) == (options[1],)


def test_words_that_stand_in_one_name_only_name_it() -> None:
    options = tuple(Option(text=text) for text in ("친구와 놀기", "친구와 공부", "혼자 놀기"))
    assert options_named("친구 놀기", options) == (options[0],)
    assert isinstance(options_named("친구", options), Refused)


def test_what_to_take_out_is_asked_for() -> None:
    asked = taken_out("빼주세요", OPTIONS)
    assert isinstance(asked, Refused)
    assert "‘연대 빼기’" in spoken(asked.why)


@pytest.mark.parametrize("kind", [{"kind": "ranking", "places": 2}, {"kind": "multiple_choice", "max": 3}])
def test_a_choice_is_taken_out_by_typing(kind: dict[str, object]) -> None:
    somebody = Person(survey_of({"text": "무엇을?", "options": ["연대", "협동", "공유", "나눔"], **kind}))
    somebody.say("연대")
    somebody.say("연대 빼기")
    assert somebody.told.startswith("‘연대’를 뺐습니다.")
    assert not somebody.survey.questions[0].begun(somebody.answer(1))

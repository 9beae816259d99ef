"""What people who have not read up the format write, and what they are told."""

from __future__ import annotations

import pytest

from surveys.authoring import SHOWN_LANGUAGES
from surveys.names import KINDS, KOREAN_KEYS, KOREAN_KINDS, OTHER_KEYS, OTHER_KINDS, known_keys
from surveys.prompt import Phrase
from tests.surveys.people import spoken
from tests.surveys.test_authoring import found, read, survey, with_line
from texts import languages


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("title: 핵심가치", "title: '핵심가치", 2, "연 따옴표가"),
        ("title: 핵심가치", 'title: "핵심가치\nby: "교육위원회"', 2, "연 따옴표가"),
        ("[연대, 협동, 민주성]", "[연대, 협동", 9, "연 괄호를"),
        ("title: 핵심가치", "title: 핵심: 가치", 2, "글 안에 쌍점과 빈칸이"),
        ("text: 적어 주세요}", "text: 적어: 주세요}", 10, "글 안에 쌍점과 빈칸이"),
        ("title: 핵심가치", "title 핵심가치", 2, "이 줄이나 바로 윗줄"),
        ("title: 핵심가치", "title：핵심가치", 2, "‘:’ 자리에 전각 글자(‘：’)"),
        ("[연대, 협동, 민주성]", "[연대，협동，민주성]", 9, "‘,’ 자리에 전각 글자(‘，’)"),
        ("title: 핵심가치", "title:\u00a0핵심가치", 2, "빈칸으로 읽히지 않는 글자(U+00A0)"),
        ("    text: 골라", "\u3000\u3000text: 골라", 7, "빈칸으로 읽히지 않는 글자(U+3000)"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_where_it_broke(old: str, new: str, line: int, says: str) -> None:
    faults = found(with_line(old, new))
    assert any(at == line and says in what for at, what in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("closes: 2026-12-18 18:00", "closes:", 3, "closes가 비어 있습니다."),
        ("closes: 2026-12-18 18:00", "opens:", 3, "opens가 비어 있습니다."),
        ("closes: 2026-12-18 18:00", "secrecy:", 3, "secrecy가 비어 있습니다."),
        ("closes: 2026-12-18 18:00", "secrecy: [secret]", 3, "secrecy에는 글 하나가 와야"),
        ("places: 2", "places:", 8, "places가 비어 있습니다."),
        ("kind: text", "kind: ''", 10, "kind가 비어 있습니다."),
    ],
)
def test_a_value_left_empty_is_told_as_empty(old: str, new: str, line: int, says: str) -> None:
    assert (line, says) in [(at, what[: len(says)]) for at, what in found(with_line(old, new))]


def test_a_near_name_is_proposed() -> None:
    (fault,) = read(with_line("closes:", "close:")).faults
    assert "closes" in spoken(fault.mend)


def test_a_strange_space_is_told_instead_of_the_name_it_spoils() -> None:
    faults = found(with_line("    text: 골라", "\u3000\u3000text: 골라"))
    assert [what for line, what in faults if line == 7 and "쓰지 않는 이름" in what] == []


def test_a_wide_colon_in_a_text_is_no_fault() -> None:
    intro = "intro: |-\n  문의：교육위원회\n  대상：회원"
    assert survey(with_line("id: values", intro)).intro == "문의：교육위원회\n대상：회원"
    assert [line for line, _ in found(with_line("id: values", intro).replace("places: 2", "places: 0"))] == [
        10
    ]


@pytest.mark.parametrize(
    ("written", "mend"),
    [("kr", "‘ko’ 대신"), ("en-GB", "‘en’ 대신"), ("ja", "그대로 두셔도 됩니다.")],
)
def test_a_language_that_is_not_shown_is_remarked_with_its_line(written: str, mend: str) -> None:
    reading = read(with_line("    text: 골라 주세요", f"    text:\n      en: Choose\n      {written}: 골라"))
    (remark,) = reading.remarks
    assert remark.line == 9
    assert f"‘{written}’" in spoken(remark.what)
    assert spoken(remark.mend).startswith(mend)


def test_the_languages_of_a_survey_file_are_those_of_the_sentences() -> None:
    assert languages() == SHOWN_LANGUAGES


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ("title:", "제목:", "title"),
        ("closes:", "마감:", "closes"),
        ("questions:", "문항:", "questions"),
        ("    kind:", "    종류:", "kind"),
        ("    kind:", "    Kind:", "kind"),
        ("    text:", "    제목:", "text"),
        ("    options:", "    보기:", "options"),
        ("    places:", "    순위:", "places"),
        ("    places:", "    max:", "places"),
        ("closes:", "결과 발표:", "results_by"),
        ("id: values", "붙임: [계획안.pdf]", "attachments"),
        ("id: values", "문의: a@example.org", "contact"),
        ("id: values", "안내: 모두 다섯 문항입니다", "intro"),
    ],
)
def test_a_name_in_korean_is_understood_and_the_right_one_proposed(old: str, new: str, near: str) -> None:
    mends = [spoken(fault.mend) for fault in read(with_line(old, new)).faults]
    assert f"‘{near}’ 대신 적으신 것이면 이름을 고쳐 주세요." in mends


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_in_korean_is_understood_and_the_right_one_proposed(kind: str) -> None:
    called = spoken(Phrase(f"kind-{kind}"))
    (mend, *_) = [spoken(fault.mend) for fault in read(with_line("kind: text", f"kind: {called}")).faults]
    assert mend == f"{called} 문항을 뜻하신 것이면 ‘kind: {kind}’처럼 적어 주세요."


def test_all_kinds_are_proposed_where_none_is_near() -> None:
    (fault,) = read(with_line("kind: text", "kind: 모름")).faults
    assert all(f"{kind}({spoken(Phrase(f'kind-{kind}'))})" in spoken(fault.mend) for kind in KINDS)


def test_every_name_that_is_proposed_is_one_of_the_format() -> None:
    path = ("questions", 0, "items", 0, "text")
    known = {*known_keys(("title",)), *known_keys(path[:3]), *known_keys(path), "group"}
    proposed = {key for keys in (*KOREAN_KEYS.values(), *OTHER_KEYS.values()) for key in keys}
    assert proposed <= known
    assert {*KOREAN_KINDS.values(), *OTHER_KINDS.values()} <= KINDS.keys()


def test_signs_of_no_width_are_not_part_of_a_title_an_option_or_a_name() -> None:
    source = with_line("핵심가치", "핵심\u200b가치\ufeff").replace("협동", "협\u2060동")
    one = survey(source.replace("title", "ti\u200btle"))
    assert one.title == "핵심가치"
    assert [option.text for option in one.questions[0].offered()] == ["연대", "협동", "민주성"]


def test_the_signs_that_join_an_emoji_stay() -> None:
    assert survey(with_line("핵심가치", "👩‍👩‍👧 회의")).title == "👩‍👩‍👧 회의"


@pytest.mark.parametrize("language", languages())
def test_no_fault_ends_in_a_word_that_runs_into_what_to_do(language: str) -> None:
    broken = (
        with_line("id: words", "id: 값")
        .replace("민주성", "연대")
        .replace("places: 2", "places: 2\n    reason: x")
    )
    for one in read(broken).faults:
        assert spoken(one.what, language).endswith(".")
        assert spoken(one.mend, language).endswith(".")


def test_an_emoji_that_json_writes_in_two_halves_is_one_sign() -> None:
    source = '{"title": "a \\ud83d\\ude00 b", "questions": [{"kind": "text", "text": "x"}]}'
    made = read(source).survey
    assert made is not None
    assert made.title == "a 😀 b"
    assert made.to_json()


@pytest.mark.parametrize("escape", ["\\ud83d", "\\u0000", "\\u0007"])
def test_an_escape_that_no_screen_can_show_is_a_fault_of_its_line(escape: str) -> None:
    source = f'{{"title": "a{escape}b", "questions": [{{"kind": "text", "text": "x"}}]}}'
    reading = read(source)
    assert [(fault.line, fault.what.key) for fault in reading.faults] == [(1, "fault-unprintable")]


def test_a_key_of_another_kind_is_told_as_that() -> None:
    source = "title: t\nquestions:\n  - {kind: ranking, text: x, places: 1, options: [a, b], max_length: 3}\n"
    reading = read(source)
    assert [(fault.line, fault.what.key) for fault in reading.faults] == [(3, "fault-other-kind")]

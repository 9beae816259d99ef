from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.authoring import Reading, read_survey
from surveys.complaints import LATER_KINDS
from surveys.source import BIGGEST
from surveys.survey import Survey
from tests.surveys.people import NOW, spoken

EXAMPLE = Path(__file__).parents[2] / "examples" / "core-values.yaml"
GOOD = """\
id: values
title: 핵심가치
closes: 2026-12-18 18:00
questions:
  - id: rank
    kind: ranking
    text: 골라 주세요
    places: 2
    options: [연대, 협동, 민주성]
  - {id: words, kind: text, text: 적어 주세요}
"""


def read(source: str | bytes) -> Reading:
    return read_survey(source, "Asia/Seoul", NOW)


def found(source: str | bytes) -> list[tuple[int, str]]:
    reading = read(source)
    assert (reading.survey is None) == bool(reading.faults)
    for fault in reading.faults:
        assert spoken(fault.what, "en")
        assert spoken(fault.mend, "ko")
        assert spoken(fault.mend, "en")
    return [(fault.line, spoken(fault.what)) for fault in reading.faults]


def survey(source: str) -> Survey:
    reading = read(source)
    assert reading.survey is not None, found(source)
    return reading.survey


def with_line(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def test_the_example_has_thirty_values_eighteen_competencies_and_a_reason() -> None:
    reading = read(EXAMPLE.read_bytes())
    assert reading.faults == reading.remarks == ()
    assert reading.survey is not None
    values, competencies, why = reading.survey.questions
    assert [len(values.offered()), len(competencies.offered())] == [30, 18]
    assert not why.required


def test_every_value_is_the_text_as_it_is_written() -> None:
    source = with_line("[연대, 협동, 민주성]", "[no, 13:30, 007, 1e3, ~, 2018-07-02]")
    question = survey(source).questions[0]
    assert [option.text for option in question.offered()] == ["no", "13:30", "007", "1e3", "~", "2018-07-02"]


def test_json_is_read_too() -> None:
    assert (
        survey('{"title": "t", "questions": [{"kind": "text", "text": "q", "required": false}]}').title == "t"
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("title: 핵심가치\n", "", 1, "title이 빠져 있습니다"),
        ("    text: 골라 주세요\n", "", 5, "text가 빠져 있습니다"),
        ("    kind: ranking\n", "", 5, "kind가 빠져"),
        ("places: 2", "places: 4", 8, "places가 4인데 보기는 3개뿐"),
        ("places: 2", "places: 2\n    at_least: 3", 9, "at_least(3)가 places(2)보다"),
        ("places: 2", "places: 0", 8, "1 이상의 수가 아닙니다"),
        ("places: 2", "places: 2.5", 8, "1 이상의 수가 아닙니다"),
        ("places: 2", "places: 9999999", 8, "1 이상의 수가 아닙니다"),
        ("places: 2", "places: [2]", 8, "글 하나가 와야"),
        ("places: 2", "places: 2\n    shuffle: maybe", 9, "true도 false도"),
        ("places: 2", "place: 2", 8, "place는 이 자리에서"),
        ("places: 2", "places: 2\n    number: 3", 9, "number는 이 자리에서"),
        ("places: 2", "places: 2\n    reason: perhaps", 9, "perhaps는 쓸 수 없습니다"),
        ("id: values", "id: 값", 1, "쓸 수 없는 글자"),
        ("id: values", "id: _start", 1, "쓸 수 없는 글자"),
        ("id: values", "id: " + "a" * 41, 1, "쓸 수 없는 글자"),
        ("id: words", "id: rank", 10, "‘rank’ id가 앞에 이미 있습니다."),
        ("민주성]", "연대]", 9, "‘연대’ 보기가 앞에 이미 있습니다."),
        ("민주성]", "{id: x, text: 민주성}, {id: x, text: 혁신}]", 9, "‘x’ id가 앞에 이미 있습니다."),
        ("[연대, 협동, 민주성]", "[연대]", 9, "보기 수가 1개입니다"),
        ("[연대, 협동, 민주성]", "연대", 9, "목록이 와야"),
        ("[연대, 협동, 민주성]", "[연대, '', 협동]", 9, "options에 비어 있는 것이 있습니다."),
        ("[연대, 협동, 민주성]", "[연대, {text: 협동, colour: red}]", 9, "colour는 이 자리에서"),
        ("text: 적어 주세요", "text: {ko: 적어 주세요, KO: x}", 10, "언어 이름이 아닙니다"),
        ("text: 적어 주세요", "text: ", 10, "비어 있습니다"),
        ("text: 적어 주세요", "text: 적어 주세요, entries: 5-1", 10, "entries에 적힌"),
        ("text: 적어 주세요", "text: 적어 주세요, max_length: 4001", 10, "max_length가 4,001"),
        ("title: 핵심가치", f"title: {'가' * 201}", 2, "201자입니다. 200자까지"),
        ("2026-12-18 18:00", "2026-02-31", 3, "달력에 없는 날"),
        ("2026-12-18 18:00", "tomorrow", 3, "달력에 없는 날"),
        ("2026-12-18 18:00", "+0d", 3, "달력에 없는 날"),
        ("2026-12-18 18:00", "9999-12-31", 3, "달력에 없는 날"),
        ("closes: 2026-12-18 18:00", "closes: 2026-12-18\nopens: 2026-12-19", 3, "늦지 않습니다"),
        ("closes: 2026-12-18 18:00", "timezone: Mars/Base", 3, "Mars/Base"),
        ("closes: 2026-12-18 18:00", "timezone: ''", 3, "timezone이 비어 있습니다."),
        ("closes: 2026-12-18 18:00", "secrecy: secret", 3, "secrecy: secret은 아직 쓸 수 없습니다"),
        ("closes: 2026-12-18 18:00", "results: live", 3, "results: live는 아직 쓸 수 없습니다"),
        ("closes: 2026-12-18 18:00", "audience: {segment: x}", 3, "audience는 아직 쓸 수 없습니다"),
        ("closes: 2026-12-18 18:00", "remind: [3d]", 3, "remind는 아직 쓸 수 없습니다"),
        ("kind: text", "kind: essay", 10, "essay"),
        ("title: 핵심가치", "title: 핵심가치\ntitle: 둘", 3, "두 번 있습니다. 2번째 줄에"),
        ("title: 핵심가치", "title: 핵심가치 #1", 2, "뒤의 #부터는"),
        ("- {id: words", "- 그냥 글\n  - {id: words", 10, "묶음이 와야"),
        ("title: 핵심가치", "? [a]\n: b\ntitle: 핵심가치", 2, "이름 자리에"),
        ("title: 핵심가치", "title: !!str 핵심가치", 2, "종류를 밝히는 표기"),
        ("title: 핵심가치", "title: &t 핵심가치", 2, "&와 *로"),
        ("title: 핵심가치", "title: &t 핵심가치\nby: *t", 2, "&와 *로"),
        ("    places: 2", "\tplaces: 2", 8, "탭이 있습니다"),
        ("  - {id", "---\n  - {id", 10, "파일을 나누거나"),
        ("title: 핵심가치", "title: 핵심\x07가치", 2, "제어 글자(U+0007)"),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, line: int, says: str) -> None:
    faults = found(with_line(old, new))
    assert any(at == line and says in what for at, what in faults), faults


@pytest.mark.parametrize("kind", sorted(LATER_KINDS))
def test_a_kind_of_a_later_version_is_refused_by_name(kind: str) -> None:
    (fault,) = found(with_line("kind: text", f"kind: {kind}"))
    assert fault[0] == 10
    assert f"{kind} 문항은 아직 쓸 수 없습니다" in fault[1]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("", "설문이 없습니다"),
        ("# nothing\n", "설문이 없습니다"),
        ("- a\n- b\n", "설문이 아닙니다"),
        ("그냥 글", "문항을 찾지 못했습니다"),
        ("제목".encode("cp949"), "UTF-8"),
        ("title: x".encode("utf-16"), "UTF-8"),
        (b"title: \x00", "제어 글자"),
        ("x" * (BIGGEST + 1), "킬로바이트"),
        ("[" * 5000, "20겹보다"),
        ("[" * 100, "더 읽을 수 없습니다"),
        ("[" * 500 + "]" * 500, "20겹보다"),
        ("title: [연대 #1, 협동]\nquestions: x", "뒤의 #부터는"),
        ("%YAML 1.1\n---\ntitle: x", "파일을 나누거나"),
        ("title: x\nquestions: []", "문항이 0개"),
    ],
)
def test_what_is_no_survey_at_all_is_told_in_a_sentence(source: str | bytes, says: str) -> None:
    assert any(says in what for _, what in found(source))


def test_all_faults_are_told_at_once() -> None:
    source = (
        with_line("title: 핵심가치\n", "").replace("places: 2", "places: 9").replace("id: words", "id: rank")
    )
    source += "colour: red\n"
    assert [line for line, _ in found(source)] == [1, 7, 9, 10]


def test_an_ordinary_comment_stands_two_spaces_away() -> None:
    assert survey(with_line("title: 핵심가치", "title: 핵심가치  # a comment")).title == "핵심가치"
    assert survey(with_line("title: 핵심가치", "title: '핵심가치 #1' # quoted")).title == "핵심가치 #1"
    assert survey(with_line("places: 2", "places: 2 # not a text"))


def test_the_day_of_the_result_follows_the_close() -> None:
    one = survey(with_line("2026-12-18 18:00", "2026-12-18 18:00\nresults_by: 2026-12-18"))
    assert one.results_day == date(2026, 12, 18)
    assert survey(with_line("2026-12-18 18:00", "+14d\nresults_by: 2026-11-30")).results_day
    assert survey(GOOD).results_day is None


def test_files_to_read_first_are_kept_by_name() -> None:
    one = survey(with_line("id: values", "attachments: [계획안 (초안).pdf, ../a]".replace("../", "..")))
    assert one.attachments == ("계획안 (초안).pdf", "..a")


def test_a_decomposed_name_of_a_file_is_composed() -> None:
    decomposed = normalize("NFD", "계획안.pdf")
    assert survey(with_line("id: values", f"attachments: [{decomposed}]")).attachments == ("계획안.pdf",)


def test_a_past_close_is_remarked_and_refused_by_nobody_here() -> None:
    reading = read(with_line("2026-12-18 18:00", "2018-07-15"))
    assert reading.survey is not None
    said = [spoken(remark.what) for remark in reading.remarks]
    assert said == ["마감(2018년 7월 15일(일) 23:59)이 이미 지났습니다. 이대로는 열 수 없습니다."]


def test_a_close_on_a_day_alone_is_remarked_with_its_last_minute() -> None:
    (remark,) = read(with_line("2026-12-18 18:00", "2026-12-18")).remarks
    assert spoken(remark.what).startswith("12월 18일(금) 23:59까지 받습니다.")
    assert spoken(remark.what, "en").startswith("Answers are taken until Fri 18 Dec 23:59:")


def test_a_date_alone_ends_with_its_day() -> None:
    one = survey(with_line("2026-12-18 18:00", "2026-12-18\nopens: 2026-12-01"))
    assert one.closes_at(NOW) == datetime(2026, 12, 18, 15, tzinfo=UTC)  # midnight in Seoul
    assert one.opens_at == datetime(2026, 11, 30, 15, tzinfo=UTC)


@pytest.mark.parametrize(("written", "later"), [("+14d", timedelta(days=14)), ("+36h", timedelta(hours=36))])
def test_a_span_counts_from_opening(written: str, later: timedelta) -> None:
    assert survey(with_line("2026-12-18 18:00", written)).closes_at(NOW) == NOW + later


def test_a_day_is_the_same_hour_of_the_next_also_when_the_clocks_change() -> None:
    one = survey(with_line("2026-12-18 18:00", "+1d\ntimezone: Europe/Berlin"))
    eve = datetime(2026, 10, 24, 12, tzinfo=one.zone)
    assert one.closes_at(eve) == datetime(2026, 10, 25, 12, tzinfo=one.zone)
    assert one.closes_at(eve).utcoffset() != eve.utcoffset()  # type: ignore[union-attr]  # it has a close


def test_a_survey_without_a_time_zone_has_that_of_the_installation() -> None:
    reading = read_survey(GOOD, "Europe/Berlin", NOW)
    assert reading.survey is not None
    assert reading.survey.timezone == "Europe/Berlin"


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_file_whatever_is_read_or_answered_with_faults(source: str | bytes) -> None:
    found(source)


MARKS = st.sampled_from(
    [*GOOD.splitlines(keepends=True), "#", ": ", "- ", "{", "[", "]", "}", "\t", "'", '"', "&a ", "*a"]
)


@given(st.lists(MARKS, max_size=25).map("".join))
def test_any_mixture_of_lines_is_read_or_faulted(source: str) -> None:
    found(source)


def test_a_korean_question_may_end_in_a_question_mark_inside_braces() -> None:
    reading = read_survey("title: 설문\nquestions:\n  - {kind: text, text: 무엇입니까?}\n", "Asia/Seoul", NOW)
    assert reading.survey is not None
    assert reading.survey.questions[0].text == "무엇입니까?"

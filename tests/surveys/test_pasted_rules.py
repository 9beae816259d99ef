"""One rule of pasted texts at a time, and whatever else may be pasted."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.surveys.pasting import (
    CHAT_ROOM,
    CITIZENS,
    COMMITTEE,
    FIELD,
    asked,
    first,
    read,
    remarked,
    survey,
    told,
)
from tests.surveys.people import spoken


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("가치는? (5개 순위)\n- 가\n- 나\n- 다\n- 라\n- 마", {"kind": "ranking", "places": 5}),
        ("가치는? (rank 2)\n- a1\n- b2\n- c3", {"kind": "ranking", "places": 2}),
        ("가치는? (2순위까지)\n• 연대\n• 협동\n• 공유", {"kind": "ranking", "places": 2}),
        ("가치는? (중요한 순서대로)\n· 연대\n· 협동", {"kind": "ranking", "places": 2}),
        ("무엇을? (복수)\n- 연대\n- 협동", {"kind": "multiple_choice"}),
        ("무엇을? [복수응답]\n- 연대\n- 협동", {"kind": "multiple_choice"}),
        ("무엇을? (several)\n- 연대\n- 협동", {"kind": "multiple_choice"}),
        ("무엇을? (2~3개)\n- 연대\n- 협동\n- 공유", {"kind": "multiple_choice", "min": 2, "max": 3}),
        ("무엇을? (2개 이상)\n- 연대\n- 협동\n- 공유", {"kind": "multiple_choice", "min": 2}),
        ("무엇을? (하나만, 선택)\n- 연대\n- 협동", {"kind": "single_choice", "required": False}),
        ("무엇을?\n1) 연대 2) 협동\n3) 공유", {"kind": "single_choice", "options": ["연대", "협동", "공유"]}),
        ("무엇을? □ 예 □ 아니요", {"options": ["예", "아니요"]}),
        ("무엇을? □ 예 □ 아니요 (선택)", {"options": ["예", "아니요"], "required": False}),
        ("소속을 적어 주세요. 예: 조합/모임", {"kind": "text", "text": "소속을 적어 주세요. 예: 조합/모임"}),
        ("무엇을? : 예 / 아니요 / 모름", {"options": ["예", "아니요", "모름"]}),
        ("무엇을? ① 예 ② 그 외(   )  ③ 아니요", {"options": ["예", "아니요"], "other": True}),
        ("얼마나? (1-7)", {"kind": "rating", "scale": 7}),
        ("얼마나? (5점 척도)", {"kind": "rating"}),
        ("얼마나?\n전혀 ① ② ③ ④ 매우", {"kind": "rating", "scale": 4, "labels": ["전혀", "매우"]}),
        ("얼마나? 전혀 1 - 2 - 3 - 4 매우", {"text": "얼마나?", "scale": 4, "labels": ["전혀", "매우"]}),
        ("얼마나? 1(전혀) ~ 5(매우)", {"kind": "rating", "labels": ["전혀", "매우"]}),
        ("얼마나? (1~3)\n- 낮다\n- 보통\n- 높다", {"kind": "rating", "labels": ["낮다", "보통", "높다"]}),
        ("몇 점? (1~100)", {"kind": "number", "min": "1", "max": "100"}),
        ("몇 명? (   )명", {"kind": "number", "unit": "명"}),
        ("소득은? (만 원)\n- 100 아래\n- 100부터", {"kind": "single_choice", "text": "소득은? (만 원)"}),
        ("언제가 좋습니까? (날짜)", {"kind": "date"}),
        ("동의합니까? (찬반)\n- 일찍 연다\n- 늦게 닫는다", {"kind": "agreement"}),
        ("나누어 주세요. (10점 나누기)\n- 강사\n- 간식", {"kind": "points", "total": 10}),
        ("적어 주세요. (최대 3개)", {"kind": "text", "entries": "1-3"}),
        ("적어 주세요. (서술형, 500자 이내)", {"kind": "text", "max_length": 500}),
        ("이유와 함께 적어 주세요. (이유도)", {"kind": "text", "reason": "required"}),
        ("12월 6일(일)에 오십니까?", {"kind": "text", "text": "12월 6일(일)에 오십니까?"}),
        ("무엇을\n골라 주세요. (복수)\n- 연대\n- 협동", {"text": "무엇을 골라 주세요."}),
        ("무엇을?\n※ 하나만 골라 주세요.\n- 연대\n- 협동", {"note": "※ 하나만 골라 주세요."}),
        ("무엇을?\n  - 연대와\n    협동\n  - 공유", {"options": ["연대와 협동", "공유"]}),
        (
            "무엇을?\n가. 배움\n - 책\n - 말\n나. 놀이\n - 공",
            {"options": [{"배움": ["책", "말"]}, {"놀이": ["공"]}]},
        ),
    ],
)
def test_a_question_is_understood(question: str, understood: dict[str, Any]) -> None:
    made = first(question)
    assert {name: made.get(name) for name in understood} == understood


@pytest.mark.parametrize("number", ["{}.", "{})", "({})", "Q{}.", "문{}.", "{}번."])
def test_questions_are_numbered_in_many_ways(number: str) -> None:
    text = f"제목\n{number.format(1)} 이름\n{number.format(2)} 소속\n"
    assert [one["text"] for one in asked(text)] == ["이름", "소속"]


def test_without_numbers_lines_that_end_in_a_question_mark_are_questions() -> None:
    text = "제목\n들어가는 말\n무엇이 좋습니까? (복수)\n- 책\n- 말\n\n언제 모입니까?\n"
    assert [one["text"] for one in asked(text)] == ["무엇이 좋습니까?", "언제 모입니까?"]


def test_with_numbers_a_question_mark_in_the_opening_words_asks_nothing() -> None:
    assert [one["text"] for one in asked("제목\n왜 묻습니까?\n1. 이름\n")] == ["이름"]


def test_a_day_at_the_beginning_of_a_line_is_no_question() -> None:
    made = survey("제목\n1. 이름\n2. 소속\n\n12. 7.(월)까지 답해 주세요.\n")
    assert (len(made.questions), made.closes) == (2, "2026-12-07")


def test_a_deadline_right_below_the_last_question_is_a_deadline() -> None:
    made = survey("제목\n1. 무엇을\n12월 4일까지 부탁드립니다.")
    assert (made.closes, made.questions[0].text) == ("2026-12-04", "무엇을")


def test_signs_of_a_korean_keyboard_are_read_like_the_plain_ones() -> None:
    text = "제목\r\n\u3000문의：총무\r\n１．\u00a0무엇을？（복수）\r\n－\u3000연대\r\n－ 협동\r\n"
    assert survey(text).contact == "총무"
    assert asked(text) == [
        {"kind": "multiple_choice", "text": "무엇을?", "options": ["연대", "협동"]},
    ]


@pytest.mark.parametrize(
    ("line", "opens", "closes"),
    [
        ("기간: 2026. 12. 7.(월) ~ 12. 18.(금) 18:00까지", "2026-12-07", "2026-12-18 18:00"),
        ("기간: 2027. 1. 11.(월) ~ 1. 29.(금)", "2027-01-11", "2027-01-29"),
        ("기간: 12. 28. ~ 1. 8.", "2026-12-28", "2027-01-08"),
        ("기간: 11/16 ~ 11/27", "2026-11-16", "2026-11-27"),
        ("기간: 12월 7일 10시부터 18일 17시 30분까지", "2026-12-07 10:00", "2026-12-18 17:30"),
        ("기간: 2026. 12. 7.부터", "2026-12-07", ""),
        ("기    간 : 12월 18일까지", "", "2026-12-18"),
        ("마감: 12월 4일 18시", "", "2026-12-04 18:00"),
        ("마감: 12/4(금) 오후 6시", "", "2026-12-04 18:00"),
        ("마감: 1/4 24:00", "", "2027-01-04"),
        ("마감: +14d", "", "+14d"),
        ("closes: 4 Dec 2026 18:00", "", "2026-12-04 18:00"),
        ("12월 4일까지 보내 주세요.", "", "2026-12-04"),
        ("10월 5일까지 모은 낱말입니다.", "", ""),
    ],
)
def test_days_are_read_as_they_are_written(line: str, opens: str, closes: str) -> None:
    made = survey(f"제목\n{line}\n1. 이름\n")
    assert (made.opens, made.closes) == (opens, closes)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("1. 이름\n2. 소속", 1, "제목이 없습니다."),
        ("제목\n들어가는 말입니다.", 0, "문항을 찾지 못했습니다."),
        ("제목\n마감: 12/4(목)\n1. 이름", 2, "12월 3일(목)"),
        ("제목\n마감: 2월 30일\n1. 이름", 2, "2월 30일"),
        ("제목\n마감: 12/4 6시\n1. 이름", 2, "6시가 오전인지 오후인지"),
        ("제목\n마감: 나중에\n1. 이름", 2, "날짜로 읽을 수 없거나"),
        ("제목\n마감: 12/4\n마감: 12/5\n1. 이름", 3, "2번째 줄에서 이미"),
        ("제목\n기간: 2026. 12. 18. ~ 2026. 12. 7.\n1. 이름", 2, "늦지 않습니다"),
        ("제목\n1. 가치는? (5개 순위)\n- 연대\n- 협동", 2, "5개를 고르라고 했는데 보기는 2개뿐"),
        ("제목\n1. 무엇을? (최대 4개)\n- 연대\n- 협동", 2, "4개를 고르라고 했는데 보기는 2개뿐"),
        ("제목\n1. 가치는? (3개 순위)\n2. 이름", 2, "고를 보기가 없습니다."),
        ("제목\n1. 무엇을? (복수)\n2. 이름", 2, "고를 보기가 없습니다."),
        ("제목\n1. 무엇을? (주관식)\n- 연대\n- 협동", 2, "종류가 하나로"),
        ("제목\n1. 무엇을? (복수, 5개 순위)\n- 연대\n- 협동", 2, "종류가 하나로"),
        ("제목\n1. 무엇을?\n- 연대\n- 연대", 4, "‘연대’ 보기가 앞에 이미 있습니다."),
        ("제목\n1. 무엇을?\n- 연대", 3, "1개입니다"),
        ("제목\n1. 무엇을?\n- 연대\n-\n- 협동", 4, "비어 있는 보기가 있습니다."),
        ("제목\n1. 있습니까?\n- 예\n- 아니요 ☞ 9번으로\n2. 이름", 4, "9번 문항이 아래에 없습니다."),
        ("제목\n1. 있습니까?\n- 예\n- ‘아니요’ ☞ 3번\n2. 왜\n3. 이름", 4, "따옴표가 있어"),
        ("제목\n1. (선택)\n2. 이름", 2, "묻는 글이 없습니다."),
        ("가" * 201 + "\n1. 이름", 1, "제목은 201자입니다."),
        ("제목\n1. 적어 주세요. (5,000자 이내)", 2, "5,000자까지 적게 했는데"),
        ("제목\n1. 적어 주세요. (30개)", 2, "적을 자리가 20개보다"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, says: str) -> None:
    faults = told(text)
    assert len(faults) == 1, faults
    assert faults[0][0] == line
    assert says in faults[0][1]


def test_all_faults_are_told_at_once() -> None:
    text = "제목\n마감: 12/4(목)\n방식: 무기명\n1. 무엇을? (복수)\n2. 있습니까?\n- 예\n- 예\n"
    assert [line for line, _ in told(text)] == [2, 3, 4, 7]


def test_no_fault_of_a_pasted_text_speaks_of_names_in_survey_files() -> None:
    text = (
        f"{'가' * 201}\n방식: 무기명\n문의: {'나' * 3001}\n1. 적어 주세요. (5,000자)\n2. 무엇?\n- 연대\n-\n"
    )
    for fault in read(text).faults:
        said = f"{spoken(fault.what)} {spoken(fault.mend)}"
        assert not any(name in said for name in ("title", "intro", "secrecy", "max_length", "options")), said


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("정원: 40명", "‘정원’ 설정은 아직"),
        ("- 일    시 : 2027. 3. 12.(금) 13:30 ~ 17:30", "‘일시’ 설정은 아직"),
        ("대상: 회원조직 활동가", "‘대상’ 설정은 아직"),
        ("방식: 온라인", "‘방식’ 설정은 아직"),
        ("사업 기간: 2026. 1. 1. ~ 2026. 12. 31.", "‘사업 기간’에서 무엇을"),
        ("기준일: 2026. 12. 31.", "‘기준일’에서 무엇을"),
        ("100명을 목표로 합니다.", ""),
        ("결과 발표: 봄", "‘결과 발표’에서 날짜 하나를"),
    ],
)
def test_a_line_that_sets_nothing_stays_in_the_introduction_and_is_remarked(line: str, says: str) -> None:
    text = f"제목\n{line}\n1. 이름\n"
    assert survey(text).intro == line
    assert says in remarked(text).get(2, "")


def test_the_day_of_the_result_is_kept() -> None:
    assert survey("제목\n마감: 12/4\n결과 공개: 12월 11일(금)\n1. 이름").results_by == "2026-12-11"


def test_blanks_on_one_line_are_questions_of_their_own_and_lose_no_word() -> None:
    text = "제목\n1. 사람 수: 모두 (  )명, 청년 (  )명 (작년 기준)\n   ※ 어림수도 됩니다.\n2. 끝\n"
    assert [(one["text"], one.get("note")) for one in asked(text)] == [
        ("사람 수: 모두", "※ 어림수도 됩니다."),
        ("사람 수: 청년 (작년 기준)", None),
        ("끝", None),
    ]


def test_several_arrows_make_several_conditions() -> None:
    text = "제목\n1. 하나?\n- 예\n- 아니요 → 4번\n2. 둘?\n- 예\n- 아니요 (☞ 끝)\n3. 셋?\n4. 넷?\n"
    assert [one.get("when", "") for one in asked(text)] == [
        "",
        'q1 != "아니요"',
        'q1 != "아니요" and q2 != "아니요"',
        'q2 != "아니요"',
    ]


# Whatever is pasted

LINES = st.sampled_from(
    [
        *(line for text in (COMMITTEE, CITIZENS, FIELD, CHAT_ROOM) for line in text.splitlines()),
        *(
            "",
            "1) ",
            "- ",
            "(위와 같이)",
            "☞ 3번으로",
            "①",
            "1 - 2 - 3",
            "가.",
            "마감: 31/31",
            ": / /",
            "___년",
        ),
    ]
)


@given(st.lists(LINES, max_size=30))
def test_any_mixture_of_lines_is_read_or_faulted(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = read(text)
    assert (reading.survey is None) == bool(reading.faults)
    assert all(0 <= fault.line <= max(1, len(lines)) for fault in (*reading.faults, *reading.remarks))
    told(text)


@given(st.text(st.sampled_from("가나1 2.)(①②□-·:/?~\n☞번년명_※*기타[]"), max_size=80))
def test_any_signs_are_read_or_faulted(text: str) -> None:
    told("제목\n1. " + text)


WORDS = st.sampled_from(
    ["- {}", "{}", "■ {} : 봄", "※ {}", "1. {}?", "2) {}", "{} :", "① {} ② {}b", "[{}]", ""]
)


@given(st.lists(WORDS, min_size=1, max_size=15))
def test_nothing_that_was_written_vanishes(patterns: list[str]) -> None:
    words = [f"낱말{place}" for place in range(len(patterns))]
    lines = [pattern.format(word, word) for pattern, word in zip(patterns, words, strict=True)]
    text = "\n".join(["첫 제목", *lines, "9. 끝으로 하실 말씀"])
    reading = read(text)
    if reading.survey is not None:
        kept = reading.survey.to_json()
        remarks = {remark.line for remark in reading.remarks}
        lost = [
            word
            for number, (word, line) in enumerate(zip(words, lines, strict=True), start=2)
            if line and word not in kept and number not in remarks
        ]
        assert lost == []


@pytest.mark.parametrize(
    "line", ["- 가", "말", "까닭 :", "1. 무엇?", "   이름 :", "가. 나. 다.", "(   )년 " * 80]
)
def test_a_text_of_any_length_is_read_or_faulted(line: str) -> None:
    reading = read("제목\n1. 무엇?\n" + f"{line}\n" * (90_000 // len(line) // 8))
    assert (reading.survey is None) == bool(reading.faults)


def test_more_than_anybody_pastes_is_a_fault() -> None:
    assert "100킬로바이트" in told("제목\n1. 무엇?\n" + "말\n" * 60_000)[0][1]

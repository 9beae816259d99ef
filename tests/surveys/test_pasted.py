"""Texts as organisers write them for people, pasted as they are."""

from __future__ import annotations

import pytest

from tests.surveys.pasting import CHAT_ROOM, CITIZENS, COMMITTEE, FIELD, asked, read, remarked, survey, told
from tests.surveys.people import spoken


def test_a_committees_text_says_who_asks_what_and_until_when() -> None:
    made = survey(COMMITTEE)
    assert (made.by, made.title) == ("들꽃네트워크 배움위원회", "새해에 먼저 배울 것은 무엇일까요")
    assert (made.opens, made.closes) == ("2026-12-07", "2026-12-18 18:00")
    assert made.contact == "배움위원회 간사 ☎ 02-000-1111"
    assert made.intro == "안녕하십니까. 배움위원회입니다.\n9월 모임에서 나온 낱말 120개를 6개로 묶었습니다."
    assert remarked(COMMITTEE) == {}


def test_a_committees_questions_are_a_ranking_a_text_a_number_and_a_choice() -> None:
    ranking, why, years, group = asked(COMMITTEE)
    assert (ranking["kind"], ranking["places"], len(ranking["options"])) == ("ranking", 3, 6)
    assert ranking["text"] == "무엇부터 배우고 싶으십니까?"
    assert ranking["options"][2] == "살림·회계 기초"
    assert (why["kind"], why["required"]) == ("text", False)
    assert years == {"kind": "number", "text": "함께하신 지 몇 년 되셨습니까?", "unit": "년"}
    assert group["options"] == ["책 모임", "텃밭 모임", "반찬 모임"]
    assert (group["kind"], group["other"]) == ("single_choice", True)


def test_secrecy_that_cannot_be_kept_yet_is_a_fault_of_its_line() -> None:
    assert told(COMMITTEE.replace("기명", "무기명")) == [(8, "이 줄에 적은 방식은 아직 쓸 수 없습니다.")]
    assert told(COMMITTEE.replace("기명", "이름 가림"))[0][0] == 8


def test_citizens_choose_projects_within_strategies() -> None:
    about, opinion, why, agree, place = asked(CITIZENS)
    assert about["kind"] == "multiple_choice"
    assert about["options"] == [
        {"전략 1. 걷고 싶은 골목": ["골목 화분 나눔", "쉬어 가는 의자"]},
        {"전략 2. 함께 가꾸는 텃밭": ["학교 텃밭", "옥상 텃밭", "씨앗 도서관"]},
    ]
    assert (opinion["kind"], opinion["max_length"]) == ("text", 1200)
    assert not why["required"]
    assert agree["kind"] == "rating"
    assert (place["text"], place["required"]) == ("사시는 동을 적어 주십시오.", False)


def test_what_citizens_are_told_and_cannot_be_set_stays_in_the_introduction_and_is_remarked() -> None:
    intro = survey(CITIZENS).intro
    assert "○ 결과 공개: 2월 말, 참여하신 분 모두에게" in intro
    assert "※ 초안은 붙임 파일을 보아 주십시오." in intro
    remarks = remarked(CITIZENS)
    assert remarks.keys() == {5, 7, 9, 21}
    assert remarks[5].startswith("2027년 1월 29일(금) 23:59까지 받습니다.")
    assert "‘결과 공개’에서 날짜 하나를 읽을 수 없어" in remarks[7]
    assert "붙임 파일" in remarks[9]
    assert "점수의 양 끝이" in remarks[21]


def test_a_field_survey_asks_numbers_with_their_units() -> None:
    questions = asked(FIELD)
    numbers = [(one["text"], one["unit"]) for one in questions if one["kind"] == "number"]
    assert numbers == [
        ("만든 해", "년"),
        ("함께하는 사람: 모두", "명"),
        ("함께하는 사람: 그 가운데 청년", "명"),
        ("2026년 회비는 모두 얼마입니까?", "만 원"),
        ("지원금은 얼마입니까?", "만 원"),
    ]
    assert remarked(FIELD)[11] == "이 문항에는 적을 자리가 2군데 있어 문항 2개로 나누었습니다."


def test_an_arrow_behind_an_option_leads_past_the_questions_between() -> None:
    questions = {one["text"]: one for one in asked(FIELD)}
    source = questions["2026년에 지원을 받은 적이 있습니까?"]
    assert source["options"] == ["있다", "없다"]
    assert questions["지원금은 얼마입니까?"]["when"] == f'{source["id"]} != "없다"'
    assert [one["text"] for one in asked(FIELD) if "when" in one] == ["지원금은 얼마입니까?"]


def test_a_field_survey_has_slashes_letters_a_scale_and_headings() -> None:
    questions = {one["text"]: one for one in asked(FIELD)}
    assert questions["모임 유형"]["options"] == ["협동조합", "동아리", "부녀회"]
    hard = questions["가장 어려운 점을 골라 주십시오."]
    assert (hard["options"], hard["max"], hard["other"]) == (["자리", "돈", "사람", "알리기"], 2, True)
    assert questions["지원센터의 도움에 얼마나 만족하십니까?"]["labels"] == ["매우 불만족", "매우 만족"]
    assert [one["note"] for one in asked(FIELD) if "note" in one] == [
        "Ⅰ. 일반 현황",
        "Ⅱ. 살림",
        "Ⅲ. 하고 싶은 말씀",
    ]


def test_the_purpose_and_the_small_print_are_kept_in_the_introduction() -> None:
    intro = str(survey(FIELD).intro)
    assert intro.startswith("■ 목    적 : 2년마다 하는 조사입니다.")
    assert intro.endswith("* 답하신 내용은 통계로만 씁니다.")
    remarks = remarked(FIELD)
    assert remarks[1].startswith("조직마다 한 번만 받는 설정은 아직")
    assert "‘기준일’에서 무엇을 정하는지" in remarks[5]


def test_a_chat_rooms_blanks_are_questions_and_its_rows_are_entries() -> None:
    name, home, years, virtues, faults = asked(CHAT_ROOM)
    assert [(one["kind"], one["text"]) for one in (name, home)] == [("text", "성함"), ("text", "동/호수")]
    assert years == {"kind": "number", "text": "사신 기간", "unit": "년"}
    assert (virtues["entries"], virtues["reason"]) == ("3", "required")
    assert "중요한 순서대로" in virtues["text"]
    assert {**virtues, "text": ""} == {**faults, "text": ""}


def test_a_deadline_among_other_words_is_found_and_the_words_stay() -> None:
    made = survey(CHAT_ROOM)
    assert made.closes == "2026-12-04"
    assert str(made.intro).endswith("12/4까지 부탁드려요. 60분이 목표입니다!!")
    assert "‘목표’ 설정은 아직" in next(spoken(one.what) for one in read(CHAT_ROOM).remarks)


def test_a_day_that_does_not_fit_its_weekday_is_asked_back() -> None:
    ((line, says),) = told(CHAT_ROOM.replace("12/4까지", "12/4(목)까지"))
    assert line == 15
    assert "12월 3일(목)" in says
    assert "12월 4일(금)" in says


# Which form a text has


@pytest.mark.parametrize(
    "text",
    [
        "title: x\nquestions:\n  - kind: text\n   text: 1. 무엇?\n",
        "title 설문\nquestions:\n  - {kind: text, text: 무엇?}\n",
        "title：설문\nquestions：\n  - kind： text\n",
        "제목: 설문\n문항:\n  - 종류: 우선순위\n",
        "{title: 설문, questions: [",
        "title: [a",
        "id: x\ntitle: x",
        "[a]: b",
        "- a\n- b",
        "",
    ],
)
def test_a_faulty_survey_file_is_told_the_faults_of_a_survey_file(text: str) -> None:
    reading = read(text)
    assert reading.faults
    assert not any(fault.what.key.startswith("pasted") for fault in reading.faults)


@pytest.mark.parametrize(
    "text", ["인사말\n반갑습니다.", "[모임]\n제목: 설문", "Dear all,\nplease answer: soon"]
)
def test_a_text_for_people_is_told_no_faults_of_a_survey_file(text: str) -> None:
    assert [fault.what.key for fault in read(text).faults] == ["pasted-nothing-asked"]


def test_a_pasted_text_may_name_its_title_and_deadline_in_english() -> None:
    made = survey(
        "title: Our next year\ncloses: 2026-12-04 18:00\n1. What first? (rank 2)\n- a1\n- b2\n- c3\n"
    )
    assert (made.title, made.closes, len(made.questions)) == ("Our next year", "2026-12-04 18:00", 1)

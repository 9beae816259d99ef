"""`hanmadi survey check`: every fault on a line that says where it is, what it is and how to mend it."""

from __future__ import annotations

import pytest

from tests.command_line.operator import Operator

SOUND = """title: {ko: 물음, en: A question}
questions:
  - {id: word, kind: text, text: 낱말}
"""
PASTED = """새해 배움
기간: 2099. 12. 1. ~ 12. 18. 18:00
1. 무엇부터 배울까요? (2개 순위)
 ① 글 ② 말 ③ 셈
2. 늦게 열까요? (찬반)
 - 아침
 - 저녁
3. 오십니까? □ 예 □ 아니요 ☞ 끝
4. 하실 말씀 (선택)
"""
FAULTY = """title: 물음
closes: 13월
audience: members
colour: red
questions:
  - kind: ranking
    text: 순위
    places: 5
    secret: yes
    options: [연대, 협동, 연대]
  - kind: best_worst
    text: 점수
  - kind: essay
    text: 글
"""
KOREAN = {
    2: "‘13월’은 날짜로 읽을 수 없거나 달력에 없는 날입니다. 2026-12-18, 2026-12-18 18:00, +14d",
    3: "아직 쓸 수 없습니다. 이 줄을 빼 주세요.",
    4: "colour는 이 자리에서 쓰지 않는 이름입니다. 이 줄을 빼 주세요.",
    9: "secret은 이 자리에서 쓰지 않는 이름입니다.",
    10: "‘연대’ 보기가 앞에 이미 있습니다. 하나를 빼거나 서로 다르게 적어 주세요.",
    11: "best_worst 문항은 아직 쓸 수 없습니다.",
    13: "essay라는 문항 종류는 없습니다. kind에 다음 가운데 하나를 적어 주세요.",
}
UNREADABLE = {
    "nothing": b"",
    "a list": b"- a\n- b\n",
    "no UTF-8": "title: 물음\n".encode("cp949"),
    "a control character": b"title: a\x07b\n",
    "a tab": b"title: a\nquestions:\n\t- b\n",
    "an anchor": b"title: &a b\nquestions: *a\n",
    "a tag": b"title: !!str b\n",
    "two documents": b"title: a\n---\ntitle: b\n",
    "a key twice": b"title: a\ntitle: b\n",
    "a list as key": b"[a]: b\n",
    "a memo inside a text": "title: 물음 #1\n".encode(),
    "brackets": b"title: [a\n",
    "depth": b"title: " + b"[" * 200 + b"]" * 200,
    "size": b"title: " + b"a" * 1_100_000,
}


async def test_a_sound_file_is_said_to_be_sound(operator: Operator, english: Operator) -> None:
    operator.writes("sound.yaml", SOUND)
    done = await operator.types("survey", "check", "sound.yaml")
    assert (done.status, done.err) == (0, "")
    assert done.out == "‘물음’: 문항 1개, 고칠 것이 없습니다.\n1. 낱말 (글로 답하기)\n"
    done = await english.types("survey", "check", "sound.yaml")
    assert done.out == "“A question”: one question, nothing to mend.\n1. 낱말 (own words)\n"


async def test_what_was_understood_of_a_pasted_text_is_listed(operator: Operator) -> None:
    operator.writes("pasted.txt", PASTED)
    done = await operator.types("survey", "check", "pasted.txt")
    assert done.status == 0
    assert done.out.splitlines() == [
        "‘새해 배움’: 문항 4개, 고칠 것이 없습니다.",
        "2099년 12월 1일(화) 00:00부터 답을 받습니다.",
        "2099년 12월 18일(금) 18:00까지 답을 받습니다.",
        "1. 무엇부터 배울까요? (우선순위 · 보기 3개 · 2순위까지)",
        "2. 늦게 열까요? (찬반 · 2가지)",
        "3. 오십니까? (하나 고르기 · 보기 2개)",
        '4. 하실 말씀 (글로 답하기 · 건너뛸 수 있음 · 조건 q3 != "아니요")',
    ]
    done = await operator.types("survey", "check", "pasted.txt", "--json")
    assert done.document["questions"][0] == {
        "text": "무엇부터 배울까요?",
        "kind": "ranking",
        "options": 3,
        "required": True,
    }


async def test_a_pasted_text_is_added_like_a_survey_file(operator: Operator) -> None:
    operator.writes("pasted.txt", PASTED)
    done = await operator.types("survey", "add", "pasted.txt")
    assert (done.status, done.out) == (0, "s1\n")


async def test_every_fault_of_a_file_is_told_at_once_by_line(operator: Operator) -> None:
    operator.writes("faulty.yaml", FAULTY)
    done = await operator.types("survey", "check", "faulty.yaml")
    assert (done.status, done.out) == (1, "")
    told = {int(line.split(":")[1]): line for line in done.err.splitlines()}
    assert told.keys() == KOREAN.keys()
    for line, words in KOREAN.items():
        assert told[line].startswith(f"faulty.yaml:{line}: ")
        assert words.replace("‘13월’", "13월") in told[line]


async def test_the_same_in_english_and_as_one_document(english: Operator) -> None:
    english.writes("faulty.yaml", FAULTY)
    done = await english.types("survey", "check", "faulty.yaml")
    assert (done.status, done.out, len(done.err.splitlines())) == (1, "", len(KOREAN))
    done = await english.types("survey", "check", "faulty.yaml", "--json")
    assert (done.status, done.err) == (1, "")
    assert (done.document["file"], done.document["ok"]) == ("faulty.yaml", False)
    faults = done.document["faults"]
    assert [fault["line"] for fault in faults] == list(KOREAN)
    assert all(fault["what"].endswith(".") or ":" in fault["what"] for fault in faults)
    assert all(fault["mend"].endswith((".", "?")) or ":" in fault["mend"] for fault in faults)


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_cannot_be_read_is_a_fault_of_its_line(operator: Operator, content: bytes) -> None:
    operator.writes("odd.yaml", content)
    done = await operator.types("survey", "check", "odd.yaml")
    assert (done.status, done.out) == (1, "")
    assert all(line.startswith("odd.yaml:") and line.endswith(".") for line in done.err.splitlines())


async def test_what_is_only_remarked_stands_in_nobodys_way(operator: Operator) -> None:
    operator.writes("old.yaml", "closes: 2018-07-15\n" + SOUND)
    done = await operator.types("survey", "check", "old.yaml")
    assert done.status == 0
    assert done.out.startswith("‘물음’: 문항 1개, 마감이 이미 지나 이대로는 열 수 없습니다.\n1. 낱말")
    assert "마감(2018년 7월 15일(일) 23:59)이 이미 지났습니다. 이대로는 열 수 없습니다." in done.err
    done = await operator.types("survey", "check", "old.yaml", "--json")
    assert [remark["line"] for remark in done.document["remarks"]] == [1]


async def test_a_file_that_is_not_there_is_one_sentence_without_a_line(operator: Operator) -> None:
    done = await operator.types("survey", "check", "none.yaml")
    assert (done.status, done.out) == (1, "")
    assert done.err == "none.yaml: 파일을 읽지 못했습니다. 파일 이름과 읽기 권한을 확인해 주세요.\n"
    assert (await operator.types("survey", "check", str(operator.folder))).status == 1


async def test_a_faulty_file_is_not_stored(operator: Operator) -> None:
    operator.writes("faulty.yaml", FAULTY)
    done = await operator.types("survey", "add", "faulty.yaml")
    assert (done.status, done.out, len(done.err.splitlines())) == (1, "", len(KOREAN))
    done = await operator.types("survey", "add", "faulty.yaml", "--json")
    assert (done.status, done.err, done.document["ok"]) == (1, "", False)
    assert not (operator.folder / "hanmadi.db").exists()


async def test_a_name_no_terminal_can_show_ends_nothing(operator: Operator) -> None:
    done = await operator.types("survey", "check", "\udcff.yaml")
    assert done.status == 1
    assert "파일을 읽지 못했습니다." in done.err

"""Files beside a survey file: read by `check`, stored by `add`, written out again by `export`."""

from __future__ import annotations

import unicodedata

from rehearsal.telegram import Telegram
from storage.attachments import LARGEST
from tests.command_line.operator import Operator
from tests.command_line.test_running import desk, hears

__all__ = ["desk"]

SURVEY = """id: plan
title: 계획(안)
attachments:
  - 계획안.pdf
  - 요약.txt
questions:
  - {id: word, kind: text, text: 의견}
"""


def lays_out(operator: Operator) -> None:
    operator.writes("plan.yaml", SURVEY)
    operator.writes("계획안.pdf", b"%PDF\0\xff")
    operator.writes("요약.txt", "요약입니다")


async def test_what_is_missing_empty_or_too_big_is_told_by_line(operator: Operator) -> None:
    operator.writes("plan.yaml", SURVEY)
    operator.writes("요약.txt", "")
    for command in ("check", "add"):
        done = await operator.types("survey", command, "plan.yaml")
        assert (done.status, done.out) == (1, "")
        assert "plan.yaml:5: ‘요약.txt’ 파일이 비어 있습니다." in done.err
    operator.writes("요약.txt", b"0" * (LARGEST + 1))
    done = await operator.types("survey", "check", "plan.yaml")
    missing, big = done.err.splitlines()
    assert missing.startswith("plan.yaml:4: ‘계획안.pdf’ 파일이 설문 파일과 같은 폴더에 없습니다. 파일을")
    assert big.startswith("plan.yaml:5: ‘요약.txt’ 파일이 20MB보다 큽니다. 파일을 나누거나")


async def test_a_folder_of_that_name_is_no_file(operator: Operator) -> None:
    lays_out(operator)
    (operator.folder / "요약.txt").unlink()
    (operator.folder / "요약.txt").mkdir()
    done = await operator.types("survey", "check", "plan.yaml")
    assert "plan.yaml:5: ‘요약.txt’ 파일을 읽지 못했습니다." in done.err


async def test_a_name_too_long_for_the_system_is_a_fault_like_any_other(operator: Operator) -> None:
    lays_out(operator)
    operator.writes("plan.yaml", SURVEY.replace("요약.txt", "약" * 120))
    done = await operator.types("survey", "check", "plan.yaml")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "파일을 읽지 못했습니다." in done.err


async def test_the_faults_as_a_document(english: Operator) -> None:
    english.writes("plan.yaml", SURVEY)
    for command in ("check", "add"):
        done = await english.types("survey", command, "plan.yaml", "--json")
        assert (done.status, done.err) == (1, "")
        assert [fault["line"] for fault in done.document["faults"]] == [4, 5]
        what = done.document["faults"][0]["what"]
        assert what == "The file “계획안.pdf” is not in the folder of the survey file."


async def test_a_missing_file_stores_nothing(operator: Operator) -> None:
    operator.writes("plan.yaml", SURVEY)
    assert (await operator.types("survey", "add", "plan.yaml")).status == 1
    assert (await operator.types("survey", "list", "--json")).document == []


async def test_a_name_whose_syllables_are_written_as_letters_is_the_same_name(operator: Operator) -> None:
    lays_out(operator)
    path = operator.folder / "요약.txt"
    path.rename(operator.folder / unicodedata.normalize("NFD", "요약.txt"))
    assert (await operator.types("survey", "check", "plan.yaml")).status == 0


async def test_the_files_are_written_out_as_they_came_in(operator: Operator) -> None:
    lays_out(operator)
    done = await operator.types("survey", "add", "plan.yaml")
    assert (done.status, done.out) == (0, "plan\n")
    assert "붙임 파일을 저장했습니다: 계획안.pdf · 요약.txt\n" in done.err
    done = await operator.types("survey", "export", "plan")
    assert done.err == ""
    assert "attachments:\n- 계획안.pdf\n- 요약.txt\n" in done.out
    done = await operator.types("survey", "export", "plan", "--files", "out/files")
    assert done.status == 0
    assert done.err == "out/files 폴더에 붙임 파일 2개를 넣었습니다.\n"
    assert (operator.folder / "out/files/계획안.pdf").read_bytes() == b"%PDF\0\xff"
    assert (operator.folder / "out/files/요약.txt").read_text("utf-8") == "요약입니다"
    (operator.folder / "out/files/plan.yaml").write_text(done.out, "utf-8")
    done = await operator.types("survey", "add", "out/files/plan.yaml")
    assert done.err == "plan에서 바뀐 것이 없습니다.\n"


async def test_files_that_cannot_be_written_are_one_sentence(operator: Operator) -> None:
    lays_out(operator)
    await operator.types("survey", "add", "plan.yaml")
    done = await operator.types("survey", "export", "plan", "--files", "plan.yaml")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("plan.yaml 폴더에 붙임 파일을 넣지 못했습니다.")


async def test_an_exported_file_alone_keeps_the_stored_files_and_says_so(operator: Operator) -> None:
    lays_out(operator)
    await operator.types("survey", "add", "plan.yaml")
    exported = (await operator.types("survey", "export", "plan")).out
    (operator.folder / "again").mkdir()
    operator.writes("again/plan.yaml", exported)
    done = await operator.types("survey", "add", "again/plan.yaml")
    assert (done.status, done.out) == (0, "plan\n")
    assert "같은 폴더에 없는 붙임 파일은 앞서 저장한 것을 그대로 씁니다: 계획안.pdf · 요약.txt\n" in done.err


async def test_a_changed_file_alone_corrects_the_survey(operator: Operator) -> None:
    lays_out(operator)
    await operator.types("survey", "add", "plan.yaml")
    operator.writes("요약.txt", "고친 요약")
    done = await operator.types("survey", "add", "plan.yaml")
    assert done.err == "plan을 고쳤습니다.\n붙임 파일을 저장했습니다: 요약.txt\n"
    await operator.types("survey", "export", "plan", "--files", "out")
    assert (operator.folder / "out/요약.txt").read_text("utf-8") == "고친 요약"


async def test_the_files_reach_people_through_the_running_bot(desk: Operator, telegram: Telegram) -> None:
    lays_out(desk)
    whole = bytes(range(256)) * 40_000
    desk.writes("계획안.pdf", whole)
    async with desk.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        done = await desk.types("survey", "add", "plan.yaml", "--open")
        assert (done.status, done.out) == (0, "plan\n")
        minji = telegram.person("민지")
        await minji.start("plan")
        await hears(minji, "먼저 읽어 주세요: 계획안.pdf · 요약.txt")
        sent = [message.content["document"] for message in minji.chat if "document" in message.content]
        assert [document["file_name"] for document in sent] == ["계획안.pdf", "요약.txt"]
        assert [document["file_size"] for document in sent] == [len(whole), len("요약입니다".encode())]

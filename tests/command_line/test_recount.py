"""`hanmadi survey export ID --ballots` and `hanmadi recount`, typed by an operator and by a stranger."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import re
import shutil
import tempfile
import zipfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.archive import read_files, zipped
from rehearsal.people import Person
from surveys.recount import recounted
from tests.chat.stage import stage
from tests.command_line.operator import Operator
from tests.people import StoppedClock, rehearsal
from tests.surveys.handed_over import handed_over, lived
from tests.surveys.people import NOW, survey_in

SURVEY = """id: values
title: 핵심가치
questions:
  - {id: values, kind: ranking, text: 순위, places: 2, options: [연대, 협동, 혁신]}
  - {id: topic, kind: single_choice, text: 주제, options: [{id: care, text: 돌봄}, {id: school, text: 배움}]}
  - {id: why, kind: text, text: 까닭, required: false}
"""
WHY = "아무에게도 건네지 않을 까닭"
RECEIPT = re.compile(r"접수번호는 ([0-9A-Z]{4}-[0-9A-Z]{4})")
SHEETS = ["ballots/topic.csv", "ballots/values.csv", "ballots/why.csv"]
FILES = [
    "README.txt",
    *SHEETS,
    "manifest.json",
    "manifest.sha256",
    "receipts.txt",
    "result.json",
    "survey.yaml",
]


async def answers(person: Person, ranked: str, topic: str) -> None:
    await person.start("values")
    await person.say(ranked)
    await person.say(topic)
    await person.say(WHY)
    await person.tap("✅")


async def survey_answered(desk: Operator, url: str, people: int) -> list[str]:
    """A closed survey that so many people answered; one revised, and one more withdrew. Their receipts."""
    desk.writes("values.yaml", SURVEY)
    await desk.types("survey", "add", "values.yaml", "--open")
    clock = StoppedClock(datetime.now(UTC) + timedelta(seconds=1))
    async with rehearsal(clock) as telegram, stage(telegram, url, clock) as bot:
        everybody = [bot.person(f"민지{number}") for number in range(people + 1)]
        for number, person in enumerate(everybody):
            await answers(person, ("1 2", "2 1", "3 2")[number % 3], ("돌봄", "배움")[number % 2])
        await everybody[0].tap("응답 수정")
        await everybody[0].tap("✅")
        await everybody[-1].tap("응답 철회")
        await everybody[-1].tap("네, 철회합니다")
    await desk.types("survey", "close", "values")
    return [receipt_of(person) for person in everybody[:-1]]


def receipt_of(person: Person) -> str:
    said = (RECEIPT.search(message.text) for message in person.chat if message.from_bot)
    return next(found[1] for found in said if found)


@pytest.fixture
def desk(operator: Operator, database_url: str) -> Operator:
    return Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": database_url})


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the survey, answered by ten people and closed."""
    folder = tmp_path_factory.mktemp("answered")
    with tempfile.TemporaryDirectory(prefix="hanmadi-") as runtime:
        desk = Operator(folder, {"HOME": str(folder), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": runtime})
        asyncio.run(survey_answered(desk, f"sqlite:///{folder / 'hanmadi.db'}", 10))
    return folder / "hanmadi.db"


@pytest.fixture
def small(operator: Operator, answered: Path) -> Operator:
    """The operator of that database, which lies where it does by default."""
    shutil.copy(answered, operator.folder / "hanmadi.db")
    return operator


def stranger(desk: Operator) -> Operator:
    """Somebody without settings and without a database."""
    return Operator(desk.folder, {"HOME": str(desk.folder), "LANG": "C.UTF-8", "HANMADI_LANGUAGE": "en"})


async def test_what_is_handed_over_is_counted_again_by_a_stranger(desk: Operator, database_url: str) -> None:
    receipts = await survey_answered(desk, database_url, 12)
    done = await desk.types("survey", "export", "values", "--ballots", "values.zip")
    assert (done.status, done.err) == (0, "")
    assert "응답 12건의 응답지를 values.zip에 내보냈습니다." in done.out
    files = unzipped(desk.folder / "values.zip")
    assert sorted(files) == sorted(FILES)
    assert files["receipts.txt"].decode().split() == sorted(receipts)
    everything = b"".join(files.values()).decode()
    assert WHY not in everything
    assert "민지" not in everything
    fingerprint = hashlib.sha256(files["manifest.json"]).hexdigest()
    assert f"지문(SHA-256): {fingerprint}" in done.out
    done = await stranger(desk).types("recount", "values.zip")
    assert (done.status, done.err) == (0, "")
    assert fingerprint in done.out
    assert (
        "[same] values: every number comes out as in the result. Ballots: 12 (ballots/values.csv)."
        in done.out
    )
    assert (
        "Receipts listed: 12. If yours is there, your response is among them; that is all it shows."
        in done.out
    )
    assert "Every number agrees, and no file was changed." in done.out


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def test_the_sheets_are_read_by_the_command_that_counts_files(small: Operator) -> None:
    assert (await small.types("survey", "export", "values", "--ballots", "handed")).status == 0
    counted = (await small.types("count", "handed/ballots/values.csv", "--json")).document
    result = json.loads((small.folder / "handed" / "result.json").read_text(encoding="utf-8"))
    ranking = {row["id"]: row["points"] for row in result["questions"][0]["ranking"]}
    assert {row["option"]: row["score"] for row in counted["ranking"]} == ranking
    assert counted["ballots"] == 10
    told = (await small.types("results", "values", "--format", "json")).document["questions"][0]["ranking"]
    assert {row["id"]: row["points"] for row in told} == ranking


async def test_a_folder_and_its_manifest_can_be_counted_again_too(small: Operator) -> None:
    assert (await small.types("survey", "export", "values", "--ballots", "handed")).status == 0
    for name in ("handed", "handed/manifest.json"):
        done = await small.types("recount", name, "--json")
        assert (done.status, done.err, done.document["ok"]) == (0, "", True)
        assert [one["agrees"] for one in done.document["questions"]] == [True, True, True]
        assert done.document["receipts"] == 10


async def test_without_a_name_the_file_is_called_after_the_survey(small: Operator) -> None:
    done = await small.types("survey", "export", "values", "--ballots")
    assert (done.status, done.err) == (0, "")
    assert (small.folder / "values-ballots.zip").is_file()


async def test_a_changed_number_is_named_with_its_file(small: Operator) -> None:
    await small.types("survey", "export", "values", "--ballots", "handed")
    result = small.folder / "handed" / "result.json"
    changed = result.read_text(encoding="utf-8").replace('"count": 5', '"count": 6', 1)
    result.write_text(changed, encoding="utf-8")
    done = await small.types("recount", "handed")
    assert done.status == 1
    first, second, *_ = done.err.splitlines()
    assert first.startswith("handed/result.json: 내보낸 뒤에 바뀌었습니다.")
    assert second == "topic / options / care / count: result.json에는 6, 다시 센 수는 5입니다."
    assert "[다름] topic" in done.out
    assert "[같음] values" in done.out
    document = (await small.types("recount", "handed", "--json")).document
    topic = next(one for one in document["questions"] if one["id"] == "topic")
    assert topic["differences"] == [
        {"number": "topic / options / care / count", "file": "result.json", "told": 6, "counted": 5}
    ]
    assert [(fault["file"], fault["line"]) for fault in document["faults"]] == [("result.json", 0)]


async def test_a_ballot_that_is_none_is_named_with_its_line(small: Operator) -> None:
    await small.types("survey", "export", "values", "--ballots", "handed")
    sheet = small.folder / "handed" / "ballots" / "topic.csv"
    head, _, *rest = sheet.read_text(encoding="utf-8").splitlines()
    sheet.write_text("\n".join([head, "elsewhere", *rest, ""]), encoding="utf-8")
    done = await stranger(small).types("recount", "handed")
    assert done.status == 1
    assert "handed/ballots/topic.csv:2: This line cannot be read as a ballot of this question." in done.err
    assert done.err.endswith("A file was changed, or a number differs. Please see above.\n")


@pytest.mark.parametrize("place", ["values.zip", "handed"])
async def test_nothing_is_written_over(small: Operator, place: str) -> None:
    assert (await small.types("survey", "export", "values", "--ballots", place)).status == 0
    before = read_files(small.folder / place)
    done = await small.types("survey", "export", "values", "--ballots", place)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"{place}에 이미 무엇이 있어 건드리지 않았습니다. 다른 이름을 적어 주세요.\n"
    assert read_files(small.folder / place) == before
    done = await small.types("survey", "export", "values", "--ballots", f"none/{place}")
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)


async def test_an_open_survey_is_refused(operator: Operator) -> None:
    operator.writes("values.yaml", SURVEY)
    await operator.types("survey", "add", "values.yaml", "--open")
    done = await operator.types("survey", "export", "values", "--ballots", "values.zip", "--yes-fewer")
    assert (done.status, done.out) == (1, "")
    assert done.err == "values는 아직 마감하지 않았습니다. 마감한 뒤에 응답지를 내보낼 수 있습니다.\n"
    assert not (operator.folder / "values.zip").exists()


async def test_few_ballots_are_refused_unless_it_is_confirmed(operator: Operator, sqlite_url: str) -> None:
    desk = Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": sqlite_url})
    await survey_answered(desk, sqlite_url, 9)
    done = await desk.types("survey", "export", "values", "--ballots", "values.zip")
    assert (done.status, done.out, len(done.err.splitlines())) == (1, "", 1)
    assert "응답지가 9장뿐" in done.err
    assert "--yes-fewer" in done.err
    assert not (desk.folder / "values.zip").exists()
    done = await desk.types("survey", "export", "values", "--ballots", "values.zip", "--yes-fewer")
    assert (done.status, done.err) == (0, "")
    assert (await desk.types("recount", "values.zip")).status == 0


async def test_an_unknown_survey_and_something_else_are_one_sentence(english: Operator) -> None:
    await english.types("migrate")
    done = await english.types("survey", "export", "none", "--ballots", "none.zip")
    assert (done.status, done.err) == (1, "There is no survey none. hanmadi survey list shows them.\n")
    done = await english.types("recount", "none.zip")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("none.zip: The file cannot be read.")
    english.writes("notes.zip", "no archive")
    done = await english.types("recount", "notes.zip", "--json")
    assert (done.status, done.err, done.document["ok"]) == (1, "", False)


async def test_an_archive_that_was_packed_again_is_told_from_one_that_was_handed_over(
    small: Operator,
) -> None:
    await small.types("survey", "export", "values", "--ballots", "values.zip")
    with zipfile.ZipFile(small.folder / "again.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unzipped(small.folder / "values.zip").items():
            archive.writestr(name, content)
    done = await stranger(small).types("recount", "again.zip")
    assert done.status == 1
    assert "again.zip: The archive is not as it was exported" in done.err
    assert "[differs]" not in done.out


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_changed_byte_of_the_archive_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = zipped(handed())
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(1, 255)) ^ whole[place]
    path = tmp_path_factory.mktemp("changed") / "values.zip"
    path.write_bytes(whole[:place] + bytes([byte]) + whole[place + 1 :])
    files, as_written = read_files(path)
    found = recounted(files, NOW)
    assert not as_written
    assert found.agrees or found.faults


@cache
def handed() -> dict[str, bytes]:
    return handed_over(lived(survey_in(SURVEY), [(who, who, False) for who in range(4)]))


def test_an_archive_that_nobody_touched_is_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "values.zip"
    path.write_bytes(zipped(handed()))
    assert read_files(path) == (handed(), True)

"""A database that cannot be used is one plain sentence that says why, and status 2."""

from __future__ import annotations

import socket
import sqlite3

import pytest
from sqlalchemy import make_url

from storage.database import open_database
from tests.command_line.operator import Operator
from tests.command_line.test_surveys import VALUES

LIST = ("survey", "list")
CLOSE = ("survey", "close", "x")


async def refused(operator: Operator, *words: str, database: str) -> str:
    """Return the sentence of a command that cannot be done, which is also its document."""
    done = await operator.types(*words, "--json", database=database)
    assert (done.status, len(done.err.splitlines())) == (2, 1)
    assert done.document == {"ok": False, "lines": [done.err.strip()]}
    return done.err.strip()


async def test_reading_what_is_not_there_makes_nothing(operator: Operator) -> None:
    said = await refused(operator, *LIST, database="sqlite:///none.db")
    assert said.startswith(f"데이터베이스를 찾지 못했습니다({operator.folder}/none.db).")
    assert said.endswith("아직 만들지 않았으면 hanmadi migrate로 만들 수 있습니다.")
    assert list(operator.folder.iterdir()) == []


async def test_writing_makes_the_database_but_no_folder(operator: Operator) -> None:
    assert (await operator.types(*CLOSE, database="sqlite:///new.db")).status == 1
    assert (operator.folder / "new.db").exists()
    for words in (CLOSE, LIST, ("survey", "add", "values.yaml")):
        operator.writes("values.yaml", VALUES)
        said = await refused(operator, *words, database="sqlite:///none/new.db")
        assert said == (
            f"데이터베이스를 둘 폴더가 없습니다({operator.folder}/none). "
            "폴더를 만들거나 HANMADI_DATABASE의 주소를 고쳐 주세요."
        )


@pytest.mark.parametrize("word", ["run", "migrate"])
async def test_a_folder_that_is_missing_is_named_at_the_start(connected: Operator, word: str) -> None:
    done = await connected.types(word, database="sqlite:///none/new.db", language="en")
    assert (done.status, done.out) == (2, "")
    assert f"The folder for the database is missing ({connected.folder}/none)." in done.err
    assert not (connected.folder / "none").exists()


async def test_a_folder_that_cannot_be_written(operator: Operator) -> None:
    said = await refused(operator, *CLOSE, database="sqlite:////sys/hanmadi.db")
    assert said == (
        "데이터베이스에 쓸 수 없습니다(/sys/hanmadi.db). 디스크의 남은 자리와 쓰기 권한을 확인해 주세요."
    )


async def test_a_database_of_a_newer_version(operator: Operator, english: Operator, sqlite_url: str) -> None:
    with sqlite3.connect(str(make_url(sqlite_url).database)) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    for words in (LIST, CLOSE):
        said = await refused(operator, *words, database=sqlite_url)
        assert said == "이 데이터베이스는 더 새로운 한마디가 만들었습니다. 한마디를 새 판으로 올려 주세요."
    said = await refused(english, *LIST, database=sqlite_url)
    assert said == "This database was made by a newer Hanmadi. Please upgrade Hanmadi."


async def test_a_database_that_somebody_holds_can_still_be_read(operator: Operator, sqlite_url: str) -> None:
    async with open_database(sqlite_url):
        said = await refused(operator, *CLOSE, database=sqlite_url)
        assert said.startswith("다른 프로그램이 데이터베이스를 쓰고 있습니다(")
        assert (await operator.types(*LIST, database=sqlite_url)).status == 0


async def test_a_file_that_is_no_database(operator: Operator) -> None:
    operator.writes("letter.db", "Dear all, " * 1000)
    for words in (LIST, CLOSE):
        said = await refused(operator, *words, database="sqlite:///letter.db")
        assert said.startswith(f"데이터베이스를 읽지 못했습니다({operator.folder}/letter.db).")
    operator.writes("empty.db", "")
    said = await refused(operator, *LIST, database="sqlite:///empty.db")
    assert said.startswith(f"데이터베이스를 찾지 못했습니다({operator.folder}/empty.db).")


@pytest.mark.parametrize("words", [LIST, CLOSE], ids=" ".join)
async def test_a_server_that_does_not_answer(operator: Operator, words: tuple[str, ...]) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))  # and nobody listens
        address = f"127.0.0.1:{door.getsockname()[1]}"
        said = await refused(operator, *words, database=f"postgresql://someone:hidden@{address}/hanmadi")
    assert said.startswith(f"데이터베이스에 닿지 못했습니다(postgresql://someone:***@{address}/hanmadi).")


async def test_a_database_the_server_does_not_have(operator: Operator, postgres_url: str) -> None:
    nowhere = make_url(postgres_url).set(database="nowhere").render_as_string(hide_password=False)
    said = await refused(operator, *LIST, database=nowhere)
    assert said.startswith("데이터베이스를 찾지 못했습니다(postgresql://")


async def test_migrate_makes_and_keeps(operator: Operator, postgres_url: str) -> None:
    for url in ("sqlite:///new.db", postgres_url):
        for _ in range(2):
            done = await operator.types("migrate", database=url)
            assert (done.status, done.out, done.err) == (0, "데이터베이스가 이 판과 맞습니다.\n", "")

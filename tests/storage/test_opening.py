"""A database that cannot be opened says in one word why."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url, text

from storage import facts
from storage.database import open_database, open_reader
from storage.faults import StorageFault
from storage.migrate import stored_revision


async def test_a_second_writer_is_refused_until_the_first_is_gone(sqlite_url: str) -> None:
    async with open_database(sqlite_url):
        assert await fault_of_writer(sqlite_url) == "locked"
    async with open_database(sqlite_url) as database:
        assert await database.alone()


async def test_a_writer_in_another_process_is_refused(sqlite_url: str) -> None:
    async with open_database(sqlite_url):
        assert "locked" in fault_in_another_process(sqlite_url)


async def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    await pretend_revision(database_url, "9999")
    assert await fault_of_writer(database_url) == "newer"
    assert await fault_of_reader(database_url) == "newer"


async def test_a_reader_does_not_migrate_an_older_one(database_url: str) -> None:
    await pretend_revision(database_url, "0000")
    assert await fault_of_reader(database_url) == "older"


async def test_a_missing_file_is_not_made_by_a_reader(tmp_path: Path) -> None:
    assert await fault_of_reader(f"sqlite:///{tmp_path}/none.db") == "missing"
    assert left_in(tmp_path) == []


async def test_an_empty_file_is_a_missing_database(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    assert await fault_of_reader(f"sqlite:///{tmp_path}/empty.db") == "missing"


async def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageFault) as caught:
        await open_database(f"sqlite:///{tmp_path}/none/a.db")
    assert caught.value.code == "missing"
    assert caught.value.facts["path"] == f"{tmp_path}/none/a.db"


async def test_a_missing_database_on_a_server_is_missing(postgres_url: str) -> None:
    elsewhere = make_url(postgres_url).set(database="nowhere").render_as_string(hide_password=False)
    assert await fault_of_writer(elsewhere) == "missing"
    assert await fault_of_reader(elsewhere) == "missing"


async def test_a_server_that_does_not_answer_is_unreachable() -> None:
    url = f"postgresql://someone:hidden@127.0.0.1:{unused_port()}/hanmadi"
    with pytest.raises(StorageFault) as caught:
        await open_database(url)
    assert caught.value.code == "unreachable"
    assert "hidden" not in str(caught.value)


async def test_a_file_that_is_no_database_is_broken(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear all, " * 1000)
    url = f"sqlite:///{tmp_path}/letter.db"
    assert await fault_of_writer(url) == "broken"
    assert await fault_of_reader(url) == "broken"
    assert (tmp_path / "letter.db").read_text().startswith("Dear all, ")


@pytest.mark.parametrize("url", ["mysql://here/hanmadi", "hanmadi.db", "", "sqlite://", "sqlite:///:memory:"])
async def test_an_address_of_nothing_we_know_is_refused(url: str) -> None:
    assert await fault_of_writer(url) == "unknown-scheme"
    assert await fault_of_reader(url) == "unknown-scheme"


async def test_a_path_may_hold_anything(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/핵심 가치 100%#?.db".replace("?", "%3F")
    async with open_database(url) as database:
        assert await database.read(stored_revision)
    assert await fault_of_reader(url) == ""


async def test_opening_after_a_refusal_leaves_no_lock(tmp_path: Path) -> None:
    broken = tmp_path / "letter.db"
    broken.write_text("Dear all, " * 1000)
    await fault_of_writer(f"sqlite:///{broken}")
    broken.unlink()
    assert await fault_of_writer(f"sqlite:///{broken}") == ""


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def fault_of_writer(url: str) -> str:
    try:
        async with open_database(url):
            return ""
    except StorageFault as fault:
        return fault.code


async def fault_of_reader(url: str) -> str:
    try:
        async with open_reader(url):
            return ""
    except StorageFault as fault:
        return fault.code


def fault_in_another_process(url: str) -> str:
    program = "import asyncio, sys\nfrom storage.database import open_database\n"
    program += "async def main():\n    await open_database(sys.argv[1])\nasyncio.run(main())"
    done = subprocess.run([sys.executable, "-c", program, url], capture_output=True, text=True, check=False)
    return done.stderr.splitlines()[-1]


async def pretend_revision(url: str, revision: str) -> None:
    async with open_database(url) as database:
        await database.write(_set_revision, revision)


def _set_revision(tx: Connection, revision: str) -> None:
    tx.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def unused_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


async def test_nobody_else_on_the_machine_can_read_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    async with open_database(f"sqlite:///{path}") as database:
        await database.write(facts.save, "here", "yes")
        modes = modes_in(tmp_path)
    assert modes == dict.fromkeys(["new.db", "new.db-wal", "new.db-shm", "new.db.lock"], 0o600)


def modes_in(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}

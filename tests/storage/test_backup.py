"""A copy of a database in use is one instant of it, or there is no copy."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from storage import Transaction, facts
from storage.backup import BackupFault, back_up
from storage.database import Database, open_database, open_reader
from storage.faults import StorageFault


def file_of(url: str) -> Path:
    return Path(str(make_url(url).database))


def count_up(tx: Transaction, number: int) -> None:
    """Two facts that always say the same, and much that is written between them."""
    facts.save(tx, "first", str(number))
    for one in range(20):
        facts.save(tx, f"between {one}", str(number) * 5_000)
    facts.save(tx, "last", str(number))


def counted(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as copy:
        return [row[0] for row in copy.execute("SELECT value FROM facts WHERE name IN ('first', 'last')")]


async def write_on(database: Database, until: asyncio.Event) -> None:
    number = 0
    while not until.is_set():
        number += 1
        await database.write(count_up, number)


async def test_copies_made_while_somebody_writes_are_whole(sqlite_url: str, tmp_path: Path) -> None:
    done = asyncio.Event()
    copies = [tmp_path / f"copy-{number}.db" for number in range(5)]
    async with open_database(sqlite_url) as database:
        await database.write(count_up, 0)
        writing = asyncio.create_task(write_on(database, done))
        for copy in copies:
            await asyncio.to_thread(back_up, file_of(sqlite_url), copy)
        done.set()
        await writing
    assert int(counted(copies[-1])[0]) > int(counted(copies[0])[0])
    for copy in copies:
        first, last = counted(copy)
        assert first == last
        async with open_database(f"sqlite:///{copy}"):
            pass


def test_a_copy_is_one_file_for_its_owner_alone(sqlite_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    copy = folder / "copy.db"
    assert back_up(file_of(sqlite_url), copy) == copy.stat().st_size
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [copy]


async def test_what_a_killed_bot_left_in_the_log_is_copied_too(sqlite_url: str, tmp_path: Path) -> None:
    source = file_of(sqlite_url)
    with closing(sqlite3.connect(source)) as writing:
        writing.execute("PRAGMA wal_autocheckpoint=0")
        writing.execute("INSERT INTO facts (name, value) VALUES ('first', '7')")
        writing.commit()
        torn = tmp_path / "torn"
        torn.mkdir()
        for file in (source, Path(f"{source}-wal")):
            (torn / file.name).write_bytes(file.read_bytes())
    back_up(torn / source.name, tmp_path / "copy.db")
    assert counted(tmp_path / "copy.db") == ["7"]


def test_a_file_that_is_there_is_left_as_it_is(sqlite_url: str, tmp_path: Path) -> None:
    there = tmp_path / "letter.txt"
    there.write_text("Dear all")
    with pytest.raises(BackupFault) as refused:
        back_up(file_of(sqlite_url), there)
    assert (refused.value.code, refused.value.place) == ("exists", there)
    assert there.read_text() == "Dear all"


@pytest.mark.parametrize("content", [b"", b"Dear all, " * 1000])
def test_what_is_no_database_of_ours_is_not_copied(content: bytes, tmp_path: Path) -> None:
    source = tmp_path / "letter.db"
    source.write_bytes(content)
    with pytest.raises(StorageFault) as refused:
        back_up(source, tmp_path / "copy.db")
    assert refused.value.code == ("broken" if content else "missing")
    assert list(tmp_path.iterdir()) == [source]


def test_a_damaged_database_gives_no_copy(sqlite_url: str, tmp_path: Path) -> None:
    source = file_of(sqlite_url)
    with closing(sqlite3.connect(source)) as damaged:
        damaged.execute("PRAGMA writable_schema=ON")
        damaged.execute("UPDATE sqlite_schema SET rootpage = 4 WHERE name = 'facts'")
        damaged.commit()
    with pytest.raises(StorageFault) as refused:
        back_up(source, tmp_path / "copy.db")
    assert refused.value.code == "broken"
    assert not list(tmp_path.glob("copy*"))


async def test_a_database_of_another_version_is_copied_as_it_is(sqlite_url: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(file_of(sqlite_url))) as older:
        older.execute("UPDATE alembic_version SET version_num = '0001'")
        older.commit()
    back_up(file_of(sqlite_url), tmp_path / "copy.db")
    with pytest.raises(StorageFault) as told:
        await open_reader(f"sqlite:///{tmp_path}/copy.db")
    assert told.value.code == "older"

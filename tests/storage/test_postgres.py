"""What only PostgreSQL does: several processes, and turns that meet."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Thread

import pytest
from sqlalchemy import Connection, text

from storage import facts, postgres
from storage.database import Database, open_database
from storage.faults import StorageFault
from storage.statements import chat_lock


async def test_a_turn_that_met_another_runs_again(postgres_url: str) -> None:
    runs: list[int] = []

    def increment(tx: Connection) -> None:
        seen = int(facts.load(tx, "number"))
        if not runs:
            elsewhere(postgres_url, "10")
        runs.append(seen)
        facts.save(tx, "number", str(seen + 1))

    async with open_database(postgres_url) as database:
        await database.write(facts.save, "number", "0")
        await database.write(increment)
        assert runs == [0, 10]
        assert await database.read(facts.load, "number") == "11"


async def test_a_turn_that_meets_another_each_time_gives_up(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "TRIES", 3)
    runs: list[str] = []

    def increment(tx: Connection) -> None:
        runs.append(facts.load(tx, "number"))
        elsewhere(postgres_url, str(len(runs)))
        facts.save(tx, "number", "mine")

    async with open_database(postgres_url) as database:
        await database.write(facts.save, "number", "0")
        with pytest.raises(StorageFault) as caught:
            await database.write(increment)
        assert caught.value.code == "locked"
        assert runs == ["0", "1", "2"]
        assert await database.read(facts.load, "number") == "3"


async def test_a_read_sees_one_moment_though_a_turn_commits_meanwhile(postgres_url: str) -> None:
    def look_twice(tx: Connection) -> tuple[str, str]:
        first = facts.load(tx, "number")
        elsewhere(postgres_url, "1")
        return first, facts.load(tx, "number")

    async with open_database(postgres_url) as database:
        assert await database.read(look_twice) == ("", "")
        assert await database.read(facts.load, "number") == "1"


async def test_only_the_first_process_is_alone(postgres_url: str) -> None:
    databases = [await open_database(postgres_url) for _ in range(3)]
    assert [await database.alone() for database in databases] == [True, False, False]
    for database in databases:
        await database.close()
    async with open_database(postgres_url) as database:
        assert await database.alone()


async def test_a_chat_is_served_by_one_process_at_a_time(postgres_url: str) -> None:
    async with open_database(postgres_url) as here, open_database(postgres_url) as there:
        await asyncio.gather(*(one.write(increment_in_chat) for one in (here, there) * 10))
        assert await here.read(facts.load, "number") == "20"


async def test_a_server_that_throws_everybody_out_is_found_again(postgres_url: str) -> None:
    async with open_database(postgres_url) as database:
        await database.write(facts.save, "number", "1")
        with pytest.raises(StorageFault) as caught:
            await database.write(throw_everybody_out)
        assert caught.value.code == "unreachable"
        assert await once_found_again(database) == "1"


async def once_found_again(database: Database) -> str:
    """Each connection that was cut costs one read that says so."""
    for _ in range(postgres.SEATS):
        with suppress(StorageFault):
            return await database.read(facts.load, "number")
    raise AssertionError("the server was not found again")


def elsewhere(url: str, number: str) -> None:
    """Another process, as far as the database can tell, writes and commits."""

    async def write() -> None:
        async with open_database(url) as database:
            await database.write(facts.save, "number", number)

    thread = Thread(target=asyncio.run, args=(write(),))
    thread.start()
    thread.join()


def increment_in_chat(tx: Connection) -> None:
    chat_lock(tx, -1001234567890)
    facts.save(tx, "number", str(int(facts.load(tx, "number") or 0) + 1))


def throw_everybody_out(tx: Connection) -> None:
    tx.execute(
        text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()")
    )

"""What may go wrong while turns share a commit, each made to happen for real."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, text

from storage.database import Database, open_database
from storage.faults import StorageFault
from storage.schema import EPOCH, consents, facts
from storage.sqlite_threads import driver

Turn = tuple[Callable[..., Any], Any]
MEGABYTE = 1_000_000


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    async with open_database(sqlite_url) as database:
        yield database


async def test_turns_that_come_together_share_one_commit(database: Database) -> None:
    said: list[str] = []
    await database.write(listen, said)
    await in_one_group(database, [(add, f"n{n}") for n in range(50)])
    assert await database.read(count) == 50
    assert said.count("COMMIT") <= 3  # of the one that listens, the one that held them up, and theirs


async def test_a_full_disk_fails_only_the_turn_that_did_not_fit(database: Database) -> None:
    await database.write(leave_room, 40)
    turns: list[Turn] = [(add, f"n{n}") for n in range(10)]
    outcomes = await in_one_group(database, [*turns[:5], (add_bulky, "bulky"), *turns[5:]])
    assert code_of(outcomes.pop(5)) == "full"
    assert outcomes == [None] * 10
    assert await database.read(names) == [f"n{n}" for n in range(10)]


async def test_a_disk_without_any_room_fails_each_and_keeps_nothing_of_any(database: Database) -> None:
    await database.write(leave_room, 0)
    outcomes = await in_one_group(database, [(add_bulky, f"n{n}") for n in range(4)])
    assert [code_of(outcome) for outcome in outcomes] == ["full"] * 4
    assert await database.read(names) == []


async def test_the_writer_goes_on_when_the_disk_has_room_again(database: Database) -> None:
    await database.write(leave_room, 0)
    await in_one_group(database, [(add_bulky, "a"), (add_bulky, "b")])
    await database.write(leave_room, 10_000)
    await database.write(add_bulky, "c")
    assert await database.read(names) == ["c"]


async def test_a_commit_that_fails_fails_only_the_turn_at_fault(database: Database) -> None:
    outcomes = await in_one_group(database, [(add, "a"), (promise_a_parent, 7), (add, "b")])
    assert isinstance(outcomes[1], sqlite3.IntegrityError)
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert await database.read(names) == ["a", "b"]


async def test_a_failing_turn_in_a_group_undoes_only_its_own(database: Database) -> None:
    outcomes = await in_one_group(database, [(add, "a"), (add_and_fail, "b"), (add, "c")])
    assert isinstance(outcomes[1], ZeroDivisionError)
    assert await database.read(names) == ["a", "c"]


async def test_a_stranger_holding_the_file_is_a_fault_of_the_database(
    database: Database, sqlite_url: str
) -> None:
    await database.write(lose_patience)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        turns = [database.write(add, name) for name in "ab"]
        outcomes = await asyncio.gather(*turns, return_exceptions=True)
    assert [code_of(outcome) for outcome in outcomes] == ["locked"] * 2
    await database.write(add, "c")
    assert await database.read(names) == ["c"]


async def test_callers_that_gave_up_do_not_stop_the_writer(database: Database) -> None:
    release = threading.Event()
    given_up = [asyncio.create_task(database.write(hold, release))]
    given_up += [asyncio.create_task(database.write(add, f"n{n}")) for n in range(5)]
    await asyncio.sleep(0)
    for task in given_up:
        task.cancel()
    release.set()
    await asyncio.gather(*given_up, return_exceptions=True)
    await database.write(add, "after")
    assert "after" in await database.read(names)


async def test_a_read_sees_one_moment_though_a_turn_commits_meanwhile(database: Database) -> None:
    looked, written = threading.Event(), threading.Event()

    def look_twice(tx: Connection) -> tuple[int, int]:
        first = count(tx)
        looked.set()
        written.wait(10)
        return first, count(tx)

    looks = asyncio.create_task(database.read(look_twice))
    await asyncio.to_thread(looked.wait, 10)
    await database.write(add, "between")
    written.set()
    assert await looks == (0, 0)
    assert await database.read(count) == 1


async def in_one_group(database: Database, turns: list[Turn]) -> list[Any]:
    """What became of the turns, which all wait while one before them is held up."""
    release = threading.Event()
    held_up = asyncio.create_task(database.write(hold, release))
    waiting = [asyncio.create_task(database.write(function, argument)) for function, argument in turns]
    await asyncio.sleep(0)
    release.set()
    await held_up
    return await asyncio.gather(*waiting, return_exceptions=True)


def hold(_: Connection, release: threading.Event) -> None:
    release.wait(10)


def add(tx: Connection, name: str) -> None:
    tx.execute(insert(facts), {"name": name, "value": ""})


def add_and_fail(tx: Connection, name: str) -> None:
    add(tx, name)
    raise ZeroDivisionError


def add_bulky(tx: Connection, name: str) -> None:
    tx.execute(insert(facts), {"name": name, "value": "x" * MEGABYTE})


def promise_a_parent(tx: Connection, survey_id: int) -> None:
    """Passes by itself; its commit finds that neither survey nor member exists."""
    tx.execute(text("PRAGMA defer_foreign_keys=ON"))
    row = {"survey_id": survey_id, "member_id": 1, "version": "", "agreed_at": EPOCH}
    tx.execute(insert(consents), row)


def leave_room(tx: Connection, pages: int) -> None:
    used = tx.execute(text("PRAGMA page_count")).scalar_one()
    tx.execute(text(f"PRAGMA max_page_count={used + pages}"))


def lose_patience(tx: Connection) -> None:
    tx.execute(text("PRAGMA busy_timeout=1")).close()


def listen(tx: Connection, said: list[str]) -> None:
    driver(tx).set_trace_callback(said.append)


def count(tx: Connection) -> int:
    return int(tx.execute(select(func.count()).select_from(facts)).scalar_one())


def names(tx: Connection) -> list[str]:
    return list(tx.execute(select(facts.c.name).order_by(facts.c.name)).scalars())


def code_of(outcome: object) -> str:
    return outcome.code if isinstance(outcome, StorageFault) else f"no fault: {outcome!r}"

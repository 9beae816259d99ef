"""What both engines promise alike."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from storage import facts
from storage.database import Database, open_database, open_reader
from storage.faults import StorageFault
from storage.schema import facts as table


async def test_what_is_written_can_be_read(database: Database) -> None:
    await database.write(facts.save, "secret", "abc")
    assert await database.read(facts.load, "secret") == "abc"


async def test_what_is_written_is_there_after_a_restart(database_url: str) -> None:
    async with open_database(database_url) as database:
        await database.write(facts.save, "secret", "abc")
    async with open_database(database_url) as database:
        assert await database.read(facts.load, "secret") == "abc"


async def test_a_failing_function_leaves_nothing_and_its_exception_reaches_the_caller(
    database: Database,
) -> None:
    with pytest.raises(ZeroDivisionError):
        await database.write(save_and_fail, "half", "done")
    assert await database.read(facts.load, "half") == ""


async def test_a_failing_function_takes_none_of_those_beside_it_along(database: Database) -> None:
    turns = [database.write(save_and_fail if n % 5 == 0 else facts.save, f"n{n}", "x") for n in range(60)]
    outcomes = await asyncio.gather(*turns, return_exceptions=True)
    assert sum(isinstance(outcome, ZeroDivisionError) for outcome in outcomes) == 12
    assert await database.read(count) == 48


async def test_a_broken_constraint_is_the_functions_own_fault(database: Database) -> None:
    turns = [database.write(add, name) for name in ("a", "b", "a", "c")]
    outcomes = await asyncio.gather(*turns, return_exceptions=True)
    assert sum(isinstance(outcome, IntegrityError) for outcome in outcomes) == 1
    assert await database.read(count) == 3


async def test_no_two_turns_work_on_the_same_number(database: Database) -> None:
    await database.write(facts.save, "number", "0")
    await asyncio.gather(*(database.write(increment) for _ in range(40)))
    assert await database.read(facts.load, "number") == "40"


async def test_a_read_cannot_write(database: Database) -> None:
    with pytest.raises(StorageFault) as caught:
        await database.read(facts.save, "sly", "x")
    assert caught.value.code == "full"
    assert await database.read(count) == 0


async def test_a_cancelled_caller_stops_nobody_else(database: Database) -> None:
    impatient = [asyncio.create_task(database.write(add, f"i{n}")) for n in range(20)]
    await asyncio.sleep(0)
    for task in impatient:
        task.cancel()
    await asyncio.gather(*impatient, return_exceptions=True)
    await database.write(facts.save, "after", "x")
    assert await database.read(facts.load, "after") == "x"


async def test_closing_waits_for_what_was_begun_and_refuses_what_comes_later(database_url: str) -> None:
    database = await open_database(database_url)
    turns = [asyncio.create_task(database.write(add, f"n{n}")) for n in range(30)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*turns)
    with pytest.raises(StorageFault) as caught:
        await database.write(add, "late")
    assert caught.value.code == "unreachable"
    async with open_reader(database_url) as reader:
        assert await reader.read(count) == 30


async def test_a_reader_looks_on_while_another_writes(database: Database, database_url: str) -> None:
    async with open_reader(database_url) as reader:
        await database.write(add, "seen")
        assert await reader.read(count) == 1


async def test_the_first_is_alone(database: Database) -> None:
    assert await database.alone()


def save_and_fail(tx: Connection, name: str, value: str) -> None:
    facts.save(tx, name, value)
    raise ZeroDivisionError


def add(tx: Connection, name: str) -> None:
    tx.execute(insert(table), {"name": name, "value": ""})


def increment(tx: Connection) -> None:
    facts.save(tx, "number", str(int(facts.load(tx, "number")) + 1))


def count(tx: Connection) -> int:
    return int(tx.execute(select(func.count()).select_from(table)).scalar_one())

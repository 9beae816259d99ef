"""A process that is killed loses nothing it has acknowledged."""

from __future__ import annotations

import subprocess
import sys

from sqlalchemy import Connection, select

from storage.database import open_database
from storage.schema import facts

ACKNOWLEDGED = 300
WRITER = """
import asyncio, sys
from storage import facts
from storage.database import open_database

async def write(database, first):
    for number in range(first, 10**6, 16):
        await database.write(facts.save, str(number), "")
        print(number, flush=True)

async def main():
    database = await open_database(sys.argv[1])
    await asyncio.gather(*(write(database, first) for first in range(16)))

asyncio.run(main())
"""


async def test_a_killed_process_loses_nothing_acknowledged(database_url: str) -> None:
    told = acknowledged_before_the_kill(database_url)
    assert len(told) >= ACKNOWLEDGED
    async with open_database(database_url) as database:
        assert told <= await database.read(numbers)


def acknowledged_before_the_kill(url: str) -> set[int]:
    command = [sys.executable, "-c", WRITER, url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(ACKNOWLEDGED)]
        process.kill()
        told += process.stdout.readlines()
    return {int(line) for line in told if line.endswith("\n")}


def numbers(tx: Connection) -> set[int]:
    return {int(name) for name in tx.execute(select(facts.c.name)).scalars()}

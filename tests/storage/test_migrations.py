"""The migrations make exactly the schema the program works with."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from storage.database import Database, open_database
from storage.migrate import HEAD, SCRIPTS, stored_revision
from storage.schema import metadata


async def test_an_empty_database_is_brought_to_the_schema(new_url: str) -> None:
    async with open_database(new_url) as database:
        assert await database.read(differences) == []
        assert await database.read(stored_revision) == HEAD


async def test_on_sqlite_the_two_agree_to_the_letter(sqlite_url: str) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as memory:
        metadata.create_all(memory)
        meant = statements(memory)
    engine.dispose()
    async with open_database(sqlite_url) as database:
        assert await database.read(statements) == meant


async def test_processes_that_start_together_make_one_schema(new_postgres_url: str) -> None:
    databases = await asyncio.gather(*(opened(new_postgres_url) for _ in range(3)))
    assert sorted([await database.alone() for database in databases]) == [False, False, True]
    await asyncio.gather(*(database.close() for database in databases))


def test_the_newest_script_is_the_one_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [HEAD]
    numbers = [script.revision for script in scripts.walk_revisions()]
    assert sorted(numbers) == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_a_current_database_opens_without_loading_alembic(sqlite_url: str) -> None:
    program = "import asyncio, sys\nfrom storage.database import Database, open_database\n"
    program += "async def main():\n    await (await open_database(sys.argv[1])).close()\n"
    program += "asyncio.run(main())\nprint('alembic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program, sqlite_url], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


async def opened(url: str) -> Database:
    return await open_database(url)


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def statements(connection: Connection) -> set[str]:
    """What SQLite keeps of each table and index, with the order of constraints and the spacing taken out."""
    found = connection.execute(
        text("SELECT sql FROM sqlite_master WHERE tbl_name <> 'alembic_version'")
    ).scalars()
    return {" ".join(sorted(re.split(r"[\s,]+", sql))) for sql in found if sql}

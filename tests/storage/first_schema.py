"""A database as the first version of the program left it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, column, create_engine, insert, table
from sqlalchemy.ext.asyncio import create_async_engine

from storage.migrate import SCRIPTS

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""By table; those that others refer to come first."""


async def first_database(url: str, rows: Rows) -> None:
    """Bring an empty database to the first revision, with these rows in it."""
    if url.startswith("sqlite"):
        engine = create_engine(url)
        with engine.begin() as connection:
            _fill(connection, rows)
        engine.dispose()
        return
    server = create_async_engine(url.replace("postgresql:", "postgresql+asyncpg:"))
    async with server.begin() as connected:
        await connected.run_sync(_fill, rows)
    await server.dispose()


def _fill(connection: Connection, rows: Rows) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    upgrade(config, "0001")
    for name, those in rows.items():
        for row in those:
            connection.execute(insert(table(name, *map(column, row))).values(dict(row)))

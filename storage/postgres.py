"""PostgreSQL: every turn is serialisable, and runs again when it met another."""

from __future__ import annotations

import asyncio
from secrets import SystemRandom
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.faults import StorageFault
from storage.migrate import check_current, migrate
from storage.postgres_faults import faults_named, met_another

if TYPE_CHECKING:
    from storage.engine import P, T, Work

SEATS = 8
"""Transactions at a time, each on a connection of its own; the others wait in the order they came."""

CONNECTING, ANSWERING = 10.0, 60.0
"""Seconds after which a server that says nothing counts as unreachable."""

TRIES = 12
FIRST_GAP, LONGEST_GAP = 0.004, 0.5
"""Seconds between the tries of a turn: the bound doubles each time, the gap is drawn below it."""

MIGRATING, RUNNING = 0x68616E6D616469, 0x68616E6D61646A
"""Advisory locks on the whole database. Chat ids, which lock there too, stay below 2**52."""

CHANCE = SystemRandom()


class PostgresReader:
    dialect = "postgresql"

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._snapshots = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._seats = asyncio.Semaphore(SEATS)
        self._place = _place(engine.url)
        self._closed = False

    async def read(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self._check_open()
        async with self._seats:
            with faults_named(self._place):
                async with self._snapshots.begin() as connection:
                    return await connection.run_sync(function, *args, **kwargs)

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        for _ in range(SEATS):  # after everybody who waits for one
            await self._seats.acquire()
        await self._leave()

    async def _leave(self) -> None:
        await self._engine.dispose()

    def _check_open(self) -> None:
        if self._closed:
            raise StorageFault("unreachable", place=self._place)


class PostgresDatabase(PostgresReader):
    def __init__(self, engine: AsyncEngine, presence: AsyncConnection, *, alone: bool) -> None:
        super().__init__(engine)
        self._presence = presence
        self._alone = alone

    async def write(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self._check_open()
        async with self._seats:
            with faults_named(self._place):
                return await self._persist(function, *args, **kwargs)

    async def alone(self) -> bool:
        return self._alone

    async def _persist(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        for tried in range(1, TRIES):
            try:
                return await self._try(function, *args, **kwargs)
            except DBAPIError as error:
                if not met_another(error):
                    raise
            await asyncio.sleep(_gap(tried))
        return await self._try(function, *args, **kwargs)

    async def _try(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(function, *args, **kwargs)

    async def _leave(self) -> None:
        await self._presence.close()
        await super()._leave()


async def open_database(address: URL) -> PostgresDatabase:
    engine = _engine(address)
    try:
        with faults_named(_place(address)):
            return await _join(engine)
    except BaseException:
        await engine.dispose()
        raise


async def open_reader(address: URL) -> PostgresReader:
    reader = PostgresReader(_engine(address))
    try:
        await reader.read(check_current)
    except StorageFault as fault:
        await reader.close()
        raise StorageFault(fault.code, **{"place": _place(address), **fault.facts}) from fault
    except BaseException:
        await reader.close()
        raise
    return reader


async def _join(engine: AsyncEngine) -> PostgresDatabase:
    """Whoever is alone keeps the others out until the migration is through."""
    presence = await engine.execution_options(isolation_level="AUTOCOMMIT").connect()
    try:
        alone = await _lock(presence, "pg_try_advisory_lock")
        async with engine.execution_options(isolation_level="READ COMMITTED").begin() as connection:
            await connection.run_sync(_migrate)
        await _lock(presence, "pg_advisory_lock_shared")
        if alone:
            await _lock(presence, "pg_advisory_unlock")
    except BaseException:
        await presence.invalidate()
        await presence.close()
        raise
    return PostgresDatabase(engine, presence, alone=alone)


async def _lock(presence: AsyncConnection, function: str) -> bool:
    return bool((await presence.execute(text(f"SELECT {function}({RUNNING})"))).scalar())


def _migrate(connection: Connection) -> None:
    connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATING})"))
    migrate(connection)


def _engine(address: URL) -> AsyncEngine:
    return create_async_engine(
        _without_libpq_words(address).update_query_dict({"prepared_statement_cache_size": "500"}),
        isolation_level="SERIALIZABLE",
        hide_parameters=True,  # answers have no place in a log
        pool_size=SEATS + 1,  # and one to be present with
        max_overflow=0,
        connect_args={
            "timeout": CONNECTING,
            "command_timeout": ANSWERING,
            "server_settings": {"application_name": "hanmadi", "jit": "off"},
        },
    )


def _without_libpq_words(address: URL) -> URL:
    """Addresses are written for libpq, which says sslmode where asyncpg says ssl."""
    if "sslmode" not in address.query:
        return address
    mode = {"ssl": address.query["sslmode"]}
    return address.difference_update_query(["sslmode"]).update_query_dict(mode)


def _place(address: URL) -> str:
    return address.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def _gap(tried: int) -> float:
    return CHANCE.uniform(0, min(LONGEST_GAP, FIRST_GAP * 2**tried))

"""SQLite: one thread writes, many turns to a commit; a few threads read."""

from __future__ import annotations

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from storage.faults import StorageFault
from storage.migrate import check_current, migrate
from storage.sqlite_faults import of_system, translate
from storage.sqlite_threads import GROUP, Inbox, Job, Outcome, Reading, Worker, Writing, driver

if TYPE_CHECKING:
    from storage.engine import P, T, Work

READERS = 2
BUSY = 5.0
"""Seconds to wait for a stranger, such as a backup tool, that holds the file."""

LASTING = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


class SqliteReader:
    dialect = "sqlite"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._closed = False
        self._loop = asyncio.get_running_loop()
        self._questions: Inbox = SimpleQueue()
        self._connections = [_connect(path, "ro", "query_only=ON") for _ in range(READERS)]
        self._readers = [
            Worker(self._questions, Reading(connection).perform, self._loop)
            for connection in self._connections
        ]
        for reader in self._readers:
            reader.start()

    async def read(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        value: T = await self._ask(self._questions, function, args, kwargs)
        return value

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            await asyncio.to_thread(self._stop)

    async def _ask(
        self, inbox: Inbox, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        if self._closed:
            raise StorageFault("unreachable", path=str(self._path))
        future: asyncio.Future[Outcome] = self._loop.create_future()
        inbox.put(Job(future, function, args, kwargs))
        return (await future).unwrap()

    def _stop(self) -> None:
        for _ in self._readers:
            self._questions.put(None)
        for reader in self._readers:
            reader.join()
        for connection in self._connections:
            connection.close()


class SqliteDatabase(SqliteReader):
    def __init__(self, path: Path, connection: Connection, lock: int) -> None:
        super().__init__(path)
        self._lock = lock
        self._connection = connection
        self._turns: Inbox = SimpleQueue()
        self._writer = Worker(self._turns, Writing(connection).perform, self._loop, GROUP)
        self._writer.start()

    async def write(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        value: T = await self._ask(self._turns, function, args, kwargs)
        return value

    async def alone(self) -> bool:
        return True  # the lock file sees to it

    def _stop(self) -> None:
        super()._stop()
        self._turns.put(None)
        self._writer.join()
        self._connection.close()  # last, for only a writer can fold the log into the file
        os.close(self._lock)


async def open_database(address: URL) -> SqliteDatabase:
    path = _path(address)
    lock = _take_lock(path)
    try:
        connection = await asyncio.to_thread(_open_current, path)
    except BaseException:
        os.close(lock)
        raise
    return SqliteDatabase(path, connection, lock)


async def open_reader(address: URL) -> SqliteReader:
    path = _path(address)
    if not path.exists():
        raise StorageFault("missing", path=str(path))
    await asyncio.to_thread(_check, path)
    return SqliteReader(path)


def _path(address: URL) -> Path:
    if not address.database or address.database == ":memory:":
        raise StorageFault("unknown-scheme", scheme=str(address))
    return Path(address.database).absolute()


def _take_lock(path: Path) -> int:
    """An open file whose lock keeps a second writer out and ends with the process, however that ends."""
    try:
        lock = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise of_system(error, path) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock)
        raise StorageFault("locked", path=str(path)) from error
    return lock


def _open_current(path: Path) -> Connection:
    try:
        # What people answered is for nobody else on this machine; the log takes over the file's mode.
        os.close(os.open(path, os.O_RDONLY | os.O_CREAT, 0o600))
    except OSError as error:
        raise of_system(error, path) from error
    connection = _connect(path, "rwc", *LASTING)
    try:
        _migrate(connection)
    except (SQLAlchemyError, sqlite3.Error) as error:
        connection.close()
        raise _while_opening(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: Connection) -> None:
    """Foreign keys are off meanwhile: a table that is made anew must not take its dependants along."""
    raw = driver(connection)
    raw.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection)
        raw.execute("COMMIT")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
    raw.execute("PRAGMA foreign_keys=ON")


def _check(path: Path) -> None:
    connection = _connect(path, "ro", "query_only=ON")
    try:
        check_current(connection)
    except StorageFault as fault:
        raise StorageFault(fault.code, **{**fault.facts, "path": str(path)}) from fault
    except SQLAlchemyError as error:
        raise _while_opening(error, path) from error
    finally:
        connection.close()


def _connect(path: Path, mode: str, *pragmas: str) -> Connection:
    """A connection on which nothing begins by itself: whoever holds it says BEGIN and COMMIT."""
    try:
        raw = _connect_raw(path, mode, pragmas)
        engine = create_engine(
            "sqlite://",
            creator=lambda: raw,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,  # answers have no place in a log
        )
        return engine.connect()
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _while_opening(error, path) from error


def _connect_raw(path: Path, mode: str, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    raw = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    try:
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def _while_opening(error: Exception, path: Path) -> StorageFault:
    fault = translate(error)
    code = fault.code if isinstance(fault, StorageFault) else "broken"
    return StorageFault(code, path=str(path), cause=str(error))

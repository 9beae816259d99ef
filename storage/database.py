"""The one way in: opens either engine by its URL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from pathlib import Path
from typing import Any, Generic, TypeVar

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.engine import Database, Reader
from storage.faults import StorageFault

__all__ = ["Database", "Opening", "Reader", "open_database", "open_reader", "sqlite_file"]

Opened = TypeVar("Opened", bound=Reader)


class Opening(Generic[Opened]):
    """An opening to be awaited, or entered with `async with`, which closes what it opened."""

    def __init__(self, begin: Callable[[], Awaitable[Opened]]) -> None:
        self._begin = begin

    def __await__(self) -> Generator[Any, Any, Opened]:
        return self._begin().__await__()

    async def __aenter__(self) -> Opened:
        self._opened = await self._begin()
        return self._opened

    async def __aexit__(self, *_: object) -> None:
        await self._opened.close()


def open_database(url: str) -> Opening[Database]:
    """Open for reading and writing, made and migrated where needed. Raises `StorageFault`."""
    return Opening(lambda: _open_database(url))


def open_reader(url: str) -> Opening[Reader]:
    """Open beside whoever writes: nothing is locked, made or migrated. Raises `StorageFault`."""
    return Opening(lambda: _open_reader(url))


def sqlite_file(url: str) -> Path | None:
    """The file behind the URL, or None where a server holds the database. Raises `StorageFault`."""
    address = _parse(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return Path(address.database).absolute()


async def _open_database(url: str) -> Database:
    address = _parse(url)
    if address.get_backend_name() == "sqlite":
        from storage import sqlite

        return await sqlite.open_database(address)
    from storage import postgres

    return await postgres.open_database(address)


async def _open_reader(url: str) -> Reader:
    address = _parse(url)
    if address.get_backend_name() == "sqlite":
        from storage import sqlite

        return await sqlite.open_reader(address)
    from storage import postgres

    return await postgres.open_reader(address)


def _parse(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StorageFault("unknown-scheme", scheme="") from error
    known = {"sqlite": "sqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
    scheme = address.drivername.partition("+")[0]
    if scheme not in known:
        raise StorageFault("unknown-scheme", scheme=scheme)
    return address.set(drivername=known[scheme])

"""What both engines are to the rest of the house: transaction functions go in, their values come out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[Concatenate[Connection, P], T]
"""A transaction function: what it does to the database, and its value."""


class Reader(Protocol):
    """A database that is only looked at. `dialect` is `sqlite` or `postgresql`."""

    dialect: str

    async def read(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The function's value over one unchanging snapshot; rows are to be fetched inside it."""
        ...

    async def close(self) -> None: ...


class Database(Reader, Protocol):
    """A database that this process may change.

    A transaction function does nothing but SQL, may be run again from the start, and lets errors of the
    database pass. Its own exception undoes what it did and reaches the caller. `StorageFault` says that
    the fault is the database's.
    """

    async def write(self, function: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function as one transaction; when this returns, it is on the disk."""
        ...

    async def alone(self) -> bool:
        """Whether no other process had this database open when it was opened here."""
        ...

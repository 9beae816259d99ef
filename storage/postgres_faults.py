"""Which of PostgreSQL's errors are the database's fault and not a turn's, by SQLSTATE."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from asyncpg import InterfaceError, PostgresError
from sqlalchemy.exc import DBAPIError

from storage.faults import Code, StorageFault

TROUBLE = (DBAPIError, PostgresError, InterfaceError, OSError)
MET_ANOTHER = ("40001", "40P01")

BY_STATE: dict[str, Code] = {
    **dict.fromkeys(MET_ANOTHER, "locked"),
    "55P03": "locked",
    "53100": "full",
    "25006": "full",
    "3D000": "missing",
    "58030": "broken",
    "XX001": "broken",
    "XX002": "broken",
}
UNREACHABLE = ("08", "28", "53", "57")
"""Classes: no connection, not let in, out of resources, stopped by its operator."""


@contextmanager
def faults_named(place: str) -> Iterator[None]:
    """What goes wrong inside, and is the database's fault, leaves as a `StorageFault`."""
    try:
        yield
    except TROUBLE as error:
        code = _code(error)
        if code is None:
            raise
        raise StorageFault(code, place=place, cause=str(_origin(error))) from error


def met_another(error: DBAPIError) -> bool:
    """Whether the turn lost against another and has a chance when run again."""
    return _state(error) in MET_ANOTHER


def _code(error: BaseException) -> Code | None:
    state = _state(error)
    if state in BY_STATE:
        return BY_STATE[state]
    return "unreachable" if state.startswith(UNREACHABLE) or _lost(error) else None


def _lost(error: BaseException) -> bool:
    if isinstance(error, DBAPIError):
        return error.connection_invalidated
    return isinstance(error, OSError | InterfaceError)


def _state(error: BaseException) -> str:
    return getattr(_origin(error), "sqlstate", None) or ""


def _origin(error: BaseException) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error

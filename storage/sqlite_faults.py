"""Which of SQLite's and the system's errors are the database's fault and not a turn's."""

from __future__ import annotations

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from storage.faults import Code, StorageFault

BY_SQLITE: dict[int, Code] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CANTOPEN: "broken",
    sqlite3.SQLITE_IOERR: "broken",
    sqlite3.SQLITE_CORRUPT: "broken",
    sqlite3.SQLITE_NOTADB: "broken",
}

BY_SYSTEM: dict[int, Code] = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "full",
    errno.EACCES: "full",
    errno.EPERM: "full",
}


def translate(error: BaseException) -> BaseException:
    """The `StorageFault` this error means, or the error itself where it means none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = BY_SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    if code is None:
        return error
    fault = StorageFault(code, cause=str(cause))
    fault.__cause__ = error
    return fault


def of_system(error: OSError, path: object) -> StorageFault:
    return StorageFault(BY_SYSTEM.get(error.errno or 0, "broken"), path=str(path))

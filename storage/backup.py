"""A copy of an SQLite database, made while somebody may be writing to it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Literal

from storage.faults import StorageFault
from storage.sqlite_faults import translate

PATIENCE = 30.0
"""Seconds to wait for whoever holds the database."""

NOT_WRITTEN = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_FSYNC,
}
"""Faults of the copy: the database itself is only read."""


class BackupFault(Exception):
    """There is no copy, and nothing was left behind; `place` is the file or folder at fault.

    exists: there is such a file already. folder: there is no such folder. unwritable: the disk is full, or
    nothing may be written there.
    """

    def __init__(self, code: Literal["exists", "folder", "unwritable"], place: Path) -> None:
        super().__init__(code)
        self.code = code
        self.place = place


def back_up(database: Path, file: Path) -> int:
    """Copy the database, as it stands at one instant, into a new file that only its owner may read.

    Returns the size in bytes. What bears the name is whole and was checked. Raises BackupFault, and
    StorageFault where the database cannot be read.
    """
    file = file.absolute()
    if not database.exists():
        raise StorageFault("missing", path=str(database))
    _check_free(file)
    try:
        with _unfinished(file) as copy:
            _copy(database, copy)
            _check_free(file)
            copy.rename(file)
            _sync(file.parent)
    except OSError as error:
        raise BackupFault("unwritable", file) from error
    return file.stat().st_size


def _check_free(file: Path) -> None:
    if file.exists():
        raise BackupFault("exists", file)
    if not file.parent.is_dir():
        raise BackupFault("folder", file.parent)


@contextmanager
def _unfinished(file: Path) -> Iterator[Path]:
    """An empty file beside `file`; it is gone in the end, unless it was renamed."""
    handle, name = mkstemp(prefix=f"{file.name}.", suffix=".part", dir=file.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _copy(database: Path, copy: Path) -> None:
    try:
        with closing(_reading(database)) as source, closing(sqlite3.connect(copy)) as target:
            _hold(source, database)
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
            found = target.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error as error:
        raise _fault(error, database, copy) from error
    if found != ("ok",):
        raise StorageFault("broken", path=str(database))


def _reading(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, timeout=PATIENCE, isolation_level=None)


def _hold(source: sqlite3.Connection, database: Path) -> None:
    """Begin a reading, so that what is copied is one instant's; it keeps no writer waiting."""
    source.execute("BEGIN")
    ours = source.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()
    if ours is None:
        raise StorageFault("missing", path=str(database))


def _fault(error: sqlite3.Error, database: Path, copy: Path) -> Exception:
    if getattr(error, "sqlite_errorcode", 0) in NOT_WRITTEN:
        return BackupFault("unwritable", copy.parent)
    fault = translate(error)
    code = fault.code if isinstance(fault, StorageFault) else "broken"
    return StorageFault(code, path=str(database))


def _sync(folder: Path) -> None:
    """A new name is on the disk once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

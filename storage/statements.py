"""What the two dialects spell differently."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects import postgresql, sqlite

Upsert = sqlite.Insert | postgresql.Insert
INSERT: dict[str, Callable[[Table], Upsert]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
CHAT_LOCK = text("SELECT pg_advisory_xact_lock(:chat_id)")


def upsert(tx: Connection, table: Table, row: Mapping[str, Any], key: tuple[str, ...]) -> None:
    """Insert the row; where one with the same `key` stands, the row's other columns replace its own."""
    tx.execute(_upsert(tx.dialect.name, table, tuple(row), key), row)


def chat_lock(tx: Connection, chat_id: int) -> None:
    """Let no other process take a turn of this chat until the transaction ends."""
    if tx.dialect.name == "postgresql":
        tx.execute(CHAT_LOCK, {"chat_id": chat_id})


@cache
def _upsert(dialect: str, table: Table, columns: tuple[str, ...], key: tuple[str, ...]) -> Upsert:
    """Built once for each shape: building costs more than running it."""
    statement = INSERT[dialect](table)
    others = {name: statement.excluded[name] for name in columns if name not in key}
    if not others:
        return statement.on_conflict_do_nothing(index_elements=key)
    return statement.on_conflict_do_update(index_elements=key, set_=others)

"""Small facts about the installation, by name."""

from __future__ import annotations

from sqlalchemy import Connection, select

from storage.schema import facts
from storage.statements import upsert


def load(tx: Connection, name: str) -> str:
    """The fact of that name; "" where there is none."""
    return tx.execute(select(facts.c.value).where(facts.c.name == name)).scalar() or ""


def save(tx: Connection, name: str, value: str) -> None:
    upsert(tx, facts, {"name": name, "value": value}, ("name",))

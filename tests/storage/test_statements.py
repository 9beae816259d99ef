"""Statements the two dialects spell differently do the same."""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, String, Table, select

from storage.database import Database
from storage.schema import EPOCH, seen_updates
from storage.statements import chat_lock, upsert

marks = Table("marks", MetaData(), Column("word", String(10), primary_key=True))


async def test_an_upsert_replaces_only_what_it_names(database: Database) -> None:
    seen = {"bot_id": 1, "update_id": 2, "at": EPOCH, "answer": "first"}
    await database.write(upsert, seen_updates, seen, ("bot_id", "update_id"))
    later = {"bot_id": 1, "update_id": 2, "at": EPOCH}
    await database.write(upsert, seen_updates, later, ("bot_id", "update_id"))
    assert await database.read(answers) == ["first"]
    await database.write(upsert, seen_updates, {**later, "answer": "second"}, ("bot_id", "update_id"))
    assert await database.read(answers) == ["second"]


async def test_an_upsert_of_nothing_but_its_key_keeps_what_is_there(database: Database) -> None:
    await database.write(marks.create)
    for _ in range(2):
        await database.write(upsert, marks, {"word": "once"}, ("word",))
    assert await database.read(words) == ["once"]


async def test_a_chat_can_be_locked_on_either_engine(database: Database) -> None:
    await database.write(chat_lock, -1001234567890)


def answers(tx: Connection) -> list[str | None]:
    return list(tx.execute(select(seen_updates.c.answer)).scalars())


def words(tx: Connection) -> list[str]:
    return list(tx.execute(select(marks.c.word)).scalars())

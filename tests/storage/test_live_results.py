"""Rows of the live results: who watches what, until when, and from which message."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from storage import Transaction, live_results, outbox, roles
from storage.database import Database
from storage.live_results import LiveResult
from storage.schema import surveys

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SOON = NOON + timedelta(seconds=3)
UNTIL = NOON + timedelta(days=1)
FIRST, SECOND = 10, 20
"""Two owners, which are also their chats."""


def open_two(tx: Transaction) -> None:
    """Two surveys and two owners."""
    known = {"revision": 1, "definition": "{}", "digest": "", "state": "open", "created_at": NOON}
    tx.execute(insert(surveys), [{"id": 1, "slug": "one", **known}, {"id": 2, "slug": "two", **known}])
    roles.appoint_from_settings(tx, (FIRST, SECOND))


async def begun(database: Database, survey: int = 1, chat: int = FIRST) -> LiveResult:
    await database.write(live_results.begin, survey, chat, NOON, UNTIL)
    live = await database.read(live_results.find, survey, chat)
    assert live is not None
    return live


async def watching(database: Database, survey: int = 1, now: datetime = NOON) -> list[LiveResult]:
    return await database.write(live_results.watching, survey, now)


async def test_each_owner_watches_each_survey_in_one_message(database: Database) -> None:
    await database.write(open_two)
    first, second = await begun(database), await begun(database, chat=SECOND)
    other = await begun(database, 2)
    assert await watching(database) == [first, second]
    assert await watching(database, 2) == [other]
    await database.write(live_results.remember_message, 1, FIRST, 77)
    assert (await database.read(live_results.load, first.id)) == LiveResult(
        first.id, 1, FIRST, 77, NOON, UNTIL, waiting=False
    )
    await database.write(live_results.end, first.id)
    assert await watching(database) == [second]


async def test_beginning_again_forgets_the_message_before(database: Database) -> None:
    await database.write(open_two)
    live = await begun(database)
    await database.write(live_results.remember_message, 1, FIRST, 77)
    await database.write(live_results.wait, live.id)
    assert await begun(database) == live


async def test_what_waits_is_shown_anew_once(database: Database) -> None:
    await database.write(open_two)
    live = await begun(database)
    await database.write(live_results.wait, live.id)
    assert [one.waiting for one in await watching(database)] == [True]
    await database.write(live_results.shown, live.id, SOON)
    assert [(one.waiting, one.shown_at) for one in await watching(database)] == [(False, SOON)]


async def test_nobody_watches_when_the_time_is_over(database: Database) -> None:
    await database.write(open_two)
    live = await begun(database)
    assert await watching(database, now=UNTIL) == []
    assert await database.read(live_results.load, live.id) == live


async def test_who_is_no_owner_any_more_has_no_live_result(database: Database) -> None:
    await database.write(open_two)
    live = await begun(database)
    await database.write(roles.appoint_from_settings, (SECOND,))
    assert await watching(database) == []
    assert await database.read(live_results.load, live.id) is None
    assert await database.read(live_results.find, 1, FIRST) is None


async def test_of_many_turns_at_once_one_sees_that_nothing_waits_yet(database: Database) -> None:
    await database.write(open_two)
    await begun(database)
    outcomes = await asyncio.gather(*(database.write(_wait_once) for _ in range(12)))
    assert sorted(outcomes) == [False] * 11 + [True]


async def test_an_edit_that_failed_is_known_by_its_message(database: Database) -> None:
    row = await database.write(lambda tx: outbox.say(tx, FIRST, {}, at=NOON, edits=77))
    assert not await database.read(outbox.edit_failed, FIRST, 77)
    await database.write(outbox.fail, row.id, "refused")
    assert await database.read(outbox.edit_failed, FIRST, 77)
    assert not await database.read(outbox.edit_failed, FIRST, 78)


def _wait_once(tx: Transaction) -> bool:
    """Whether this one was the first to see that responses came."""
    (live,) = live_results.watching(tx, 1, NOON)
    if not live.waiting:
        live_results.wait(tx, live.id)
    return not live.waiting

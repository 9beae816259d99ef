"""Rows of the outbox: what waits, for whom, and what becomes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from storage import Transaction, members, outbox, updates
from storage.database import Database
from storage.outbox import LEASE, Delivery, Waiting
from storage.schema import responses, surveys

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = NOON + timedelta(seconds=1)


async def say(database: Database, chat_id: int, edits: int | None = None) -> Delivery:
    return await database.write(lambda tx: outbox.say(tx, chat_id, {"n": "가"}, at=NOON, edits=edits))


async def claim(database: Database, now: datetime = NOON, *, bulk: bool = False) -> list[Delivery]:
    return await database.write(lambda tx: outbox.claim(tx, now, now + LEASE, bulk=bulk, limit=100))


async def test_what_was_said_belongs_to_its_process_until_the_lease_ends(database: Database) -> None:
    row = await say(database, 5)
    assert row == Delivery(row.id, 5, {"n": "가"})
    assert await claim(database) == []
    assert await claim(database, NOON + LEASE) == [row]


async def test_a_lease_can_be_renewed_and_all_can_be_let_go(database: Database) -> None:
    row = await say(database, 5)
    await database.write(outbox.hold, [row.id], NOON + 2 * LEASE)
    assert await claim(database, NOON + LEASE) == []
    await database.write(outbox.release_all)
    assert await claim(database) == [row]
    assert await claim(database) == []


async def test_a_newer_edit_replaces_older_ones_of_its_message_only(database: Database) -> None:
    for chat_id, edits in ((5, 1), (5, 2), (6, 1)):
        await say(database, chat_id, edits=edits)
    newest = await say(database, 5, edits=1)
    await database.write(outbox.release_all)
    kept = [(row.chat_id, row.edits) for row in await claim(database)]
    assert kept == [(5, 2), (6, 1), (newest.chat_id, newest.edits)]


async def test_a_row_begun_and_rewound_is_as_before_and_one_finished_is_gone(database: Database) -> None:
    first, second = await say(database, 5), await say(database, 5)
    await database.write(outbox.begin, [first.id, second.id])
    await database.write(outbox.begin, [second.id])
    await database.write(outbox.rewind, [first.id])
    await database.write(outbox.release_all)
    found = await claim(database)
    assert [(row.attempt, row.sending) for row in found] == [(0, False), (2, True)]
    await database.write(outbox.finish, [first.id, second.id])
    assert await database.read(outbox.waiting) == Waiting(0, 0, 0)


async def test_what_failed_is_kept_and_not_claimed_again(database: Database) -> None:
    await say(database, 5)
    await say(database, 5)
    other = await say(database, 6)
    await database.write(outbox.fail_chat, 5, "blocked")
    await database.write(outbox.fail, other.id, "refused")
    await database.write(outbox.release_all)
    assert await claim(database) == []
    assert await database.read(outbox.waiting) == Waiting(people=0, bulk=0, failed=3)


async def test_rows_follow_their_group(database: Database) -> None:
    row = await say(database, -5, edits=3)
    await database.write(outbox.migrate_chat, -5, -100)
    await database.write(outbox.as_new, row.id)
    await database.write(outbox.release_all)
    [moved] = await claim(database)
    assert (moved.chat_id, moved.edits) == (-100, None)


async def test_everybody_who_answered_and_can_be_reached_gets_one_row(database: Database) -> None:
    await database.write(_answered, 20)
    said = await database.write(lambda tx: outbox.say_to_respondents(tx, 1, {"n": "마감"}, at=NOON))
    assert said == 15
    assert await database.read(outbox.waiting) == Waiting(people=0, bulk=15, failed=0)
    rows = await claim(database, bulk=True)
    assert [row.chat_id for row in rows] == [1000 + number for number in range(20) if number % 4]
    assert {row.reply["n"] for row in rows} == {"마감"}
    assert await claim(database, LATER, bulk=True) == []


async def test_an_update_is_remembered_with_what_its_button_was_told(database: Database) -> None:
    assert await database.read(updates.seen, 1, 7) is None
    await database.write(updates.remember, 1, 7, NOON)
    await database.write(updates.remember, 1, 8, NOON, "골랐습니다")
    assert await database.read(updates.seen, 1, 7) == ""
    assert await database.read(updates.seen, 1, 8) == "골랐습니다"
    assert await database.read(updates.seen, 2, 7) is None


async def test_updates_are_forgotten_after_two_days(database: Database) -> None:
    await database.write(updates.remember, 1, 7, NOON)
    await database.write(updates.remember, 1, 999_000, NOON + timedelta(hours=47))
    assert await database.read(updates.seen, 1, 7) == ""
    await database.write(updates.remember, 1, 1_000_000, NOON + timedelta(hours=49))
    assert await database.read(updates.seen, 1, 7) is None
    assert await database.read(updates.seen, 1, 999_000) == ""


@pytest.mark.parametrize("times", [1, 2])
async def test_an_update_set_aside_counts_as_seen(database: Database, times: int) -> None:
    for _ in range(times):
        await database.write(updates.set_aside, 1, 7, "{}", "cause", NOON)
    assert await database.read(updates.seen, 1, 7) == ""


def _answered(tx: Transaction, count: int) -> None:
    """A survey that so many people answered; every fourth of them has blocked the bot since."""
    tx.execute(
        insert(surveys).values(
            id=1, slug="s1", revision=1, definition="{}", digest="", state="open", created_at=NOON
        )
    )
    for number in range(count):
        member = members.meet(tx, 1000 + number, "회원", "ko", NOON)
        members.mark_blocked(tx, member.telegram_id, blocked=number % 4 == 0)
        cast = {"survey_id": 1, "member_id": member.id, "receipt": f"R{number}", "cast_at": NOON}
        tx.execute(insert(responses).values(cast))

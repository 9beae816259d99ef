"""Whatever two people tap, type and send twice, with the bot restarted in between: answers stay whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from storage import outbox, updates
from storage.outbox import Waiting
from storage.schema import ballots, drafts, responses
from tests.chat.play import (
    ENTRIES,
    FIRST_STEPS,
    LEAST,
    MORE,
    OPTIONS,
    PLACES,
    RANKING,
    SEQUENCES,
    WORDS,
    Edit,
    Forge,
    Happening,
    Play,
    Redeliver,
    Restart,
    Say,
    Tap,
    TapLate,
)
from tests.people import StoppedClock, rehearsal

SOME = settings(
    max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
MANY = settings(SOME, max_examples=300, derandomize=False)


@SOME
@given(steps=st.integers(0, len(FIRST_STEPS)), happenings=SEQUENCES)
async def test_any_sequence_leaves_whole_answers_and_nobody_unheard(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: int,
    happenings: list[list[Happening]],
) -> None:
    await play_through(copied(sqlite_template, tmp_path_factory), steps, happenings)


@pytest.mark.soak
@MANY
@given(steps=st.integers(0, len(FIRST_STEPS)), happenings=SEQUENCES)
async def test_so_many_sequences_leave_whole_answers_and_nobody_unheard(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: int,
    happenings: list[list[Happening]],
) -> None:
    await play_through(copied(sqlite_template, tmp_path_factory), steps, happenings)


def copied(template: Path, folders: pytest.TempPathFactory) -> str:
    return f"sqlite:///{shutil.copy(template, folders.mktemp('play') / 'hanmadi.db')}"


async def play_through(url: str, steps: int, happenings: list[list[Happening]]) -> None:
    clock = StoppedClock()
    async with rehearsal(clock) as telegram:
        play = Play(telegram, url, clock)
        try:
            await play.begin(steps)
            for at_once in happenings:
                await happen(play, at_once)
        finally:
            await play.end()


async def happen(play: Play, at_once: list[Happening]) -> None:
    before, spoken = await play.kept(), play.spoken.copy()
    heard = [play.heard(person) for person in play.people]
    for happening in at_once:
        await happening.happen(play)
    await play.telegram.settled()
    await play.bot.app.database.read(check)
    assert all(query.answered for query in play.telegram.world.queries.values())
    match at_once:
        case [Redeliver() | Restart()]:
            assert await play.kept() == before
            assert play.spoken == spoken
        case [Tap(who=who) | TapLate(who=who) | Say(who=who) | Edit(who=who) | Forge(who=who)]:
            assert play.heard(play.people[who]) > heard[who]


def check(tx: Connection) -> None:
    """Nothing waits unsaid, nothing was set aside, every response is whole."""
    assert outbox.waiting(tx) == Waiting(people=0, bulk=0, failed=0)
    assert updates.count_set_aside(tx) == 0
    for (answer,) in tx.execute(select(drafts.c.answer).where(drafts.c.question == RANKING)):
        check_ranking(json.loads(answer).get("answer", []), least=0)
    cast = tx.execute(select(responses.c.id, responses.c.member_id)).all()
    assert len({member for _, member in cast}) == len(cast)
    found = tx.execute(select(ballots.c.response_id, ballots.c.question, ballots.c.content)).all()
    assert {response for response, _, _ in found} == {number for number, _ in cast}
    for number, _ in cast:
        check_response({question: content for response, question, content in found if response == number})


def check_response(content: dict[int, bytes]) -> None:
    assert {RANKING, WORDS} <= content.keys() <= {RANKING, WORDS, MORE}
    check_ranking(list(content[RANKING]), LEAST)
    assert 1 <= len(entries(content[WORDS])) <= ENTRIES
    assert MORE not in content or len(entries(content[MORE])) == 1


def check_ranking(ranked: list[int], least: int) -> None:
    assert least <= len(ranked) <= PLACES
    assert len(set(ranked)) == len(ranked)
    assert set(ranked) <= set(range(1, OPTIONS + 1))


def entries(content: bytes) -> list[str]:
    found = [text for text, _ in json.loads(content)]
    assert all(found)
    return found

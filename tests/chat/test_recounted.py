"""Whatever people do in the chat, what is handed over afterwards can be counted again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands.recount import gathered
from storage import Transaction, surveys
from surveys.recount import Counted, recounted
from tests.chat.play import FIRST_STEPS, SEQUENCES, Happening, Play
from tests.chat.test_any_sequence import copied
from tests.people import StoppedClock, rehearsal
from tests.surveys.handed_over import handed_over

SOME = settings(
    max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def cast(tx: Transaction) -> Counted:
    survey = surveys.find(tx, "any")
    assert survey is not None
    return gathered(tx, survey)


@SOME
@given(steps=st.integers(4, len(FIRST_STEPS)), happenings=SEQUENCES)
async def test_a_result_equals_a_recount_after_any_sequence_in_the_chat(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: int,
    happenings: list[list[Happening]],
) -> None:
    clock = StoppedClock()
    async with rehearsal(clock) as telegram:
        play = Play(telegram, copied(sqlite_template, tmp_path_factory), clock)
        try:
            await play.begin(steps)
            for happening in (one for at_once in happenings for one in at_once):
                await happening.happen(play)
                await telegram.settled()
            counted = await play.bot.app.database.read(cast)
            found = recounted(handed_over(counted), clock())
            assert found.agrees, found
            assert found.receipts == len(counted.receipts)
        finally:
            await play.end()

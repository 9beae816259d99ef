"""Ballots that are read in bulk are those that were cast one by one."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest

from storage import Transaction, drafts, members, responses, surveys
from storage.database import Database
from surveys.asked import ABSTAINED, Ballot, Given, Place
from surveys.piles import Piles
from surveys.results import piled
from tests.surveys.people import ranking, survey_of

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SURVEY = survey_of(ranking("가", "나", "다"), ranking("라", "마"))

CAST = [
    {Place(1): Ballot(bytes([1, 2])), Place(2, 1): Ballot(b"\xff\x00\xc3"), Place(2, 2): Ballot(b"\x00")},
    {Place(1): Ballot(ABSTAINED), Place(2, 1): Ballot(ABSTAINED), Place(2, 2): Ballot(b"b" * 300, "까닭")},
    {Place(1): Ballot(bytes([3]), "왜냐하면"), Place(2, 2): Ballot(ABSTAINED, "모릅니다")},
    {Place(1): Ballot(bytes([3, 1, 2]), "")},
    {},
]


def answer(tx: Transaction) -> None:
    survey = surveys.add(tx, "s1", SURVEY, NOON)
    for number, ballots in enumerate(CAST):
        member = members.meet(tx, 100 + number, "회원", "ko", NOON)
        drafts.save(tx, survey, member.id, {Place(1): Given((1,))}, NOON)
        responses.cast(tx, survey.id, member.id, ballots, partial("R{}{}".format, number), NOON)


def in_lists(piles: Piles) -> Piles:
    return Piles(
        piles.people,
        {
            about: type(pile)(list(pile.contents), pile.abstained, pile.reasons)
            for about, pile in piles.about.items()
        },
    )


@pytest.mark.parametrize("question", [1, 2, 3])
async def test_bulk_reading_finds_what_reading_one_by_one_finds(database: Database, question: int) -> None:
    await database.write(answer)
    one_by_one = piled(await database.read(responses.ballots_of, 1, question))
    assert in_lists(await database.read(responses.piles_of, 1, question)) == one_by_one


async def test_people_count_once_whatever_they_answered_about(database: Database) -> None:
    await database.write(answer)
    assert (await database.read(responses.piles_of, 1, 2)).people == 2


async def test_who_has_begun_and_not_handed_in_has_a_draft(database: Database) -> None:
    await database.write(answer)

    def begin(tx: Transaction) -> None:
        late = members.meet(tx, 200, "회원", "ko", NOON)
        begun: dict[Place, Given | None] = {Place(1): Given((1,)), Place(2): None}
        drafts.save(tx, surveys.list_all(tx)[0], late.id, begun, NOON)

    assert await database.read(drafts.count, 1) == 0
    await database.write(begin)
    assert await database.read(drafts.count, 1) == 1

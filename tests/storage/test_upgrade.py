"""A database of the first version is brought to this one: what people gave, handed in and look at stays."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

from storage import dialogues, drafts, responses, surveys
from storage.database import Database, open_database
from storage.dialogues import Dialogue
from storage.responses import Response
from storage.schema import EPOCH
from storage.schema import drafts as table
from surveys.asked import Ballot, Given, Place
from surveys.questions.text_entry import Entry
from surveys.results import Cast
from tests.storage.first_schema import first_database
from tests.surveys.people import ranking, survey_of, text

MANY = 6_000
SURVEY = survey_of(
    ranking("연대", "협동", "사람중심", reason="optional"),
    text(entries="1-3", reason="optional"),
    text(required=False),
)


def draft(member: int, question: int, answer: Any) -> dict[str, Any]:
    written = None if answer is None else json.dumps(answer, ensure_ascii=False)
    return {"survey_id": 1, "member_id": member, "question": question, "answer": written, "at": 5}


def ranked(*options: int, **said: Any) -> dict[str, Any]:
    return {"options": options, "reason": None, "done": False, "writing": False, **said}


def member(number: int) -> dict[str, Any]:
    return {"id": number, "telegram_id": 10 * number, "name": "민지", "joined_at": 1, "active_at": 2}


def stored_survey() -> dict[str, Any]:
    known = {"id": 1, "slug": "values", "revision": 1, "definition": SURVEY.to_json(), "digest": "d"}
    return {**known, "state": "open", "opens_at": 1, "created_at": 1}


ROWS: dict[str, list[dict[str, Any]]] = {
    "members": [member(number) for number in range(1, 5)],
    "surveys": [stored_survey()],
    "drafts": [
        draft(1, 1, ranked(2, 1, reason="함께라서", done=True)),
        draft(1, 2, {"entries": [[1, "낱말", ""], [2, "또", None]], "done": False}),
        draft(1, 3, None),
        draft(2, 1, ranked(3, writing=True)),
        draft(3, 1, ranked(1, 2, reason="")),
        draft(3, 2, {"entries": [[4, "하나", "까닭"]], "done": True}),
        draft(4, 1, ranked()),
    ],
    "responses": [{"id": 7, "survey_id": 1, "member_id": 1, "receipt": "K7M2-9QXH", "cast_at": 3}],
    "ballots": [
        {"survey_id": 1, "question": 1, "response_id": 7, "content": b"\2\1", "reason": "함께라서"},
        {
            "survey_id": 1,
            "question": 2,
            "response_id": 7,
            "content": '[["낱말",""]]'.encode(),
            "reason": None,
        },
    ],
    "dialogues": [
        {"chat_id": 10, "survey_id": 1, "place": 2, "page": 1, "card": 77, "cut_at": 4},
        {"chat_id": 20, "survey_id": 1, "place": -1, "page": 0, "card": 0, "cut_at": None},
    ],
}


@pytest.fixture
async def upgraded(new_url: str) -> Any:
    await first_database(new_url, ROWS)
    async with open_database(new_url) as database:
        yield database


async def test_every_answer_on_the_way_is_what_it_was(upgraded: Database) -> None:
    assert await upgraded.read(drafts_of, 1) == {
        Place(1): Given((2, 1), reason="함께라서", done=True),
        Place(2): Given((Entry(1, "낱말", ""), Entry(2, "또", None))),
        Place(3): None,
    }
    assert await upgraded.read(drafts_of, 2) == {Place(1): Given((3,), writing=True)}
    assert await upgraded.read(drafts_of, 3) == {
        Place(1): Given((1, 2), reason=""),
        Place(2): Given((Entry(4, "하나", "까닭"),), done=True),
    }
    assert await upgraded.read(drafts_of, 4) == {Place(1): Given(())}


async def test_what_was_handed_in_is_counted_as_before(upgraded: Database) -> None:
    response = Response(7, 1, "K7M2-9QXH", EPOCH.replace(microsecond=3))
    ballots = {
        Place(1): Ballot(b"\2\1", "함께라서"),
        Place(2): Ballot('[["낱말",""]]'.encode()),
    }
    assert await upgraded.read(responses.load, 1, 1) == response
    assert await upgraded.read(responses.ballots_cast, response) == ballots
    assert await upgraded.read(responses.ballots_of, 1, 1) == [Cast(7, 0, ballots[Place(1)])]


async def test_an_open_card_and_a_consent_that_is_waited_for_stand_where_they_stood(
    upgraded: Database,
) -> None:
    cut_at = EPOCH.replace(microsecond=4)
    assert await upgraded.read(dialogues.load, 10) == Dialogue(10, 1, Place(2), 1, 77, cut_at)
    assert await upgraded.read(dialogues.load, 20) == Dialogue(20, 1, dialogues.CONSENT, 0, 0)


async def test_many_answers_are_brought_along_in_portions(new_url: str) -> None:
    rows = {
        "members": [member(number) for number in range(1, MANY + 1)],
        "surveys": ROWS["surveys"],
        "drafts": [draft(number, 1, ranked(1, 2)) for number in range(1, MANY + 1)],
    }
    await first_database(new_url, rows)
    async with open_database(new_url) as database:
        assert await database.read(distinct_answers) == [('{"answer": [1, 2]}', MANY)]


def drafts_of(tx: Connection, number: int) -> dict[Place, Given | None]:
    survey = surveys.load(tx, 1)
    assert survey is not None
    return drafts.load(tx, survey, number)


def distinct_answers(tx: Connection) -> list[tuple[str | None, int]]:
    found = select(table.c.answer, func.count()).group_by(table.c.answer)
    return [(answer, count) for answer, count in tx.execute(found)]

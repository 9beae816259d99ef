"""A database with one open survey, and as many ballots in it as wanted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from benchmarks.crowd import CARD
from bot.clock import Clock
from storage import dialogues, members, surveys
from storage.database import open_database
from storage.dialogues import Dialogue
from surveys import revision
from surveys.asked import Place
from surveys.authoring import read_survey
from surveys.survey import Survey

EXAMPLE = Path(__file__).parents[1] / "examples" / "core-values.yaml"
CHUNK = 10_000
PEOPLE = 256
"""How many tap, each on a card of their own."""
SPACING = 7
"""Between the Telegram ids of those who have answered; the ids of those who tap lie among them."""

FILL = [
    text(statement)
    for statement in (
        """
        WITH RECURSIVE n(i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n WHERE i < :last)
        INSERT INTO members (telegram_id, name, joined_at, active_at)
        SELECT :spacing * i, '민지 ' || i, :at, :at FROM n
        """,
        """
        INSERT INTO responses (survey_id, member_id, receipt, cast_at)
        SELECT 1, id, printf('%08X', id * 2654435761 % 4294967296), :at FROM members
        WHERE telegram_id BETWEEN :spacing * :first AND :spacing * :last
        """,
        """
        INSERT INTO drafts (survey_id, member_id, question, answer, at)
        SELECT 1, id, 1, '{"answer": [3, 1, 4, 15, 9]}', :at
        FROM members WHERE telegram_id BETWEEN :spacing * :first AND :spacing * :last
        """,
        """
        INSERT INTO ballots (survey_id, question, response_id, content)
        SELECT 1, 1, id, x'0301040F09' FROM responses ORDER BY id DESC LIMIT :last - :first + 1
        """,
    )
]


async def prepare(path: Path, ballots: int = 0) -> str:
    """The URL of a new database whose survey 1 asks for five of thirty values and is open, also in front of
    the `people` among those `ballots`.
    """
    url = f"sqlite:///{path}"
    now = Clock().now()
    async with open_database(url) as database:
        await database.write(_open_survey, now)
        for first in range(1, ballots + 1, CHUNK):
            await database.write(_fill, first, min(first + CHUNK, ballots + 1) - 1, now)
        await database.write(_show_cards, people(ballots), now)
    return url


def people(among: int = 0) -> list[int]:
    """Telegram ids of PEOPLE who have not answered yet, spread over those of `among` people who have."""
    return [1 + SPACING * max(number, number * among // PEOPLE) for number in range(1, PEOPLE + 1)]


def _survey(now: datetime) -> Survey:
    reading = read_survey(EXAMPLE.read_bytes(), "Asia/Seoul", now)
    if reading.survey is None:
        raise ValueError(reading.faults)
    return revision.number(reading.survey.model_copy(update={"questions": reading.survey.questions[:1]}))


def _open_survey(tx: Connection, now: datetime) -> None:
    stored = surveys.add(tx, "core-values", _survey(now), now)
    surveys.open_survey(tx, stored.id, now, stored.definition.closes_at(now))


def _show_cards(tx: Connection, telegram_ids: list[int], now: datetime) -> None:
    for telegram_id in telegram_ids:
        members.meet(tx, telegram_id, "민지 김", "ko", now)
        dialogues.save(tx, Dialogue(telegram_id, 1, Place(1), page=0, card=CARD))


def _fill(tx: Connection, first: int, last: int, now: datetime) -> None:
    at = int(now.timestamp() * 1_000_000)
    for statement in FILL:
        tx.execute(statement, {"first": first, "last": last, "spacing": SPACING, "at": at})

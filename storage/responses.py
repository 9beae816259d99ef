"""What was handed in: the response of a person, and its ballots, one for each answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    type_coerce,
    update,
)

from storage.schema import EPOCH, MICROSECOND, ballots, responses
from surveys.asked import Ballot, Place
from surveys.piles import Packed, Pile, Piles
from surveys.results import Cast


@dataclass(frozen=True, slots=True)
class Response:
    id: int
    survey_id: int
    receipt: str
    cast_at: datetime


COLUMNS = [responses.c[name] for name in Response.__slots__]
BY_MEMBER = select(*COLUMNS).where(
    responses.c.survey_id == bindparam("survey_id"), responses.c.member_id == bindparam("member_id")
)
BALLOTS = (
    select(ballots.c.response_id, ballots.c.about, ballots.c.content, ballots.c.reason)
    .where(ballots.c.survey_id == bindparam("survey_id"), ballots.c.question == bindparam("question"))
    .order_by(ballots.c.about, ballots.c.response_id)
)

QUARTER = 15 * 60 * 1_000_000
"""Microseconds; every zone's midnight lies between two quarters of an hour."""

PILES = {
    "sqlite": text(
        # Along the primary key, so ballots about the same thing come in the order of their responses.
        "SELECT about, CAST(group_concat(content, '') AS BLOB), group_concat(length(content)), count(reason)"
        " FROM ballots WHERE survey_id = :survey_id AND question = :question GROUP BY about ORDER BY about"
    ),
    "postgresql": text(
        "SELECT about, string_agg(content, CAST('' AS bytea) ORDER BY response_id),"
        " string_agg(CAST(length(content) AS text), ',' ORDER BY response_id), count(reason)"
        " FROM ballots WHERE survey_id = :survey_id AND question = :question GROUP BY about ORDER BY about"
    ),
}
"""A million ballots become one row: neither database nor Python handles them one by one."""


def load(tx: Connection, survey_id: int, member_id: int) -> Response | None:
    row = tx.execute(BY_MEMBER, {"survey_id": survey_id, "member_id": member_id}).first()
    return None if row is None else Response(*row)


def list_of(tx: Connection, member_id: int) -> list[Response]:
    """What a member has handed in, the newest first."""
    found = select(*COLUMNS).where(responses.c.member_id == member_id).order_by(responses.c.cast_at.desc())
    return [Response(*row) for row in tx.execute(found)]


def cast(
    tx: Connection,
    survey_id: int,
    member_id: int,
    cast_ballots: Mapping[Place, Ballot],
    new_receipt: Callable[[int], str],
    now: datetime,
) -> Response:
    """Hand in. An earlier response of this member is replaced and keeps its receipt."""
    response = load(tx, survey_id, member_id)
    if response is None:
        response = _begin(tx, survey_id, member_id, new_receipt, now)
    else:
        _clear(tx, response, now)
    rows = [
        {"survey_id": survey_id, "response_id": response.id, **place._asdict()}
        | {"content": ballot.content, "reason": ballot.reason}
        for place, ballot in cast_ballots.items()
    ]
    if rows:
        tx.execute(insert(ballots), rows)
    return response


def withdraw(tx: Connection, response: Response) -> None:
    """Take a response and its ballots out of every count."""
    tx.execute(delete(ballots).where(ballots.c.response_id == response.id))
    tx.execute(delete(responses).where(responses.c.id == response.id))


def count(tx: Connection, survey_id: int) -> int:
    cast_here = select(func.count()).select_from(responses).where(responses.c.survey_id == survey_id)
    return int(tx.execute(cast_here).scalar_one())


def quarters(tx: Connection, survey_id: int) -> list[tuple[datetime, int]]:
    """The quarters of an hour in which responses were handed in last, by their beginnings, and how many."""
    quarter = (type_coerce(responses.c.cast_at, BigInteger) // QUARTER).label("quarter")
    found = select(quarter, func.count()).where(responses.c.survey_id == survey_id).group_by("quarter")
    return [(EPOCH + number * QUARTER * MICROSECOND, count) for number, count in tx.execute(found)]


def receipts(tx: Connection, survey_id: int) -> list[str]:
    """The codes of every response, sorted."""
    found = select(responses.c.receipt).where(responses.c.survey_id == survey_id)
    return sorted(tx.execute(found).scalars())


def ballots_of(tx: Connection, survey_id: int, question: int) -> list[Cast]:
    """Every cast ballot of a question; those about the same thing in the order of their responses."""
    found = tx.execute(BALLOTS, {"survey_id": survey_id, "question": question})
    return [Cast(response, about, Ballot(content, reason)) for response, about, content, reason in found]


def piles_of(tx: Connection, survey_id: int, question: int) -> Piles:
    """The same to be counted; contents and reasons in the order of their responses."""
    found = tx.execute(PILES[tx.dialect.name], {"survey_id": survey_id, "question": question}).all()
    reasons = _reasons(tx, survey_id, question) if any(row[-1] for row in found) else {}
    piles = {about: _pile(flat, lengths, reasons.get(about, ())) for about, flat, lengths, _ in found}
    if len(piles) > 1:
        return Piles(_people(tx, survey_id, question), piles)
    return Piles(sum(len(pile.contents) for pile in piles.values()), piles)


def ballots_cast(tx: Connection, response: Response) -> dict[Place, Ballot]:
    """One response's ballots, by place."""
    mine = select(ballots.c.question, ballots.c.about, ballots.c.content, ballots.c.reason)
    found = tx.execute(mine.where(ballots.c.response_id == response.id))
    return {Place(number, about): Ballot(content, reason) for number, about, content, reason in found}


def _begin(
    tx: Connection, survey_id: int, member_id: int, new_receipt: Callable[[int], str], now: datetime
) -> Response:
    receipt = _free_receipt(tx, survey_id, new_receipt)
    row = {"survey_id": survey_id, "member_id": member_id, "receipt": receipt, "cast_at": now}
    number = tx.execute(insert(responses).values(row).returning(responses.c.id)).scalar_one()
    return Response(number, survey_id, receipt, now)


def _clear(tx: Connection, response: Response, now: datetime) -> None:
    tx.execute(delete(ballots).where(ballots.c.response_id == response.id))
    tx.execute(update(responses).where(responses.c.id == response.id).values(cast_at=now))


def _free_receipt(tx: Connection, survey_id: int, new_receipt: Callable[[int], str]) -> str:
    """One that no other response of this survey has: chance may meet twice, two receipts must not."""
    attempt = 0
    while _taken(tx, survey_id, receipt := new_receipt(attempt)):
        attempt += 1
    return receipt


def _taken(tx: Connection, survey_id: int, receipt: str) -> bool:
    same = select(responses.c.id).where(responses.c.survey_id == survey_id, responses.c.receipt == receipt)
    return tx.execute(same).first() is not None


def _pile(flat: bytes, written_lengths: str, reasons: Sequence[str]) -> Pile:
    import numpy as np  # waits until there is something to count

    lengths = np.fromstring(written_lengths, dtype=np.int32, sep=",")
    answers = lengths[lengths > 0]
    return Pile(Packed(flat, answers), len(lengths) - len(answers), tuple(reasons))


def _reasons(tx: Connection, survey_id: int, question: int) -> dict[int, list[str]]:
    """By what the question was asked about."""
    given = select(ballots.c.about, ballots.c.reason).where(
        *_asked(survey_id, question), ballots.c.reason.is_not(None), ballots.c.reason != ""
    )
    found: dict[int, list[str]] = {}
    for about, reason in tx.execute(given.order_by(ballots.c.about, ballots.c.response_id)):
        found.setdefault(about, []).append(reason)
    return found


def _people(tx: Connection, survey_id: int, question: int) -> int:
    """How many answered about anything at all."""
    answered = func.length(ballots.c.content) > 0
    people = select(func.count(ballots.c.response_id.distinct()))
    return int(tx.execute(people.where(*_asked(survey_id, question), answered)).scalar_one())


def _asked(survey_id: int, question: int) -> tuple[ColumnElement[bool], ...]:
    return ballots.c.survey_id == survey_id, ballots.c.question == question

"""A survey that people answered, revised and withdrew, and what is handed over of it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from surveys.asked import Ballot, Given, Place
from surveys.recount import Counted, packed
from surveys.results import Cast
from surveys.survey import Survey
from surveys.way import way

ENTROPY = bytes(range(32))
README = "설명\n"

Doing = tuple[int, int, bool]
"""Who, the seed of what they answer, and whether they withdraw it instead."""

LIVES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 1_000), st.booleans()), max_size=12)


def response(survey: Survey, seed: int) -> dict[Place, Ballot]:
    """What somebody casts who leaves out or abstains from some of what they may."""
    rng = Random(seed)
    draft: dict[Place, Given | None] = {}
    while (
        asked := next((one for one in way(survey, draft).asked if one.place not in draft), None)
    ) is not None:
        given: Given | None = asked.invent(rng)
        if asked.question.abstain and rng.random() < 1 / 4:
            given = Given(abstained=True)
        elif not asked.question.required and rng.random() < 1 / 4:
            given = None
        draft[asked.place] = given
    return way(survey, draft).ballots()


def lived(survey: Survey, life: Sequence[Doing]) -> Counted:
    """A survey after all of this was cast, cast again and withdrawn."""
    standing: dict[int, dict[Place, Ballot]] = {}
    for who, seed, withdraws in life:
        if withdraws:
            standing.pop(who, None)
        else:
            standing[who] = response(survey, seed)
    cast: dict[int, list[Cast]] = {}
    for who, ballots in standing.items():
        for place, ballot in ballots.items():
            cast.setdefault(place.question, []).append(Cast(who + 1, place.about, ballot))
    receipts = [f"K7M{who}-9QXH" for who in standing]
    return Counted(survey.model_copy(update={"id": "any"}), cast, receipts, None, None)


def handed_over(counted: Counted, entropy: bytes = ENTROPY) -> dict[str, bytes]:
    return packed(counted, entropy, "0.1.0", "ko", README)

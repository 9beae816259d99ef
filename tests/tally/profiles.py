"""Ballots to count: drawn by Hypothesis, and counted once more the slow way, as a definition says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from surveys.tally.ballots import Ballots, tied
from surveys.tally.outcome import Outcome

Ballot = list[list[int]]
"""Places, best first; each the options that share it."""


@st.composite
def ballots_of(draw: st.DrawFn, options: int, *, sharing: bool = True) -> Ballot:
    order = draw(st.permutations(range(options)))
    named = order[: draw(st.integers(0, options))]
    ballot: Ballot = []
    for option in named:
        if ballot and sharing and draw(st.booleans()):
            ballot[-1].append(option)
        else:
            ballot.append([option])
    return ballot


@st.composite
def profiles(draw: st.DrawFn, *, sharing: bool = True) -> Any:
    """How many options there are, the ballots, and how many people cast each."""
    options = draw(st.integers(1, 5))
    ballots = draw(st.lists(ballots_of(options, sharing=sharing), min_size=1, max_size=12))
    weights = draw(st.lists(st.integers(1, 4), min_size=len(ballots), max_size=len(ballots)))
    return options, ballots, weights


def the(options: int, ballots: Sequence[Ballot], weights: Sequence[int] = ()) -> Ballots:
    return tied(ballots, options, weights or [1] * len(ballots))


def letters(*written: str) -> Ballots:
    """`3 a>b=c` for each kind of ballot: three people put a first, b and c second."""
    weights = [int(line.split()[0]) for line in written]
    orders = [line.split()[1] if " " in line else "" for line in written]
    names = sorted({sign for order in orders for sign in order if sign.isalpha()})
    ballots = [
        [[names.index(sign) for sign in place.split("=")] for place in order.split(">") if place]
        for order in orders
    ]
    return the(len(names), ballots, weights)


def places(outcome: Outcome) -> dict[str, int]:
    """Place by letter."""
    return {chr(ord("a") + one.option): one.place for one in outcome.placed}


def scores(outcome: Outcome) -> dict[int, Any]:
    return {one.option: one.score for one in outcome.placed}


def above(ballot: Ballot, one: int, other: int) -> bool:
    """Whether a ballot puts `one` above `other`; who is not named stands below everybody who is."""
    where = {option: place for place, options in enumerate(ballot) for option in options}
    return where.get(one, len(ballot)) < where.get(other, len(ballot))

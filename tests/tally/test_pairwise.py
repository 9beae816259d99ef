"""Two options compared at a time, against their definitions."""

from __future__ import annotations

from itertools import pairwise, permutations
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from surveys.tally.methods import METHODS
from surveys.tally.pairwise import defeats, strongest_paths
from tests.tally import slowly
from tests.tally.profiles import above, letters, places, profiles, scores, the

PAIRWISE = ("copeland", "minimax", "schulze", "ranked_pairs")

WIKIPEDIA = letters(
    "5 a>c>b>e>d",
    "5 a>d>e>c>b",
    "8 b>e>d>a>c",
    "3 c>a>b>e>d",
    "7 c>a>e>b>d",
    "2 c>b>a>d>e",
    "7 d>c>e>b>a",
    "8 e>b>a>d>c",
)
"""The 45 voters of Schulze's paper: E > A > C > B > D."""


@given(profiles())
def test_the_pairs_are_those_of_every_single_ballot(profile: Any) -> None:
    options, ballots, weights = profile
    pairs = the(*profile).pairs
    for one, other in permutations(range(options), 2):
        assert pairs[one, other] == sum(
            weight for ballot, weight in zip(ballots, weights, strict=True) if above(ballot, one, other)
        )


@given(profiles())
def test_whoever_beats_everybody_wins_by_every_method(profile: Any) -> None:
    ballots = the(*profile)
    beats = ballots.pairs > ballots.pairs.T
    winner = [option for option, row in enumerate(beats) if row.sum() == ballots.options - 1]
    for method in PAIRWISE if winner else ():
        outcome = METHODS[method](ballots, 1, 1)
        assert outcome.winners(1)[0] == tuple(winner), method


@given(profiles())
def test_a_strongest_path_is_the_best_of_all_chains(profile: Any) -> None:
    strength = defeats(the(*profile).pairs)
    options = len(strength)
    paths = strongest_paths(strength)
    for start, end in permutations(range(options), 2):
        between = [option for option in range(options) if option not in {start, end}]
        chains = ((start, *some, end) for n in range(options - 1) for some in permutations(between, n))
        assert paths[start, end] == max(
            min(int(strength[one, other]) for one, other in pairwise(chain)) for chain in chains
        )


def test_the_example_of_schulzes_paper() -> None:
    assert places(METHODS["schulze"](WIKIPEDIA, 5, 1)) == {"e": 1, "a": 2, "c": 3, "b": 4, "d": 5}


@given(profiles())
def test_ranked_pairs_lock_victories_as_their_definition_says(profile: Any) -> None:
    pairs = the(*profile).pairs
    every = [
        (one, other)
        for one, other in permutations(range(len(pairs)), 2)
        if pairs[one, other] > pairs[other, one]
    ]
    order = sorted(every, key=lambda pair: (-pairs[pair], pairs[pair[::-1]], pair))
    fixed = slowly.locked(order)
    outcome = METHODS["ranked_pairs"](the(*profile), 1, 1)
    assert [step["pair"] for step in outcome.steps] == order
    assert {step["pair"] for step in outcome.steps if step["fixed"]} == fixed
    for one in outcome.placed:
        assert one.score == len(slowly.below(one.option, fixed))
        assert one.place == 1 + sum(one.option in slowly.below(other, fixed) for other in range(len(pairs)))


@given(profiles(), st.randoms())
def test_where_no_tie_is_told_any_order_of_equal_victories_comes_to_the_same(
    profile: Any, dice: Random
) -> None:
    outcome = METHODS["ranked_pairs"](the(*profile), 1, 1)
    if outcome.broken:
        return
    strength = {step["pair"]: (-step["for"], step["against"], dice.random()) for step in outcome.steps}
    locked = slowly.locked(sorted(strength, key=strength.__getitem__))
    assert locked == {step["pair"] for step in outcome.steps if step["fixed"]}


def test_ranked_pairs_leave_out_the_victory_that_closes_the_circle() -> None:
    outcome = METHODS["ranked_pairs"](letters("7 a>b>c", "5 b>c>a", "4 c>a>b"), 3, 1)
    assert places(outcome) == {"a": 1, "b": 2, "c": 3}
    assert [step["pair"] for step in outcome.steps if not step["fixed"]] == [(2, 0)]
    assert outcome.broken == ()


def test_a_circle_of_equal_victories_is_broken_by_the_list_and_told() -> None:
    outcome = METHODS["ranked_pairs"](letters("1 a>b>c", "1 b>c>a", "1 c>a>b"), 3, 1)
    assert places(outcome)["a"] == 1
    assert [tie.by for tie in outcome.broken] == ["list_order"]


def test_who_is_not_named_stands_below_who_is() -> None:
    assert scores(METHODS["copeland"](letters("3 a", "2 b>a"), 2, 1)) == {0: 1, 1: 0}


def test_the_worst_defeat_decides_minimax() -> None:
    outcome = METHODS["minimax"](letters("7 a>b>c", "5 b>c>a", "4 c>a>b"), 3, 1)
    assert scores(outcome) == {0: -9, 1: -11, 2: -12}

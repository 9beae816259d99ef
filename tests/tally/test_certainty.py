"""Bands, intervals and agreement, against slower ways to the same."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from surveys.tally.ballots import Ballots
from surveys.tally.certainty import (
    CERTAIN,
    CONTESTED,
    ENOUGH,
    REST,
    Interval,
    agreement,
    certainty,
    intervals,
    points_moments,
)
from tests.tally.profiles import Ballot, letters, profiles, the
from tests.tally.test_positional import slowly, worths

PLACES = 3
RESAMPLED = 1_000
NEAR = 1
"""Places by which an end of an interval may differ from the bootstrap's."""


def points(ballot: Ballot, options: int) -> list[Fraction]:
    return [slowly(ballot, option, worths(PLACES)["points"]) for option in range(options)]


def people(seed: int, count: int, options: int) -> list[Ballot]:
    """Each ranks three of the options; the later an option is listed, the fewer like it."""
    dice = np.random.default_rng(seed)
    liked = -0.25 * np.arange(options) + dice.gumbel(size=(count, options))
    return [[[int(option)] for option in order[:3]] for order in np.argsort(-liked, axis=1)]


def bootstrapped(ballots: list[Ballot], options: int) -> list[Interval]:
    """What the places come to when the people are drawn anew from themselves."""
    given_points = np.array([[float(got) for got in points(ballot, options)] for ballot in ballots])
    dice = np.random.default_rng(7)
    drawn = dice.integers(0, len(ballots), (RESAMPLED, len(ballots)))
    ends = [_places(given_points[rows].sum(axis=0)) for rows in drawn]
    best = np.percentile([low for low, _ in ends], 2.5, axis=0, method="nearest")
    worst = np.percentile([high for _, high in ends], 97.5, axis=0, method="nearest")
    return [Interval(int(low), int(high)) for low, high in zip(best, worst, strict=True)]


def _places(sums: NDArray[np.float64]) -> tuple[Any, Any]:
    """Of each option: its place, and the last that it shares."""
    return (sums[None] > sums[:, None]).sum(axis=1) + 1, (sums[None] >= sums[:, None]).sum(axis=1)


@given(profiles())
def test_the_moments_are_those_of_every_single_ballot(profile: Any) -> None:
    options, ballots, weights = profile
    each = np.repeat([[float(got) for got in points(ballot, options)] for ballot in ballots], weights, axis=0)
    mean, covariance = points_moments(the(*profile), PLACES)
    assert mean == pytest.approx(each.mean(axis=0))
    assert covariance == pytest.approx(np.cov(each.T, bias=True).reshape(options, options), abs=1e-9)


@pytest.mark.parametrize(("seed", "count"), [(1, 60), (2, 200), (3, 500)])
def test_intervals_are_those_of_a_bootstrap(seed: int, count: int) -> None:
    ballots = people(seed, count, 8)
    for ours, theirs in zip(intervals(the(8, ballots), PLACES), bootstrapped(ballots, 8), strict=True):
        assert abs(ours.best - theirs.best) <= NEAR
        assert abs(ours.worst - theirs.worst) <= NEAR


def test_no_interval_is_told_below_so_many_ballots() -> None:
    assert intervals(the(8, people(1, ENOUGH - 1, 8)), PLACES) == ()
    assert len(intervals(the(8, people(1, ENOUGH, 8)), PLACES)) == 8


def test_those_whom_nobody_names_share_the_last_places() -> None:
    found = intervals(the(6, [[[0], [1]], [[1], [0]], [[0], [2]]] * 20), PLACES)
    assert found[3:] == (Interval(4, 6),) * 3
    assert found[0].worst <= 2


def test_where_everybody_says_the_same_each_has_one_place() -> None:
    found = intervals(the(4, [[[2], [0], [1]]] * 40), PLACES)
    assert found == (Interval(2, 2), Interval(3, 3), Interval(1, 1), Interval(4, 4))


def test_a_million_people_make_the_intervals_narrow_and_no_warning() -> None:
    counted = certainty(the(8, people(1, 400, 8), [2_500] * 400), PLACES, 3)
    assert all(one.worst - one.best <= 1 for one in counted.intervals)


def test_a_clear_result_has_certain_options_and_a_rest() -> None:
    counted = certainty(letters("60 a>b>c", "50 b>a>d", "3 c>d>a"), PLACES, 2)
    assert counted.bands == [CERTAIN, CERTAIN, REST, REST]


def test_who_shares_the_last_place_to_be_had_is_contested() -> None:
    counted = certainty(letters("2 a>b", "2 a>c"), PLACES, 2)
    assert counted.intervals == ()
    assert counted.bands == [CERTAIN, CONTESTED, CONTESTED]


def test_where_a_method_disagrees_the_option_is_contested() -> None:
    counted = certainty(letters("5 a>d>e", "4 b>c>d", "4 c>b>e"), PLACES, 1)
    assert len({places.index(1) for places in counted.places.values()}) > 1
    assert counted.bands.count(CERTAIN) == 0


@given(profiles(), st.integers(1, 5))
def test_as_many_as_are_chosen_are_certain_at_most(profile: Any, chosen: int) -> None:
    counted = certainty(the(*profile), PLACES, chosen)
    assert counted.bands.count(CERTAIN) <= chosen
    assert counted.bands.count(REST) <= max(profile[0] - chosen, 0)


@given(profiles())
def test_agreement_is_the_mean_over_all_pairs_of_people(profile: Any) -> None:
    options, ballots, weights = profile
    named = [
        {option for place in ballot for option in place}
        for ballot, weight in zip(ballots, weights, strict=True)
        for _ in range(weight)
    ]
    found = agreement(the(*profile))
    if found is None:
        assert len(named) < 2
        return
    pairs = list(permutations(named, 2))
    assert found.common == pytest.approx(sum(len(one & other) for one, other in pairs) / len(pairs))
    by_lot = sum(len(one) * len(other) for one, other in pairs) / options / len(pairs)
    assert found.by_chance == pytest.approx(by_lot)


def test_one_person_agrees_with_nobody() -> None:
    alone: Ballots = the(3, [[[0], [1]]])
    assert agreement(alone) is None

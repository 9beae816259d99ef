"""How sure the places of a points count are, among those who answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from surveys.tally.ballots import Ballots
from surveys.tally.methods import METHODS
from surveys.tally.outcome import Placed

ENOUGH = 30
"""Below so many ballots no interval is told."""
DRAWS = 4_000
SEED = 2018
LEVEL = (2.5, 97.5)
COMPARED = ("points", "dowdall", "mentions", "borda", "schulze", "ranked_pairs", "plackett_luce")
"""The methods that every result is held against; what differs by them is told."""

Reals = NDArray[np.float64]

CERTAIN, CONTESTED, REST = "certain", "contested", "rest"


@dataclass(frozen=True, slots=True)
class Interval:
    """The places between which an option stands in 95 of 100 surveys like this one."""

    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Certainty:
    """`bands` and `intervals` by option; `intervals` is empty below ENOUGH ballots. `chosen`: how many
    are to be chosen. `places` by method and option.
    """

    chosen: int
    bands: Sequence[str]
    intervals: Sequence[Interval]
    places: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many options two people out of those who answered have in common on average, and how many they
    would if everybody had drawn theirs by lot.
    """

    common: float
    by_chance: float


def certainty(ballots: Ballots, places: int, chosen: int) -> Certainty:
    """The three bands: certain is who is among the `chosen` by every method and at the worst end of its
    interval; the rest is who is not among them by any method nor at the best end; contested is who is left.
    """
    by_method = {name: _places(METHODS[name](ballots, places, chosen).placed) for name in COMPARED}
    found = intervals(ballots, places)
    last = [_last_places(one) for one in by_method.values()]
    best = np.min([*by_method.values(), [one.best for one in found] or by_method["points"]], axis=0)
    worst = np.max([*last, [one.worst for one in found] or last[0]], axis=0)
    bands = [_band(int(low), int(high), chosen) for low, high in zip(best, worst, strict=True)]
    return Certainty(chosen, bands, found, by_method)


def intervals(ballots: Ballots, places: int) -> tuple[Interval, ...]:
    """Places in so many normal draws with the mean and covariance of the points on one ballot, which follow
    from the ballots in one pass: close to what a bootstrap gives, at a cost that does not grow with it.
    """
    people = len(ballots)
    if people < ENOUGH:
        return ()
    mean, covariance = points_moments(ballots, places)
    dice = np.random.default_rng(SEED)
    drawn = dice.multivariate_normal(mean * np.sqrt(people), covariance, DRAWS, method="eigh")
    drawn[:, mean == 0] = 0.0
    best, worst = _ends(drawn)
    low = np.percentile(best, LEVEL[0], axis=0, method="nearest")
    high = np.percentile(worst, LEVEL[1], axis=0, method="nearest")
    return tuple(Interval(int(one), int(other)) for one, other in zip(low, high, strict=True))


def _ends(drawn: Reals) -> tuple[NDArray[np.integer], NDArray[np.integer]]:
    """The places of each option in each draw. Nobody has fewer points than none: those without any share the
    places that are left, from the first of them to the last.
    """
    place = np.argsort(np.argsort(-drawn, axis=1), axis=1) + 1
    some = drawn > 0
    left = some.sum(axis=1, keepdims=True) + 1
    return np.where(some, place, left), np.where(some, place, drawn.shape[1])


def points_moments(ballots: Ballots, places: int) -> tuple[Reals, Reals]:
    """Mean and covariance of what one ballot gives to the options, in points. O(longest² · ballots)."""
    size, worth = ballots.options + 1, _worth(ballots, places)
    first, second = np.zeros(size), np.zeros((size, size))
    for block in ballots.blocks():
        ids, given = block.columns(), worth[block.above, block.beside].T.copy()
        once = given * block.weights
        first += np.bincount(ids.ravel(), weights=once.ravel(), minlength=size)
        for one, other in combinations_with_replacement(range(ballots.longest), 2):
            codes = ids[one] * size + ids[other]
            twice = np.bincount(codes, weights=once[one] * given[other], minlength=size * size)
            second += twice.reshape(size, size)
    mean = first[1:] / len(ballots)
    both = second[1:, 1:]
    square = both + both.T - np.diag(both.diagonal())
    return mean, square / len(ballots) - np.outer(mean, mean)


def agreement(ballots: Ballots) -> Agreement | None:
    """None where there are no two people to compare."""
    people = len(ballots)
    if people < 2:  # noqa: PLR2004 - two
        return None
    mentions = ballots.mentions.astype(float)
    lengths, weights = ballots.lengths.astype(float), ballots.weights
    pairs = people * (people - 1)
    common = float((mentions * (mentions - 1)).sum()) / pairs
    named = float((lengths * weights).sum())
    by_lot = (named**2 - float((lengths**2 * weights).sum())) / pairs / ballots.options
    return Agreement(common, by_lot)


def _places(placed: Sequence[Placed]) -> list[int]:
    by_option = {one.option: one.place for one in placed}
    return [by_option[option] for option in range(len(by_option))]


def _last_places(places: Sequence[int]) -> list[int]:
    """The last place each option may be put at where those that share one are told apart."""
    sharing = Counter(places)
    return [place + sharing[place] - 1 for place in places]


def _band(best: int, worst: int, chosen: int) -> str:
    if worst <= chosen:
        return CERTAIN
    return REST if best > chosen else CONTESTED


def _worth(ballots: Ballots, places: int) -> Reals:
    """`[above, beside]`: the points of one entry; entries that share a place share the mean."""
    size = ballots.longest + 1
    worth = np.zeros((size, size))
    for above, beside in ballots.stands.where:
        worth[above, beside] = sum(max(places - above - step, 0) for step in range(beside)) / beside
    return worth

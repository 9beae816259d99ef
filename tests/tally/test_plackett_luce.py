"""Plackett–Luce: no other worths make the ballots more likely."""

from __future__ import annotations

from itertools import combinations
from math import log
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.tally.plackett_luce import DIGITS, worths
from tests.tally.profiles import Ballot, letters, profiles, the


def likelihood(profile: Any, worth: Any) -> float:
    """Its logarithm, draw by draw."""
    options, ballots, weights = profile
    each = (drawn(ballot, options, worth) for ballot in ballots)
    return float(sum(weight * one for one, weight in zip(each, weights, strict=True)))


def drawn(ballot: Ballot, options: int, worth: Any) -> float:
    left, found = set(range(options)), 0.0
    for place in ballot:
        if len(place) > 1:
            break
        found += log(worth[place[0]] / sum(worth[option] for option in left))
        left.discard(place[0])
    return found


def with_a_ring(profile: Any) -> Any:
    """Everybody stands above somebody else once: then there is one likeliest worth."""
    options, ballots, weights = profile
    nexts = [(option + 1) % options for option in range(options)]
    ring = [[[option], [other]] if other != option else [[option]] for option, other in enumerate(nexts)]
    return options, ballots + ring, weights + [1] * len(ring)


@given(profiles(), st.lists(st.floats(-0.3, 0.3), min_size=5, max_size=5))
def test_no_worths_nearby_are_likelier(profile: Any, shifts: list[float]) -> None:
    ringed = with_a_ring(profile)
    found = worths(the(*ringed))
    other = found * np.exp(shifts[: len(found)])
    assert likelihood(ringed, found) >= likelihood(ringed, other) - 1e-9
    assert found.sum() == pytest.approx(1)


def test_of_two_options_each_is_worth_its_share_of_first_places() -> None:
    assert worths(letters("3 a>b", "1 b>a")) == pytest.approx([0.75, 0.25])


def test_who_is_named_by_nobody_is_worth_nothing() -> None:
    assert list(worths(the(3, [[[0]], [[1]]]))) == pytest.approx([0.5, 0.5, 0])


def test_where_everybody_says_the_same_the_order_is_theirs() -> None:
    found = worths(the(4, [[[2], [0], [1]]] * 50))
    assert sorted(range(4), key=lambda option: -found[option]) == [2, 0, 1, 3]
    assert all(one - other > 10**-DIGITS for one, other in combinations(sorted(found, reverse=True)[:2], 2))


def test_a_table_and_sorting_find_the_same_beginnings(monkeypatch: pytest.MonkeyPatch) -> None:
    ballots = the(6, [[[0], [4], [5]], [[4], [0]], [[1], [2], [3], [0]], [[4], [0], [2]]], [3, 1, 2, 4])
    by_table = worths(ballots)
    monkeypatch.setattr("surveys.tally.plackett_luce.ROOMY", 0)
    assert worths(ballots) == pytest.approx(by_table)

"""Points, Dowdall, mentions, first places and Borda, against their definitions ballot by ballot."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.tally.methods import METHODS
from tests.tally.profiles import Ballot, above, letters, places, profiles, scores, the

Worth = Callable[[int], Fraction]


def slowly(ballot: Ballot, option: int, worth: Worth) -> Fraction:
    """What one ballot gives to one option: the mean of what the places it shares are worth."""
    start = 0
    for place in ballot:
        if option in place:
            shared = [worth(start + step) for step in range(len(place))]
            return sum(shared, Fraction()) / len(place)
        start += len(place)
    return Fraction()


def worths(of: int) -> dict[str, Worth]:
    return {
        "points": lambda before: Fraction(max(of - before, 0)),
        "dowdall": lambda before: Fraction(1, before + 1) if before < of else Fraction(),
        "mentions": lambda before: Fraction(before < of),
        "first": lambda before: Fraction(before == 0),
    }


@pytest.mark.parametrize("method", ["points", "dowdall", "mentions", "first"])
@given(profile=profiles(), of=st.integers(1, 5))
def test_each_ballot_gives_what_the_definition_says(method: str, profile: Any, of: int) -> None:
    options, ballots, weights = profile
    found = scores(METHODS[method](the(*profile), of, 1))
    for option in range(options):
        each = (
            weight * slowly(ballot, option, worths(of)[method])
            for ballot, weight in zip(ballots, weights, strict=True)
        )
        assert found[option] == sum(each, Fraction())


@given(profiles())
def test_borda_is_everybody_one_stands_above_and_half_of_those_beside(profile: Any) -> None:
    options, ballots, weights = profile
    found = scores(METHODS["borda"](the(*profile), options, 1))
    for option in range(options):
        others = [other for other in range(options) if other != option]
        twice = sum(
            weight
            * (
                2 * above(ballot, option, other)
                + (not above(ballot, option, other) and not above(ballot, other, option))
            )
            for ballot, weight in zip(ballots, weights, strict=True)
            for other in others
        )
        assert found[option] == Fraction(twice, 2)


def test_a_short_ballot_begins_with_as_many_points_as_a_long_one() -> None:
    assert places(METHODS["points"](letters("2 a>b>c", "3 c"), 3, 1)) == {"c": 1, "a": 2, "b": 3}
    assert scores(METHODS["points"](letters("2 a>b>c", "3 c"), 3, 1)) == {0: 6, 1: 4, 2: 11}


def test_equal_points_share_a_place_and_the_next_is_left_free() -> None:
    outcome = METHODS["points"](letters("1 a>b", "1 b>a", "1 c"), 2, 1)
    assert places(outcome) == {"a": 1, "b": 1, "c": 3}
    assert outcome.shared == ((1, (0, 1)),)
    assert outcome.winners(1) == ((), (0, 1))
    assert outcome.winners(2) == ((0, 1), ())

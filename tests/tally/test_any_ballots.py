"""What holds for every method and all ballots."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.tally.ballots import ranked
from surveys.tally.methods import METHODS
from tests.tally.profiles import profiles, scores, the

BY_STAGES = {"irv", "stv"}
"""Where a tie has to be broken, these and ranked pairs ask the order of the list."""


@pytest.mark.parametrize("method", METHODS)
@given(profile=profiles(), seed=st.integers())
def test_the_order_of_the_ballots_does_not_matter(method: str, profile: Any, seed: int) -> None:
    options, ballots, weights = profile
    pairs = list(zip(ballots, weights, strict=True))
    Random(seed).shuffle(pairs)
    other = the(options, [ballot for ballot, _ in pairs], [weight for _, weight in pairs])
    assert METHODS[method](other, 3, 2) == METHODS[method](the(*profile), 3, 2)


@pytest.mark.parametrize("method", METHODS)
@given(profile=profiles(), data=st.data())
def test_the_order_of_the_options_does_not_matter_where_no_tie_was_broken(
    method: str, profile: Any, data: st.DataObject
) -> None:
    options, ballots, weights = profile
    outcome = METHODS[method](the(*profile), 3, 2)
    new = data.draw(st.permutations(range(options)))
    renamed = [[[new[option] for option in place] for place in ballot] for ballot in ballots]
    other = METHODS[method](the(options, renamed, weights), 3, 2)
    if outcome.broken or other.broken:
        return
    assert {new[one.option]: one.place for one in outcome.placed} == {
        one.option: one.place for one in other.placed
    }


@pytest.mark.parametrize("method", METHODS)
@given(profile=profiles(), data=st.data())
def test_a_ballot_cast_by_many_counts_as_many_ballots(method: str, profile: Any, data: st.DataObject) -> None:
    options, ballots, weights = profile
    single = [ballot for ballot, weight in zip(ballots, weights, strict=True) for _ in range(weight)]
    assert scores(METHODS[method](the(options, single), 3, 2)) == pytest.approx(
        scores(METHODS[method](the(*profile), 3, 2)), abs=1e-6
    )


@pytest.mark.parametrize("method", sorted(METHODS))
@given(people=st.integers(1, 9), options=st.integers(2, 5), data=st.data())
def test_whom_everybody_puts_first_wins(method: str, people: int, options: int, data: st.DataObject) -> None:
    rest = [data.draw(st.permutations(range(1, options))) for _ in range(people)]
    ballots = the(options, [[[0], *([option] for option in order)] for order in rest])
    assert METHODS[method](ballots, options, 1).placed[0].option == 0
    assert METHODS[method](ballots, options, 1).winners(1) == ((0,), ()) or method == "mentions"


@given(st.lists(st.permutations([3, 5, 9, 300]), min_size=1), st.integers(1, 4))
def test_stored_ballots_are_those_that_were_cast(orders: list[list[int]], named: int) -> None:
    numbers = [3, 5, 9, 300]
    stored = [b"".join(n.to_bytes(2) for n in order[:named]) for order in orders]
    places = [[[numbers.index(n)] for n in order[:named]] for order in orders]
    first, second = ranked(stored, numbers, 2), the(4, places)
    assert (first.pairs == second.pairs).all()
    assert scores(METHODS["points"](first, 4, 1)) == scores(METHODS["points"](second, 4, 1))


def test_an_option_that_is_offered_no_more_is_passed_over() -> None:
    now = ranked([bytes([3, 9, 5]), bytes([9]), bytes([5, 9])], [3, 5], 1)
    assert (now.pairs == the(2, [[[0], [1]], [], [[1]]]).pairs).all()
    assert scores(METHODS["points"](now, 3, 1)) == {0: 3, 1: 5}
    assert METHODS["irv"](now, 3, 1).steps[0]["totals"] == {0: 1, 1: 1}


@given(profile=profiles(), other=profiles())
def test_however_many_ballots_are_taken_at_a_time_they_count_the_same(profile: Any, other: Any) -> None:
    options = max(profile[0], other[0])
    ballots = the(options, profile[1] + other[1], profile[2] + other[2])
    with pytest.MonkeyPatch.context() as few:
        few.setattr("surveys.tally.ballots.BLOCK", 1)
        few.setattr("surveys.tally.ballots.FEWEST", 2)
        slow = the(options, profile[1] + other[1], profile[2] + other[2])
        assert len(list(slow.blocks())) == -(-len(slow.weights) // 2)
        found = slow.stands, slow.pairs, scores(METHODS["borda"](slow, 3, 1))
    assert found[0].where == ballots.stands.where
    assert (found[0].counts == ballots.stands.counts).all()
    assert (found[1] == ballots.pairs).all()
    assert found[2] == scores(METHODS["borda"](ballots, 3, 1))


def test_no_ballots_place_everybody_alike() -> None:
    nobody = ranked([], [1, 2, 3], 1)
    for method in METHODS:
        assert len(METHODS[method](nobody, 3, 1).placed) == 3

"""IRV and STV: who leaves, who is elected, and what becomes of the papers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from surveys.tally.methods import METHODS
from tests.tally import slowly
from tests.tally.profiles import letters, places, profiles, scores, the


def irv(*ballots: str) -> Any:
    return METHODS["irv"](letters(*ballots), 1, 1)


def test_more_than_half_wins_at_once() -> None:
    outcome = irv("6 a", "3 b", "2 c")
    assert places(outcome) == {"a": 1, "b": 2, "c": 3}
    assert len(outcome.steps) == 1


def test_the_last_leaves_and_its_papers_go_on() -> None:
    outcome = irv("4 a", "3 b", "2 c>b")
    assert places(outcome) == {"b": 1, "a": 2, "c": 3}
    assert [step.get("excluded") for step in outcome.steps] == [2, None]
    assert outcome.steps[1]["totals"] == {0: 4, 1: 5, 2: 0}


def test_a_paper_stops_at_its_first_shared_place() -> None:
    outcome = irv("4 a", "3 b", "2 c>a=b")
    assert outcome.steps[1]["totals"] == {0: 4, 1: 3, 2: 0}
    assert outcome.steps[1]["not_transferable"] == 2
    assert places(outcome)["a"] == 1


def test_of_several_last_ones_the_one_that_had_fewer_before_leaves() -> None:
    outcome = irv("6 a", "3 b", "4 c", "1 d>b")
    assert [step.get("excluded") for step in outcome.steps[:2]] == [3, 1]
    assert [(tie.by, tie.taken, tie.options) for tie in outcome.broken] == [("earlier_stage", 1, (1, 2))]


def test_where_they_never_differed_the_list_decides_and_that_is_told() -> None:
    outcome = irv("3 a", "1 b", "1 c")
    assert outcome.broken == ()
    assert len(outcome.steps) == 1
    outcome = irv("2 a", "1 b", "1 c")
    assert [(tie.by, tie.taken) for tie in outcome.broken] == [("list_order", 2)]


def test_nobody_is_elected_twice_and_every_seat_is_filled() -> None:
    outcome = METHODS["stv"](letters("5 a>b", "3 c", "1 d"), 4, 2)
    assert outcome.quota == 4
    assert outcome.winners(2)[0] == (0, 2)
    assert outcome.steps[0]["surplus"] == 0
    assert outcome.steps[1]["totals"] == {0: 4, 1: Fraction(1), 2: 3, 3: 1}


@given(profiles(), st.integers(1, 6))
def test_stv_places_everybody_once_and_loses_no_vote(profile: Any, seats: int) -> None:
    ballots = the(*profile)
    outcome = METHODS["stv"](ballots, 5, seats)
    assert sorted(one.option for one in outcome.placed) == list(range(ballots.options))
    valid = sum(outcome.steps[0]["totals"].values())
    for step in outcome.steps:
        assert sum(step["totals"].values()) + step["not_transferable"] == valid
    elected = [option for step in outcome.steps for option in step.get("elected", ())]
    assert len(elected) == min(seats, ballots.options)
    assert [one.option for one in outcome.placed[: len(elected)]] == elected


@given(profiles(sharing=False))
def test_who_is_first_on_more_than_half_wins_irv_and_one_seat(profile: Any) -> None:
    options, ballots, weights = profile
    firsts = [0] * options
    for ballot, weight in zip(ballots, weights, strict=True):
        for option in ballot[0] if ballot else ():
            firsts[option] += weight
    most = max(range(options), key=firsts.__getitem__)
    if 2 * firsts[most] > sum(firsts):
        assert METHODS["irv"](the(*profile), 1, 1).placed[0].option == most
        assert METHODS["stv"](the(*profile), 1, 1).placed[0].option == most


def one_by_one(profile: Any) -> tuple[int, list[Any]]:
    options, ballots, weights = profile
    return options, [ballot for ballot, weight in zip(ballots, weights, strict=True) for _ in range(weight)]


def stages(outcome: Any) -> list[Any]:
    return [step["totals"] for step in outcome.steps]


@given(profiles())
def test_irv_goes_stage_by_stage_as_its_rule_says(profile: Any) -> None:
    election = slowly.irv(*one_by_one(profile))
    outcome = METHODS["irv"](the(*profile), 1, 1)
    assert stages(outcome) == election.history
    assert [step["excluded"] for step in outcome.steps if "excluded" in step] == election.out
    assert outcome.placed[0].option == election.elected[0]
    assert scores(outcome)[election.elected[0]] == election.history[-1][election.elected[0]]


@given(profiles(), st.integers(1, 5))
def test_stv_goes_stage_by_stage_as_the_scottish_rules_say(profile: Any, seats: int) -> None:
    election = slowly.stv(*one_by_one(profile), seats)
    outcome = METHODS["stv"](the(*profile), 1, seats)
    assert stages(outcome) == election.history
    assert [step["excluded"] for step in outcome.steps if "excluded" in step] == election.out
    assert [option for step in outcome.steps for option in step.get("elected", ())] == election.elected


@given(profiles())
def test_a_tie_that_had_to_be_broken_is_told(profile: Any) -> None:
    outcome = METHODS["irv"](the(*profile), 1, 1)
    told = {tie.stage for tie in outcome.broken}
    for stage, step in enumerate(outcome.steps, start=1):
        gone = {step["excluded"] for step in outcome.steps[: stage - 1]}
        votes = [votes for option, votes in step["totals"].items() if option not in gone]
        if "excluded" in step and votes.count(min(votes)) > 1:
            assert stage in told

"""Plackett–Luce: the worths that make the ballots most likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from surveys.tally.ballots import NOBODY, Ballots, Ids, Numbers, weighed
from surveys.tally.outcome import Outcome, by_score

Reals = NDArray[np.float64]

ROUNDS = 1_000
ENOUGH = 1e-10
DIGITS = 9
"""Worths that agree so far share a place."""
ROOMY = 4
"""A table with so many cells for each ballot is quicker than sorting the ballots."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """All the ways in which ballots begin that go on after so many options: one of the `shorter` ways, of
    which there are `before`, and then `last`. `draws`: how many ballots begin so.
    """

    before: int
    shorter: Numbers
    last: Numbers
    draws: Numbers


def plackett_luce(ballots: Ballots) -> Outcome:
    """Each ballot is read as drawing its options one after the other from all that are left, each with a
    chance in proportion to its worth (Luce 1959, Plackett 1975); a ballot stops at its first shared place.

    Worths are found by minorisation–maximisation (Hunter 2004) and sum to 1; who is named by nobody has none.
    Where the options fall into two parts and none of the one was ever drawn before one of the other, no worth
    is the likeliest: theirs is what the last round left. O(rounds · entries) at worst.
    """
    return by_score("plackett_luce", [round(float(one), DIGITS) for one in worths(ballots)])


def worths(ballots: Ballots) -> Reals:
    """By option."""
    strict = ballots.strict()
    wins = strict.mentions.astype(float)
    named = wins > 0
    if not named.any():
        return np.zeros_like(wins)
    levels = tuple(_levels(strict))
    worth: Reals = named / named.sum()
    for _ in range(ROUNDS):
        following = _improved(levels, wins, worth)
        done = np.abs(following - worth).max() < ENOUGH
        worth = following
        if done:
            break
    return worth


def _improved(levels: Sequence[Beginnings], wins: Reals, worth: Reals) -> Reals:
    """One round: wins divided by the chances there were, 1 / (worth left) at each draw an option was in."""
    chances = list(_chances(levels, worth))
    were_in = np.full_like(worth, sum(float(each.sum()) for each in chances))
    gone: Reals = np.zeros_like(chances[-1])
    for level, each in zip(reversed(levels), reversed(chances), strict=True):
        # The last option is in no draw after this beginning, nor after any longer one.
        gone = gone + each
        were_in -= np.bincount(level.last, weights=gone, minlength=len(worth) + 1)[:-1]
        gone = np.bincount(level.shorter, weights=gone, minlength=level.before).astype(float, copy=False)
    fresh = np.divide(wins, were_in, out=np.zeros_like(worth), where=were_in > 0)
    following: Reals = fresh / fresh.sum()
    return following


def _chances(levels: Sequence[Beginnings], worth: Reals) -> Iterator[Reals]:
    worth_of = np.append(worth, 0.0)
    left = np.full(1, worth.sum())
    for level in levels:
        left = left[level.shorter] - worth_of[level.last]
        yield np.divide(level.draws, left, out=np.zeros_like(left), where=left > 0)


def _levels(ballots: Ballots) -> Iterator[Beginnings]:
    """First the way in which every ballot begins: without any option, its last one standing for nobody."""
    size = ballots.options + 1
    named, weights = ballots.named, ballots.weights
    ways: Ids = np.zeros(len(named), dtype=np.int32)
    before = 1
    for column in range(ballots.longest):
        more = named[:, column] != NOBODY
        named, weights, ways = named[more], weights[more], ways[more]
        last = named[:, column - 1] if column else ballots.options
        found, ways = _distinct(ways.astype(np.int64) * size + last, before * size)
        yield Beginnings(before, found // size, found % size, weighed(ways, weights, len(found)))
        before = len(found)


def _distinct(codes: Numbers, size: int) -> tuple[Numbers, Ids]:
    """The codes there are, all below `size`, and which of them each is."""
    if size > ROOMY * len(codes):
        return np.unique(codes, return_inverse=True)
    found = np.flatnonzero(np.bincount(codes, minlength=size))
    number = np.zeros(size, dtype=np.int32)
    number[found] = np.arange(len(found))
    return found, number[codes]

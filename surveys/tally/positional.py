"""Points by the place on each ballot: k … 1, Dowdall, mentions, first places, Borda.

Options that share a place share the mean of what its places are worth, so every ballot gives as much as any
other that names as many options. O(entries) for the table, O(options · places) for each method; exact.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from surveys.tally.ballots import Ballots, Numbers, weighed
from surveys.tally.outcome import Outcome, by_score


def points(ballots: Ballots, places: int) -> Outcome:
    """The first of `places` gets that many points, each further one a point less; who is not named, or named
    below them, gets none. A short ballot still begins with `places`: Borda's count cut off, as Kraków counts
    its participatory budget. O(options · places).
    """
    return by_score("points", ballots.stands.scores(lambda above: Fraction(max(places - above, 0))))


def dowdall(ballots: Ballots, places: int) -> Outcome:
    """1, ½, ⅓ … for the first, second, third of `places`, as in Nauru since 1971. O(options · places)."""
    worth = ballots.stands.scores(lambda above: Fraction(above < places, above + 1))
    return by_score("dowdall", worth)


def mentions(ballots: Ballots, places: int) -> Outcome:
    """How many named the option at all among their `places`: approval (Brams and Fishburn 1978), read from
    rankings. O(options · places).
    """
    return by_score("mentions", ballots.stands.scores(lambda above: Fraction(above < places)))


def first(ballots: Ballots) -> Outcome:
    """How many put the option first, as in a plurality vote. O(options · places)."""
    return by_score("first", ballots.stands.scores(lambda above: Fraction(above == 0)))


def borda(ballots: Ballots) -> Outcome:
    """How many options each one stands above, a shared place counting half (Borda 1781; Black 1976).

    Options that a ballot does not name share the places below those it does. O(entries).
    """
    last = ballots.options - 1
    named = ballots.stands.scores(lambda above: Fraction(last - above))
    rest = [Fraction(int(twice), 2) for twice in _twice_unnamed(ballots)]
    return by_score("borda", [one + other for one, other in zip(named, rest, strict=True)])


def _twice_unnamed(ballots: Ballots) -> Numbers:
    """Twice what an option gets from the ballots that do not name it: from each, the options besides it that
    it does not name either.
    """
    rest = np.zeros(ballots.options, dtype=np.int64)
    for block in ballots.blocks():
        besides = (ballots.options - 1 - block.lengths) * block.weights
        named = sum(weighed(ids, besides, ballots.options + 1)[1:] for ids in block.columns())
        rest += besides.sum() - named
    return rest

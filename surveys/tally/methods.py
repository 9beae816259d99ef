"""Every method of counting by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from surveys.tally import pairwise, positional
from surveys.tally.ballots import Ballots
from surveys.tally.irv import irv
from surveys.tally.outcome import Outcome
from surveys.tally.plackett_luce import plackett_luce
from surveys.tally.stv import stv

Method = Callable[[Ballots, int, int], Outcome]
"""Counts ballots; with how many places each may name, and how many are to be chosen."""

METHODS: Mapping[str, Method] = {
    "points": lambda ballots, places, _: positional.points(ballots, places),
    "dowdall": lambda ballots, places, _: positional.dowdall(ballots, places),
    "mentions": lambda ballots, places, _: positional.mentions(ballots, places),
    "first": lambda ballots, _places, _: positional.first(ballots),
    "borda": lambda ballots, _places, _: positional.borda(ballots),
    "copeland": lambda ballots, _places, _: pairwise.copeland(ballots),
    "minimax": lambda ballots, _places, _: pairwise.minimax(ballots),
    "schulze": lambda ballots, _places, _: pairwise.schulze(ballots),
    "ranked_pairs": lambda ballots, _places, _: pairwise.ranked_pairs(ballots),
    "irv": lambda ballots, _places, _: irv(ballots),
    "stv": lambda ballots, _places, seats: stv(ballots, seats),
    "plackett_luce": lambda ballots, _places, _: plackett_luce(ballots),
}

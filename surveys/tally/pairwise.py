"""What two options compared at a time come to: Copeland, minimax, Schulze, ranked pairs.

Who is not named stands below everybody who is, tied with the rest. All begin with the matrix of
`Ballots.pairs`, and measure a victory by the votes of its winner ("winning votes").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np

from surveys.tally.ballots import Ballots, Numbers
from surveys.tally.outcome import Broken, Outcome, by_place, by_score

HALF = Fraction(1, 2)


class Victory(NamedTuple):
    votes: int
    against: int
    winner: int
    loser: int


def copeland(ballots: Ballots) -> Outcome:
    """Victories, and half as much for each draw (Copeland 1951). O(options²)."""
    pairs = ballots.pairs
    won = (pairs > pairs.T).sum(axis=1)
    drawn = (pairs == pairs.T).sum(axis=1) - 1
    scores = [int(win) + HALF * int(draw) for win, draw in zip(won, drawn, strict=True)]
    return by_score("copeland", scores, steps=pair_steps(pairs))


def minimax(ballots: Ballots) -> Outcome:
    """Whose worst defeat is the smallest (Simpson 1969, Kramer 1977). The score is minus the votes of whoever
    won it, 0 without any defeat. O(options²).
    """
    worst = defeats(ballots.pairs).max(axis=0, initial=0)
    return by_score("minimax", [Fraction(-int(votes)) for votes in worst], steps=pair_steps(ballots.pairs))


def schulze(ballots: Ballots) -> Outcome:
    """Beat paths (Schulze 2011): a place below each option whose strongest chain of victories over this one
    is stronger than any that leads back. The score is how many it beats so. O(options³).
    """
    paths = strongest_paths(defeats(ballots.pairs))
    beats = paths > paths.T
    return _by_beats("schulze", beats, steps=pair_steps(ballots.pairs))


def ranked_pairs(ballots: Ballots) -> Outcome:
    """Victories are fixed, the strongest first, where no circle comes of it (Tideman 1987).

    Of victories with as many votes, the one with fewer against it goes first, then the order of the list;
    that it had to decide is told. The score is how many an option beats in the end. O(options⁴) at worst.
    """
    reached = np.eye(ballots.options, dtype=bool)
    steps: list[dict[str, Any]] = []
    broken: list[Broken] = []
    for _, group in groupby(sorted(victories(ballots.pairs), key=_strength), key=_strength):
        alike = list(group)
        before = reached.copy() if len(alike) > 1 else reached
        for victory in alike:
            fixed = not reached[victory.loser, victory.winner]
            if fixed and not reached[victory.winner, victory.loser]:
                reached[reached[:, victory.winner]] |= reached[victory.loser]
            elif not fixed and not before[victory.loser, victory.winner]:
                broken.append(Broken(0, (victory.winner, victory.loser), victory.winner, "list_order"))
            steps.append({"pair": (victory.winner, victory.loser), **_votes(victory), "fixed": fixed})
    beats = reached & ~np.eye(ballots.options, dtype=bool)
    return _by_beats("ranked_pairs", beats, steps=tuple(steps), broken=tuple(broken))


def victories(pairs: Numbers) -> Iterator[Victory]:
    """Every pair that somebody wins."""
    for winner, loser in zip(*np.nonzero(pairs > pairs.T), strict=True):
        yield Victory(int(pairs[winner, loser]), int(pairs[loser, winner]), int(winner), int(loser))


def defeats(pairs: Numbers) -> Numbers:
    """`[i, j]`: the votes with which i beats j, 0 where it does not."""
    found: Numbers = np.where(pairs > pairs.T, pairs, 0)
    return found


def strongest_paths(strength: Numbers) -> Numbers:
    """The strongest chain between any two; a chain is as strong as its weakest link (Floyd, Warshall)."""
    paths = strength.copy()
    for through in range(len(paths)):
        np.maximum(paths, np.minimum(paths[:, through, None], paths[None, through]), out=paths)
    np.fill_diagonal(paths, 0)
    return paths


def pair_steps(pairs: Numbers) -> tuple[Mapping[str, Any], ...]:
    """Every comparison that somebody wins, the clearest first."""
    found = sorted(victories(pairs), key=_strength)
    return tuple({"pair": (one.winner, one.loser), **_votes(one)} for one in found)


def _by_beats(method: str, beats: np.ndarray, **more: Any) -> Outcome:
    places = [1 + int(beaten) for beaten in beats.sum(axis=0)]
    return by_place(method, places, [Fraction(int(won)) for won in beats.sum(axis=1)], **more)


def _votes(victory: Victory) -> dict[str, int]:
    return {"for": victory.votes, "against": victory.against}


def _strength(victory: Victory) -> tuple[int, int]:
    return -victory.votes, victory.against

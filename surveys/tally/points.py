"""Points k … 1: the plain count of a ranking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Points:
    """What one option got. Options with equal points share a place; the places after it are left free."""

    place: int
    points: int
    mentions: int
    first: int


def points_of(
    ballots: Sequence[bytes], options: Sequence[int], places: int, width: int
) -> Mapping[int, Points]:
    """Points, mentions and first places by option number.

    A ballot is option numbers, best first, each `width` bytes, big-endian. The option named first gets
    `places` points, the next one less, down to 1; an option not named gets none, and a ballot that names
    fewer options still begins with `places`. Sums are whole numbers, so equal ones are really equal.
    """
    named, ranks = flattened(ballots, width)
    size = max(options) + 1
    points = np.bincount(named, weights=places - ranks, minlength=size).astype(np.int64)
    mentions = np.bincount(named, minlength=size)
    first = np.bincount(named[ranks == 0], minlength=size)
    place = shared_places(int(points[option]) for option in options)
    return {
        option: Points(
            place[int(points[option])], int(points[option]), int(mentions[option]), int(first[option])
        )
        for option in options
    }


def flattened(ballots: Sequence[bytes], width: int) -> tuple[Numbers, Numbers]:
    """All option numbers of all ballots, and for each how many stand before it on its ballot."""
    named = np.frombuffer(b"".join(ballots), dtype=f">u{width}").astype(np.int64)
    lengths = np.fromiter(map(len, ballots), dtype=np.int64, count=len(ballots)) // width
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return named, np.arange(len(named)) - starts


def shared_places(scores: Iterable[int]) -> dict[int, int]:
    """Each score's place: one more than the number of options above it (1, 2, 2, 4)."""
    places: dict[int, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        places.setdefault(score, place)
    return places

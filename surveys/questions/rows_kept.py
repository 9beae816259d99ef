"""What is given to rows, as it is kept and as it is cast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from struct import Struct

PAIR = Struct(">HH")
"""A row's number and its value, as they stand in a ballot."""

Rows = tuple[tuple[int, int], ...]
"""Numbers of rows with the value given to each, in the order of the question."""

Values = Mapping[int, int]
"""The same by number of row."""


def cast(answer: Rows) -> bytes:
    return b"".join(PAIR.pack(*pair) for pair in answer)


def values_of(ballot: bytes) -> dict[int, int]:
    """What a ballot gives, by number of row."""
    return dict(PAIR.iter_unpack(ballot))


def times_given(ballots: Iterable[bytes]) -> Counter[tuple[int, int]]:
    """How often each value was given to each row, by both of their numbers."""
    return Counter(pair for ballot in ballots for pair in PAIR.iter_unpack(ballot))


def without(rows: Rows, numbers: Container[int]) -> Rows:
    return tuple(pair for pair in rows if pair[0] not in numbers)

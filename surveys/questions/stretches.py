"""Numbers gathered into stretches of equal length, so that their spread can be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

FEW = 8
"""So many different numbers are shown each by itself."""
MOST = 10
"""Stretches at most."""
STEPS = (1, 2, 5)


def stretches(values: Sequence[Decimal], decimals: int) -> Iterator[tuple[Decimal, Decimal, int]]:
    """The first and the last number of each stretch, the lowest first, and how many values lie in it.

    `decimals`: how many a value may have. Stretches without values are among them; there is at least one
    value.
    """
    counts = Counter(values)
    if len(counts) <= FEW:
        yield from ((value, value, counts[value]) for value in sorted(counts))
        return
    least = Decimal(1).scaleb(-decimals)
    step = _step(max(values) - min(values) + least, least)
    gathered = Counter(_of(value, step) for value in values)
    for number in range(min(gathered), max(gathered) + 1):
        yield number * step, (number + 1) * step - least, gathered[number]


def _of(value: Decimal, step: Decimal) -> int:
    return int((value / step).to_integral_value(ROUND_FLOOR))


def _step(span: Decimal, least: Decimal) -> Decimal:
    """The shortest 1, 2 or 5 times a power of ten that covers the span often enough, wherever it begins."""
    size = 0
    while True:
        for times in STEPS:
            step = least.scaleb(size) * times
            if span / step <= MOST - 1:
                return step
        size += 1

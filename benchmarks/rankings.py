"""Ballots that rank up to five of thirty options, as people might cast them: some options are liked more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

OPTIONS = 30
PLACES = 5
SHORT = 0.15
"""The share of ballots that name fewer than PLACES."""
SEED = 2018
CHUNK = 50_000


def rankings(count: int) -> Iterator[bytes]:
    """As they are stored: a byte for each option, 1 … OPTIONS, best first."""
    dice = np.random.default_rng(SEED)
    liked = dice.normal(size=OPTIONS)
    for start in range(0, count, CHUNK):
        size = min(CHUNK, count - start)
        drawn = liked + dice.gumbel(size=(size, OPTIONS))
        order = np.argsort(-drawn, axis=1)[:, :PLACES].astype(np.uint8) + 1
        lengths = np.where(dice.random(size) < SHORT, dice.integers(1, PLACES, size), PLACES)
        yield from (row[:length].tobytes() for row, length in zip(order, lengths, strict=True))

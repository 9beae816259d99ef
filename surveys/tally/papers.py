"""Ballot papers that move from option to option, as in IRV and STV."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from surveys.tally.ballots import NOBODY, Ballots, Numbers

UNIT = 100_000
"""Votes are counted in hundred-thousandths, as the Scottish rules have it."""


class Papers:
    """Each paper lies with one option at a time, or with NOBODY once all it names are out of the count.

    A paper stops at its first shared place: it does not say who is next.
    """

    def __init__(self, ballots: Ballots) -> None:
        strict = ballots.strict()
        end = np.full((len(strict.named), 1), NOBODY, dtype=strict.named.dtype)
        self._named = np.hstack([strict.named, end])
        self._at = np.zeros(len(self._named), dtype=np.min_scalar_type(strict.longest))
        self._holders = self._named[:, 0].copy()
        self._options = ballots.options
        self._open = np.ones(ballots.options + 1, dtype=bool)  # NOBODY's entry is the last
        self._weights = ballots.weights
        self._worth = np.full(len(self._named), UNIT, dtype=np.int64)

    @property
    def valid(self) -> int:
        """How many papers lie with somebody."""
        return int(self._weights[self._holders != NOBODY].sum())

    def totals(self) -> Numbers:
        """What lies with each option, in UNITs; as floating point it is exact up to 2⁵³ of them."""
        holders = self._holders.astype(np.intp) + 1
        lying = np.bincount(holders, weights=self._weights * self._worth, minlength=self._options + 1)
        return lying[1:].astype(np.int64)

    def close(self, option: int) -> None:
        """No more papers go to `option`."""
        self._open[option] = False

    def pass_surplus(self, option: int, surplus: int, total: int) -> None:
        """All papers of `option` go on with their share of its surplus, cut off after the fifth decimal."""
        papers = self._lying_with(option)
        self._worth[papers] = surplus * self._worth[papers] // total
        self._move(papers)

    def pass_on(self, option: int) -> None:
        """All papers of `option` go on as they are."""
        self._move(self._lying_with(option))

    def _move(self, papers: NDArray[np.intp]) -> None:
        """To the next option named on each that still takes papers."""
        while len(papers):
            self._at[papers] += 1
            self._holders[papers] = self._named[papers, self._at[papers]]
            papers = papers[~self._open[self._holders[papers]]]

    def _lying_with(self, option: int) -> NDArray[np.intp]:
        return np.flatnonzero(self._holders == option)

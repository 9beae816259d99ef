"""A count by transfers, stage by stage: what IRV and STV share."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import numpy as np

from surveys.tally.ballots import Ballots, Numbers
from surveys.tally.outcome import Broken, Outcome, by_place
from surveys.tally.papers import UNIT, Papers


class Count:
    """One count under way. A stage begins with the totals; then somebody is elected, passes a surplus on or
    is taken out. Totals are in UNITs.
    """

    def __init__(self, ballots: Ballots) -> None:
        self.papers = Papers(ballots)
        self.valid = int(self.papers.valid)
        self.continuing = set(range(ballots.options))
        self.elected: list[int] = []
        self._left: list[int] = []
        self._kept = np.zeros(ballots.options, dtype=np.int64)
        self._scores: dict[int, int] = {}
        self._stages: list[Numbers] = []
        self._steps: list[dict[str, Any]] = []
        self._broken: list[Broken] = []

    @property
    def totals(self) -> Numbers:
        return self._stages[-1]

    def begin_stage(self) -> None:
        totals = self.papers.totals() + self._kept
        lost = self.valid * UNIT - int(totals.sum())
        votes = {option: Fraction(int(got), UNIT) for option, got in enumerate(totals)}
        self._stages.append(totals)
        self._steps.append({"totals": votes, "not_transferable": Fraction(lost, UNIT)})

    def elect(self, options: Iterable[int]) -> None:
        """All of these at this stage, the one with the most votes first."""
        waiting = set(options)
        while waiting:
            option = self._chosen(waiting, 1)
            waiting.remove(option)
            self.elected.append(option)
            self._close(option)
            self._steps[-1].setdefault("elected", []).append(option)

    def pass_surplus(self, options: Iterable[int], quota: int) -> None:
        """The largest surplus of these goes on; its owner keeps `quota`, in UNITs."""
        option = self._chosen(options, 1)
        total = int(self.totals[option])
        self._steps[-1]["surplus"] = option
        self._kept[option] = quota
        self.papers.pass_surplus(option, total - quota, total)

    def exclude_lowest(self) -> None:
        option = self._chosen(self.continuing, -1)
        self._steps[-1]["excluded"] = option
        self._left.append(option)
        self._close(option)
        self.papers.pass_on(option)

    def has_surplus(self, quota: int) -> list[int]:
        """The elected who hold more than `quota`, in UNITs."""
        return [option for option in self.elected if self.totals[option] > quota]

    def outcome(self, method: str, quota: int | None = None) -> Outcome:
        """First the elected, in their order; last those who left, the later the better; between them those
        who were still in the count at its end, by their votes.
        """
        options = len(self.totals)
        places = {option: place for place, option in enumerate(self.elected, start=1)}
        places |= {option: options - step for step, option in enumerate(self._left)}
        for option in self.continuing:
            above = sum(bool(self.totals[other] > self.totals[option]) for other in self.continuing)
            places[option] = len(self.elected) + above + 1
        votes = [
            Fraction(self._scores.get(option, int(self.totals[option])), UNIT) for option in range(options)
        ]
        return by_place(
            method,
            [places[option] for option in range(options)],
            votes,
            steps=tuple(self._steps),
            broken=tuple(self._broken),
            quota=quota,
        )

    def _close(self, option: int) -> None:
        self.continuing.discard(option)
        self._scores[option] = int(self.totals[option])
        self.papers.close(option)

    def _chosen(self, options: Iterable[int], sign: int) -> int:
        """The one with the most votes (sign 1) or the fewest (-1). Of several, the one that had more, or
        fewer, at the last stage at which they differed; else by the order of the list, whose last loses.
        """
        left = sorted(options, reverse=sign < 0)
        equal: list[int] = []
        for votes in reversed(self._stages):
            most = max(sign * int(votes[option]) for option in left)
            left = [option for option in left if sign * int(votes[option]) == most]
            equal = equal or left
            if len(left) == 1:
                break
        if len(equal) > 1:
            by = "earlier_stage" if len(left) == 1 else "list_order"
            self._broken.append(Broken(len(self._stages), tuple(sorted(equal)), left[0], by))
        return left[0]

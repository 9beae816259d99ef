"""Instant-runoff voting: the last is taken out until somebody has more than half."""

from __future__ import annotations

from surveys.tally.ballots import Ballots
from surveys.tally.outcome import Outcome
from surveys.tally.stages import Count


def irv(ballots: Ballots) -> Outcome:
    """At each stage the option with the fewest papers is taken out, and these go to the next option that
    each of them names, until one has more than half of the papers that still lie with anybody (Ware 1871).

    The score is what an option had when it left, or at the end. O(options · ballots).
    """
    count = Count(ballots)
    while True:
        count.begin_stage()
        leader = int(count.totals.argmax())
        if 2 * int(count.totals[leader]) > int(count.totals.sum()) or len(count.continuing) == 1:
            count.elect([leader] if leader in count.continuing else count.continuing)
            return count.outcome("irv")
        count.exclude_lowest()

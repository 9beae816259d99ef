"""The single transferable vote as Scottish councils are elected."""

from __future__ import annotations

from surveys.tally.ballots import Ballots
from surveys.tally.outcome import Outcome
from surveys.tally.papers import UNIT
from surveys.tally.stages import Count


def stv(ballots: Ballots, seats: int) -> Outcome:
    """Weighted inclusive Gregory method: The Scottish Local Government Elections Order 2011, schedule 1,
    rules 45 to 52.

    The quota is the whole part of valid papers / (seats + 1), and one more. A surplus goes on before anybody
    is taken out, the largest first: every paper keeps surplus / total of its worth, cut off after five
    decimals. When as many are left as there are seats to fill, they are elected without the quota. The score
    is what an option had when it was elected or left. O(options · ballots).
    """
    count = Count(ballots)
    quota = count.valid // (seats + 1) + 1
    while True:
        count.begin_stage()
        _elect(count, seats, quota * UNIT)
        if len(count.elected) >= seats or not count.continuing:
            return count.outcome("stv", quota)
        surplus = count.has_surplus(quota * UNIT)
        if surplus:
            count.pass_surplus(surplus, quota * UNIT)
        else:
            count.exclude_lowest()


def _elect(count: Count, seats: int, quota: int) -> None:
    """Whoever reaches the quota, and all the rest where there is a seat for each of them."""
    count.elect([option for option in count.continuing if count.totals[option] >= quota])
    if len(count.continuing) <= seats - len(count.elected):
        count.elect(count.continuing)

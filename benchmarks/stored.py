"""What a tap costs when little is stored, and when a great deal is."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.ballots import people, prepare
from benchmarks.contestants import contestant
from benchmarks.crowd import Round
from benchmarks.server import Server
from benchmarks.table import show

ROUNDS = 7
TAPS = 1000
IN_FLIGHT = 32
FEW, MANY = 1_000, 1_000_000


async def measure(server: Server, folder: Path) -> None:
    """The same bot on two databases; those who tap stand anywhere among those who have answered."""
    costs: dict[int, list[float]] = {FEW: [], MANY: []}
    urls = {ballots: await prepare(folder / f"{ballots}.db", ballots) for ballots in costs}
    async with (
        contestant(server, "hanmadi", "few", IN_FLIGHT, urls[FEW]) as few,
        contestant(server, "hanmadi", "many", IN_FLIGHT, urls[MANY]) as many,
    ):
        for number in range(ROUNDS + 1):
            for ballots, bot in ((FEW, few), (MANY, many)):
                _, cost = await bot.round(people(ballots), Round(TAPS, IN_FLIGHT))
                costs[ballots] += [cost] if number else []  # the first round only warms up
    least = median(costs[FEW])
    show(
        f"A tap beside stored ballots: CPU time, median of {ROUNDS} rounds of {TAPS}",
        ("ballots stored", "µs a tap", f"beside {FEW:,}"),
        [(f"{n:,}", f"{median(found):,.0f}", f"{median(found) / least:.2f}") for n, found in costs.items()],
    )

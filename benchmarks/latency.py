"""How many answers a second reach people when Telegram is far away and everybody taps at once."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from benchmarks.ballots import PEOPLE, people, prepare
from benchmarks.contestants import three
from benchmarks.crowd import Round
from benchmarks.server import Server
from benchmarks.table import show
from benchmarks.tap import NAMES

ROUNDS = 5
SECONDS = 4.0
LATENCY = 0.06


async def measure(server: Server, folder: Path) -> None:
    """Everybody taps again as soon as their card has changed."""
    url = await prepare(folder / "latency.db")
    rates: dict[str, list[float]] = {bot: [] for bot in NAMES}
    async with three(server, PEOPLE, url) as bots:
        server.latency = LATENCY
        for number in range(ROUNDS + 1):
            for bot, contestant in bots.items():
                wanted = Round(sys.maxsize, PEOPLE, SECONDS if number else 1.0)
                ended, _ = await contestant.round(people(), wanted)
                rates[bot] += [ended.rate] if number else []  # the first round only warms up
        server.latency = 0.0
    middle = {bot: median(found) for bot, found in rates.items()}
    show(
        f"{PEOPLE} people at once, every call answered after {LATENCY * 1000:.0f} ms",
        ("", "answers a second", "least – most", "beside aiogram"),
        [
            (
                name,
                f"{middle[bot]:,.0f}",
                f"{min(rates[bot]):,.0f} – {max(rates[bot]):,.0f}",
                f"{middle[bot] / middle['aiogram']:.2f}",
            )
            for bot, name in NAMES.items()
        ],
    )

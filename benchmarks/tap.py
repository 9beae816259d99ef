"""What one durable tap costs, beside two libraries that do the same two calls and keep nothing."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.ballots import people, prepare
from benchmarks.contestants import three
from benchmarks.crowd import Round
from benchmarks.server import Server
from benchmarks.table import show

ROUNDS = 7
TAPS = 1000
IN_FLIGHT = 32

NAMES = {
    "hanmadi": "Hanmadi, stored durably",
    "aiogram": "aiogram, nothing stored",
    "telegram": "python-telegram-bot with httpx, nothing stored",
}


async def measure(server: Server, folder: Path) -> None:
    """Rounds go in turn, so that what else the machine does meets all three alike."""
    url = await prepare(folder / "tap.db")
    costs: dict[str, list[float]] = {bot: [] for bot in NAMES}
    async with three(server, IN_FLIGHT, url) as bots:
        for number in range(ROUNDS + 1):
            for bot, contestant in bots.items():
                _, cost = await contestant.round(people(), Round(TAPS, IN_FLIGHT))
                costs[bot] += [cost] if number else []  # the first round only warms up
    middle = {bot: median(found) for bot, found in costs.items()}
    show(
        f"A tap: CPU time, {IN_FLIGHT} in flight, median of {ROUNDS} rounds of {TAPS}",
        ("", "µs a tap", "least – most", "beside aiogram"),
        [
            (
                name,
                f"{middle[bot]:,.0f}",
                f"{min(costs[bot]):,.0f} – {max(costs[bot]):,.0f}",
                f"{middle[bot] / middle['aiogram']:.2f}",
            )
            for bot, name in NAMES.items()
        ],
    )

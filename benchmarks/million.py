"""From a million ballots in SQLite to the finished summary: CPU, memory, and who waits meanwhile."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from asyncio.subprocess import create_subprocess_exec
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import Connection, text

from benchmarks.ballots import prepare
from benchmarks.rankings import rankings
from benchmarks.table import show
from reports.count import count
from storage import facts, surveys
from storage.database import Database, open_database
from surveys.questions.ranking_result import RankingResult
from surveys.results import Results, summary
from surveys.tally.methods import METHODS

BALLOTS = 1_000_000
SEATS = 6
ROUNDS = 5
TURNS = 250
PAUSE = 0.004
"""Seconds between turns."""
CHUNK = 10_000

Step = Callable[[Connection], object]


async def measure(folder: Path) -> None:
    """In a process of its own, whose memory nothing else has filled before."""
    url = await prepare(folder / "million.db", BALLOTS)
    async with open_database(url) as database:
        await _vary(database)
    process = await create_subprocess_exec(sys.executable, "-m", __name__, url)
    if await process.wait():
        raise RuntimeError("the count of a million ballots did not come to an end")


async def count_from(url: str) -> None:
    async with open_database(url) as database:
        memory = await _memory(database)
        show(
            f"From {BALLOTS:,} ballots in SQLite, median of {ROUNDS}; the first summary took {memory:.0f} MB",
            ("", "CPU, s", "elapsed, s"),
            [await _row(database, name, step) for name, step in STEPS.items()],
        )
        await _show_waiting(database)


async def _vary(database: Database) -> None:
    """The prepared ballots are all alike; these are not."""
    contents = list(rankings(BALLOTS))
    for start in range(0, BALLOTS, CHUNK):
        await database.write(_replace, contents[start : start + CHUNK], start)


def _replace(tx: Connection, contents: Sequence[bytes], start: int) -> None:
    rows = [{"content": content, "id": start + place} for place, content in enumerate(contents, start=1)]
    tx.execute(text("UPDATE ballots SET content = :content WHERE response_id = :id"), rows)


def _counted(tx: Connection) -> tuple[Results, RankingResult]:
    counted = count(tx, surveys.list_all(tx)[0])
    result = counted.questions[0].parts[0].result
    if not isinstance(result, RankingResult):
        raise TypeError(result)
    return counted, result


def _decide(tx: Connection) -> object:
    return _counted(tx)[1].counts


def _sum_up(tx: Connection) -> object:
    counted, result = _counted(tx)
    return result.counts, result.certainty, result.agreement, summary(counted, texts=True)


def _every(tx: Connection) -> object:
    _, result = _counted(tx)
    return [method(result.ballots, result.places, SEATS) for method in METHODS.values()]


STEPS: dict[str, Step] = {
    "points, mentions, first places": _decide,
    "the summary with bands, intervals and agreement": _sum_up,
    "all twelve methods": _every,
}


async def _row(database: Database, name: str, step: Step) -> tuple[str, ...]:
    costs = [await _cost(database, step) for _ in range(ROUNDS)]
    cpu, elapsed = (median(each) for each in zip(*costs, strict=True))
    return name, f"{cpu:.2f}", f"{elapsed:.2f}"


async def _cost(database: Database, step: Step) -> tuple[float, float]:
    """Seconds of CPU, and on the clock."""
    began, cpu = time.perf_counter(), time.process_time()
    await database.read(step)
    return time.process_time() - cpu, time.perf_counter() - began


async def _memory(database: Database) -> float:
    """Megabytes that the first summary takes at its peak, with all that is loaded for it."""
    before = _megabytes("VmRSS")
    await database.read(_sum_up)
    return _megabytes("VmHWM") - before


def _megabytes(line: str) -> float:
    found = re.search(rf"{line}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    if found is None:
        raise ValueError(line)
    return int(found[1]) / 1024


async def _show_waiting(database: Database) -> None:
    """Turns that write, one after the other, while nothing else goes on and while summaries are counted."""
    quiet, busy = [], []
    for _ in range(ROUNDS):
        quiet.append(await _slowest(database))
        summing = asyncio.create_task(_keep_summing(database))
        busy.append(await _slowest(database))
        summing.cancel()
        await asyncio.gather(summing, return_exceptions=True)
    ratio = median(one / other for one, other in zip(busy, quiet, strict=True))
    show(
        f"A turn meanwhile: 95 of 100 are quicker than this, median of {ROUNDS} rounds of {TURNS}",
        ("", "ms", "beside quiet"),
        [
            ("nothing is counted", f"{median(quiet) * 1000:.2f}", "1.00"),
            ("summary after summary is counted", f"{median(busy) * 1000:.2f}", f"{ratio:.2f}"),
        ],
    )


async def _slowest(database: Database) -> float:
    """Seconds within which 95 of 100 turns are on the disk."""
    took = []
    for number in range(TURNS):
        began = time.perf_counter()
        await database.write(facts.save, "turn", str(number))
        took.append(time.perf_counter() - began)
        await asyncio.sleep(PAUSE)
    return quantiles(took, n=20)[-1]


async def _keep_summing(database: Database) -> None:
    while True:
        await database.read(_sum_up)


if __name__ == "__main__":
    asyncio.run(count_from(sys.argv[1]))

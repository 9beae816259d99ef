"""What counting costs: beside other libraries, and from a million stored ballots to the finished summary."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks import environment, million
from benchmarks.libraries import COUNTS
from benchmarks.rankings import OPTIONS, PLACES, rankings
from benchmarks.server import Server
from benchmarks.table import show
from surveys.tally.ballots import ranked
from surveys.tally.methods import METHODS

SIZES = (1_000, 10_000, 100_000)
COMPARED = ("points", "schulze", "irv", "stv")
LIBRARIES = ("pref_voting", "pyrankvote", "votelib")
SEATS = 6
LIMIT = 60.0
"""Seconds after which a library is stopped; it is not given more ballots then."""
ROUNDS = 5
HERE = Path(__file__).parent


async def measure(server: Server, folder: Path) -> None:  # noqa: ARG001 - nobody taps here
    await million.measure(folder)
    installed = [name for name in LIBRARIES if environment.install(name)]
    late: set[tuple[str, str]] = set()
    rows = [row for size in SIZES for row in _compared(size, installed, late, folder)]
    show(
        f"Counting up to {PLACES} of {OPTIONS}, {SEATS} seats: seconds of CPU, and how many times ours",
        ("ballots, method", "Hanmadi", *LIBRARIES),
        rows,
    )


def _compared(
    size: int, installed: Sequence[str], late: set[tuple[str, str]], folder: Path
) -> list[tuple[str, ...]]:
    ballots = list(rankings(size))
    file = folder / f"{size}.txt"
    file.write_text("".join(" ".join(str(one - 1) for one in ballot) + "\n" for ballot in ballots), "ascii")
    rows = []
    for method in COMPARED:
        ours = median(_ours(ballots, method) for _ in range(ROUNDS))
        theirs = [_cell(name, method, file, ours, installed, late) for name in LIBRARIES]
        rows.append((f"{size:,} {method}", f"{ours:.4f}", *theirs))
    return rows


def _ours(ballots: Sequence[bytes], method: str) -> float:
    began = time.process_time()
    METHODS[method](ranked(ballots, range(1, OPTIONS + 1), 1), PLACES, SEATS)
    return time.process_time() - began


def _cell(
    name: str, method: str, file: Path, ours: float, installed: Sequence[str], late: set[tuple[str, str]]
) -> str:
    if (name, method) not in COUNTS:
        return "–"
    if name not in installed:
        return "not installed"
    if (name, method) in late:
        return f"over {LIMIT:.0f}"
    try:
        took = _theirs(name, method, file)
    except subprocess.TimeoutExpired:
        late.add((name, method))
        return f"over {LIMIT:.0f}"
    except subprocess.CalledProcessError:
        return "error"
    return f"{took:.3f} ({took / ours:,.0f}×)"


def _theirs(name: str, method: str, file: Path) -> float:
    """Seconds. Raises CalledProcessError where the library does not come to an end."""
    command = (environment.PYTHON, "-I", HERE / "libraries.py", name, method, file, str(OPTIONS), str(SEATS))
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LIMIT)
    return float(done.stdout)

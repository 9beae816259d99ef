"""What the program costs when nobody writes to it: its start, its memory, its help."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
from asyncio.subprocess import create_subprocess_exec
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.server import Server
from benchmarks.table import show

HANMADI = Path(sys.executable).with_name("hanmadi")
STARTS = 5
HELPS = 10
PATIENCE = 60.0
SETTLING = 2.0


async def measure(server: Server, folder: Path) -> None:
    first = [await _start(server, folder / f"new{number}.db", number) for number in range(STARTS)]
    again = [await _start(server, folder / "new0.db", STARTS + number) for number in range(STARTS)]
    helps = [_help() for _ in range(HELPS)]
    show(
        "The program by itself, medians",
        ("", "median", "least – most"),
        [
            ("start to first getUpdates, new database, s", *_row([seconds for seconds, _ in first], 2)),
            ("start to first getUpdates, s", *_row([seconds for seconds, _ in again], 2)),
            ("memory when idle, MB", *_row([memory for _, memory in again], 0)),
            ("hanmadi --help, s", *_row(helps, 2)),
        ],
    )


async def _start(server: Server, database: Path, number: int) -> tuple[float, float]:
    """Seconds until the bot asks for updates, and the megabytes it holds a little later."""
    token = f"1:{f'start{number}':A<35}"
    settings = {
        "HANMADI_TOKEN": token,
        "HANMADI_API": server.url,
        "HANMADI_DATABASE": f"sqlite:///{database}",
        "HANMADI_OWNERS": "1",
    }
    began = time.perf_counter()
    process = await create_subprocess_exec(
        HANMADI, "run", env=os.environ | settings, cwd=database.parent, stdout=subprocess.DEVNULL
    )
    try:
        await asyncio.wait_for(server.crowd(token).attended.wait(), PATIENCE)
        seconds = time.perf_counter() - began
        await asyncio.sleep(SETTLING)
        return seconds, _memory(process.pid)
    finally:
        process.terminate()
        await process.wait()


def _memory(process: int) -> float:
    """Resident megabytes, as the kernel counts them."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    if found is None:
        raise ValueError(status)
    return int(found[1]) / 1024


def _help() -> float:
    began = time.perf_counter()
    subprocess.run([HANMADI, "--help"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def _row(found: Sequence[float], digits: int) -> tuple[str, str]:
    return f"{median(found):.{digits}f}", f"{min(found):.{digits}f} – {max(found):.{digits}f}"

"""`python -m benchmarks`: every measurement, or those named. docs/performance.md says what they mean."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import counting, idle, latency, stored, tap
from benchmarks.server import serving

MEASUREMENTS = {
    "tap": tap.measure,
    "latency": latency.measure,
    "stored": stored.measure,
    "idle": idle.measure,
    "counting": counting.measure,
}


async def main(names: Sequence[str]) -> None:
    for name in names or MEASUREMENTS:
        with TemporaryDirectory() as folder:
            async with serving() as server:
                await MEASUREMENTS[name](server, Path(folder))


asyncio.run(main(sys.argv[1:]))

"""`hanmadi demo` in a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

HANMADI = Path(sys.executable).with_name("hanmadi")
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+")
PATIENCE = 60


@asynccontextmanager
async def running_demo() -> AsyncIterator[str]:
    """Yield the page's address; the demo is told to stop afterwards, and must do so in good order."""
    process = await asyncio.create_subprocess_exec(
        HANMADI, "demo", "--no-browser", "--port", "0", stdout=asyncio.subprocess.PIPE, env={**os.environ}
    )
    try:
        yield await _address(process)
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        while line := await process.stdout.readline():
            if found := ADDRESS.search(line):
                return found[0].decode()
    raise AssertionError("the demo named no address")

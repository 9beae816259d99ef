"""An operator at a terminal: types `hanmadi …` in an own folder, and reads what comes back."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HANMADI = str(Path(sys.executable).with_name("hanmadi"))
TOKEN_ENDS = "AAHrehearsal_rehearsal_rehearsal_00"  # noqa: S105
PATIENCE = 30
HELPS = ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START")


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: its exit status, and what stands on standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as the one JSON document it has to be."""
        return json.loads(self.out)


@dataclass
class Operator:
    """Types in `folder`; `environment` is set for every command."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    async def types(self, *words: str, stdin: str = "", **settings: str) -> Done:
        """Run a command to its end. Keywords are settings: token="…" is HANMADI_TOKEN."""
        process = await self._started(words, settings)
        async with asyncio.timeout(PATIENCE):
            out, err = await process.communicate(stdin.encode())
        done = Done(process.returncode or 0, out.decode(), err.decode())
        assert "Traceback" not in done.err, done.err
        assert TOKEN_ENDS not in done.out + done.err
        return done

    async def answers(self, typed: str, *words: str) -> Done:
        """Run a command at a terminal, at which `typed` is its answer to what is asked."""
        master, terminal = os.openpty()
        try:
            os.write(master, f"{typed}\n".encode())
            process = await self._started(words, {}, stdin=terminal)
            async with asyncio.timeout(PATIENCE):
                out, err = await process.communicate()
        finally:
            os.close(master)
            os.close(terminal)
        return Done(process.returncode or 0, out.decode(), err.decode())

    def writes(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    @asynccontextmanager
    async def runs_the_bot(self, **settings: str) -> AsyncIterator[RunningBot]:
        """`hanmadi run` until left, where SIGTERM ends it with status 0, unless it was killed before."""
        bot = RunningBot(await self._started(("run",), settings))
        try:
            yield bot
            assert bot.killed or await bot.stops() == 0, bot.everything
            assert TOKEN_ENDS not in bot.everything
            assert "Traceback" not in bot.everything, bot.everything
        finally:
            await bot.is_killed()

    async def _started(self, words: tuple[str, ...], settings: dict[str, str], stdin: int = PIPE) -> Process:
        given = {f"HANMADI_{name.upper()}": value for name, value in settings.items()}
        inherited = {name: os.environ[name] for name in HELPS if name in os.environ}
        return await asyncio.create_subprocess_exec(
            HANMADI,
            *words,
            cwd=self.folder,
            env=inherited | self.environment | given,
            stdin=stdin,
            stdout=PIPE,
            stderr=PIPE,
        )


class RunningBot:
    """A bot in a process of its own; `out` and `err` are its lines so far."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.killed = False
        self.out: list[str] = []
        self.err: list[str] = []
        assert process.stdout is not None
        assert process.stderr is not None
        streams = ((process.stdout, self.out), (process.stderr, self.err))
        self._readers = [asyncio.create_task(_read(stream, lines)) for stream, lines in streams]

    @property
    def everything(self) -> str:
        return "".join([*self.out, *self.err])

    async def says(self, words: str) -> str:
        """Return the first line with these words in it, once there is one."""
        await until(lambda: words in self.everything)
        return next(line for line in [*self.out, *self.err] if words in line)

    async def stops(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await self._ended()

    async def is_killed(self) -> None:
        self.killed = True
        if self.process.returncode is None:
            self.process.kill()
        await self._ended()

    async def _ended(self) -> int:
        async with asyncio.timeout(PATIENCE):
            status = await self.process.wait()
            await asyncio.gather(*self._readers)
        return status


async def until(true: Callable[[], object]) -> None:
    """Look again and again: another process gives no sign."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _read(stream: asyncio.StreamReader, lines: list[str]) -> None:
    async for line in stream:
        lines.append(line.decode())  # noqa: PERF401 - each is looked at as soon as it is there

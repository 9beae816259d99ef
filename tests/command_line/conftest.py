"""Fixtures of the command line: an operator in an empty folder, and a Telegram behind an address."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from rehearsal.http import serve
from rehearsal.telegram import TOKEN, Telegram
from tests.command_line.operator import Operator
from tests.people import rehearsal


@pytest.fixture
def runtime() -> Iterator[str]:
    """A folder for sockets, whose addresses have to be short."""
    with tempfile.TemporaryDirectory(prefix="hanmadi-") as folder:
        yield folder


@pytest.fixture
def operator(tmp_path: Path, runtime: str) -> Operator:
    environment = {"HOME": str(tmp_path), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": runtime}
    return Operator(tmp_path, environment)


@pytest.fixture
def english(operator: Operator) -> Operator:
    return Operator(operator.folder, operator.environment | {"HANMADI_LANGUAGE": "en"})


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as watched:
        watched.patient = False  # the bot is in another process, so nothing says when it is done
        yield watched


@pytest.fixture
async def connected(operator: Operator, telegram: Telegram) -> AsyncIterator[Operator]:
    """The operator of a bot that Telegram knows."""
    async with serve(telegram) as address:
        yield Operator(
            operator.folder, operator.environment | {"HANMADI_TOKEN": TOKEN, "HANMADI_API": address}
        )

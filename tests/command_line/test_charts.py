"""`hanmadi results --format png|svg`: charts for whoever has no chat at hand."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE

import pytest

from tests.command_line.operator import HANMADI, Operator
from tests.command_line.test_surveys import VALUES, answered

RESULTS = ("results", "values", "--format")


@pytest.fixture
async def counted(operator: Operator, database_url: str) -> Operator:
    """At a survey with two answers."""
    desk = Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": database_url})
    await desk.types("survey", "add", str(operator.writes("values.yaml", VALUES)), "--open")
    await answered(database_url, "연대, 혁신", "협동, 연대")
    return desk


async def test_svg_shows_every_question_and_the_days(counted: Operator) -> None:
    done = await counted.types(*RESULTS, "svg")
    assert done.status == 0
    assert done.out.startswith("<svg ")
    assert done.out.count('class="bar"') == 3
    assert done.out.count('class="column"') == 1
    assert "날마다 들어온 응답" in done.out


async def test_png_is_the_file_itself_and_nothing_else(counted: Operator) -> None:
    process = await asyncio.create_subprocess_exec(
        HANMADI, *RESULTS, "png", cwd=counted.folder, env=settings(counted), stdout=PIPE, stderr=PIPE
    )
    out, err = await process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.startswith(b"\x89PNG")
    assert out.endswith(b"IEND\xaeB`\x82")


@pytest.mark.skipif(sys.platform == "win32", reason="no such terminals")
async def test_a_terminal_gets_a_sentence_and_no_signs_without_meaning(counted: Operator) -> None:
    shown, terminal = os.openpty()
    process = await asyncio.create_subprocess_exec(
        HANMADI, *RESULTS, "png", cwd=counted.folder, env=settings(counted), stdout=terminal, stderr=PIPE
    )
    _, err = await process.communicate()
    os.close(terminal)
    os.set_blocking(shown, False)
    assert process.returncode == 2
    assert "파일에 담아 주세요" in err.decode()
    assert printed(shown) == b""


def settings(desk: Operator) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], **desk.environment}


def printed(shown: int) -> bytes:
    """What stands on the terminal by now."""
    try:
        return os.read(shown, 4096)
    except OSError:  # nobody holds its other end any more, and nothing is left to read
        return b""
    finally:
        os.close(shown)

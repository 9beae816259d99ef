"""`hanmadi results --format xlsx|docx|html`: the result as a file on standard output."""

from __future__ import annotations

import asyncio
import os
import zipfile
from asyncio.subprocess import PIPE
from io import BytesIO

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


async def written(desk: Operator, form: str) -> bytes:
    """What comes out, and that nothing else does."""
    environment = {"PATH": os.environ["PATH"], **desk.environment}
    process = await asyncio.create_subprocess_exec(
        HANMADI, *RESULTS, form, cwd=desk.folder, env=environment, stdout=PIPE, stderr=PIPE
    )
    out, err = await process.communicate()
    assert (process.returncode, err) == (0, b"")
    return out


@pytest.mark.parametrize(("form", "part"), [("xlsx", "xl/workbook.xml"), ("docx", "word/document.xml")])
async def test_a_file_comes_out_whole(counted: Operator, form: str, part: str) -> None:
    with zipfile.ZipFile(BytesIO(await written(counted, form))) as file:
        assert file.testzip() is None
        assert part in file.namelist()


async def test_the_page_is_of_the_count(counted: Operator) -> None:
    page = (await written(counted, "html")).decode()
    assert page.startswith("<!doctype html>")
    assert "1위 연대, 2위 협동, 3위 혁신" in page
    assert page.endswith("</html>\n")


@pytest.mark.parametrize("form", ["xlsx", "docx", "html"])
async def test_a_terminal_gets_a_sentence_instead(counted: Operator, form: str) -> None:
    shown, terminal = os.openpty()
    environment = {"PATH": os.environ["PATH"], **counted.environment}
    process = await asyncio.create_subprocess_exec(
        HANMADI, *RESULTS, form, cwd=counted.folder, env=environment, stdout=terminal, stderr=PIPE
    )
    _, err = await process.communicate()
    os.close(terminal)
    os.close(shown)
    assert process.returncode == 2
    assert "파일에 담아 주세요" in err.decode()


async def test_an_unknown_survey_is_said_so(counted: Operator) -> None:
    done = await counted.types("results", "none", "--format", "xlsx")
    assert (done.status, done.out) == (1, "")
    assert "none이라는 설문이 없습니다" in done.err

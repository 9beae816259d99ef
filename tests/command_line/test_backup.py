"""`hanmadi backup`, and the way back as docs/operators.md describes it."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.command_line.operator import HANMADI, Operator, RunningBot
from tests.command_line.test_running import answers, hears
from tests.command_line.test_surveys import VALUES

PAGE = Path(__file__).parents[2] / "docs" / "operators.md"
RECEIPT = re.compile(r"접수번호는 ([0-9A-Z]{4}-[0-9A-Z]{4})")


def shown_under(heading: str) -> list[str]:
    """The commands that the page shows under this heading, block by block."""
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^```sh\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)


async def typed(operator: Operator, lines: str) -> str:
    """What a shell in the operator's folder says to these lines, each of which has to go well."""
    process = await asyncio.create_subprocess_exec(
        *("sh", "-e", "-c", lines),
        cwd=operator.folder,
        env=operator.environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    assert process.returncode == 0, out.decode()
    return out.decode()


async def answered(person: Person) -> str:
    """Answer, and return the receipt."""
    await answers(person)
    return receipt_of(person)


def receipt_of(person: Person) -> str:
    said = [RECEIPT.search(message.text) for message in person.chat if message.from_bot]
    return [found[1] for found in said if found][-1]


async def begun(bot: RunningBot) -> None:
    await bot.says("한마디가 켜졌습니다")


async def test_a_copy_of_a_running_bot_brings_back_every_receipt(
    connected: Operator, telegram: Telegram
) -> None:
    copying, restoring = shown_under("Backup and restore")
    (connected.folder / ".venv").symlink_to(sys.prefix)
    connected.writes("values.yaml", VALUES)
    early, late = telegram.person("민지"), telegram.person("영호")
    async with connected.runs_the_bot() as bot:
        await begun(bot)
        await connected.types("survey", "add", "values.yaml", "--open")
        receipt = await answered(early)
        assert "backup.db" in await typed(connected, copying)
        await answered(late)
    await typed(connected, restoring)
    assert "응답 1건" in (await connected.types("survey", "list")).out
    async with connected.runs_the_bot() as bot:
        await begun(bot)
        await early.start("values")
        await hears(early, "접수번호")
        assert receipt_of(early) == receipt
        await late.start("values")
        await hears(late, "문항 1/2")
        assert (await connected.types("results", "values", "--format", "json")).document["responses"] == 1
    assert {"hanmadi.db"} <= {path.name for path in (connected.folder / "before").iterdir()}


async def test_what_hinders_a_copy_is_one_sentence(english: Operator, postgres_url: str) -> None:
    assert "There is no database" in await refused(english, "copy.db")
    await english.types("migrate")
    english.writes("there.db", "")
    assert "there.db already" in await refused(english, "there.db")
    assert f"is missing ({english.folder}/none)" in await refused(english, "none/copy.db")
    assert "cannot be written (/sys/copy.db)" in await refused(english, "/sys/copy.db")
    on_a_server = Operator(english.folder, english.environment | {"HANMADI_DATABASE": postgres_url})
    assert "pg_dump" in await refused(on_a_server, "copy.db")
    assert [path.name for path in english.folder.glob("copy*")] == []


async def refused(operator: Operator, file: str) -> str:
    done = await operator.types("backup", file)
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)
    return done.err


async def test_a_disk_without_room_is_said_and_left_clean(english: Operator) -> None:
    await english.types("migrate")
    said = await typed(english, f"ulimit -f 100; {HANMADI} backup copy.db || echo status $?")
    assert re.fullmatch(r"The copy cannot be written \(.*\)\. Check .*\nstatus 2\n", said)
    assert [path.name for path in english.folder.glob("copy*")] == []

"""What the documents show is what the program does."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest

from bot.command_line import main
from bot.settings import PREFIX, Settings
from surveys.authoring import read_survey

HOUSE = Path(__file__).parents[1]
DOCUMENTS = [HOUSE / "README.md", *sorted((HOUSE / "docs").glob("*.md"))]
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def blocks(document: Path, language: str) -> list[str]:
    fence = rf"^ *```{language}\n(.*?)^ *```$"
    return re.findall(fence, document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every `hanmadi …` that a reader is told to type, without the folder it may stand in."""
    for document in DOCUMENTS:
        lines = [line.strip() for block in blocks(document, "sh") for line in block.splitlines()]
        inline = re.findall(r"`(hanmadi [^`]+)`", document.read_text(encoding="utf-8"))
        for line in [*lines, *inline]:
            if re.match(r"(\.venv/bin/)?hanmadi ", line):
                yield document.name, shlex.split(line)[1:]


@pytest.mark.parametrize(("document", "typed"), list(commands()))
def test_every_command_in_the_documents_is_one(document: str, typed: list[str]) -> None:
    command: click.Command = main
    while isinstance(command, click.Group):
        command, typed = command.commands[typed[0]], typed[1:]
    command.make_parser(click.Context(command)).parse_args(typed)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_survey_in_the_documents_has_no_fault(document: Path) -> None:
    for written in blocks(document, "yaml"):
        reading = read_survey(written, "Asia/Seoul", NOW)
        assert reading.faults == ()
        assert reading.survey is not None


def test_the_organisers_pages_each_show_a_survey() -> None:
    assert all(blocks(HOUSE / "docs" / f"organisers.{language}.md", "yaml") for language in ("ko", "en"))


def test_the_operators_page_lists_every_setting_with_its_default() -> None:
    page = (HOUSE / "docs" / "operators.md").read_text(encoding="utf-8")
    listed = dict(re.findall(rf"^\| `{PREFIX}(\w+)` \| (?:`([^`]*)`)? *\|", page, flags=re.MULTILINE))
    assert listed == {name.upper(): _default(name) for name in Settings.model_fields}


def _default(name: str) -> str:
    value = Settings.model_fields[name].default
    secret = getattr(value, "get_secret_value", None)
    return str(secret() if secret else value or "")


def test_both_organisers_pages_explain_the_same_words() -> None:
    ko, en = (
        set(re.findall(r"^\| `(\w+)`", (HOUSE / f"docs/organisers.{language}.md").read_text(), re.MULTILINE))
        for language in ("ko", "en")
    )
    assert ko == en

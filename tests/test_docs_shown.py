"""What a reader of the documents is told to type can be typed, and the pictures are there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.command_line import main
from surveys.prompt import Phrase
from tests.surveys.people import spoken
from tests.test_docs import DOCUMENTS, HOUSE, PAGES, blocks


def typed_lines(document: Path) -> list[str]:
    """Every line of the shell that a document shows."""
    shown = blocks(document.read_text(encoding="utf-8"), "sh")
    return [line.strip() for block in shown for line in block.splitlines()]


BEFORE_IT = r"(sudo -u hanmadi |docker compose -f \S+ exec bot )?(\.venv/bin/)?"


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every `hanmadi …` that a reader is told to type, without the folder it may stand in."""
    for document in DOCUMENTS:
        written = document.read_text(encoding="utf-8")
        for line in [*typed_lines(document), *re.findall(r"`([^`\n]+)`", written)]:
            found = re.fullmatch(rf"{BEFORE_IT}(hanmadi .*)", line)
            if found:
                yield document.name, shlex.split(found[3])[1:]


@pytest.mark.parametrize(("document", "typed"), list(commands()))
def test_every_command_in_the_documents_is_one(document: str, typed: list[str]) -> None:
    command: click.Command = main
    while isinstance(command, click.Group):
        command, typed = command.commands[typed[0]], typed[1:]
    command.make_parser(click.Context(command)).parse_args(typed)


def made() -> Iterator[tuple[str, list[str]]]:
    """Every `make …` that a reader is told to type."""
    for document in DOCUMENTS:
        written = document.read_text(encoding="utf-8")
        for line in [*typed_lines(document), *re.findall(r"`([^`\n]+)`", written)]:
            found = re.fullmatch(r"(?:sudo -u hanmadi )?make ([^#]+)(#.*)?", line)
            if found:
                yield document.name, shlex.split(found[1])


@pytest.mark.parametrize(("document", "typed"), list(made()))
def test_every_target_in_the_documents_can_be_made(document: str, typed: list[str]) -> None:
    bare = {"PATH": os.environ["PATH"]}  # without what another make, such as that of the tests, hands on
    done = subprocess.run(
        ["make", "--dry-run", *typed], cwd=HOUSE, env=bare, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    handed_on = [word.removeprefix("ARGS=") for word in typed if word.startswith("ARGS=")]
    main.commands["demo"].make_parser(click.Context(main)).parse_args(shlex.split(" ".join(handed_on)))


def test_the_operators_page_lists_every_command() -> None:
    written = (HOUSE / "docs" / "operators.md").read_text(encoding="utf-8")
    listed = {" ".join(words.split()[1:3]) for words in re.findall(r"`(hanmadi [^`]+)`", written)}
    for path in every_command(main):
        assert any(words == path or words.startswith(f"{path} ") for words in listed), path


def every_command(group: click.Group) -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from (f"{name} {inner}" for inner in every_command(command))
        else:
            yield name


DESK = ("crowd", "close", "hour", "kill")


def test_the_readme_calls_the_buttons_of_the_demo_by_their_names() -> None:
    section = (HOUSE / "README.md").read_text("utf-8").partition("## See it")[2].partition("\n## ")[0]
    named = {bold for bold in re.findall(r"\*\*([^*]+)\*\*", section) if not bold.endswith(".")}
    assert named
    assert named <= {spoken(Phrase(f"demo-act-{act}"), "en") for act in DESK}


# Pictures


PICTURES = re.compile(r"!\[([^\]]*)\]\((\S+?\.png)\)")


def pictures(document: Path) -> list[tuple[str, Path]]:
    """What each picture shows, in words, and its file."""
    found = PICTURES.findall(document.read_text(encoding="utf-8"))
    return [(words, (document.parent / file).resolve()) for words, file in found]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_pictures_are_there_and_put_into_words(document: Path) -> None:
    shown = pictures(document)
    assert [file.name for _, file in shown if not file.read_bytes().startswith(b"\x89PNG")] == []
    assert [file.name for words, file in shown if len(words) < 10] == []


@pytest.mark.parametrize("language", PAGES)
def test_the_organisers_pages_show_pictures_in_their_language(language: str) -> None:
    shown = [file.stem for _, file in pictures(HOUSE / "docs" / f"organisers.{language}.md")]
    assert [name for name in shown if not name.endswith(f"-{language}")] == []
    assert len(shown) > 4


def test_every_picture_is_shown_somewhere() -> None:
    shown = {file for document in DOCUMENTS for _, file in pictures(document)}
    assert set((HOUSE / "docs" / "pictures").glob("*")) - shown == set()

"""`hanmadi`: what the operator types. Heavy modules are loaded by the command that needs them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

import click

FORMATS = ("text", "json", "csv", "xlsx", "docx", "html", "png", "svg")

METHODS = (
    *("points", "dowdall", "mentions", "first", "borda", "copeland", "minimax", "schulze", "ranked_pairs"),
    *("irv", "stv", "plackett_luce", "all"),
)

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.argument("file", type=click.Path(path_type=Path))
SURVEY = click.argument("survey")
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hanmadi")
def main() -> None:
    """Hanmadi asks people in Telegram, and answers them back.

    Settings come from the environment or a file .env; docs/operators.md lists them.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal or a file name that cannot be written out
            stream.reconfigure(errors="replace")


@main.command()
def run() -> None:
    """Run the bot until it is told to stop."""
    from bot.commands.run import run as run_bot

    sys.exit(run_bot())


@main.command()
@click.option("--port", type=int, help="The port of the page on this computer; 0 for any that is free.")
@click.option("--no-browser", is_flag=True, help="Only print the page's address.")
def demo(*, port: int | None, no_browser: bool) -> None:
    """Show everything on a page in the browser: no token, no network."""
    from bot.commands.demo.play import play

    sys.exit(play(port, browser=not no_browser))


@main.command()
@JSON
@click.option(
    "--alive",
    is_flag=True,
    help="Only ask whether the bot was at work within the last 90 seconds: for a health check.",
)
def doctor(*, as_json: bool, alive: bool) -> None:
    """Check the settings, the database, the token and the clock."""
    from bot.commands.doctor import doctor as examine

    sys.exit(examine(as_json=as_json, alive=alive))


@main.command()
def migrate() -> None:
    """Bring the database to this version, as `run` does at its start."""
    from bot.commands.operator import migrate as bring_up

    sys.exit(bring_up())


@main.command()
@FILE
def backup(file: Path) -> None:
    """Copy the database into a new FILE, also while the bot runs."""
    from bot.commands.backup import backup as copy

    sys.exit(copy(file))


@main.command()
@SURVEY
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
def results(survey: str, form: str) -> None:
    """Count a survey from its ballots."""
    from bot.commands.operator import results as show

    sys.exit(show(survey, form))


@main.command()
@FILE
@click.option("--method", type=click.Choice(METHODS), default="points", show_default=True)
@click.option(
    "--places", type=click.IntRange(1), help="Places that a ballot may give; else as the file says."
)
@click.option("--seats", type=click.IntRange(1), default=1, show_default=True, help="How many are chosen.")
@click.option("--tie-mark", default=" = ", help="What joins names that share a place in a CSV.")
@JSON
def count(file: Path, method: str, places: int | None, seats: int, tie_mark: str, *, as_json: bool) -> None:
    """Count a file of ranked ballots: CSV, PrefLib's soc, soi, toc, toi, or Pabulib's pb."""
    from bot.commands.count import count as count_file

    sys.exit(count_file(file, method, places or 0, seats, tie_mark, as_json=as_json))


@main.command()
@FILE
@JSON
def recount(file: Path, *, as_json: bool) -> None:
    """Count again what `survey export --ballots` wrote, and say whether every number comes out the same."""
    from bot.commands.recount import recount as count_again

    sys.exit(count_again(file, as_json=as_json))


@main.group()
def survey() -> None:
    """Check, add, list, open, close and export surveys."""


@survey.command()
@FILE
@JSON
def check(file: Path, *, as_json: bool) -> None:
    """Say everything that is wrong with a survey file, by line."""
    from bot.commands.operator import check as read

    sys.exit(read(file, as_json=as_json))


@survey.command()
@FILE
@click.option("--open", "at_once", is_flag=True, help="Open it for answers at once.")
@JSON
def add(file: Path, *, at_once: bool, as_json: bool) -> None:
    """Store a survey file and print the survey's id; adding it again corrects it."""
    from bot.commands.operator import add as store

    sys.exit(store(file, at_once=at_once, as_json=as_json))


@survey.command("list")
@JSON
def list_(*, as_json: bool) -> None:
    """List all surveys with their state, their responses and their links."""
    from bot.commands.operator import list_surveys

    sys.exit(list_surveys(as_json=as_json))


@survey.command("open")
@SURVEY
@JSON
def open_(survey: str, *, as_json: bool) -> None:
    """Open a survey for answers and print its link."""
    from bot.commands.operator import operate

    sys.exit(operate("survey.open", {"survey": survey}, as_json=as_json))


@survey.command()
@SURVEY
@JSON
def close(survey: str, *, as_json: bool) -> None:
    """Close a survey now, and tell those it concerns."""
    from bot.commands.operator import operate

    sys.exit(operate("survey.close", {"survey": survey}, as_json=as_json))


@survey.command()
@SURVEY
@click.option(
    "--files", "folder", type=click.Path(path_type=Path), help="Write its files into this folder, too."
)
@click.option(
    "--ballots",
    "place",
    is_flag=False,
    flag_value="",
    type=click.Path(path_type=Path),
    help="Instead, write what is needed to count a closed survey again: a new zip, or a new folder.",
)
@click.option("--yes-fewer", "although_few", is_flag=True, help="Also where there are fewer than 10 ballots.")
def export(survey: str, folder: Path | None, place: Path | None, *, although_few: bool) -> None:
    """Write a survey as a file that `add` takes, with the ids of its options."""
    if place is not None:
        from bot.commands.recount import export_ballots

        named = place if place.name else Path(f"{survey}-ballots.zip")
        sys.exit(export_ballots(survey, named, although_few=although_few))
    from bot.commands.operator import export as write

    sys.exit(write(survey, folder))

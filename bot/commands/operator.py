"""The commands of the operator, as functions that return an exit status."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from bot.clock import Clock
from bot.commands.beside import read_beside, without, write_out
from bot.commands.speaking import (
    COMMAND_FAULTS,
    operator_language,
    poured,
    say_fault,
    say_json,
    say_to_operator,
)
from bot.commands.telling import confirmed, tell_reading, tell_remarks, tell_report
from bot.settings import Settings, load_settings
from handlers.house import BOT_NAME, House
from handlers.incoming import Operation
from handlers.turn import take_turn
from reports.charts import Manner, Participation, picture_of_all
from reports.count import count, days
from reports.drawing import png
from reports.files import FILED, Material, gathered, made
from reports.results import results_csv, results_json
from storage import Transaction, attachments, drafts, facts, outbox, responses, surveys
from storage.database import open_database, open_reader, sqlite_file
from storage.surveys import CLOSED, StoredSurvey
from surveys import revision
from surveys.authoring import Reading, read_survey
from surveys.faults import Fault
from surveys.prompt import Arg, Phrase
from surveys.questions.base import in_language
from surveys.results import Results, moment, summary
from web.operations import ask_running, places_to_ask

DONE, FAULTY_INPUT, WRONG_USAGE = 0, 1, 2
LARGEST = 1_000_001

P = ParamSpec("P")


def command(work: Callable[P, Awaitable[int]]) -> Callable[P, int]:
    """Run to the end; a fault of the settings or the database is one sentence and exit status 2."""

    @wraps(work)
    def carried_out(*args: P.args, **kwargs: P.kwargs) -> int:
        try:
            return asyncio.run(_awaited(work(*args, **kwargs)))
        except COMMAND_FAULTS as fault:
            say_fault(fault, as_json=bool(kwargs.get("as_json")))
            return WRONG_USAGE

    return carried_out


@command
async def migrate() -> int:
    settings = load_settings()
    async with open_database(settings.database_url):
        say_to_operator(Phrase("operator-migrated"), settings.language)
    return DONE


@command
async def check(file: Path, *, as_json: bool) -> int:
    """Every fault on a line of its own: file, line, what is wrong, how to mend it."""
    settings = load_settings()
    reading = _read(file, settings.timezone)
    beside = read_beside(file, reading)
    checked = without(reading, [*beside.faults, *beside.absent.values()])
    tell_reading(file, checked, as_json=as_json)
    return DONE if checked.survey else FAULTY_INPUT


@command
async def add(file: Path, *, at_once: bool, as_json: bool) -> int:
    """Prints the survey's id, and what else there is to say beside it on standard error."""
    settings = load_settings()
    whole = _read(file, settings.timezone)
    beside = read_beside(file, whole)
    reading = without(whole, beside.faults)
    if reading.survey is None:
        tell_reading(file, reading, as_json=as_json)
        return FAULTY_INPUT
    arguments = {"definition": reading.survey.to_json(), "open": at_once, "corrected": False}
    report = await _operate("survey.add", arguments, beside.contents)
    if report["lacking"]:
        faults = [beside.absent[name] for name in report["lacking"]]
        tell_reading(file, without(reading, faults), as_json=as_json)
        return FAULTY_INPUT
    tell_remarks(file, reading)
    if report["ask"] and not as_json and confirmed(report):
        report = await _operate("survey.add", {**arguments, "corrected": True}, beside.contents)
    tell_report(report, as_json=as_json, answer=report["survey"])
    return DONE if report["ok"] else FAULTY_INPUT


@command
async def operate(name: str, arguments: dict[str, Any], *, as_json: bool) -> int:
    report = await _operate(name, arguments, {})
    tell_report(report, as_json=as_json)
    return DONE if report["ok"] else FAULTY_INPUT


@command
async def list_surveys(*, as_json: bool) -> int:
    settings = load_settings()
    async with open_reader(settings.database_url) as database:
        found = await database.read(_listed, Clock().now(), settings)
    if as_json:
        say_json(found)
        return DONE
    for entry in found:
        say_to_operator(_line(entry), settings.language)
    if not found:
        say_to_operator(Phrase("no-surveys"), settings.language, error=True)
    return DONE


@command
async def export(slug: str, folder: Path | None) -> int:
    """The survey on standard output, its files in `folder`."""
    settings = load_settings()
    async with open_reader(settings.database_url) as database:
        survey = await database.read(surveys.find, slug)
        if survey is None:
            return _unknown(slug)
        files = {} if folder is None else await database.read(_files, survey)
    if folder is not None and not _written(folder, files):
        return WRONG_USAGE
    sys.stdout.write(revision.export(survey.definition))
    return DONE


@command
async def results(slug: str, form: str) -> int:
    """The count, from the ballots, in one of the formats."""
    settings = load_settings()
    async with open_reader(settings.database_url) as database:
        survey = await database.read(surveys.find, slug)
        if survey is None:
            return _unknown(slug)
        now = Clock().now()
        if form in FILED:
            material = await database.read(_material, survey, form, settings.language, now)
            return DONE if poured(made(material, form)) else WRONG_USAGE
        counted = await database.read(_counted, survey, now)
        came = Participation(await database.read(days, survey))
    manner = Manner(settings.language, now.astimezone(survey.definition.zone))
    match form:
        case "json":
            sys.stdout.write(results_json(counted, settings.language))
        case "csv":
            sys.stdout.flush()
            sys.stdout.buffer.write(results_csv(counted, settings.language))
        case "svg":
            sys.stdout.write(picture_of_all(counted, came, manner).svg())
        case "png":
            return DONE if poured(png(picture_of_all(counted, came, manner).svg())) else WRONG_USAGE
        case _:
            for line in summary(counted, texts=True):
                say_to_operator(line, settings.language)
    return DONE


async def _awaited(work: Awaitable[int]) -> int:
    return await work


def _read(file: Path, timezone: str) -> Reading:
    """What cannot be read at all is a fault of the file as a whole."""
    try:
        with file.open("rb") as source:
            content = source.read(LARGEST)
    except OSError:
        unreadable = Fault(0, Phrase("fault-unreadable"), Phrase("mend-unreadable"))
        return Reading(None, (unreadable,))
    return read_survey(content, timezone, Clock().now())


async def _operate(name: str, arguments: dict[str, Any], files: Mapping[str, bytes]) -> dict[str, Any]:
    """Through the running bot where there is one, else straight into the database."""
    settings = load_settings()
    file = sqlite_file(settings.database_url)
    if file is not None:
        report = await ask_running(places_to_ask(file), name, arguments, files)
        if report is not None:
            return report
    now = Clock().now()
    async with open_database(settings.database_url) as database:
        bot_name = await database.read(facts.load, BOT_NAME)
        house = House(settings.language, settings.timezone, bot_name)
        operation = Operation(name, arguments, now, os.urandom(32), files)
        return await database.write(_operate_alone, operation, house)


def _operate_alone(tx: Transaction, operation: Operation, house: House) -> dict[str, Any]:
    """A turn without a courier: what it said belongs to whoever delivers next."""
    outcome = take_turn(tx, operation, operation.at, house)
    outbox.hold(tx, [row.id for row in outcome.rows], operation.at)
    return dict(outcome.report)


def _files(tx: Transaction, survey: StoredSurvey) -> dict[str, bytes]:
    return {name: attachments.content(tx, survey.id, name) for name in survey.definition.attachments}


def _written(folder: Path, files: Mapping[str, bytes]) -> bool:
    said: dict[str, Arg] = {"folder": str(folder), "count": len(files)}
    try:
        write_out(folder, files)
    except OSError:
        say_to_operator(Phrase("operator-files-unwritable", said), operator_language(), error=True)
        return False
    say_to_operator(Phrase("operator-files-written", said), operator_language(), error=True)
    return True


def _listed(tx: Transaction, now: datetime, settings: Settings) -> list[dict[str, Any]]:
    bot_name = facts.load(tx, BOT_NAME)
    house = House(settings.language, settings.timezone, bot_name)
    return [
        {**_entry(tx, survey, now, settings.language), "link": house.link(survey.slug) if bot_name else None}
        for survey in reversed(surveys.list_all(tx))
    ]


def _entry(tx: Transaction, survey: StoredSurvey, now: datetime, language: str) -> dict[str, Any]:
    closes = survey.closes_at
    return {
        "survey": survey.slug,
        "title": in_language(survey.definition.title, language),
        "state": _state(survey, now),
        "closes": moment(closes and closes.astimezone(survey.definition.zone)),
        "responses": responses.count(tx, survey.id),
        "drafts": drafts.count(tx, survey.id),
    }


def _line(entry: dict[str, Any]) -> Phrase:
    """One survey in the list; its link stands there once the bot's name is known."""
    key = "operator-line-linked" if entry["link"] else "operator-line"
    return Phrase(key, {**entry, "state": Phrase(f"state-{entry['state']}")})


def _counted(tx: Transaction, survey: StoredSurvey, now: datetime) -> Results:
    return replace(count(tx, survey), state=_state(survey, now))


def _material(tx: Transaction, survey: StoredSurvey, form: str, language: str, now: datetime) -> Material:
    return gathered(tx, survey, count(tx, survey), form, language, now)


def _state(survey: StoredSurvey, now: datetime) -> str:
    """Past its hour a survey is closed, though no bot may have been there to say so."""
    return CLOSED if survey.over(now) else survey.state


def _unknown(slug: str) -> int:
    say_to_operator(Phrase("operator-survey-unknown", {"id": slug}), operator_language(), error=True)
    return FAULTY_INPUT

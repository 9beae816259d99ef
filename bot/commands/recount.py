"""`hanmadi survey export --ballots` hands over what a count rests on, `hanmadi recount` counts it again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.commands.archive import read_files, write_new
from bot.commands.operator import DONE, FAULTY_INPUT, WRONG_USAGE, command
from bot.commands.speaking import operator_language, plain, say_json, say_to_operator
from bot.commands.telling import fault_document, fault_words
from bot.settings import load_settings
from storage import Transaction, responses, surveys
from storage.database import open_reader
from storage.surveys import StoredSurvey
from surveys.faults import Fault
from surveys.prompt import Arg, Phrase
from surveys.recount import FEWEST, Counted, Difference, Recount, Recounted, fewest, packed, recounted
from surveys.recount.findings import Found, wrong
from surveys.recount.manifest import FINGERPRINT, RESULT
from texts import languages

NAMED = "named"


@command
async def export_ballots(slug: str, place: Path, *, although_few: bool) -> int:
    """Writes a new zip, or a new folder where `place` has no such ending; nothing is written over."""
    settings = load_settings()
    async with open_reader(settings.database_url) as database:
        survey = await database.read(surveys.find, slug)
        if survey is None:
            return _refuse("operator-survey-unknown", id=slug)
        if not survey.over(Clock().now()):
            return _refuse("recount-not-closed", id=slug)
        counted = await database.read(gathered, survey)
    least = fewest(counted)
    if least < FEWEST and (not although_few or counted.survey.secrecy != NAMED):
        return _refuse("recount-few", id=slug, count=least, fewest=FEWEST)
    files = packed(counted, os.urandom(32), version("hanmadi"), settings.language, _readme(counted))
    try:
        write_new(place, files)
    except OSError as fault:
        key = "recount-exists" if isinstance(fault, FileExistsError) else "recount-unwritable"
        say_to_operator(Phrase(key, {"place": str(place)}), settings.language, error=True)
        return WRONG_USAGE
    for line in _handed_over(place, counted, files[FINGERPRINT].split()[0].decode()):
        say_to_operator(line, settings.language)
    return DONE


def recount(file: Path, *, as_json: bool) -> int:
    """Status 1 where anything was changed or any number comes out otherwise; needs neither settings nor a
    database.
    """
    try:
        files, whole = read_files(file)
    except OSError:
        unreadable = Fault(0, Phrase("fault-unreadable"), Phrase("mend-unreadable"))
        return _tell(file, Recount(faults=(Found("", unreadable),)), as_json=as_json)
    found = recounted(files, Clock().now())
    packing = () if whole else (Found("", wrong("packing")),)
    told = replace(found, faults=(*packing, *found.faults))
    return _tell(file, told, as_json=as_json)


def gathered(tx: Transaction, survey: StoredSurvey) -> Counted:
    """Every ballot and every receipt of a survey, read at one instant."""
    definition = survey.definition
    cast = {one.number: responses.ballots_of(tx, survey.id, one.number) for one in definition.questions}
    return Counted(definition, cast, responses.receipts(tx, survey.id), survey.opens_at, survey.closes_at)


def _refuse(key: str, **args: Arg) -> int:
    say_to_operator(Phrase(key, args), operator_language(), error=True)
    return FAULTY_INPUT


def _readme(counted: Counted) -> str:
    """What is in it and what it shows, in every language."""
    said = {"title": counted.survey.title, "count": len(counted.receipts)}
    return "\n".join(f"{plain(Phrase('recount-readme', said), language)}\n" for language in languages())


def _handed_over(place: Path, counted: Counted, fingerprint: str) -> Iterator[Phrase]:
    yield Phrase("recount-written", {"place": str(place), "count": len(counted.receipts)})
    yield Phrase("recount-fingerprint", {"fingerprint": fingerprint})
    yield Phrase("recount-publish")


# Telling


def _tell(file: Path, found: Recount, *, as_json: bool) -> int:
    if as_json:
        say_json(_document(file, found))
    else:
        _say(file, found)
    return DONE if found.agrees else FAULTY_INPUT


def _say(file: Path, found: Recount) -> None:
    language = operator_language()
    for one in found.faults:
        say_to_operator(fault_words(file / one.file, one.fault), language, error=True)
    for difference in (*found.differences, *(one for each in found.questions for one in each.differences)):
        say_to_operator(_difference(difference), language, error=True)
    for line in _lines(found) if found.questions else ():
        say_to_operator(line, language)
    if not found.agrees:
        say_to_operator(Phrase("recount-disagrees"), language, error=True)


def _lines(found: Recount) -> Iterator[Phrase]:
    yield Phrase("recount-head", {"survey": found.survey, "version": found.version})
    yield Phrase("recount-fingerprint", {"fingerprint": found.fingerprint})
    yield from map(_question, found.questions)
    yield Phrase("recount-receipts", {"count": found.receipts})
    if found.agrees:
        yield Phrase("recount-agrees")


def _question(one: Recounted) -> Phrase:
    said: dict[str, Arg] = {"question": one.id, "ballots": one.ballots, "file": one.file}
    if one.differences:
        return Phrase("recount-question-differs", {**said, "count": len(one.differences)})
    return Phrase("recount-question", said)


def _difference(one: Difference) -> Phrase:
    said: dict[str, Arg] = {"number": _path(one.path), "file": RESULT}
    return Phrase("recount-difference", {**said, "told": str(one.told), "counted": str(one.counted)})


def _path(path: Sequence[str]) -> str:
    return " / ".join(path[path[:1] == ("questions",) :])


def _document(file: Path, found: Recount) -> dict[str, Any]:
    return {
        "ok": found.agrees,
        "file": str(file),
        "survey": found.survey,
        "fingerprint": found.fingerprint,
        "version": found.version,
        "receipts": found.receipts,
        "questions": [_question_document(one) for one in found.questions],
        "differences": [_difference_document(one) for one in found.differences],
        "faults": [{"file": one.file, **fault_document(one.fault)} for one in found.faults],
    }


def _question_document(one: Recounted) -> dict[str, Any]:
    differences = [_difference_document(difference) for difference in one.differences]
    known = {"id": one.id, "kind": one.kind, "file": one.file, "ballots": one.ballots}
    return {**known, "agrees": not differences, "differences": differences}


def _difference_document(one: Difference) -> dict[str, Any]:
    return {"number": _path(one.path), "file": RESULT, "told": one.told, "counted": one.counted}

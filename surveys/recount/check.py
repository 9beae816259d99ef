"""Counting again: whether the files are what was handed over, and whether every number comes out the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from surveys.authoring import read_survey
from surveys.recount.counting import result_of, with_beside
from surveys.recount.findings import Found, wrong
from surveys.recount.manifest import (
    FINGERPRINT,
    FORMAT,
    MANIFEST,
    RECEIPTS,
    RESULT,
    SURVEY,
    Manifest,
    Sheet,
    digest,
    fingerprint,
)
from surveys.recount.sheets import asked_about, read_sheet
from surveys.results import Cast
from surveys.revision import number
from surveys.survey import Survey

NAMING = ("about_id", "id", "value", "date")
"""What tells the entries of a list in a result apart, the first that they have."""

Number = str | int | float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """`path` leads to a number of the result; `told` stands there, `counted` is what the ballots give."""

    path: tuple[str, ...]
    told: Number
    counted: Number


@dataclass(frozen=True, slots=True)
class Recounted:
    """One question counted again from its sheet."""

    id: str
    kind: str
    file: str
    ballots: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Recount:
    """`differences`: those of no question. `questions` is empty where nothing could be counted."""

    survey: str = ""
    fingerprint: str = ""
    version: str = ""
    receipts: int = 0
    questions: tuple[Recounted, ...] = ()
    differences: tuple[Difference, ...] = ()
    faults: tuple[Found, ...] = ()

    @property
    def agrees(self) -> bool:
        return not (self.faults or self.differences or any(one.differences for one in self.questions))


def recounted(files: Mapping[str, bytes], now: datetime) -> Recount:
    """`files` by name as they were handed over. Nothing is taken on trust but the survey itself."""
    manifest = _manifest(files.get(MANIFEST, b""))
    if manifest is None:
        return Recount(faults=(Found(MANIFEST, wrong("manifest")),))
    faults = list(_changed(files, manifest))
    survey = _survey(files.get(SURVEY, b""), now)
    if survey is None or not _fits(survey, manifest):
        faults.append(Found(SURVEY, wrong("survey")))
        return Recount(faults=tuple(faults))
    cast = dict(_cast(survey, files, manifest, faults))
    receipts = _receipts(files.get(RECEIPTS, b""), manifest, faults)
    told, counted = _told(files, faults), result_of(survey, cast, manifest)
    differences = [] if told is None else list(_differences(told, counted, ()))
    known = {(sheet.id,) for sheet in manifest.questions}
    return Recount(
        manifest.survey,
        digest(files[MANIFEST]),
        manifest.hanmadi,
        receipts,
        tuple(_recounted(sheet, differences) for sheet in manifest.questions),
        tuple(one for one in differences if one.path[1:2] not in known),
        tuple(faults),
    )


def _manifest(content: bytes) -> Manifest | None:
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError:
        return None
    return manifest if manifest.format == FORMAT else None


def _survey(content: bytes, now: datetime) -> Survey | None:
    survey = read_survey(content, "UTC", now).survey
    return None if survey is None else number(survey)


def _fits(survey: Survey, manifest: Manifest) -> bool:
    return [(one.id, one.kind) for one in survey.questions] == [
        (one.id, one.kind) for one in manifest.questions
    ]


def _changed(files: Mapping[str, bytes], manifest: Manifest) -> Iterator[Found]:
    """Files that are not what the manifest says, and a manifest that is not what its own hash says."""
    if files.get(FINGERPRINT) != fingerprint(files[MANIFEST]):
        yield Found(FINGERPRINT, wrong("fingerprint", manifest=MANIFEST))
    for name, said in manifest.files.items():
        if name not in files:
            yield Found(name, wrong("missing"))
        elif digest(files[name]) != said.sha256 or len(files[name]) != said.bytes:
            yield Found(name, wrong("changed"))
    for name in {RESULT, RECEIPTS, SURVEY, *(sheet.file for sheet in manifest.questions)}:
        if name not in manifest.files:
            yield Found(MANIFEST, wrong("unlisted", name=name))


def _cast(
    survey: Survey, files: Mapping[str, bytes], manifest: Manifest, faults: list[Found]
) -> Iterator[tuple[int, Sequence[Cast]]]:
    for question, sheet in zip(survey.questions, manifest.questions, strict=True):
        abouts = asked_about(survey, question)
        reading = read_sheet(question, abouts, files.get(sheet.file, b""), manifest.responses)
        faults += [Found(sheet.file, one) for one in reading.faults]
        if len(reading.cast) != sheet.ballots:
            counts = {"said": sheet.ballots, "count": len(reading.cast)}
            faults.append(Found(sheet.file, wrong("ballots", **counts)))
        if not _possible(reading.cast, sheet, abouts, manifest.responses):
            faults.append(Found(MANIFEST, wrong("impossible", question=sheet.id)))
            yield question.number, reading.cast
        else:
            yield question.number, with_beside(reading.cast, abouts, sheet.beside)


def _possible(cast: Sequence[Cast], sheet: Sheet, abouts: Mapping[str, int], responses: int) -> bool:
    """Whether there are no more ballots about one thing than responses, and no more reasons than ballots."""
    given = Counter(one.about for one in cast)
    if any(count > responses for count in given.values()):
        return False
    return all(
        one.about in abouts
        and given[abouts[one.about]] + one.abstained <= responses
        and one.reasons <= given[abouts[one.about]]
        for one in sheet.beside
    )


def _receipts(content: bytes, manifest: Manifest, faults: list[Found]) -> int:
    """How many codes are listed: as many as there are responses, sorted, none of them twice."""
    codes = content.decode(errors="replace").splitlines()
    if codes != sorted(set(codes)):
        faults.append(Found(RECEIPTS, wrong("receipts_order")))
    if len(codes) != manifest.responses:
        counts = {"said": manifest.responses, "count": len(codes)}
        faults.append(Found(RECEIPTS, wrong("receipts", **counts)))
    return len(codes)


def _told(files: Mapping[str, bytes], faults: list[Found]) -> Any:
    """The result that was handed over; None where it cannot be read."""
    try:
        return json.loads(files.get(RESULT, b""))
    except ValueError:
        faults.append(Found(RESULT, wrong("unreadable")))
        return None


def _differences(told: Any, counted: Any, path: tuple[str, ...]) -> Iterator[Difference]:
    if isinstance(told, dict) and isinstance(counted, dict):
        for key in dict.fromkeys((*counted, *told)):
            yield from _differences(told.get(key), counted.get(key), (*path, key))
    elif isinstance(told, list) and isinstance(counted, list):
        yield from _differences(_named(told), _named(counted), path)
    elif told != counted:
        yield Difference(path, _number(told), _number(counted))


def _named(entries: Sequence[Any]) -> dict[str, Any]:
    """By what tells the entries apart, or else by their places."""
    return {_name(entry, place): entry for place, entry in enumerate(entries, start=1)}


def _name(entry: Any, place: int) -> str:
    names = (entry[name] for name in NAMING if name in entry) if isinstance(entry, dict) else ()
    return str(next(iter(names), place))


def _number(found: Any) -> Number:
    """What stands there, if it is no more than one value."""
    return found if isinstance(found, str | int | float | None) else json.dumps(found, ensure_ascii=False)


def _recounted(sheet: Sheet, differences: Sequence[Difference]) -> Recounted:
    own = tuple(one for one in differences if one.path[:2] == ("questions", sheet.id))
    return Recounted(sheet.id, sheet.kind, sheet.file, sheet.ballots, own)

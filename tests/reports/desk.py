"""A survey that people have answered, and all the files of its result."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from docx import Document
from docx.document import Document as Pages
from openpyxl import Workbook, load_workbook

from reports.count import count
from reports.files import FORMS, gathered, made
from reports.report import Report
from storage import Transaction, members, responses, surveys
from storage.database import open_database
from surveys.asked import ABSTAINED, Ballot, Given, Place
from surveys.results import results_document
from surveys.survey import Survey
from surveys.way import way
from tests.surveys.people import survey_of
from tests.surveys.specimens import OF_KIND, specimen

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
CLOSES = datetime(2026, 12, 4, 15, tzinfo=UTC)

Cast = Mapping[Place, Ballot]


@dataclass(frozen=True)
class Files:
    """`document` is the JSON of the result; `contents` the files by their endings."""

    document: dict[str, Any]
    report: Report
    contents: Mapping[str, bytes]

    @property
    def page(self) -> str:
        return self.contents["html"].decode()

    @property
    def pages(self) -> Pages:
        return Document(io.BytesIO(self.contents["docx"]))

    @property
    def book(self) -> Workbook:
        return load_workbook(io.BytesIO(self.contents["xlsx"]))

    @property
    def lines(self) -> list[dict[str, str]]:
        text = self.contents["csv"].decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))


def every_kind(**settings: Any) -> Survey:
    """A question of each kind with all that its kind may have, and one asked for each that was chosen."""
    asked = [{**specimen(kind), "id": kind, "text": f"{kind} 문항"} for kind in OF_KIND]
    each = {**specimen("text"), "id": "each", "for_each": "multiple_choice"}
    return survey_of(*asked, each, id="all", title="모든 문항", by="교육위원회", **settings)


def invented(survey: Survey, people: int, seed: int = 1) -> list[Cast]:
    """What so many people answer who go all the way, abstain at times and leave out some."""
    return [_response(survey, Random(f"{seed}.{number}")) for number in range(people)]


def _response(survey: Survey, chance: Random) -> Cast:
    draft: dict[Place, Given | None] = {}
    while left := [asked for asked in way(survey, draft).asked if asked.place not in draft]:
        draft[left[0].place] = None if chance.random() < 0.1 else left[0].invent(chance)
    ballots = way(survey, draft).ballots()
    gone = {place: Ballot(ABSTAINED) for place in ballots if chance.random() < 0.1}
    return {**ballots, **{place: gone[place] for place in gone if survey.question(place.question).abstain}}


async def files_of(url: str, survey: Survey, cast: Sequence[Cast], language: str = "ko") -> Files:
    """All of them as counted an hour after the survey was opened."""
    async with open_database(url) as database:
        await database.write(_store, survey, cast)
        return await database.read(_read, survey.id, language, tuple(FORMS))


def _store(tx: Transaction, survey: Survey, cast: Sequence[Cast]) -> None:
    stored = surveys.add(tx, survey.id, survey, NOW)
    surveys.open_survey(tx, stored.id, NOW, CLOSES)
    for number, ballots in enumerate(cast, start=1):
        member = members.meet(tx, number, f"사람{number}", "ko", NOW)
        responses.cast(tx, stored.id, member.id, ballots, _receipt(number), NOW)


def _receipt(number: int) -> Callable[[int], str]:
    return lambda attempt: f"{number:04}-{attempt:04}"


def _read(tx: Transaction, slug: str, language: str, forms: Sequence[str]) -> Files:
    survey = surveys.find(tx, slug)
    assert survey is not None
    results, at = count(tx, survey), NOW + timedelta(hours=1)
    material = gathered(tx, survey, results, "xlsx", language, at)
    document = json.loads(json.dumps(results_document(results, language)))
    return Files(document, material.report, {form: made(material, form) for form in forms})

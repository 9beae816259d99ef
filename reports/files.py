"""The result of a survey as a file to hand on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from importlib.metadata import version

from reports.answers import NOTHING, Answers, answers_of
from reports.charts import Manner, picture_of
from reports.drawing import png
from reports.report import Report
from reports.reporting import Made, report_of
from reports.results import results_csv
from storage import Transaction
from storage.surveys import CLOSED, StoredSurvey
from surveys.results import Results

BARS = 40
"""In one chart of a report: more stand in the table below it."""

FILED = ("xlsx", "docx", "html")
"""What is only ever a file; a CSV can be read on a terminal."""

WITH_ANSWERS = "xlsx"

Draw = Callable[[str], bytes]
"""SVG into PNG."""


@dataclass(frozen=True)
class Material:
    """All that a file is made of, from one moment `at`; it needs the database no more."""

    survey: StoredSurvey
    results: Results
    answers: Answers
    language: str
    at: datetime

    @cached_property
    def report(self) -> Report:
        made = Made(self.at.astimezone(self.survey.definition.zone), version("hanmadi"))
        return report_of(self.results, self.survey.definition, made, self.language)

    def chart(self, number: int) -> str:
        """The drawing of a question as SVG, "" where nothing of it can be drawn."""
        manner = Manner(self.language, self.at.astimezone(self.survey.definition.zone), most=BARS)
        counted = self.results.questions[number - 1]
        return "".join(drawn.svg() for drawn in picture_of(self.results, counted, manner) if counted.people)


def gathered(
    tx: Transaction, survey: StoredSurvey, results: Results, form: str, language: str, at: datetime
) -> Material:
    """`results` are the count in the same transaction. Past its hour a survey is closed."""
    state = CLOSED if survey.over(at) else survey.state
    answers = answers_of(tx, survey, language, at.date()) if form == WITH_ANSWERS else NOTHING
    return Material(survey, replace(results, state=state), answers, language, at)


def made(material: Material, form: str, draw: Draw = png) -> bytes:
    """KeyError where `form` is none of FORMS."""
    return FORMS[form](material, draw)


def _csv(material: Material, _: Draw) -> bytes:
    return results_csv(material.results, material.language)


def _xlsx(material: Material, _: Draw) -> bytes:
    from reports.workbook import workbook

    return workbook(material.report, material.answers)


def _docx(material: Material, draw: Draw) -> bytes:
    from reports.document import document

    def drawn(number: int) -> bytes:
        chart = material.chart(number)
        return draw(chart) if chart else b""

    return document(material.report, drawn)


def _html(material: Material, _: Draw) -> bytes:
    from reports.web_page import web_page

    return web_page(material.report, material.chart)


FORMS: Mapping[str, Callable[[Material, Draw], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "docx": _docx,
    "html": _html,
}
"""By the ending of the file's name."""

"""Results as files: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json

from surveys.questions.base import Cell
from surveys.results import Results, results_document

ALWAYS = ("question", "kind", "option", "id", "place", "points", "mentions", "first", "text", "reason")
COLUMNS = (
    *("question", "kind", "about", "option", "id", "place", "points", "mentions", "first", "count", "value"),
    *("people", "agree", "disagree", "pass", "yes", "if_need_be", "no", "weight", "mean", "text", "reason"),
)
"""The columns in their order; those that a survey has no use for are left away, but for ALWAYS."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def results_json(results: Results, language: str) -> str:
    return json.dumps(results_document(results, language), ensure_ascii=False, indent=2) + "\n"


def results_csv(results: Results, language: str) -> bytes:
    """RFC 4180 in UTF-8 with a byte order mark: one row for each option, text and reason.

    A text with which a spreadsheet would begin to calculate stands behind an apostrophe.
    """
    rows = [row for question in results.questions for row in question.rows(language)]
    used = {*ALWAYS, *(column for row in rows for column in row)}
    page = io.StringIO(newline="")
    columns = [column for column in COLUMNS if column in used]
    table = csv.DictWriter(page, columns, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows({column: harmless(cell) for column, cell in row.items()} for row in rows)
    return page.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell

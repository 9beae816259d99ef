"""A report as an XLSX: what came of each question, what was written, and every response in a row."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from typing import Any

import xlsxwriter

from reports.answers import Answers
from reports.report import Column, Report, Section, Table
from reports.results import FORMULA
from surveys.questions.base import Cell

FONT = {"font_name": "맑은 고딕", "font_size": 11}
ROWS, COLUMNS = 1_000_000, 16_000
"""What one sheet takes, and a little less; more goes on in another."""

WIDE, NARROW = 44, 12
A4 = 9
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
LOOKS: dict[str, dict[str, Any]] = {
    "text": {"text_wrap": True, "valign": "top"},
    "harmless": {"text_wrap": True, "valign": "top", "quote_prefix": True},
    "number": {"num_format": "#,##0.####", "valign": "top"},
    "whole": {"num_format": "#,##0", "valign": "top"},
    "share": {"num_format": '0.0"%"', "valign": "top"},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EEF2F6", "bottom": 1},
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 13, "text_wrap": False},
    "soft": {"font_color": "#4A5563"},
}


def workbook(report: Report, answers: Answers) -> bytes:
    """Texts are texts, also where they look like a formula, an address or a number."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "default_format_properties": FONT, **PLAIN}) as book:
        at = report.counted_at.astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": report.title[:255], "created": at})
        sheets = Sheets(book, report)
        sheets.summary()
        sheets.counts()
        sheets.written()
        sheets.answers(answers)
        sheets.about()
    return file.getvalue()


class Sheets:
    """The sheets of one book, in the order in which they are asked for."""

    def __init__(self, book: Any, report: Report) -> None:
        self._book = book
        self._report = report
        self._looks = {name: book.add_format({**FONT, **look}) for name, look in LOOKS.items()}

    def summary(self) -> None:
        """The facts, and a row for each question."""
        said, sheet = (
            self._report.said,
            self._sheet(self._report.said.overview, (WIDE, WIDE, NARROW, NARROW, WIDE)),
        )
        self._put(sheet, 0, 0, self._report.title, "title")
        row = 2
        for row, pair in enumerate(self._report.facts, start=2):
            self._line(sheet, row, pair)
        heads = (said.question, said.thing, said.answered, said.abstained, said.headlines)
        self._line(sheet, row + 2, heads, "head")
        for number, line in enumerate(self._questions(), start=row + 3):
            self._line(sheet, number, line)

    def _questions(self) -> Iterator[tuple[Cell, ...]]:
        for section in self._report.sections:
            for piece in section.pieces:
                yield section.heading, piece.about, piece.answered, piece.abstained, piece.headline
            if not section.pieces:
                yield section.heading, "", 0, 0, self._report.said.unspoken

    def counts(self) -> None:
        """The tables of all questions, one below the other."""
        sheet = self._sheet(self._report.said.results, (NARROW, WIDE, *[NARROW] * 8))
        row = 0
        for section in self._report.sections:
            row = self._section(sheet, row, section)

    def _section(self, sheet: Any, row: int, section: Section) -> int:
        """The first row that is free behind it."""
        self._put(sheet, row, 0, section.heading, "heading")
        self._put(sheet, row + 1, 0, section.rule, "soft")
        row += 2
        for piece in section.pieces:
            standing = " · ".join((*([piece.about] if piece.about else []), *piece.lines))
            self._put(sheet, row, 0, standing, "soft")
            row += 1
            for table in piece.tables:
                row = self._table(sheet, row, table) + 1
            for line in piece.why:
                self._put(sheet, row, 0, line, "soft")
                row += 1
        return row + 1

    def _table(self, sheet: Any, row: int, table: Table) -> int:
        self._line(sheet, row, [column.head for column in table.columns], "head")
        for number, line in enumerate(table.rows, start=row + 1):
            for place, (column, cell) in enumerate(zip(table.columns, line, strict=True)):
                self._put(sheet, number, place, cell.value, _look(column, cell.value))
        if table.bars:
            bar = {"type": "data_bar", "bar_color": "#9CC3E0", "min_type": "num", "min_value": 0}
            sheet.conditional_format(row + 1, table.measured, row + len(table.rows), table.measured, bar)
        return row + 1 + len(table.rows)

    def written(self) -> None:
        """A row for each text, complete."""
        said, sheet = self._report.said, self._sheet(self._report.said.written, (WIDE, 20, 20, 80, WIDE))
        lines = (
            (section.heading, piece.about, texts.sort, text, reason)
            for section in self._report.sections
            for piece in section.pieces
            for texts in piece.texts
            for text, reason in texts.entries
        )
        self._filled(sheet, (said.question, said.thing, said.sort, said.text, said.reason), lines)

    def answers(self, answers: Answers) -> None:
        """As many sheets as it takes; each begins with the number of the response."""
        name, number = self._report.said.answers, 1
        for first in range(0, max(len(answers.rows), 1), ROWS):
            for left in range(0, max(len(answers.heads), 1), COLUMNS):
                self._answers(answers, name if number == 1 else f"{name} {number}", first, left)
                number += 1

    def _answers(self, answers: Answers, name: str, first: int, left: int) -> None:
        heads = answers.heads[left : left + COLUMNS]
        sheet = self._sheet(name, (NARROW, *[20] * len(heads)))
        rows = enumerate(answers.rows[first : first + ROWS], start=first + 1)
        lines = ((number, *row[left : left + COLUMNS]) for number, row in rows)
        self._filled(sheet, (self._report.said.response, *map(_joined, heads)), lines)

    def about(self) -> None:
        """How to read it: what is true of all of it, and how each question was counted."""
        said, sheet = self._report.said, self._sheet(self._report.said.about, (WIDE, 100))
        for row, note in enumerate((*self._report.notes, self._report.sheet_note)):
            self._put(sheet, row, 0, note, "soft")
        rules = ((section.heading, f"{section.method}\n{section.rule}") for section in self._report.sections)
        self._line(sheet, len(self._report.notes) + 2, (said.question, said.rule), "head")
        for row, line in enumerate(rules, start=len(self._report.notes) + 3):
            self._line(sheet, row, line)

    def _sheet(self, name: str, widths: Sequence[float]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        return sheet

    def _filled(self, sheet: Any, heads: Sequence[str], lines: Iterable[Iterable[Cell]]) -> None:
        """Heads that stay in sight and can be filtered by, and what stands below them."""
        self._line(sheet, 0, heads, "head")
        row = 0
        for row, line in enumerate(lines, start=1):
            self._line(sheet, row, line)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, row, len(heads) - 1)

    def _line(self, sheet: Any, row: int, cells: Iterable[Cell], look: str = "") -> None:
        for place, cell in enumerate(cells):
            self._put(sheet, row, place, cell, look or ("text" if isinstance(cell, str) else "number"))

    def _put(self, sheet: Any, row: int, place: int, cell: Cell, look: str) -> None:
        if not isinstance(cell, str):
            sheet.write_number(row, place, cell, self._looks["whole" if _whole(cell, look) else look])
        elif cell:
            kept = "harmless" if cell.startswith(FORMULA) else look
            sheet.write_string(row, place, cell, self._looks[kept])


def _whole(cell: float, look: str) -> bool:
    return look == "number" and float(cell).is_integer()


def _look(column: Column, value: Cell) -> str:
    if isinstance(value, str):
        return "text"
    return "share" if column.shares else "number"


def _joined(head: tuple[str, str, str]) -> str:
    return "\n".join(part for part in head if part)

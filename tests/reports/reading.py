"""What the tables in a file say, read back from each form as people see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from docx.document import Document as Pages
from openpyxl.worksheet.worksheet import Worksheet

from reports.tables import COLUMNS, IN_WORDS
from surveys.prompt import Phrase
from tests.surveys.people import spoken

Grid = list[list[str]]
Numbers = list[dict[str, float]]
NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")


class Page(HTMLParser):
    """The tables of a page, the tags it uses, and all the text in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tables: list[Grid] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag in {"th", "td"} or (self._open and tag in {"bdi", "span"})
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"th", "td"}:
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in {"th", "td"}

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open:
            self.tables[-1][-1][-1] += data


def grids_of_pages(pages: Pages) -> list[Grid]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in pages.tables]


def grids_of_sheet(sheet: Worksheet) -> list[Grid]:
    """Each run of rows that begins with the heads of a table and ends with an empty one."""
    found: list[Grid] = []
    within = False
    for row in sheet.iter_rows(values_only=True):
        cells = ["" if cell is None else str(cell) for cell in row]
        if is_head(cells):
            found.append([])
        within = is_head(cells) or (within and any(cells))
        if within:
            found[-1].append(cells)
    return found


def heads(language: str) -> dict[str, list[str]]:
    """Columns by what stands above them."""
    found: dict[str, list[str]] = {}
    for key in COLUMNS:
        found.setdefault(spoken(Phrase(f"column-{key}"), language), []).append(key)
    return found


def is_head(cells: Sequence[str], language: str = "ko") -> bool:
    return len([cell for cell in cells if cell in heads(language)]) > 1


def numbers(grids: Sequence[Grid], language: str = "ko") -> Numbers:
    """The numbers of every row below known heads, by head."""
    return [
        {head: amount(cell) for head, cell in zip(grid[0], row, strict=False) if counts(head, cell, language)}
        for grid in grids
        if grid and is_head(grid[0], language)
        for row in grid[1:]
    ]


def counts(head: str, cell: str, language: str) -> bool:
    keys = heads(language).get(head, [])
    return bool(NUMBER.search(cell)) and any(key not in IN_WORDS for key in keys)


def amount(cell: str) -> float:
    found = NUMBER.search(cell)
    assert found
    return float(found[0].replace(",", ""))


def numbers_told(document: Mapping[str, Any], language: str = "ko") -> Numbers:
    """The same from the JSON of a result, shares reckoned anew."""
    return [
        row for question in document["questions"] for part in parts(question) for row in _rows(part, language)
    ]


def parts(question: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = question.get("each", [question])
    return found


def _rows(part: Mapping[str, Any], language: str) -> Iterator[dict[str, float]]:
    for rows in part.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict) and part["answered"]:
            yield from (_row(row, part["answered"], language) for row in rows)


def _row(row: Mapping[str, Any], answered: int, language: str) -> dict[str, float]:
    people = row.get("mentions", row.get("count"))
    share = {} if people is None or "share" in row else {"share": round(100 * people / answered, 1)}
    full = {**row, **share}
    return {
        spoken(Phrase(f"column-{key}"), language): float(full[key])
        for key in COLUMNS
        if key not in IN_WORDS and isinstance(full.get(key), int | float)
    }

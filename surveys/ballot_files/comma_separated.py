"""`weight,rank1,rank2,…`: how many cast this ballot, and whom it names, the best first."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from surveys.ballot_files.gathering import Gathering


def read_comma_separated(lines: Sequence[str], gathered: Gathering, tie_mark: str) -> None:
    """A cell is an option's name, or several joined by `tie_mark` that share the place; a blank ends it."""
    reader = csv.reader(lines, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        if not _is_header(header):
            gathered.wrong(1, "ballot_header")
            return
        gathered.places = len(header) - 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _ballot(reader.line_num, cells, len(header), gathered, tie_mark)
    except csv.Error:
        gathered.wrong(reader.line_num, "ballot_quotes")


def _is_header(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and list(cells) == ["weight", *(f"rank{n}" for n in range(1, len(cells)))]


def _ballot(line: int, cells: Sequence[str], columns: int, gathered: Gathering, tie_mark: str) -> None:
    if len(cells) > columns and any(cell.strip() for cell in cells[columns:]):
        gathered.wrong(line, "ballot_columns", count=len(cells), columns=columns)
        return
    weight = gathered.weight(line, cells[0])
    filled = [bool(cell.strip()) for cell in cells[1:columns]]
    ends = filled.index(False) + 1 if False in filled else columns
    after = next((cell.strip() for cell in cells[ends:columns] if cell.strip()), "")
    if after:
        gathered.wrong(line, "ballot_gap", written=after)
        return
    shared = [[name.strip() for name in cell.split(tie_mark)] for cell in cells[1:ends]]
    if not all(name for names in shared for name in names):
        gathered.wrong(line, "ballot_empty_name")
    elif weight:
        gathered.add(line, weight, [[gathered.number(name) for name in names] for names in shared])

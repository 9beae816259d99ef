"""Pabulib: three parts, META, PROJECTS and VOTES, each a table with semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence

from surveys.ballot_files.gathering import Gathering

PARTS = ("META", "PROJECTS", "VOTES")
Row = tuple[int, Mapping[str, str]]


def read_pabulib(lines: Sequence[str], gathered: Gathering) -> None:
    """Votes of type ordinal, options by their names; `max_length` says how many a ballot may name."""
    starts = [next((n for n, line in enumerate(lines) if line.strip() == part), None) for part in PARTS]
    if None in starts or starts != sorted(starts, key=lambda start: start or 0):
        gathered.wrong(0, "ballot_parts", parts=" ".join(PARTS))
        return
    meta, projects, votes = (start or 0 for start in starts)
    _meta({row["key"]: (line, row["value"]) for line, row in _rows(lines, meta, projects)}, gathered)
    numbers = _projects(_rows(lines, projects, votes), gathered)
    for line, row in _rows(lines, votes, len(lines)):
        _vote(line, row, numbers, gathered)


def _rows(lines: Sequence[str], start: int, end: int) -> Iterator[Row]:
    """The rows of one part under its heads, each with its line counted from 1."""
    reader = csv.reader(lines[start + 1 : end], delimiter=";")
    heads = [cell.strip() for cell in next(reader, [])]
    for cells in reader:
        if any(cell.strip() for cell in cells):
            padded = [*(cell.strip() for cell in cells), *[""] * len(heads)]
            yield start + 1 + reader.line_num, dict(zip(heads, padded, strict=False))


def _meta(meta: Mapping[str, tuple[int, str]], gathered: Gathering) -> None:
    line, kind = meta.get("vote_type", (0, ""))
    if kind != "ordinal":
        gathered.wrong(line, "ballot_not_ordinal", written=kind)
    line, longest = meta.get("max_length", (0, ""))
    if longest:
        gathered.places = gathered.weight(line, longest)


def _projects(rows: Iterator[Row], gathered: Gathering) -> Mapping[str, int]:
    numbers: dict[str, int] = {}
    for line, row in rows:
        project, name = row.get("project_id", ""), row.get("name", "") or row.get("project_id", "")
        if not project or project in numbers:
            gathered.wrong(line, "ballot_name", written=project)
            continue
        # Projects may share a name; the id then tells them apart.
        called = f"{name} ({project})" if name in gathered.numbers else name
        numbers[project] = gathered.number(called)
    return numbers


def _vote(line: int, row: Mapping[str, str], numbers: Mapping[str, int], gathered: Gathering) -> None:
    named = [one.strip() for one in row.get("vote", "").split(",") if one.strip()]
    unknown = next((one for one in named if one not in numbers), None)
    if unknown is not None:
        gathered.wrong(line, "ballot_unknown", written=unknown)
    else:
        gathered.add(line, 1, [[numbers[one]] for one in named])

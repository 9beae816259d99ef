"""Tables of ratings: `교통 | 1 | 2 | 3 | 4 | 5`, one thing to rate in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from surveys.pasted.lines import Line, rows_in
from surveys.pasted.options import Scale, scale_in

FEWEST_BARS = 3


@dataclass(frozen=True, slots=True)
class Rated:
    """`rows`: what is to be rated, and how; `rest`: the other lines; `faulty`: a line not understood or 0."""

    rows: tuple[tuple[str, Scale], ...] = ()
    rest: tuple[Line, ...] = ()
    faulty: int = 0


def rated_in(lines: Sequence[Line]) -> Rated:
    """The rows of a table; none where fewer than two lines name something and then count on from 1."""
    scales = [(line, scale) for line in lines if (scale := _scale_of(line))]
    named = [(line, scale) for line, scale in scales if scale.low]
    if len(named) > 1 and not any(scale.high for _, scale in named):
        return _table(named, lines)
    barred = [line for line in lines if line.text.count("|") >= FEWEST_BARS]
    doubtful = [line for line, _ in named] if len(named) > 1 else barred if len(barred) > 1 else []
    return Rated(faulty=doubtful[0].number if doubtful else 0)


def _scale_of(line: Line) -> Scale | None:
    """Also behind a sign: `1) 교통 1 2 3 4 5`, `| 교통 | 1 | 2 | 3 |`."""
    rows = rows_in(line)
    bare = rows[0].text if len(rows) == 1 else line.text
    scale = scale_in(replace(line, text=bare.strip("| ")))
    return scale and scale._replace(low=scale.low.strip("| "), high=scale.high.strip("| "))


def _table(named: Sequence[tuple[Line, Scale]], lines: Sequence[Line]) -> Rated:
    steps = named[0][1].steps
    header = next((line for line in lines if len(_ends(line, steps)) == steps), None)
    ends = _ends(header, steps) if header else ["", ""]
    used = {line.number for line, _ in named} | ({header.number} if header else set())
    rows = tuple((scale.low, scale._replace(low=ends[0], high=ends[-1])) for _, scale in named)
    bars = [line for line in lines if line.number not in used and "|" in line.text]
    rest = tuple(line for line in lines if line.number not in used)
    return Rated(rows, rest, bars[0].number if bars else 0)


def _ends(line: Line, steps: int) -> list[str]:
    """What the steps are called in the first line of a table: `구분 | 나쁨 | 보통 | 좋음`."""
    cells = [cell.strip() for cell in line.text.strip("| ").split("|")]
    return [] if _scale_of(line) else cells[-steps:]

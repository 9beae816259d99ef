"""How many responses came on each day, or in each week where there are many days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from reports.charts.style import MARGIN, ROOM, Style, baseline, filled
from reports.charts.svg import FAINT, SOFT, Block, Line, Shape, Text
from reports.fonts.letters import width
from surveys.figures import Look
from surveys.prompt import Phrase

HEIGHT = 260.0
DAYS = 45
"""So many columns are told apart; more days are gathered into weeks."""
WEEK = 7
SHORT = {"ko": "M/d"}
FILLED = 0.7
"""Of the room of a column."""


@dataclass(frozen=True, slots=True)
class Participation:
    """Responses by the day on which they were handed in last; days without any need not be among them."""

    days: Mapping[date, int]

    @property
    def columns(self) -> Sequence[tuple[date, int]]:
        """The first day of each column and its responses, from the first day with one to the last."""
        if not self.days:
            return ()
        first, last = min(self.days), max(self.days)
        step = 1 if (last - first).days < DAYS else WEEK
        starts = [first + timedelta(days) for days in range(0, (last - first).days + 1, step)]
        return [(start, self._from(start, step)) for start in starts]

    def _from(self, start: date, days: int) -> int:
        return sum(self.days.get(start + timedelta(day), 0) for day in range(days))

    @property
    def weekly(self) -> bool:
        columns = self.columns
        return len(columns) > 1 and (columns[1][0] - columns[0][0]).days == WEEK


def blocks(figure: Participation, style: Style) -> Iterator[Block]:
    columns = figure.columns
    most = max((count for _, count in columns), default=1)
    pitch = ROOM / max(len(columns), 1)
    numbered = _numbered(columns, pitch, style)
    top = style.small * 1.5
    shapes: list[Shape] = [Line(MARGIN, top + HEIGHT, ROOM, FAINT)]
    for place, (day, count) in enumerate(columns):
        height = HEIGHT * count / most
        x = MARGIN + pitch * place
        shapes += _column(x + pitch * (1 - FILLED) / 2, top + HEIGHT - height, pitch * FILLED, height)
        if place in numbered:
            shapes += _labels(x + pitch / 2, top + HEIGHT, height, (day, count), style)
    yield Block(top + HEIGHT + style.small * 1.7, tuple(shapes))


def told(figure: Participation, style: Style) -> Iterator[str]:
    for day, count in figure.columns:
        yield style.joined((Phrase("chart-day", {"day": day}), Phrase("chart-responses", {"count": count})))


def _column(x: float, y: float, length: float, height: float) -> Iterator[Shape]:
    if height:
        yield from filled(Look.SOLID, x, y, length, height, "column")


def _labels(
    middle: float, floor: float, height: float, column: tuple[date, int], style: Style
) -> Iterator[Shape]:
    day, count = column
    yield from (
        _within(Text(middle, floor - height - 6, str(count), style.small, anchor="middle")),
        _within(Text(middle, floor + baseline(style.small), _short(day, style), style.small, SOFT, "middle")),
    )


def _numbered(columns: Sequence[tuple[date, int]], pitch: float, style: Style) -> set[int]:
    """Which columns have their day and number beside them: all where there is room, else the fullest one,
    the first and the last, as far as they do not touch.
    """
    widest = max((width(_short(day, style), style.small) for day, _ in columns), default=0) + 8
    if pitch >= widest:
        return set(range(len(columns)))
    fullest = max(range(len(columns)), key=lambda place: columns[place][1])
    ends = {0, len(columns) - 1}
    return {fullest} | {end for end in ends if abs(end - fullest) * pitch >= 2 * widest}


def _within(text: Text) -> Text:
    """Moved to where none of it is cut off."""
    half = width(text.words, text.size) / 2
    middle = min(max(text.x, MARGIN + half), MARGIN + ROOM - half)
    return Text(middle, text.y, text.words, text.size, text.fill, text.anchor)


def _short(day: date, style: Style) -> str:
    language = style.phrases.language
    return format_date(day, SHORT.get(language, "d MMM"), locale=language)

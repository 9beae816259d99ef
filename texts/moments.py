"""How days and moments are written. Moments arrive as aware times in the zone they are to be shown in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from babel.dates import format_datetime

CLOCK = "HH:mm"


@dataclass(frozen=True, slots=True)
class Style:
    """Babel patterns of one language: of a day, of a report's moment; `deadline` says how far one reaches."""

    this_year: str
    other_year: str
    report: str
    deadline: str


STYLES = {
    "ko": Style("M월 d일(EEE)", "y년 M월 d일(EEE)", "y. M. d.(EEE) HH:mm", "{}까지"),
    "en": Style("EEE d MMM", "EEE d MMM y", "d MMM y (EEE) HH:mm", "{}"),
}


def day(on: date, this_year: int, language: str) -> str:
    """`12월 18일(금)`, of a moment the day it lies in; with its year when that is not `this_year`."""
    style = STYLES[language]
    pattern = style.this_year if on.year == this_year else style.other_year
    return _written(datetime.combine(on, time()), pattern, language)


def when(at: datetime, this_year: int, language: str) -> str:
    """`12월 18일(금) 18:00`; with its year when that is not `this_year`."""
    return f"{day(at, this_year, language)} {_written(at, CLOCK, language)}"


def deadline(at: datetime, this_year: int, language: str) -> str:
    """`12월 18일(금) 18:00까지`; the end of a day is its 23:59, not the next day's 00:00."""
    return STYLES[language].deadline.format(closed(at, this_year, language))


def closed(at: datetime, this_year: int, language: str) -> str:
    """`12월 18일(금) 18:00`, the moment of a close as its deadline named it."""
    return when(_last_minute(at), this_year, language)


def report_when(at: datetime, _this_year: int, language: str) -> str:
    """`2026. 12. 18.(금) 18:00`, as files and reports write it."""
    return _written(at, STYLES[language].report, language)


def _written(at: datetime, pattern: str, language: str) -> str:
    # Equal moments in two zones are equal keys, so what is kept is known by what the clock on the wall says.
    return _on_the_wall(at.replace(tzinfo=None), pattern, language)


@lru_cache(maxsize=4096)
def _on_the_wall(at: datetime, pattern: str, language: str) -> str:
    return format_datetime(at, pattern, locale=language)


def _last_minute(at: datetime) -> datetime:
    midnight = (at.hour, at.minute, at.second) == (0, 0, 0)
    return at - timedelta(minutes=1) if midnight else at

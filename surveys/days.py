"""Days as people write them: `12월 4일`, `12/4(금)`, `2026. 12. 4.`, `Fri 4 Dec`, `내일`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surveys.prompt import Arg, Phrase, Refused

WEEKDAYS = "월화수목금토일"
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
FROM_TODAY = {
    "그저께": -2,
    "어제": -1,
    "yesterday": -1,
    "오늘": 0,
    "today": 0,
    "내일": 1,
    "tomorrow": 1,
    "모레": 2,
    "내일모레": 2,
    "글피": 3,
}
YEARS = range(1000, 9999)
LEAP_YEAR = 2000  # has every day that any year has
LONGEST_WAIT = 8  # years from one 29 February to the next: 1896, 1904

NUMERIC = re.compile(
    r"(?<![0-9])(?:(?P<year>[0-9]{4})\s*[년./-]\s*)?"
    r"(?P<month>[0-9]{1,2})\s*[월./-]\s*(?P<day>[0-9]{1,2})(?![0-9])(?:\s*일|\s*\.)?"
    rf"(?:\s*\(\s*(?P<before>[{WEEKDAYS}])(?:요일)?\s*\)|\s*(?P<after>[{WEEKDAYS}])요일)?"
)
_WEEKDAY_BEFORE = r"(?:(?P<before>[a-z]{3,9})\.?,?\s+)?"
_WEEKDAY_AFTER = r"(?:\s*\((?P<after>[a-z]{3,9})\.?\))?"
_DAY = r"(?<![0-9])(?P<day>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?:,?\s+(?P<year>[0-9]{4}))?"
DAY_FIRST = re.compile(rf"{_WEEKDAY_BEFORE}{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}{_WEEKDAY_AFTER}", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"{_WEEKDAY_BEFORE}{_MONTH}\s+{_DAY}{_YEAR}{_WEEKDAY_AFTER}", re.IGNORECASE)
UNBROKEN = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """`words` as written; `year` and `weekday` (Monday 0) None where they are left out.

    Neither has to be on the calendar.
    """

    words: str
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None


def read_day(
    text: str, today: date, earliest: date | None = None, latest: date | None = None
) -> date | Refused:
    """The day that `text` is, within the bounds; a year left out is told by them and by `today`."""
    words = " ".join(unicodedata.normalize("NFKC", text).split())
    if words.lower() in FROM_TODAY:
        return _within(today + timedelta(days=FROM_TODAY[words.lower()]), earliest, latest)
    written = written_day(words)
    if written is None:
        return Refused(Phrase("day-unclear"))
    return settled(written, today, earliest, latest)


def written_day(words: str) -> WrittenDay | None:
    """The day that `words` are as a whole; None where they are something else."""
    parted = UNBROKEN.sub(r"\1-\2-\3", words) if UNBROKEN.fullmatch(words) else words
    forms = (form.fullmatch(parted) for form in (NUMERIC, DAY_FIRST, MONTH_FIRST))
    return next((day for found in forms if found and (day := named_by(found))), None)


def named_by(found: re.Match[str]) -> WrittenDay | None:
    """The day in a match of NUMERIC, DAY_FIRST or MONTH_FIRST; None where a word in it is neither month nor
    weekday.
    """
    month, name = _month(found["month"]), found["before"] or found["after"]
    weekday = _weekday(name) if name else None
    if month is None or (name and weekday is None):
        return None
    year = int(found["year"]) if found["year"] else None
    return WrittenDay(found[0], month, int(found["day"]), year, weekday)


def settled(
    written: WrittenDay, today: date, earliest: date | None = None, latest: date | None = None
) -> date | Refused:
    """The one day that is meant, or what is to be said back."""
    if _in(LEAP_YEAR if written.year is None else written.year, written) is None:
        return _refused("day-not-on-calendar", written)
    if written.year is None:
        day = _without_year(written, today, earliest, latest)
    else:
        day = _in(written.year, written)
    if day is None:
        return _refused("day-year", written, example=example(today, earliest, latest).isoformat())
    if written.weekday not in {None, day.weekday()}:
        return _which(written, day)
    return _within(day, earliest, latest)


def example(today: date, earliest: date | None, latest: date | None) -> date:
    """A day that may be given."""
    return min(max(today, earliest or today), latest or date.max)


def reach(earliest: date | None, latest: date | None) -> Phrase:
    """From when till when a day may be; one of the two is there."""
    if earliest and latest:
        return Phrase("day-between", {"earliest": earliest, "latest": latest})
    if earliest:
        return Phrase("day-from", {"earliest": earliest})
    return Phrase("day-up-to", {"latest": latest or date.max})


def _month(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    place = _place(word, MONTHS)
    return None if place is None else place + 1


def _weekday(word: str) -> int | None:
    return WEEKDAYS.index(word) if word in WEEKDAYS else _place(word, ENGLISH_WEEKDAYS)


def _place(beginning: str, names: Sequence[str]) -> int | None:
    begun = (place for place, name in enumerate(names) if name.startswith(beginning.lower()))
    return next(begun, None)


def _in(year: int, written: WrittenDay) -> date | None:
    try:
        return date(year, written.month, written.day) if year in YEARS else None
    except ValueError:
        return None


def _without_year(
    written: WrittenDay, today: date, earliest: date | None, latest: date | None
) -> date | None:
    """The only such day within the bounds, else the next one; None where it takes the year to tell."""
    inside: list[date] = []
    if earliest and latest:
        inside = [day for day in _days(written, earliest, latest.year) if day <= latest]
    if len(inside) == 1:
        return inside[0]
    begin = max(today, earliest or today)
    coming = next(_days(written, begin, begin.year + LONGEST_WAIT), None)
    elsewhere = bool(inside) or earliest is None
    return None if coming and latest and coming > latest and elsewhere else coming


def _days(written: WrittenDay, begin: date, last_year: int) -> Iterator[date]:
    days = (_in(year, written) for year in range(begin.year, last_year + 1))
    return (day for day in days if day and day >= begin)


def _which(written: WrittenDay, day: date) -> Refused:
    """Asks whether the day is right or the weekday."""
    nearest = day + timedelta(days=((written.weekday or 0) - day.weekday() + 3) % 7 - 3)
    first, second = sorted((day, nearest))
    return _refused("day-weekday", written, first=first, second=second)


def _within(day: date, earliest: date | None, latest: date | None) -> date | Refused:
    if (earliest or day) <= day <= (latest or day):
        return day
    return Refused(Phrase("day-out-of-reach", {"day": day}))


def _refused(key: str, written: WrittenDay, **args: Arg) -> Refused:
    return Refused(Phrase(key, {"written": Phrase("quoted", {"word": written.words}), **args}))

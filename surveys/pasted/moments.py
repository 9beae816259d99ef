"""Days and hours as they stand in running text: `2026. 12. 7.(월) ~ 12. 18.(금) 18:00까지`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from surveys.days import DAY_FIRST, MONTH_FIRST, NUMERIC, WEEKDAYS, WrittenDay, named_by, settled
from surveys.prompt import Phrase, Refused

HOUR = re.compile(
    r"\s*,?\s*(?P<half>오전|오후|낮|밤|저녁|아침|새벽)?\s*(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?!\d)|\s?시(?!간)(?:\s?(?P<minutes>\d{1,2})\s?분|\s?(?P<past>반))?)"
)
SAME_MONTH = re.compile(
    rf"\s*(?:부터)?\s*[~–—-]?\s*(?P<day>\d{{1,2}})(?!\d)\s*(?:일|\.)?(?:\s*\(\s*(?P<weekday>[{WEEKDAYS}])(?:요일)?\s*\))?(?![\d:./월시])"
)
AFTERNOON = {"오후", "저녁", "밤"}
NOON, MIDNIGHT = 12, 24
UNSAID = 6  # `6시` alone is not said to be in the morning or the evening; from 7 on it is as on the clock
UNTIL = re.compile(r"\s*까지")
ASKS_FOR_ANSWERS = re.compile(
    r"주세요|주십시오|주시기|부탁|바랍니다|받습니다|마감|please|close", re.IGNORECASE
)
GLUE = re.compile(r"[\s~–—\-.,()[\]]|부터|까지|마감|오전|오후|from|until|to|by", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A day where it stands in a text. `hour`: `HH:MM` behind it, "" where there is none.

    `half_unsaid`: the hour may be one of the morning or of the afternoon.
    """

    start: int
    end: int
    day: WrittenDay
    hour: str = ""
    half_unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """In the form of a survey file, `2026-12-18 18:00`; `day` alone where no hour is said."""

    day: date
    hour: str = ""

    @property
    def written(self) -> str:
        return f"{self.day.isoformat()} {self.hour}".strip()


def spots_in(text: str) -> tuple[Spot, ...]:
    """The days in a text, in their order; `12월 7일 ~ 18일` are two."""
    found = {
        match.start(): match for form in (DAY_FIRST, MONTH_FIRST, NUMERIC) for match in form.finditer(text)
    }
    days = [(match, day) for _, match in sorted(found.items()) if (day := named_by(match))]
    spots = [_spot(text, match.start(), match.end(), day) for match, day in days]
    return (*spots, *_second(text, spots[0])) if len(spots) == 1 else tuple(spots)


def deadline_said(text: str) -> tuple[Spot, ...]:
    """The one day until which answers are asked for, as in `12월 4일까지 답해 주세요`; else nothing."""
    until = tuple(spot for spot in spots_in(text) if UNTIL.match(text, spot.end))
    return until if len(until) == 1 and ASKS_FOR_ANSWERS.search(text, until[0].end) else ()


def _spot(text: str, start: int, end: int, day: WrittenDay) -> Spot:
    found = HOUR.match(text, end)
    if found is None:
        return Spot(start, end, day)
    hour = int(found["hour"])
    unsaid = found["minute"] is None and not found["half"] and 1 <= hour <= UNSAID
    return Spot(start, found.end(), day, _clock(found, hour), unsaid)


def _clock(found: re.Match[str], hour: int) -> str:
    """`HH:MM`; the last moment of a day is the day alone."""
    if found["half"] in AFTERNOON and hour < NOON:
        hour += NOON
    elif (found["half"] == "밤" and hour == NOON) or hour == MIDNIGHT:
        return ""
    elif found["half"] in {"오전", "새벽"} and hour == NOON:
        hour = 0
    minute = found["minute"] or found["minutes"] or ("30" if found["past"] else "0")
    return f"{hour:02}:{int(minute):02}"


def _second(text: str, first: Spot) -> Iterator[Spot]:
    """`~ 18일`, with the month of the day before it."""
    found = SAME_MONTH.match(text, first.end)
    if found and re.search(r"[~–—-]|부터", text[first.end : found.start("day")]):
        weekday = WEEKDAYS.index(found["weekday"]) if found["weekday"] else None
        day = WrittenDay(found[0].strip(" ~–—-"), first.day.month, int(found["day"]), first.day.year, weekday)
        yield _spot(text, found.start(), found.end(), day)


def settled_spots(spots: Sequence[Spot], today: date) -> tuple[list[Moment], list[Phrase]]:
    """The moments meant, a year left out being that of the next such day; and what has to be asked back."""
    moments, doubts = list[Moment](), list[Phrase]()
    for spot, written in zip(spots, _with_years([spot.day for spot in spots], today), strict=True):
        day = settled(written, today)
        if isinstance(day, Refused):
            doubts.append(day.why)
        elif spot.half_unsaid:
            doubts.append(Phrase("pasted-half-unsaid", {"hour": int(spot.hour.split(":")[0])}))
        else:
            moments.append(Moment(day, spot.hour))
    return moments, doubts


def _with_years(days: Sequence[WrittenDay], today: date) -> list[WrittenDay]:
    """A period's beginning has the year of its end, and the other way round, where one of them says it."""
    match days:
        case [first, last] if last.year is None and first.year is not None:
            later = _comes_before(last, first)
            return [first, replace(last, year=first.year + later)]
        case [first, last] if first.year is None:
            end = last.year or _next_year_of(last, today)
            return [replace(first, year=end and end - _comes_before(last, first)), replace(last, year=end)]
    return list(days)


def _next_year_of(written: WrittenDay, today: date) -> int | None:
    day = settled(replace(written, weekday=None), today)
    return None if isinstance(day, Refused) else day.year


def _comes_before(one: WrittenDay, other: WrittenDay) -> bool:
    return (one.month, one.day) < (other.month, other.day)


def says_more(text: str, spots: Sequence[Spot]) -> bool:
    """Whether other words stand beside the days and hours."""
    for spot in reversed(spots):
        text = text[: spot.start] + text[spot.end :]
    return bool(GLUE.sub("", text))

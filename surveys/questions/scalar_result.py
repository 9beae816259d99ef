"""What ballots with one value each came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from surveys.figures import Bars, counted
from surveys.prompt import Phrase, Translated, Words
from surveys.questions.base import Cell, in_language
from surveys.questions.numerals import Measure, as_json, rounded
from surveys.questions.stretches import stretches

DECIMALS = 2
"""Of a mean."""

LISTED = 10
"""Dates that are listed to read."""

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RatingResult:
    """`counts`: each step of the scale and how many chose it, the lowest first; `names` by step."""

    names: Mapping[int, Translated]
    counts: tuple[tuple[int, int], ...]

    @property
    def _people(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def _middle(self) -> dict[str, int | float]:
        values = [Decimal(step) for step, count in self.counts for _ in range(count)]
        return {name: as_json(value) for name, value in middle(values).items()}

    def document(self, language: str) -> Document:
        ratings = [
            {"value": step, **self._named(step, "label", language), "count": count}
            for step, count in self.counts
        ]
        if not self._people:
            return {"ratings": ratings, "median": None, "mean": None}
        return {"ratings": ratings, **self._middle}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [
            {**self._named(step, "option", language), "value": step, "count": count}
            for step, count in self.counts
        ]

    def _named(self, step: int, name: str, language: str) -> dict[str, Cell]:
        return {name: in_language(self.names[step], language)} if step in self.names else {}

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        lines = (share(rated(step, self.names), count, self._people) for step, count in self.counts)
        return (Phrase("tally-rating", self._middle), "", *lines)

    def figure(self) -> Bars:
        bars = (counted(rated(step, self.names), count, self._people) for step, count in self.counts)
        middle = (Phrase("tally-rating", self._middle),) if self._people else ()
        return Bars(tuple(bars), about=middle)


@dataclass(frozen=True, slots=True)
class NumberResult:
    """Every number, in the order of the ballots. `decimals`: of the question."""

    measure: Measure
    decimals: int
    values: tuple[Decimal, ...]

    def document(self, language: str) -> Document:  # noqa: ARG002
        if not self.values:
            return dict.fromkeys(("median", "mean", "lowest", "highest", "total"))
        return {name: as_json(value) for name, value in self._told.items()}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:  # noqa: ARG002
        return [{"value": as_json(value)} for value in self.values]

    @property
    def _told(self) -> dict[str, Decimal]:
        span = {"lowest": min(self.values), "highest": max(self.values)}
        return {**middle(self.values, self.decimals), **span, "total": sum(self.values, Decimal(0))}

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        told = {name: self.measure.words(value) for name, value in self._told.items()}
        total = (Phrase("tally-number-total", told),) if self.measure.grouped else ()
        return (Phrase("tally-number", told), Phrase("tally-number-range", told), *total)

    def figure(self) -> Bars:
        """How many numbers lie in each of some stretches."""
        if not self.values:
            return Bars(())
        told = {name: self.measure.words(value) for name, value in self._told.items()}
        bars = (
            counted(self._stretch(first, last), count, len(self.values))
            for first, last, count in stretches(self.values, self.decimals)
        )
        return Bars(tuple(bars), about=(Phrase("tally-number", told),))

    def _stretch(self, first: Decimal, last: Decimal) -> Phrase:
        if first == last:
            return self.measure.words(first)
        bare = replace(self.measure, unit="")
        return Phrase("chart-stretch", {"first": bare.words(first), "last": self.measure.words(last)})


@dataclass(frozen=True, slots=True)
class DateResult:
    """Each day that was given and how often, the earliest first."""

    counts: tuple[tuple[date, int], ...]

    def document(self, language: str) -> Document:  # noqa: ARG002
        return {"dates": [{"date": day.isoformat(), "count": count} for day, count in self.counts]}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:  # noqa: ARG002
        return [{"value": day.isoformat(), "count": count} for day, count in self.counts]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        return tuple(self._lines())

    def figure(self) -> Bars:
        people = sum(count for _, count in self.counts)
        days = (counted(Phrase("date-given", {"day": day}), count, people) for day, count in self.counts)
        return Bars(tuple(days))

    def _lines(self) -> Iterator[Words]:
        people = sum(count for _, count in self.counts)
        often = sorted(self.counts, key=lambda counted: -counted[1])
        for day, count in often[:LISTED]:
            yield share(Phrase("date-given", {"day": day}), count, people)
        if len(often) > LISTED:
            span = {"earliest": self.counts[0][0], "latest": self.counts[-1][0]}
            yield Phrase("tally-dates-more", {"count": len(often) - LISTED, **span})


def rated(step: int, names: Mapping[int, Translated]) -> Phrase:
    if step in names:
        return Phrase("rating-given-named", {"value": step, "label": names[step]})
    return Phrase("rating-given", {"value": step})


def share(what: Words, count: int, people: int) -> Phrase:
    return Phrase("tally-choice", {"option": what, "count": count, "share": 100 * count / people})


def middle(values: Sequence[Decimal], decimals: int = 0) -> dict[str, Decimal]:
    """Median and mean of values with so many decimals; there is at least one."""
    mean = rounded(sum(values, Decimal(0)) / len(values), max(DECIMALS, decimals))
    return {"median": median(values), "mean": mean}

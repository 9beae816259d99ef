"""The tables of a report, made of the very document that is given out as JSON: nothing is counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from reports.report import Column, Shown, Table, Texts
from reports.voice import Voice, readable

NAMED = ("option", "statement", "item", "date", "value")
"""What a row is, by the first of them that it has."""

COLUMNS = (
    *("place", *NAMED, "label", "bonus", "weight", "points", "mentions", "count", "people", "share", "first"),
    *("agree", "disagree", "pass", "yes", "if_need_be", "no", "mean", "interval", "band"),
)
"""In their order; what else a row of the document holds is for programs."""

IN_WORDS = frozenset({"option", "statement", "item", "date", "label", "bonus", "interval", "band"})
PEOPLE = ("mentions", "count")
"""How many of those who answered; what share of them that is, is told beside it."""

MEASURED = ("points", "count", "mean")
FIGURES = ("mean", "median", "lowest", "highest", "total", "full", "bonus")
PODIUM = 3
SEVERAL = 6
"""Options that are still named in one line."""

WRITTEN = ("texts", "other", "reasons")

Row = Mapping[str, Any]


def tables_of(document: Row, voice: Voice) -> tuple[Table, ...]:
    """Each list of rows that the document of one count holds, and its single figures."""
    lists = [value for value in document.values() if _is_rows(value)]
    counted = [_table(rows, document["answered"], voice) for rows in lists]
    figures = tuple(_figures(document, voice))
    return (*counted, _figures_table(figures, voice)) if figures else tuple(counted)


def texts_of(document: Row, voice: Voice) -> tuple[Texts, ...]:
    """All that people wrote themselves, in the order of the document."""
    return tuple(_texts(document, voice))


def headline(document: Row, voice: Voice) -> str:
    """The first places; "" where there is no ranking, or too many share them for one line."""
    ranked = [row for row in document.get("ranking", ()) if row["points"] and row["place"] <= PODIUM]
    shared = _shared(ranked)
    best = [f"{_cell('place', row, shared, voice).text} {readable(row['option'])}" for row in ranked]
    return ", ".join(best) if len(best) <= SEVERAL else ""


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _table(rows: Sequence[Row], answered: int, voice: Voice) -> Table:
    full = [_with_share(row, answered) for row in rows]
    keys = [key for key in COLUMNS if any(key in row for row in full)]
    shared = _shared(full)
    shown = tuple(tuple(_cell(key, row, shared, voice) for key in keys) for row in full)
    measure = next((key for key in MEASURED if key in keys), "")
    return Table(
        voice.say("report-counted"),
        tuple(Column(voice.say(f"column-{key}"), key not in IN_WORDS, key == "share") for key in keys),
        shown,
        named=keys.index(next(key for key in NAMED if key in keys)),
        measured=keys.index(measure) if measure else 0,
        bars=_bars(full, measure) if measure else (),
    )


def _with_share(row: Row, answered: int) -> Row:
    people = next((row[key] for key in PEOPLE if key in row), None)
    if people is None or not answered or "share" in row:
        return row
    return {**row, "share": 100 * people / answered}


def _bars(rows: Sequence[Row], measure: str) -> tuple[float, ...]:
    """Of the highest of them; a mean of what its item can get."""
    values = [row.get(measure) or 0 for row in rows]
    highest = max(values)
    return tuple(value / (row.get("weight", highest) or 1) for value, row in zip(values, rows, strict=True))


def _cell(key: str, row: Row, shared: Container[Any], voice: Voice) -> Shown:
    value = row.get(key)
    if value is None:
        return _in_words("")
    if key == "place":
        return Shown(
            value, voice.say("report-place-shared" if value in shared else "report-place", place=value)
        )
    if key in WORDED:
        return WORDED[key](value, voice)
    return _in_words(readable(value)) if isinstance(value, str) else Shown(value, voice.number(value))


def _interval(best: int, worst: int, voice: Voice) -> str:
    if best == worst:
        return voice.say("report-place", place=best)
    return voice.say("report-interval", best=best, worst=worst)


def _shared(rows: Sequence[Row]) -> set[Any]:
    """Places of more than one row."""
    return {place for place, times in Counter(row.get("place") for row in rows).items() if times > 1}


def _in_words(text: str) -> Shown:
    return Shown(text, text)


def _figures(document: Row, voice: Voice) -> Iterator[tuple[Shown, Shown]]:
    for key in FIGURES:
        value = document.get(key)
        inner = (
            {f"{key}-{name}": one for name, one in value.items()} if isinstance(value, dict) else {key: value}
        )
        for name, figure in inner.items():
            if isinstance(figure, int | float):
                yield _in_words(voice.say(f"figure-{name}")), Shown(figure, voice.number(figure))


def _figures_table(figures: tuple[tuple[Shown, Shown], ...], voice: Voice) -> Table:
    columns = (Column(voice.say("report-figure")), Column(voice.say("report-value"), numeric=True))
    return Table(voice.say("report-figures"), columns, figures)


def _texts(document: Row, voice: Voice) -> Iterator[Texts]:
    """The reasons of a text stand with it."""
    beside = "texts" in document
    for key in WRITTEN[:1] if beside else WRITTEN:
        entries = _entries(document.get(key, ()), document.get("reasons", ()) if beside else ())
        if entries:
            sort = voice.say(f"report-sort-{key}")
            yield Texts(sort, voice.say("report-written", sort=sort, count=len(entries)), entries)


def _entries(texts: Sequence[str], reasons: Sequence[str]) -> tuple[tuple[str, str], ...]:
    pairs = zip_longest(texts, reasons, fillvalue="")
    return tuple((readable(text), readable(reason)) for text, reason in pairs)


WORDED: Mapping[str, Callable[[Any, Voice], Shown]] = {
    "share": lambda share, voice: Shown(round(share, 1), voice.share(share)),
    "bonus": lambda bonus, voice: _in_words(voice.say("report-bonus" if bonus else "report-full-mark")),
    "band": lambda band, voice: _in_words(voice.say(f"report-band-{band}")),
    "interval": lambda ends, voice: _in_words(_interval(ends[0], ends[1], voice)),
}
"""How the columns read that are neither names nor plain numbers."""

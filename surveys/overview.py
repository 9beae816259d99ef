"""All answers read over before they are handed in, each with a way back to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from surveys.asked import Asked, Place
from surveys.prompt import Arg, Phrase, Prompt, Widget, Words
from surveys.questions.base import button, joined
from surveys.questions.pages import cut_by_height, height, starts_by_height
from surveys.way import OVERVIEW, Way

NAMED = 10
"""How many of the questions that still need an answer are named."""


class Numbered(NamedTuple):
    """Something asked with its running number, and what is read of its answer, line by line."""

    number: int
    asked: Asked
    lines: tuple[Words, ...]


def overview(here: Way, page: int, last: tuple[Widget, ...]) -> Prompt:
    """`last` is the row of buttons at the end."""
    every = _every(here)
    shown, pages = cut_by_height(every, _heights(every), page)
    answers = [line for one in shown for line in one.lines]
    lines = (_title(len(every), shown), *answers, "")
    choices = (_change(here, one) for one in shown)
    ways = tuple(row for row in (_onward(here), last) if row)
    return Prompt(lines, tuple(choices), (*pages, *ways), _outlook(here))


def page_of(here: Way, place: Place) -> int:
    """The page on which the answer of a place is read."""
    every = _every(here)
    starts = starts_by_height(_heights(every))
    at = next((number for number, one in enumerate(every) if one.asked.place == place), 0)
    return bisect_right(starts, at) - 1


def _title(count: int, shown: Sequence[Numbered]) -> Phrase:
    if len(shown) == count:
        return Phrase("overview-title")
    if len(shown) == 1:
        return Phrase("overview-title-one", {"count": count, "number": shown[0].number})
    return Phrase("overview-title-part", {"count": count, "first": shown[0].number, "last": shown[-1].number})


def _every(here: Way) -> list[Numbered]:
    return [Numbered(number, one, tuple(_read(here, number, one))) for number, one in _numbered(here)]


def _heights(every: Sequence[Numbered]) -> list[int]:
    return [sum(map(height, one.lines)) for one in every]


def _numbered(here: Way) -> Iterator[tuple[int, Asked]]:
    return enumerate(here.asked, start=1)


def _change(here: Way, one: Numbered) -> Widget:
    given = here.given(one.asked)
    done = given is not None and one.asked.begun(given) and not one.asked.lacking(given)
    key = "button-go" if done else "button-go-answer"
    return Widget("go", Phrase(key, {"number": one.number}), *one.asked.place)


def _onward(here: Way) -> tuple[Widget, ...]:
    """The way back to what is not dealt with yet."""
    return () if here.after(OVERVIEW) == OVERVIEW else button("next", Phrase("button-go-on"))


def _read(here: Way, number: int, asked: Asked) -> Iterator[Words]:
    given = here.given(asked)
    yield from ("", _heading(number, asked))
    if given is not None and asked.begun(given):
        yield from asked.briefly(given)
    if asked.lacking(given):
        yield Phrase("overview-incomplete" if asked.begun(given) else "overview-unanswered")
    elif not asked.begun(given):
        yield Phrase("overview-skipped" if asked.place in here.draft else "overview-optional")


def _heading(number: int, asked: Asked) -> Phrase:
    text: dict[str, Arg] = {"number": number, "text": asked.question.text}
    if asked.about is None:
        return Phrase("overview-question", text)
    return Phrase("overview-question-about", {**text, "about": asked.about.text})


def _outlook(here: Way) -> Phrase:
    """That all is there, or what still needs an answer."""
    lacking: Sequence[Words] = [
        Phrase("question-number", {"number": number})
        for number, asked in _numbered(here)
        if asked.lacking(here.given(asked))
    ]
    if not lacking:
        return Phrase("overview-ready")
    named: dict[str, Arg] = {"questions": joined(lacking[:NAMED])}
    if len(lacking) <= NAMED:
        return Phrase("overview-missing", named)
    return Phrase("overview-missing-more", {**named, "count": len(lacking)})

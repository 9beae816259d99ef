"""Many things, some at a time, so that a card stays on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeVar
from unicodedata import east_asian_width

from surveys.prompt import Phrase, Translated, Widget
from surveys.questions.base import button

PAGE = 10
LINES = 14
"""The part of a phone's screen that a list may take; the question, the state and what to do need the rest."""
FEW = 5
COLUMNS = 40
"""A line of that screen: twenty Korean syllables, each two columns wide."""
BESIDE = 12
"""Columns for what stands beside a text: its number, and that it was chosen."""
PAGES = ("button-page-before", "button-page", "button-page-after")

Thing = TypeVar("Thing")
Controls = tuple[tuple[Widget, ...], ...]


def cut_into_pages(
    things: Sequence[Thing], page: int, size: int = PAGE, first: int = 0
) -> tuple[Sequence[Thing], Controls]:
    """What stands on a page, and the row that leads to the other pages.

    Pages count from `first`; one that is not there is the nearest that is.
    """
    pages = max(-(-len(things) // size), 1)
    place = min(max(page - first, 0), pages - 1)
    return things[place * size : (place + 1) * size], page_controls(place, pages, first)


def page_controls(page: int, pages: int, first: int = 0, wording: Sequence[str] = PAGES) -> Controls:
    """`page` counts from 0; the buttons carry it counted from `first`. `wording`: for back, here and on."""
    if pages == 1:
        return ()
    back, standing, on = wording
    before = button("page", Phrase(back), first + page - 1) if page else ()
    here = button("page", Phrase(standing, {"page": page + 1, "pages": pages}), first + page)
    after = button("page", Phrase(on), first + page + 1) if page + 1 < pages else ()
    return ((*before, *here, *after),)


def fitting(texts: Iterable[Translated], beside: int = BESIDE) -> int:
    """How many of these fit on a page, whichever come together there: the same for everybody, in every
    language.
    """
    longest_first = sorted((lines_of(text, beside) for text in texts), reverse=True)
    together = accumulate(longest_first[:PAGE])
    return max(sum(lines <= LINES for lines in together), 1)


def lines_of(text: Translated, beside: int = BESIDE) -> int:
    """The lines it takes on a card where `beside` columns of them are taken."""
    return -(-(widest(text) + beside) // COLUMNS)


def in_few_lines(texts: Iterable[Translated], beside: int = BESIDE) -> bool:
    """Whether they can stand one behind the other without taking too much of the screen."""
    return sum(widest(text) + beside for text in texts) <= FEW * COLUMNS


def widest(text: Translated) -> int:
    return max(map(width, (text,) if isinstance(text, str) else text.values()))


def width(text: str) -> int:
    """In columns: a Korean syllable takes two, a Latin letter one."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)

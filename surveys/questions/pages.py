"""Many things, some at a time, so that a card stays on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import TypeVar
from unicodedata import east_asian_width

from surveys.prompt import Arg, Phrase, Translated, Widget, Words
from surveys.questions.base import button

PAGE = 10
LINES = 14
"""The part of a phone's screen that a list may take; the question, the state and what to do need the rest."""
ROOM = 21
"""The same of what is read over."""
SEEN = 4
"""Lines that are seen of what is folded."""
FEW = 5
COLUMNS = 40
"""A line of that screen: twenty Korean syllables, each two columns wide."""
BESIDE = 12
"""Columns for what stands beside a text: its number, and that it was chosen."""
PAGES = ("button-page-before", "button-page-after")

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


def cut_by_height(
    things: Sequence[Thing], heights: Sequence[int], page: int
) -> tuple[Sequence[Thing], Controls]:
    """The same where things are of different heights: as many as fit, one at least."""
    starts = starts_by_height(heights)
    here = min(max(page, 0), len(starts) - 1)
    end = [*starts[1:], len(things)][here]
    return things[starts[here] : end], page_controls(here, len(starts))


def starts_by_height(heights: Sequence[int]) -> list[int]:
    """The places of the first things of all pages."""
    starts, used = [0], 0
    for place, height in enumerate(heights):
        if used + height > ROOM and place > starts[-1]:
            starts.append(place)
            used = 0
        used += height
    return starts


def page_controls(page: int, pages: int, first: int = 0, wording: Sequence[str] = PAGES) -> Controls:
    """`page` counts from 0; the buttons carry it counted from `first`. `wording`: for back and on."""
    if pages == 1:
        return ()
    back, on = wording
    before = button("page", Phrase(back), first + page - 1) if page else ()
    after = button("page", Phrase(on), first + page + 1) if page + 1 < pages else ()
    return ((*before, *after),)


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


def height(words: Words) -> int:
    """The lines it takes on a card, judged by the texts of people's in it: the product's own are short."""
    lines = max(-(-_breadth(words) // COLUMNS), 1)
    folds = isinstance(words, Phrase) and words.key.endswith("folded")
    return min(lines, SEEN) if folds else lines


def _breadth(words: Arg) -> int:
    if isinstance(words, Phrase):
        return sum(map(_breadth, words.args.values()))
    if isinstance(words, str | Mapping):
        return max(width(text) + COLUMNS * text.count("\n") for text in texts_of(words))
    return 0


def widest(text: Translated) -> int:
    return max(map(width, texts_of(text)))


def texts_of(text: Translated) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text.values()


def width(text: str) -> int:
    """In columns: a Korean syllable takes two, a Latin letter one."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)

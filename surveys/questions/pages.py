"""Many options, ten at a time."""

from __future__ import annotations

from collections.abc import Sequence

from surveys.prompt import Phrase, Widget
from surveys.questions.base import button
from surveys.questions.options import Option

PAGE = 10

Controls = tuple[tuple[Widget, ...], ...]


def page_of(order: Sequence[Option], page: int) -> tuple[list[tuple[int, Option]], Controls]:
    """The options of a page with their running numbers, and the row that leads to the other pages.

    Pages count from 0; one that is not there is the nearest that is.
    """
    pages = -(-len(order) // PAGE)
    page = min(max(page, 0), pages - 1)
    numbered = list(enumerate(order, start=1))
    return numbered[page * PAGE : (page + 1) * PAGE], page_controls(page, pages)


def page_controls(page: int, pages: int) -> Controls:
    if pages == 1:
        return ()
    before = button("page", Phrase("button-page-before"), page - 1) if page else ()
    here = button("page", Phrase("button-page", {"page": page + 1, "pages": pages}), page)
    after = button("page", Phrase("button-page-after"), page + 1) if page + 1 < pages else ()
    return ((*before, *here, *after),)

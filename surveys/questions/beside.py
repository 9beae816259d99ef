"""Several options typed at once, and those that were chosen before: which of them make the answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from surveys.prompt import Phrase, Refused, Translated, Words
from surveys.questions.base import joined, shortened

NAMED = 10
"""So many options are named in a notice; how many more there are is counted."""
CHARACTERS = 60
"""Shared by the names in a notice."""


def with_chosen(
    given: Sequence[int], named: Sequence[int], least: int, most: int
) -> tuple[int, ...] | Refused:
    """All that is chosen once `named` is typed beside `given`; nothing that stands is lost to half an answer.

    Options that are all new are added where they fit. Others are the whole answer where they make one.
    """
    room = most - len(given)
    if set(given).isdisjoint(named) and len(named) <= room:
        return (*given, *named)
    if set(given) <= set(named) or least <= len(named) <= most:
        return tuple(named)
    return Refused(Phrase("typed-beside-chosen", {"count": len(given), "room": room}))


def outcome(
    given: Collection[int], chosen: Collection[int], named: Collection[int], says: tuple[str, str, str]
) -> str:
    """Which sentence `says` what came of the list: that it is chosen, that it is added, that it replaces."""
    typed, added, anew = says
    if set(given) <= set(chosen):
        return added if len(chosen) > len(named) else typed
    return anew


def taken(names: Sequence[Words]) -> Words:
    """`a · b · c`, and how many more there are."""
    more = len(names) - NAMED
    shown = joined(names[:NAMED])
    return Phrase("names-and-more", {"names": shown, "count": more}) if more > 0 else shown


def brief(name: Translated, among: int) -> Translated:
    """A name of a notice that has so many of them."""
    length = CHARACTERS // min(among, NAMED)
    if isinstance(name, str):
        return shortened(name, length)
    return {language: shortened(text, length) for language, text in name.items()}

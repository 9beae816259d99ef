"""Which questions and options of a survey that is added again are those of the stored one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from surveys.questions import Kind, Option

Thing = TypeVar("Thing", Option, Kind)

Pairs = Mapping[int, int]
"""By place in what is new, the place of the stored thing that it is."""

Key = tuple[type | None, Hashable]


def matched(stored: Sequence[Thing], new: Sequence[Thing], *, in_place: bool) -> Pairs:
    """What has the same id, else the same text, else the same text in one language.

    `in_place`: what was exchanged is the same, too.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for keys in (_ids, _whole_text, _texts):
        known = _places(stored, keys)
        for place in (place for place in range(len(new)) if place not in pairs):
            alike = (at for key in keys(new[place]) for at in known.get(key, ()))
            found = next((at for at in alike if at not in taken), None)
            if found is not None:
                pairs[place] = found
                taken.add(found)
    changed = exchanged(stored, new, pairs) if in_place else None
    return pairs if changed is None else {**pairs, changed: changed}


def exchanged(stored: Sequence[Thing], new: Sequence[Thing], pairs: Pairs) -> int | None:
    """The place where exactly one thing is gone and exactly one of its sort has come, if there is such."""
    gone = sorted({*range(len(stored))}.difference(pairs.values()))
    come = [place for place in range(len(new)) if place not in pairs]
    if gone != come or len(gone) != 1:
        return None
    return gone[0] if type(stored[gone[0]]) is type(new[gone[0]]) else None


def _places(things: Sequence[Thing], keys: Callable[[Option | Kind], Iterator[Key]]) -> dict[Key, list[int]]:
    places: dict[Key, list[int]] = {}
    for place, thing in enumerate(things):
        for key in keys(thing):
            places.setdefault(key, []).append(place)
    return places


def _ids(thing: Option | Kind) -> Iterator[Key]:
    if thing.id:
        yield _sort(thing), thing.id


def _whole_text(thing: Option | Kind) -> Iterator[Key]:
    yield _sort(thing), frozenset(_wordings(thing).items())


def _texts(thing: Option | Kind) -> Iterator[Key]:
    yield from ((_sort(thing), text) for text in _wordings(thing).values())


def _wordings(thing: Option | Kind) -> Mapping[str, str]:
    return {"": thing.text} if isinstance(thing.text, str) else thing.text


def _sort(thing: Option | Kind) -> type | None:
    """An item that is scored is never the thing it is scored for; a question may change its kind."""
    return type(thing) if isinstance(thing, Option) else None

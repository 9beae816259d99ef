"""What a method makes of ballots: places, and the steps that led to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Score = Fraction | float


@dataclass(frozen=True, slots=True)
class Placed:
    option: int
    place: int
    score: Score


@dataclass(frozen=True, slots=True)
class Broken:
    """A tie that a rule had to break. `stage` 0: not in a stage. `by`: earlier_stage, or list_order where
    nothing else told the options apart. `taken` is who it hit.
    """

    stage: int
    options: tuple[int, ...]
    taken: int
    by: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """`placed`: every option, best first, those that share a place in the order of the list.

    `steps`: the stages, rounds or pairs, as JSON with options for names; `quota` where the method has one.
    """

    method: str
    placed: tuple[Placed, ...]
    broken: tuple[Broken, ...] = ()
    steps: tuple[Mapping[str, Any], ...] = ()
    quota: int | None = None

    def winners(self, seats: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who is sure of a seat, and who shares the place across the last of them."""
        sharing = {place: [one.option for one in self.placed if one.place == place] for place in self._places}
        sure = [place for place, options in sharing.items() if place + len(options) - 1 <= seats]
        across = [place for place in sharing if place <= seats and place not in sure]
        return (
            tuple(option for place in sure for option in sharing[place]),
            tuple(option for place in across for option in sharing[place]),
        )

    @property
    def shared(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Places that more than one option has, with these options."""
        by_place = (
            (place, tuple(one.option for one in self.placed if one.place == place)) for place in self._places
        )
        return tuple((place, options) for place, options in by_place if len(options) > 1)

    @property
    def _places(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(one.place for one in self.placed))


def by_score(method: str, scores: Sequence[Score], **more: Any) -> Outcome:
    """The highest score first; equal ones share a place, and the places after it are left free."""
    place = shared_places(scores)
    placed = (Placed(option, place[score], score) for option, score in enumerate(scores))
    return Outcome(method, tuple(sorted(placed, key=lambda one: one.place)), **more)


def by_place(method: str, places: Sequence[int], scores: Sequence[Score], **more: Any) -> Outcome:
    found = (Placed(option, place, scores[option]) for option, place in enumerate(places))
    return Outcome(method, tuple(sorted(found, key=lambda one: one.place)), **more)


def shared_places(scores: Iterable[Score]) -> dict[Score, int]:
    """Each score's place: one more than the number of options above it (1, 2, 2, 4)."""
    places: dict[Score, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        places.setdefault(score, place)
    return places

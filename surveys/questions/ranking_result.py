"""What the ballots of a ranking came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from surveys.prompt import Phrase, Words
from surveys.questions.base import Cell, in_language, joined
from surveys.questions.options import Option
from surveys.questions.typed import with_and

if TYPE_CHECKING:  # NumPy waits until there is something to count
    from surveys.tally.points import Points

PODIUM = 3


@dataclass(frozen=True, slots=True)
class RankingResult:
    places: int
    options: Sequence[Option]
    counts: Mapping[int, Points]

    def _placed(self) -> list[tuple[Option, Points]]:
        """Best first; those that share a place in the order of the survey."""
        counted = [(option, self.counts[option.number]) for option in self.options]
        return sorted(counted, key=lambda pair: pair[1].place)

    def document(self, language: str) -> dict[str, Any]:
        return {"ranking": [self._row(option, got, language) for option, got in self._placed()]}

    def _row(self, option: Option, got: Points, language: str) -> dict[str, Cell]:
        return {
            "option": in_language(option.text, language),
            "id": option.id,
            "place": got.place,
            "points": got.points,
            "mentions": got.mentions,
            "first": got.first,
        }

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [self._row(option, got, language) for option, got in self._placed()]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        nobody = [option for option, got in self._placed() if not got.mentions]
        return (*self._headline(), "", *self._lines(), *unmentioned(nobody))

    def _headline(self) -> Iterator[Words]:
        best = [(option, got) for option, got in self._placed() if got.points and got.place <= PODIUM]
        places = [
            self._at_place(place, [option for option, _ in group])
            for place, group in groupby(best, key=lambda pair: pair[1].place)
        ]
        yield Phrase("tally-headline", {"places": with_commas(places)})
        yield Phrase("tally-points", {"places": self.places})

    def _at_place(self, place: int, options: Sequence[Option]) -> Phrase:
        args = {"place": place, "options": with_and([option.text for option in options])}
        return Phrase("tally-place", args) if len(options) == 1 else Phrase("tally-place-shared", args)

    def _lines(self) -> Iterator[Phrase]:
        taken = [got.place for got in self.counts.values()]
        for option, got in self._placed():
            args = {"place": got.place, "option": option.text, "points": got.points}
            more = {**args, "mentions": got.mentions, "first": got.first}
            if got.mentions and taken.count(got.place) == 1:
                yield Phrase("tally-line", more)
            elif got.mentions:
                yield Phrase("tally-line-shared", more)


def unmentioned(options: Sequence[Option]) -> Iterator[Words]:
    """One line for all that nobody chose."""
    if options:
        texts = [option.text for option in options]
        yield Phrase("tally-unmentioned", {"count": len(options), "options": joined(texts)})


def with_commas(words: Sequence[Words]) -> Words:
    """`a, b, c`; there is at least one."""
    *before, line = words
    for first in reversed(before):
        line = Phrase("comma", {"first": first, "rest": line})
    return line

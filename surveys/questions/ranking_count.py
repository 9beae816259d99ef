"""The numbers that the ballots of a ranking come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from surveys.questions.options import Option

if TYPE_CHECKING:  # NumPy waits until there is something to count
    from surveys.tally.ballots import Ballots
    from surveys.tally.certainty import Agreement, Certainty, Interval

FOR_A_PLACE = 3
"""Ballots for each place to be filled below which an order is not to be relied on."""


class Counted(NamedTuple):
    """What one option got. Options with equal points share a place; the places after it are left free."""

    place: int
    points: int
    mentions: int
    first: int


@dataclass(frozen=True)
class RankingCount:
    """`places` may be given on a ballot; option i of the ballots is `options[i]`. Points decide."""

    places: int
    options: Sequence[Option]
    ballots: Ballots

    @property
    def chosen(self) -> int:
        """How many are to be chosen."""
        return self.places

    @cached_property
    def people(self) -> int:
        return len(self.ballots)

    @property
    def wanted(self) -> int:
        """How many ballots there should be at least."""
        return FOR_A_PLACE * self.places

    @property
    def few(self) -> bool:
        return self.people < self.wanted

    @property
    def selects(self) -> bool:
        """Whether some options are left out."""
        return self.chosen < len(self.options)

    @cached_property
    def counts(self) -> Mapping[int, Counted]:
        """By the option's number."""
        from surveys.tally.positional import first, mentions, points

        placed = points(self.ballots, self.places).placed
        named = {one.option: int(one.score) for one in mentions(self.ballots, self.places).placed}
        best = {one.option: int(one.score) for one in first(self.ballots).placed}
        return {
            self.options[one.option].number: Counted(
                one.place, int(one.score), named[one.option], best[one.option]
            )
            for one in placed
        }

    @cached_property
    def placed(self) -> Sequence[tuple[Option, Counted]]:
        """Best first; those that share a place in the order of the survey."""
        counted = [(option, self.counts[option.number]) for option in self.options]
        return sorted(counted, key=lambda pair: pair[1].place)

    @cached_property
    def sharing(self) -> Mapping[int, Sequence[Option]]:
        """By place, the first one first: the options that have it."""
        found: dict[int, list[Option]] = {}
        for option, got in self.placed:
            found.setdefault(got.place, []).append(option)
        return found

    @cached_property
    def certainty(self) -> Certainty:
        from surveys.tally.certainty import certainty

        return certainty(self.ballots, self.places, self.chosen)

    @cached_property
    def index(self) -> Mapping[int, int]:
        """By the option's number: which one it is of the ballots."""
        return {option.number: place for place, option in enumerate(self.options)}

    def band(self, option: Option) -> str:
        return self.certainty.bands[self.index[option.number]]

    def interval(self, option: Option) -> Interval | None:
        """None below so many ballots that one may be told."""
        intervals = self.certainty.intervals
        return intervals[self.index[option.number]] if intervals else None

    @cached_property
    def agreement(self) -> Agreement | None:
        from surveys.tally.certainty import agreement

        return agreement(self.ballots)

    def times(self, option: Option) -> Sequence[tuple[int, int]]:
        """How many put it at each of the places, the first one first; those where nobody did are left out."""
        row = self.ballots.stands.counts[self.index[option.number]]
        found = zip(self.ballots.stands.where, row, strict=True)
        return [(above + 1, int(count)) for (above, _), count in found if count and above < self.places]

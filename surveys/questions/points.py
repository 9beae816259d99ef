"""점수 나누기: a number of points is divided among some options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Literal, Self

from surveys.figures import Bar, Bars
from surveys.prompt import Arg, Phrase, Widget, Words
from surveys.questions.base import BaseQuestion, Cell, button, in_language
from surveys.questions.options import Option
from surveys.questions.pages import Controls
from surveys.questions.rows import RowOptions
from surveys.questions.rows_kept import Rows, Values, times_given
from surveys.questions.scores import Points, ScoresQuestion, scale

SECONDS = 6


class PointsQuestion(ScoresQuestion):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "total")

    kind: Literal["points"]
    total: Points
    options: RowOptions

    @property
    def seconds(self) -> int:
        return SECONDS * len(self.options)

    def offered(self) -> tuple[Option, ...]:
        return self.options

    def offering(self, options: tuple[Option, ...]) -> Self:
        return self.model_copy(update={"options": options})

    def rows(self) -> Sequence[Option]:
        return self.options

    def bounds(self) -> tuple[Words, ...]:
        return (Phrase("bounds-total", {"total": self.total}),)

    # Asking

    def _left(self, values: Values) -> int:
        return self.total - sum(values.values())

    def _room(self, row: Option, values: Values) -> int:
        """The most an option may get beside what the others have."""
        return self._left(values) + values.get(row.number, 0)

    def widgets(self, row: Option, values: Values) -> tuple[Widget, ...]:
        return scale(row, self._room(row, values))

    def beside(self, row: Option, values: Values) -> Controls:
        room = self._room(row, values)
        rest = Phrase("button-points-rest", {"points": room})
        return (button("give", rest, room, row.number),) if self._left(values) else ()

    def please(self, row: Option, values: Values) -> Phrase:
        if len(values) == len(self.options):
            return Phrase("points-more", {"left": self._left(values)})
        return Phrase("points-please", {"room": self._room(row, values)})

    def state(self, values: Values) -> Iterator[Words]:
        yield Phrase("points-left", {"left": self._left(values), "total": self.total})

    def told(self, number: int, value: int, values: Values) -> Phrase:
        args = {"number": number, "points": self.worth(value), "left": self._left(values)}
        return Phrase("points-given", args)

    # Reading

    def wrong(self, values: Values, new: Values) -> Phrase | None:
        if any(points < 0 for points in new.values()):
            return Phrase("not-here")
        over = -self._left(values)
        if over <= 0:
            return None
        if len(new) > 1:
            return Phrase("points-sum-over", {"sum": sum(values.values()), "total": self.total})
        ((number, points),) = new.items()
        args: dict[str, Arg] = {"number": self.place_of(number) + 1, "points": self.worth(points)}
        return Phrase("points-over", {**args, "room": points - over})

    def kept(self, values: Values, new: Values) -> Values:
        """Several that use up the total are the whole answer; so is one value for each option."""
        whole = len(new) > 1 and sum(new.values()) == self.total
        return {} if whole else values

    @property
    def done(self) -> Phrase:
        return Phrase("points-done")

    @property
    def unread(self) -> Phrase:
        return Phrase("points-unread")

    # How far the answer is

    def complete(self, answer: Rows | None) -> bool:
        return self._left(dict(answer or ())) == 0

    # Counting

    def tally(self, ballots: Sequence[bytes]) -> PointsResult:
        return PointsResult(self.options, times_given(ballots))

    def invent(self, rng: Random) -> Rows:
        liking = [1 / place for place, _ in enumerate(self.options, start=1)]
        given = Counter(option.number for option in rng.choices(self.options, liking, k=self.total))
        return tuple((option.number, given[option.number]) for option in self.options if given[option.number])


@dataclass(frozen=True, slots=True)
class PointsResult:
    """`times`: how often each number of points was given to each option."""

    options: Sequence[Option]
    times: Mapping[tuple[int, int], int]

    def document(self, language: str) -> dict[str, Any]:
        shares = ({"share": round(self._share(option), 1)} for option in self.options)
        rows = zip(self.rows(language), shares, strict=True)
        return {"options": [{**row, **share} for row, share in rows]}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [self._row(option, language) for option in self.options]

    def _row(self, option: Option, language: str) -> dict[str, Cell]:
        known: dict[str, Cell] = {"option": in_language(option.text, language), "id": option.id}
        return {**known, "points": self._points(option), "people": self._people(option)}

    def _people(self, option: Option) -> int:
        return sum(
            times for (number, points), times in self.times.items() if number == option.number and points
        )

    def _points(self, option: Option) -> int:
        return sum(
            points * times for (number, points), times in self.times.items() if number == option.number
        )

    def _share(self, option: Option) -> float:
        """In hundredths of all points given; 0 where there are none."""
        every = sum(points * times for (_, points), times in self.times.items())
        return 100 * self._points(option) / every if every else 0.0

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        best_first = sorted(self.options, key=lambda option: -self._points(option))
        return ("", *(self._line(option) for option in best_first))

    def figure(self) -> Bars:
        best_first = sorted(self.options, key=lambda option: -self._points(option))
        return Bars(tuple(self._bar(option) for option in best_first))

    def _bar(self, option: Option) -> Bar:
        points = self._points(option)
        share = Phrase("chart-share", {"share": self._share(option)})
        people = Phrase("chart-people", {"count": self._people(option)})
        return Bar(option.text, points, Phrase("chart-points", {"points": points}), (share, people))

    def _line(self, option: Option) -> Phrase:
        args: dict[str, Arg] = {"points": self._points(option), "share": self._share(option)}
        return Phrase("tally-division", {"option": option.text, **args, "people": self._people(option)})

"""배점표: points for each of some items, up to its weight; the same sheet once for each of several things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, ValidationInfo, field_validator

from surveys.fields import YesNo, broken
from surveys.figures import Bar, Bars, share
from surveys.prompt import Arg, Phrase, Translated, Widget, Words
from surveys.questions.base import Cell, in_language
from surveys.questions.brief import brief
from surveys.questions.options import Option, check_apart, told_apart
from surveys.questions.rows import RowOptions, few_enough
from surveys.questions.rows_kept import Rows, Values, values_of
from surveys.questions.scores import Points, ScoresQuestion, scale, stepping

SECONDS = 12


class Item(Option):
    """`weight` is the most it can get. A bonus comes on top of the full mark."""

    FIXED: ClassVar[tuple[str, ...]] = ("weight", "bonus")

    weight: Points
    bonus: YesNo = False

    def label(self, text: Translated) -> Phrase:
        """`text` with what the item can get."""
        key = "scoring-bonus" if self.bonus else "scoring-item"
        return Phrase(key, {"item": text, "weight": self.weight})


def some_full_mark(items: tuple[Item, ...]) -> tuple[Item, ...]:
    if all(item.bonus for item in items):
        raise broken("bonus_alone")
    return items


Items = Annotated[
    tuple[Item, ...], AfterValidator(few_enough), AfterValidator(told_apart), AfterValidator(some_full_mark)
]


class Scoring(ScoresQuestion):
    model_config = ConfigDict(serialize_by_alias=True)

    kind: Literal["scoring"]
    items: Items
    sheets: RowOptions = Field(default=(), alias="things")

    @field_validator("sheets")
    @classmethod
    def _sheets(cls, things: tuple[Option, ...], info: ValidationInfo) -> tuple[Option, ...]:
        """Items and things are numbered together, so they are told apart together."""
        every = (*info.data.get("items", ()), *things)
        check_apart(every, [(place,) for place in range(len(things) - len(every), len(things))])
        return things

    @property
    def seconds(self) -> int:
        return SECONDS * len(self.items)

    def offered(self) -> tuple[Option, ...]:
        return (*self.items, *self.sheets)

    def offering(self, options: tuple[Option, ...]) -> Self:
        items, sheets = options[: len(self.items)], options[len(self.items) :]
        return self.model_copy(update={"items": items, "sheets": sheets})

    def things(self) -> tuple[Option, ...]:
        return self.sheets

    def rows(self) -> Sequence[Item]:
        return self.items

    def _item(self, row: Option) -> Item:
        return next(item for item in self.items if item.number == row.number)

    def bounds(self) -> tuple[Words, ...]:
        full: Words = Phrase("bounds-full", {"full": full_mark(self.items)})
        return (full, Phrase("bounds-sheets", {"count": len(self.sheets)})) if self.sheets else (full,)

    # Asking

    def label(self, row: Option) -> Words:
        return self._item(row).label(row.text)

    def short(self, row: Option) -> Words:
        return self._item(row).label(brief(row.text))

    def widgets(self, row: Option, values: Values) -> tuple[Widget, ...]:  # noqa: ARG002
        return scale(row, self._item(row).weight)

    def please(self, row: Option, values: Values) -> Phrase:  # noqa: ARG002
        weight = self._item(row).weight
        key = "scoring-please" if len(stepping(weight)) > weight else "scoring-please-between"
        return Phrase(key, {"weight": weight})

    def state(self, values: Values) -> Iterator[Words]:
        if len(values) < len(self.items):
            yield from super().state(values)
        if values:
            yield self._total(values)

    def _total(self, values: Values) -> Phrase:
        return Phrase("scoring-total", {"total": sum(values.values()), "full": full_mark(self.items)})

    def told(self, number: int, value: int, values: Values) -> Phrase:
        args = {"number": number, "points": self.worth(value), "total": sum(values.values())}
        return Phrase("scoring-given", args)

    def wrong(self, values: Values, new: Values) -> Phrase | None:  # noqa: ARG002
        for number, item in enumerate(self.items, start=1):
            points = new.get(item.number, 0)
            if points < 0:
                return Phrase("not-here")
            if points > item.weight:
                args: dict[str, Arg] = {"number": number, "weight": item.weight}
                if len(new) > 1:
                    return Phrase("scoring-over-several", args)
                return Phrase("scoring-over", {**args, "points": self.worth(points)})
        return None

    @property
    def done(self) -> Phrase:
        return Phrase("scores-done")

    @property
    def unread(self) -> Phrase:
        return Phrase("scoring-unread")

    # What it says, and counting

    def describe(self, answer: Rows) -> tuple[Words, ...]:
        return (*super().describe(answer), self._total(dict(answer)))

    def briefly(self, answer: Rows) -> tuple[Words, ...]:
        """Of one sheet of several the total alone."""
        return (self._total(dict(answer)),) if self.sheets else self.describe(answer)

    def tally(self, ballots: Sequence[bytes]) -> ScoringResult:
        return ScoringResult(self.items, tuple(values_of(ballot) for ballot in ballots))

    def invent(self, rng: Random) -> Rows:
        return tuple((item.number, round(item.weight * rng.betavariate(5, 2))) for item in self.items)


def full_mark(items: Sequence[Item]) -> Phrase:
    """What the items give at most, the bonus apart."""
    bonus = sum(item.weight for item in items if item.bonus)
    full = sum(item.weight for item in items) - bonus
    return Phrase("scoring-full-and-bonus" if bonus else "scoring-full", {"full": full, "bonus": bonus})


@dataclass(frozen=True, slots=True)
class ScoringResult:
    """What the sheets of one thing came to; each sheet has every item's points by its number."""

    items: Sequence[Item]
    sheets: Sequence[Values]

    def document(self, language: str) -> dict[str, Any]:
        totals = [sum(sheet.values()) for sheet in self.sheets]
        span = (round(mean(totals), 2), min(totals), max(totals)) if totals else (None, None, None)
        return {
            "items": [self._item(item, language) for item in self.items],
            "total": dict(zip(("mean", "lowest", "highest"), span, strict=True)),
            **full_mark(self.items).args,
        }

    def _item(self, item: Item, language: str) -> dict[str, Any]:
        known = {"item": in_language(item.text, language), "id": item.id}
        return {**known, "weight": item.weight, "bonus": item.bonus, "mean": self._mean(item)}

    def _mean(self, item: Item) -> float | None:
        return round(mean(sheet[item.number] for sheet in self.sheets), 2) if self.sheets else None

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [self._row(item, language) for item in self.items]

    def _row(self, item: Item, language: str) -> dict[str, Cell]:
        known: dict[str, Cell] = {"option": in_language(item.text, language), "id": item.id}
        average = self._mean(item)
        return {**known, "weight": item.weight, **({} if average is None else {"mean": average})}

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        totals = [sum(sheet.values()) for sheet in self.sheets]
        args = {"mean": mean(totals), "lowest": min(totals), "highest": max(totals)}
        total = Phrase("tally-scoring-total", {**args, "full": full_mark(self.items)})
        return (total, "", *(self._line(number, item) for number, item in enumerate(self.items, start=1)))

    def figure(self) -> Bars:
        """What each item got of its own full mark."""
        return Bars(tuple(self._bar(item) for item in self.items), full=1.0)

    def _bar(self, item: Item) -> Bar:
        average = self._mean(item) or 0.0
        told = Phrase("chart-mean", {"mean": average})
        return Bar(item.label(item.text), average / item.weight, told, (share(average, item.weight),))

    def _line(self, number: int, item: Item) -> Phrase:
        args: dict[str, Arg] = {"number": number, "item": item.label(item.text)}
        return Phrase("tally-scoring-item", {**args, "mean": self._mean(item) or 0})

"""가능한 날짜: for each of some dates, whether one could come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator

from surveys.dates import DATE, is_date_alone, start
from surveys.days import DAY_FIRST, MONTH_FIRST, NUMERIC, named_by, settled
from surveys.fields import broken, pattern_of, scalar
from surveys.figures import Stacks
from surveys.prompt import Phrase, Refused, Words
from surveys.questions.base import Cell
from surveys.questions.options import Option, text_alone, told_apart
from surveys.questions.row_words import RowCount, Stance, WordsQuestion, spellings, words_stacked
from surveys.questions.rows import few_enough
from surveys.questions.rows_kept import Values
from surveys.questions.rows_typed import Found, Token, which
from surveys.questions.typed import with_and

YES = Stance(
    "yes",
    "availability-yes",
    {"ko": "가능", "en": "yes"},
    spellings("가능(?:합니다|함|해요)?", "네", "예", "[o○◯⭕]", "yes"),
)
IF_NEED_BE = Stance(
    "if_need_be",
    "availability-if-need-be",
    {"ko": "조정하면 가능", "en": "if need be"},
    spellings("조정(?:하면)?(?: ?가능)?(?:합니다|함|해요)?", "[△▲]", "if need be", "maybe"),
)
NO = Stance(
    "no",
    "availability-no",
    {"ko": "어려움", "en": "no"},
    spellings("어려움", "어렵습니다", "어려워요", "불가(?:능)?(?:합니다|함|해요)?", "아니요", "[x×❌]", "no"),
)

HOUR = re.compile(r"\s*([0-9]{1,2})(?::([0-9]{2})| ?시(?: ?([0-9]{1,2})분)?)")


def day_or_hour(value: Any) -> str:
    """`2026-12-04` or `2026-12-05 14:00`, however it was written."""
    written = scalar(value)
    try:
        begins = start(written, ZoneInfo("UTC")).replace(tzinfo=None)
    except ValueError:
        raise broken("not_moment", written=written) from None
    return begins.date().isoformat() if is_date_alone(written) else begins.isoformat(" ", "minutes")


class Moment(Option):
    """A day, or an hour of a day, in the survey's zone."""

    FIXED: ClassVar[tuple[str, ...]] = ("text",)

    text: Annotated[str, BeforeValidator(day_or_hour), pattern_of(DATE)]

    @property
    def day(self) -> date:
        return datetime.fromisoformat(self.text).date()

    @property
    def label(self) -> Phrase:
        at = self.day if is_date_alone(self.text) else datetime.fromisoformat(self.text)
        return Phrase("moment", {"at": at})


Moments = Annotated[
    tuple[Annotated[Moment, BeforeValidator(text_alone, json_schema_input_type=Moment | str)], ...],
    AfterValidator(few_enough),
    AfterValidator(told_apart),
]


class Availability(WordsQuestion):
    STANCES: ClassVar[tuple[Stance, ...]] = (YES, IF_NEED_BE, NO)

    kind: Literal["availability"]
    dates: Moments

    def offered(self) -> tuple[Option, ...]:
        return self.dates

    def offering(self, options: tuple[Option, ...]) -> Self:
        return self.model_copy(update={"dates": options})

    def rows(self) -> Sequence[Moment]:
        return self.dates

    def label(self, row: Option) -> Words:
        return next(one.label for one in self.dates if one.number == row.number)

    def short(self, row: Option) -> Words:
        return self.label(row)

    def please(self, row: Option, values: Values) -> Phrase:  # noqa: ARG002
        return Phrase("availability-please")

    @property
    def unread(self) -> Phrase:
        return Phrase("availability-unread")

    def token_at(self, rest: str) -> Found:
        return self._day_at(rest) or super().token_at(rest)

    def _day_at(self, rest: str) -> Found:
        """The date with which typed text begins; of several hours of one day, the one that is named."""
        found = next((one for form in (NUMERIC, DAY_FIRST, MONTH_FIRST) if (one := form.match(rest))), None)
        written = found and named_by(found)
        if found is None or written is None:
            return None
        days = sorted(one.day for one in self.dates)
        day = settled(written, days[0], days[0], days[-1])
        return day if isinstance(day, Refused) else self._on(day, rest, found.end())

    def _on(self, day: date, rest: str, end: int) -> Token | Refused:
        clock = HOUR.match(rest, end)
        hour = f"{int(clock[1]):02}:{int(clock[2] or clock[3] or 0):02}" if clock else ""
        fitting = [
            place for place, one in enumerate(self.dates) if one.day == day and one.text.endswith(hour)
        ]
        if len(fitting) == 1:
            return Token(clock.end() if clock else end, place=fitting[0], by_name=True)
        if not fitting:
            return Refused(Phrase("availability-no-such", {"day": day}))
        return which(rest[:end].strip(), fitting, self.dates, self.label)

    def tally(self, ballots: Sequence[bytes]) -> AvailabilityResult:
        return AvailabilityResult(self.counts(ballots), tuple(one.label for one in self.dates))


@dataclass(frozen=True, slots=True)
class AvailabilityResult:
    counts: tuple[RowCount, ...]
    labels: tuple[Words, ...]

    def document(self, language: str) -> dict[str, Any]:
        return {"dates": [count.cells("date", language) for count in self.counts]}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [count.cells("option", language) for count in self.counts]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        numbered = enumerate(zip(self.labels, self.counts, strict=True), start=1)
        return (*self._best(), *(line for number, pair in numbered for line in _lines(number, *pair)))

    def figure(self) -> Stacks:
        return words_stacked(zip(self.labels, self.counts, strict=True), Availability.STANCES)

    def _best(self) -> Iterator[Words]:
        """Where most can come; among those that share it, where most of the others could arrange it."""
        standing = [(count.times[YES.column], count.times[IF_NEED_BE.column]) for count in self.counts]
        best = max(standing)
        days = [label for label, stands in zip(self.labels, standing, strict=True) if stands == best]
        if best[0]:
            yield Phrase("tally-availability-best", {"days": with_and(days)})


def _lines(number: int, label: Words, count: RowCount) -> tuple[Words, ...]:
    shown = Phrase("row-line", {"number": number, "row": label})
    return ("", shown, Phrase("tally-availability", {**count.times}))

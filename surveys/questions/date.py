"""날짜: one day, typed, or tapped where the days to choose from are few."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ValidationInfo, field_validator

from surveys.days import example, reach, read_day
from surveys.fields import broken, matching, pattern_of
from surveys.prompt import Arg, Phrase, Prompt, Refused, View, Widget, Words
from surveys.questions.base import BaseQuestion, Cells
from surveys.questions.pages import cut_into_pages
from surveys.questions.scalar import Scalar, bare
from surveys.questions.scalar_result import DateResult

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DAY_ALONE = re.compile(r"([0-9]{1,2}) ?일?")
FEW = 31
"""Days at most that are offered as buttons."""

SOME_DAY = date(2026, 12, 1)
SPAN = 60
"""Days among which answers are invented where there is no first or no last day."""


def day_written(value: Any) -> str:
    written = matching(ISO, "not_day", value)
    if iso_day(written) is None:
        raise broken("not_day", written=written)
    return written


def iso_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if ISO.fullmatch(written) else None
    except ValueError:
        return None


Day = Annotated[str, BeforeValidator(day_written), pattern_of(ISO)]


class DateQuestion(Scalar[date]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "min", "max")

    kind: Literal["date"]
    min: Day = ""
    max: Day = ""

    @field_validator("max")
    @classmethod
    def _max(cls, latest: str, info: ValidationInfo) -> str:
        earliest = info.data.get("min", "")
        if earliest > latest:
            raise broken("min_over_max", min=earliest, max=latest)
        return latest

    @property
    def earliest(self) -> date | None:
        return iso_day(self.min)

    @property
    def latest(self) -> date | None:
        return iso_day(self.max)

    @property
    def days(self) -> tuple[date, ...]:
        """The days to choose from; none where they are too many for buttons."""
        if self.earliest is None or self.latest is None:
            return ()
        count = (self.latest - self.earliest).days + 1
        return tuple(self.earliest + timedelta(days=n) for n in range(count)) if count <= FEW else ()

    @property
    def seconds(self) -> int:
        return 15

    # Asking

    def ask(self, answer: date | None, view: View) -> Prompt:
        shown, pages = cut_into_pages(self.days, view.page)
        lines = ("", *self._listed(shown, answer), *self._chosen(answer))
        choices = tuple(Widget("choose", self._label(day, answer), day.toordinal()) for day in shown)
        return Prompt(lines, choices, pages, self._please(view))

    def _listed(self, shown: Sequence[date], answer: date | None) -> Iterator[Words]:
        for day in shown:
            yield Phrase("date-line-chosen" if day == answer else "date-line", {"day": day})
        if len(shown) < len(self.days):
            yield Phrase("part-shown", {"count": len(self.days), "shown": len(shown)})
        if shown:
            yield ""

    def _chosen(self, answer: date | None) -> Iterator[Words]:
        if answer is not None:
            yield Phrase("date-chosen", {"given": self.given(answer)})

    def _label(self, day: date, answer: date | None) -> Phrase:
        given = self.given(day)
        return Phrase("picked-option", {"option": given}) if day == answer else given

    def _please(self, view: View) -> Phrase:
        day = example(view.today, self.earliest, self.latest)
        if self.days:
            return Phrase("date-tap", {"example": day})
        if self.earliest or self.latest:
            args: dict[str, Arg] = {"example": day.isoformat(), "reach": reach(self.earliest, self.latest)}
            return Phrase("date-please-within", args)
        return Phrase("date-please", {"example": day})

    def given(self, answer: date) -> Phrase:
        return Phrase("date-given", {"day": answer})

    # Reading

    def tapped(self, value: int) -> date | Refused:
        day = next((day for day in self.days if day.toordinal() == value), None)
        return day or Refused(Phrase("not-here"))

    def written(self, text: str, view: View) -> date | Refused:
        alone = DAY_ALONE.fullmatch(bare(text))
        fitting = [day for day in self.days if alone and day.day == int(alone[1])]
        if len(fitting) == 1:
            return fitting[0]
        return read_day(bare(text), view.today, self.earliest, self.latest)

    def plainly(self, text: str, view: View) -> bool:
        found = self.written(text, view)
        return not isinstance(found, Refused) or found.why.key != "day-unclear"

    # What it says

    def measures(self, answer: date) -> tuple[float, ...]:
        return (answer.toordinal(),)

    def operand(self, written: str) -> float | None:
        day = iso_day(written)
        return day.toordinal() if day else None

    # Keeping and counting

    def to_json(self, answer: date) -> Any:
        return answer.isoformat()

    def from_json(self, kept: Any) -> date:
        return date.fromisoformat(kept)

    def ballot(self, answer: date) -> bytes:
        return answer.isoformat().encode()

    def tally(self, ballots: Sequence[bytes]) -> DateResult:
        counts = Counter(date.fromisoformat(ballot.decode()) for ballot in ballots)
        return DateResult(tuple(sorted(counts.items())))

    def cells(self, ballot: bytes) -> Cells:
        return (("", ballot.decode()),)

    def invent(self, rng: Random) -> date:
        last = (self.latest or self.earliest or SOME_DAY).toordinal()
        first = self.earliest.toordinal() if self.earliest else last - SPAN
        return date.fromordinal(round(rng.triangular(first, last, first)))

    def said(self, answer: date, language: str) -> tuple[str, ...]:  # noqa: ARG002
        return (answer.isoformat(),)

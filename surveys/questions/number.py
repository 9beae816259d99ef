"""숫자: one number, typed, within bounds and to so many decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema, field_validator

from surveys.fields import Title, broken, matching, pattern_of
from surveys.prompt import Arg, Phrase, Prompt, Refused, View, Words
from surveys.questions.base import BaseQuestion, Cells
from surveys.questions.numerals import Measure, as_json, number_in, plain, rounded
from surveys.questions.options import key, names_of
from surveys.questions.scalar import Scalar, bare
from surveys.questions.scalar_result import NumberResult

NUMERAL = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,4})?")
DECIMALS = re.compile(r"[0-4]")
ASKED = re.compile(r"\(([^()0-9]{1,8})\)|몇 ?(개월|시간|[가-힣])")
EXAMPLES = (Decimal(12), Decimal("12.5"))
YEAR = frozenset({"년", "year"})
NTH_YEAR = "년차"  # `20년차` counts years as well
YEARS = re.compile(r"(?:18|19|20|21)[0-9]{2}")

Numeral = Annotated[
    str,
    BeforeValidator(partial(matching, NUMERAL, "not_number")),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^(?:{NUMERAL.pattern})$"}),
]


def few(value: Any) -> int:
    return int(matching(DECIMALS, "not_decimals", value))


class NumberQuestion(Scalar[Decimal]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "decimals", "min", "max", "unit")

    kind: Literal["number"]
    decimals: Annotated[int, BeforeValidator(few), pattern_of(DECIMALS)] = 0
    min: Numeral = ""
    max: Numeral = ""
    unit: Title = ""

    @field_validator("min", "max")
    @classmethod
    def _bound(cls, bound: str, info: ValidationInfo) -> str:
        decimals = info.data.get("decimals", 0)
        if len(bound.partition(".")[2]) > decimals:
            raise broken("over_decimals", written=bound, decimals=decimals)
        return bound

    @field_validator("max")
    @classmethod
    def _max(cls, most: str, info: ValidationInfo) -> str:
        least = info.data.get("min")
        if least and Decimal(least) > Decimal(most):
            raise broken("min_over_max", min=least, max=most)
        return most

    @property
    def least(self) -> Decimal | None:
        return Decimal(self.min) if self.min else None

    @property
    def most(self) -> Decimal | None:
        return Decimal(self.max) if self.max else None

    @property
    def measure(self) -> Measure:
        """A year has no comma at the thousands."""
        years = YEARS.fullmatch(self.min) and YEARS.fullmatch(self.max)
        return Measure(self.unit, grouped=not years and not YEAR.intersection(self._units))

    @property
    def seconds(self) -> int:
        return 15

    def bounds(self) -> tuple[Words, ...]:
        return (Phrase("bounds-unit", {"unit": self.unit}),) if self.unit else ()

    # Asking

    def ask(self, answer: Decimal | None, view: View) -> Prompt:  # noqa: ARG002
        return Prompt(("", *self._chosen(answer)), hint=self._please())

    def _chosen(self, answer: Decimal | None) -> Iterator[Words]:
        if answer is not None:
            yield Phrase("number-chosen", {"given": self.given(answer)})

    def _please(self) -> Phrase:
        args: dict[str, Arg] = {"example": self.given(self._nearest(EXAMPLES[self.decimals > 0]))}
        reach = self._reach()
        if reach is None:
            return Phrase("number-please", args)
        return Phrase("number-please-within", {**args, "reach": reach})

    def _reach(self) -> Phrase | None:
        bounds = {"least": self.least, "most": self.most}
        bare = replace(self.measure, unit="")
        args = {name: bare.words(bound) for name, bound in bounds.items() if bound is not None}
        if len(args) == len(bounds):
            return Phrase("number-between", args)
        return Phrase("number-from" if "least" in args else "number-up-to", args) if args else None

    def _nearest(self, value: Decimal) -> Decimal:
        """The nearest to it within the bounds."""
        from_least = value if self.least is None else max(value, self.least)
        return from_least if self.most is None else min(from_least, self.most)

    def given(self, answer: Decimal) -> Phrase:
        return self.measure.words(answer)

    # Reading

    def written(self, text: str, view: View) -> Decimal | Refused:  # noqa: ARG002
        value = self._number(text)
        if value is None:
            return Refused(Phrase("number-unclear"))
        if value != rounded(value, self.decimals):
            key = "number-decimals" if self.decimals else "number-whole"
            return Refused(Phrase(key, {"decimals": self.decimals}))
        if value != self._nearest(value):
            return Refused(Phrase("number-beyond", {"given": self.given(value)}))
        return value

    def plainly(self, text: str, view: View) -> bool:  # noqa: ARG002
        return self._number(text) is not None

    def _number(self, text: str) -> Decimal | None:
        """The number that `text` is, whether it may be given or not."""
        return number_in(key(bare(text)), self._units)

    @property
    def _units(self) -> frozenset[str]:
        """What may stand behind a number: its unit, or else what the text asks for."""
        asked = (found for text in names_of(self.text) for found in ASKED.findall(text))
        named = names_of(self.unit) if self.unit else ("".join(found).strip() for found in asked)
        units = frozenset(named) - {""}
        return units | {NTH_YEAR} if "년" in units else units

    # What it says

    def measures(self, answer: Decimal) -> tuple[float, ...]:
        return (float(answer),)

    def operand(self, written: str) -> float | None:
        value = self._number(written)
        return None if value is None else float(value)

    # Keeping and counting

    def to_json(self, answer: Decimal) -> Any:
        return plain(answer)

    def from_json(self, kept: Any) -> Decimal:
        return Decimal(kept)

    def ballot(self, answer: Decimal) -> bytes:
        return plain(answer).encode()

    def tally(self, ballots: Sequence[bytes]) -> NumberResult:
        values = tuple(Decimal(ballot.decode()) for ballot in ballots)
        return NumberResult(self.measure, self.decimals, values)

    def cells(self, ballot: bytes) -> Cells:
        return (("", as_json(Decimal(ballot.decode()))),)

    def invent(self, rng: Random) -> Decimal:
        least = self._nearest(Decimal(0)) if self.least is None else self.least
        most = least + 50 if self.most is None else self.most
        drawn = rng.triangular(float(least), float(most), float(least) + float(most - least) / 4)
        return self._nearest(rounded(Decimal(str(drawn)), self.decimals))

    def said(self, answer: Decimal, language: str) -> tuple[str, ...]:  # noqa: ARG002
        return (plain(answer),)

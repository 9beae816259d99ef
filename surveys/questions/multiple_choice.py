"""여러 개 고르기: at least so many of the options, and at most so many."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ValidationInfo, field_validator

from surveys.fields import Count, broken
from surveys.prompt import Phrase, Refused, Tap, View, Words
from surveys.questions.base import Read, Turned
from surveys.questions.beside import brief, outcome, taken, with_chosen
from surveys.questions.choice_card import Chosen, in_own_words, other_please
from surveys.questions.choices import Choice
from surveys.questions.options import Option, flattened
from surveys.questions.typed import taken_out

TYPED = ("options-typed", "options-typed-added", "options-typed-anew")
TYPED_SO_FAR = ("options-typed-so-far", "options-typed-added", "options-typed-anew-so-far")
"""The same where the card stays and names what is chosen itself."""


class MultipleChoice(Choice):
    FIXED: ClassVar[tuple[str, ...]] = (*Choice.FIXED, "min", "max")
    OPERATORS: ClassVar[tuple[str, ...]] = ("has", "==", "!=")
    TAKES: ClassVar[tuple[str, str]] = ("add", "drop")

    kind: Literal["multiple_choice"]
    min: Count = 1
    max: Count = 0  # 0: all of them

    @field_validator("min", "max")
    @classmethod
    def _within_options(cls, written: int, info: ValidationInfo) -> int:
        if "options" in info.data:
            options = len(flattened(info.data["options"])) + bool(info.data.get("other"))
            if written > options:
                raise broken("choices_over_options", written=written, options=options)
        return written

    @field_validator("max")
    @classmethod
    def _least_first(cls, most: int, info: ValidationInfo) -> int:
        least = info.data.get("min", 0)
        if least > most:
            raise broken("least_over_most", least=least, most=most)
        return most

    @property
    def least(self) -> int:
        return self.min

    @property
    def most(self) -> int:
        return self.max or len(self.answerable())

    @property
    def seconds(self) -> int:
        return 10 + len(self.answerable()) + 2 * self.least

    def bounds(self) -> tuple[Words, ...]:
        least, most = self.least, self.most
        choices = Phrase("bounds-choices", {"least": least, "most": most, "span": most - least})
        return (choices, *super().bounds())

    # Asking

    def _what_to_do(self, given: Chosen, view: View) -> Phrase:
        count, every = len(given.numbers), len(self.answerable())
        if count == self.most:
            return Phrase("options-all-chosen", {"most": self.most})
        if count >= self.least:
            key = "options-enough-cast" if view.alone else "options-enough-next"
            return Phrase(key, {"most": self.most})
        if count:
            return Phrase("options-more", {"left": self.least - count})
        if self.least == self.most:
            return Phrase("options-start-exact", {"most": self.most})
        key = "options-start-any" if self.most == every else "options-start"
        return Phrase(key, {"least": self.least, "most": self.most})

    def _may_clear(self, given: Chosen) -> bool:
        return bool(given.numbers)

    # Reading

    def _tapped(self, given: Chosen, tap: Tap) -> Read[Chosen] | Refused:
        match tap.action:
            case "add":
                return self._add(given, tap.value)
            case "drop":
                return self._drop(given, tap.value)
        return Refused(Phrase("not-here"))

    def _typed(self, given: Chosen, text: str, view: View) -> Read[Chosen] | Turned | Refused:
        out = None if given.writing else taken_out(text, self.order(view.seed))
        if isinstance(out, Option):
            return self._drop(given, out.number)
        return out or super()._typed(given, text, view)

    def _named(self, given: Chosen, numbers: tuple[int, ...], other: str = "") -> Read[Chosen] | Refused:
        """One option is added to those chosen; several are added too, or are the whole answer."""
        if not numbers:
            return Refused(Phrase("options-none-named"))
        if len(numbers) == 1 and (self.most > 1 or not given.numbers):
            return self._add(given, numbers[0], other)
        if len(numbers) > self.most:
            return Refused(Phrase("options-typed-too-many", {"most": self.most, "count": len(numbers)}))
        every = with_chosen(given.numbers, numbers, self.least, self.most)
        if isinstance(every, Refused):
            return every
        chosen = self._answer(every, other or given.other)
        says = TYPED if self.full(chosen) else TYPED_SO_FAR
        came = outcome(given.numbers, every, numbers, says)
        return self._taken(chosen, self._told_several(chosen, numbers, came))

    def _told_several(self, chosen: Chosen, numbers: tuple[int, ...], came: str) -> Phrase:
        texts = [in_own_words(option, chosen).text for option in self._options(numbers)]
        names = taken([brief(text, len(texts)) for text in texts])
        return Phrase(came, {"count": len(texts), "options": names})

    def _add(self, given: Chosen, number: int, other: str = "") -> Read[Chosen] | Refused:
        there = number in given.numbers
        if there and not other:
            return Refused(Phrase("option-already", {"option": self._told(number, given)}))
        if not there and len(given.numbers) >= self.most:
            return Refused(Phrase("options-full", {"most": self.most}))
        chosen = self._answer((*given.numbers, number), other or given.other)
        return self._taken(chosen, Phrase("option-chosen", {"option": self._told(number, chosen)}))

    def _taken(self, chosen: Chosen, notice: Phrase) -> Read[Chosen]:
        return Read(chosen, other_please() if chosen.writing else notice)

    def _drop(self, given: Chosen, number: int) -> Read[Chosen] | Refused:
        if number not in given.numbers:
            return Refused(Phrase("option-not-chosen"))
        rest = [one for one in given.numbers if one != number]
        notice = Phrase("option-dropped", {"option": self._told(number, given)})
        return Read(self._answer(rest, given.other), notice)

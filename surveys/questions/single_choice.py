"""하나 고르기: one of the options."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Literal

from surveys.prompt import Phrase, Refused, Tap, View
from surveys.questions.base import Read
from surveys.questions.choice_card import Chosen, other_please
from surveys.questions.choices import Choice
from surveys.questions.options import OTHER


class SingleChoice(Choice):
    OPERATORS: ClassVar[tuple[str, ...]] = ("==", "!=", "has")
    TAKES: ClassVar[tuple[str, str]] = ("choose", "choose")

    kind: Literal["single_choice"]

    @property
    def least(self) -> int:
        return 1

    @property
    def most(self) -> int:
        return 1

    @property
    def seconds(self) -> int:
        return 8 + len(self.answerable())

    def _what_to_do(self, given: Chosen, view: View) -> Phrase:  # noqa: ARG002
        return Phrase("single-change" if given.numbers else "single-start")

    def _may_clear(self, given: Chosen) -> bool:
        """What must be answered is only ever changed."""
        return bool(given.numbers) and not self.required

    def _tapped(self, given: Chosen, tap: Tap) -> Read[Chosen] | Refused:
        return self._choose(given, tap.value) if tap.action == "choose" else Refused(Phrase("not-here"))

    def _named(self, given: Chosen, numbers: tuple[int, ...], other: str = "") -> Read[Chosen] | Refused:
        if len(numbers) > 1:
            return Refused(Phrase("options-typed-too-many", {"most": 1, "count": len(numbers)}))
        return self._choose(given, numbers[0], other) if numbers else Refused(Phrase("options-none-named"))

    def _choose(self, given: Chosen, number: int, other: str = "") -> Read[Chosen]:
        if number == OTHER and not other:
            return Read(replace(given, writing=True), other_please())
        chosen = Chosen((number,), other)
        key = "option-kept" if chosen == replace(given, writing=False) else "option-chosen"
        return Read(chosen, Phrase(key, {"option": self._told(number, chosen)}))

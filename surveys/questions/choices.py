"""Choosing among options, one or several: what single_choice and multiple_choice have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, replace
from random import Random
from typing import Any, ClassVar, Self

from pydantic import ValidationInfo, field_validator

from surveys.fields import TITLE, YesNo, broken
from surveys.prompt import Phrase, Prompt, Refused, Said, Tap, View, Words
from surveys.questions import invented
from surveys.questions.base import BaseQuestion, Cells, Read, Turned, button, in_language, joined, quoted
from surveys.questions.choice_card import (
    Chosen,
    in_own_words,
    label,
    lines_of,
    other_please,
    to_groups,
    widget,
)
from surveys.questions.choice_result import ChoiceResult, pack, unpack
from surveys.questions.listing import (
    Numbered,
    group_meant,
    in_groups_in_order,
    named_briefly,
    not_all,
    notes_control,
    section_at,
    sections,
    with_typing,
)
from surveys.questions.options import (
    OTHER,
    OTHER_OPTION,
    Entry,
    Group,
    GroupedOptions,
    Option,
    flattened,
    liked,
    named_by,
    names_of,
    put_back,
)
from surveys.questions.own_words import without_own_words
from surveys.questions.pages import Controls
from surveys.questions.typed import called, only_numbers_and_names, options_named
from surveys.questions.writing import written

BESIDES = 1.5
"""How many options invented people choose on average beyond those they must."""


class Choice(BaseQuestion[Chosen]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "other")
    CHOOSES: ClassVar[bool] = True
    # What the button of an option does: of one that is not chosen, and of one that is.
    TAKES: ClassVar[tuple[str, str]]

    options: GroupedOptions
    other: YesNo = False
    shuffle: YesNo = False

    @field_validator("other")
    @classmethod
    def _other(cls, other: bool, info: ValidationInfo) -> bool:  # noqa: FBT001
        names = set(names_of(OTHER_OPTION.text))
        for option in flattened(info.data.get("options", ())) if other else ():
            if option.id == OTHER_OPTION.id or not names.isdisjoint(names_of(option.text)):
                raise broken("other_twice", option=in_language(option.text, "ko"))
        return other

    @property
    @abstractmethod
    def least(self) -> int: ...

    @property
    @abstractmethod
    def most(self) -> int: ...

    # What it is made of

    def offered(self) -> tuple[Option, ...]:
        return flattened(self.options)

    def offering(self, options: tuple[Option, ...]) -> Self:
        return self.model_copy(update={"options": put_back(self.options, options)})

    def answerable(self) -> tuple[Option, ...]:
        return (*self.offered(), *self._other_option)

    @property
    def _other_option(self) -> tuple[Option, ...]:
        return (OTHER_OPTION,) if self.other else ()

    def arranged(self, seed: int) -> tuple[Entry, ...]:
        """All that this person sees, in their order."""
        entries = in_groups_in_order(self.options, self.number, seed) if self.shuffle else self.options
        return (*entries, *self._other_option)

    def order(self, seed: int) -> tuple[Option, ...]:
        """The options by their running numbers; the first is number 1."""
        return flattened(self.arranged(seed))

    def bounds(self) -> tuple[Words, ...]:
        return (Phrase("bounds-other"),) if self.other else ()

    # Asking

    def ask(self, answer: Chosen | None, view: View) -> Prompt:
        given = answer or Chosen()
        every = sections(self.arranged(view.seed))
        here = section_at(every, view.page)
        shown, pages = here.turned_to(view.page)
        order = self.order(view.seed)
        listed = (*lines_of(here, shown, given, view), *not_all(shown, len(here.entries), order))
        lines = ("", *listed, "", *self._picked(given, view))
        choices = tuple(widget(entry, given, every, self.TAKES) for _, entry in shown)
        ways = (*pages, *notes_control(shown, view), *to_groups(here, every), *self._controls(given))
        return Prompt(lines, choices, ways, self._hint(given, shown, order, view))

    def _options(self, numbers: Collection[int]) -> tuple[Option, ...]:
        return tuple(option for option in self.answerable() if option.number in numbers)

    def _picked(self, given: Chosen, view: View) -> Iterator[Words]:
        if given.numbers:
            order = self.order(view.seed)
            picked = [in_own_words(one, given) for one in order if one.number in given.numbers]
            names = named_briefly(picked, [label(one, given) for one in picked], order)
            yield Phrase("picked", {"count": len(names), "options": joined(names)})

    def _hint(self, given: Chosen, shown: Sequence[Numbered], order: Sequence[Option], view: View) -> Phrase:
        if given.writing:
            return other_please()
        hint = self._what_to_do(given, view)
        if any(isinstance(entry, Group) for _, entry in shown):
            hint = Phrase("sentences", {"first": Phrase("groups-first"), "second": hint})
        if self.full(given):
            return hint
        return with_typing(hint, shown, order, begun=bool(given.numbers))

    @abstractmethod
    def _what_to_do(self, given: Chosen, view: View) -> Phrase: ...

    def _controls(self, given: Chosen) -> Controls:
        clear = (button("clear", Phrase("button-clear")),) if self._may_clear(given) else ()
        stop = (button("no-other", Phrase("button-no-other")),) if given.writing else ()
        return (*stop, *clear)

    @abstractmethod
    def _may_clear(self, given: Chosen) -> bool: ...

    # Reading

    def read(self, answer: Chosen | None, said: Said, view: View) -> Read[Chosen] | Turned | Refused:
        given = answer or Chosen()
        if not isinstance(said, Tap):
            return self._typed(given, said.text, view)
        match said.action:
            case "clear":
                return Read(Chosen(), Phrase("options-cleared"))
            case "no-other" if given.writing:
                return Read(replace(given, writing=False), Phrase("other-left"))
        known = said.action not in self.TAKES or bool(self._options((said.value,)))
        return self._tapped(given, said) if known else Refused(Phrase("no-such-option"))

    @abstractmethod
    def _tapped(self, given: Chosen, tap: Tap) -> Read[Chosen] | Refused: ...

    @abstractmethod
    def _named(self, given: Chosen, numbers: tuple[int, ...], other: str = "") -> Read[Chosen] | Refused:
        """What was typed names these options; `other` is what was written for OTHER, "" where nothing was."""

    def plainly(self, text: str, view: View) -> bool:
        order = self.order(view.seed)
        return only_numbers_and_names(self._parted(text, order)[0], order)

    def _parted(self, text: str, order: Sequence[Option]) -> tuple[str, str]:
        return without_own_words(text, order) if self.other else (text, "")

    def _typed(self, given: Chosen, text: str, view: View) -> Read[Chosen] | Turned | Refused:
        order = self.order(view.seed)
        said, other = self._parted(text, order)
        if given.writing and not other and called(said, [option.text for option in order]) is None:
            return self._written(given, (), text)
        every = sections(self.arranged(view.seed))
        group = None if other else group_meant(said, every, view.page, order)
        if group is not None:
            return Turned(group.first, Phrase("group-shown", {"group": quoted(group.name)}))
        named = options_named(said, order)
        if isinstance(named, Refused):
            return named
        numbers = tuple(option.number for option in named)
        return self._written(given, numbers, other) if other else self._named(given, numbers)

    def _written(self, given: Chosen, numbers: tuple[int, ...], text: str) -> Read[Chosen] | Refused:
        kept = written(text, TITLE)
        if isinstance(kept, Refused):
            return kept
        return self._named(given, tuple(dict.fromkeys((*numbers, OTHER))), " ".join(kept.split()))

    def _answer(self, numbers: Collection[int], other: str) -> Chosen:
        """These; where nothing is written for OTHER yet, it is asked for instead."""
        asks = OTHER in numbers and not other
        known = [option.number for option in self._options(numbers)]
        kept = tuple(number for number in known if number != OTHER or not asks)
        return Chosen(kept, other if OTHER in numbers else "", asks)

    def _told(self, number: int, chosen: Chosen) -> Phrase:
        return quoted(label(self._options((number,))[0], chosen))

    # How far the answer is

    def begun(self, answer: Chosen | None) -> bool:
        return answer is not None and bool(answer.numbers)

    def complete(self, answer: Chosen | None) -> bool:
        return answer is not None and len(answer.numbers) >= self.least

    def full(self, answer: Chosen) -> bool:
        return len(answer.numbers) == self.most and not answer.writing

    def awaits(self, answer: Chosen) -> bool:
        return answer.writing

    # What it says

    def describe(self, answer: Chosen) -> tuple[Words, ...]:
        return (joined([label(option, answer) for option in self._options(answer.numbers)]),)

    def chosen(self, answer: Chosen) -> tuple[Option, ...]:
        return tuple(in_own_words(option, answer) for option in self._options(answer.numbers))

    def measures(self, answer: Chosen) -> tuple[float, ...]:
        return answer.numbers

    def operand(self, written: str) -> float | None:
        return named_by(written, self.answerable())

    # Keeping and counting

    def to_json(self, answer: Chosen) -> Any:
        return asdict(answer)

    def from_json(self, kept: Any) -> Chosen:
        return Chosen(**{**kept, "numbers": tuple(kept["numbers"])})

    def ballot(self, answer: Chosen) -> bytes:
        return pack(answer.numbers, answer.other)

    def tally(self, ballots: Sequence[bytes]) -> ChoiceResult:
        return ChoiceResult.of(self.answerable(), ballots)

    def cells(self, ballot: bytes) -> Cells:
        numbers, other = unpack(ballot)
        chosen = Chosen(tuple(numbers), other)
        return (("", joined([label(option, chosen) for option in self._options(numbers)])),)

    def invent(self, rng: Random) -> Chosen:
        options = self.offered()
        count = min(self.least + int(rng.expovariate(1 / BESIDES)), self.most)
        other = self.other and (count > len(options) or rng.random() < 1 / 8)
        numbers = [option.number for option in liked(options, count - other, rng)]
        if not other:
            return self._answer(numbers, "")
        return self._answer((*numbers, OTHER), invented.other(rng))

    def said(self, answer: Chosen, language: str) -> tuple[Words, ...]:
        names = [
            in_language(option.text, language)
            + (f": {invented.in_language(answer.other, language)}" if option.number == OTHER else "")
            for option in self._options(answer.numbers)
        ]
        return (", ".join(names),)

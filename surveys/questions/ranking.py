"""우선순위: so many of the options, the most important first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, ClassVar, Literal, Self

from pydantic import ValidationInfo, field_validator

from surveys.fields import Count, YesNo, broken
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Tap, View, Widget, Words
from surveys.questions.base import BaseQuestion, Cells, Read, button, in_language, joined, quoted
from surveys.questions.beside import brief, outcome, taken, with_chosen
from surveys.questions.listing import (
    Numbered,
    in_order,
    listed,
    named_briefly,
    not_all,
    notes_control,
    with_typing,
)
from surveys.questions.options import Option, Options, liked, named_by
from surveys.questions.pages import cut_into_pages, fitting
from surveys.questions.ranking_result import RankingResult
from surveys.questions.typed import only_numbers_and_names, options_named, taken_out

ONE_BYTE = 255

TYPED = ("ranking-typed", "ranking-typed-added", "ranking-typed-anew")
TYPED_SO_FAR = ("ranking-typed-so-far", "ranking-typed-added-so-far", "ranking-typed-anew-so-far")
"""The same where the card stays and names what is chosen itself."""

Ranked = tuple[int, ...]
"""Numbers of options, best first."""


class Ranking(BaseQuestion[Ranked]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "places", "at_least")
    CHOOSES: ClassVar[bool] = True
    OPERATORS: ClassVar[tuple[str, ...]] = ("has",)

    kind: Literal["ranking"]
    options: Options
    places: Count
    at_least: Count = 0  # 0: as many as there are places
    shuffle: YesNo = False

    @field_validator("places")
    @classmethod
    def _places(cls, places: int, info: ValidationInfo) -> int:
        options = info.data.get("options")
        if options is not None and places > len(options):
            raise broken("places_over_options", places=places, options=len(options))
        return places

    @field_validator("at_least")
    @classmethod
    def _at_least(cls, least: int, info: ValidationInfo) -> int:
        places = info.data.get("places")
        if places is not None and least > places:
            raise broken("least_over_places", least=least, places=places)
        return least

    @property
    def least(self) -> int:
        return self.at_least or self.places

    @property
    def seconds(self) -> int:
        return 20 + 2 * len(self.options) + 5 * self.places

    def offered(self) -> tuple[Option, ...]:
        return self.options

    def offering(self, options: tuple[Option, ...]) -> Self:
        return self.model_copy(update={"options": options})

    def bounds(self) -> tuple[Words, ...]:
        return (Phrase("bounds-places", {"places": self.places}),)

    # Asking

    def order(self, seed: int) -> tuple[Option, ...]:
        """The options as this person sees them."""
        return in_order(self.options, self.number, seed) if self.shuffle else self.options

    def ask(self, answer: Ranked | None, view: View) -> Prompt:
        given = answer or ()
        numbered = list(enumerate(self.order(view.seed), start=1))
        shown, pages = cut_into_pages(numbered, view.page, fitting(option.text for option in self.options))
        order = [option for _, option in numbered]
        listed_here = (*self._listed(shown, given, view), *not_all(shown, len(order), order))
        lines = ("", *listed_here, "", *self._state(given, view))
        choices = tuple(self._widget(option, given) for _, option in shown)
        controls = (*pages, *notes_control(shown, view), *self._controls(given))
        return Prompt(lines, choices, controls, self._hint(given, shown, order))

    def _listed(self, shown: Sequence[tuple[int, Option]], given: Ranked, view: View) -> Iterator[Words]:
        for number, option in shown:
            args: dict[str, Arg] = {"number": number, "option": option.text}
            if option.number in given:
                rank = given.index(option.number) + 1
                yield from listed(option, Phrase("option-line-chosen", {**args, "place": rank}), view)
            else:
                yield from listed(option, Phrase("option-line", args), view)

    def _widget(self, option: Option, given: Ranked) -> Widget:
        if option.number not in given:
            return Widget("add", option.text, option.number)
        return Widget("drop", self._chosen(given, option), option.number)

    def _chosen(self, given: Ranked, option: Option, name: Words = "") -> Phrase:
        args: dict[str, Arg] = {"place": given.index(option.number) + 1, "option": name or option.text}
        return Phrase("chosen-option", args)

    def _option(self, number: int) -> Option:
        return next(option for option in self.options if option.number == number)

    def _state(self, given: Ranked, view: View) -> Iterator[Words]:
        if given:
            chosen = self.chosen(given)
            names = named_briefly(chosen, [option.text for option in chosen], self.order(view.seed))
            yield joined([self._chosen(given, *pair) for pair in zip(chosen, names, strict=True)])
        yield Phrase("ranking-count", {"places": self.places, "count": len(given)})

    def _hint(self, given: Ranked, shown: Sequence[Numbered], order: Sequence[Option]) -> Phrase:
        hint = self._what_to_do(given)
        return hint if self.full(given) else with_typing(hint, shown, order, begun=bool(given))

    def _what_to_do(self, given: Ranked) -> Phrase:
        if len(given) == self.places:
            return Phrase("ranking-full")
        if given:
            return Phrase("ranking-more", {"left": max(self.least - len(given), 0)})
        if self.least == self.places:
            return Phrase("ranking-start-exact", {"places": self.places})
        return Phrase("ranking-start", {"least": self.least, "places": self.places})

    def _controls(self, given: Ranked) -> tuple[tuple[Widget, ...], ...]:
        return (button("clear", Phrase("button-clear")),) if given else ()

    # Reading

    def read(self, answer: Ranked | None, said: Said, view: View) -> Read[Ranked] | Refused:
        given = answer or ()
        if not isinstance(said, Tap):
            return self._typed(given, said.text, self.order(view.seed))
        match said.action:
            case "add":
                return self._add(given, said.value)
            case "drop":
                return self._drop(given, said.value)
            case "clear":
                return Read((), Phrase("options-cleared"))
        return Refused(Phrase("not-here"))

    def _typed(self, given: Ranked, text: str, order: Sequence[Option]) -> Read[Ranked] | Refused:
        out = taken_out(text, order)
        if isinstance(out, Option):
            return self._drop(given, out.number)
        named = out or options_named(text, order)
        return named if isinstance(named, Refused) else self._named(given, named)

    def plainly(self, text: str, view: View) -> bool:
        return only_numbers_and_names(text, self.order(view.seed))

    def _add(self, given: Ranked, number: int) -> Read[Ranked] | Refused:
        if all(option.number != number for option in self.options):
            return Refused(Phrase("no-such-option"))
        text = self._option(number).text
        if number in given:
            args: dict[str, Arg] = {"option": quoted(text), "place": given.index(number) + 1}
            return Refused(Phrase("ranking-already", args))
        if len(given) >= self.places:
            return Refused(Phrase("options-full", {"most": self.places}))
        args = {"option": quoted(text), "place": len(given) + 1}
        return Read((*given, number), Phrase("ranking-added", args))

    def _drop(self, given: Ranked, number: int) -> Read[Ranked] | Refused:
        if number not in given:
            return Refused(Phrase("option-not-chosen"))
        rest = tuple(chosen for chosen in given if chosen != number)
        key = "option-dropped" if given[-1] == number else "ranking-dropped"
        return Read(rest, Phrase(key, {"option": quoted(self._option(number).text)}))

    def _named(self, given: Ranked, named: Sequence[Option]) -> Read[Ranked] | Refused:
        """One option is added to those chosen; several are added too, or are the whole ranking."""
        if not named:
            return Refused(Phrase("ranking-nothing-named"))
        if len(named) == 1 and self.places > 1 and given:
            return self._add(given, named[0].number)
        if len(named) > self.places:
            return Refused(Phrase("ranking-typed-too-many", {"places": self.places, "count": len(named)}))
        numbers = tuple(option.number for option in named)
        chosen = with_chosen(given, numbers, self.least, self.places)
        if isinstance(chosen, Refused):
            return chosen
        if not self.full(chosen):
            return Read(chosen, Phrase(outcome(given, chosen, numbers, TYPED_SO_FAR)))
        key = outcome(given, chosen, numbers, TYPED)
        places = [self._chosen(chosen, option, brief(option.text, len(named))) for option in named]
        return Read(chosen, Phrase(key, {"options": taken(places)}))

    # How far the answer is

    def begun(self, answer: Ranked | None) -> bool:
        return bool(answer)

    def complete(self, answer: Ranked | None) -> bool:
        return len(answer or ()) >= self.least

    def full(self, answer: Ranked) -> bool:
        return len(answer) == self.places

    # What it says

    def describe(self, answer: Ranked) -> tuple[Words, ...]:
        return (joined([self._chosen(answer, option) for option in self.chosen(answer)]),)

    def chosen(self, answer: Ranked) -> tuple[Option, ...]:
        return tuple(self._option(number) for number in answer)

    def measures(self, answer: Ranked) -> tuple[float, ...]:
        return answer

    def operand(self, written: str) -> float | None:
        return named_by(written, self.options)

    # Keeping and counting

    def to_json(self, answer: Ranked) -> Any:
        return answer

    def from_json(self, kept: Any) -> Ranked:
        return tuple(kept)

    @property
    def _width(self) -> int:
        """Bytes for one option in a ballot."""
        return 1 if max(option.number for option in self.options) <= ONE_BYTE else 2

    def ballot(self, answer: Ranked) -> bytes:
        return b"".join(number.to_bytes(self._width, "big") for number in answer)

    def tally(self, ballots: Sequence[bytes]) -> RankingResult:
        from surveys.tally.ballots import ranked  # NumPy waits until there is something to count

        numbers = [option.number for option in self.options]
        return RankingResult(self.places, self.options, ranked(ballots, numbers, self._width))

    def cells(self, ballot: bytes) -> Cells:
        width = self._width
        chosen = (ballot[start : start + width] for start in range(0, len(ballot), width))
        options = (self._option(int.from_bytes(number, "big")) for number in chosen)
        return tuple(
            (Phrase("cell-place", {"place": place}), option.text) for place, option in enumerate(options, 1)
        )

    def invent(self, rng: Random) -> Ranked:
        return tuple(option.number for option in liked(self.options, self.places, rng))

    def said(self, answer: Ranked, language: str) -> tuple[str, ...]:
        return (", ".join(in_language(self._option(number).text, language) for number in answer),)

"""우선순위: so many of the options, the most important first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from random import Random
from typing import ClassVar, Literal, Self

from pydantic import ValidationInfo, field_validator

from surveys.fields import Count, YesNo, broken
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Tap, Widget, Words
from surveys.questions.base import (
    REASON_LENGTH,
    Ballot,
    BaseQuestion,
    Read,
    button,
    heading,
    in_language,
    joined,
    quoted,
    shortened_in_each,
)
from surveys.questions.options import Option, Options
from surveys.questions.pages import page_of
from surveys.questions.ranking_result import RankingResult
from surveys.questions.typed import only_numbers_and_names, options_named
from surveys.questions.writing import INVENTED, invented_in, written

NOTE_SHOWN = 100
ONE_BYTE = 255


@dataclass(frozen=True, slots=True)
class RankingAnswer:
    """Numbers of options, best first. `reason`: None not asked yet, "" left out.

    `done`: no more are wanted, though places are free. `writing`: what is typed next is the reason.
    """

    options: tuple[int, ...] = ()
    reason: str | None = None
    done: bool = False
    writing: bool = False


class Ranking(BaseQuestion[RankingAnswer]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "places", "at_least")

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

    def offered(self) -> tuple[Option, ...]:
        return self.options

    def offering(self, options: tuple[Option, ...]) -> Self:
        highest = max(self.numbered, *(option.number for option in options))
        return self.model_copy(update={"options": options, "numbered": highest})

    # Asking

    def order(self, seed: int) -> tuple[Option, ...]:
        """The options as this person sees them; one that is added leaves the others' order as it was."""
        if not self.shuffle:
            return self.options
        return tuple(sorted(self.options, key=lambda option: self._lot(seed, option)))

    def _lot(self, seed: int, option: Option) -> bytes:
        return blake2b(f"{seed}/{self.number}/{option.number}".encode(), digest_size=8).digest()

    def ask(self, answer: RankingAnswer | None, page: int, seed: int, *, alone: bool) -> Prompt:
        given = answer or RankingAnswer()
        shown, pages = page_of(self.order(seed), page)
        listed = [line for place, option in shown for line in self._listed(place, option, given)]
        lines = (*heading(self), "", *listed, "", *self._state(given), self._what_to_do(given, alone=alone))
        choices = tuple(self._widget(option, given) for _, option in shown)
        return Prompt(lines, choices, (*pages, *self._controls(given, alone=alone)))

    def _listed(self, place: int, option: Option, given: RankingAnswer) -> Iterator[Words]:
        args = {"number": place, "option": option.text}
        if option.number in given.options:
            rank = given.options.index(option.number) + 1
            yield Phrase("option-line-chosen", {**args, "place": rank})
        else:
            yield Phrase("option-line", args)
        if option.note:
            yield Phrase("option-note", {"note": shortened_in_each(option.note, NOTE_SHOWN)})

    def _widget(self, option: Option, given: RankingAnswer) -> Widget:
        if option.number not in given.options:
            return Widget("add", option.text, option.number)
        return Widget("drop", self._chosen(given, option.number), option.number)

    def _chosen(self, given: RankingAnswer, number: int) -> Phrase:
        place = given.options.index(number) + 1
        return Phrase("chosen-option", {"place": place, "option": self._option(number).text})

    def _option(self, number: int) -> Option:
        return next(option for option in self.options if option.number == number)

    def _state(self, given: RankingAnswer) -> Iterator[Words]:
        if given.options:
            yield joined([self._chosen(given, number) for number in given.options])
        yield Phrase("ranking-count", {"places": self.places, "count": len(given.options)})
        if given.reason:
            yield Phrase("reason-line", {"reason": given.reason})

    def _what_to_do(self, given: RankingAnswer, *, alone: bool) -> Phrase:
        if given.writing:
            return Phrase("reason-ask")
        if self._awaits_reason(given):
            return self._reason_wanted(alone=alone)
        if len(given.options) == self.places:
            return Phrase("ranking-full")
        if given.options:
            return Phrase("ranking-more", {"left": max(self.least - len(given.options), 0)})
        if self.least == self.places:
            return Phrase("ranking-start-exact", {"places": self.places})
        return Phrase("ranking-start", {"least": self.least, "places": self.places})

    def _reason_wanted(self, *, alone: bool) -> Phrase:
        if self.reason == "required":
            return Phrase("reason-please")
        return Phrase("reason-beside") if alone else Phrase("reason-or-skip")

    def _controls(self, given: RankingAnswer, *, alone: bool) -> Iterator[tuple[Widget, ...]]:
        if self._awaits_reason(given) and self.reason == "optional" and not alone:
            yield button("no-reason", Phrase("button-no-reason"))
        elif self._may_reason(given) and not given.writing:
            yield button("reason", Phrase("button-reason-again") if given.reason else Phrase("button-reason"))
        if given.options:
            yield button("clear", Phrase("button-clear"))

    # Reading

    def read(self, answer: RankingAnswer | None, said: Said, seed: int) -> Read[RankingAnswer] | Refused:
        given = answer or RankingAnswer()
        if not isinstance(said, Tap):
            return self._typed(given, said.text, seed)
        match said.action:
            case "add":
                return self._add(given, said.value)
            case "drop":
                return self._drop(given, said.value)
            case "clear":
                return Read(RankingAnswer(), Phrase("ranking-cleared"))
        return self._about_reason(given, said.action)

    def _about_reason(self, given: RankingAnswer, action: str) -> Read[RankingAnswer] | Refused:
        if action == "reason" and self._may_reason(given):
            return Read(replace(given, done=True, writing=True), Phrase("reason-ask"))
        if action == "no-reason" and self._awaits_reason(given) and self.reason == "optional":
            return Read(replace(given, reason="", writing=False), Phrase("reason-left-out"))
        return Refused(Phrase("not-here"))

    def _add(self, given: RankingAnswer, number: int) -> Read[RankingAnswer] | Refused:
        if all(option.number != number for option in self.options):
            return Refused(Phrase("no-such-option"))
        text = self._option(number).text
        if number in given.options:
            place = given.options.index(number) + 1
            return Refused(Phrase("ranking-already", {"option": quoted(text), "place": place}))
        if len(given.options) >= self.places:
            return Refused(Phrase("ranking-too-many", {"places": self.places}))
        chosen = replace(given, options=(*given.options, number), done=False, writing=False)
        return Read(chosen, Phrase("ranking-added", {"option": quoted(text), "place": len(chosen.options)}))

    def _drop(self, given: RankingAnswer, number: int) -> Read[RankingAnswer] | Refused:
        if number not in given.options:
            return Refused(Phrase("ranking-not-chosen"))
        rest = tuple(chosen for chosen in given.options if chosen != number)
        args = {"option": quoted(self._option(number).text)}
        last = given.options[-1] == number
        notice = Phrase("ranking-dropped-last", args) if last else Phrase("ranking-dropped", args)
        return Read(replace(given, options=rest, done=False, writing=False), notice)

    def _typed(self, given: RankingAnswer, text: str, seed: int) -> Read[RankingAnswer] | Refused:
        order = self.order(seed)
        if given.writing or (self._awaits_reason(given) and not only_numbers_and_names(text, order)):
            return self._reasoned(given, written(text, REASON_LENGTH))
        named = options_named(text, order)
        return named if isinstance(named, Refused) else self._named(given, named)

    def _named(self, given: RankingAnswer, named: Sequence[Option]) -> Read[RankingAnswer] | Refused:
        """One option is added to those chosen; several are the whole ranking."""
        if not named:
            return Refused(Phrase("ranking-nothing-named"))
        if len(named) == 1 and self.places > 1 and given.options:
            return self._add(given, named[0].number)
        if len(named) > self.places:
            return Refused(Phrase("ranking-typed-too-many", {"places": self.places, "count": len(named)}))
        chosen = tuple(option.number for option in named)
        lost = not set(given.options) <= set(chosen)
        args: dict[str, Arg] = {"count": len(chosen)}
        notice = Phrase("ranking-typed-anew", args) if lost else Phrase("ranking-typed", args)
        return Read(replace(given, options=chosen, done=False), notice)

    def _reasoned(self, given: RankingAnswer, reason: str | Refused) -> Read[RankingAnswer] | Refused:
        if isinstance(reason, Refused):
            return reason
        return Read(replace(given, reason=reason, writing=False), Phrase("reason-kept"))

    # How far the answer is

    def _settled(self, given: RankingAnswer) -> bool:
        return len(given.options) == self.places or (given.done and len(given.options) >= self.least)

    def _may_reason(self, given: RankingAnswer) -> bool:
        return self.reason != "none" and len(given.options) >= self.least

    def _awaits_reason(self, given: RankingAnswer) -> bool:
        return self.reason != "none" and given.reason is None and self._settled(given)

    def begun(self, answer: RankingAnswer | None) -> bool:
        return answer is not None and bool(answer.options)

    def complete(self, answer: RankingAnswer | None) -> bool:
        enough = answer is not None and len(answer.options) >= self.least
        return enough and (self.reason != "required" or bool(answer and answer.reason))

    def finished(self, answer: RankingAnswer | None) -> bool:
        if answer is None or answer.writing:
            return False
        return self._settled(answer) and not self._awaits_reason(answer)

    def describe(self, answer: RankingAnswer) -> tuple[Words, ...]:
        chosen = joined([self._chosen(answer, number) for number in answer.options])
        return (chosen, Phrase("reason-line", {"reason": answer.reason})) if answer.reason else (chosen,)

    # Keeping and counting

    def to_json(self, answer: RankingAnswer) -> str:
        return json.dumps(asdict(answer), ensure_ascii=False)

    def from_json(self, written: str) -> RankingAnswer:
        kept = json.loads(written)
        return RankingAnswer(**{**kept, "options": tuple(kept["options"])})

    @property
    def _width(self) -> int:
        """Bytes for one option in a ballot."""
        return 1 if max(option.number for option in self.options) <= ONE_BYTE else 2

    def ballot(self, answer: RankingAnswer) -> Ballot:
        content = b"".join(number.to_bytes(self._width, "big") for number in answer.options)
        return Ballot(content, answer.reason or None)

    def tally(self, ballots: Sequence[Ballot]) -> RankingResult:
        numbers = [option.number for option in self.options]
        from surveys.tally.points import points_of  # NumPy waits until there is something to count

        counts = points_of([ballot.content for ballot in ballots], numbers, self.places, self._width)
        reasons = tuple(ballot.reason for ballot in ballots if ballot.reason)
        return RankingResult(self.id, self.text, self.places, self.options, counts, len(ballots), reasons)

    def invent(self, rng: Random) -> RankingAnswer:
        left = list(self.options)
        chosen = [
            left.pop(min(int(rng.expovariate(3 / len(left))), len(left) - 1)) for _ in range(self.places)
        ]
        wanted = self.reason == "required" or (self.reason == "optional" and rng.random() < 1 / 3)
        reason = rng.choice(INVENTED) if wanted else ""
        return RankingAnswer(tuple(option.number for option in chosen), reason)

    def said(self, answer: RankingAnswer, language: str) -> tuple[str, ...]:
        names = (in_language(self._option(number).text, language) for number in answer.options)
        reasons = (invented_in(answer.reason, language),) if answer.reason else ()
        return (", ".join(names), *reasons)

"""What the ballots of a choice came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from surveys.figures import Bars, counted
from surveys.prompt import Phrase, Words
from surveys.questions.base import Cell, in_language
from surveys.questions.options import OTHER, Option
from surveys.questions.ranking_words import unmentioned

WIDTH = 2
"""Bytes for one option in a ballot."""


def pack(numbers: Sequence[int], other: str) -> bytes:
    """A ballot: the numbers, and behind OTHER, which is the last of them, what was written for it."""
    return b"".join(number.to_bytes(WIDTH, "big") for number in numbers) + other.encode()


def unpack(ballot: bytes) -> tuple[list[int], str]:
    """What `pack` was given."""
    numbers: list[int] = []
    for start in range(0, len(ballot), WIDTH):
        numbers.append(int.from_bytes(ballot[start : start + WIDTH], "big"))
        if numbers[-1] == OTHER:
            return numbers, ballot[start + WIDTH :].decode()
    return numbers, ""


@dataclass(frozen=True, slots=True)
class ChoiceResult:
    """`counts` by the number of the option; `others`: what people wrote themselves, in the ballots' order."""

    options: Sequence[Option]
    people: int
    counts: Mapping[int, int]
    others: tuple[str, ...]

    @classmethod
    def of(cls, options: Sequence[Option], ballots: Sequence[bytes]) -> Self:
        read = [unpack(ballot) for ballot in ballots]
        counts = Counter(number for numbers, _ in read for number in numbers)
        return cls(options, len(read), counts, tuple(other for _, other in read if other))

    @property
    def _with_other(self) -> bool:
        return self.options[-1].number == OTHER

    def document(self, language: str) -> dict[str, Any]:
        others = {"other": list(self.others)} if self._with_other else {}
        return {"options": [self._row(option, language) for option in self.options], **others}

    def _row(self, option: Option, language: str) -> dict[str, Cell]:
        return {**_named(option, language), "count": self.counts.get(option.number, 0)}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        counted = [self._row(option, language) for option in self.options]
        return [*counted, *({**_named(self.options[-1], language), "text": text} for text in self.others)]

    def figure(self) -> Bars:
        bars = [counted(option.text, count, self.people) for option, count in self._best_first() if count]
        several = sum(self.counts.values()) > self.people
        notes = (Phrase("chart-several"),) if several else ()
        return Bars(tuple(bars), notes=(*notes, *self._nobodys()))

    def summary(self, *, texts: bool) -> tuple[Words, ...]:
        return ("", *self._lines(), *(self._written() if texts else ()))

    def _lines(self) -> Iterator[Words]:
        for option, count in self._best_first():
            if count:
                share = 100 * count / self.people
                yield Phrase("tally-choice", {"option": option.text, "count": count, "share": share})
        yield from self._nobodys()

    def _best_first(self) -> list[tuple[Option, int]]:
        """The most chosen first; those chosen as often in the order of the survey."""
        chosen = [(option, self.counts.get(option.number, 0)) for option in self.options]
        return sorted(chosen, key=lambda pair: -pair[1])

    def _nobodys(self) -> Iterator[Words]:
        return unmentioned([option for option in self.options if not self.counts.get(option.number)])

    def _written(self) -> Iterator[Words]:
        if self.others:
            yield from ("", Phrase("tally-others", {"count": len(self.others)}))
            yield from (Phrase("tally-text", {"text": text}) for text in self.others)


def _named(option: Option, language: str) -> dict[str, Cell]:
    return {"option": in_language(option.text, language), "id": option.id}

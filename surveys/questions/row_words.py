"""Rows that are answered with one of a few words, and how often each word was given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from surveys.figures import Stacks, stacked
from surveys.prompt import Phrase, Widget, Words
from surveys.questions.base import Cell, in_language
from surveys.questions.options import Option
from surveys.questions.rows import RowsQuestion
from surveys.questions.rows_kept import Rows, Values, times_given
from surveys.questions.rows_typed import Token

SECONDS = 8
LIKED = ((6, 2, 2), (3, 5, 2), (4, 2, 4))
"""How often invented people give each word, row by row."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A word that may be given to a row: `column` names it in results, `shown` is its sentence, `spelled`
    says how to type it in each language, `typed` is all that is read as it.
    """

    column: str
    shown: str
    spelled: Mapping[str, str]
    typed: re.Pattern[str]


class WordsQuestion(RowsQuestion):
    """Values are places in STANCES, from 1."""

    STANCES: ClassVar[tuple[Stance, ...]]

    @property
    def seconds(self) -> int:
        return SECONDS * len(self.rows())

    def worth(self, value: int) -> Words:
        return Phrase(self.STANCES[value - 1].shown)

    def spelled(self, value: int, language: str) -> str:
        spelled = self.STANCES[value - 1].spelled
        return spelled.get(language, spelled["ko"])

    def value_at(self, rest: str) -> Token | None:
        for value, stance in enumerate(self.STANCES, start=1):
            found = stance.typed.match(rest)
            if found:
                return Token(found.end(), value=value)
        return None

    def wrong(self, values: Values, new: Values) -> Phrase | None:  # noqa: ARG002
        known = range(1, len(self.STANCES) + 1)
        return None if all(value in known for value in new.values()) else Phrase("not-here")

    def widgets(self, row: Option, values: Values) -> tuple[Widget, ...]:  # noqa: ARG002
        return tuple(
            Widget("give", Phrase(stance.shown), value, row.number)
            for value, stance in enumerate(self.STANCES, start=1)
        )

    def counts(self, ballots: Sequence[bytes]) -> tuple[RowCount, ...]:
        times = times_given(ballots)
        return tuple(self._count(row, times) for row in self.rows())

    def _count(self, row: Option, times: Counter[tuple[int, int]]) -> RowCount:
        stances = enumerate(self.STANCES, start=1)
        return RowCount(row, {stance.column: times[row.number, value] for value, stance in stances})

    def invent(self, rng: Random) -> Rows:
        values = range(1, len(self.STANCES) + 1)
        return tuple(
            (row.number, rng.choices(values, LIKED[row.number % len(LIKED)])[0]) for row in self.rows()
        )


@dataclass(frozen=True, slots=True)
class RowCount:
    """How often each answer was given to a row, by column."""

    row: Option
    times: Mapping[str, int]

    @property
    def people(self) -> int:
        return sum(self.times.values())

    def cells(self, named: str, language: str) -> dict[str, Cell]:
        """The row under the name `named`, its id and its counts."""
        return {named: in_language(self.row.text, language), "id": self.row.id, **self.times}


def words_stacked(rows: Iterable[tuple[Words, RowCount]], stances: Sequence[Stance]) -> Stacks:
    """Each row as one bar of those who gave it each word."""
    words = [Phrase(stance.shown) for stance in stances]
    given = [(label, [count.times[stance.column] for stance in stances]) for label, count in rows]
    return stacked(words, given)


def spellings(*words: str) -> re.Pattern[str]:
    """Any of these where a word ends behind it; `words` are patterns, in small letters."""
    return re.compile(rf"(?:{'|'.join(words)})(?!\w)")

"""What the ballots of a ranking came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surveys.figures import Bars
from surveys.prompt import Words
from surveys.questions import ranking_why, ranking_words
from surveys.questions.base import Cell, in_language
from surveys.questions.options import Option
from surveys.questions.ranking_count import Counted, RankingCount
from surveys.questions.ranking_figure import ranking_figure


@dataclass(frozen=True)
class RankingResult(RankingCount):
    def document(self, language: str) -> dict[str, Any]:
        return {
            "ranking": [
                {**self._row(option, got, language), **self._sure(option)} for option, got in self.placed
            ]
        }

    def _row(self, option: Option, got: Counted, language: str) -> dict[str, Cell]:
        return {
            "option": in_language(option.text, language),
            "id": option.id,
            "place": got.place,
            "points": got.points,
            "mentions": got.mentions,
            "first": got.first,
        }

    def _sure(self, option: Option) -> dict[str, Any]:
        """`interval` stands only where there are ballots enough to tell one."""
        interval = self.interval(option)
        told = {} if interval is None else {"interval": [interval.best, interval.worst]}
        return {"band": self.band(option), **told}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [self._row(option, got, language) for option, got in self.placed]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        return ranking_words.summary(self)

    def figure(self) -> Bars:
        return ranking_figure(self)

    def why(self) -> tuple[Words, ...]:
        """Why it is the result, line by line; "" is an empty line."""
        return ranking_why.why(self)

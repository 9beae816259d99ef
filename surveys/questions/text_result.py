"""What the ballots of a text question came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from surveys.figures import Unpictured
from surveys.prompt import Phrase, Words
from surveys.questions.base import Cell


@dataclass(frozen=True, slots=True)
class TextResult:
    """Every entry with its reason ("" where none was given), in the order of the ballots."""

    people: int
    entries: tuple[tuple[str, str], ...]
    with_reasons: bool

    def document(self, language: str) -> dict[str, Any]:  # noqa: ARG002
        counted = {"texts": [text for text, _ in self.entries]}
        reasons = {"reasons": [reason for _, reason in self.entries]} if self.with_reasons else {}
        return {**counted, **reasons}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:  # noqa: ARG002
        return [{"text": text, "reason": reason} for text, reason in self.entries]

    def figure(self) -> Unpictured:
        return Unpictured()

    def summary(self, *, texts: bool) -> tuple[Words, ...]:
        return (*self._count(), *(self._lines() if texts else ()))

    def _count(self) -> Iterator[Words]:
        """How many entries, where that is not how many people."""
        if len(self.entries) != self.people:
            yield Phrase("tally-texts", {"count": len(self.entries)})

    def _lines(self) -> Iterator[Words]:
        yield ""
        for entry in self.entries:
            yield from entry_lines(*entry)


def entry_lines(text: str, reason: str) -> Iterator[Words]:
    yield Phrase("tally-text", {"text": text})
    if reason:
        yield Phrase("reason-line", {"reason": reason})

"""What the ballots of a text question came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from surveys.prompt import Phrase, Translated, Words
from surveys.questions.base import Cell


@dataclass(frozen=True, slots=True)
class TextResult:
    """Every entry with its reason ("" where none was given), in the order of the ballots."""

    id: str
    text: Translated
    answered: int
    entries: tuple[tuple[str, str], ...]
    with_reasons: bool

    def document(self, language: str) -> dict[str, Any]:  # noqa: ARG002
        texts = [text for text, _ in self.entries]
        counted = {"id": self.id, "kind": "text", "answered": self.answered, "texts": texts}
        return (
            {**counted, "reasons": [reason for _, reason in self.entries]} if self.with_reasons else counted
        )

    def rows(self, language: str) -> list[Mapping[str, Cell]]:  # noqa: ARG002
        question = {"question": self.id, "kind": "text"}
        return [{**question, "text": text, "reason": reason} for text, reason in self.entries]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:
        heading = Phrase("question-text", {"text": self.text})
        if not self.answered:
            return (heading, Phrase("tally-none"))
        count = Phrase("tally-texts", {"count": len(self.entries), "people": self.answered})
        shown = self.entries if texts else ()
        return (heading, count, *(line for entry in shown for line in entry_lines(*entry)))


def entry_lines(text: str, reason: str) -> Iterator[Words]:
    yield Phrase("tally-text", {"text": text})
    if reason:
        yield Phrase("reason-line", {"reason": reason})

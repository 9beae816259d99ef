"""Questions whose answer is one value that can be compared: a rating, a number, a date."""

from __future__ import annotations

import unicodedata
from abc import abstractmethod
from typing import ClassVar, Generic

from surveys.prompt import Phrase, Refused, Said, Tap, View, Words
from surveys.questions.base import A, BaseQuestion, Read

POLITE = ("입니다", "이에요", "예요", "이요", "요")


class Scalar(BaseQuestion[A], Generic[A]):
    OPERATORS: ClassVar[tuple[str, ...]] = ("==", "!=", "<", "<=", ">", ">=")

    # What a kind says of itself

    @abstractmethod
    def given(self, answer: A) -> Phrase:
        """The answer in words."""

    @abstractmethod
    def written(self, text: str, view: View) -> A | Refused:
        """The answer that was typed."""

    def tapped(self, value: int) -> A | Refused:  # noqa: ARG002
        """The answer on a button."""
        return Refused(Phrase("not-here"))

    # Reading

    def read(self, answer: A | None, said: Said, view: View) -> Read[A] | Refused:
        if not isinstance(said, Tap):
            found = self.written(said.text, view)
        elif said.action == "choose":
            found = self.tapped(said.value)
        else:
            found = Refused(Phrase("not-here"))
        if isinstance(found, Refused):
            return self._standing(answer, found)
        return Read(found, Phrase("scalar-kept", {"given": self.given(found)}))

    def _standing(self, answer: A | None, refused: Refused) -> Refused:
        """Says as well that the answer there is stays."""
        if answer is None:
            return refused
        return Refused(Phrase("scalar-stands", {"why": refused.why, "given": self.given(answer)}))

    # How far the answer is

    def begun(self, answer: A | None) -> bool:
        return answer is not None

    def complete(self, answer: A | None) -> bool:
        return answer is not None

    def full(self, answer: A) -> bool:  # noqa: ARG002
        return True

    def describe(self, answer: A) -> tuple[Words, ...]:
        return (self.given(answer),)


def bare(text: str) -> str:
    """One line without what politeness puts behind a value: `12년이요.` is `12년`."""
    kept = " ".join(unicodedata.normalize("NFKC", text).split()).rstrip(" .~!^")
    polite = next((ending for ending in POLITE if kept.endswith(ending)), "")
    return kept.removesuffix(polite).rstrip()

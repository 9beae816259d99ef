"""What every question has and does, whatever its kind."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from pydantic.json_schema import SkipJsonSchema

from surveys.fields import Body, Name, Reason, Value, YesNo
from surveys.prompt import Phrase, Prompt, Refused, Said, Translated, Widget, Words
from surveys.questions.options import Option

A = TypeVar("A")

REASON_LENGTH = 1_000
Cell = str | int


@dataclass(frozen=True, slots=True)
class Read(Generic[A]):
    """The answer after something was said, and what the person is told about it."""

    answer: A
    notice: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """A cast answer as it is kept: its content in the form of its kind, and the reason beside it."""

    content: bytes
    reason: str | None = None


class QuestionResult(Protocol):
    """What the ballots of one question came to."""

    def document(self, language: str) -> dict[str, Any]:
        """The question's part of the results as JSON."""

    def summary(self, *, texts: bool) -> tuple[Words, ...]:
        """The same to read, line by line; with what people wrote themselves, or without."""

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        """The same as a table: one row for each option or text, cells by column name."""


class BaseQuestion(Value, Generic[A]):
    """`number` is given when the question is first stored; answers, buttons and ballots know it by that."""

    # What may not change any more once there are answers.
    FIXED: ClassVar[tuple[str, ...]] = ("kind", "required", "reason")

    id: Name = ""
    kind: str
    text: Body
    note: Body = ""
    required: YesNo = True
    reason: Reason = "none"
    number: SkipJsonSchema[int] = 0
    numbered: SkipJsonSchema[int] = 0  # the highest number an option ever had

    def offered(self) -> tuple[Option, ...]:
        return ()

    def offering(self, options: tuple[Option, ...]) -> Self:  # noqa: ARG002
        return self

    @abstractmethod
    def ask(self, answer: A | None, page: int, seed: int, *, alone: bool) -> Prompt:
        """What to show. `alone`: no other question stands in the survey, so nothing moves on by itself."""

    @abstractmethod
    def read(self, answer: A | None, said: Said, seed: int) -> Read[A] | Refused:
        """The answer after `said`; the same `seed` as was given to `ask`."""

    @abstractmethod
    def begun(self, answer: A | None) -> bool:
        """Whether something stands in it."""

    @abstractmethod
    def complete(self, answer: A | None) -> bool:
        """Whether it may be handed in."""

    @abstractmethod
    def finished(self, answer: A | None) -> bool:
        """Whether there is nothing more to ask."""

    @abstractmethod
    def describe(self, answer: A) -> tuple[Words, ...]:
        """The answer to read over, line by line."""

    @abstractmethod
    def to_json(self, answer: A) -> str: ...

    @abstractmethod
    def from_json(self, written: str) -> A:
        """What `to_json` wrote."""

    @abstractmethod
    def ballot(self, answer: A) -> Ballot:
        """A complete answer as it is cast."""

    @abstractmethod
    def tally(self, ballots: Sequence[Ballot]) -> QuestionResult: ...

    @abstractmethod
    def invent(self, rng: Random) -> A:
        """A plausible, complete answer; over many people some options are liked better than others."""

    @abstractmethod
    def said(self, answer: A, language: str) -> tuple[str, ...]:
        """What a person would type to give this answer, message by message; nothing stands for a reason
        that was left out.
        """


def joined(words: Sequence[Words]) -> Words:
    """`a · b · c`; there is at least one."""
    *before, line = words
    for first in reversed(before):
        line = Phrase("joined", {"first": first, "rest": line})
    return line


def shortened(text: str, length: int) -> str:
    """In at most `length` characters; an ellipsis says that something is left out."""
    return text if len(text) <= length else text[: length - 1] + "…"


def shortened_in_each(words: Translated, length: int) -> Translated:
    if isinstance(words, str):
        return shortened(words, length)
    return {language: shortened(text, length) for language, text in words.items()}


def quoted(word: Translated) -> Phrase:
    return Phrase("quoted", {"word": word})


def in_language(text: Translated, language: str) -> str:
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("ko") or next(iter(text.values()))


def heading(question: BaseQuestion[Any]) -> tuple[Words, ...]:
    text = Phrase("question-text", {"text": question.text})
    return (text, question.note) if question.note else (text,)


def button(action: str, label: Words, value: int = 0) -> tuple[Widget, ...]:
    """A row of one."""
    return (Widget(action, label, value),)

"""What every question has and does, whatever its kind."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from pydantic.json_schema import SkipJsonSchema

from surveys.fields import Body, Filled, Name, Reason, Value, YesNo
from surveys.figures import Figure
from surveys.prompt import Phrase, Prompt, Refused, Said, Translated, Typed, View, Widget, Words
from surveys.questions.options import Option

A = TypeVar("A")

REASON_LENGTH = 1_000
FOLDED = 200
"""Characters from which on a text is folded: its beginning is seen, the rest opens on a touch."""

Cell = str | int | float
Cells = tuple[tuple[Words, Words | int | float], ...]


@dataclass(frozen=True, slots=True)
class Read(Generic[A]):
    """The answer after something was said, what the person is told about it, and the page to go on with.

    `page` None: the one that is shown, or the next question where the answer is full; else one stays here.
    """

    answer: A
    notice: Phrase | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """Only another page of the question is to be shown: the answer stays as it is."""

    page: int
    notice: Phrase | None = None


class QuestionResult(Protocol):
    """What the ballots of one question came to; surveys.results tells its text and how many answered."""

    def document(self, language: str) -> dict[str, Any]:
        """The count as JSON."""

    def summary(self, *, texts: bool) -> tuple[Words, ...]:
        """The same to read, line by line; with what people wrote themselves, or without."""

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        """The same as a table: one row for each option or text, cells by column name."""

    def figure(self) -> Figure:
        """The same to be drawn."""


class BaseQuestion(Value, Generic[A]):
    """`number` is given when the question is first stored; answers, buttons and ballots know it by that.

    `A` is the answer of the kind alone: a reason beside it, an abstention and what it is asked about are kept
    by surveys.asked.
    """

    # What may not change any more once there are answers.
    FIXED: ClassVar[tuple[str, ...]] = ("kind", "required", "reason", "abstain", "when", "for_each")
    # Its answers name options, so that another question may be asked for each of them.
    CHOOSES: ClassVar[bool] = False
    # How a condition may compare its answers.
    OPERATORS: ClassVar[tuple[str, ...]] = ()
    # It asks for reasons itself, more than one to an answer.
    REASON_WITHIN: ClassVar[bool] = False

    id: Name = ""
    kind: str
    text: Body
    note: Body = ""
    required: YesNo = True
    reason: Reason = "none"
    abstain: YesNo = False
    when: Filled = ""
    for_each: Name = ""
    number: SkipJsonSchema[int] = 0
    numbered: SkipJsonSchema[int] = 0  # the highest number an option ever had

    # What it is made of

    def offered(self) -> tuple[Option, ...]:
        """All that has a number of its own in it: options, statements, items, things."""
        return ()

    def offering(self, options: tuple[Option, ...]) -> Self:  # noqa: ARG002
        """The same with these in the place of `offered()`, as many and in the same order."""
        return self

    def things(self) -> tuple[Option, ...]:
        """What the question is asked for, once each; none: it is asked once."""
        return ()

    @property
    @abstractmethod
    def seconds(self) -> int:
        """How long it takes somebody to answer it once."""

    def bounds(self) -> tuple[Words, ...]:
        """How much may be answered, in a few words each, for whoever made the survey."""
        return ()

    # Asking

    @abstractmethod
    def ask(self, answer: A | None, view: View) -> Prompt:
        """What to show below the question's text: lines, choices, controls of its own, and what to do now."""

    @abstractmethod
    def read(self, answer: A | None, said: Said, view: View) -> Read[A] | Turned | Refused:
        """The answer after `said` on what `ask` showed in the same view."""

    def plainly(self, text: str, view: View) -> bool:
        """Whether `text` is an answer to the question itself and could hardly be a reason for one."""
        return not isinstance(self.read(None, Typed(text), view), Refused)

    def surely(self, text: str) -> bool:  # noqa: ARG002
        """Whether `text` is meant as an answer even where a reason was announced."""
        return False

    def correct(
        self, answer: A, before: A | None, after: A, text: str, view: View
    ) -> Read[A] | Turned | Refused:
        """`answer` as it would be, had `text` been typed where `before` became `after`."""
        if answer != after:
            return Refused(Phrase("edited-since"))
        return self.read(before, Typed(text), view)

    # How far the answer is

    @abstractmethod
    def begun(self, answer: A | None) -> bool:
        """Whether something stands in it."""

    @abstractmethod
    def complete(self, answer: A | None) -> bool:
        """Whether it may be handed in."""

    @abstractmethod
    def full(self, answer: A) -> bool:
        """Whether there is no room for more, so that the next question may follow by itself."""

    def awaits(self, answer: A) -> bool:  # noqa: ARG002
        """Whether something is being asked beside it, which may be left out."""
        return False

    # What it says

    @abstractmethod
    def describe(self, answer: A) -> tuple[Words, ...]:
        """The answer to read over, line by line."""

    def briefly(self, answer: A) -> tuple[Words, ...]:
        """The same where many like it are read over one after the other."""
        return self.describe(answer)

    def chosen(self, answer: A) -> tuple[Option, ...]:  # noqa: ARG002
        """The options it names, where the kind CHOOSES."""
        return ()

    def answerable(self) -> tuple[Option, ...]:
        """All that `chosen` may name; what people wrote themselves instead of an option is one of them."""
        return self.offered()

    def measures(self, answer: A) -> tuple[float, ...]:  # noqa: ARG002
        """What conditions compare: the numbers of the options chosen, or the one number given."""
        return ()

    def operand(self, written: str) -> float | None:  # noqa: ARG002
        """What a value in a condition means, in the terms of `measures`; None where it means nothing."""
        return None

    # Keeping and counting

    @abstractmethod
    def to_json(self, answer: A) -> Any:
        """The answer as what JSON can hold."""

    @abstractmethod
    def from_json(self, kept: Any) -> A:
        """What `to_json` gave."""

    @abstractmethod
    def ballot(self, answer: A) -> bytes:
        """The content of a complete answer as it is cast: never empty."""

    @abstractmethod
    def tally(self, ballots: Sequence[bytes]) -> QuestionResult: ...

    @abstractmethod
    def cells(self, ballot: bytes) -> Cells:
        """One ballot as it stands in a sheet with a row for each response: what heads a cell, "" where one
        cell holds all of it, and the cell.
        """

    @abstractmethod
    def invent(self, rng: Random) -> A:
        """A plausible answer that is complete; over many people some options are liked better."""

    @abstractmethod
    def said(self, answer: A, language: str) -> tuple[Words, ...]:
        """What a person would type to give this answer, message by message: the words of a button as a
        Phrase.
        """


def joined(words: Sequence[Words]) -> Words:
    """`a · b · c`; there is at least one. Halved, so that hundreds nest no deeper than a few levels."""
    if len(words) == 1:
        return words[0]
    middle = len(words) // 2
    return Phrase("joined", {"first": joined(words[:middle]), "rest": joined(words[middle:])})


def shortened(text: str, length: int) -> str:
    """In at most `length` characters; an ellipsis says that something is left out."""
    return text if len(text) <= length else text[: length - 1] + "…"


def longest(text: Translated) -> int:
    """Its characters in the language that takes the most."""
    return len(text) if isinstance(text, str) else max(map(len, text.values()))


def to_fold(text: Translated) -> bool:
    return longest(text) > FOLDED


def folded(text: Words) -> Phrase:
    """Longer than a glance: its beginning is seen, the rest opens on a touch."""
    return Phrase("folded", {"text": text})


def reason_line(reason: str) -> Phrase:
    return Phrase("reason-folded" if to_fold(reason) else "reason-line", {"reason": reason})


def reason_wanted(reason: Reason, view: View) -> Phrase:
    """What to do where an answer waits for its reason."""
    if reason == "required":
        return Phrase("reason-please")
    return Phrase("reason-beside" if view.alone else "reason-or-skip")


def quoted(word: Words) -> Phrase:
    return Phrase("quoted", {"word": word})


def in_language(text: Translated, language: str) -> str:
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("ko") or next(iter(text.values()))


def button(action: str, label: Words, value: int = 0, of: int = 0) -> tuple[Widget, ...]:
    """A row of one."""
    return (Widget(action, label, value, of),)

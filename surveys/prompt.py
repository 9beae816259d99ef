"""What to show and what came back, as values: nothing here knows a language, a chat or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Translated = str | Mapping[str, str]
"""Somebody's own words: one text for everybody, or a text for each language."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One of the product's own sentences: its key in texts/ and what it speaks of."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


Words = Phrase | Translated
Arg = Words | int | float | datetime | date


@dataclass(frozen=True, slots=True)
class Widget:
    """One thing to press; the label is what it says.

    `action`, `value` and `of` come back as a Tap. `of` names what of the question the value is for, where
    that is not the whole of it: the statement that is agreed to, the item that is scored.
    """

    action: str
    label: Words
    value: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to show for a question: lines to read, things to choose from, and how to move on.

    A line is Words; "" is an empty line. `hint` says what to do now and stands below the lines. `choices` may
    be set side by side, `controls` stand below them.
    """

    lines: tuple[Words, ...]
    choices: tuple[Widget, ...] = ()
    controls: tuple[tuple[Widget, ...], ...] = ()
    hint: Words = ""


@dataclass(frozen=True, slots=True)
class View:
    """In what situation a question is shown: which page of it, to whom, and on which day.

    `seed` shuffles for one person, the same each time. `alone`: no other question stands in the survey, so
    nothing moves on by itself. `notes`: what the options mean is shown with them. `today` is the day in the
    survey's zone. `reasoning`: the answer is there, and what is asked for now is the reason for it.
    """

    today: date
    page: int = 0
    seed: int = 0
    alone: bool = False
    notes: bool = False
    reasoning: bool = False


@dataclass(frozen=True, slots=True)
class Tap:
    """A widget of a question was pressed."""

    action: str
    value: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Typed:
    """Something was written where a question waits for an answer."""

    text: str


Said = Tap | Typed


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule says no. Nothing changes; `why` says what holds and what to do next."""

    why: Phrase

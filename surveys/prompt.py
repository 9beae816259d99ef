"""What to show and what came back, as values: nothing here knows a language, a chat or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

Translated = str | Mapping[str, str]
"""Somebody's own words: one text for everybody, or a text for each language."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One of the product's own sentences: its key in texts/ and what it speaks of."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


Words = Phrase | Translated
Arg = Words | int | float | datetime


@dataclass(frozen=True, slots=True)
class Widget:
    """One thing to press. `action` and `value` come back as a Tap; the label is what it says."""

    action: str
    label: Words
    value: int = 0


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to show for a question: lines to read, things to choose from, and how to move on.

    A line is Words; "" is an empty line. `choices` may be set side by side, `controls` stand below them.
    """

    lines: tuple[Words, ...]
    choices: tuple[Widget, ...] = ()
    controls: tuple[tuple[Widget, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Tap:
    """A widget of a question was pressed."""

    action: str
    value: int = 0


@dataclass(frozen=True, slots=True)
class Typed:
    """Something was written where a question waits for an answer."""

    text: str


Said = Tap | Typed


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule says no. Nothing changes; `why` says what holds and what to do next."""

    why: Phrase

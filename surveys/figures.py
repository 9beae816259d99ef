"""What a result looks like, as values: bars, what stands beside them, and what each of them means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from surveys.prompt import Phrase, Words


class Look(Enum):
    """How a bar is filled. It repeats what words beside it say, so that nothing rests on it alone."""

    SOLID = "solid"
    HATCHED = "hatched"
    HOLLOW = "hollow"


@dataclass(frozen=True, slots=True)
class Bar:
    """`lead` stands before the label, `told` says the value, `details` say more of it."""

    label: Words
    value: float
    told: Words
    details: tuple[Words, ...] = ()
    lead: Words = ""
    look: Look = Look.SOLID


@dataclass(frozen=True, slots=True)
class Key:
    """What a look means."""

    look: Look
    words: Words


@dataclass(frozen=True, slots=True)
class Border:
    """A line below so many bars, and what it says."""

    below: int
    words: Words


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar of the length `full` fills its room; 0: the longest one does. `about` stands above the bars,
    `notes` below.
    """

    bars: tuple[Bar, ...]
    full: float = 0.0
    about: tuple[Words, ...] = ()
    keys: tuple[Key, ...] = ()
    notes: tuple[Words, ...] = ()
    borders: tuple[Border, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """`told` says what it stands for and how many."""

    value: float
    told: Words
    look: Look


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar made of pieces, which together are all who answered."""

    label: Words
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stacks:
    """`keys` say which look stands for what."""

    stacks: tuple[Stack, ...]
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Unpictured:
    """What is read and not drawn."""


Figure = Bars | Stacks | Unpictured


def counted(label: Words, count: int, of: int) -> Bar:
    """So many of those who answered."""
    return Bar(label, count, Phrase("chart-people", {"count": count}), (share(count, of),))


def share(part: float, of: float) -> Phrase:
    return Phrase("chart-share", {"share": _percent(part, of)})


def stacked(words: Sequence[Words], given: Sequence[tuple[Words, Sequence[int]]]) -> Stacks:
    """Each label with how many people gave it each of the words; there are no more words than looks."""
    keys = tuple(Key(look, word) for look, word in zip(Look, words, strict=False))
    stacks = (
        Stack(label, tuple(_piece(key, count, sum(counts)) for key, count in zip(keys, counts, strict=True)))
        for label, counts in given
    )
    return Stacks(tuple(stacks), keys)


def _piece(key: Key, count: int, of: int) -> Piece:
    said = Phrase("chart-piece", {"word": key.words, "count": count, "share": _percent(count, of)})
    return Piece(count, said, key.look)


def _percent(part: float, of: float) -> float:
    return 100 * part / of if of else 0.0

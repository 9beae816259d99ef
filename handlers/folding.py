"""A long result in one message: what came out is seen, the details of each question open on a touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from surveys.prompt import Phrase, Words
from surveys.questions.base import folded
from surveys.questions.pages import height

SCREEN = 28
"""Lines up to which nothing is folded."""

HEADING = "question-text"
"""The line with which each question begins."""


def folded_details(lines: Sequence[Words]) -> Sequence[Words]:
    """The same; where it is too much for a screen, what stands below the first empty line of a question is
    folded.
    """
    if sum(map(height, lines)) <= SCREEN:
        return lines
    starts = [place for place, line in enumerate(lines) if isinstance(line, Phrase) and line.key == HEADING]
    ends = [*starts[1:], len(lines)]
    shown = [one for start, end in zip(starts, ends, strict=True) for one in _folded(lines[start:end])]
    return [*lines[: starts[0]], *shown] if starts else lines


def _folded(question: Sequence[Words]) -> Iterator[Words]:
    shown = question.index("") if "" in question else len(question)
    yield from question[:shown]
    details = question[shown + 1 :]
    if details and not details[-1]:
        details = details[:-1]
    if details:
        yield folded(_below(details))
    yield ""


def _below(lines: Sequence[Words]) -> Words:
    """One line below the other."""
    if len(lines) == 1:
        return lines[0]
    half = len(lines) // 2
    return Phrase("below", {"first": _below(lines[:half]), "second": _below(lines[half:])})

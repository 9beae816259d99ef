"""One thing that somebody wrote, and the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from surveys.prompt import Phrase, Refused
from surveys.questions.base import REASON_LENGTH, Read
from surveys.questions.writing import written


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` tells entries of an answer apart. `reason`: None not asked yet, "" left out."""

    number: int
    text: str
    reason: str | None = None


Entries = tuple[Entry, ...]


def reason_again(answer: Entries, said: Entry, text: str) -> Read[Entries] | Refused:
    reason = written(text, REASON_LENGTH)
    if isinstance(reason, Refused):
        return reason
    given = (said.number, said.reason)
    standing = [entry for entry in answer if (entry.number, entry.reason) == given]
    return corrected(answer, [replace(entry, reason=reason) for entry in standing])


def corrected(answer: Entries, new: Sequence[Entry]) -> Read[Entries] | Refused:
    """`new` in the places of those they were; refused where none of these stands any more."""
    if not new:
        return Refused(Phrase("edited-since"))
    numbered = {entry.number: entry for entry in new}
    return Read(tuple(numbered.get(entry.number, entry) for entry in answer), Phrase("text-corrected"))


def with_reason(given: Entries, awaiting: Entry, reason: str) -> Entries:
    return tuple(replace(entry, reason=reason) if entry is awaiting else entry for entry in given)

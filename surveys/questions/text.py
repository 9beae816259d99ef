"""글로 답하기: in one's own words, once or several times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator

from surveys.fields import ENTRIES, TEXT, Count, broken, pattern_of, scalar
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Tap, Typed, View, Widget, Words
from surveys.questions import invented
from surveys.questions.base import (
    REASON_LENGTH,
    BaseQuestion,
    Cells,
    Read,
    button,
    folded,
    quoted,
    reason_line,
    reason_wanted,
    shortened,
    to_fold,
)
from surveys.questions.text_entry import Entries, Entry, corrected, reason_again, with_reason
from surveys.questions.text_result import TextResult
from surveys.questions.writing import is_list, written

RANGE = re.compile(r"([0-9]{1,2})(?:-([0-9]{1,2}))?")
BUTTON_LENGTH = 20


def entries_range(value: Any) -> str:
    text = scalar(value)
    found = RANGE.fullmatch(text)
    if found is None or not 1 <= int(found[1]) <= int(found[2] or found[1]) <= ENTRIES:
        raise broken("not_entries", written=text, limit=ENTRIES)
    return text


def within_a_message(length: int) -> int:
    if length > TEXT:
        raise broken("max_length_over", limit=TEXT, written=length)
    return length


class TextQuestion(BaseQuestion[Entries]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "entries", "max_length")
    REASON_WITHIN: ClassVar[bool] = True

    kind: Literal["text"]
    entries: Annotated[str, BeforeValidator(entries_range), pattern_of(RANGE)] = "1"
    max_length: Annotated[Count, AfterValidator(within_a_message)] = 1_000

    @property
    def least(self) -> int:
        return int(self.entries.split("-")[0])

    @property
    def most(self) -> int:
        return int(self.entries.split("-")[-1])

    @property
    def seconds(self) -> int:
        return 40 * self.least * (1 if self.reason == "none" else 2)

    def bounds(self) -> tuple[Words, ...]:
        if self.most == 1:
            return ()
        least, most = self.least, self.most
        return (Phrase("bounds-entries", {"least": least, "most": most, "span": most - least}),)

    # Asking

    def ask(self, answer: Entries | None, view: View) -> Prompt:
        given = answer or ()
        drops = given if self.most > 1 else ()
        choices = tuple(self._drop_widget(place, entry) for place, entry in enumerate(drops, start=1))
        lines = ("", *self._entered(given))
        return Prompt(lines, choices, self._controls(given), self._what_to_do(given, view))

    def _entered(self, given: Entries) -> Iterator[Words]:
        if self.most > 1:
            yield from self.describe(given)
            yield self._counted(len(given))
        elif given:
            yield Phrase(
                "text-yours-folded" if to_fold(given[0].text) else "text-yours", {"text": given[0].text}
            )
            yield from self._reason(given[0])
            yield ""

    def _counted(self, count: int) -> Phrase:
        if self.least == self.most:
            return Phrase("text-count-exact", {"count": count, "most": self.most})
        return Phrase("text-count", {"count": count, "least": self.least, "most": self.most})

    def _line(self, place: int, entry: Entry) -> Phrase:
        if self.most > 1:
            key = "text-entry-folded" if to_fold(entry.text) else "text-entry"
            return Phrase(key, {"number": place, "text": entry.text})
        return folded(entry.text) if to_fold(entry.text) else Phrase("text-given", {"text": entry.text})

    def _what_to_do(self, given: Entries, view: View) -> Phrase:
        awaiting = self._awaiting(given)
        if awaiting is not None:
            return self._reason_wanted(awaiting, view)
        if self.most == 1:
            return Phrase("text-replace") if given else Phrase("text-please", {"limit": self.max_length})
        if len(given) == self.most:
            return Phrase("text-full")
        if self.complete(given):
            return Phrase("text-more-or-cast" if view.alone else "text-more-or-next")
        if self.reason == "none":
            return Phrase("text-entries-please", {"limit": self.max_length})
        return Phrase("text-entry-please", {"number": len(given) + 1, "limit": self.max_length})

    def _reason_wanted(self, entry: Entry, view: View) -> Phrase:
        if self.most == 1:
            return reason_wanted(self.reason, view)
        args = {"text": quoted(label(entry.text))}
        if self.reason == "required":
            return Phrase("text-reason-please", args)
        return Phrase("text-reason-beside" if view.alone else "text-reason-or-skip", args)

    def _drop_widget(self, place: int, entry: Entry) -> Widget:
        args: dict[str, Arg] = {"number": place, "text": label(entry.text)}
        return Widget("drop", Phrase("button-drop-entry", args), entry.number)

    def _controls(self, given: Entries) -> tuple[tuple[Widget, ...], ...]:
        awaiting = self._awaiting(given)
        if awaiting is None or self.reason != "optional":
            return ()
        return (button("no-reason", Phrase("button-no-reason"), awaiting.number),)

    # Reading

    def read(self, answer: Entries | None, said: Said, view: View) -> Read[Entries] | Refused:  # noqa: ARG002
        given = answer or ()
        if not isinstance(said, Tap):
            return self._typed(given, said.text)
        match said.action:
            case "drop":
                return self._drop(given, said.value)
            case "no-reason":
                return self._no_reason(given, said.value)
        return Refused(Phrase("not-here"))

    def plainly(self, text: str, view: View) -> bool:  # noqa: ARG002
        """Whatever is written is taken, so nothing is an answer beyond doubt."""
        return False

    def correct(
        self, answer: Entries, before: Entries | None, after: Entries, text: str, view: View
    ) -> Read[Entries] | Refused:
        """What the message said is exchanged where it stands; what was said later stays."""
        if answer == after:
            return self.read(before, Typed(text), view)
        known = {entry.number: entry.text for entry in before or ()}
        said = [entry for entry in after if entry not in (before or ())]
        if any(known.get(entry.number) == entry.text for entry in said):
            return reason_again(answer, said[0], text)
        return self._texts_again(answer, said, text)

    def _texts_again(self, answer: Entries, said: Sequence[Entry], text: str) -> Read[Entries] | Refused:
        texts = self._each(text)
        if isinstance(texts, Refused):
            return texts
        if len(texts) != len(said):
            return Refused(Phrase("edited-since"))
        fresh = {(entry.number, entry.text): new for entry, new in zip(said, texts, strict=True)}
        standing = [entry for entry in answer if (entry.number, entry.text) in fresh]
        return corrected(answer, [replace(one, text=fresh[one.number, one.text]) for one in standing])

    def _drop(self, given: Entries, number: int) -> Read[Entries] | Refused:
        rest = tuple(entry for entry in given if entry.number != number)
        if len(rest) == len(given):
            return Refused(Phrase("text-already-dropped"))
        return Read(rest, Phrase("text-dropped"))

    def _no_reason(self, given: Entries, number: int) -> Read[Entries] | Refused:
        awaiting = self._awaiting(given)
        if self.reason != "optional" or awaiting is None or awaiting.number != number:
            return Refused(Phrase("not-here"))
        return Read(with_reason(given, awaiting, ""), Phrase("reason-left-out"))

    def _typed(self, given: Entries, text: str) -> Read[Entries] | Refused:
        awaiting = self._awaiting(given)
        if awaiting is None:
            return self._entered_text(given, text)
        reason = written(text, REASON_LENGTH)
        if isinstance(reason, Refused):
            return reason
        return Read(with_reason(given, awaiting, reason), Phrase("reason-kept"))

    def _entered_text(self, given: Entries, text: str) -> Read[Entries] | Refused:
        kept = self._each(text)
        if isinstance(kept, Refused):
            return kept
        if self.most == 1:
            return Read((Entry(1, kept[0]),), Phrase("text-replaced" if given else "text-kept"))
        return self._added(given, kept)

    def _added(self, given: Entries, texts: Sequence[str]) -> Read[Entries] | Refused:
        room = self.most - len(given)
        if len(texts) > room:
            return Refused(Phrase("text-no-room", {"most": self.most, "count": len(texts), "room": room}))
        number = max((entry.number for entry in given), default=0)
        added = (Entry(number + place, text) for place, text in enumerate(texts, start=1))
        return Read((*given, *added), Phrase("text-added", {"count": len(texts)}))

    def _each(self, text: str) -> list[str] | Refused:
        """The entries in a message: its lines, where no reason has to follow each of them."""
        several = self.most > 1 and self.reason == "none"
        if self.most > 1 and not several and is_list(text):
            return Refused(Phrase("text-one-at-a-time"))
        parts = [line for line in text.splitlines() if line.strip()] if several else [text]
        kept = [written(part, self.max_length) for part in parts or [text]]
        refused = [part for part in kept if isinstance(part, Refused)]
        return refused[0] if refused else [part for part in kept if isinstance(part, str)]

    # How far the answer is

    def _awaiting(self, given: Entries) -> Entry | None:
        asked = given if self.reason != "none" else ()
        return next((entry for entry in asked if entry.reason is None), None)

    def begun(self, answer: Entries | None) -> bool:
        return bool(answer)

    def complete(self, answer: Entries | None) -> bool:
        given = answer or ()
        enough = len(given) >= self.least
        return enough and (self.reason != "required" or all(entry.reason for entry in given))

    def full(self, answer: Entries) -> bool:
        return len(answer) == self.most

    def awaits(self, answer: Entries) -> bool:
        return self._awaiting(answer) is not None

    def describe(self, answer: Entries) -> tuple[Words, ...]:
        return tuple(self._lines(answer))

    def _lines(self, given: Entries) -> Iterator[Words]:
        for place, entry in enumerate(given, start=1):
            yield self._line(place, entry)
            yield from self._reason(entry)

    def _reason(self, entry: Entry) -> Iterator[Words]:
        if entry.reason:
            yield reason_line(entry.reason)

    # Keeping and counting

    def to_json(self, answer: Entries) -> Any:
        return [[entry.number, entry.text, entry.reason] for entry in answer]

    def from_json(self, kept: Any) -> Entries:
        return tuple(Entry(*entry) for entry in kept)

    def ballot(self, answer: Entries) -> bytes:
        entries = [[entry.text, entry.reason or ""] for entry in answer]
        return json.dumps(entries, ensure_ascii=False).encode()

    def tally(self, ballots: Sequence[bytes]) -> TextResult:
        entries = [entry for ballot in ballots for entry in json.loads(ballot)]
        pairs = tuple((text, reason) for text, reason in entries)
        return TextResult(len(ballots), pairs, with_reasons=self.reason != "none")

    def cells(self, ballot: bytes) -> Cells:
        return tuple(self._cells(json.loads(ballot)))

    def _cells(self, entries: Sequence[tuple[str, str]]) -> Iterator[tuple[Words, str]]:
        several = self.most > 1
        for number, (text, reason) in enumerate(entries, start=1):
            yield Phrase("cell-entry", {"number": number}) if several else "", text
            if self.reason != "none":
                yield (
                    Phrase("cell-entry-reason", {"number": number}) if several else Phrase("cell-reason"),
                    reason,
                )

    def invent(self, rng: Random) -> Entries:
        texts = invented.texts(rng.randint(self.least, self.most), self.max_length, rng)
        numbered = enumerate(texts, start=1)
        return tuple(Entry(number, text, invented.reason(self.reason, rng)) for number, text in numbered)

    def said(self, answer: Entries, language: str) -> tuple[Words, ...]:
        typed = (text for entry in answer for text in (entry.text, entry.reason) if text is not None)
        return tuple(invented.said(text, language) for text in typed)


def label(text: str) -> str:
    return shortened(" ".join(text.split()), BUTTON_LENGTH)

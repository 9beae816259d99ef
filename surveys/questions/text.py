"""글로 답하기: in one's own words, once or several times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator

from surveys.fields import ENTRIES, TEXT, Count, broken, pattern_of, scalar
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Tap, Widget, Words
from surveys.questions.base import (
    REASON_LENGTH,
    Ballot,
    BaseQuestion,
    Read,
    button,
    heading,
    quoted,
    shortened,
)
from surveys.questions.text_result import TextResult
from surveys.questions.writing import INVENTED, invented_in, written

RANGE = re.compile(r"([0-9]{1,2})(?:-([0-9]{1,2}))?")
BUTTON_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` tells entries of an answer apart. `reason`: None not asked yet, "" left out."""

    number: int
    text: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """`done`: no more entries are wanted, though there is room."""

    entries: tuple[Entry, ...] = ()
    done: bool = False


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


class TextQuestion(BaseQuestion[TextAnswer]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "entries", "max_length")

    kind: Literal["text"]
    entries: Annotated[str, BeforeValidator(entries_range), pattern_of(RANGE)] = "1"
    max_length: Annotated[Count, AfterValidator(within_a_message)] = 1_000

    @property
    def least(self) -> int:
        return int(self.entries.split("-")[0])

    @property
    def most(self) -> int:
        return int(self.entries.split("-")[-1])

    # Asking

    def ask(self, answer: TextAnswer | None, page: int, seed: int, *, alone: bool) -> Prompt:  # noqa: ARG002
        given = answer or TextAnswer()
        lines = (*heading(self), "", *self._entered(given), self._what_to_do(given, alone=alone))
        drops = given.entries if self.most > 1 else ()
        choices = tuple(self._drop_widget(place, entry) for place, entry in enumerate(drops, start=1))
        return Prompt(lines, choices, tuple(self._controls(given, alone=alone)))

    def _entered(self, given: TextAnswer) -> Iterator[Words]:
        yield from self._lines(given)
        if self.most > 1:
            yield self._counted(len(given.entries))
        elif given.entries:
            yield ""

    def _counted(self, count: int) -> Phrase:
        if self.least == self.most:
            return Phrase("text-count-exact", {"count": count, "most": self.most})
        return Phrase("text-count", {"count": count, "least": self.least, "most": self.most})

    def _lines(self, given: TextAnswer) -> Iterator[Words]:
        for place, entry in enumerate(given.entries, start=1):
            yield self._line(place, entry)
            if entry.reason:
                yield Phrase("reason-line", {"reason": entry.reason})

    def _line(self, place: int, entry: Entry) -> Phrase:
        if self.most > 1:
            return Phrase("text-entry", {"number": place, "text": entry.text})
        return Phrase("text-given", {"text": entry.text})

    def _what_to_do(self, given: TextAnswer, *, alone: bool) -> Phrase:
        awaiting = self._awaits_reason(given)
        if awaiting is not None:
            return self._reason_wanted(awaiting, alone=alone)
        if self.most == 1:
            return (
                Phrase("text-replace") if given.entries else Phrase("text-please", {"limit": self.max_length})
            )
        if len(given.entries) == self.most:
            return Phrase("text-full")
        if self._enough(given):
            return self._more_welcome(given, alone=alone)
        if self.reason == "none":
            return Phrase("text-entries-please", {"limit": self.max_length})
        return Phrase("text-entry-please", {"number": len(given.entries) + 1, "limit": self.max_length})

    def _more_welcome(self, given: TextAnswer, *, alone: bool) -> Phrase:
        if alone:
            return Phrase("text-more-or-cast")
        return Phrase("text-more-or-next") if given.done else Phrase("text-more-or-done")

    def _reason_wanted(self, entry: Entry, *, alone: bool) -> Phrase:
        args = {"text": quoted(label(entry.text))}
        if self.reason == "required":
            return Phrase("text-reason-please", args)
        return Phrase("text-reason-beside", args) if alone else Phrase("text-reason-or-skip", args)

    def _drop_widget(self, place: int, entry: Entry) -> Widget:
        args: dict[str, Arg] = {"number": place, "text": label(entry.text)}
        return Widget("drop", Phrase("button-drop-entry", args), entry.number)

    def _controls(self, given: TextAnswer, *, alone: bool) -> Iterator[tuple[Widget, ...]]:
        awaiting = self._awaits_reason(given)
        if awaiting is not None and self.reason == "optional":
            yield button("no-reason", Phrase("button-no-reason"), awaiting.number)
        if awaiting is None and self._enough(given) and not self.finished(given) and not alone:
            yield button("done", Phrase("button-done"))

    # Reading

    def read(self, answer: TextAnswer | None, said: Said, seed: int) -> Read[TextAnswer] | Refused:  # noqa: ARG002
        given = answer or TextAnswer()
        if not isinstance(said, Tap):
            return self._typed(given, said.text)
        match said.action:
            case "drop":
                return self._drop(given, said.value)
            case "done" if self._enough(given):
                return Read(replace(given, done=True), Phrase("text-done"))
            case "no-reason":
                return self._no_reason(given, said.value)
        return Refused(Phrase("not-here"))

    def _drop(self, given: TextAnswer, number: int) -> Read[TextAnswer] | Refused:
        rest = tuple(entry for entry in given.entries if entry.number != number)
        if len(rest) == len(given.entries):
            return Refused(Phrase("text-already-dropped"))
        return Read(TextAnswer(rest), Phrase("text-dropped"))

    def _no_reason(self, given: TextAnswer, number: int) -> Read[TextAnswer] | Refused:
        awaiting = self._awaits_reason(given)
        if self.reason != "optional" or awaiting is None or awaiting.number != number:
            return Refused(Phrase("not-here"))
        return Read(with_reason(given, awaiting, ""), Phrase("reason-left-out"))

    def _typed(self, given: TextAnswer, text: str) -> Read[TextAnswer] | Refused:
        awaiting = self._awaits_reason(given)
        if awaiting is None:
            return self._entered_text(given, text)
        reason = written(text, REASON_LENGTH)
        if isinstance(reason, Refused):
            return reason
        return Read(with_reason(given, awaiting, reason), Phrase("reason-kept"))

    def _entered_text(self, given: TextAnswer, text: str) -> Read[TextAnswer] | Refused:
        kept = self._each(text)
        if isinstance(kept, Refused):
            return kept
        if self.most == 1:
            notice = Phrase("text-replaced") if given.entries else Phrase("text-kept")
            return Read(TextAnswer((Entry(1, kept[0]),)), notice)
        return self._added(given, kept)

    def _added(self, given: TextAnswer, texts: Sequence[str]) -> Read[TextAnswer] | Refused:
        room = self.most - len(given.entries)
        if len(texts) > room:
            return Refused(Phrase("text-no-room", {"most": self.most, "count": len(texts), "room": room}))
        number = max((entry.number for entry in given.entries), default=0)
        added = (Entry(number + place, text) for place, text in enumerate(texts, start=1))
        return Read(TextAnswer((*given.entries, *added)), Phrase("text-added", {"count": len(texts)}))

    def _each(self, text: str) -> list[str] | Refused:
        """The entries in a message: its lines, where no reason has to follow each of them."""
        several = self.most > 1 and self.reason == "none"
        parts = [line for line in text.splitlines() if line.strip()] if several else [text]
        kept = [written(part, self.max_length) for part in parts or [text]]
        refused = [part for part in kept if isinstance(part, Refused)]
        return refused[0] if refused else [part for part in kept if isinstance(part, str)]

    # How far the answer is

    def _enough(self, given: TextAnswer) -> bool:
        return len(given.entries) >= self.least

    def _awaits_reason(self, given: TextAnswer) -> Entry | None:
        asked = given.entries if self.reason != "none" else ()
        return next((entry for entry in asked if entry.reason is None), None)

    def begun(self, answer: TextAnswer | None) -> bool:
        return answer is not None and bool(answer.entries)

    def complete(self, answer: TextAnswer | None) -> bool:
        if answer is None or not self._enough(answer):
            return False
        return self.reason != "required" or all(entry.reason for entry in answer.entries)

    def finished(self, answer: TextAnswer | None) -> bool:
        if answer is None or not self.complete(answer) or self._awaits_reason(answer) is not None:
            return False
        return answer.done or len(answer.entries) == self.most

    def describe(self, answer: TextAnswer) -> tuple[Words, ...]:
        return tuple(self._lines(answer))

    # Keeping and counting

    def to_json(self, answer: TextAnswer) -> str:
        entries = [[entry.number, entry.text, entry.reason] for entry in answer.entries]
        return json.dumps({"entries": entries, "done": answer.done}, ensure_ascii=False)

    def from_json(self, written: str) -> TextAnswer:
        kept = json.loads(written)
        return TextAnswer(tuple(Entry(*entry) for entry in kept["entries"]), kept["done"])

    def ballot(self, answer: TextAnswer) -> Ballot:
        entries = [[entry.text, entry.reason or ""] for entry in answer.entries]
        return Ballot(json.dumps(entries, ensure_ascii=False).encode())

    def tally(self, ballots: Sequence[Ballot]) -> TextResult:
        entries = [entry for ballot in ballots for entry in json.loads(ballot.content)]
        pairs = tuple((text, reason) for text, reason in entries)
        return TextResult(self.id, self.text, len(ballots), pairs, with_reasons=self.reason != "none")

    def invent(self, rng: Random) -> TextAnswer:
        count = rng.randint(self.least, self.most)
        texts = [rng.choice(INVENTED)[: self.max_length] for _ in range(count)]
        reason = rng.choice(INVENTED) if self.reason == "required" else ""
        entries = tuple(Entry(number, text, reason) for number, text in enumerate(texts, start=1))
        return TextAnswer(entries, done=count < self.most)

    def said(self, answer: TextAnswer, language: str) -> tuple[str, ...]:
        typed = (text for entry in answer.entries for text in (entry.text, entry.reason) if text)
        return tuple(invented_in(text, language) for text in typed)


def with_reason(given: TextAnswer, awaiting: Entry, reason: str) -> TextAnswer:
    entries = (replace(entry, reason=reason) if entry is awaiting else entry for entry in given.entries)
    return replace(given, entries=tuple(entries))


def label(text: str) -> str:
    return shortened(" ".join(text.split()), BUTTON_LENGTH)

"""One thing asked: a question and what it is asked about; and what somebody gave to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any, NamedTuple

from surveys.prompt import Phrase, Prompt, Refused, Said, Tap, Typed, View, Widget, Words
from surveys.questions import BaseQuestion, Option, invented
from surveys.questions.base import (
    REASON_LENGTH,
    Read,
    Turned,
    button,
    folded,
    reason_line,
    reason_wanted,
    to_fold,
)
from surveys.questions.writing import written

ABSTAINED = b""
"""The content of a ballot that abstains; no kind writes an empty one."""

BESIDE = frozenset({"reason", "no-reason", "abstain", "unabstain"})
"""What may be pressed beside an answer."""

Question = BaseQuestion[Any]


class Place(NamedTuple):
    """Where somebody is in a survey: a question's number, and the number of what it is asked about, 0 for
    nothing.
    """

    question: int
    about: int = 0


@dataclass(frozen=True, slots=True)
class Ballot:
    """A cast answer as it is kept: its content in the form of its kind, and the reason beside it."""

    content: bytes
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody has given so far. `reason`: None not asked yet, "" left out.

    `done`: no more is wanted, though there is room. `writing`: what is typed next is the reason.
    `abstained`: what was given before is kept, but does not count.
    """

    answer: Any = None
    reason: str | None = None
    done: bool = False
    writing: bool = False
    abstained: bool = False


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Asked:
    question: Question
    about: Option | None = None

    @property
    def place(self) -> Place:
        return Place(self.question.number, self.about.number if self.about else 0)

    # Asking

    def ask(self, given: Given | None, view: View) -> Prompt:
        """The whole card but for the way through the survey."""
        now = given or NOTHING
        reasoning = now.writing or self._awaits_reason(now)
        shown = self.question.ask(now.answer, replace(view, reasoning=reasoning))
        lines = (*self._heading(), *shown.lines, *self._beside(now))
        hint = self._hint(now, view) or shown.hint
        return Prompt(lines, shown.choices, (*shown.controls, *self._controls(now, view)), hint)

    def _heading(self) -> Iterator[Words]:
        yield Phrase("question-text", {"text": self.question.text})
        if self.about is not None:
            yield Phrase("question-about", {"about": self.about.text})
        if self.question.note:
            yield folded(self.question.note) if to_fold(self.question.note) else self.question.note

    def _beside(self, given: Given) -> Iterator[Words]:
        if given.abstained:
            yield from ("", Phrase("abstained"))
        elif given.reason:
            yield from ("", reason_line(given.reason))

    def _hint(self, given: Given, view: View) -> Phrase | None:
        if given.writing:
            return Phrase("reason-ask")
        if given.abstained:
            return Phrase("abstained-hint")
        if self._awaits_reason(given):
            return reason_wanted(self.question.reason, view)
        lacks_reason = self.enough(given) and not self.complete(given)
        return Phrase("reason-then") if view.alone and lacks_reason else None

    def _controls(self, given: Given, view: View) -> Iterator[tuple[Widget, ...]]:
        if self._may_leave_reason_out(given) and not view.alone:
            yield button("no-reason", Phrase("button-no-reason"))
        elif self._may_reason(given) and not given.writing:
            yield button("reason", Phrase("button-reason-again" if given.reason else "button-reason"))
        if given.abstained:
            yield button("unabstain", Phrase("button-unabstain"))
        elif self.question.abstain:
            yield button("abstain", Phrase("button-abstain"))

    # Reading

    def read(self, given: Given | None, said: Said, view: View) -> Read[Given] | Refused:
        now = given or NOTHING
        if isinstance(said, Tap) and said.action in BESIDE:
            beside = self._tapped(now, said.action)
            if beside is not None:
                return beside
        if isinstance(said, Typed) and self._is_reason(now, said.text, view):
            return self._reasoned(now, said.text)
        return self._with(now, self.question.read(now.answer, said, view))

    def correct(
        self, given: Given, before: Given, after: Given, text: str, view: View
    ) -> Read[Given] | Refused:
        """What `given` would be, had `text` been typed where `before` became `after`; they are equal where
        the typed text was refused.
        """
        since = Refused(Phrase("edited-since"))
        if before == after:
            return self.read(given, Typed(text), view) if given == before else since
        if given.abstained:
            return since
        if before.answer == after.answer and (before.reason != after.reason or before.writing):
            return self._reasoned(given, text) if given.reason == after.reason else since
        if given.answer is None:
            return since
        return self._with(given, self.question.correct(given.answer, before.answer, after.answer, text, view))

    def _with(self, given: Given, read: Read[Any] | Turned | Refused) -> Read[Given] | Refused:
        """The reason stays with an answer that changes, and goes with one that is taken back whole."""
        match read:
            case Refused():
                return read
            case Turned(page, notice):
                return Read(given, notice, page)
        reason = given.reason if self.question.begun(read.answer) else None
        return Read(Given(read.answer, reason), read.notice, read.page)

    def _tapped(self, given: Given, action: str) -> Read[Given] | Refused | None:
        """None: this is for the kind."""
        match action:
            case "reason" if self._may_reason(given):
                return Read(replace(given, done=True, writing=True), Phrase("reason-ask"))
            case "no-reason" if self._may_leave_reason_out(given):
                return Read(replace(given, reason="", writing=False), Phrase("reason-left-out"))
            case "abstain" if self.question.abstain:
                begun = self.question.begun(given.answer)
                notice = Phrase("abstained-kept" if begun else "abstained")
                return Read(replace(given, writing=False, abstained=True), notice)
            case "unabstain" if given.abstained:
                begun = self.question.begun(given.answer)
                notice = Phrase("unabstained-kept" if begun else "unabstained")
                return Read(replace(given, abstained=False), notice, 0)
        return None

    def _is_reason(self, given: Given, text: str, view: View) -> bool:
        if given.writing:
            return not self.question.surely(text)
        return self._awaits_reason(given) and not self.question.plainly(text, view)

    def _reasoned(self, given: Given, text: str) -> Read[Given] | Refused:
        reason = written(text, REASON_LENGTH)
        if isinstance(reason, Refused):
            return reason
        return Read(replace(given, reason=reason, writing=False), Phrase("reason-kept"))

    def leave(self, given: Given) -> Given:
        """Nothing more is wanted, though there may be room; a reason that was to be rewritten stays."""
        return given if given.abstained else replace(given, done=True, writing=False)

    # How far it is

    def begun(self, given: Given | None) -> bool:
        return given is not None and (given.abstained or self.question.begun(given.answer))

    def complete(self, given: Given | None) -> bool:
        if given is None or given.abstained:
            return given is not None
        enough = self.question.complete(given.answer)
        return enough and (not self._asks_reason("required") or bool(given.reason))

    def enough(self, given: Given | None) -> bool:
        """Whether the answer itself would do, whatever is still to be said beside it."""
        return given is not None and (given.abstained or self.question.complete(given.answer))

    def may_be_left(self, given: Given | None) -> bool:
        """Whether it would do, and nothing beside it is being asked for that is not there yet."""
        return given is not None and self.enough(given) and not self._waits(given)

    def finished(self, given: Given | None) -> bool:
        if given is None or given.abstained:
            return given is not None
        quiet = not given.writing and not self._waits(given)
        return quiet and self.complete(given) and self._settled(given)

    def lacking(self, given: Given | None) -> bool:
        """Whether it stands in the way of handing in."""
        return not self.complete(given) and (self.question.required or self.begun(given))

    def _waits(self, given: Given) -> bool:
        if given.abstained:
            return False
        beside = self.question.begun(given.answer) and self.question.awaits(given.answer)
        return beside or self._awaits_reason(given)

    def _settled(self, given: Given) -> bool:
        return self.question.complete(given.answer) and (given.done or self.question.full(given.answer))

    def _asks_reason(self, *which: str) -> bool:
        return self.question.reason in which and not self.question.REASON_WITHIN

    def _may_reason(self, given: Given) -> bool:
        asked = self._asks_reason("optional", "required") and not given.abstained
        return asked and self.question.complete(given.answer)

    def _awaits_reason(self, given: Given) -> bool:
        return self._may_reason(given) and given.reason is None and self._settled(given)

    def _may_leave_reason_out(self, given: Given) -> bool:
        return self._awaits_reason(given) and self._asks_reason("optional")

    # What it says

    def briefly(self, given: Given) -> Iterator[Words]:
        """To read over, among other answers."""
        if given.abstained:
            yield Phrase("abstained")
            return
        yield from self.question.briefly(given.answer)
        if given.reason:
            yield reason_line(given.reason)

    def ballot(self, given: Given) -> Ballot:
        """A complete answer as it is cast."""
        if given.abstained:
            return Ballot(ABSTAINED)
        return Ballot(self.question.ballot(given.answer), given.reason or None)

    def invent(self, rng: Random) -> Given:
        reason = None if self.question.REASON_WITHIN else invented.reason(self.question.reason, rng)
        answer = self.question.invent(rng)
        return Given(answer, reason, done=not self.question.full(answer))

    def said(self, given: Given, language: str) -> tuple[Words, ...]:
        """What a person would type to give this, message by message: the words of a button as a Phrase,
        needless where the card has no such button.
        """
        onward = (Phrase("button-reason" if given.reason else "button-next"),) if given.done else ()
        reason = () if given.reason is None else (invented.said(given.reason, language),)
        return (*self.question.said(given.answer, language), *onward, *reason)


def to_json(question: Question, given: Given) -> str:
    kept: dict[str, Any] = {}
    if given.answer is not None:
        kept["answer"] = question.to_json(given.answer)
    if given.reason is not None:
        kept["reason"] = given.reason
    kept |= {name: True for name in ("done", "writing", "abstained") if getattr(given, name)}
    return json.dumps(kept, ensure_ascii=False)


def from_json(question: Question, written_down: str) -> Given:
    """What `to_json` wrote."""
    kept = json.loads(written_down)
    answer = question.from_json(kept["answer"]) if "answer" in kept else None
    return Given(**{**kept, "answer": answer})

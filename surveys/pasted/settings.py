"""What the words around the questions set: when the survey opens and closes, whom to call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from surveys.dates import SPAN
from surveys.faults import Fault
from surveys.pasted.labels import Label, label_in
from surveys.pasted.lines import Line, numbered
from surveys.pasted.moments import Moment, deadline_said, says_more, settled_spots, spots_in
from surveys.pasted.shape import Shape
from surveys.pasted.told import told
from surveys.prompt import Phrase
from surveys.source import Node, Text

NAMED = re.compile(r"기명|실명|named")
SECRET = re.compile(r"무기명|익명|비공개|secret|anonymous")
CONFIDENTIAL = re.compile(r"이름가림|이름을가림|가명|confidential")
EVERYBODY = re.compile(r".*누구나|제한없음|모두|anyone|everyone")
HOPED_FOR = re.compile(r"\d\s?(?:명|분|건)[^.]{0,8}목표|목표[^.]{0,8}\d\s?(?:명|분|건)")
ATTACHED = re.compile(r"붙임|첨부|attached", re.IGNORECASE)
ONCE_FOR_EACH = re.compile(r"(?<!인)(?<!사람)(?<!명)(?:당|마다|별)\s?(?:1|한)\s?(?:부|번|건)")


@dataclass
class Found:
    """`settings`: by their name in a survey file, with their lines. `kept`: lines for the introduction.

    `today` tells which year is meant where none is written.
    """

    today: date
    settings: dict[str, tuple[int, Node]] = field(default_factory=dict)
    kept: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)

    def set(self, name: str, line: Line, value: str) -> None:
        if name in self.settings:
            args = {"line": self.settings[name][0]}
            self.fault(line, "twice", args)
        else:
            self.settings[name] = (line.number, Text(line.number, value))

    def fault(self, line: Line, rule: str, args: Mapping[str, Any] | None = None) -> None:
        self.faults.append(told(line.number, rule, args))

    def remark(self, line: Line, rule: str, args: Mapping[str, Any] | None = None) -> None:
        self.remarks.append(told(line.number, rule, args))


def settings_of(shape: Shape, today: date) -> Found:
    found = Found(today)
    for line in (*shape.opening, Line(0, ""), *shape.closing):
        label = _label_in(line)
        if label and label.setting:
            READERS[label.setting](found, label)
        else:
            keep(found, line, label)
    _deadline_said(found)
    _title(found, shape)
    if any(line.text for line in found.kept):
        found.settings["intro"] = _intro(found.kept)
    return found


def _label_in(line: Line) -> Label | None:
    """Also where the settings have numbers of their own: `1. 기간 : …`."""
    found = numbered(line.text)
    return label_in(Line(line.number, found.text, line.indent) if found else line)


def keep(found: Found, line: Line, label: Label | None) -> None:
    """Among the opening words; what looks like a setting and is none is told."""
    found.kept.append(line)
    if label:
        found.remark(line, "unknown", {"name": label.name})
    if HOPED_FOR.search(line.text):
        found.remark(line, "later", {"name": Phrase("pasted-target")})
    if ATTACHED.search(line.text):
        found.remark(line, "attached")


def _title(found: Found, shape: Shape) -> None:
    if shape.by.text:
        found.set("by", shape.by, shape.by.text)
    if "title" in found.settings:
        return
    if not shape.title.text:
        found.fault(shape.blocks[0].first, "untitled")
    # A title that is missing is told here; another must not be told as well.
    found.settings["title"] = (shape.title.number, Text(shape.title.number, shape.title.text or "-"))
    if ONCE_FOR_EACH.search(shape.title.text):
        found.remark(shape.title, "each-person")


def _intro(kept: Iterable[Line]) -> tuple[int, Node]:
    lines = list(kept)
    first = next(line.number for line in lines if line.text)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.text for line in lines)).strip()
    return first, Text(first, text)


# One label each


def _days(found: Found, label: Label) -> list[Moment]:
    """The moments a label says; what is wrong with them is told, and other words beside them are kept."""
    spots = spots_in(label.value)
    moments, doubts = settled_spots(spots, found.today)
    for doubt in doubts:
        found.faults.append(Fault(label.line.number, doubt, Phrase("pasted-day-mend")))
    if spots and says_more(label.value, spots):
        found.kept.append(label.line)
    return [] if doubts else moments


def _period(found: Found, label: Label) -> None:
    spots = spots_in(label.value)
    if not spots or len(spots) > 2:  # noqa: PLR2004 - a beginning and an end
        _later(found, label)
        return
    moments = _days(found, label)
    begins_only = re.search(r"부터|~\s*$|\bfrom\b", label.value) is not None
    match moments:
        case [first, last]:
            found.set("opens", label.line, first.written)
            found.set("closes", label.line, last.written)
        case [only]:
            found.set("opens" if begins_only else "closes", label.line, only.written)


Reader = Callable[[Found, Label], None]


def _one_moment(name: str) -> Reader:
    def read(found: Found, label: Label) -> None:
        if not spots_in(label.value):
            found.set(name, label.line, label.value)
            return
        for moment in _days(found, label)[:1]:
            found.set(name, label.line, moment.written)

    return read


def _closes(found: Found, label: Label) -> None:
    span = SPAN.fullmatch(label.value)
    (_one_moment("closes") if not span else _as_it_stands("closes"))(found, label)


def _as_it_stands(name: str) -> Reader:
    def read(found: Found, label: Label) -> None:
        found.set(name, label.line, label.value)

    return read


def _contact(found: Found, label: Label) -> None:
    """Whoever is named second is told of in the introduction."""
    if "contact" in found.settings:
        found.kept.append(label.line)
    else:
        found.set("contact", label.line, label.value)


def _results_by(found: Found, label: Label) -> None:
    if len(spots_in(label.value)) != 1:
        keep(found, label.line, None)
        found.remark(label.line, "no-day", {"name": label.name})
        return
    for moment in _days(found, label):
        found.set("results_by", label.line, moment.day.isoformat())


def _secrecy(found: Found, label: Label) -> None:
    bare = re.sub(r"\s", "", label.value).lower()
    if SECRET.search(bare):
        found.set("secrecy", label.line, "secret")
    elif CONFIDENTIAL.search(bare):
        found.set("secrecy", label.line, "confidential")
    elif NAMED.search(bare):
        found.set("secrecy", label.line, "named")
    else:
        _later(found, label)


def _audience(found: Found, label: Label) -> None:
    if EVERYBODY.fullmatch(re.sub(r"\s", "", label.value).lower()):
        found.kept.append(label.line)
    else:
        _later(found, label)


def _later(found: Found, label: Label) -> None:
    found.kept.append(label.line)
    found.remark(label.line, "later", {"name": label.name})


def _kept(found: Found, label: Label) -> None:
    found.kept.append(label.line)


READERS: Mapping[str, Reader] = {
    "title": _as_it_stands("title"),
    "period": _period,
    "opens": _one_moment("opens"),
    "closes": _closes,
    "contact": _contact,
    "audience": _audience,
    "secrecy": _secrecy,
    "results_by": _results_by,
    "purpose": _kept,
    "later": _later,
}


def _deadline_said(found: Found) -> None:
    """`12월 4일까지 답해 주세요` among other words, where no line names the deadline."""
    if "closes" in found.settings:
        return
    for line in found.kept:
        if until := deadline_said(line.text):
            moments, doubts = settled_spots(until, found.today)
            found.faults += [Fault(line.number, doubt, Phrase("pasted-day-mend")) for doubt in doubts]
            for moment in moments:
                found.set("closes", line, moment.written)
            return

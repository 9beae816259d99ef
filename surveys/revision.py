"""A survey that is added again: what it has in common with the stored one, and what may change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import count
from typing import Any, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

from surveys.prompt import Arg, Phrase, Translated
from surveys.questions import Kind, Option
from surveys.questions.base import quoted
from surveys.source import KEPT_INSIDE
from surveys.survey import Survey

Thing = TypeVar("Thing", Option, Kind)

ENDLESS = 1_000_000  # a line of YAML is never folded


# Signs that a text standing as it is would not keep: they are written as escapes, between quotes.
TURNED = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff]")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing is gone and one is new in its place: is it the same, in better words?"""

    ask: Phrase


@dataclass(frozen=True, slots=True)
class Objection:
    """People have answered, so this may not change any more."""

    why: Phrase


def number(survey: Survey) -> Survey:
    """The survey as it is stored first: every question and option with a number and an id."""
    return _numbered(survey, survey.questions, 0)


def revise(
    stored: Survey, new: Survey, *, answered: bool, corrected: bool = False
) -> Survey | tuple[Doubt | Objection, ...]:
    """`new` with the numbers of `stored`, matched by id, then by exact text.

    `answered`: somebody has begun to answer or has answered; then only words and times may change, and
    `corrected` is the answer to every doubt.
    """
    pairs = _same_kind(new, _matched(stored.questions, new.questions, in_place=corrected))
    if answered:
        said = (*_objections(stored, new, pairs, in_place=corrected),)
        if said:
            return said
    questions = tuple(
        _recognised(question, pairs[place], in_place=corrected) if place in pairs else question
        for place, question in enumerate(new.questions)
    )
    return _numbered(new, questions, stored.numbered)


def export(survey: Survey) -> str:
    """YAML that reads back as the same survey, ids included."""
    known = {**survey.model_dump(exclude_defaults=True), "timezone": survey.timezone}
    written = _as_written({name: known[name] for name in Survey.model_fields if name in known})
    writer = YAML()
    writer.Representer = Writer
    writer.width = ENDLESS
    page = StringIO()
    writer.dump(written, page)
    return page.getvalue()


# Numbers and ids


def _numbered(survey: Survey, questions: Sequence[Kind], highest: int) -> Survey:
    complete = tuple(
        question.offering(_with_numbers(question.offered(), question.numbered, ""))
        for question in _with_numbers(questions, highest, "q")
    )
    numbered = max(highest, *(question.number for question in complete))
    return survey.model_copy(update={"questions": complete, "numbered": numbered})


def _with_numbers(things: Sequence[Thing], highest: int, prefix: str) -> tuple[Thing, ...]:
    """What has no number gets the next above `highest`; what has no id is named after its number."""
    taken = {thing.id for thing in things}
    complete = []
    for thing in things:
        last = highest
        highest = thing.number or _next(last, () if thing.id else taken, prefix)
        complete.append(thing.model_copy(update={"number": highest, "id": thing.id or f"{prefix}{highest}"}))
        highest = max(last, highest)
    return tuple(complete)


def _next(highest: int, taken: Collection[str], prefix: str) -> int:
    return next(number for number in count(highest + 1) if f"{prefix}{number}" not in taken)


def _recognised(question: Kind, before: Kind, *, in_place: bool) -> Kind:
    pairs = _matched(before.offered(), question.offered(), in_place=in_place)
    options = tuple(
        _identified(option, pairs[place]) if place in pairs else option
        for place, option in enumerate(question.offered())
    )
    same = _identified(question, before).model_copy(update={"numbered": before.numbered})
    return same.offering(options)


def _identified(thing: Thing, before: Option | Kind) -> Thing:
    return thing.model_copy(update={"number": before.number, "id": thing.id or before.id})


# What is the same


def _matched(stored: Sequence[Thing], new: Sequence[Thing], *, in_place: bool) -> dict[int, Thing]:
    """By place in `new`, the stored thing that it is."""
    by_id = {thing.id: thing for thing in stored}
    pairs = {place: by_id[thing.id] for place, thing in enumerate(new) if thing.id in by_id}
    left = [thing for thing in stored if thing not in pairs.values()]
    for place, thing in enumerate(new):
        same = next((one for one in left if one.text == thing.text), None)
        if place not in pairs and same is not None:
            pairs[place] = same
            left.remove(same)
    exchanged = _exchanged(stored, new, pairs) if in_place else None
    return pairs if exchanged is None else {**pairs, exchanged: stored[exchanged]}


def _exchanged(stored: Sequence[Thing], new: Sequence[Thing], pairs: Mapping[int, Thing]) -> int | None:
    """The place where exactly one thing is gone and exactly one has come, if it is the same place."""
    gone = [place for place, thing in enumerate(stored) if thing not in pairs.values()]
    come = [place for place in range(len(new)) if place not in pairs]
    return gone[0] if gone == come and len(gone) == 1 else None


def _same_kind(new: Survey, pairs: Mapping[int, Kind]) -> dict[int, Kind]:
    return {place: before for place, before in pairs.items() if before.kind == new.questions[place].kind}


# What may not change


def _objections(
    stored: Survey, new: Survey, pairs: Mapping[int, Kind], *, in_place: bool
) -> Iterator[Doubt | Objection]:
    yield from _differences(stored.questions, new.questions, pairs)
    for place, before in pairs.items():
        question = new.questions[place]
        options = _matched(before.offered(), question.offered(), in_place=in_place)
        yield from _differences(before.offered(), question.offered(), options)
        for name in before.FIXED:
            if getattr(before, name) != getattr(question, name):
                args: dict[str, Arg] = {"question": quoted(before.text), "name": name}
                yield Objection(Phrase("revise-setting", args))


def _differences(
    stored: Sequence[Thing], new: Sequence[Thing], pairs: Mapping[int, Thing]
) -> Iterator[Doubt | Objection]:
    exchanged = _exchanged(stored, new, pairs)
    if exchanged is not None:
        yield _corrected(stored[exchanged].text, new[exchanged].text)
        return
    for thing in stored:
        if thing not in pairs.values():
            yield Objection(Phrase("revise-gone", {"text": quoted(thing.text)}))
    for place, thing in enumerate(new):
        if place not in pairs:
            yield Objection(Phrase("revise-added", {"text": quoted(thing.text)}))


def _corrected(before: Translated, now: Translated) -> Doubt:
    return Doubt(Phrase("revise-corrected", {"before": quoted(before), "now": quoted(now)}))


# Writing


class Writer(RoundTripRepresenter):
    """Several lines of text stand as lines, and nothing is written by reference."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _text(writer: Writer, text: str) -> ScalarNode:
    style = '"' if TURNED.search(text) else "|" if "\n" in text else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Writer.add_representer(str, _text)


def _as_written(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_written(one) for key, one in value.items() if key not in KEPT_INSIDE}
    if isinstance(value, (list, tuple)):
        return [_as_written(one) for one in value]
    return value

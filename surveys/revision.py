"""A survey that is added again: what it has in common with the stored one, and what may change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import count
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

from surveys import conditions
from surveys.likeness import Pairs, Thing, exchanged, matched
from surveys.prompt import Arg, Phrase, Translated
from surveys.questions import Kind, Option
from surveys.questions.base import quoted
from surveys.source import KEPT_INSIDE
from surveys.survey import Survey

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
    """`new` with the numbers of `stored`, as surveys.likeness knows them again.

    `answered`: somebody has begun to answer or has answered; then only words and times may change, and
    `corrected` is the answer to every doubt.
    """
    pairs = matched(stored.questions, new.questions, in_place=corrected)
    same = {at: before for at, before in _paired(stored, pairs) if type(before) is type(new.questions[at])}
    questions = tuple(
        _recognised(question, same[place], in_place=corrected) if place in same else question
        for place, question in enumerate(new.questions)
    )
    revised = _numbered(new, questions, stored.numbered)
    said = _objections(stored, new, pairs, in_place=corrected) if answered else ()
    fixed = _fixed(stored, revised, same) if answered else ()
    return (*said, *fixed) or revised


def _paired(stored: Survey, pairs: Pairs) -> Iterator[tuple[int, Kind]]:
    """By place in what is new, the stored question that it is."""
    yield from ((place, stored.questions[at]) for place, at in pairs.items())


def export(survey: Survey) -> str:
    """YAML that reads back as the same survey, ids included."""
    known = {**survey.model_dump(mode="json", exclude_defaults=True), "timezone": survey.timezone}
    written = _as_written({name: known[name] for name in Survey.model_fields if name in known})
    writer = YAML()
    writer.Representer = Writer
    writer.width = ENDLESS
    page = StringIO()
    writer.dump(written, page)
    return page.getvalue()


# Numbers and ids


def _numbered(survey: Survey, questions: Sequence[Kind], highest: int) -> Survey:
    complete = tuple(_with_options(question) for question in _with_numbers(questions, highest, "q"))
    numbered = max(highest, *(question.number for question in complete))
    return survey.model_copy(update={"questions": complete, "numbered": numbered})


def _with_options(question: Kind) -> Kind:
    options = _with_numbers(question.offered(), question.numbered, "")
    highest = max((question.numbered, *(option.number for option in options)))
    return question.offering(options).model_copy(update={"numbered": highest})


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
    stored, new = before.offered(), question.offered()
    pairs = matched(stored, new, in_place=in_place)
    options = tuple(
        _identified(option, stored[pairs[place]]) if place in pairs else option
        for place, option in enumerate(new)
    )
    same = _identified(question, before).model_copy(update={"numbered": before.numbered})
    return same.offering(options)


def _identified(thing: Thing, before: Option | Kind) -> Thing:
    return thing.model_copy(update={"number": before.number, "id": thing.id or before.id})


# What may not change


def _objections(stored: Survey, new: Survey, pairs: Pairs, *, in_place: bool) -> Iterator[Doubt | Objection]:
    yield from _differences(stored.questions, new.questions, pairs)
    for place, before in _paired(stored, pairs):
        if type(before) is type(new.questions[place]):
            yield from _of_options(before.offered(), new.questions[place].offered(), in_place=in_place)
        else:
            yield _may_not_change(before, "kind")


def _of_options(
    stored: Sequence[Option], new: Sequence[Option], *, in_place: bool
) -> Iterator[Doubt | Objection]:
    pairs = matched(stored, new, in_place=in_place)
    yield from _differences(stored, new, pairs)
    for place, at in pairs.items():
        yield from _of_option(stored[at], new[place])


def _of_option(before: Option, now: Option) -> Iterator[Objection]:
    for name in before.FIXED:
        if getattr(before, name) != getattr(now, name):
            yield Objection(Phrase("revise-item", {"text": quoted(before.text), "name": name}))


def _fixed(stored: Survey, revised: Survey, pairs: Mapping[int, Kind]) -> Iterator[Objection]:
    for place, before in pairs.items():
        was = _settings(before, stored)
        now = _settings(revised.questions[place], revised)
        yield from (_may_not_change(before, name) for name in was if was[name] != now[name])


def _settings(question: Kind, survey: Survey) -> dict[str, Any]:
    """What answers rest on, by name; what speaks of other questions by its meaning, not its words."""
    written = {name: getattr(question, name) for name in question.FIXED}
    return written | conditions.meaning(question, survey.questions)


def _may_not_change(question: Kind, name: str) -> Objection:
    args: dict[str, Arg] = {"question": quoted(question.text), "name": name}
    return Objection(Phrase("revise-setting", args))


def _differences(stored: Sequence[Thing], new: Sequence[Thing], pairs: Pairs) -> Iterator[Doubt | Objection]:
    place = exchanged(stored, new, pairs)
    if place is not None:
        yield _corrected(stored[place].text, new[place].text)
        return
    for at in sorted({*range(len(stored))}.difference(pairs.values())):
        yield Objection(Phrase("revise-gone", {"text": quoted(stored[at].text)}))
    for at in (at for at in range(len(new)) if at not in pairs):
        yield Objection(Phrase("revise-added", {"text": quoted(new[at].text)}))


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

"""A survey as an organiser writes it down for people to read, pasted as plain text: a title, words, numbered
questions with their options below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from surveys.faults import Fault, fault
from surveys.fields import QUESTIONS
from surveys.pasted.jumps import with_conditions
from surveys.pasted.lines import lines_of
from surveys.pasted.questions import questions_in
from surveys.pasted.settings import settings_of
from surveys.pasted.shape import SENDER, shape_of
from surveys.pasted.told import told
from surveys.prompt import Arg, Phrase
from surveys.source import Entries, Items

# Names that only a survey file has, where its questions are listed.
FILE_PART = re.compile(
    r"^[ \t{\[,-]*[\"']?(?:questions|kind|종류)[\"']?\s*[:：]\s*|^(?:문항|질문):$", re.MULTILINE
)
FILE_SIGN = re.compile(r"[{%&!?#>|-]|---|[\"']?[A-Za-z_]+[\"']?\s*[:：]")

BIGGEST = 100_000
"""Characters; more is not pasted by hand."""

NAMES = frozenset({"title", "by", "contact", "intro", "text", "note", "unit", "labels"})
INSTEAD = {
    "fault-empty-in-list": "pasted-empty-option",
    "fault-later": "pasted-not-yet",
    "fault-max-length": "pasted-too-long",
    "mend-max-length": "pasted-too-long-mend",
    "fault-entries": "pasted-too-many-entries",
    "mend-entries": "pasted-too-many-entries-mend",
    "mend-shorter": "pasted-shorten",
    "mend-remove": "pasted-not-yet-mend",
}


@dataclass(frozen=True, slots=True)
class Pasted:
    """`node`: what a survey file would hold, None where too little or too much is asked."""

    node: Entries | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()


def is_pasted(text: str) -> bool:
    """Whether a text is meant to be read by people, and is no survey file, be it a faulty one.

    It is a survey file where it begins with `{` or lists questions by a name that only such files have
    (`questions:`, `kind:`). Else it is a pasted text where it asks something: a line begins with a number or
    ends in a question mark. Where it does neither, its first line decides: `name:` or a sign of YAML is a
    survey file.
    """
    first = next((line.text for line in lines_of(text) if line.text), "{")
    if first.startswith("{") or FILE_PART.search(text):
        return False
    if len(text) <= BIGGEST and shape_of(lines_of(text)).blocks:
        return True
    return not FILE_SIGN.match(first) and (not first.startswith("[") or SENDER.fullmatch(first) is not None)


def parse(text: str, today: date) -> Pasted:
    """The tree of a survey file with the lines of the pasted text; `today` tells years left out."""
    if len(text) > BIGGEST:
        return Pasted(None, (fault(0, "too_big", limit=BIGGEST // 1000),))
    shape = shape_of(lines_of(text))
    if not shape.blocks:
        return Pasted(None, (told(0, "nothing-asked"),))
    made = questions_in(shape.blocks)
    if len(made) > QUESTIONS:
        return Pasted(None, (fault(0, "question_count", limit=QUESTIONS, count=len(made)),))
    found = settings_of(shape, today)
    leading = with_conditions(made)
    first = leading.questions[0].line
    questions = Items(first, leading.questions)
    node = Entries(1, {**found.settings, "questions": (first, questions)})
    faults = (*found.faults, *(one for question in made for one in question.faults), *leading.faults)
    remarks = (*found.remarks, *(one for question in made for one in question.remarks))
    return Pasted(node, in_order(faults), in_order(remarks))


def in_order(told: Iterable[Fault]) -> tuple[Fault, ...]:
    """By line; what is told of each part of one question is told once."""
    ordered = sorted(told, key=lambda one: one.line)
    return tuple(one for place, one in enumerate(ordered) if not place or one != ordered[place - 1])


def retold(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Faults of the survey that came of it, without the names that stand in survey files only."""
    return (Fault(one.line, _retold(one.what), _retold(one.mend)) for one in faults)


def _retold(phrase: Phrase) -> Phrase:
    args: dict[str, Arg] = dict(phrase.args)
    if args.get("name") in NAMES:
        args["name"] = Phrase(f"pasted-name-{args['name']}")
    return Phrase(INSTEAD.get(phrase.key, phrase.key), args)

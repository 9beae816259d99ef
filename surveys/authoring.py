"""From the file an organiser wrote to a survey, or to all that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from surveys import dates
from surveys.faults import Fault, fault
from surveys.fields import repeats
from surveys.prompt import Arg, Phrase
from surveys.questions import TYPES, Option
from surveys.source import KEPT_INSIDE, Entries, data_of, line_of, parse
from surveys.survey import Survey

# What the format knows and this version cannot do yet. Nothing is promised before it can be kept.
LATER_KEYS = {
    *("sensitive", "attachments", "results_by", "group_by", "keep", "target", "remind"),
    *("when", "for_each", "min", "max", "scale", "labels", "total", "statements", "dates"),
    *("items", "things", "other", "group", "options"),
}
LATER_VALUES = {
    "secrecy": ("confidential", "secret"),
    "answers": ("organisation",),
    "results": ("live", "after_answer"),
}
LATER_KINDS = {
    *("best_worst", "single_choice", "multiple_choice", "rating", "points", "agreement"),
    *("number", "date", "availability", "scoring"),
}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """`survey` is None exactly where there are faults; remarks stand in nobody's way."""

    survey: Survey | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()


def read_survey(source: str | bytes, timezone: str, now: datetime) -> Reading:
    """All faults at once, by line. `timezone` is that of a survey which names none."""
    node, faults = parse(source)
    if node is None:
        return Reading(None, faults)
    if not isinstance(node, Entries):
        return Reading(None, (*faults, fault(node.line, "not_survey")))
    data = {"timezone": timezone, **data_of(node)}
    found = [*faults, *repeated_questions(node, data)]
    try:
        survey = Survey.model_validate(data)
    except ValidationError as error:
        found += [one for details in error.errors() for one in faults_of(details, node)]
    if found:
        return Reading(None, tuple(sorted(found, key=lambda one: one.line)))
    return Reading(survey, (), tuple(remarks(survey, node, now)))


def repeated_questions(node: Entries, data: dict[str, Any]) -> Iterator[Fault]:
    """Ids that stand twice: told here, since a rule of the whole survey would wait for all others."""
    questions = data.get("questions")
    listed = questions if isinstance(questions, list) else []
    ids = [str(question.get("id", "")) if isinstance(question, dict) else "" for question in listed]
    for place, name in repeats(ids):
        yield fault(line_of(node, ("questions", place, "id")), "repeated_id", written=name)


def faults_of(error: ErrorDetails, node: Entries) -> Iterator[Fault]:
    path = path_of(error)
    args = {"name": str(path[-1]), "written": shown(error["input"]), **error.get("ctx", {})}
    args["choices"] = ", ".join(re.findall("'([^']*)'", str(args.get("expected", ""))))
    places = args.pop("at", None)
    for place, written in places or ():
        yield fault(line_of(node, (*path, place)), error["type"], written=written)
    if places is None:
        rule, more = closer(error["type"], path, args)
        yield fault(line_of(node, path), rule, **{**args, **more})


def path_of(error: ErrorDetails) -> Path:
    """Where it is, without the kind that pydantic writes behind a question's place."""
    path = error["loc"]
    if error["type"] == "union_tag_invalid":
        return (*path, "kind")
    return (*path[:2], *path[3:]) if path[0] == "questions" and len(path) > len(("questions", 0)) else path


def shown(value: Any) -> str:
    return value if isinstance(value, str) else ""


def closer(rule: str, path: Path, args: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """A more helpful rule, where there is one, and what it speaks of besides."""
    name, written = args["name"], args["written"]
    if rule == "extra_forbidden":
        return unknown_key(name, known_keys(path))
    if rule == "union_tag_invalid" and args["tag"] in LATER_KINDS:
        return "later_kind", {"name": args["tag"]}
    if rule == "literal_error" and (name == "audience" or written in LATER_VALUES.get(name, ())):
        return "later", {"name": f"{name}: {written}" if written else name}
    return rule, {}


def unknown_key(name: str, known: Sequence[str]) -> tuple[str, dict[str, str]]:
    if name in LATER_KEYS:
        return "later", {}
    near = get_close_matches(name, known, n=1)
    return ("near", {"near": near[0]}) if near else ("extra_forbidden", {})


def known_keys(path: Path) -> list[str]:
    models: tuple[type[BaseModel], ...] = TYPES
    if len(path) == 1:
        models = (Survey,)
    elif "options" in path:
        models = (Option,)
    return [name for model in models for name in model.model_fields if name not in KEPT_INSIDE]


def remarks(survey: Survey, node: Entries, now: datetime) -> Iterator[Fault]:
    closes = survey.closes_at(now)
    line = line_of(node, ("closes",))
    if closes is None:
        return
    if dates.is_date_alone(survey.closes):
        args: dict[str, Arg] = {"at": closes, "written": survey.closes}
        yield Fault(line, Phrase("remark-end-of-day", args), Phrase("remark-end-of-day-mend", args))
    if closes <= now:
        yield Fault(line, Phrase("remark-past", {"at": closes}), Phrase("remark-past-mend"))

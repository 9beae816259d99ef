"""From what pydantic says of a survey file to a fault: its line, and the rule that helps most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from surveys.faults import Fault, fault
from surveys.names import KINDS, Path, called, key_meant_by, kind_meant_by, known_keys
from surveys.prompt import Phrase, Words
from surveys.questions import TYPES, BaseQuestion
from surveys.questions.base import joined

# What the format knows and this version cannot do yet. Nothing is promised before it can be kept.
LATER_KEYS = {"sensitive", "group_by", "keep", "target", "remind"}
LATER_VALUES = {
    "secrecy": ("confidential", "secret"),
    "answers": ("organisation",),
    "results": ("live", "after_answer"),
}
LATER_KINDS = {"best_worst"}

# Rules about the text of a value: where there is none, they have nothing to speak of.
OF_A_TEXT = {
    *("literal_error", "union_tag_invalid", "not_count", "not_yes_no", "not_id", "not_name", "not_zone"),
    *("not_moment", "not_deadline", "not_day", "not_entries", "not_file_name"),
    *("not_scale", "not_number", "not_decimals"),
}
LineAt = Callable[[Path], int]
"""The line of what a path leads to, counted from 1."""


class Complaint(NamedTuple):
    """What is wrong at a place: a rule of surveys.faults, and what its sentences speak of."""

    path: Path
    rule: str
    args: Mapping[str, Any]


def faults_of(error: ValidationError, data: Mapping[str, Any], line_at: LineAt) -> list[Fault]:
    found = [one for details in error.errors() for one in complaints_of(details, data)]
    return [fault(line_at(path), rule, **args) for path, rule, args in told_once(found, data)]


def complaints_of(error: ErrorDetails, data: Mapping[str, Any]) -> Iterator[Complaint]:
    path = path_of(error, data)
    args = {"name": named(path), "written": shown(error["input"]), **error.get("ctx", {})}
    args["choices"] = ", ".join(re.findall("'([^']*)'", str(args.get("expected", ""))))
    places = args.pop("at", None)
    for below, written in places or ():
        steps = below if isinstance(below, tuple) else (below,)
        yield Complaint((*path, *steps), error["type"], {**args, "written": written})
    if places is None:
        rule, more = closer(error, path, args)
        yield Complaint(path, rule, {**args, **more})


def told_once(found: Sequence[Complaint], data: Mapping[str, Any]) -> Iterator[Complaint]:
    """Without what follows from another: a name that is missing because it stands there misspelt."""
    meant = {(*one.path[:-1], one.args["near"]) for one in found if one.rule == "near"}
    others = {one.path: one for textless in found if (one := _instead_of_text(textless, data))}
    yield from others.values()
    for one in found:
        if one.path[:-1] not in others and not (one.rule == "missing" and one.path in meant):
            yield one


def _instead_of_text(one: Complaint, data: Mapping[str, Any]) -> Complaint | None:
    """What stands in a list where a text was to stand: a group, or a text which its colon made a name with a
    value.
    """
    if one.rule != "missing" or not _in_list(one.path):
        return None
    path, here = one.path[:-1], _at(data, one.path[:-1])
    if "group" in here:
        return Complaint(path, "no_groups", {})
    pair = next(iter(here.items()), ()) if len(here) == 1 else ()
    known = known_keys(one.path)
    if not all(isinstance(part, str) and part not in known for part in pair) or not pair:
        return None
    rule = "colon_in_item" if "weight" in known else "colon_in_text"
    return Complaint(path, rule, {"written": ": ".join(pair)})


def path_of(error: ErrorDetails, data: Mapping[str, Any]) -> Path:
    """Where it is, without the names of unions' members that pydantic writes between."""
    loc = error["loc"]
    found, here = list[str | int](), data
    for part in (*loc[:2], *loc[3:]) if loc[0] == "questions" else loc:
        inner = _below(here, part)
        if inner is not None:
            found, here = [*found, part], inner
    if error["type"] == "union_tag_not_found":
        unknown = set(here) - set(known_keys((*found, "")))
        return (*found, *sorted(key for key in unknown if key_meant_by(key, ["kind"]))[:1])
    added = {"missing": loc[-1:], "union_tag_invalid": ("kind",)}
    return (*found, *added.get(error["type"], ()))


def _at(data: Any, path: Path) -> Any:
    return _at(_below(data, path[0]), path[1:]) if path else data


def _below(data: Any, part: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(part)
    inside = isinstance(data, list) and isinstance(part, int) and part < len(data)
    return data[part] if inside else None


def named(path: Path) -> str:
    """The last name on the way: of a value in a list, that of the list."""
    return next(part for part in reversed(path) if isinstance(part, str))


def shown(value: Any) -> str:
    return value if isinstance(value, str) else ""


def closer(error: ErrorDetails, path: Path, args: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A more helpful rule, where there is one, and what it speaks of besides."""
    rule = _without_text(error, args) if error["type"] in OF_A_TEXT else error["type"]
    match rule:
        case "empty" if isinstance(path[-1], int) or _in_list(path):
            return "empty_in_list", {"name": named(path[:-1])}
        case "extra_forbidden" | "union_tag_not_found" if isinstance(path[-1], str):
            return unknown_key(path, str(error["loc"][2]) if len(error["loc"]) > len(path) else "")
        case "union_tag_not_found":
            return rule, {"kinds": kinds_of(TYPES)}
        case "union_tag_invalid":
            return unknown_kind(args["tag"])
        case "literal_error":
            return unknown_value(args["name"], args["written"], args["choices"])
    return rule, {}


def _without_text(error: ErrorDetails, args: Mapping[str, Any]) -> str:
    if args["name"] == "audience" or args.get("tag", args["written"]):
        return error["type"]
    return "empty" if "tag" in args or error["input"] == "" else "not_scalar"


def _in_list(path: Path) -> bool:
    """Whether it leads to the text of something in a list of texts."""
    return path[-1] == "text" and isinstance(path[-2], int) and path[-3] != "questions"


def unknown_key(path: Path, kind: str) -> tuple[str, dict[str, str]]:
    name = str(path[-1])
    own, every = known_keys(path, kind), known_keys(path)
    if name in LATER_KEYS:
        return "later", {}
    near = called(name, own) or ("" if name in every else key_meant_by(name, own))
    if near:
        return "near", {"near": near}
    return ("other_kind" if name in every or key_meant_by(name, every) else "extra_forbidden"), {}


def unknown_kind(tag: str) -> tuple[str, dict[str, Any]]:
    if tag in LATER_KINDS:
        return "later_kind", {"name": tag, "kinds": kinds_of(TYPES)}
    near = kind_meant_by(tag)
    meant = {"near": near, "name": Phrase(f"kind-{near}")}
    return ("near_kind", meant) if near else ("union_tag_invalid", {"kinds": kinds_of(TYPES)})


def unknown_value(name: str, written: str, choices: str) -> tuple[str, dict[str, str]]:
    if name == "audience" or written in LATER_VALUES.get(name, ()):
        return "later", {"name": f"{name}: {written}" if written else name}
    return ("literal_error" if "," in choices else "only_choice"), {}


def kinds_of(questions: Iterable[type[BaseQuestion[Any]]]) -> Words:
    """Kinds by the name that stands in a file, with what they are called on the screen."""
    kinds = [kind for kind, question in KINDS.items() if question in questions]
    return joined([Phrase("named-kind", {"kind": kind, "name": Phrase(f"kind-{kind}")}) for kind in kinds])

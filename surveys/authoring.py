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
from surveys.source import KEPT_INSIDE, TEXTS, Entries, Items, Node, Text, data_of, decoded, line_of, parse
from surveys.survey import Survey
from surveys.unreadable import lookalikes

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

# What the names are called by those who have not read them up; the first that may stand there is meant.
KOREAN_KEYS = {
    "제목": ("title", "text"),
    "문항": ("questions", "text"),
    "질문": ("questions", "text"),
    "보기": ("options",),
    "시작": ("opens",),
    "마감": ("closes",),
    "종류": ("kind",),
    "문의": ("contact",),
    "소개": ("intro", "note"),
    "안내": ("intro", "note"),
}

SHOWN_LANGUAGES = ("ko", "en")
MISTAKEN_LANGUAGES = {"kr": "ko", "kor": "ko", "us": "en", "gb": "en", "eng": "en"}

# Rules about the text of a value: where there is none, they have nothing to speak of.
OF_A_TEXT = {
    *("literal_error", "union_tag_invalid", "not_count", "not_yes_no", "not_id", "not_name", "not_zone"),
    *("not_moment", "not_deadline", "not_entries"),
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
    text = decoded(source)
    if isinstance(text, Fault):
        return Reading(None, (text,))
    node, faults = parse(text)
    if node is None:
        return Reading(None, faults)
    if not isinstance(node, Entries):
        every_line = range(1, text.count("\n") + 2)
        return Reading(None, (*faults, *lookalikes(text, every_line), fault(node.line, "not_survey")))
    data = {"timezone": timezone, **data_of(node)}
    found = [*faults, *repeated_questions(node, data)]
    try:
        survey = Survey.model_validate(data)
    except ValidationError as error:
        found += [one for details in error.errors() for one in faults_of(details, node)]
    if found:
        return Reading(None, tuple(sorted(with_causes(text, found), key=lambda one: one.line)))
    return Reading(survey, (), tuple(remarks(survey, node, now)))


def with_causes(text: str, found: Sequence[Fault]) -> Iterator[Fault]:
    """Signs that only look right come first, and instead of the names that they made unknown."""
    causes = tuple(lookalikes(text, {one.line for one in found}))
    explained = {cause.line for cause in causes}
    yield from causes
    yield from (one for one in found if one.what.key != "fault-unknown" or one.line not in explained)


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
        rule, more = closer(error, path, args)
        yield fault(line_of(node, path), rule, **{**args, **more})


def path_of(error: ErrorDetails) -> Path:
    """Where it is, without the kind that pydantic writes behind a question's place."""
    path = error["loc"]
    if error["type"] == "union_tag_invalid":
        return (*path, "kind")
    if error["type"] == "union_tag_not_found":
        unknown = set(error["input"]) - set(known_keys(path))
        return (*path, *sorted(key for key in unknown if meant_by(key, ["kind"]))[:1])
    return (*path[:2], *path[3:]) if path[0] == "questions" and len(path) > len(("questions", 0)) else path


def shown(value: Any) -> str:
    return value if isinstance(value, str) else ""


def closer(error: ErrorDetails, path: Path, args: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """A more helpful rule, where there is one, and what it speaks of besides."""
    rule, name, written = error["type"], args["name"], args["written"]
    if rule == "empty" and name == "text" and "options" in path:
        return "empty_option", {}
    if rule in OF_A_TEXT and name != "audience" and not args.get("tag", written):
        return ("empty" if "tag" in args or error["input"] == "" else "not_scalar"), {}
    if rule == "extra_forbidden" or (rule == "union_tag_not_found" and isinstance(path[-1], str)):
        return unknown_key(name, known_keys(path))
    if rule == "union_tag_invalid" and args["tag"] in LATER_KINDS:
        return "later_kind", {"name": args["tag"]}
    if rule == "literal_error" and (name == "audience" or written in LATER_VALUES.get(name, ())):
        return "later", {"name": f"{name}: {written}" if written else name}
    return rule, {}


def unknown_key(name: str, known: Sequence[str]) -> tuple[str, dict[str, str]]:
    if name in LATER_KEYS:
        return "later", {}
    if name in known:
        return "other_kind", {}
    near = meant_by(name, known)
    return ("near", {"near": near}) if near else ("extra_forbidden", {})


def meant_by(name: str, known: Sequence[str]) -> str:
    """The one of `known` that was meant; "" where none is near."""
    korean = [key for key in KOREAN_KEYS.get(name, ()) if key in known]
    return next(iter(korean or get_close_matches(name.lower(), known, n=1)), "")


def known_keys(path: Path) -> list[str]:
    models: tuple[type[BaseModel], ...] = TYPES
    if len(path) == 1:
        models = (Survey,)
    elif "options" in path:
        models = (Option,)
    return [name for model in models for name in model.model_fields if name not in KEPT_INSIDE]


def remarks(survey: Survey, node: Entries, now: datetime) -> Iterator[Fault]:
    yield from about_languages(node)
    closes = survey.closes_at(now)
    line = line_of(node, ("closes",))
    if closes is None:
        return
    if closes <= now:
        yield Fault(line, Phrase("remark-past", {"at": closes}), Phrase("remark-past-mend"))
    elif dates.is_date_alone(survey.closes):
        args: dict[str, Arg] = {"at": closes, "written": survey.closes}
        yield Fault(line, Phrase("remark-end-of-day", args), Phrase("remark-end-of-day-mend", args))


def about_languages(node: Node, under: str = "") -> Iterator[Fault]:
    """Remarks on texts in languages that are not shown. `under`: the key that `node` stands under."""
    if isinstance(node, Items):
        for item in node.items:
            yield from about_languages(item, under)
    elif isinstance(node, Entries):
        for key, (line, value) in node.entries.items():
            if under in TEXTS and isinstance(value, Text) and key not in SHOWN_LANGUAGES:
                yield about_language(line, key)
            yield from about_languages(value, key)


def about_language(line: int, name: str) -> Fault:
    base = name.split("-", maxsplit=1)[0]
    near = MISTAKEN_LANGUAGES.get(base, base if base in SHOWN_LANGUAGES else "")
    mend = Phrase("remark-language-near-mend", {"near": near}) if near else Phrase("remark-language-mend")
    return Fault(line, Phrase("remark-language", {"name": name}), mend)

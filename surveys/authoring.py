"""From the file an organiser wrote to a survey, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from pydantic import TypeAdapter, ValidationError

from surveys import conditions, dates
from surveys.complaints import LineAt, faults_of, kinds_of
from surveys.conditions import Problem
from surveys.faults import Fault, fault
from surveys.fields import repeats
from surveys.names import key_meant_by
from surveys.pasted import in_order, is_pasted, retold
from surveys.pasted import parse as parse_pasted
from surveys.prompt import Arg, Phrase, Translated
from surveys.questions import TYPES, BaseQuestion, Question
from surveys.questions.base import joined
from surveys.source import TEXTS, Entries, Items, Node, Text, data_of, decoded, line_of, parse
from surveys.survey import Survey
from surveys.unreadable import lookalikes

SHOWN_LANGUAGES = ("ko", "en")
MISTAKEN_LANGUAGES = {"kr": "ko", "kor": "ko", "us": "en", "gb": "en", "eng": "en"}

NAMED = 6
"""So many options are named where none of them was meant."""

AnyQuestion = BaseQuestion[Any]
ONE_QUESTION: TypeAdapter[AnyQuestion] = TypeAdapter(Question)


@dataclass(frozen=True, slots=True)
class Reading:
    """`survey` is None exactly where there are faults; remarks stand in nobody's way. `attached` has the line
    of each of its attachments.
    """

    survey: Survey | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    attached: tuple[int, ...] = ()


def read_survey(source: str | bytes, timezone: str, now: datetime) -> Reading:
    """All faults at once, by line. `timezone` is that of a survey which names none.

    The text is a survey file or one that was pasted for people to read; `is_pasted` says which.
    """
    text = decoded(source)
    if isinstance(text, Fault):
        return Reading(None, (text,))
    if is_pasted(text):
        return read_pasted(text, timezone, now)
    node, faults = parse(text)
    if node is None:
        return Reading(None, faults)
    if not isinstance(node, Entries):
        every_line = range(1, text.count("\n") + 2)
        return Reading(None, (*faults, *lookalikes(text, every_line), fault(node.line, "not_survey")))
    line_at = partial(line_of, node)
    survey, wrong = checked({"timezone": timezone, **data_of(node)}, line_at)
    if survey is None or faults:
        found = with_causes(text, (*faults, *wrong))
        return Reading(None, tuple(sorted(found, key=lambda one: one.line)))
    attached = tuple(line_at(("attachments", place)) for place in range(len(survey.attachments)))
    return Reading(survey, (), (*about_languages(node), *about_times(survey, line_at, now)), attached)


def read_pasted(text: str, timezone: str, now: datetime) -> Reading:
    pasted = parse_pasted(text, now.astimezone(dates.zone_named(timezone)).date())
    if pasted.node is None:
        return Reading(None, pasted.faults, pasted.remarks)
    line_at = partial(line_of, pasted.node)
    survey, wrong = checked({"timezone": timezone, **data_of(pasted.node)}, line_at)
    faults = in_order((*pasted.faults, *retold(wrong)))
    if survey is None or faults:
        return Reading(None, faults, pasted.remarks)
    return Reading(survey, (), in_order((*pasted.remarks, *about_times(survey, line_at, now))))


def with_causes(text: str, found: Sequence[Fault]) -> Iterator[Fault]:
    """Signs that only look right come first, and instead of the names that they made unknown."""
    causes = tuple(lookalikes(text, {one.line for one in found}))
    explained = {cause.line for cause in causes}
    yield from causes
    yield from (one for one in found if one.what.key != "fault-unknown" or one.line not in explained)


def checked(data: Mapping[str, Any], line_at: LineAt) -> tuple[Survey | None, tuple[Fault, ...]]:
    """The survey that plain data stands for, None where it has faults."""
    found = [*repeated_questions(data, line_at), *wrong_conditions(data, line_at)]
    try:
        survey = Survey.model_validate(data)
    except ValidationError as error:
        found += faults_of(error, data, line_at)
    return (None, tuple(found)) if found else (survey, ())


# Rules of the survey as a whole: they look at what holds by itself and wait for nothing else.


def questions_in(data: Mapping[str, Any]) -> list[Any]:
    questions = data.get("questions")
    return questions if isinstance(questions, list) else []


def id_of(question: Any) -> str:
    return str(question.get("id", "")) if isinstance(question, dict) else ""


def repeated_questions(data: Mapping[str, Any], line_at: LineAt) -> Iterator[Fault]:
    for place, name in repeats([id_of(question) for question in questions_in(data)]):
        yield fault(line_at(("questions", place, "id")), "repeated_id", written=name)


def wrong_conditions(data: Mapping[str, Any], line_at: LineAt) -> Iterator[Fault]:
    questions = questions_in(data)
    sound = {place: one for place, question in enumerate(questions) if (one := sound_question(question))}
    unsound = {id_of(question) for place, question in enumerate(questions) if place not in sound}
    places, known = list(sound), {question.id: question for question in sound.values()}
    for problem in conditions.problems(list(sound.values())):
        if problem.args["written"] not in unsound:
            rule, args = about_condition(problem, known)
            yield fault(line_at(("questions", places[problem.place], problem.name)), rule, **args)


def sound_question(data: Any) -> AnyQuestion | None:
    try:
        return ONE_QUESTION.validate_python(data)
    except ValidationError:
        return None


def about_condition(problem: Problem, known: Mapping[str, AnyQuestion]) -> tuple[str, dict[str, Any]]:
    """A more helpful rule, where there is one, and what it speaks of."""
    args = {"name": problem.name, **problem.args}
    match problem.rule:
        case "no_such_question":
            near = key_meant_by(args["written"], [name for name in known if name])
            return ("near_question" if near else problem.rule), {**args, "near": near}
        case "not_comparable":
            return problem.rule, {**args, "kinds": kinds_of([kind for kind in TYPES if kind.OPERATORS])}
        case "not_chosen_from":
            return problem.rule, {**args, "kinds": kinds_of([kind for kind in TYPES if kind.CHOOSES])}
        case "no_such_value":
            possible = [option.text for option in known[args["written"]].answerable()]
            return about_value(possible, args)
    return problem.rule, args


def about_value(possible: Sequence[Translated], args: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if not possible:
        return "no_such_measure", args
    if len(possible) > NAMED:
        return "no_such_option", args
    return "no_such_value", {**args, "choices": joined(possible)}


# Remarks


def about_times(survey: Survey, line_at: LineAt, now: datetime) -> Iterator[Fault]:
    closes = survey.closes_at(now)
    line = line_at(("closes",))
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

"""When a question is asked: `years >= 10 and org == 협동조합`, by the answers given before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import ge, gt, le, lt

from surveys.asked import Given, Place, Question

ORDERED: Mapping[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
QUOTED = r"\"[^\"]*\"|'[^']*'|‘[^’]*’|“[^”]*”"
WORD = re.compile(rf"{QUOTED}|[^\s\"'‘“]+|\S")
PLAIN = r"(?:(?!==|!=|&&|\|\|)[^\"'‘“,])+"
CLAUSE = re.compile(rf"([a-z0-9][a-z0-9_-]*)\s*(==|!=|<=|>=|<|>|\bhas\b)\s*({QUOTED}|{PLAIN})")
QUOTES = "\"'‘’“”"


@dataclass(frozen=True, slots=True)
class Clause:
    question: str
    operator: str
    value: str


Condition = tuple[tuple[Clause, ...], ...]
"""Any of these, all of whose clauses hold."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A setting that speaks of a question which cannot be asked about in that way."""

    place: int
    name: str
    rule: str
    args: Mapping[str, str]


@lru_cache(maxsize=1024)
def parse(written: str) -> Condition | None:
    """`and` binds closer than `or`; None where it cannot be read."""
    alternatives: list[list[list[str]]] = [[[]]]
    for word in WORD.findall(written):
        if word == "or":
            alternatives.append([[]])
        elif word == "and":
            alternatives[-1].append([])
        else:
            alternatives[-1][-1].append(word)
    found = [[CLAUSE.fullmatch(" ".join(words)) for words in clauses] for clauses in alternatives]
    condition = tuple(tuple(_clause(one) for one in clauses if one) for clauses in found)
    whole = all(one is not None for clauses in found for one in clauses)
    return condition if whole else None


def holds(when: str, asked: Mapping[str, Question], draft: Mapping[Place, Given | None]) -> bool:
    """Whether the answers to what was asked so far, by id, fulfil the condition; an empty one does."""
    condition = parse(when) if when else None
    if condition is None:
        return True
    return any(all(_clause_holds(clause, asked, draft) for clause in clauses) for clauses in condition)


def problems(questions: Sequence[Question]) -> Iterator[Problem]:
    """Conditions and `for_each` that name nothing asked before, or something that cannot be meant."""
    for place, question in enumerate(questions):
        before = {one.id: one for one in questions[:place] if one.id}
        after = {one.id for one in questions[place:] if one.id}
        yield from _of_for_each(place, question, before, after)
        if question.when:
            yield from _of_condition(place, question, before, after)


def meaning(question: Question, questions: Sequence[Question]) -> dict[str, object]:
    """What its condition and its `for_each` come to, by the numbers of questions and options."""
    known = {one.id: one for one in questions}
    condition = (parse(question.when) if question.when else None) or ()
    clauses = [[_meant(clause, known) for clause in clauses] for clauses in condition]
    source = known.get(question.for_each) if question.for_each else None
    return {"when": clauses, "for_each": source and source.number}


def _meant(clause: Clause, known: Mapping[str, Question]) -> tuple[object, ...]:
    source = known.get(clause.question)
    return () if source is None else (source.number, clause.operator, source.operand(clause.value))


def _clause(found: re.Match[str]) -> Clause:
    question, operator, value = found.groups()
    return Clause(question, operator, value.strip().strip(QUOTES))


def _clause_holds(clause: Clause, asked: Mapping[str, Question], draft: Mapping[Place, Given | None]) -> bool:
    question = asked.get(clause.question)
    given = None if question is None else draft.get(Place(question.number))
    if question is None or given is None or given.abstained or given.answer is None:
        return False
    wanted, measures = question.operand(clause.value), question.measures(given.answer)
    if wanted is None or not measures:
        return False
    match clause.operator:
        case "has":
            return wanted in measures
        case "==":
            return measures == (wanted,)
        case "!=":
            return measures != (wanted,)
    return ORDERED[clause.operator](measures[0], wanted)


# What is wrong


def _of_for_each(
    place: int, question: Question, before: Mapping[str, Question], after: set[str]
) -> Iterator[Problem]:
    source = question.for_each
    if not source:
        return
    args = {"written": source}
    if question.things():
        yield Problem(place, "for_each", "each_and_things", args)
    elif source not in before:
        yield Problem(place, "for_each", "asked_later" if source in after else "no_such_question", args)
    elif before[source].for_each or before[source].things() or not before[source].CHOOSES:
        yield Problem(place, "for_each", "not_chosen_from", args)


def _of_condition(
    place: int, question: Question, before: Mapping[str, Question], after: set[str]
) -> Iterator[Problem]:
    condition = parse(question.when)
    if condition is None:
        yield Problem(place, "when", "not_condition", {"written": question.when})
        return
    for clause in (clause for clauses in condition for clause in clauses):
        args = {"written": clause.question, "operator": clause.operator, "value": clause.value}
        source = before.get(clause.question)
        if source is None:
            later = clause.question in after
            yield Problem(place, "when", "asked_later" if later else "no_such_question", args)
        elif source.for_each or source.things() or clause.operator not in source.OPERATORS:
            known = ", ".join(source.OPERATORS)
            rule = "not_comparable" if not known or source.for_each or source.things() else "not_operator"
            yield Problem(place, "when", rule, {**args, "choices": known})
        elif source.operand(clause.value) is None:
            yield Problem(place, "when", "no_such_value", args)

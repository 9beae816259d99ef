"""`② 없다 ☞ 8번으로`: the questions between are asked of those who did not choose that option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from surveys.conditions import QUOTES
from surveys.faults import Fault
from surveys.pasted.options import Option
from surveys.pasted.questions import Made
from surveys.pasted.told import told
from surveys.source import Entries, Text


class Jump(NamedTuple):
    """From one place in the list of questions to another, behind the last where the survey ends."""

    start: int
    end: int
    option: Option


@dataclass(frozen=True, slots=True)
class Leading:
    """The questions with their conditions, and the jumps that lead nowhere."""

    questions: tuple[Entries, ...]
    faults: tuple[Fault, ...]


def with_conditions(made: Sequence[Made]) -> Leading:
    jumps, faults = list[Jump](), list[Fault]()
    for start, one in enumerate(made):
        for option in (option for option in one.heard.offers.options if option.to):
            end = leads_to(option.to, start, made)
            if end is None:
                faults.append(told(option.line, "nowhere", {"number": option.to}))
            elif any(sign in option.text for sign in QUOTES):
                faults.append(told(option.line, "quotes"))
            else:
                jumps.append(Jump(start, end, option))
    jumps = [jump for jump in jumps if jump.end > jump.start + 1]
    questions = (conditional(place, one.node, jumps, made) for place, one in enumerate(made))
    return Leading(tuple(questions), tuple(faults))


def leads_to(number: int, start: int, made: Sequence[Made]) -> int | None:
    """The place of the next question that is printed with the number; None where none is below."""
    if number < 0:
        return len(made)
    below = range(start + 1, len(made))
    return next((place for place in below if made[place].heard.number == number), None)


def conditional(place: int, node: Entries, jumps: Sequence[Jump], made: Sequence[Made]) -> Entries:
    clauses = [clause(jump, made) for jump in jumps if jump.start < place < jump.end]
    added = dict(_named(place, node, jumps, made))
    if clauses:
        line = next(jump.option.line for jump in jumps if jump.start < place < jump.end)
        added["when"] = (line, Text(line, " and ".join(clauses)))
    return replace(node, entries={**node.entries, **added})


def _named(
    place: int, node: Entries, jumps: Sequence[Jump], made: Sequence[Made]
) -> Iterator[tuple[str, tuple[int, Text]]]:
    if any(jump.start == place for jump in jumps):
        yield "id", (node.line, Text(node.line, id_of(place, made)))


def id_of(place: int, made: Sequence[Made]) -> str:
    """`q6` after the number printed, told apart where it is printed twice."""
    numbers = [one.heard.number for one in made]
    number = numbers[place]
    return f"q{number}" if numbers.count(number) == 1 else f"q{number}-{place + 1}"


def clause(jump: Jump, made: Sequence[Made]) -> str:
    return f'{id_of(jump.start, made)} != "{jump.option.text}"'

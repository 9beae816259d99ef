"""Every kind has a golden conversation, keeps its answers and can be counted; none may be missing.

`GOLDEN=write` writes the conversations anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest

from surveys.questions import TYPES
from tests.surveys.people import Person, spoken, survey_in

GOLDEN = Path(__file__).parent / "golden"


def kind_of(question: type[Any]) -> str:
    (kind,) = get_args(question.model_fields["kind"].annotation)
    return str(kind)


KINDS = [kind_of(question) for question in TYPES]


def source_of(kind: str) -> tuple[str, str]:
    """The survey of a golden conversation, and the conversation."""
    path = GOLDEN / f"{kind}.txt"
    assert path.exists(), f"the kind {kind} has no golden conversation"
    survey, _, talk = path.read_text(encoding="utf-8").partition("\n---\n")
    return survey, talk


def shown(person: Person) -> str:
    card = person.card
    rows = [tuple(card.choices), *card.controls]
    buttons = ["".join(f"[{spoken(widget.label)}]" for widget in row) for row in rows if row]
    told = [f"({person.told})"] if person.told else []
    return "\n".join([*told, *person.screen, *buttons])


def played(source: str, talk: str) -> str:
    person = Person(survey_in(source))
    said = [line for line in talk.splitlines() if line.startswith("> ")]
    parts = [shown(person)]
    for line in said:
        what = line.removeprefix("> ")
        if what.startswith("["):
            person.tap(what.strip("[]"))
        else:
            person.say(what.replace("⏎", "\n"))
        parts.append(f"{line}\n{shown(person)}")
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_talks_as_in_its_golden_conversation(kind: str) -> None:
    source, talk = source_of(kind)
    now = played(source, talk)
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / f"{kind}.txt").write_text(f"{source}\n---\n{now}", encoding="utf-8")
    assert now == talk


@pytest.mark.parametrize("kind", KINDS)
def test_invented_answers_are_complete_and_survive_being_kept(kind: str) -> None:
    survey = survey_in(source_of(kind)[0])
    for question in survey.questions:
        for seed in range(50):
            answer: Any = question.invent(Random(seed))
            asked: Any = question
            assert asked.complete(answer)
            assert asked.finished(answer)
            assert asked.from_json(asked.to_json(answer)) == answer
            assert asked.describe(answer)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_counts_every_ballot_it_casts(kind: str) -> None:
    survey = survey_in(source_of(kind)[0])
    for question in survey.questions:
        asked: Any = question
        ballots = [asked.ballot(asked.invent(Random(seed))) for seed in range(20)]
        result = asked.tally(ballots)
        assert result.document("ko")["answered"] == len(ballots)
        assert result.document("ko")["kind"] == question.kind
        assert result.rows("ko")
        assert result.summary(texts=True)

"""Every kind has a golden conversation, keeps its answers and can be counted; none may be missing.

`GOLDEN=write` writes the conversations anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest

from surveys.asked import Asked, from_json, to_json
from surveys.questions import TYPES
from surveys.results import part
from tests.surveys.people import Person, survey_in

GOLDEN = Path(__file__).parent / "golden"


def kind_of(question: type[Any]) -> str:
    (kind,) = get_args(question.model_fields["kind"].annotation)
    return str(kind)


KINDS = [kind_of(question) for question in TYPES]
LANGUAGES = ["ko", "en"]


def source_of(kind: str, language: str = "ko") -> tuple[str, str]:
    """The survey of a golden conversation, and the conversation."""
    path = GOLDEN / f"{kind}.{language}.txt"
    assert path.exists(), f"the kind {kind} has no golden conversation in {language}"
    survey, _, talk = path.read_text(encoding="utf-8").partition("\n---\n")
    return survey, talk


def shown(person: Person) -> str:
    card = person.card
    rows = [tuple(card.choices), *card.controls]
    buttons = ["".join(f"[{person.spoken(widget.label)}]" for widget in row) for row in rows if row]
    told = [f"({person.told})"] if person.told else []
    return "\n".join([*told, *person.screen, *buttons])


def played(source: str, talk: str, language: str) -> str:
    person = Person(survey_in(source), language=language)
    said = [line for line in talk.splitlines() if line.startswith("> ")]
    parts = [shown(person)]
    for line in said:
        what = line.removeprefix("> ")
        if what.startswith("["):
            person.tap(what.removeprefix("[").removesuffix("]"))
        else:
            person.say(what.replace("⏎", "\n"))
        parts.append(f"{line}\n{shown(person)}")
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_talks_as_in_its_golden_conversation(kind: str, language: str) -> None:
    source, talk = source_of(kind, language)
    now = played(source, talk, language)
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / f"{kind}.{language}.txt").write_text(f"{source}\n---\n{now}", encoding="utf-8")
    assert now == talk


@pytest.mark.parametrize("kind", KINDS)
def test_invented_answers_are_complete_and_survive_being_kept(kind: str) -> None:
    for question in survey_in(source_of(kind)[0]).questions:
        asked = Asked(question)
        for seed in range(50):
            given = asked.invent(Random(seed))
            assert asked.complete(given)
            assert asked.finished(given)
            assert from_json(asked.question, to_json(asked.question, given)) == given
            assert list(asked.briefly(given))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_counts_every_ballot_it_casts(kind: str) -> None:
    for question in survey_in(source_of(kind)[0]).questions:
        asked = Asked(question)
        ballots = [asked.ballot(asked.invent(Random(seed))) for seed in range(20)]
        assert all(ballot.content for ballot in ballots)
        counted = part(asked.question, None, ballots)
        assert counted.document(asked.question, "ko")["answered"] == len(ballots)
        assert list(counted.rows("ko"))
        assert list(counted.summary(texts=True))

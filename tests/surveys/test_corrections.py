"""Any message that was typed may be edited at any time, however often: answers stay whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.asked import NOTHING, Asked, Given, Place, from_json, to_json
from surveys.flow import OVERVIEW
from surveys.prompt import Refused, Typed, View
from surveys.questions.base import Read
from surveys.survey import Survey
from surveys.way import way
from tests.surveys.any_survey import DOINGS, TYPED, Done, surveys
from tests.surveys.people import TODAY, Person, spoken
from tests.surveys.test_any_survey import ALERT, assert_whole, do
from tests.surveys.test_kinds import KINDS

UNHURRIED = settings(deadline=None)
EDITS = st.lists(st.tuples(st.integers(0, 9), TYPED), min_size=1, max_size=6)
VIEW = View(TODAY)


@dataclass(frozen=True)
class Message:
    place: Place
    before: Given
    after: Given


@UNHURRIED
@given(surveys(KINDS), DOINGS, EDITS)
def test_whatever_is_edited_answers_stay_whole(
    survey: Survey, doings: list[Done], edits: list[tuple[int, Typed]]
) -> None:
    somebody = Person(survey)
    messages = said_by(somebody, doings)
    for which, new in edits if messages else ():
        number = which % len(messages)
        messages[number] = edit(somebody, messages[number], new.text)
        assert_whole(somebody)


@UNHURRIED
@given(surveys(KINDS), DOINGS, TYPED, TYPED)
def test_a_refused_text_edited_at_once_is_read_as_if_it_were_typed_now(
    survey: Survey, doings: list[Done], wrong: Typed, right: Typed
) -> None:
    somebody = Person(survey)
    said_by(somebody, doings)
    asked = way(survey, somebody.draft).find(somebody.place)
    if asked is None:
        return
    now = somebody.draft.get(asked.place) or NOTHING
    if isinstance(asked.read(now, wrong, VIEW), Refused):
        assert asked.correct(now, now, now, right.text, VIEW) == asked.read(now, right, VIEW)


def said_by(somebody: Person, doings: list[Done]) -> list[Message]:
    """What was typed at questions, and what it did."""
    messages = []
    for done in doings:
        place, before = somebody.place, somebody.draft
        do(somebody, done)
        if isinstance(done, Typed) and place != OVERVIEW:
            given = (draft.get(place) or NOTHING for draft in (before, somebody.draft))
            messages.append(Message(place, *given))
    return messages


def edit(somebody: Person, message: Message, new: str) -> Message:
    """The same edit once more changes nothing."""
    asked = way(somebody.survey, somebody.draft).find(message.place)
    if asked is None:
        return message
    now = somebody.draft.get(message.place) or NOTHING
    read = corrected(asked, now, message, new)
    if read is None:
        return message
    alone = corrected(asked, message.after, message, new)
    assert alone is not None
    fresh = replace(message, after=alone.answer)
    again = corrected(asked, read.answer, fresh, new)
    assert again is None or again.answer == read.answer
    somebody.kept[message.place] = to_json(asked.question, read.answer)
    return fresh


def corrected(asked: Asked, now: Given, message: Message, new: str) -> Read[Given] | None:
    read = asked.correct(now, message.before, message.after, new, VIEW)
    if isinstance(read, Refused):
        assert len(spoken(read.why)) <= ALERT
        return None
    assert from_json(asked.question, to_json(asked.question, read.answer)) == read.answer
    return read

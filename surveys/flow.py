"""The way through a survey: what is shown where, and where one comes to from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from surveys.prompt import Phrase, Prompt, Refused, Said, Typed, Widget, Words
from surveys.questions import Answer, Ballot, BaseQuestion
from surveys.questions.base import joined
from surveys.survey import Survey

OVERVIEW = 0

Asked = BaseQuestion[Any]
Draft = Mapping[int, Answer | None]
"""Answers by question number. None: left out; not in it: not reached."""

# Controls of a question that lead on by themselves; no "next" stands beside them.
LEADING_ON = {"no-reason", "done"}


@dataclass(frozen=True, slots=True)
class Step:
    """What something said came to: what to keep in the draft, where to go, what to say."""

    place: int
    page: int = 0
    changes: Draft = field(default_factory=dict)
    notice: Phrase | None = None


def first_place(survey: Survey, draft: Draft) -> int:
    """Where to go on: the first question not dealt with, else the overview."""
    return next_place(survey, draft, OVERVIEW)


def next_place(survey: Survey, draft: Draft, after: int) -> int:
    """The next question not dealt with, then one left behind, then the overview. A lone one is never left."""
    if alone(survey):
        return survey.questions[0].number
    numbers = [question.number for question in survey.questions]
    later = survey.questions[numbers.index(after) + 1 :] if after in numbers else survey.questions
    ahead = (question for question in later if _pending(question, draft) or _unfinished(question, draft))
    behind = (question for question in survey.questions if _pending(question, draft))
    found = next(ahead, None) or next(behind, None)
    return found.number if found else OVERVIEW


def missing(survey: Survey, draft: Draft) -> tuple[Asked, ...]:
    """What stands in the way of handing in: required and not answered, or begun and not complete."""
    return tuple(question for question in survey.questions if _lacking(question, draft))


def ready(survey: Survey, draft: Draft) -> bool:
    return not missing(survey, draft)


def ballots(survey: Survey, draft: Draft) -> dict[int, Ballot]:
    """What is cast, by question number: every complete answer."""
    questions: tuple[Asked, ...] = survey.questions
    return {
        question.number: question.ballot(answer)
        for question in questions
        if question.complete(answer := draft.get(question.number))
    }


def alone(survey: Survey) -> bool:
    return len(survey.questions) == 1


def card(survey: Survey, draft: Draft, place: int, page: int, seed: int, *, cast: bool) -> Prompt:
    """`place` is a question's number or OVERVIEW; `cast`: a response was handed in before."""
    if place == OVERVIEW or not survey.has(place):
        return _overview(survey, draft, cast=cast)
    question = survey.question(place)
    asked = question.ask(draft.get(place), page, seed, alone=alone(survey))
    own = {widget.action for row in asked.controls for widget in row}
    lines = (*_progress(survey, place), *asked.lines, *_standing(cast=cast))
    ways = _ways(survey, draft, question, onward=not own & LEADING_ON)
    return Prompt(lines, asked.choices, (*asked.controls, *filter(None, ways)))


def read(survey: Survey, draft: Draft, place: int, said: Said, seed: int, page: int = 0) -> Step | Refused:
    """`said` on the card of `place`, which shows `page`; to hand in is not among it."""
    moved = _move(survey, draft, place, said)
    if moved is not None:
        return moved
    if not survey.has(place):
        return Refused(Phrase("overview-choose"))
    question = survey.question(place)
    answered = question.read(draft.get(place), said, seed)
    if isinstance(answered, Refused):
        return answered
    changes = {place: answered.answer}
    if not question.finished(answered.answer):
        return Step(place, page, changes, answered.notice)
    onward = next_place(survey, {**draft, **changes}, place)
    return Step(onward, page if onward == place else 0, changes, answered.notice)


def _lacking(question: Asked, draft: Draft) -> bool:
    answer = draft.get(question.number)
    return not question.complete(answer) and (question.required or question.begun(answer))


def _pending(question: Asked, draft: Draft) -> bool:
    return question.number not in draft or _lacking(question, draft)


def _unfinished(question: Asked, draft: Draft) -> bool:
    answer = draft.get(question.number)
    return answer is not None and not question.finished(answer)


# Moving about


def _move(survey: Survey, draft: Draft, place: int, said: Said) -> Step | Refused | None:
    """None: this is for the question."""
    if isinstance(said, Typed):
        return _number_typed(survey, said.text) if place == OVERVIEW else None
    moves: dict[str, Callable[[], Step | Refused]] = {
        "page": lambda: Step(place, max(said.value, 0)),
        "overview": lambda: Step(OVERVIEW),
        "go": lambda: Step(said.value) if survey.has(said.value) else Refused(Phrase("not-here")),
        "back": lambda: Step(_before(survey, place)),
        "next": lambda: Step(next_place(survey, draft, place)),
        "skip": lambda: _skip(survey, draft, place),
    }
    return moves[said.action]() if said.action in moves else None


def _number_typed(survey: Survey, text: str) -> Step | None:
    """On the overview, a question's place goes back to that question."""
    written = text.strip().removesuffix("번")
    places = {str(place): question.number for place, question in enumerate(survey.questions, start=1)}
    return Step(places[written]) if written in places else None


def _before(survey: Survey, place: int) -> int:
    numbers = [question.number for question in survey.questions]
    if place not in numbers:
        return numbers[-1]
    return numbers[max(numbers.index(place) - 1, 0)]


def _skip(survey: Survey, draft: Draft, place: int) -> Step | Refused:
    if not survey.has(place):
        return Refused(Phrase("not-here"))
    question = survey.question(place)
    if question.required:
        return Refused(Phrase("skip-required"))
    if question.complete(draft.get(place)):
        return Refused(Phrase("skip-answered"))
    changes: Draft = {place: None}
    return Step(next_place(survey, {**draft, **changes}, place), 0, changes, Phrase("skipped"))


# Cards


def _progress(survey: Survey, place: int) -> tuple[Words, ...]:
    if alone(survey):
        return ()
    numbers = [question.number for question in survey.questions]
    return (Phrase("progress", {"number": numbers.index(place) + 1, "count": len(numbers)}),)


def _standing(*, cast: bool) -> tuple[Words, ...]:
    return ("", Phrase("cast-stands")) if cast else ()


def _ways(survey: Survey, draft: Draft, question: Asked, *, onward: bool) -> Iterator[tuple[Widget, ...]]:
    if alone(survey):
        yield _cast(survey, draft)
        return
    first = question.number == survey.questions[0].number
    back = () if first else (Widget("back", Phrase("button-back")),)
    if question.complete(draft.get(question.number)):
        yield (*back, Widget("next", Phrase("button-next"))) if onward else back
    elif not question.required:
        yield (*back, Widget("skip", Phrase("button-skip")))
    else:
        yield back


def _cast(survey: Survey, draft: Draft) -> tuple[Widget, ...]:
    return (Widget("cast", Phrase("button-cast")),) if ready(survey, draft) else ()


def _overview(survey: Survey, draft: Draft, *, cast: bool) -> Prompt:
    answers = [
        line
        for place, question in enumerate(survey.questions, start=1)
        for line in ("", *_described(place, question, draft))
    ]
    lines = (Phrase("overview-title"), *answers, "", _outlook(survey, draft), *_standing(cast=cast))
    choices = tuple(
        Widget("go", Phrase("button-go", {"number": place}), question.number)
        for place, question in enumerate(survey.questions, start=1)
    )
    return Prompt(lines, choices, tuple(filter(None, [_cast(survey, draft)])))


def _described(place: int, question: Asked, draft: Draft) -> Iterator[Words]:
    yield Phrase("overview-question", {"number": place, "text": question.text})
    answer = draft.get(question.number)
    if question.begun(answer):
        yield from question.describe(answer)
    if _lacking(question, draft):
        yield Phrase("overview-incomplete") if question.begun(answer) else Phrase("overview-unanswered")
    elif not question.begun(answer):
        yield Phrase("overview-skipped")


def _outlook(survey: Survey, draft: Draft) -> Phrase:
    lacking = missing(survey, draft)
    if not lacking:
        return Phrase("overview-ready")
    places = [
        Phrase("question-number", {"number": place})
        for place, question in enumerate(survey.questions, start=1)
        if question in lacking
    ]
    return Phrase("overview-missing", {"questions": joined(places)})

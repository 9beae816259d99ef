"""What one person is asked in a survey, one thing after the other, as far as their answers tell by now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from surveys import conditions
from surveys.asked import Asked, Ballot, Given, Place, Question
from surveys.questions import Option
from surveys.survey import Survey

OVERVIEW = Place(0)

Draft = Mapping[Place, Given | None]
"""What was given, by place. None: left out; not in it: not reached."""


@dataclass(frozen=True, slots=True)
class Way:
    """`asked` is in order; there is always something asked."""

    survey: Survey
    draft: Draft
    asked: tuple[Asked, ...]

    @property
    def alone(self) -> bool:
        return alone(self.survey)

    @property
    def places(self) -> list[Place]:
        return [asked.place for asked in self.asked]

    def find(self, place: Place) -> Asked | None:
        """What is asked at a place; None on the overview, and where nothing is asked any more."""
        return next((asked for asked in self.asked if asked.place == place), None)

    def given(self, asked: Asked) -> Given | None:
        return self.draft.get(asked.place)

    def before(self, place: Place) -> Place:
        """The first has itself before it; the overview, and what is asked no more, stand after the last."""
        places = self.places
        at = places.index(place) if place in places else len(places)
        return places[max(at - 1, 0)]

    def after(self, place: Place) -> Place:
        """What to deal with next: further on, else left behind, else the overview. A lone one stays."""
        places = self.places
        if self.alone:
            return places[0]
        later = self.asked[places.index(place) + 1 :] if place in places else self.asked
        ahead = (asked for asked in later if self._pending(asked) or self._unfinished(asked))
        behind = (asked for asked in self.asked if self._pending(asked))
        found = next(ahead, None) or next(behind, None)
        return found.place if found else OVERVIEW

    def missing(self) -> tuple[Asked, ...]:
        """What stands in the way of handing in: required and not answered, or begun and not complete."""
        return tuple(asked for asked in self.asked if asked.lacking(self.given(asked)))

    def ballots(self) -> dict[Place, Ballot]:
        """What is cast: every complete answer to what is asked."""
        given = ((asked, self.given(asked)) for asked in self.asked)
        return {
            asked.place: asked.ballot(one) for asked, one in given if one is not None and asked.complete(one)
        }

    def _pending(self, asked: Asked) -> bool:
        return asked.place not in self.draft or asked.lacking(self.draft[asked.place])

    def _unfinished(self, asked: Asked) -> bool:
        given = self.given(asked)
        return given is not None and not asked.finished(given)


def way(survey: Survey, draft: Draft) -> Way:
    return Way(survey, draft, tuple(_asked(survey, draft)))


def alone(survey: Survey) -> bool:
    """Whether one question, asked once, is all there is."""
    questions: tuple[Question, ...] = survey.questions
    return len(questions) == 1 and not questions[0].things()


def _asked(survey: Survey, draft: Draft) -> Iterator[Asked]:
    shown: dict[str, Question] = {}
    for question in survey.questions:
        if conditions.holds(question.when, shown, draft):
            shown[question.id] = question
            yield from (Asked(question, about) for about in _abouts(question, shown, draft))


def _abouts(
    question: Question, shown: Mapping[str, Question], draft: Draft
) -> tuple[Option, ...] | tuple[None]:
    """What a question is asked about, one after the other; nothing is one thing, too."""
    if question.things():
        return question.things()
    if not question.for_each:
        return (None,)
    source = shown.get(question.for_each)
    given = None if source is None else draft.get(Place(source.number))
    if source is None or given is None or given.abstained or given.answer is None:
        return ()
    return source.chosen(given.answer)

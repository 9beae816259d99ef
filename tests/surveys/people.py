"""Somebody who answers a survey without a chat: presses labels, writes, and reads the card."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from surveys import flow
from surveys.asked import Asked, Given, Place, from_json, to_json
from surveys.authoring import read_survey
from surveys.prompt import Phrase, Prompt, Refused, Said, Tap, Typed, View, Words
from surveys.revision import number
from surveys.survey import Survey
from texts import phrasebook

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = date(2026, 11, 20)


def spoken(words: Words, language: str = "ko") -> str:
    return phrasebook(language).plain(words, TODAY)


def survey_of(*questions: dict[str, Any], **settings: Any) -> Survey:
    return number(Survey.model_validate({"title": "설문", "questions": list(questions), **settings}))


def survey_in(source: str) -> Survey:
    reading = read_survey(source, "Asia/Seoul", NOW)
    assert reading.survey is not None, [spoken(fault.what) for fault in reading.faults]
    return number(reading.survey)


def ranking(*options: str, **settings: Any) -> dict[str, Any]:
    return {"kind": "ranking", "text": "순위", "places": 2, "options": list(options), **settings}


def text(**settings: Any) -> dict[str, Any]:
    return {"kind": "text", "text": "글", **settings}


class Person:
    """Keeps a draft as the database does: as text between any two turns."""

    def __init__(self, survey: Survey, seed: int = 1, *, cast: bool = False, language: str = "ko") -> None:
        self.survey = survey
        self.seed = seed
        self.cast = cast
        self.language = language
        self.kept: dict[Place, str | None] = {}
        self.place = flow.first_place(survey, {})
        self.page = 0
        self.notes = False
        self.told = ""

    @property
    def draft(self) -> dict[Place, Given | None]:
        return {
            place: None if kept is None else from_json(self.survey.question(place.question), kept)
            for place, kept in self.kept.items()
        }

    @property
    def view(self) -> View:
        return View(TODAY, self.page, self.seed, notes=self.notes)

    @property
    def card(self) -> Prompt:
        return flow.card(self.survey, self.draft, self.place, self.view, cast=self.cast)

    def given(self, question: int, about: int = 0) -> Given:
        given = self.draft[Place(question, about)]
        assert given is not None, "left out"
        return given

    def answer(self, question: int, about: int = 0) -> Any:
        return self.given(question, about).answer

    def spoken(self, words: Words) -> str:
        return spoken(words, self.language)

    @property
    def screen(self) -> list[str]:
        return [self.spoken(line) for line in self.card.lines]

    @property
    def labels(self) -> list[str]:
        return [self.spoken(widget.label) for widget in self.widgets]

    @property
    def widgets(self) -> list[Any]:
        return [*self.card.choices, *(widget for row in self.card.controls for widget in row)]

    def tap(self, label: str) -> None:
        widget = self.widgets[self.labels.index(label)]
        self.hear(Tap(widget.action, widget.value, widget.of))

    def say(self, said: str) -> None:
        self.hear(Typed(said))

    def give(self, asked: Asked, given: Given) -> None:
        """Typed as invented people type it; what a card has no button for needs not be said."""
        for words in asked.said(given, self.language):
            if self.place != asked.place:
                return
            if not isinstance(words, Phrase):
                self.say(self.spoken(words))
            elif self.spoken(words) in self.labels:
                self.tap(self.spoken(words))

    def hear(self, said: Said) -> None:
        step = flow.read(self.survey, self.draft, self.place, said, self.view)
        if isinstance(step, Refused):
            self.told = self.spoken(step.why)
            return
        for place, given in step.changes.items():
            question: Any = self.survey.question(place.question)
            self.kept[place] = None if given is None else to_json(question, given)
        self.place, self.page, self.notes = step.place, step.page, step.notes
        self.told = "" if step.notice is None else self.spoken(step.notice)

"""The way into a survey: who asks and until when, consent, and directly below it the first question."""

from __future__ import annotations

from collections.abc import Iterator

from handlers import attached, cards, consent
from handlers.hand_in import (
    cast_note,
    listen,
    own_receipt,
    place_to_revise,
    promised_result,
    revision_waits,
)
from handlers.long_text import parts
from handlers.openness import why_not_open
from handlers.replies import Note, Summary
from handlers.talk import Talk, local
from storage import drafts, responses
from storage.responses import Response
from storage.surveys import StoredSurvey
from surveys.asked import Question
from surveys.flow import Step
from surveys.prompt import Arg, Phrase, Words
from surveys.questions.base import folded, joined
from surveys.questions.pages import height
from surveys.survey import AFTER_CLOSE, Survey
from surveys.way import way

INTRO = 10
"""Lines of an introduction from which on it is folded."""

MINUTE, HOUR = 60, 60
EXACT, FIVE = 10, 5


def enter(talk: Talk, survey: StoredSurvey) -> None:
    """Somebody came by the survey's link, or by its button in a list."""
    if not survey.open_for_answers(talk.now):
        _turned_away(talk, survey)
    elif (response := responses.load(talk.tx, survey.id, talk.member.id)) is not None:
        _already_cast(talk, survey, response)
    elif consent.agreed(talk, survey) and drafts.load(talk.tx, survey, talk.member.id):
        _welcome_back(talk, survey)
    else:
        _welcome(talk, survey)


def _turned_away(talk: Talk, survey: StoredSurvey) -> None:
    """Not open: when it will be, or that it is over, what this person handed in, and what came out."""
    response = responses.load(talk.tx, survey.id, talk.member.id)
    own = () if response is None else (own_receipt(survey, response),)
    talk.reply(Note((why_not_open(talk, survey, "survey-closed"), *own)))
    if response is not None and survey.over(talk.now) and survey.definition.results == AFTER_CLOSE:
        talk.reply(Summary(survey.id, texts=False))


def _already_cast(talk: Talk, survey: StoredSurvey, response: Response) -> None:
    """The receipt; and where corrections wait to be handed in, that they do, with their card."""
    talk.reply(cast_note("already-cast", survey, response))
    if revision_waits(talk, survey, response):
        cards.show(talk, survey, Step(place_to_revise(talk, survey), notice=Phrase("revision-waits")))
    else:
        listen(talk, survey)


def _welcome_back(talk: Talk, survey: StoredSurvey) -> None:
    """Somebody has begun: which survey this is, and the card where they stopped."""
    lines = (Phrase("welcome-title", {"title": survey.definition.title}), _until(survey))
    talk.reply(Note(lines, attached.rows(survey)))
    cards.go_on(talk, survey)


def _welcome(talk: Talk, survey: StoredSurvey) -> None:
    """What is to be read first comes first. A short introduction stands between who asks and until when; a
    long one in messages of its own.
    """
    attached.send(talk, survey)
    *before, last = _introduction(talk, survey)
    for message in before:
        talk.reply(Note(message))
    talk.reply(Note((*last, "", *_terms(survey)), attached.rows(survey)))
    if consent.agreed(talk, survey):
        cards.go_on(talk, survey)
    else:
        consent.ask(talk, survey)


def _introduction(talk: Talk, survey: StoredSurvey) -> list[tuple[Words, ...]]:
    """Title, who asks, and the introduction cut at its paragraphs into messages that Telegram takes."""
    definition = survey.definition
    head: tuple[Words, ...] = (Phrase("welcome-title", {"title": definition.title}),)
    if definition.by:
        head += (Phrase("welcome-by", {"by": definition.by}),)
    if not definition.intro:
        return [head]
    intro = talk.plain(definition.intro)
    shown: list[Words] = [folded(part) for part in parts(intro)] if height(intro) > INTRO else [intro]
    return [(*head, "", shown[0]), *((part,) for part in shown[1:])]


def _terms(survey: StoredSurvey) -> Iterator[Words]:
    """What to read first, how long it takes, until when, who reads, who hears the result, whom to ask."""
    definition = survey.definition
    if definition.attachments:
        yield Phrase("welcome-attachments", {"files": joined(definition.attachments)})
    yield Phrase("welcome-questions", {"count": _count(definition), "duration": _duration(definition)})
    if _may_grow(definition):
        yield Phrase("welcome-more")
    yield _until(survey)
    yield Phrase("welcome-named")
    yield promised_result(definition)
    if definition.contact:
        yield Phrase("welcome-contact", {"contact": definition.contact})


def _until(survey: StoredSurvey) -> Phrase:
    if survey.closes_at is None:
        return Phrase("welcome-no-deadline")
    return Phrase("welcome-until", {"at": local(survey, survey.closes_at)})


def _count(definition: Survey) -> int:
    """As the first card counts them; how many more will follow from the answers is not known yet."""
    return len(way(definition, {}).asked)


def _may_grow(definition: Survey) -> bool:
    questions: tuple[Question, ...] = definition.questions
    return any(question.when or question.for_each for question in questions)


def _minutes(definition: Survey) -> int:
    questions: tuple[Question, ...] = definition.questions
    seconds = sum(question.seconds * _times(question) for question in questions)
    return max(round(seconds / MINUTE), 1)


def _duration(definition: Survey) -> Phrase:
    """As people name a time they only guess: of more than ten minutes, every fifth."""
    minutes = _minutes(definition)
    hours, rest = divmod(minutes if minutes <= EXACT else FIVE * round(minutes / FIVE), HOUR)
    if not hours:
        return Phrase("duration-minutes", {"minutes": rest})
    args: dict[str, Arg] = {"hours": hours, "minutes": rest}
    return Phrase("duration-hours-minutes" if rest else "duration-hours", args)


def _times(question: Question) -> int:
    return len(question.things()) or 1

"""The way into a survey: who asks and until when, consent, and directly below it the first question."""

from __future__ import annotations

from handlers import cards, consent
from handlers.hand_in import cast_note, own_receipt, place_to_revise, revision_waits
from handlers.long_text import parts
from handlers.openness import why_not_open
from handlers.replies import Note, Summary
from handlers.talk import Talk, local
from storage import responses
from storage.responses import Response
from storage.surveys import StoredSurvey
from surveys.prompt import Phrase, Words
from surveys.survey import AFTER_CLOSE


def enter(talk: Talk, survey: StoredSurvey) -> None:
    """Somebody came by the survey's link, or by its button in a list."""
    if not survey.open_for_answers(talk.now):
        _turned_away(talk, survey)
    elif (response := responses.load(talk.tx, survey.id, talk.member.id)) is not None:
        _already_cast(talk, survey, response)
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
        cards.show(talk, survey, place_to_revise(talk, survey), notice=Phrase("revision-waits"))


def _welcome(talk: Talk, survey: StoredSurvey) -> None:
    """A short introduction stands between who asks and until when; a long one in messages of its own."""
    first, *others = _introduction(talk, survey)
    for message in (first, *others)[:-1]:
        talk.reply(Note(message))
    last = (first, *others)[-1]
    talk.reply(Note((*last, "", *_terms(survey))))
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
    first, *others = parts(talk.plain(definition.intro))
    return [(*head, "", first), *((part,) for part in others)]


def _terms(survey: StoredSurvey) -> tuple[Words, ...]:
    """How long, until when, who reads, who hears the result, whom to ask."""
    definition = survey.definition
    lines: list[Words] = [Phrase("welcome-questions", {"count": len(definition.questions)})]
    if survey.closes_at is None:
        lines.append(Phrase("welcome-no-deadline"))
    else:
        lines.append(Phrase("welcome-until", {"at": local(survey, survey.closes_at)}))
    lines.append(Phrase("welcome-named"))
    told = definition.results == AFTER_CLOSE
    lines.append(Phrase("welcome-results" if told else "welcome-results-organisers"))
    if definition.contact:
        lines.append(Phrase("welcome-contact", {"contact": definition.contact}))
    return tuple(lines)

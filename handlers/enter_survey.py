"""The way into a survey: who asks and until when, consent, and directly below it the first question."""

from __future__ import annotations

from hashlib import sha256

from handlers.buttons import SURVEY, Button
from handlers.cards import show
from handlers.hand_in import cast_note
from handlers.long_text import parts
from handlers.openness import require_open, why_not_open
from handlers.replies import Note, Row, Summary, note
from handlers.talk import Talk, local
from storage import consents, drafts, responses
from storage.surveys import StoredSurvey
from surveys import flow
from surveys.prompt import Phrase, Words


def enter(talk: Talk, survey: StoredSurvey) -> None:
    """Somebody came by the survey's link, or by its button in a list."""
    if not survey.open_for_answers(talk.now):
        _turned_away(talk, survey)
    elif (response := responses.load(talk.tx, survey.id, talk.member.id)) is not None:
        talk.reply(cast_note("already-cast", survey, response))
    else:
        _welcome(talk, survey)


def agree(talk: Talk, survey: StoredSurvey) -> None:
    """The consent is kept with the version of the text agreed to; then the first question follows."""
    if not require_open(talk, survey):
        return
    if not agreed(talk, survey):
        consents.agree(talk.tx, survey.id, talk.member.id, _version(survey), talk.now)
        talk.change(Note((Phrase("consent"), survey.definition.consent, "", Phrase("consent-given"))))
    _first_card(talk, survey)


def decline(talk: Talk, survey: StoredSurvey) -> None:
    """Nothing is asked and nothing kept; who agreed before keeps what they answered."""
    if agreed(talk, survey):
        talk.refuse_with("button-unknown")
    else:
        talk.change(note("consent-declined"))


def agreed(talk: Talk, survey: StoredSurvey) -> bool:
    """Whether nothing has to be agreed to, or this very text has been."""
    if not survey.definition.consent:
        return True
    return consents.version_agreed(talk.tx, survey.id, talk.member.id) == _version(survey)


def _turned_away(talk: Talk, survey: StoredSurvey) -> None:
    """Not open: when it will be, or that it is over, what this person handed in, and what came out."""
    talk.reply(Note((why_not_open(talk, survey, "survey-closed"), *_own_receipt(talk, survey))))
    if survey.over(talk.now) and survey.definition.results == "after_close":
        talk.reply(Summary(survey.id, texts=False))


def _own_receipt(talk: Talk, survey: StoredSurvey) -> tuple[Words, ...]:
    response = responses.load(talk.tx, survey.id, talk.member.id)
    if response is None:
        return ()
    return (Phrase("me-receipt", {"receipt": response.receipt, "at": local(survey, response.cast_at)}),)


def _welcome(talk: Talk, survey: StoredSurvey) -> None:
    """A short introduction stands between who asks and until when; a long one in messages of its own."""
    first, *others = _introduction(talk, survey)
    for message in (first, *others)[:-1]:
        talk.reply(Note(message))
    last = (first, *others)[-1]
    talk.reply(Note((*last, "", *_terms(survey))))
    if agreed(talk, survey):
        _first_card(talk, survey)
    else:
        talk.reply(_consent_note(survey))


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
    told = definition.results == "after_close"
    lines.append(Phrase("welcome-results" if told else "welcome-results-organisers"))
    if definition.contact:
        lines.append(Phrase("welcome-contact", {"contact": definition.contact}))
    return tuple(lines)


def _consent_note(survey: StoredSurvey) -> Note:
    row: Row = (
        (Phrase("button-agree"), Button(SURVEY, survey.id, 0, "agree")),
        (Phrase("button-decline"), Button(SURVEY, survey.id, 0, "decline")),
    )
    return Note((Phrase("consent"), survey.definition.consent, "", Phrase("consent-ask")), (row,))


def _version(survey: StoredSurvey) -> str:
    consent = survey.definition.consent
    return sha256(repr(consent).encode()).hexdigest()


def _first_card(talk: Talk, survey: StoredSurvey) -> None:
    """Where this person left off, or at the beginning."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    if draft:
        talk.tell("welcome-again")
    show(talk, survey, flow.first_place(survey.definition, draft))

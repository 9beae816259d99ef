"""What has to be agreed to before anything is asked."""

from __future__ import annotations

from hashlib import sha256

from handlers import cards, everyday
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.openness import require_open
from handlers.replies import Note, Row, note
from handlers.talk import CARD_SHOWN, Talk
from storage import consents, dialogues
from storage.dialogues import Dialogue
from storage.surveys import StoredSurvey
from surveys.prompt import Phrase


def ask(talk: Talk, survey: StoredSurvey) -> None:
    """Show the text to agree to; yes and no may be tapped or typed."""
    lines = (Phrase("consent"), survey.definition.consent, "", Phrase("consent-ask"))
    cards.retire(talk, dialogues.load(talk.tx, talk.chat_id))
    dialogues.save(talk.tx, Dialogue(talk.chat_id, survey.id, dialogues.CONSENT, page=0, card=0))
    talk.reply(Note(lines, (_answers(survey),)), errand=CARD_SHOWN)


def agree(talk: Talk, survey: StoredSurvey) -> None:
    """The consent is kept with the version of the text agreed to; then the first question follows."""
    if not require_open(talk, survey):
        return
    if not agreed(talk, survey):
        consents.agree(talk.tx, survey.id, talk.member.id, _version(survey), talk.now)
        _answered(talk, Note((Phrase("consent"), survey.definition.consent, "", Phrase("consent-given"))))
    cards.go_on(talk, survey)


def decline(talk: Talk, survey: StoredSurvey) -> None:
    """Nothing is asked and nothing kept; who agreed before keeps what they answered."""
    if agreed(talk, survey):
        talk.refuse_with("button-unknown")
    else:
        _answered(talk, note("consent-declined"))


def read(talk: Talk, survey: StoredSurvey, text: str) -> None:
    """Yes or no in writing; anything else is told that it has to wait."""
    if everyday.means(talk, text, "agree"):
        agree(talk, survey)
    elif everyday.means(talk, text, "decline"):
        decline(talk, survey)
    else:
        ask_again(talk, survey)


def ask_again(talk: Talk, survey: StoredSurvey) -> None:
    """One sentence, with the only buttons that still answer: those above lose theirs."""
    cards.retire(talk, dialogues.load(talk.tx, talk.chat_id))
    dialogues.save(talk.tx, Dialogue(talk.chat_id, survey.id, dialogues.CONSENT, page=0, card=0))
    talk.reply(note("consent-again", _answers(survey)), errand=CARD_SHOWN)


def agreed(talk: Talk, survey: StoredSurvey) -> bool:
    """Whether nothing has to be agreed to, or this very text has been."""
    if not survey.definition.consent:
        return True
    return consents.version_agreed(talk.tx, survey.id, talk.member.id) == _version(survey)


def _answered(talk: Talk, said: Note) -> None:
    """What was asked turns into what came of it, or loses its buttons where the answer was typed below it."""
    asked = dialogues.load(talk.tx, talk.chat_id)
    if asked is not None and asked.place == dialogues.CONSENT:
        cards.retire_other(talk, asked)
        dialogues.close(talk.tx, talk.chat_id)
    talk.change(said)


def _answers(survey: StoredSurvey) -> Row:
    return (
        (Phrase("button-agree"), Button(SURVEY, survey.id, NOWHERE, "agree")),
        (Phrase("button-decline"), Button(SURVEY, survey.id, NOWHERE, "decline")),
    )


def _version(survey: StoredSurvey) -> str:
    return sha256(repr(survey.definition.consent).encode()).hexdigest()

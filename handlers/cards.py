"""The one live card of a chat: shown below, edited in place, and retired when another takes its place."""

from __future__ import annotations

from zlib import crc32

from handlers.long_text import parts
from handlers.replies import Card, Note, Retired
from handlers.talk import CARD_SHOWN, Talk, Turn
from storage import Transaction, dialogues, drafts, responses, surveys
from storage.dialogues import Dialogue
from storage.surveys import StoredSurvey
from surveys import flow
from surveys.prompt import Phrase, Prompt, Words

LONG = 1500
"""Characters of a question and its note from which on a card cannot be sure to have room for them."""


def show(talk: Talk, survey: StoredSurvey, place: int, page: int = 0, notice: Words = "") -> None:
    """A new card below everything else; the one before keeps its text and loses its buttons."""
    before = dialogues.load(talk.tx, talk.chat_id)
    retire(talk, before)
    if before is None or (before.survey_id, before.place) != (survey.id, place):
        _long_text_first(talk, survey, place)
    cut_at = None if before is None else before.cut_at
    dialogues.save(talk.tx, Dialogue(talk.chat_id, survey.id, place, page, card=0, cut_at=cut_at))
    talk.reply(Card(survey.id, place, page, notice), errand=CARD_SHOWN)


def go_on(talk: Talk, survey: StoredSurvey) -> None:
    """Where this person left off, or at the beginning."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    notice = Phrase("welcome-again") if draft else ""
    show(talk, survey, flow.first_place(survey.definition, draft), notice=notice)


def show_again(talk: Talk, notice: Words = "") -> bool:
    """The card of the open dialogue anew, below everything else; false where there is none."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    survey = None if dialogue is None else surveys.load(talk.tx, dialogue.survey_id)
    if (
        dialogue is None
        or survey is None
        or not survey.open_for_answers(talk.now)
        or dialogue.place == dialogues.CONSENT
    ):
        return False
    show(talk, survey, dialogue.place, dialogue.page, notice)
    return True


def turn_to(talk: Talk, survey: StoredSurvey, before: Dialogue | None, place: int, page: int) -> None:
    """The tapped card shows this place; it is the live one from now on, even if another was `before`.

    A question too long for its card is read first, so its card comes below it.
    """
    if before is not None and before.place != place and _is_long(talk, survey, place):
        show(talk, survey, place, page)
        return
    now = Dialogue(talk.chat_id, survey.id, place, page, talk.tapped)
    if before is not None and before.card != talk.tapped:
        retire(talk, before)
    if before != now:
        dialogues.save(talk.tx, now)
    talk.change(Card(survey.id, place, page), errand=CARD_SHOWN)


def retire(turn: Turn, dialogue: Dialogue | None) -> None:
    """Take the buttons off the live card: it stays to be read."""
    if dialogue is not None and dialogue.card:
        turn.say(dialogue.chat_id, Retired(), edits=dialogue.card)


def _is_long(talk: Talk, survey: StoredSurvey, place: int) -> bool:
    return len(_wording(talk, survey, place)) > LONG


def _long_text_first(talk: Talk, survey: StoredSurvey, place: int) -> None:
    """What would not fit on a card beside its options stands whole above it; the card shows its beginning."""
    if _is_long(talk, survey, place):
        for part in parts(_wording(talk, survey, place)):
            talk.reply(Note((part,)))


def _wording(talk: Talk, survey: StoredSurvey, place: int) -> str:
    if place == flow.OVERVIEW or not survey.definition.has(place):
        return ""
    question = survey.definition.question(place)
    return "\n\n".join(talk.plain(words) for words in (question.text, question.note) if words)


def seed(survey_id: int, member_id: int) -> int:
    """What shuffles the options for one person in one survey, the same each time."""
    return crc32(f"{survey_id}:{member_id}".encode())


def prompt(tx: Transaction, survey: StoredSurvey, member_id: int, place: int, page: int) -> Prompt:
    """What the card shows as things stand."""
    return flow.card(
        survey.definition,
        drafts.load(tx, survey, member_id),
        place,
        page,
        seed(survey.id, member_id),
        cast=responses.load(tx, survey.id, member_id) is not None,
    )

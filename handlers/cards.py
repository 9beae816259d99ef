"""The one live card of a chat: shown below, edited in place, and retired when another takes its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zlib import crc32

from handlers import long_text
from handlers.incoming import Errand
from handlers.replies import Card, Note, Retired
from handlers.talk import CARD_SHOWN, Talk, Turn
from storage import Transaction, dialogues, drafts, responses, surveys
from storage.dialogues import Dialogue
from storage.surveys import StoredSurvey
from surveys import flow
from surveys.asked import Place, Question
from surveys.flow import Draft, Step
from surveys.prompt import Phrase, Prompt, View, Words
from surveys.way import way


def show(talk: Talk, survey: StoredSurvey, step: Step) -> None:
    """A new card below everything else; the one before keeps its text and loses its buttons.

    What would not fit on it stands whole above it, once for each question.
    """
    before = dialogues.load(talk.tx, talk.chat_id)
    if before is not None and _asked_there(before, survey, step.place):
        _show_below(talk, survey, step, before)
    else:
        show_whole(talk, survey, step)


def show_whole(talk: Talk, survey: StoredSurvey, step: Step) -> None:
    """The same, and the question's long text above it once more."""
    question = _question(survey, step.place)
    if question is not None and long_text.is_long(question):
        for message in long_text.messages(question, talk.plain):
            talk.reply(Note(message))
    _show_below(talk, survey, step, dialogues.load(talk.tx, talk.chat_id))


def go_on(talk: Talk, survey: StoredSurvey) -> None:
    """Where this person left off, or at the beginning."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    first = Step(flow.first_place(survey.definition, draft))
    if draft:
        left = _left_off(talk, survey, draft) or first
        show(talk, survey, replace(left, notice=Phrase("welcome-again")))
    else:
        show(talk, survey, first)


def show_again(talk: Talk, notice: Phrase | None = None) -> bool:
    """The card of the open dialogue anew, below everything else; false where there is none."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    survey = None if dialogue is None else surveys.load(talk.tx, dialogue.survey_id)
    if dialogue is None or survey is None or not dialogue.at_card:
        return False
    if not survey.open_for_answers(talk.now):
        return False
    show(talk, survey, Step(dialogue.place, dialogue.page, notice=notice))
    return True


def turn_to(talk: Talk, survey: StoredSurvey, before: Dialogue | None, step: Step) -> None:
    """The tapped card shows this place; it is the live one from now on, even if another was `before`.

    A question too long for its card is read first, so its card comes below it.
    """
    if _reads_first(survey, before, step.place):
        retire_tapped(talk, before)
        show(talk, survey, step)
        return
    now = Dialogue(talk.chat_id, survey.id, step.place, step.page, talk.tapped)
    retire_other(talk, before)
    if before != now:
        dialogues.save(talk.tx, now)
    talk.change(Card(survey.id, step.place, step.page, notes=step.notes), errand=CARD_SHOWN)


def retire(turn: Turn, dialogue: Dialogue | None) -> None:
    """Take the buttons off the live card: it stays to be read."""
    if dialogue is not None and dialogue.card:
        turn.say(dialogue.chat_id, Retired(), edits=dialogue.card)


def retire_other(talk: Talk, live: Dialogue | None) -> None:
    """The same where the live card is not the one that was tapped."""
    if live is not None and live.card != talk.tapped:
        retire(talk, live)


def retire_tapped(talk: Talk, live: Dialogue | None) -> None:
    """Take the buttons off the tapped card where it is not the live one."""
    if live is None or live.card != talk.tapped:
        talk.change(Retired())


def arrived(turn: Turn, errand: Errand) -> None:
    """A card has come to stand in the chat.

    One that came twice, or after its survey was handed in, leaves no second card that could be tapped.
    """
    chat_id, message_id = errand.chat_id, int(errand.result["message_id"])
    dialogue = dialogues.load(turn.tx, chat_id)
    if dialogue is None or dialogue.place == dialogues.RECEIPT:
        turn.say(chat_id, Retired(), edits=message_id)
        return
    dialogues.remember_card(turn.tx, chat_id, message_id)
    if dialogue.card in {0, message_id}:
        return
    retire(turn, dialogue)
    if dialogue.at_card:
        card = Card(dialogue.survey_id, dialogue.place, dialogue.page)
        turn.say(chat_id, card, edits=message_id, errand=CARD_SHOWN)


def standing(survey: StoredSurvey, draft: Draft, place: Place) -> Place:
    """The place itself, or the overview where nothing is asked there any more."""
    return place if way(survey.definition, draft).find(place) else flow.OVERVIEW


def view(survey: StoredSurvey, member_id: int, now: datetime, page: int = 0, *, notes: bool = False) -> View:
    """How this person sees a card; options are shuffled for one person in one survey, the same each time."""
    today = now.astimezone(survey.definition.zone).date()
    return View(today, page, crc32(f"{survey.id}:{member_id}".encode()), notes=notes)


def prompt(
    tx: Transaction, survey: StoredSurvey, member_id: int, place: Place, view: View, notice: Words = ""
) -> Prompt:
    """What the card shows as things stand."""
    cast = responses.load(tx, survey.id, member_id) is not None
    draft = drafts.load(tx, survey, member_id)
    shown = flow.card(survey.definition, draft, place, view, cast=cast, notice=notice)
    question = _question(survey, place)
    return shown if question is None else long_text.with_beginning(shown, question)


def _left_off(talk: Talk, survey: StoredSurvey, draft: Draft) -> Step | None:
    """Where the card of this survey stands; None where another has taken its place since."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    if dialogue is None or not dialogue.at_card or dialogue.survey_id != survey.id:
        return None
    return Step(standing(survey, draft, dialogue.place), dialogue.page)


def _show_below(talk: Talk, survey: StoredSurvey, step: Step, before: Dialogue | None) -> None:
    retire(talk, before)
    now = Dialogue(talk.chat_id, survey.id, step.place, step.page, card=0)
    dialogues.save(talk.tx, now if before is None else replace(now, cut_at=before.cut_at))
    above = before is not None and _came_from_another(before, survey, step.place)
    card = Card(survey.id, step.place, step.page, step.notice or "", step.notes, above)
    talk.reply(card, errand=CARD_SHOWN)


def _reads_first(survey: StoredSurvey, before: Dialogue | None, place: Place) -> bool:
    question = _question(survey, place)
    if before is None or question is None or not long_text.is_long(question):
        return False
    return not _asked_there(before, survey, place)


def _came_from_another(before: Dialogue, survey: StoredSurvey, place: Place) -> bool:
    """Whether another card of the survey stood there."""
    return before.at_card and before.survey_id == survey.id and before.place != place


def _asked_there(dialogue: Dialogue, survey: StoredSurvey, place: Place) -> bool:
    """Whether the dialogue stands at the same question, about whatever."""
    return (dialogue.survey_id, dialogue.place.question) == (survey.id, place.question)


def _question(survey: StoredSurvey, place: Place) -> Question | None:
    definition = survey.definition
    return definition.question(place.question) if definition.has(place.question) else None

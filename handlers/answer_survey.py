"""Answering: a tap on the card, a text typed below it. Every answer is kept as it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from handlers import attached, cards, consent, correct_answer, everyday, hand_in
from handlers.buttons import Button
from handlers.incoming import Text
from handlers.long_text import MORE, is_long
from handlers.openness import require_open
from handlers.talk import Talk
from storage import dialogues, drafts, responses, surveys
from storage.dialogues import Dialogue
from storage.surveys import StoredSurvey
from surveys import flow
from surveys.asked import Place
from surveys.flow import Step
from surveys.prompt import Phrase, Refused, Said, Tap, Typed, Widget
from texts import letters

GREATEST = 4096
"""UTF-16 units of the longest message Telegram takes."""
AT_ONCE = timedelta(seconds=3)

CAST = "cast"
"""The one control that belongs to the survey, not to the way through it."""

EVERYDAY = ("no-reason", "skip", "next", "back", CAST, "overview")
"""The controls that go by everyday words as well."""

FARTHEST = 9_999
"""The last page anybody can be on: a forged button may name any."""


def press(talk: Talk, button: Button) -> None:
    """A button of a card: what it means is checked against the survey as it stands now."""
    survey = surveys.load(talk.tx, button.survey)
    if survey is None:
        talk.refuse_with("survey-gone")
    elif _may_answer(talk, survey):
        _tap(talk, survey, button)


def typed(talk: Talk, content: Text) -> None:
    """Text belongs to what the chat was last asked."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    survey = None if dialogue is None else surveys.load(talk.tx, dialogue.survey_id)
    if dialogue is None or survey is None:
        talk.tell("nothing-asked")
    elif attached.asked_for(talk, survey, content.text):
        attached.send_again(talk, survey)
    elif dialogue.place == dialogues.CONSENT:
        consent.read(talk, survey, content.text)
    elif dialogue.place == dialogues.RECEIPT:
        hand_in.read(talk, survey, content.text)
    elif _may_answer(talk, survey) and not _refused_as_cut(talk, dialogue, content.text):
        _type(talk, survey, dialogue, content)


def attachment(talk: Talk) -> None:
    """A photo, a voice message, a sticker: said plainly that it was not kept, and what to do instead."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    survey = None if dialogue is None else surveys.load(talk.tx, dialogue.survey_id)
    if dialogue is not None and survey is not None and dialogue.place == dialogues.CONSENT:
        consent.ask_again(talk, survey)
    elif not cards.show_again(talk, Phrase("attachment-asked")):
        talk.tell("attachment-unasked")


def _may_answer(talk: Talk, survey: StoredSurvey) -> bool:
    if not require_open(talk, survey):
        return False
    if not consent.agreed(talk, survey):
        talk.refuse_with("consent-first")
        return False
    return True


def _tap(talk: Talk, survey: StoredSurvey, button: Button) -> None:
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    here = dialogue is not None and dialogue.at_card and dialogue.survey_id == survey.id
    if not here and _refused_as_not_open(talk, survey):
        return
    if button.action == CAST:
        hand_in.hand_in(talk, survey)
        return
    page = dialogue.page if dialogue is not None and dialogue.place == button.place else 0
    step = _step(talk, survey, button.place, page, Tap(button.action, button.value, button.of))
    if isinstance(step, Refused):
        talk.refuse(step.why)
        return
    drafts.save(talk.tx, survey, talk.member.id, step.changes, talk.now)
    if step.notice is not None:
        talk.toast(step.notice)
    if button.action == MORE:
        cards.retire_tapped(talk, dialogue)
        cards.show_whole(talk, survey, step)
    else:
        cards.turn_to(talk, survey, dialogue, step)


def _refused_as_not_open(talk: Talk, survey: StoredSurvey) -> bool:
    """No card of this survey is open here: it was handed in, or never begun, and a late, doubled or forged
    tap must not start what nobody asked for. Answers on the way may be gone on with.
    """
    response = responses.load(talk.tx, survey.id, talk.member.id)
    if response is not None:
        talk.refuse_with("already-cast", receipt=response.receipt)
        return True
    begun = bool(drafts.load(talk.tx, survey, talk.member.id))
    if not begun:
        talk.refuse_with("button-unknown")
    return not begun


def _refused_as_cut(talk: Talk, dialogue: Dialogue, text: str) -> bool:
    """Telegram's apps cut a text at its greatest length and send the rest at once: neither is an answer."""
    follows = dialogue.cut_at is not None and talk.now - dialogue.cut_at < AT_ONCE
    cut = len(text.encode("utf-16-le")) // 2 >= GREATEST
    if follows or cut:
        dialogues.save(talk.tx, replace(dialogue, cut_at=talk.now))
    if follows:
        talk.tell("text-rest")
    return follows


def _type(talk: Talk, survey: StoredSurvey, dialogue: Dialogue, content: Text) -> None:
    """The words of a button, or an answer: whatever can be tapped can be typed."""
    said = _named_control(talk, survey, dialogue, content.text) or Typed(content.text)
    if said == Tap(CAST):
        hand_in.hand_in(talk, survey)
        return
    draft = drafts.load(talk.tx, survey, talk.member.id)
    step = _step(talk, survey, dialogue.place, dialogue.page, said)
    changes = {} if isinstance(step, Refused) else step.changes
    if isinstance(said, Typed) and dialogue.place != flow.OVERVIEW:
        correct_answer.remember(talk, survey, dialogue.place, content, draft, {**draft, **changes})
    drafts.save(talk.tx, survey, talk.member.id, changes, talk.now)
    if isinstance(step, Refused):
        place = cards.standing(survey, draft, dialogue.place)
        cards.show(talk, survey, Step(place, dialogue.page, notice=step.why))
        return
    show = cards.show_whole if said == Tap(MORE) else cards.show
    show(talk, survey, step)


def _step(talk: Talk, survey: StoredSurvey, place: Place, page: int, said: Said) -> Step | Refused:
    """Where what was said leads; to nothing that is not asked."""
    definition = survey.definition
    if place != flow.OVERVIEW and not definition.has(place.question):
        return Refused(Phrase("question-gone"))
    draft = drafts.load(talk.tx, survey, talk.member.id)
    if said == Tap(MORE) and place != flow.OVERVIEW and is_long(definition.question(place.question)):
        step: Step | Refused = Step(place, page)
    else:
        step = flow.read(definition, draft, place, said, cards.view(survey, talk.member.id, talk.now, page))
    if isinstance(step, Refused):
        return step
    reached = cards.standing(survey, {**draft, **step.changes}, step.place)
    return replace(step, place=reached, page=min(step.page, FARTHEST))


def _named_control(talk: Talk, survey: StoredSurvey, dialogue: Dialogue, text: str) -> Tap | None:
    """The control of the present card whose label was typed, signs and spaces aside, or that everyday words
    mean; an option that is called the same is meant before it.
    """
    wanted = letters(text)
    if not wanted or wanted in _option_names(talk, survey, dialogue.place):
        return None
    standing = list(_controls(talk, survey, dialogue, notes=False))
    hidden = _controls(talk, survey, dialogue, notes=True)
    for widget in (*standing, *hidden, Widget(CAST, Phrase("button-cast"))):
        if letters(talk.plain(widget.label)) == wanted:
            return _pressed(widget)
    return None if _is_answer(talk, survey, dialogue, text) else _meant_control(talk, standing, text)


def _meant_control(talk: Talk, standing: list[Widget], text: str) -> Tap | None:
    """The control that other words than its own stand for."""
    there = {widget.action: _pressed(widget) for widget in reversed(standing)}
    meant = (there[key] for key in EVERYDAY if key in there and everyday.means(talk, text, key))
    onward = there.get("no-reason") if everyday.means(talk, text, "next") else None
    return next(meant, onward)


def _pressed(widget: Widget) -> Tap:
    return Tap(widget.action, widget.value, widget.of)


def _is_answer(talk: Talk, survey: StoredSurvey, dialogue: Dialogue, text: str) -> bool:
    """Whether the question there takes it for an answer and for nothing else."""
    place = dialogue.place
    if place == flow.OVERVIEW or not survey.definition.has(place.question):
        return False
    view = cards.view(survey, talk.member.id, talk.now, dialogue.page)
    return survey.definition.question(place.question).plainly(text, view)


def _controls(talk: Talk, survey: StoredSurvey, dialogue: Dialogue, *, notes: bool) -> Iterator[Widget]:
    """Those of the card with or without notes: which of the two is shown is not kept."""
    view = cards.view(survey, talk.member.id, talk.now, dialogue.page, notes=notes)
    shown = cards.prompt(talk.tx, survey, talk.member.id, dialogue.place, view)
    return (widget for row in shown.controls for widget in row)


def _option_names(talk: Talk, survey: StoredSurvey, place: Place) -> set[str]:
    if place == flow.OVERVIEW or not survey.definition.has(place.question):
        return set()
    offered = survey.definition.question(place.question).offered()
    return {letters(talk.plain(option.text)) for option in offered}

"""Handing in, and what may still be done with what was handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from handlers import cards, everyday, live_results
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.openness import require_open
from handlers.replies import Note, Row
from handlers.talk import Talk, local
from storage import dialogues, drafts, responses
from storage.dialogues import RECEIPT, Dialogue
from storage.responses import Response
from storage.surveys import StoredSurvey
from surveys import flow
from surveys.asked import Asked, Place
from surveys.flow import Draft, Step
from surveys.overview import NAMED
from surveys.prompt import Phrase, Words
from surveys.questions.base import joined
from surveys.receipt import receipt
from surveys.survey import AFTER_CLOSE, Survey
from surveys.way import way
from texts import letters


def hand_in(talk: Talk, survey: StoredSurvey) -> None:
    """Cast what stands in the draft; an earlier response is replaced and keeps its receipt."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    lacking = flow.missing(survey.definition, draft)
    if lacking:
        _not_ready(talk, survey, draft, lacking)
        return
    given = flow.ballots(survey.definition, draft)
    before = responses.load(talk.tx, survey.id, talk.member.id)
    live_results.before_cast(talk, survey.id, before, given)
    response = responses.cast(
        talk.tx, survey.id, talk.member.id, given, partial(receipt, talk.entropy), talk.now
    )
    _finish_card(talk, survey)
    talk.change(cast_note("cast-done" if before is None else "cast-again", survey, response))


def _not_ready(talk: Talk, survey: StoredSurvey, draft: Draft, lacking: Sequence[Asked]) -> None:
    """Which questions still need an answer; who wrote instead of pressing sees the first of them."""
    places = way(survey.definition, draft).places
    named = [Phrase("question-number", {"number": places.index(one.place) + 1}) for one in lacking[:NAMED]]
    why = Phrase("not-ready", {"count": len(lacking), "questions": joined(named)})
    if flow.alone(survey.definition):
        why = Phrase("not-ready-alone")
    if talk.tapped:
        talk.refuse(why)
    else:
        cards.show(talk, survey, Step(lacking[0].place, notice=why))


def revise(talk: Talk, survey: StoredSurvey) -> None:
    """Open the answers again; what was handed in stands until it is handed in anew."""
    if require_open(talk, survey):
        cards.show(talk, survey, Step(place_to_revise(talk, survey)))


def place_to_revise(talk: Talk, survey: StoredSurvey) -> Place:
    """The overview, where all of it can be seen and handed in; what still lacks an answer comes first."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    if flow.alone(survey.definition) or flow.missing(survey.definition, draft):
        return flow.first_place(survey.definition, draft)
    return flow.OVERVIEW


def revision_waits(talk: Talk, survey: StoredSurvey, response: Response) -> bool:
    """Whether what stands in the draft is not what was handed in."""
    draft = drafts.load(talk.tx, survey, talk.member.id)
    return flow.ballots(survey.definition, draft) != responses.ballots_cast(talk.tx, response)


def own_receipt(survey: StoredSurvey, response: Response) -> Words:
    return Phrase("me-receipt", {"receipt": response.receipt, "at": local(survey, response.cast_at)})


def ask_withdraw(talk: Talk, survey: StoredSurvey) -> None:
    if require_open(talk, survey) and _handed_in(talk, survey) is not None:
        yes = (Phrase("button-withdraw-yes"), Button(SURVEY, survey.id, NOWHERE, "withdraw-yes"))
        no = (Phrase("button-keep"), Button(SURVEY, survey.id, NOWHERE, "withdraw-no"))
        listen(talk, survey, page=WITHDRAWING)
        talk.change(Note((Phrase("withdraw-ask"),), ((yes, no),)))


def withdraw(talk: Talk, survey: StoredSurvey) -> None:
    """Out of every count; the answers stay as a draft of this person."""
    if not require_open(talk, survey):
        return
    response = _handed_in(talk, survey)
    if response is not None:
        responses.withdraw(talk.tx, response)
        live_results.changed(talk, survey.id)
        again = (Phrase("button-answer-again"), Button(SURVEY, survey.id, NOWHERE, "revise"))
        listen(talk, survey)
        talk.change(Note((Phrase("withdrawn"),), ((again,),)))


def keep(talk: Talk, survey: StoredSurvey) -> None:
    response = _handed_in(talk, survey)
    if response is not None:
        listen(talk, survey)
        talk.change(cast_note("kept", survey, response))


def read(talk: Talk, survey: StoredSurvey, text: str) -> None:
    """The words of a button that stands under the receipt; nothing else is waited for."""
    labels = {letters(talk.plain(Phrase(label))): do for label, do in TYPED.items()}
    do = labels.get(letters(text)) or _everyday(talk, survey, text)
    if do is None:
        talk.tell("nothing-asked")
    else:
        do(talk, survey)


def _everyday(talk: Talk, survey: StoredSurvey, text: str) -> Callable[[Talk, StoredSurvey], None] | None:
    """What other words mean here: beside the question whether to withdraw, under a receipt, or after it."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    if responses.load(talk.tx, survey.id, talk.member.id) is None:
        words = AFTER_WITHDRAWING
    elif dialogue is not None and dialogue.page == WITHDRAWING:
        words = BESIDE_WITHDRAWING
    else:
        words = UNDER_RECEIPT
    return next((do for key, do in words.items() if everyday.means(talk, text, key)), None)


WITHDRAWING = 1
"""The page of a receipt that asks whether to withdraw."""

BESIDE_WITHDRAWING: Mapping[str, Callable[[Talk, StoredSurvey], None]] = {
    "withdraw-yes": withdraw,
    "keep": keep,
    "revise": revise,
    "withdraw": ask_withdraw,
}
UNDER_RECEIPT: Mapping[str, Callable[[Talk, StoredSurvey], None]] = {
    "revise": revise,
    "withdraw": ask_withdraw,
}
AFTER_WITHDRAWING: Mapping[str, Callable[[Talk, StoredSurvey], None]] = {"answer-again": revise}

TYPED: Mapping[str, Callable[[Talk, StoredSurvey], None]] = {
    "button-revise": revise,
    "button-withdraw": ask_withdraw,
    "button-withdraw-yes": withdraw,
    "button-keep": keep,
    "button-answer-again": revise,
}


def listen(talk: Talk, survey: StoredSurvey, page: int = 0) -> None:
    """Where no card is open, the words of the receipt's buttons may be typed from now on."""
    dialogue = dialogues.load(talk.tx, talk.chat_id)
    if dialogue is None or dialogue.place == RECEIPT:
        dialogues.save(talk.tx, Dialogue(talk.chat_id, survey.id, RECEIPT, page=page, card=0))


def cast_note(key: str, survey: StoredSurvey, response: Response) -> Note:
    """The receipt, until when it may be changed, who hears the result, and the buttons."""
    closes = survey.closes_at
    lines: tuple[Words, ...] = (
        Phrase("survey-line", {"title": survey.definition.title}),
        Phrase(key, {"receipt": response.receipt}),
        Phrase("revise-until", {"at": local(survey, closes)}) if closes else Phrase("revise-until-closed"),
        promised_result(survey.definition),
    )
    row: Row = (
        (Phrase("button-revise"), Button(SURVEY, survey.id, NOWHERE, "revise")),
        (Phrase("button-withdraw"), Button(SURVEY, survey.id, NOWHERE, "withdraw")),
    )
    return Note(lines, (row,))


def promised_result(definition: Survey) -> Phrase:
    """Who hears the result, and until when where a day is promised."""
    all_hear, day = definition.results == AFTER_CLOSE, definition.results_day
    if day is None:
        return Phrase("welcome-results" if all_hear else "welcome-results-organisers")
    return Phrase("welcome-results-by" if all_hear else "welcome-results-organisers-by", {"day": day})


def _handed_in(talk: Talk, survey: StoredSurvey) -> Response | None:
    response = responses.load(talk.tx, survey.id, talk.member.id)
    if response is None:
        talk.refuse_with("nothing-to-withdraw")
    return response


def _finish_card(talk: Talk, survey: StoredSurvey) -> None:
    """The tapped card becomes the receipt; a live one elsewhere loses its buttons."""
    cards.retire_other(talk, dialogues.load(talk.tx, talk.chat_id))
    dialogues.close(talk.tx, talk.chat_id)
    listen(talk, survey)

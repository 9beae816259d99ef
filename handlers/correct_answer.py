"""Correcting: somebody edits a message of theirs, and the answer that it gave follows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers import cards, consent
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.hand_in import place_to_revise, revision_waits
from handlers.incoming import Text
from handlers.openness import require_open
from handlers.replies import Note
from handlers.talk import Talk
from storage import dialogues, drafts, responses, writings
from storage.dialogues import RECEIPT, Dialogue
from storage.surveys import StoredSurvey
from storage.updates import KEPT
from storage.writings import Writing
from surveys import flow
from surveys.asked import NOTHING, Asked, Given, Place
from surveys.flow import Draft, Step
from surveys.overview import page_of
from surveys.prompt import Phrase, Refused
from surveys.questions.base import Read
from surveys.way import way


def remember(
    talk: Talk, survey: StoredSurvey, place: Place, content: Text, before: Draft, after: Draft
) -> None:
    """What a message did at a question, be it that it was refused: it may be edited."""
    if survey.definition.has(place.question):
        given = (before.get(place) or NOTHING, after.get(place) or NOTHING)
        writing = Writing(survey, place, *given, talk.now)
        writings.keep(talk.tx, talk.chat_id, content.message_id, talk.member.id, writing)


def edited(talk: Talk, content: Text) -> None:
    """The new words of a message take the place of the old ones in the answer that they gave."""
    writing = writings.find(talk.tx, talk.chat_id, content.message_id, talk.now - KEPT)
    if writing is None:
        _leave(talk, Phrase("edited-unknown"))
    elif not require_open(talk, writing.survey):
        return
    elif not consent.agreed(talk, writing.survey):
        _leave(talk, Phrase("edited-consent-first", {"title": writing.survey.definition.title}))
    else:
        _correct(talk, writing, content)


def _leave(talk: Talk, why: Phrase) -> None:
    """Nothing changes; an open card comes again below."""
    if not cards.show_again(talk, why):
        talk.reply(Note((why,)))


def _correct(talk: Talk, writing: Writing, content: Text) -> None:
    draft = drafts.load(talk.tx, writing.survey, talk.member.id)
    asked = way(writing.survey.definition, draft).find(writing.place)
    if asked is None:
        _leave(talk, Phrase("edited-not-asked", {"title": writing.survey.definition.title}))
        return
    here = Correction(talk, writing, asked, draft, dialogues.load(talk.tx, talk.chat_id))
    read = here.read(here.now, content.text)
    if isinstance(read, Refused):
        here.show(Step(writing.place, notice=read.why))
    else:
        here.keep(read.answer, content)
        here.show(here.onward(read))


@dataclass(frozen=True, slots=True)
class Correction:
    """A message that is edited, and how things stood when it was: what is asked at its place, the draft, and
    what the chat was about.
    """

    talk: Talk
    writing: Writing
    asked: Asked
    draft: Draft
    dialogue: Dialogue | None

    @property
    def survey(self) -> StoredSurvey:
        return self.writing.survey

    @property
    def now(self) -> Given:
        return self.draft.get(self.writing.place) or NOTHING

    @property
    def elsewhere(self) -> bool:
        """Whether another survey waits for something in this chat."""
        if self.dialogue is None or self.dialogue.survey_id == self.survey.id:
            return False
        return self.dialogue.place != RECEIPT

    @property
    def standing(self) -> Step | None:
        """Where the card of this survey is; None where none is open."""
        if self.dialogue is None or self.dialogue.survey_id != self.survey.id or not self.dialogue.at_card:
            return None
        return Step(self.dialogue.place, self.dialogue.page)

    def read(self, given: Given, text: str) -> Read[Given] | Refused:
        """Who had gone on from an answer does not have to go on from it once more."""
        there = self.standing is not None and self.standing.place == self.writing.place
        page = self.standing.page if self.standing is not None and there else 0
        shown = cards.view(self.survey, self.talk.member.id, self.talk.now, page)
        view = replace(shown, alone=flow.alone(self.survey.definition))
        read = self.asked.correct(given, self.writing.before, self.writing.after, text, view)
        if isinstance(read, Refused) or not (given.done and self.asked.enough(read.answer)):
            return read
        return replace(read, answer=replace(read.answer, done=True))

    def keep(self, given: Given, content: Text) -> None:
        """The message now stands for what it would have done alone, so that it may be edited again."""
        talk, writing = self.talk, self.writing
        if given != self.now:
            drafts.save(talk.tx, self.survey, talk.member.id, {writing.place: given}, talk.now)
        alone = self.read(writing.after, content.text)
        if not isinstance(alone, Refused):
            writing = replace(writing, after=alone.answer)
            writings.keep(talk.tx, talk.chat_id, content.message_id, talk.member.id, writing)

    def onward(self, read: Read[Given]) -> Step:
        """Where one was, unless the answer itself wants something more; of what was handed in, the overview,
        to hand it in again.
        """
        draft = {**self.draft, self.writing.place: read.answer}
        return replace(self._reached(read, draft), notice=self._notice(read, draft))

    def show(self, step: Step) -> None:
        """On the card; where that is another survey's, it stays open, and this survey is a tap away."""
        if not self.elsewhere:
            cards.show(self.talk, self.survey, step)
            return
        title = Phrase("survey-line", {"title": self.survey.definition.title})
        button = (Phrase("button-open-survey"), Button(SURVEY, self.survey.id, NOWHERE, "enter"))
        self.talk.reply(Note((title, step.notice or ""), ((button,),)))
        cards.show_again(self.talk)

    def _reached(self, read: Read[Given], draft: Draft) -> Step:
        place, standing = self.writing.place, self.standing
        if read.page is not None or not self.asked.finished(read.answer):
            return Step(place, read.page or 0)
        here = way(self.survey.definition, draft)
        if responses.load(self.talk.tx, self.survey.id, self.talk.member.id) is not None:
            shown = place_to_revise(self.talk, self.survey)
            return Step(shown, page_of(here, place) if shown == flow.OVERVIEW else 0)
        stays = standing is not None and standing.place in {flow.OVERVIEW, *here.places} - {place}
        return standing if standing is not None and stays else Step(here.after(place))

    def _notice(self, read: Read[Given], draft: Draft) -> Phrase | None:
        here = way(self.survey.definition, draft)
        args = {"number": 0 if here.alone else here.places.index(self.writing.place) + 1}
        if read.page is not None:
            return read.notice
        if read.answer == self.now:
            return Phrase("edited-same", args)
        response = responses.load(self.talk.tx, self.survey.id, self.talk.member.id)
        if response is not None and revision_waits(self.talk, self.survey, response):
            return Phrase("edited-to-cast", args)
        return Phrase("edited-kept", args)

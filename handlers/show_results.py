"""/results: the count so far, for owners."""

from __future__ import annotations

from handlers import live_results
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.menu import SHOWN, unknown_command
from handlers.replies import Note, Row, Sheet, Summary
from handlers.talk import Talk
from storage import surveys
from storage.surveys import StoredSurvey
from surveys.prompt import Phrase


def results(talk: Talk, argument: str) -> None:
    """`/results ID` shows that survey, `/results` asks which; strangers do not learn that it exists."""
    if not talk.owner:
        unknown_command(talk, argument)
        return
    found = surveys.list_all(talk.tx)
    named = [survey for survey in found if survey.slug == argument]
    if argument and not named:
        talk.tell("survey-unknown", id=argument)
    elif not found:
        talk.tell("no-surveys")
    elif len(found) == 1 or named:
        show(talk, (named or found)[0])
    else:
        talk.reply(Note((Phrase("which-survey"),), tuple(_row(survey) for survey in found[:SHOWN])))


def press_results(talk: Talk, survey: StoredSurvey) -> None:
    if talk.owner:
        show(talk, survey)
    else:
        talk.refuse_with("button-unknown")


def show(talk: Talk, survey: StoredSurvey) -> None:
    """Counted when it is delivered, from the ballots themselves; while people answer, again and again."""
    if survey.open_for_answers(talk.now):
        live_results.show(talk, survey)
    else:
        talk.reply(Summary(survey.id, texts=True))
    talk.reply(Sheet(survey.id))


def _row(survey: StoredSurvey) -> Row:
    return ((survey.definition.title, Button(SURVEY, survey.id, NOWHERE, "results")),)

"""/results: the count so far, for owners."""

from __future__ import annotations

from handlers import live_results
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.menu import SHOWN, unknown_command
from handlers.replies import FORMS, PARTICIPATION, Chart, Note, Row, Sheet, Summary
from handlers.talk import Talk
from storage import surveys
from storage.surveys import StoredSurvey
from surveys.prompt import Phrase, Words


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


def press_chart(talk: Talk, survey: StoredSurvey) -> None:
    """A picture for each question that can be drawn, then how the responses came in."""
    if not talk.owner:
        talk.refuse_with("button-unknown")
        return
    for question in survey.definition.questions:
        talk.reply(Chart(survey.id, question.number))
    talk.reply(Chart(survey.id, PARTICIPATION))


def press_forms(talk: Talk, survey: StoredSurvey) -> None:
    """Asks in which form the result is wanted as a file."""
    if talk.owner:
        rows = tuple((_file_button(survey.id, form),) for form in FORMS)
        talk.reply(Note((Phrase("which-form"),), rows))
    else:
        talk.refuse_with("button-unknown")


def press_form(talk: Talk, survey: StoredSurvey, form: str) -> None:
    if talk.owner:
        talk.reply(Sheet(survey.id, form))
    else:
        talk.refuse_with("button-unknown")


def _file_button(survey_id: int, form: str) -> tuple[Words, Button]:
    return Phrase(f"button-file-{form}"), Button(SURVEY, survey_id, NOWHERE, form_action(form))


def form_action(form: str) -> str:
    """What a button does that stands for a form."""
    return f"file-{form}"


def rows(survey_id: int) -> tuple[Row, ...]:
    """What stands below a result that an owner sees."""
    buttons = {"chart": "button-chart", "forms": "button-files"}
    return (
        tuple((Phrase(key), Button(SURVEY, survey_id, NOWHERE, action)) for action, key in buttons.items()),
    )


def _row(survey: StoredSurvey) -> Row:
    return ((survey.definition.title, Button(SURVEY, survey.id, NOWHERE, "results")),)

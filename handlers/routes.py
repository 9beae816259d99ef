"""The one table: what somebody sends or taps, and the talk it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from handlers import (
    answer_survey,
    attached,
    consent,
    correct_answer,
    enter_survey,
    hand_in,
    menu,
    show_results,
)
from handlers.buttons import ANSWERING, LANGUAGE, SURVEY, Button, unpack
from handlers.incoming import Attachment, Command, Press, Reachable, Text
from handlers.replies import FORMS
from handlers.talk import Talk
from storage import members, surveys
from storage.surveys import StoredSurvey

COMMANDS: dict[str, Callable[[Talk, str], None]] = {
    "start": menu.start,
    "surveys": menu.list_surveys,
    "me": menu.me,
    "help": menu.help_,
    "language": menu.language,
    "results": show_results.results,
}

SURVEY_BUTTONS: dict[str, Callable[[Talk, StoredSurvey], None]] = {
    "enter": enter_survey.enter,
    "agree": consent.agree,
    "decline": consent.decline,
    "revise": hand_in.revise,
    "withdraw": hand_in.ask_withdraw,
    "withdraw-yes": hand_in.withdraw,
    "withdraw-no": hand_in.keep,
    "results": show_results.press_results,
    "chart": show_results.press_chart,
    "files": attached.send_again,
    "forms": show_results.press_forms,
    **{show_results.form_action(form): partial(show_results.press_form, form=form) for form in FORMS},
}


def route(talk: Talk) -> None:
    """Hand what came in to the talk it belongs to."""
    match talk.incoming.content:
        case Reachable(yes):
            members.mark_blocked(talk.tx, talk.member.telegram_id, blocked=not yes)
        case _ if not talk.incoming.private:
            menu.in_group(talk)
        case Command(name, argument):
            COMMANDS.get(name, menu.unknown_command)(talk, argument)
        case Press(data):
            _press(talk, unpack(data))
        case Text(edited=True):
            correct_answer.edited(talk, talk.incoming.content)
        case Text():
            answer_survey.typed(talk, talk.incoming.content)
        case Attachment():
            answer_survey.attachment(talk)


def _press(talk: Talk, button: Button | None) -> None:
    """A button is only a wish: what it names is looked up, and may be gone, closed or never have been."""
    match button:
        case Button(route=survey_route) if survey_route == SURVEY and button.action in SURVEY_BUTTONS:
            _press_survey(talk, button)
        case Button(route=answering) if answering == ANSWERING:
            answer_survey.press(talk, button)
        case Button(route=language, action="choose") if language == LANGUAGE:
            menu.press_language(talk, button)
        case _:
            talk.refuse_with("button-unknown")


def _press_survey(talk: Talk, button: Button) -> None:
    survey = surveys.load(talk.tx, button.survey)
    if survey is None:
        talk.refuse_with("survey-gone")
    else:
        SURVEY_BUTTONS[button.action](talk, survey)

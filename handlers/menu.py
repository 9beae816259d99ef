"""The talks that belong to no survey: greeting, lists, help, language."""

from __future__ import annotations

import re

from handlers import cards, enter_survey
from handlers.buttons import LANGUAGE, NOWHERE, SURVEY, Button
from handlers.hand_in import own_receipt, revision_waits
from handlers.incoming import Command, Joined
from handlers.replies import Note, Row, note
from handlers.talk import Talk, local
from storage import drafts, members, responses, roles, surveys
from storage.surveys import StoredSurvey
from surveys.asked import Place
from surveys.prompt import Phrase, Words
from texts import languages

SHOWN = 10
"""Surveys listed in one message, the newest: their titles may be long."""

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
"""What a link to the bot may carry."""

INVITATION_MARK = "_"
"""Survey ids begin with a letter or digit, so a code that begins so is never one."""


def start(talk: Talk, argument: str) -> None:
    """`/start` alone greets; with what a link carried it goes there."""
    if not argument:
        _greet(talk)
    elif argument.startswith(INVITATION_MARK):
        _redeem(talk, argument)
    elif (survey := surveys.find(talk.tx, argument)) is None:
        talk.tell("link-unknown")
    else:
        enter_survey.enter(talk, survey)


def list_surveys(talk: Talk, _argument: str) -> None:
    """What can be answered now, and where this person stands in each."""
    found = _open(talk)
    if not found:
        talk.tell("no-open-surveys")
        return
    lines: list[Words] = [Phrase("open-surveys")]
    for survey in found[:SHOWN]:
        lines += ["", Phrase("survey-line", {"title": survey.definition.title}), *_standing(talk, survey)]
    if len(found) > SHOWN:
        lines += ["", Phrase("more-surveys", {"count": len(found) - SHOWN})]
    talk.reply(Note(tuple(lines), tuple(_enter_row(survey) for survey in found[:SHOWN])))


def me(talk: Talk, _argument: str) -> None:
    """What this person has handed in, with the receipts."""
    cast = responses.list_of(talk.tx, talk.member.id)
    if not cast:
        talk.tell("me-nothing", name=talk.name)
        return
    lines: list[Words] = [Phrase("me", {"name": talk.name, "count": len(cast)})]
    rows: list[Row] = []
    for response in cast[:SHOWN]:
        survey = surveys.load(talk.tx, response.survey_id)
        if survey is None:
            continue
        lines += [
            "",
            Phrase("survey-line", {"title": survey.definition.title}),
            own_receipt(survey, response),
        ]
        rows += [_enter_row(survey)] if survey.open_for_answers(talk.now) else []
    if len(cast) > SHOWN:
        lines += ["", Phrase("me-more", {"count": len(cast) - SHOWN})]
    talk.reply(Note(tuple(lines), tuple(rows)))


def help_(talk: Talk, _argument: str) -> None:
    talk.tell("help-owner" if talk.owner else "help")


def language(talk: Talk, argument: str) -> None:
    """`/language en` sets it, `/language` asks."""
    if argument.lower() in languages():
        _set_language(talk, argument.lower())
        return
    row = tuple(
        (Phrase(f"language-{code}"), Button(LANGUAGE, 0, Place(number), "choose"))
        for number, code in enumerate(languages())
    )
    talk.tell("which-language", row)


def press_language(talk: Talk, button: Button) -> None:
    number = button.place.question
    if number >= len(languages()):
        talk.refuse_with("button-unknown")
    else:
        _set_language(talk, languages()[number])


def unknown_command(talk: Talk, _argument: str) -> None:
    talk.tell("command-unknown")


def in_group(talk: Talk) -> None:
    """Answers belong to a private chat: nobody else should see the ballot. The group is spoken to in the
    language of whoever wrote.
    """
    content = talk.incoming.content
    match content:
        case Joined():
            key, wanted = "group-hello", ""
        case Command("results"):
            key, wanted = "results-in-private", ""
        case Command(_, argument) if PAYLOAD.fullmatch(argument):
            key, wanted = "only-in-private", argument
        case _:
            key, wanted = "only-in-private", ""
    talk.reply(Note((talk.plain(Phrase(key, {"link": talk.house.link(wanted)})),)))


def _greet(talk: Talk) -> None:
    talk.tell("greeting", name=talk.name)
    list_surveys(talk, "")


def _redeem(talk: Talk, code: str) -> None:
    if roles.redeem(talk.tx, code, talk.member.telegram_id, talk.now):
        talk.tell("now-owner", name=talk.name)
    else:
        talk.tell("link-unknown")


def _open(talk: Talk) -> list[StoredSurvey]:
    return [survey for survey in surveys.list_all(talk.tx) if survey.open_for_answers(talk.now)]


def _standing(talk: Talk, survey: StoredSurvey) -> list[Words]:
    """Until when, and how far this person has come."""
    lines: list[Words] = []
    if survey.closes_at is not None:
        lines.append(Phrase("until", {"at": local(survey, survey.closes_at)}))
    response = responses.load(talk.tx, survey.id, talk.member.id)
    if response is not None:
        waits = revision_waits(talk, survey, response)
        lines.append(Phrase("standing-revised" if waits else "standing-cast"))
    elif drafts.load(talk.tx, survey, talk.member.id):
        lines.append(Phrase("standing-draft"))
    return lines


def _enter_row(survey: StoredSurvey) -> Row:
    return ((survey.definition.title, Button(SURVEY, survey.id, NOWHERE, "enter")),)


def _set_language(talk: Talk, code: str) -> None:
    members.choose_language(talk.tx, talk.member.id, code)
    talk.speak(code)
    talk.change(note("language-set"))
    cards.show_again(talk)

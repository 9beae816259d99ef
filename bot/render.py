"""What was said, put into words and buttons at delivery: from a read snapshot, outside the writer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.delivery.courier import Call
from bot.drawing import chart, drawn_beside
from handlers import cards, live_results, replies, show_results
from handlers.buttons import ANSWERING, Button
from handlers.folding import folded_details
from handlers.house import House
from handlers.replies import Attached, Card, Chart, Note, Retired, Row, Sheet, Summary
from handlers.shortening import ever_shorter
from handlers.talk import local
from reports.count import count
from reports.files import gathered, made
from storage import Transaction, attachments, members, surveys
from storage import live_results as watching
from storage.attachments import Attachment
from storage.members import Member
from storage.outbox import Delivery
from storage.surveys import StoredSurvey
from surveys.prompt import Arg, Phrase, Prompt, Widget, Words
from surveys.questions.pages import width
from surveys.results import Results, summary
from texts import Phrasebook, choose_language, phrasebook

MESSAGE = 4096
SIDE_BY_SIDE = ((3, 5), (24, 2))
"""How wide labels may be, in Latin letters, and how many of them share a row: numbers; twelve syllables."""

Keyboard = list[list[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Voice:
    """The language and the day in which one message is put into words."""

    phrases: Phrasebook
    today: date

    def html(self, words: Words) -> str:
        return self.phrases.html(words, self.today)

    def plain(self, words: Words) -> str:
        return self.phrases.plain(words, self.today)


class Renderer:
    """Turns a row of the outbox into the call that delivers it."""

    def __init__(self, house: House, now: Callable[[], datetime]) -> None:
        self._house = house
        self._now = now
        self._counted: dict[tuple[int, datetime | None, str, bool, int], str] = {}
        self._file = ("", b"")

    def __call__(self, tx: Transaction, delivery: Delivery) -> Call | None:
        member = members.find(tx, delivery.chat_id)
        voice = self._voice(member)
        match replies.from_json(delivery.reply):
            case Note(lines, rows):
                return _message(delivery, fitting(voice, lines), _note_keyboard(voice, rows))
            case Card() as card:
                prompt = self._prompt(tx, card, member)
                lines = (card.notice, "", *prompt.lines) if card.notice and card.above else prompt.lines
                return _message(delivery, fitting(voice, lines), _keyboard(voice, card, prompt))
            case Retired() if delivery.edits is None:
                return None
            case Retired():
                return Call("editMessageReplyMarkup", _address(delivery))
            case Summary() as result:
                return self._result(tx, delivery, voice, result)
            case Sheet() | Chart() | Attached() as file:
                return self._document(tx, delivery, voice, file)

    def _voice(self, member: Member | None) -> Voice:
        chosen = (member.language, member.telegram_language) if member else ("", "")
        today = self._now().astimezone(ZoneInfo(self._house.timezone)).date()
        return Voice(phrasebook(choose_language(*chosen, self._house.language)), today)

    def _prompt(self, tx: Transaction, card: Card, member: Member | None) -> Prompt:
        """The card as things stand; what can no longer be answered shows no buttons."""
        survey, now = _survey(tx, card.survey), self._now()
        if member is None or survey.over(now):
            return Prompt((Phrase("card-closed"),))
        view = cards.view(survey, member.id, now, card.page, notes=card.notes)
        return cards.prompt(tx, survey, member.id, card.place, view, "" if card.above else card.notice)

    def _result(self, tx: Transaction, delivery: Delivery, voice: Voice, result: Summary) -> Call | None:
        survey = _survey(tx, result.survey)
        if result.live:
            return self._live(tx, delivery, voice, survey)
        keyboard = _result_keyboard(voice, survey) if result.texts else []
        return _message(delivery, self._summary(tx, voice, survey, texts=result.texts), keyboard)

    def _live(self, tx: Transaction, delivery: Delivery, voice: Voice, survey: StoredSurvey) -> Call | None:
        """The count and when it was made; nothing where another message counts along by now, or none."""
        live = watching.find(tx, survey.id, delivery.chat_id)
        if live is None or delivery.edits not in {None, live.message_id}:
            return None
        below = "\n\n" + voice.html(live_results.standing(survey, live, self._now()))
        text = self._summary(tx, voice, survey, texts=True, room=MESSAGE - _length(below))
        return _message(delivery, text + below, _result_keyboard(voice, survey))

    def _summary(
        self, tx: Transaction, voice: Voice, survey: StoredSurvey, *, texts: bool, room: int = MESSAGE
    ) -> str:
        """A closed survey is counted once for all who hear of it: its count cannot change any more."""
        key = (survey.id, survey.closed_at, voice.phrases.language, texts, room)
        if key not in self._counted:
            text = _summed_up(voice, count(tx, survey), texts=texts, room=room)
            if survey.closed_at is None:
                return text
            self._counted[key] = text
        return self._counted[key]

    def _chart(
        self, tx: Transaction, delivery: Delivery, voice: Voice, survey: StoredSurvey, question: int
    ) -> Call | None:
        now = self._now()
        drawn = chart(tx, survey, question, voice.phrases.language, now)
        if drawn is None:
            return None
        said: dict[str, Arg] = {"title": survey.definition.title, "at": local(survey, now)}
        caption = {"caption": voice.plain(Phrase("chart-caption", said))}
        unmade = {drawn.parameter: (drawn.name, drawn.content)}
        return Call(drawn.method, _address(delivery) | caption, unmade=unmade)

    def _document(
        self, tx: Transaction, delivery: Delivery, voice: Voice, file: Sheet | Chart | Attached
    ) -> Call | None:
        match file:
            case Sheet(survey_id, form):
                return self._sheet(tx, delivery, voice, _survey(tx, survey_id), form)
            case Chart(survey_id, question):
                return self._chart(tx, delivery, voice, _survey(tx, survey_id), question)
            case Attached(survey_id, name):
                return self._attached(tx, delivery, survey_id, name)

    def _sheet(
        self, tx: Transaction, delivery: Delivery, voice: Voice, survey: StoredSurvey, form: str
    ) -> Call:
        """Counted here, written in a thread."""
        material = gathered(tx, survey, count(tx, survey), form, voice.phrases.language, self._now())
        document = (f"{survey.slug}.{form}", partial(made, material, form, drawn_beside))
        caption = {"caption": voice.plain(Phrase("sheet", {"title": survey.definition.title}))}
        return Call("sendDocument", _address(delivery) | caption, unmade={"document": document})

    def _attached(self, tx: Transaction, delivery: Delivery, survey_id: int, name: str) -> Call | None:
        """By the id Telegram knows it by, else the file itself; nothing where it was taken out since."""
        file = attachments.find(tx, survey_id, name)
        if file is None:
            return None
        if file.sent_as and file.bot_id == self._house.bot_id:
            return Call("sendDocument", _address(delivery) | {"document": file.sent_as})
        as_it_is = {"disable_content_type_detection": True}
        content = self._content(tx, survey_id, file)
        return Call("sendDocument", _address(delivery) | as_it_is, {"document": (name, content)})

    def _content(self, tx: Transaction, survey_id: int, file: Attachment) -> bytes:
        """The last one is kept: until Telegram knows a file, all who come at once are sent the same bytes."""
        digest, content = self._file
        if digest != file.digest:
            content = attachments.content(tx, survey_id, file.name)
            self._file = (file.digest, content)
        return content


def _summed_up(voice: Voice, results: Results, *, texts: bool, room: int) -> str:
    """The count in so much room: where people's own words do not fit, they stand in the file alone."""
    everything = _told(results, texts=texts)
    if not texts or len(everything) <= room:  # of more lines than signs not one need be put into words
        folded = _joined(voice, folded_details(everything))
        if _length(folded) <= room:
            return folded
        if not texts or _length(_joined(voice, everything)) <= room:
            return fitting(voice, everything, room)
    return fitting(voice, (*summary(results, texts=False), "", Phrase("texts-in-file")), room)


def _told(results: Results, *, texts: bool) -> tuple[Words, ...]:
    """Where people's own words are left out, it says who reads them."""
    shown = summary(results, texts=texts)
    if texts or shown == summary(results, texts=True):
        return shown
    return (*shown, "", Phrase("texts-not-shown"))


def _joined(voice: Voice, lines: Sequence[Words]) -> str:
    return "\n".join(voice.html(line) for line in lines)


def fitting(voice: Voice, lines: Sequence[Words], room: int = MESSAGE) -> str:
    """The lines as one message. Where they are too long for one, foreign texts are shortened with "…",
    and, if that is not enough, the last lines are counted instead of shown.
    """
    for shorter in ever_shorter(lines):
        text = _joined(voice, shorter)
        if _length(text) <= room:
            return text
    return _first_lines(voice, shorter, room)


def _first_lines(voice: Voice, lines: Sequence[Words], room: int) -> str:
    shown = [voice.html(line) for line in lines]
    kept = len(shown)
    while True:
        rest = voice.html(Phrase("more-lines", {"count": len(shown) - kept}))
        text = "\n".join([*shown[:kept], rest])
        if _length(text) <= room:
            return text
        kept -= 1


def _length(text: str) -> int:
    """As Telegram counts: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _message(delivery: Delivery, text: str, keyboard: Keyboard) -> Call:
    method = "sendMessage" if delivery.edits is None else "editMessageText"
    parameters = _address(delivery) | {
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if keyboard:
        parameters["reply_markup"] = {"inline_keyboard": keyboard}
    return Call(method, parameters)


def _address(delivery: Delivery) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": delivery.chat_id}
    return where if delivery.edits is None else where | {"message_id": delivery.edits}


def _note_keyboard(voice: Voice, rows: Sequence[Row]) -> Keyboard:
    return [[_button(voice, label, button) for label, button in row] for row in rows]


def _result_keyboard(voice: Voice, survey: StoredSurvey) -> Keyboard:
    return _note_keyboard(voice, show_results.rows(survey.id))


def _keyboard(voice: Voice, card: Card, prompt: Prompt) -> Keyboard:
    """Choices five in a row where all of them are numbers, two where they are short, one below the other
    where not; controls as given.
    """

    def button(widget: Widget) -> dict[str, str]:
        carried = Button(ANSWERING, card.survey, card.place, widget.action, widget.value, widget.of)
        return _button(voice, widget.label, carried)

    choices = [button(widget) for widget in prompt.choices]
    together = _in_a_row(max((width(choice["text"]) for choice in choices), default=0))
    rows = [choices[start : start + together] for start in range(0, len(choices), together)]
    return [*rows, *([button(widget) for widget in row] for row in prompt.controls)]


def _button(voice: Voice, label: Words, button: Button) -> dict[str, str]:
    return {"text": voice.plain(label), "callback_data": button.pack()}


def _in_a_row(widest: int) -> int:
    return next((count for width, count in SIDE_BY_SIDE if widest <= width), 1)


def _survey(tx: Transaction, survey_id: int) -> StoredSurvey:
    survey = surveys.load(tx, survey_id)
    if survey is None:
        raise LookupError(survey_id)
    return survey

"""The result that counts along: a message in an owner's chat, edited while people answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from handlers.incoming import Due, Errand
from handlers.replies import Summary
from handlers.talk import Talk, Turn, local
from storage import due, live_results, outbox, responses
from storage.live_results import LiveResult
from storage.responses import Response
from storage.surveys import StoredSurvey
from surveys.asked import Ballot, Place
from surveys.prompt import Phrase

COUNT_ALONG = "count_along"

RESULT_SHOWN = "result"
"""The errand that brings back the message id of a live result just sent."""

RESULT_GONE = "result-gone"
"""The errand that brings back the message id of a live result that cannot be edited any more."""

LASTS = timedelta(hours=24)
PACE = timedelta(seconds=3)
"""The shortest time between two edits of one message: Telegram takes about one a second in a chat."""


def show(talk: Talk, survey: StoredSurvey) -> None:
    """A new live message; one that stood in this chat before stays as it is."""
    live_results.begin(talk.tx, survey.id, talk.chat_id, talk.now, talk.now + LASTS)
    talk.reply(Summary(survey.id, texts=True, live=True), errand=RESULT_SHOWN)


def before_cast(turn: Turn, survey_id: int, earlier: Response | None, given: Mapping[Place, Ballot]) -> None:
    """To be called while `earlier` still holds its ballots: where they are what is handed in now, the count
    stays as it is.
    """
    watching = live_results.watching(turn.tx, survey_id, turn.now)
    if not watching:
        return
    if earlier is None or responses.ballots_cast(turn.tx, earlier) != given:
        _plan(turn, watching)


def changed(turn: Turn, survey_id: int) -> None:
    """The count is another, or final: whoever watches it sees that within seconds."""
    _plan(turn, live_results.watching(turn.tx, survey_id, turn.now))


def edit_due(turn: Turn, incoming: Due) -> None:
    """Say the count anew. Who is no owner any more, or whose message takes no edits, watches no longer."""
    live = live_results.load(turn.tx, incoming.subject)
    if live is None or outbox.edit_failed(turn.tx, live.chat_id, live.message_id):
        live_results.end(turn.tx, incoming.subject)
    elif live.waiting and live.message_id:
        _edit(turn, live)


def arrived(turn: Turn, errand: Errand) -> None:
    """The message has come to stand in the chat. What came while its id was not known is counted now, where
    its time was over before.
    """
    survey_id, message_id = errand.said["survey"], int(errand.result["message_id"])
    live_results.remember_message(turn.tx, survey_id, errand.chat_id, message_id)
    live = live_results.find(turn.tx, survey_id, errand.chat_id)
    if live is not None and live.waiting and _next(live, turn.now) <= turn.now:
        _edit(turn, live)


def gone(turn: Turn, errand: Errand) -> None:
    live = live_results.find(turn.tx, errand.said["survey"], errand.chat_id)
    if live is not None and live.message_id == errand.result["message_id"]:
        live_results.end(turn.tx, live.id)


def standing(survey: StoredSurvey, live: LiveResult, now: datetime) -> Phrase:
    """When it was counted, and what becomes of the message."""
    if survey.closed_at is not None and survey.closes_at is not None:
        return Phrase("live-final", {"at": local(survey, survey.closes_at)})
    until = live.until if survey.closes_at is None else min(live.until, survey.closes_at)
    return Phrase("live-until", {"at": local(survey, now), "until": local(survey, until)})


def _plan(turn: Turn, watching: list[LiveResult]) -> None:
    """One edit for each, however many responses come before it."""
    for live in watching:
        if live.waiting:
            continue
        at = _next(live, turn.now)
        live_results.wait(turn.tx, live.id)
        due.plan(turn.tx, COUNT_ALONG, live.id, at)
        turn.wake_at(at)


def _next(live: LiveResult, now: datetime) -> datetime:
    """At once where the last time is long enough ago; a clock that was set back does not hold it up."""
    return max(now, min(live.shown_at, now) + PACE)


def _edit(turn: Turn, live: LiveResult) -> None:
    live_results.shown(turn.tx, live.id, turn.now)
    said = Summary(live.survey_id, texts=True, live=True)
    turn.say(live.chat_id, said, edits=live.message_id, errand=RESULT_SHOWN)

"""A turn while it happens: what it knows, and how it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from handlers.house import House
from handlers.incoming import Incoming, Press
from handlers.outcome import CallbackAnswer, Outcome
from handlers.replies import Note, Reply, Row, note, to_json
from handlers.shortening import ever_shorter
from storage import Transaction, outbox, roles
from storage.members import Member
from storage.outbox import Delivery
from storage.surveys import StoredSurvey
from surveys.prompt import Arg, Phrase, Words
from surveys.questions.writing import shows
from texts import Phrasebook, choose_language, phrasebook

ALERT = 200

CARD_SHOWN = "card"
"""The errand that brings back the message id of a card just sent."""


class Turn:
    """What every turn has, whoever caused it. `entropy` is its only source of chance."""

    def __init__(self, tx: Transaction, now: datetime, house: House, entropy: bytes) -> None:
        self.tx = tx
        self.now = now
        self.house = house
        self.entropy = entropy
        self.rows: list[Delivery] = []
        self.wake: datetime | None = None
        self.bulk = False
        self.answer: CallbackAnswer | None = None
        self.report: Mapping[str, Any] = {}

    def say(self, chat_id: int, reply: Reply, *, edits: int | None = None, errand: str | None = None) -> None:
        """Put a reply into the outbox: sent after the commit, and never without it."""
        row = outbox.say(self.tx, chat_id, to_json(reply), edits=edits, errand=errand, at=self.now)
        self.rows.append(row)

    def say_to_respondents(self, survey_id: int, reply: Reply) -> None:
        """The same to everybody who answered, at the pace of bulk messages."""
        outbox.say_to_respondents(self.tx, survey_id, to_json(reply), at=self.now)
        self.bulk = True

    def say_to_unfinished(self, survey_id: int, reply: Reply) -> None:
        """The same to everybody who began and has not handed in."""
        outbox.say_to_unfinished(self.tx, survey_id, to_json(reply), at=self.now)
        self.bulk = True

    def outcome(self) -> Outcome:
        """What is left to be done once the transaction stands."""
        return Outcome(self.answer, tuple(self.rows), self.wake, self.bulk, self.report)

    def wake_at(self, moment: datetime) -> None:
        """Have the ticker look again at `moment`, or earlier."""
        self.wake = moment if self.wake is None else min(self.wake, moment)


class Talk(Turn):
    """A turn in somebody's chat."""

    def __init__(
        self, tx: Transaction, incoming: Incoming, now: datetime, house: House, member: Member
    ) -> None:
        super().__init__(tx, now, house, incoming.entropy)
        self.incoming = incoming
        self.member = member
        self.chat_id = incoming.chat_id

    @cached_property
    def phrases(self) -> Phrasebook:
        member = self.member
        return phrasebook(choose_language(member.language, member.telegram_language, self.house.language))

    def speak(self, language: str) -> None:
        """From here on this talk is held in another language."""
        self.phrases = phrasebook(language)

    @cached_property
    def owner(self) -> bool:
        return roles.role_of(self.tx, self.member.telegram_id) == roles.OWNER

    def plain(self, words: Words) -> str:
        return self.phrases.plain(words, self.now.astimezone(ZoneInfo(self.house.timezone)).date())

    def reply(self, reply: Reply, *, errand: str | None = None) -> None:
        """A new message below the others."""
        self.say(self.chat_id, reply, errand=errand)

    def tell(self, key: str, /, *rows: Row, **args: Arg) -> None:
        """One sentence as a new message."""
        self.reply(note(key, *rows, **args))

    def change(self, reply: Reply, *, errand: str | None = None) -> None:
        """Change the message whose button was tapped; where there is none, a new one."""
        self.say(self.chat_id, reply, edits=self.tapped or None, errand=errand)

    @property
    def tapped(self) -> int:
        """The message whose button was tapped, 0 where nothing was tapped."""
        content = self.incoming.content
        return content.message_id if isinstance(content, Press) else 0

    def toast(self, words: Words) -> None:
        """A short word in passing; never the only place where something is said. An option's long name is
        cut in it.
        """
        fitting = (shorter for (shorter,) in ever_shorter((words,)) if len(self.plain(shorter)) <= ALERT)
        self._answer(next(fitting, words), alert=False)

    @cached_property
    def name(self) -> Words:
        """What to call the person; a name without a single sign that shows is none."""
        seen = any(shows(sign) for sign in self.member.name)
        return self.member.name if seen else Phrase("nameless")

    def refuse(self, why: Words) -> None:
        """Say no where it will be seen: an alert to a tap, a message to what was typed.

        An alert has room for 200 signs; what is longer comes as a message.
        """
        if isinstance(self.incoming.content, Press) and len(self.plain(why)) <= ALERT:
            self._answer(why, alert=True)
        else:
            self.reply(Note((why,)))

    def refuse_with(self, key: str, /, **args: Arg) -> None:
        self.refuse(Phrase(key, args))

    def _answer(self, words: Words, *, alert: bool) -> None:
        content = self.incoming.content
        if isinstance(content, Press):
            self.answer = CallbackAnswer(content.query_id, self.plain(words), alert)


def local(survey: StoredSurvey, moment: datetime) -> datetime:
    """A moment as the survey's clock shows it."""
    return moment.astimezone(ZoneInfo(survey.definition.timezone))

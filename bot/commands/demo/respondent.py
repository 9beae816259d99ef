"""One invented person who answers a survey through the chat, as somebody at a telephone would."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.commands.demo.voice import Voice
from bot.commands.speaking import plain
from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from surveys.asked import Asked, Given, Place
from surveys.prompt import Phrase, Words
from surveys.survey import Survey
from surveys.way import way

SKIPPING = 0.9
"""How many leave out what they may."""
MOST = 150
"""Taps and messages after which somebody gives up."""
LOOK, STILL, LOST, SILENT = 0.02, 0.05, 1.0, 2.0
"""Seconds: between two looks at the screen; without a further sign until a card that leads on counts as the
last word, and until any other does; without any sign after the bot has taken what was done.
"""
CONSENT_AND_CAST = (Phrase("button-agree"), Phrase("button-cast"))
ONWARD: tuple[Words, ...] = (Phrase("button-next"), Phrase("button-no-reason"))


class Ears:
    """When the bot last did something in each private chat, on the event loop's clock."""

    def __init__(self, telegram: Telegram) -> None:
        self._heard: dict[int, float] = {}
        self._inbox = telegram.bot.inbox
        telegram.on_record.append(self._note)

    def heard(self, person: Person) -> float:
        return self._heard.get(person.id, 0.0)

    def waiting(self, person: Person) -> bool:
        """Whether something of this person's has not been dealt with."""
        senders = (update.payload.get("from", {}).get("id") for update in self._inbox.fresh())
        return person.id in senders

    def _note(self, _: str, record: Any) -> None:
        if isinstance(record, dict) and "chat" in record:
            self._heard[record["chat"]["id"]] = asyncio.get_running_loop().time()


@dataclass(frozen=True, slots=True)
class Scene:
    """What goes on around those who answer. `may_act` is set but while nobody is to touch anything; `is_open`
    says whether answers are taken, `at_work` whether the bot is there.
    """

    ears: Ears
    may_act: asyncio.Event
    is_open: Callable[[], bool]
    at_work: Callable[[], bool]


@dataclass
class Respondent:
    """What is said next follows from the card that lies there. A bot that was killed may show one twice, or
    not the next one: so nothing is said again before its question was shown anew.
    """

    person: Person
    survey: Survey
    chance: Random
    scene: Scene
    draft: dict[Place, Given | None] = field(default_factory=dict)
    _unsaid: list[Words] = field(default_factory=list)
    _at: Place = field(default_factory=lambda: Place(0))
    _looked: bool = False
    """Nothing was done since the link was followed, which shows what is asked now."""

    async def answers(self) -> bool:
        """From the link to the receipt; False where the survey closed before, or nothing leads on."""
        await self.scene.may_act.wait()
        await self._look()
        for _ in range(MOST):
            await self._reaction()
            await self.scene.may_act.wait()
            if self._has_receipt():
                return True
            if not self.scene.is_open():
                return False
            await self._go_on()
        return False

    async def _look(self) -> None:
        """As people do who are lost."""
        await self.person.start(self.survey.id)
        self._looked = True

    async def _go_on(self) -> None:
        """One tap or one message."""
        if not (await self._agrees_or_casts() or await self._says_next()):
            await self._look()

    async def _agrees_or_casts(self) -> bool:
        for words in CONSENT_AND_CAST:
            if await self._said(words):
                return True
        return False

    async def _says_next(self) -> bool:
        """Whether there was something to say."""
        asked = self._asked()
        if asked is None:
            return False
        if asked.place not in self.draft:
            self._at, self._unsaid = asked.place, self._answer_to(asked)
        elif asked.place != self._at or not self._unsaid:
            return await self._says_again(asked)
        while self._unsaid:
            if await self._said(self._unsaid.pop(0)):
                return True
        return False

    async def _says_again(self, asked: Asked) -> bool:
        """The answer was given before. What is said blindly might be taken for the next one."""
        if not (self._looked and self.person.chat[-1].from_bot):
            return False
        self._unsaid = []
        for words in ONWARD:
            if await self._said(words):
                return True
        self._at, self._unsaid = asked.place, self._answer_to(asked)
        return await self._said(self._unsaid.pop(0))

    async def _said(self, words: Words) -> bool:
        """Whether it was said: the words of a button only where there is one."""
        if isinstance(words, Phrase) and not self._sees(words):
            return False
        act = self.person.tap if isinstance(words, Phrase) else self.person.say
        self._looked = False
        await act(self._label(words))
        return True

    def _has_receipt(self) -> bool:
        """A card that was shown twice may lie below it."""
        revise = self._label(Phrase("button-revise"))
        return any(revise in message.buttons for message in self.person.chat)

    def _sees(self, button: Phrase) -> bool:
        return any(self._label(button) in message.buttons for message in self._card())

    def _card(self) -> list[Message]:
        """What the bot said last, [] where it has said nothing yet."""
        return [message for message in self.person.chat if message.from_bot][-1:]

    def _answer_to(self, asked: Asked) -> list[Words]:
        if asked.place not in self.draft:
            self.draft[asked.place] = self._invented(asked)
        given = self.draft[asked.place]
        return [Phrase("button-skip")] if given is None else list(asked.said(given, self._language))

    def _invented(self, asked: Asked) -> Given | None:
        skips = not asked.question.required and self.chance.random() < SKIPPING
        if skips:
            return None
        voice = Voice(self.chance, self._language)
        return voice.fit(self.survey, asked, asked.invent(self.chance), self.draft)

    def _asked(self) -> Asked | None:
        """What the card asks: the last thing on the way whose words stand on it."""
        text = "".join(message.text for message in self._card())
        fitting = [asked for asked in way(self.survey, self.draft).asked if self._stands_on(text, asked)]
        return fitting[-1] if fitting else None

    def _stands_on(self, card: str, asked: Asked) -> bool:
        about = "" if asked.about is None else Phrase("question-about", {"about": asked.about.text})
        return all(self._label(words) in card for words in (asked.question.text, about))

    async def _reaction(self) -> None:
        """Return once the bot has dealt with what was done and the chat is still."""
        now = asyncio.get_running_loop().time
        acted = dealt_with = now()
        while True:
            await asyncio.sleep(LOOK)
            if self.scene.ears.waiting(self.person) or not self.scene.at_work():
                dealt_with = now()
            elif self._still(acted, now()) or now() - dealt_with > SILENT:
                return

    def _still(self, acted: float, now: float) -> bool:
        heard = self.scene.ears.heard(self.person)
        quiet = now - heard
        return heard >= acted and (quiet > LOST or (quiet > STILL and self._leads_on()))

    def _leads_on(self) -> bool:
        """Whether the bot has had the last word, and it is not a card that was dealt with before."""
        if not self.person.chat[-1].from_bot:
            return False
        if self._has_receipt() or any(map(self._sees, CONSENT_AND_CAST)):
            return True
        asked = self._asked()
        return asked is not None and (bool(self._unsaid) or asked.place not in self.draft)

    @property
    def _language(self) -> str:
        return self.person.user.language

    def _label(self, words: Words) -> str:
        return plain(words, self._language)

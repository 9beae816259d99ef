"""Somebody who answers a whole survey on the simulated Telegram: by thumb, by typing, or now so, now so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

from handlers.buttons import Button, unpack
from rehearsal.people import Person
from storage import Transaction, dialogues, drafts, members, surveys
from storage.surveys import StoredSurvey
from surveys.asked import Asked, Given, Place
from surveys.prompt import Phrase, Refused, Said, Tap, Typed, View
from surveys.way import Draft, way
from tests.chat.stage import Stage
from tests.surveys.people import TODAY, spoken

ADDING = {"add", "choose", "give"}
ONWARD = {"next", "skip", "no-reason", "abstain"}
SIGNS = "✅⏭◀️▶️ "


@dataclass
class Respondent:
    """`meant` is what they gave as the rules alone read it: the chat must have kept the same."""

    bot: Stage
    person: Person
    slug: str
    chance: Random
    meant: dict[Place, Given | None] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.person.user.language

    def label(self, key: str) -> str:
        return spoken(Phrase(key), self.language)

    async def survey(self) -> StoredSurvey:
        found = await self.bot.app.database.read(surveys.find, self.slug)
        assert found is not None
        return found

    async def kept(self) -> Draft:
        return await self.bot.app.database.read(_kept, self.slug, self.person.id)

    async def place(self) -> Place:
        dialogue = await self.bot.app.database.read(dialogues.load, self.person.id)
        assert dialogue is not None
        return dialogue.place

    async def asked(self) -> Asked | None:
        """What the card asks; None on the overview."""
        return way((await self.survey()).definition, await self.kept()).find(await self.place())

    def buttons(self, *actions: str) -> list[tuple[str, Button]]:
        """Those of the card that do one of these, each with its label."""
        rows = next((message.rows for message in reversed(self.person.chat) if message.rows), [])
        found = [(shown["text"], unpack(shown["callback_data"])) for row in rows for shown in row]
        return [(label, button) for label, button in found if button and button.action in actions]

    def means(self, asked: Asked, said: Said) -> None:
        """Take note of what it should come to."""
        now = self.meant.get(asked.place)
        if said == Tap("skip"):
            self.meant[asked.place] = None
        elif said == Tap("next"):
            self.meant[asked.place] = asked.leave(now or Given())
        elif not isinstance(read := asked.read(now, said, View(TODAY)), Refused):
            self.meant[asked.place] = read.answer


def _kept(tx: Transaction, slug: str, chat_id: int) -> Draft:
    survey, member = surveys.find(tx, slug), members.find(tx, chat_id)
    assert survey is not None
    assert member is not None
    return drafts.load(tx, survey, member.id)


Hand = Callable[[Respondent, Asked], Awaitable[None]]


async def answers_all(somebody: Respondent, hand: Hand) -> None:
    """From the link to the overview; after every question the chat has kept what was meant."""
    await somebody.person.start(somebody.slug)
    if somebody.label("button-agree") in somebody.person.buttons:
        await somebody.person.say(somebody.label("button-agree"))
    while asked := await somebody.asked():
        await hand(somebody, asked)
        assert await somebody.kept() == somebody.meant


async def by_either(somebody: Respondent, asked: Asked) -> None:
    await somebody.chance.choice([by_thumb, by_typing])(somebody, asked)


async def by_typing(somebody: Respondent, asked: Asked) -> None:
    """An invented answer, or that there is none: the words of buttons included."""
    aside = somebody.buttons("skip", "abstain")
    if aside and somebody.chance.random() < 1 / 4:
        await _says_button(somebody, asked, *somebody.chance.choice(aside))
        return
    for words in asked.said(asked.invent(somebody.chance), somebody.language):
        said = spoken(words, somebody.language)
        if not isinstance(words, Phrase):
            await _says(somebody, asked, said)
        for label, button in somebody.buttons("reason", *ONWARD) if isinstance(words, Phrase) else []:
            if label == said:
                await _says_button(somebody, asked, label, button)
    assert asked.finished(somebody.meant[asked.place])


async def by_thumb(somebody: Respondent, asked: Asked) -> None:
    """Any button that leads on, until another card lies there; what no button says has to be written."""
    while await somebody.place() == asked.place:
        adding, onward = somebody.buttons(*ADDING), somebody.buttons(*ONWARD)
        if not adding and (not onward or somebody.chance.random() < 1 / 2):
            first, *_ = asked.said(asked.invent(somebody.chance), somebody.language)
            await _says(somebody, asked, spoken(first, somebody.language))
            continue
        turning = somebody.buttons("page") if somebody.chance.random() < 1 / 4 else []
        label, button = somebody.chance.choice(turning or [*adding, *onward])
        await somebody.person.tap(label)
        somebody.means(asked, Tap(button.action, button.value, button.of))


async def _says(somebody: Respondent, asked: Asked, text: str) -> None:
    await somebody.person.say(text)
    somebody.means(asked, Typed(text))


async def _says_button(somebody: Respondent, asked: Asked, label: str, button: Button) -> None:
    """The words of a button, without the signs that nobody types."""
    await somebody.person.say(label.strip(SIGNS))
    somebody.means(asked, Tap(button.action, button.value, button.of))

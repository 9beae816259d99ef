"""Who is in the demo: three telephones in each language, and the group they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.demo.programme import Entry
from bot.commands.speaking import plain
from rehearsal.page.stage import Link, Telephone
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from rehearsal.world import Bot
from surveys.prompt import Arg, Phrase
from texts import languages

ACTIVIST, CITIZEN, ORGANISER = "activist", "citizen", "organiser"
REACHED = {ACTIVIST: ("activist-words", "core-values"), CITIZEN: ("plan-opinions",), ORGANISER: ()}
"""The surveys whose links each has got."""
POSTED = "core-values"


@dataclass(frozen=True, slots=True)
class Cast:
    """The organisers own the bot."""

    telephones: tuple[Telephone, ...]

    @property
    def organisers(self) -> list[Person]:
        return [phone.person for phone in self.telephones if phone.id.endswith(ORGANISER)]

    @property
    def owners(self) -> list[int]:
        return [person.id for person in self.organisers]

    async def open_the_bot(self) -> None:
        """The organisers come to hear of a close only once they have."""
        for person in self.organisers:
            await person.start()


async def cast(telegram: Telegram, entries: Sequence[Entry], own: Bot) -> Cast:
    """Everybody comes in, and the organisers tell their group of a survey; a fourth telephone waits for a bot
    of one's `own`.
    """
    telephones: list[Telephone] = []
    for language in languages():
        await _name_bot(telegram, language)
        telephones += await _circle(telegram, entries, language)
        telephones.append(_for_own_bot(telegram, own, language))
    return Cast(tuple(telephones))


async def _circle(telegram: Telegram, entries: Sequence[Entry], language: str) -> list[Telephone]:
    people = {part: telegram.person(_said(f"name-{part}", language), language) for part in REACHED}
    organiser = people[ORGANISER]
    group = telegram.group(_said("group", language), organiser, people[ACTIVIST], people[CITIZEN])
    await organiser.at(group).say(_said("posted", language, link=_link(telegram, POSTED)))
    return [
        Telephone(
            f"{language}-{part}",
            person,
            language,
            _said(f"role-{part}", language),
            (group,),
            tuple(_links(person, entries, REACHED[part])),
        )
        for part, person in people.items()
    ]


def _for_own_bot(telegram: Telegram, own: Bot, language: str) -> Telephone:
    person = telegram.person(_said("name-own", language), language).with_bot(own)
    return Telephone(f"{language}-own", person, language, _said("role-own", language), waits=True)


async def _name_bot(telegram: Telegram, language: str) -> None:
    name = {"name": _said("bot", language), "language_code": language}
    await telegram.call(telegram.bot.token, "setMyName", name)


def _links(person: Person, entries: Sequence[Entry], ids: Sequence[str]) -> list[Link]:
    return [
        Link(_link(person.telegram, entry.id), plain(entry.survey.title, person.user.language))
        for entry in entries
        if entry.id in ids
    ]


def _link(telegram: Telegram, survey: str) -> str:
    return f"https://t.me/{telegram.bot.user.username}?start={survey}"


def _said(key: str, language: str, **args: Arg) -> str:
    return plain(Phrase(f"demo-{key}", args), language)

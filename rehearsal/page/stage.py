"""Who is seen on the page, and what may be done there besides telephoning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from secrets import token_hex
from typing import Any, Protocol

from rehearsal.groups import Group
from rehearsal.people import Person
from rehearsal.records import Chat
from rehearsal.telegram import Telegram

Words = Mapping[str, str]
"""Sentences by their keys."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that reached a telephone by other ways than Telegram: a poster, a friend."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Telephone:
    """One person's telephone: their private chat with the bot, and the groups they are in.

    `id` is its name in addresses; `role` says in the person's language who they are. One that `waits` lies
    in the drawer until its bot has come for the first time.
    """

    id: str
    person: Person
    language: str
    role: str
    groups: tuple[Group, ...] = ()
    links: tuple[Link, ...] = ()
    waits: bool = False

    @property
    def lies_here(self) -> bool:
        bot = self.person.bot
        return not self.waits or bot.inbox.came or bool(bot.webhook.url)

    @property
    def chats(self) -> list[Chat]:
        """Return the private chat, then the groups as they are now."""
        return [self.person.seat, *(group.chat for group in self.groups)]


class UnknownDeedError(LookupError):
    """The desk has no such button, or it cannot be pressed now."""


class Desk(Protocol):
    """The director's own buttons, above the telephones.

    `on_change` are called when `state` has changed.
    """

    on_change: list[Callable[[], None]]

    def state(self) -> dict[str, Any]:
        """What stands there, as JSON; the page's manual in `rehearsal.page.wire` says in which form."""

    async def do(self, deed: str) -> None:
        """Begin what the button `deed` stands for; raises UnknownDeedError."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`words` are the sentences of the page: {language: {one of `rehearsal.page.words.KEYS`: text}}.

    `zone` is the name of the time zone of the clocks; `life` tells this stage from any before it.
    """

    telegram: Telegram
    telephones: Sequence[Telephone]
    desk: Desk
    words: Mapping[str, Words]
    zone: str = "UTC"
    languages: tuple[str, ...] = field(default=("ko", "en"))
    life: str = field(default_factory=partial(token_hex, 8))

"""Groups: who comes and goes, and the day a group becomes a supergroup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehearsal.records import Chat, Record

if TYPE_CHECKING:
    from rehearsal.people import Person
    from rehearsal.telegram import Telegram


@dataclass(slots=True)
class Group:
    """`chat` is the present one; it changes when the group migrates."""

    telegram: Telegram
    chat: Chat

    @property
    def id(self) -> int:
        return self.chat.id

    async def add_bot(self, by: Person, *, administrator: bool = False) -> None:
        standing = "administrator" if administrator else "member"
        self.telegram.world.emit_standing(by.bot, self.chat, by.user, standing)
        by.bot.known.add(by.user.id)
        self._tell(by, {"new_chat_members": [by.bot.user.record]})
        await by.rest()

    async def remove_bot(self, by: Person) -> None:
        self._tell(by, {"left_chat_member": by.bot.user.record})
        self.telegram.world.emit_standing(by.bot, self.chat, by.user, "kicked")
        await by.rest()

    async def join(self, person: Person) -> None:
        self.chat.standings[person.user.id] = "member"
        self._tell(person, {"new_chat_members": [person.user.record]})
        await person.rest()

    async def leave(self, person: Person) -> None:
        self.chat.standings[person.user.id] = "left"
        self._tell(person, {"left_chat_member": person.user.record})
        await person.rest()

    async def migrate(self, by: Person) -> None:
        """Become a supergroup: a new id, the old one is answered with migrate_to_chat_id from now on."""
        world = self.telegram.world
        old, new = self.chat, world.add_group(self.chat.title, supergroup=True)
        new.standings = dict(old.standings)
        self._tell(by, {"migrate_to_chat_id": new.id})
        old.moved_to = new.id
        self.chat = new
        self._tell(by, {"migrate_from_chat_id": old.id})
        await by.rest()

    def _tell(self, person: Person, content: Record) -> None:
        world = self.telegram.world
        message = world.add_message(self.chat, person.user, content)
        for bot in world.bots_in(self.chat):
            bot.known.add(person.user.id)
            world.emit(bot, "message", message.record)

"""What one open page has been shown, and what is new to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rehearsal.page import wire
from rehearsal.page.stage import Stage, Telephone
from rehearsal.page.wire import Wire
from rehearsal.records import Chat, Message

SHOWN = 200
"""How many of the last messages of a chat are sent to begin with."""

Event = tuple[str, Wire]


class Watch:
    """Follows the telephones of one language.

    Looking is cheap where nothing has changed: revisions are compared, nothing is written anew. Whoever
    watches sets `desk_changed` when the desk says so.
    """

    def __init__(self, stage: Stage, language: str) -> None:
        self.desk_changed = False
        self._stage = stage
        self._language = language
        self._heard = {phone.id: len(phone.person.answers) for phone in stage.telephones}
        self._seen: list[_Seen] = []

    @property
    def _phones(self) -> list[Telephone]:
        return [
            phone for phone in self._stage.telephones if phone.language == self._language and phone.lies_here
        ]

    def begin(self) -> list[Event]:
        """Return everything there is to see."""
        self.desk_changed = False
        self._seen = []
        telephones = [wire.telephone(phone, self._chats(phone)) for phone in self._phones]
        desk = self._stage.desk.state()
        return [("stage", {"life": self._stage.life, "telephones": telephones, "desk": desk})]

    def news(self) -> list[Event]:
        """Return what has changed since the last look."""
        if [seen.chat.id for seen in self._seen] != [
            chat.id for phone in self._phones for chat in phone.chats
        ]:
            return self.begin()
        desk: list[Event] = [("desk", self._stage.desk.state())] if self.desk_changed else []
        self.desk_changed = False
        chats = [event for seen in self._seen for event in seen.news()]
        return [*desk, *chats, *(event for phone in self._phones for event in self._told(phone))]

    def _chats(self, phone: Telephone) -> list[Wire]:
        fresh = [_Seen(phone, chat) for chat in phone.chats]
        self._seen.extend(fresh)
        return [seen.begin() for seen in fresh]

    def _told(self, phone: Telephone) -> list[Event]:
        said = phone.person.answers[self._heard[phone.id] :]
        self._heard[phone.id] += len(said)
        return [
            (
                "told",
                {
                    "telephone": phone.id,
                    "chat": answer.chat_id,
                    "text": answer.text,
                    "alert": answer.alert,
                },
            )
            for answer in said
            if answer.text
        ]


@dataclass(slots=True)
class _Seen:
    """One chat as the page shows it: `messages` holds the revision of each that was sent."""

    phone: Telephone
    chat: Chat
    at: tuple[int, int] = (-1, -1)
    head: Wire = field(default_factory=dict)
    messages: dict[int, int] = field(default_factory=dict)
    newest: int = 0

    def begin(self) -> Wire:
        self.at = self._revision()
        last = [self._show(message) for message in list(self.chat.messages.values())[-SHOWN:]]
        self.head = self._head()
        return self.head | {"messages": last}

    def news(self) -> list[Event]:
        now = self._revision()
        if now == self.at:
            return []
        self.at = now
        return [*self._gone(), *self._changed(), *self._renamed()]

    def _revision(self) -> tuple[int, int]:
        return self.chat.revision, self.phone.person.bot.revision

    def _head(self) -> Wire:
        return wire.chat(self.phone, self.chat, len(self.chat.messages) - len(self.messages))

    def _show(self, message: Message) -> Wire:
        self.messages[message.id] = message.revision
        self.newest = max(self.newest, message.id)
        return wire.message(self.phone, message)

    def _gone(self) -> list[Event]:
        gone = [one for one in self.messages if one not in self.chat.messages]
        for one in gone:
            del self.messages[one]
        return [("gone", self._place() | {"message": one}) for one in gone]

    def _changed(self) -> list[Event]:
        changed = [message for message in self.chat.messages.values() if self._is_new(message)]
        return [("message", self._place() | {"message": self._show(message)}) for message in changed]

    def _is_new(self, message: Message) -> bool:
        """Say whether the page must be told; what came before it and was never shown is left out."""
        return self.messages.get(message.id, message.revision) != message.revision or message.id > self.newest

    def _renamed(self) -> list[Event]:
        head = self._head()
        if head == self.head:
            return []
        self.head = head
        return [("chat", {"telephone": self.phone.id, "chat": head})]

    def _place(self) -> Wire:
        return {"telephone": self.phone.id, "chat": self.chat.id}

"""Who and what there is: people, bots, chats, messages, and the records the Bot API gives of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rehearsal.keyboards import Markup

Record = dict[str, Any]

SERVICE = {
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "new_chat_title",
}


@dataclass(slots=True)
class Answer:
    """What a person saw after a tap. `text` is "" where the bot only ended the waiting.

    `url` is the link that was opened, "" where none was.
    """

    text: str
    alert: bool
    url: str = ""
    chat_id: int = 0


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    username: str = ""
    language: str = ""
    is_bot: bool = False
    deleted: bool = False
    answers: list[Answer] = field(default_factory=list)

    @property
    def record(self) -> Record:
        said = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        more = {"username": self.username, "language_code": self.language}
        return said | {name: value for name, value in more.items() if value}


@dataclass(slots=True)
class Message:
    """One message as it is now displayed. `revision` is that of its chat when it last changed."""

    id: int
    chat: Chat
    sender: User
    date: int
    content: Record
    markup: Markup = field(default_factory=dict)
    edited: int = 0
    pinned: bool = False
    revision: int = 0

    @property
    def text(self) -> str:
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def service(self) -> bool:
        """Say whether it tells what happened in the chat, and nobody wrote it."""
        return not SERVICE.isdisjoint(self.content)

    @property
    def rows(self) -> list[list[Record]]:
        """Return the inline buttons as they lie, each as its record."""
        return list(self.markup.get("inline_keyboard", []))

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    @property
    def record(self) -> Record:
        said = {
            "message_id": self.id,
            "from": self.sender.record,
            "chat": self.chat.record,
            "date": self.date,
        }
        edited = {"edit_date": self.edited} if self.edited else {}
        keyboard = {"reply_markup": self.markup} if self.rows else {}
        return said | edited | self.content | keyboard


@dataclass(slots=True)
class Chat:
    """A private chat of one person with one bot, a group or a supergroup.

    `revision` grows with everything that changes here.
    """

    id: int
    type: str
    title: str
    username: str = ""
    standings: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    moved_to: int = 0
    last_id: int = 0
    revision: int = 0

    @property
    def private(self) -> bool:
        return self.type == "private"

    @property
    def record(self) -> Record:
        named = {"first_name": self.title} if self.private else {"title": self.title}
        user = {"username": self.username} if self.username else {}
        return {"id": self.id, "type": self.type} | named | user

    def standing(self, user: User) -> str:
        """Return how `user` stands here: member, administrator, creator, left, kicked or ""."""
        return self.standings.get(user.id, "")

    def touch(self, *messages: Message) -> None:
        """Note that the chat changed, and which messages of it."""
        self.revision += 1
        for message in messages:
            message.revision = self.revision


def member_record(user: User, standing: str) -> Record:
    """Return a ChatMember. `left` for those who never were here."""
    said = {"user": user.record, "status": standing or "left"}
    match standing:
        case "kicked":
            return said | {"until_date": 0}
        case "creator":
            return said | {"is_anonymous": False}
        case "administrator":
            return said | RIGHTS
    return said


RIGHTS: Record = {"can_be_edited": False} | dict.fromkeys(
    [
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_pin_messages",
        "can_manage_topics",
        "can_send_welcome_messages",
    ],
    False,
)

"""What Telegram sends, read once into an Incoming. No other code looks at a library's update."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from typing import Any

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.helpers import effective_message_type

from handlers.incoming import (
    Attachment,
    Command,
    Content,
    Incoming,
    Joined,
    Migrated,
    Person,
    Press,
    Reachable,
    Text,
)

NAME_LIMIT = 64
KEPT_FORMATTING = "\u200c\u200d"  # joiners: without them an emoji family falls apart
AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
CARD = ("message_id", "date", "chat")
NOBODY = Person(0, "", "")
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?", re.DOTALL)

Found = tuple[int, bool, Person, Content]
"""Where (the chat, and whether it is a private one), who, and what."""


class Unreadable(Exception):
    """An update that cannot be understood. `update_id` is 0 where it has none."""

    def __init__(self, update_id: int, cause: str) -> None:
        super().__init__(f"update {update_id}: {cause}")
        self.update_id = update_id
        self.cause = cause


def receive(raw: dict[str, Any], bot: Bot, at: datetime, entropy: bytes) -> Incoming | None:
    """The update as an Incoming; None where there is nobody to answer, as in a group's own talk.

    Raises Unreadable for what is no update, or one the library cannot take apart.
    """
    update_id = _update_id(raw)
    try:
        update = Update.de_json(_without_card(raw), bot)
        found = _find(update, bot) or _unknown(raw)
    except Exception as error:
        raise Unreadable(update_id, f"{type(error).__name__}: {error}") from error
    if found is None:
        return None
    chat_id, private, person, content = found
    return Incoming(bot.id, update_id, at, chat_id, private, person, content, entropy)


def clean_name(first: str, last: str) -> str:
    """Both names on one line, without control characters and marks that turn the text's direction."""
    kept = "".join(map(_printable, f"{first} {last}"))
    return " ".join(kept.split())[:NAME_LIMIT].strip()


def _update_id(raw: Any) -> int:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if not isinstance(number, int):
        raise Unreadable(0, "no update_id")
    return number


def _without_card(raw: dict[str, Any]) -> dict[str, Any]:
    """A tap brings back the whole card, and taking that apart costs more than the rest of the tap."""
    query = raw.get("callback_query")
    if not isinstance(query, dict) or not isinstance(query.get("message"), dict):
        return raw
    card = {name: query["message"][name] for name in CARD if name in query["message"]}
    return raw | {"callback_query": query | {"message": card}}


def _find(update: Update, bot: Bot) -> Found | None:
    if update.message is not None:
        return _from_message(update.message, bot, _content)
    if update.edited_message is not None:
        return _from_message(update.edited_message, bot, _edited)
    if update.callback_query is not None:
        return _from_tap(update.callback_query)
    if update.my_chat_member is not None:
        return _from_membership(update.my_chat_member)
    return None


def _from_message(message: Message, bot: Bot, read: Callable[[Message, Bot], Content | None]) -> Found | None:
    sender = message.from_user
    if message.migrate_to_chat_id is not None:
        return message.chat_id, False, _person(sender), Migrated(message.migrate_to_chat_id)
    if sender is None or sender.is_bot:
        return None
    content = read(message, bot)
    if content is None:
        return None
    return message.chat_id, _is_private(message.chat), _person(sender), content


def _content(message: Message, bot: Bot) -> Content | None:
    private = _is_private(message.chat)
    if message.text is None:
        return Attachment(_kind(message)) if private else None
    text = _storable(message.text)
    command = COMMAND.fullmatch(text)
    if command is None:
        return Text(text, message.message_id) if private else None
    name, addressee, argument = command.groups()
    if not private and addressee and addressee.lower() != bot.username.lower():
        return None
    return Command(name.lower(), (argument or "").strip())


def _edited(message: Message, _: Bot) -> Content | None:
    """A corrected text counts; a moving location or a new caption is no new word to us."""
    if message.text is None or not _is_private(message.chat):
        return None
    return Text(_storable(message.text), message.message_id, edited=True)


def _from_tap(query: CallbackQuery) -> Found:
    """The card may be one that Telegram no longer shows us, or stand in no chat we know of."""
    message = query.message
    press = Press(query.data or "", query.id, message.message_id if message else 0)
    if message is None:
        return query.from_user.id, True, _person(query.from_user), press
    return message.chat.id, _is_private(message.chat), _person(query.from_user), press


def _from_membership(change: ChatMemberUpdated) -> Found | None:
    if not _is_private(change.chat):
        return _from_group(change)
    reachable = change.new_chat_member.status != ChatMemberStatus.BANNED
    return change.chat.id, True, _person(change.from_user), Reachable(reachable)


def _from_group(change: ChatMemberUpdated) -> Found | None:
    """Only that the bot came in is of interest; a channel is no place to speak unasked."""
    before, now = change.old_chat_member.status, change.new_chat_member.status
    if change.chat.type == ChatType.CHANNEL or before not in AWAY or now in AWAY:
        return None
    return change.chat.id, False, _person(change.from_user), Joined()


def _unknown(raw: dict[str, Any]) -> Found | None:
    """A kind of update made after this was written, where it names a private chat and a person."""
    known = {"message", "edited_message", "my_chat_member"}
    for kind, body in raw.items():
        if kind not in known and isinstance(body, dict):
            chat = body.get("chat") or {}
            sender = body.get("from") or body.get("user") or {}
            if chat.get("type") == ChatType.PRIVATE and not sender.get("is_bot", True):
                return chat["id"], True, _raw_person(sender), Attachment("unknown")
    return None


def _is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE


def _kind(message: Message) -> str:
    return effective_message_type(message) or "unknown"


def _person(user: User | None) -> Person:
    if user is None:
        return NOBODY
    return Person(user.id, clean_name(user.first_name, user.last_name or ""), user.language_code or "")


def _raw_person(user: dict[str, Any]) -> Person:
    name = clean_name(user.get("first_name", ""), user.get("last_name", ""))
    return Person(user["id"], name, user.get("language_code", ""))


def _storable(text: str) -> str:
    """Without the two things no database takes: NUL, and halves of characters."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")


def _printable(character: str) -> str:
    if character in KEPT_FORMATTING:
        return character
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category in {"Cf", "Cs", "Co", "Cn"} else character

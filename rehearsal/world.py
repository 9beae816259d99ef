"""The state of the simulated Telegram: everyone, every chat, every file."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rehearsal.files import Files
from rehearsal.inbox import Inbox
from rehearsal.keyboards import Markup
from rehearsal.records import Chat, Message, Record, User, member_record
from rehearsal.refusal import RefusedError, bad_request, forbidden

NUMBER = re.compile(r"-?[0-9]{1,20}")
FIRST_PERSON = 5_000_000_001
GONE = {"left": "bot is not a member of the {} chat", "kicked": "bot was kicked from the {} chat"}


@dataclass(slots=True)
class Webhook:
    url: str = ""
    secret: str = ""
    connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass(slots=True)
class Bot:
    token: str
    user: User
    inbox: Inbox
    webhook: Webhook = field(default_factory=Webhook)
    reads_all: bool = False
    known: set[int] = field(default_factory=set)
    profile: dict[tuple[str, ...], Any] = field(default_factory=dict)
    revision: int = 0


@dataclass(slots=True)
class Query:
    """A tap that waits for its answer."""

    user: User
    bot: Bot
    chat: Chat
    since: datetime
    answered: bool = False


class World:
    def __init__(self, now: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.now = now
        self.changed = changed
        self.bots: dict[str, Bot] = {}
        self.users: dict[int, User] = {}
        self.groups: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.queries: dict[str, Query] = {}
        self.files = Files()
        self.on_record: list[Callable[[str, Any], None]] = []
        self._ids = itertools.count(FIRST_PERSON)
        self._queries = itertools.count(4_382_000_001)
        self._messages = itertools.count(1)

    @property
    def clock(self) -> int:
        return int(self.now().timestamp())

    def add_bot(self, token: str, name: str, username: str) -> Bot:
        user = User(int(token.partition(":")[0]), name, username, is_bot=True)
        bot = self.bots[token] = Bot(token, user, Inbox(self.now, self.changed))
        self.users[user.id] = user
        return bot

    def add_person(self, name: str, language: str, username: str = "") -> User:
        user = User(next(self._ids), name, username, language)
        self.users[user.id] = user
        return user

    def private_chat(self, bot: Bot, user: User) -> Chat:
        key = (bot.user.id, user.id)
        fresh = Chat(user.id, "private", user.first_name, user.username)
        return self.private.setdefault(key, fresh)

    def add_group(self, title: str, *, supergroup: bool) -> Chat:
        number = 4_100_000_001 + len(self.groups)
        kind = "supergroup" if supergroup else "group"
        chat = Chat(-1_000_000_000_000 - number if supergroup else -number, kind, title)
        self.groups[chat.id] = chat
        return chat

    def add_message(self, chat: Chat, sender: User, content: Record, markup: Markup | None = None) -> Message:
        message = Message(self._message_id(chat), chat, sender, self.clock, content, markup or {})
        chat.messages[message.id] = message
        chat.touch(message)
        self.changed()
        return message

    def revise(self, message: Message, content: Record, markup: Markup) -> None:
        """Change what `message` shows."""
        message.content, message.markup = content, markup
        message.edited = self.clock
        message.chat.touch(message)
        self.changed()

    def add_query(self, bot: Bot, user: User, chat: Chat) -> str:
        number = str(next(self._queries))
        self.queries[number] = Query(user, bot, chat, self.now())
        return number

    def emit(self, bot: Bot, kind: str, payload: Record) -> None:
        """Queue an update for `bot`."""
        update = bot.inbox.put(kind, payload)
        for observe in self.on_record if update else []:
            observe("Update", update.record if update else {})

    def emit_standing(self, bot: Bot, chat: Chat, by: User, standing: str) -> None:
        """Change how `bot` stands in `chat` and tell it so."""
        before = member_record(bot.user, chat.standing(bot.user))
        chat.standings[bot.user.id] = standing
        chat.touch()
        self.changed()
        after = member_record(bot.user, standing)
        told = {"chat": chat.record, "from": by.record, "date": self.clock}
        told |= {"old_chat_member": before, "new_chat_member": after}
        self.emit(bot, "my_chat_member", told)

    def bots_in(self, chat: Chat) -> list[Bot]:
        return [bot for bot in self.bots.values() if chat.standing(bot.user) in {"member", "administrator"}]

    def find_chat(self, bot: Bot, chat_id: str) -> Chat:
        """Return the chat a bot names, whether or not it may write there."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        if chat_id.startswith("@"):
            return self._by_name(chat_id[1:])
        number = int(chat_id) if NUMBER.fullmatch(chat_id) else 0
        if number in self.groups:
            return self.groups[number]
        return self._private_by_id(bot, number)

    def open_chat(self, bot: Bot, chat_id: str) -> Chat:
        """Return the chat a bot names if it may write there, and refuse as the server does."""
        chat = self.find_chat(bot, chat_id)
        if chat.moved_to:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise RefusedError(400, words, {"migrate_to_chat_id": chat.moved_to})
        if chat.private:
            self._check_person(bot, chat)
        elif chat.standing(bot.user) in GONE:
            raise forbidden(GONE[chat.standing(bot.user)].format(chat.type))
        return chat

    def _check_person(self, bot: Bot, chat: Chat) -> None:
        if self.users[chat.id].deleted:
            raise forbidden("user is deactivated")
        if chat.standing(bot.user) == "kicked":
            raise forbidden("bot was blocked by the user")
        if not chat.standing(bot.user):
            raise forbidden("bot can't initiate conversation with a user")

    def _private_by_id(self, bot: Bot, number: int) -> Chat:
        user = self.users.get(number)
        chat = self.private.get((bot.user.id, number))
        if user is None or user.is_bot or not (chat or number in bot.known):
            raise bad_request("chat not found")
        return chat or self.private_chat(bot, user)

    def _by_name(self, username: str) -> Chat:
        named = [chat for chat in self.groups.values() if chat.username.lower() == username.lower()]
        if not named:
            raise bad_request("chat not found")
        return named[0]

    def _message_id(self, chat: Chat) -> int:
        """Number messages as the server does: by chat in supergroups, in one row elsewhere."""
        if chat.type != "supergroup":
            return next(self._messages)
        chat.last_id += 1
        return chat.last_id

"""What comes in through a door, read once: no library object goes further than this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """Who writes or taps, as Telegram names them. `language` is an IETF tag such as `ko`, or ""."""

    telegram_id: int
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Text:
    """Typed text. `edited` when the person corrected a message sent before."""

    text: str
    message_id: int
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """A button was tapped: `data` is what it carried, `message_id` the card it stands on (0: unknown)."""

    data: str
    query_id: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something that is not text: a photo, voice, sticker, contact, or a kind not known yet."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reachable:
    """The person blocked the bot (`yes` is false) or came back."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """The bot was taken into a group."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """A group became a supergroup and has a new id."""

    to: int


Content = Command | Text | Press | Attachment | Reachable | Joined | Migrated


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update from a chat. `entropy` is the turn's only source of chance, so that it can be repeated."""

    bot_id: int
    update_id: int
    at: datetime
    chat_id: int
    private: bool
    person: Person
    content: Content
    entropy: bytes


@dataclass(frozen=True, slots=True)
class Errand:
    """What Telegram answered to an outbox row that asked for it: `name` says which, `result` is its JSON,
    `said` the reply that the row held.
    """

    name: str
    chat_id: int
    at: datetime
    result: Any
    said: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Due:
    """A row of the due table whose time has come."""

    kind: str
    subject: int
    at: datetime
    entropy: bytes


@dataclass(frozen=True, slots=True)
class Operation:
    """A command of the operator, typed at the command line: `arguments` is JSON, `files` go by their name."""

    name: str
    arguments: dict[str, Any]
    at: datetime
    entropy: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)

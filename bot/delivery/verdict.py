"""What Telegram's refusals mean. The only place that reads their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

UNCHANGED = ("message is not modified",)
TARGET_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
FILE_GONE = ("wrong file identifier", "wrong remote file", "wrong file_id", "file reference")
CHAT_GONE = ("chat not found", "user not found", "peer_id_invalid")


@dataclass(frozen=True, slots=True)
class Said:
    """Carried out; `result` is Telegram's JSON, None where nothing had to change."""

    result: Any


@dataclass(frozen=True, slots=True)
class Later:
    """Not carried out. `after` is the wait Telegram demands, None where it demands none."""

    after: float | None
    trouble: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """No answer came: carried out or not, nobody knows."""

    trouble: str = "unreachable"


@dataclass(frozen=True, slots=True)
class Unreachable:
    """This chat takes nothing from us any more."""

    cause: str


@dataclass(frozen=True, slots=True)
class TargetGone:
    """The message to change is not there, or cannot be changed; or the file that was named by its id."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has a new id."""

    to: int


@dataclass(frozen=True, slots=True)
class Impossible:
    """It will be refused however often it is tried."""

    cause: str


Verdict = Said | Later | InDoubt | Unreachable | TargetGone | Moved | Impossible


def verdict(error: TelegramError) -> Verdict:
    match error:
        case RetryAfter():
            return Later(seconds(error), "flood")
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Unreachable(error.message)
        case BadRequest():
            return _bad_request(error.message)
        case TimedOut():
            return InDoubt()
    unauthorised = isinstance(error, InvalidToken | EndPointNotFound)
    return Later(None, "unauthorised" if unauthorised else "unreachable")


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _bad_request(message: str) -> Verdict:
    words = message.lower()
    for signs, meaning in (
        (UNCHANGED, Said(None)),
        (TARGET_GONE, TargetGone()),
        (CHAT_GONE, Unreachable(message)),
        (FILE_GONE, TargetGone()),
    ):
        if any(sign in words for sign in signs):
            return meaning
    return Impossible(message)

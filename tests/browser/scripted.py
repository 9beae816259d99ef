"""A small bot that does one of everything the page shows, and the stage it plays on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from rehearsal.http import serve
from rehearsal.page.server import add_page
from rehearsal.page.stage import Desk, Link, Stage, Telephone, UnknownDeedError
from rehearsal.page.words import KEYS
from rehearsal.people import PICTURE
from rehearsal.telegram import Telegram
from tests.rehearsal.helpers import Update, ask, card

NAMED = {"forward-to", "forwarded-from", "joined", "left", "bot-joined", "bot-left"}
WORDS = {key: key.replace("-", " ").capitalize() for key in KEYS}
WORDS |= {key: f"{WORDS[key]} {{name}}" for key in NAMED} | {"earlier": "Earlier {count}"}
SENT = {
    "/picture": ("sendPhoto", "photo", "flag.png"),
    "/file": ("sendDocument", "document", "words.csv"),
}
LONG = "A sentence that is long enough to need a line of its own on every telephone. " * 6
QUOTED = f"<b>Read</b> <i>this</i>\n<blockquote expandable>{LONG}</blockquote>\n<code>K7M2</code> /help"


@dataclass
class PlainDesk:
    """A desk with one button, which counts."""

    on_change: list[Callable[[], None]] = field(default_factory=list)
    pressed: int = 0

    def state(self) -> dict[str, Any]:
        act = {"deed": "count", "label": in_both(f"Count {self.pressed}"), "enabled": True}
        idle = {"deed": "other", "label": in_both("Not now"), "enabled": False}
        row = {"title": in_both("A survey"), "note": in_both("open"), "acts": [idle]}
        state = {"status": in_both("The bot is well"), "alarm": False, "clock": 1_795_168_800}
        return state | {"acts": [act], "rows": [row], "progress": None}

    async def do(self, deed: str) -> None:
        if deed != "count":
            raise UnknownDeedError(deed)
        self.pressed += 1
        for hear in self.on_change:
            hear()


def served(stage: Stage, port: int = 0) -> AbstractAsyncContextManager[str]:
    """The page of `stage` at an address of its own."""
    return serve(stage.telegram, port, partial(add_page, stage=stage))


def in_both(text: str) -> dict[str, str]:
    return {"ko": text, "en": text}


def stage_of(telegram: Telegram, *names: str, desk: Desk | None = None) -> Stage:
    """A stage with a telephone for each name, a group of all, and the same for the other language."""
    telephones = [phone for language in ("ko", "en") for phone in _circle(telegram, names, language)]
    words = {"ko": WORDS, "en": WORDS | {"title": "In English"}}
    return Stage(telegram, telephones, desk or PlainDesk(), words, "Asia/Seoul")


def _circle(telegram: Telegram, names: tuple[str, ...], language: str) -> list[Telephone]:
    people = [telegram.person(name, language) for name in names]
    group = telegram.group("Committee", *people)
    link = Link(f"https://t.me/{telegram.bot.user.username}?start=poster", "A poster")
    return [
        Telephone(f"{language}-{number}", person, language, "someone", (group,), (link,))
        for number, person in enumerate(people)
    ]


@dataclass(frozen=True, slots=True)
class ScriptedBot:
    """Reacts to words, files, taps and corrections; see the methods."""

    telegram: Telegram

    async def react(self, update: Update) -> None:
        if "callback_query" in update:
            await self._tapped(update["callback_query"])
        elif "edited_message" in update:
            await self._say(update["edited_message"], f"corrected: {update['edited_message']['text']}")
        elif "message" in update:
            await self._heard(update["message"])

    async def _heard(self, message: dict[str, Any]) -> None:
        said = message.get("text", "")
        document = message.get("document")
        match said.split():
            case ["/card"]:
                await self._say(message, "Choose", reply_markup=card("one", "two", "alert", "toast", "fewer"))
            case ["/quote"]:
                await self._say(message, QUOTED, parse_mode="HTML")
            case ["/many"]:
                await self._many(message)
            case ["/result"]:
                await self._result(message)
            case ["/picture" | "/file" as wanted]:
                await self._send(message, *SENT[wanted])
            case ["/keys"]:
                keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
                await self._say(message, "Below", reply_markup=keyboard)
            case [] if document:
                await self._say(message, f"got {document['file_name']}, {document['file_size']} bytes")
            case [] if "photo" in message:
                await self._say(message, "got a picture")
            case [_, *_]:
                await self._say(message, f"heard: {said}")

    async def _tapped(self, query: dict[str, Any]) -> None:
        data, message = query["data"], query["message"]
        told: dict[str, Any] = {"alert": {"text": "Too late", "show_alert": True}, "toast": {"text": "Noted"}}
        await ask(self.telegram, "answerCallbackQuery", callback_query_id=query["id"], **told.get(data, {}))
        place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        if data in {"one", "two"}:
            markup = card("✓ one", "✓ two", "alert", "toast", "fewer")
            await self._edit(place, f"Chose {data}", markup)
        if data == "fewer":
            await self._edit(place, "Nothing left", {"inline_keyboard": []})

    async def _edit(self, place: dict[str, Any], text: str, markup: dict[str, Any]) -> None:
        await ask(self.telegram, "editMessageText", **place, text=text, reply_markup=markup)

    async def _say(self, message: dict[str, Any], text: str, **more: Any) -> None:
        await ask(self.telegram, "sendMessage", chat_id=message["chat"]["id"], text=text, **more)

    async def _many(self, message: dict[str, Any]) -> None:
        for number in range(30):
            await self._say(message, f"line {number}")

    async def _result(self, message: dict[str, Any]) -> None:
        """Something taller than a telephone, and a file with it."""
        await self._say(message, "\n".join(["Result head", *(f"place {number}" for number in range(60))]))
        await self._send(message, *SENT["/file"])

    async def _send(self, message: dict[str, Any], method: str, kind: str, name: str) -> None:
        values = {"chat_id": message["chat"]["id"]}
        files = {kind: (name, PICTURE if kind == "photo" else "name,count\n연대,3\n".encode())}
        status, body = await self.telegram.call(self.telegram.bot.token, method, values, files)
        assert status == 200, body

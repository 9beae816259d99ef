"""A page over real HTTP: its telephones, a bot of few words behind them, and what the page hears."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import aiohttp

from rehearsal.http import serve
from rehearsal.page.server import add_page
from rehearsal.page.stage import Link, Stage, Telephone, UnknownDeedError
from rehearsal.page.words import KEYS
from rehearsal.telegram import Telegram
from tests.rehearsal.helpers import Update, ask, polling

PATIENCE = 20.0
Found = dict[str, Any]


class Desk:
    """One button that counts how often it was pressed."""

    def __init__(self) -> None:
        self.on_change: list[Callable[[], None]] = []
        self.pressed = 0

    def state(self) -> dict[str, Any]:
        return {"status": {"ko": f"{self.pressed}번", "en": f"{self.pressed} times"}}

    async def do(self, deed: str) -> None:
        if deed != "press":
            raise UnknownDeedError(deed)
        self.pressed += 1
        for hear in self.on_change:
            hear()


def set_stage(telegram: Telegram) -> Stage:
    """Two telephones and a group in Korean, one telephone in English."""
    minji, youngho = telegram.person("민지"), telegram.person("영호")
    group = telegram.group("교육위원회", minji, youngho)
    link = Link("https://t.me/hanmadi_rehearsal_bot?start=values", "안내문")
    phones = [
        Telephone("ko-activist", minji, "ko", "활동가", (group,), (link,)),
        Telephone("ko-citizen", youngho, "ko", "시민", (group,)),
        Telephone("en-activist", telegram.person("Minji", language="en"), "en", "activist"),
    ]
    words = {language: dict.fromkeys(KEYS, f"…{language}") for language in ("ko", "en")}
    return Stage(telegram, phones, Desk(), words)


@dataclass
class Page:
    """An open page: every event it heard, in order."""

    heard: list[tuple[str, Found]] = field(default_factory=list)
    more: asyncio.Event = field(default_factory=asyncio.Event)

    async def event(self, kind: str, fits: Callable[[Found], bool] = lambda _: True) -> Found:
        """Return the newest event of this kind that fits, as soon as there is one."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for found, value in reversed(self.heard):
                    if found == kind and fits(value):
                        return value
                self.more.clear()
                await self.more.wait()

    async def message(self, telephone: str, **wanted: Any) -> Found:
        """Return a message that came, or changed, on a telephone and looks as wanted."""

        def fits(value: Found) -> bool:
            looks = value["message"].items()
            return bool(value["telephone"] == telephone and all(pair in looks for pair in wanted.items()))

        found: Found = (await self.event("message", fits))["message"]
        return found

    def count(self, kind: str) -> int:
        return sum(found == kind for found, _ in self.heard)

    async def listen(self, response: aiohttp.ClientResponse) -> None:
        kind = ""
        async for line in response.content:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name == "event":
                kind = value
            if name == "data":
                self.heard.append((kind, json.loads(value)))
            if not name:
                self.heard.append(("beat", {"text": value}))
            self.more.set()


@dataclass
class Showing:
    telegram: Telegram
    stage: Stage
    http: aiohttp.ClientSession

    @asynccontextmanager
    async def page(self, language: str = "ko") -> AsyncIterator[Page]:
        """A page that has seen the stage."""
        page = Page()
        async with self.http.get("/events", params={"language": language}) as response:
            listening = asyncio.create_task(page.listen(response))
            try:
                await page.event("stage")
                yield page
            finally:
                listening.cancel()
                with suppress(asyncio.CancelledError):
                    await listening

    async def forgotten(self) -> None:
        """Return once the server has noticed that every page went away."""
        async with asyncio.timeout(PATIENCE):
            while self.telegram.on_change or self.stage.desk.on_change:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.01)

    def chat(self, telephone: str = "ko-activist", place: int = 0) -> int:
        """Return the id of a chat of a telephone: the private one, or of a group."""
        return next(phone for phone in self.stage.telephones if phone.id == telephone).chats[place].id

    async def do(self, do: Any, telephone: str = "ko-activist", place: int = 0, **more: Any) -> None:
        """Post what must succeed."""
        chat = {"telephone": telephone, "chat": self.chat(telephone, place)}
        assert await self.post(chat | {"do": do} | more) == (200, "")

    async def post(self, asked: Any, path: str = "/telephone") -> tuple[int, str]:
        """Return the status and the fault, "" for none."""
        async with self.http.post(path, json=asked) as response:
            return response.status, (await response.json()).get("fault", "")

    async def put(self, data: Any, **place: Any) -> tuple[int, str]:
        where = {"telephone": "ko-activist", "chat": str(self.chat())} | place
        async with self.http.put("/telephone/file", params=where, data=data) as response:
            return response.status, (await response.json()).get("fault", "")


@asynccontextmanager
async def showing(telegram: Telegram) -> AsyncIterator[Showing]:
    stage = set_stage(telegram)
    quiet = aiohttp.DummyCookieJar()
    async with (
        serve(telegram, 0, partial(add_page, stage=stage)) as address,
        aiohttp.ClientSession(address, cookie_jar=quiet) as http,
    ):
        yield Showing(telegram, stage, http)


@asynccontextmanager
async def echoing(telegram: Telegram) -> AsyncIterator[None]:
    """A bot that repeats what is said, with a toast, an alert and an edit on its buttons."""
    rows = [
        [{"text": "말", "callback_data": "toast"}, {"text": "창", "callback_data": "alert"}],
        [{"text": "고침", "callback_data": "edit"}, {"text": "지움", "callback_data": "delete"}],
    ]

    async def react(update: Update) -> None:
        if message := update.get("message"):
            chat, text = message["chat"]["id"], message.get("text", "…")
            markup = {"inline_keyboard": rows}
            await ask(telegram, "sendMessage", chat_id=chat, text=f"<{text}>", reply_markup=markup)
        if query := update.get("callback_query"):
            await _answer(telegram, query)

    async with polling(telegram, react):
        yield


async def _answer(telegram: Telegram, query: Update) -> None:
    number, data = query["id"], query["data"]
    alert = data == "alert"
    await ask(telegram, "answerCallbackQuery", callback_query_id=number, text=data, show_alert=alert)
    place = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
    if data == "edit":
        await ask(telegram, "editMessageText", **place, text="고쳤습니다")
    if data == "delete":
        await ask(telegram, "deleteMessage", **place)

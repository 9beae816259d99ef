"""Somebody at the page of a running demo: sees what it is sent and posts what it would post."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.command_line.operator import PATIENCE, Operator, RunningBot

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
LONGEST_EVENT = 4 * 1024 * 1024

Seen = dict[str, Any]


@dataclass
class Demo:
    """`hanmadi demo` in a process, and its page at `address`."""

    process: RunningBot
    session: ClientSession
    address: str
    language: str

    async def stage(self) -> Any:
        async with self.session.get(f"{self.address}/stage") as response:
            return await response.json()

    async def seen(self) -> Seen:
        """What a page that is opened now shows."""
        async with self.session.get(f"{self.address}/events?language={self.language}") as response:
            event, data = await response.content.readline(), await response.content.readline()
        assert event == b"event: stage\n"
        found: Seen = json.loads(data.removeprefix(b"data: "))
        return found

    async def sees(self, true: Callable[[Seen], Any]) -> Any:
        """Look again and again until something is there, and return it."""
        async with asyncio.timeout(4 * PATIENCE):
            while not (found := true(await self.seen())):  # noqa: ASYNC110 - as a person looks
                await asyncio.sleep(0.1)
        return found

    async def does(self, part: str, deed: str, **fields: Any) -> None:
        """Something on somebody's telephone, in their private chat."""
        telephone = f"{self.language}-{part}"
        chat = chat_of(await self.seen(), part)["id"]
        asked = {"telephone": telephone, "chat": chat, "do": deed, **fields}
        assert await self.posts("telephone", asked) == (200, {})

    async def taps(self, part: str, label: str) -> None:
        """The button with these words, on whichever of the bot's messages it stands last."""
        message, row, column = await self.sees(lambda seen: find_button(seen, part, label))
        await self.does(part, "tap", message=message, row=row, column=column)

    async def hears(self, part: str, words: str) -> str:
        """The bot's message with these words in it, once there is one."""
        found: str = await self.sees(
            lambda seen: next((text for text in said_to(seen, part) if words in text), "")
        )
        return found

    async def directs(self, deed: str) -> None:
        """A button of the desk, once it can be pressed."""
        await self.sees(lambda seen: deed in enabled(seen["desk"]))
        assert await self.posts("desk", {"deed": deed}) == (200, {})

    async def posts(self, path: str, asked: Any) -> tuple[int, Any]:
        async with self.session.post(f"{self.address}/{path}", json=asked) as response:
            return response.status, await response.json()

    async def updates(self, token: str) -> list[Any]:
        """What a bot gets that waits a second for it."""
        async with self.session.get(f"{self.address}/bot{token}/getUpdates?timeout=1") as response:
            found: list[Any] = (await response.json())["result"]
        return found

    def bots(self) -> list[int]:
        """The processes that this demo has started."""
        number = self.process.process.pid
        children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii")
        return [int(child) for child in children.split()]

    async def ends_by(self, told: signal.Signals) -> int:
        self.process.process.send_signal(told)
        async with asyncio.timeout(PATIENCE):
            return await self.process.process.wait()


@asynccontextmanager
async def demo(operator: Operator, *words: str, language: str = "ko", **settings: str) -> AsyncIterator[Demo]:
    """The demo at any free port, with a folder for temporary files of its own."""
    temporary = {"TMPDIR": operator.environment["XDG_RUNTIME_DIR"]}
    watched = Operator(operator.folder, operator.environment | temporary)
    port = words or ("--port", "0")
    process = RunningBot(await watched._started(("demo", "--no-browser", *port), settings))
    try:
        line = await process.says("http://")
        found = ADDRESS.search(line)
        assert found
        async with ClientSession(read_bufsize=LONGEST_EVENT) as session:
            yield Demo(process, session, found[0], language)
    finally:
        await process.is_killed()
    assert "Traceback" not in process.everything, process.everything


def chat_of(seen: Seen, part: str) -> Seen:
    """Somebody's private chat with the bot."""
    phone = next(phone for phone in seen["telephones"] if phone["id"].endswith(part))
    found: Seen = phone["chats"][0]
    return found


def said_to(seen: Seen, part: str) -> list[str]:
    return [message["text"] for message in chat_of(seen, part)["messages"] if not message["mine"]]


def find_button(seen: Seen, part: str, label: str) -> tuple[int, int, int] | None:
    for message in reversed(chat_of(seen, part)["messages"]):
        for row, buttons in enumerate(message["buttons"]):
            for column, button in enumerate(buttons):
                if label in button["text"]:
                    return message["id"], row, column
    return None


def enabled(desk: Seen) -> set[str]:
    acts = [*desk["acts"], *(act for row in desk["rows"] for act in row["acts"])]
    return {act["deed"] for act in acts if act["enabled"]}


def is_alive(process: int) -> bool:
    """Whether it still runs; one that has ended may wait for somebody to take note of that."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)

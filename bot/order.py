"""One chat's turns in the order they came, chats side by side."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

T = TypeVar("T")


class Order:
    """At most `at_once` chats are served at a time; an idle chat takes no memory."""

    def __init__(self, at_once: int = 256) -> None:
        self._lines: dict[int, deque[asyncio.Future[None]]] = {}
        self._places = asyncio.Semaphore(at_once)

    async def run(self, chat_id: int, work: Callable[[], Awaitable[T]]) -> T:
        """What `work` returns or raises, once everything that came before it in this chat is done."""
        async with self._turn(chat_id), self._places:
            return await work()

    def __len__(self) -> int:
        """How many chats are being served or wait."""
        return len(self._lines)

    @asynccontextmanager
    async def _turn(self, chat_id: int) -> AsyncIterator[None]:
        await self._wait(chat_id)
        try:
            yield
        finally:
            self._leave(chat_id)

    async def _wait(self, chat_id: int) -> None:
        line = self._lines.get(chat_id)
        if line is None:
            self._lines[chat_id] = deque()
            return
        mine = asyncio.get_running_loop().create_future()
        line.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            self._give_up(chat_id, mine)
            raise

    def _give_up(self, chat_id: int, mine: asyncio.Future[None]) -> None:
        """Cancelled while waiting; if the turn was just handed over, it goes on to the next."""
        if mine.cancelled():
            self._lines[chat_id].remove(mine)
        else:
            self._leave(chat_id)

    def _leave(self, chat_id: int) -> None:
        line = self._lines[chat_id]
        while line:
            following = line.popleft()
            if not following.done():
                following.set_result(None)
                return
        del self._lines[chat_id]

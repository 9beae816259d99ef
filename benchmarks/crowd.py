"""Many people who tap, each again once the card has changed under their finger."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.card import card, wish

MOST_AT_ONCE = 100
GATHERING = 0.002
"""Seconds for which the real server, too, waits for more once the first update is there."""

TAPS_OF_ONE = 1_000_000
QUIET = 10.0
CARD = 77
"""The message that everybody taps on."""

BOT = {"id": 1, "is_bot": True, "first_name": "한마디", "username": "hanmadi_bot"}


@dataclass(slots=True)
class Round:
    """So many taps, or as many as fit into so many seconds, with at most `in_flight` of them unanswered."""

    taps: int
    in_flight: int
    seconds: float = 120.0
    handed: int = 0
    edited: int = 0
    answered: int = 0
    started: float = field(default_factory=time.perf_counter)
    ended: float = 0.0

    def open(self) -> bool:
        return self.handed < self.taps and time.perf_counter() - self.started < self.seconds

    def over(self) -> bool:
        return not self.open() and self.edited == self.answered == self.handed

    @property
    def rate(self) -> float:
        """Edits a second."""
        return self.edited / (self.ended - self.started)


class Crowd:
    """Those who talk to one bot. What they have tapped is remembered from round to round."""

    def __init__(self) -> None:
        self.attended = asyncio.Event()
        self._taps: dict[int, int] = {}
        self._ready: deque[int] = deque()
        self._out: set[int] = set()
        self._round = Round(0, 0)
        self._over = asyncio.Event()
        self._updates = 0
        self._poll: Callable[[bytes], None] | None = None
        self._gathering = False

    async def tap(self, people: Sequence[int], wanted: Round) -> Round:
        """Everybody taps until `wanted` is over. Raises TimeoutError where the bot falls silent."""
        self._ready, self._out = deque(people), set()
        self._round = wanted
        self._over.clear()
        self._hand_out()
        await asyncio.wait_for(self._over.wait(), wanted.seconds + QUIET)
        return wanted

    def poll(self, respond: Callable[[bytes], None]) -> None:
        self._poll = respond
        self.attended.set()
        self._gather()

    def edited(self, chat: int) -> bytes:
        """The changed message, and its person taps again."""
        if chat in self._out:
            self._out.discard(chat)
            self._ready.append(chat)
            self._round.edited += 1
            self._gather()
            self._look()
        return _MESSAGE % chat

    def answered(self, query: int) -> None:
        if query // TAPS_OF_ONE in self._taps:
            self._round.answered += 1
            self._look()

    def _look(self) -> None:
        self._round.ended = time.perf_counter()
        if self._round.over():
            self._over.set()

    def _gather(self) -> None:
        if self._poll is not None and not self._gathering and self._free():
            self._gathering = True
            asyncio.get_running_loop().call_later(GATHERING, self._hand_out)

    def _free(self) -> int:
        if not self._round.open():
            return 0
        room = min(self._round.in_flight - len(self._out), self._round.taps - self._round.handed)
        return min(room, len(self._ready), MOST_AT_ONCE)

    def _hand_out(self) -> None:
        self._gathering = False
        respond, count = self._poll, self._free()
        if respond is not None and count:
            self._poll = None
            respond(b",".join([self._next() for _ in range(count)]))

    def _next(self) -> bytes:
        chat = self._ready.popleft()
        tap = self._taps.get(chat, 0)
        self._taps[chat] = tap + 1
        self._out.add(chat)
        self._round.handed += 1
        self._updates += 1
        query = chat * TAPS_OF_ONE + tap
        return _UPDATE % (self._updates, b"%d" % query, chat, chat, b"%d" % chat, wish(tap).encode())


def _person(chat: str) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "민지", "last_name": "김", "language_code": "ko"}


def _message() -> dict[str, Any]:
    text, rows = card("q:1:1:add:3")
    keyboard = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
    return {
        "message_id": CARD,
        "from": BOT,
        "chat": {"id": "%d", "first_name": "민지", "last_name": "김", "type": "private"},
        "date": 1_795_165_200,
        "edit_date": 1_795_165_260,
        "text": text,
        "reply_markup": {"inline_keyboard": keyboard},
    }


def _template(record: dict[str, Any]) -> bytes:
    """JSON with places left open: `%d` for a number, `%s` inside a text."""
    return json.dumps(record).replace('"%d"', "%d").encode()


_MESSAGE = _template(_message())
_UPDATE = _template(
    {
        "update_id": "%d",
        "callback_query": {
            "id": "%s",
            "from": _person("%d"),
            "message": _message(),
            "chat_instance": "%s",
            "data": "%s",
        },
    }
)

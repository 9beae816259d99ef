"""The updates that wait for one bot, and the long poll that fetches them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from rehearsal.refusal import conflict

FIRST_UPDATE = 700_000_001
MOST = 100
TAP_LIFE = timedelta(seconds=150)
LIFE = timedelta(hours=24)
KINDS = {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "message_reaction",
    "message_reaction_count",
    "managed_bot",
    "subscription",
    "stopped_message_generation",
}
ONLY_WHEN_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class Waiting:
    """An update not confirmed yet. `again`: to be delivered once more, whatever was confirmed."""

    id: int
    kind: str
    payload: dict[str, Any]
    since: datetime
    again: bool = False

    @property
    def record(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.payload}

    def lives(self, now: datetime) -> bool:
        return now - self.since < (TAP_LIFE if self.kind == "callback_query" else LIFE)


@dataclass(slots=True)
class Inbox:
    """`attended` while a bot fetches its updates by long poll; `came` once it has done so."""

    now: Callable[[], datetime]
    changed: Callable[[], None]
    waiting: list[Waiting] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)
    attended: bool = False
    came: bool = False
    last: Waiting | None = None
    _next: int = FIRST_UPDATE
    _sleeper: asyncio.Future[None] | None = None
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, kind: str, payload: dict[str, Any]) -> Waiting | None:
        """Queue an update; None where the bot did not ask for its kind."""
        if not self._wanted(kind):
            return None
        update = Waiting(self._next, kind, payload, self.now())
        self._next += 1
        self.last = update
        self._queue(update)
        return update

    def repeat(self, update: Waiting) -> None:
        """Deliver `update` again under its number, as after a confirmation that was lost."""
        update.again = True
        if update not in self.waiting:
            self._queue(update)

    def fresh(self) -> list[Waiting]:
        """Return what waits, oldest first, without what the server has dropped by now."""
        now = self.now()
        self.waiting = [update for update in self.waiting if update.lives(now)]
        return self.waiting

    def confirm(self, offset: int) -> None:
        """Forget all before `offset`; a negative one keeps that many of the newest."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        self.waiting = [update for update in self.waiting if update.again or update.id >= offset]
        self.changed()

    def drop(self) -> None:
        self.waiting = []
        self.changed()

    def done(self, update: Waiting) -> None:
        """Take `update` out: a webhook has it, or no longer wants it."""
        if update in self.waiting:
            self.waiting.remove(update)
        self._arrived.set()
        self.changed()

    async def arrival(self) -> None:
        """Return when an update has come or gone since the last call."""
        await self._arrived.wait()
        self._arrived.clear()

    @property
    def idle(self) -> bool:
        """Say whether nothing waits and, where a bot attends, it is back at its poll."""
        return not self.fresh() and (not self.attended or self._asleep)

    @property
    def _asleep(self) -> bool:
        return self._sleeper is not None and not self._sleeper.done()

    async def fetch(self, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Return up to `limit` updates, waiting up to `seconds` for the first."""
        self.terminate(TERMINATED)
        if not self.fresh() and seconds > 0:
            await self._sleep(seconds)
        batch = self.fresh()[: min(max(limit, 1), MOST)]
        for update in batch:
            update.again = False
        return [update.record for update in batch]

    def terminate(self, words: str) -> None:
        """End a long poll under way in `words`."""
        if self._sleeper is not None and not self._sleeper.done():
            self._sleeper.set_exception(conflict(words))

    def _queue(self, update: Waiting) -> None:
        self.waiting.append(update)
        self._arrived.set()
        if self._sleeper is not None and not self._sleeper.done():
            self._sleeper.set_result(None)
        self.changed()

    async def _sleep(self, seconds: float) -> None:
        sleeper = self._sleeper = asyncio.get_running_loop().create_future()
        self.attended = self.came = True
        self.changed()
        try:
            await asyncio.wait_for(sleeper, seconds)
        except TimeoutError:
            return
        except asyncio.CancelledError:
            self._left(sleeper)
            raise

    def _left(self, sleeper: asyncio.Future[None]) -> None:
        if self._sleeper is sleeper:
            self.attended = False
            self.changed()

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed or not (self.allowed or kind in ONLY_WHEN_ASKED_FOR)

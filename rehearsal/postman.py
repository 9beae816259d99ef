"""Delivers updates to webhooks: in order within a chat or for a person's taps, side by side otherwise."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from rehearsal.inbox import Waiting
from rehearsal.world import Bot, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
NOT_IN_REPLIES = ("get", "setwebhook", "deletewebhook", "close", "logout")
ATTEMPT = aiohttp.ClientTimeout(60)
FIRST_GAP = 0.05
LONGEST_GAP = 5.0

Call = Callable[[str, str, dict[str, Any]], Awaitable[tuple[int, dict[str, Any]]]]
Lane = tuple[str, int]


class Postman:
    def __init__(self, world: World, call: Call) -> None:
        self._world = world
        self._call = call
        self._rounds: dict[str, asyncio.Task[None]] = {}

    def look(self, bot: Bot) -> None:
        """Begin a round for a bot that has set a webhook and has none under way."""
        if bot.webhook.url and bot.token not in self._rounds:
            self._rounds[bot.token] = asyncio.create_task(_Round(self._world, bot, self._call).run())

    def unrest(self) -> list[str]:
        waiting = [bot for bot in self._world.bots.values() if bot.webhook.url and bot.inbox.fresh()]
        return [f"updates wait for the webhook of {bot.user.username}" for bot in waiting]

    async def close(self) -> None:
        rounds = list(self._rounds.values())
        self._rounds.clear()
        for task in rounds:
            task.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)


@dataclass(slots=True)
class _Round:
    world: World
    bot: Bot
    call: Call
    lanes: dict[Lane, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        async with aiohttp.ClientSession(timeout=ATTEMPT) as session:
            try:
                while True:
                    self._begin(session)
                    await self.bot.inbox.arrival()
            finally:
                await self._stop()

    def _begin(self, session: aiohttp.ClientSession) -> None:
        for update in self.bot.inbox.fresh() if self.bot.webhook.url else []:
            lane = _lane(update)
            if lane not in self.lanes and len(self.lanes) < self.bot.webhook.connections:
                self.lanes[lane] = asyncio.create_task(self._deliver(session, update))

    async def _stop(self) -> None:
        tasks = list(self.lanes.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, session: aiohttp.ClientSession, update: Waiting) -> None:
        gap = FIRST_GAP
        while self.bot.webhook.url and update in self.bot.inbox.fresh():
            if await self._attempt(session, update):
                self.bot.inbox.done(update)
                break
            await asyncio.sleep(gap)
            gap = min(gap * 2, LONGEST_GAP)
        del self.lanes[_lane(update)]
        self.bot.inbox.changed()

    async def _attempt(self, session: aiohttp.ClientSession, update: Waiting) -> bool:
        """Post `update` once; say whether the bot took it."""
        hook = self.bot.webhook
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.record, headers=headers) as response:
                if response.ok:
                    await self._obey(await response.read())
                    return True
                hook.last_error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as fault:
            hook.last_error = _words(fault)
        hook.last_error_date = self.world.clock
        self.world.changed()
        return False

    async def _obey(self, reply: bytes) -> None:
        """Carry out the call that a bot may put into its answer."""
        asked = _json_object(reply)
        method = str(asked.pop("method", ""))
        if method and not method.lower().startswith(NOT_IN_REPLIES):
            await self.call(self.bot.token, method, asked)


def _words(fault: Exception) -> str:
    match fault:
        case TimeoutError():
            return "Read timeout expired"
        case aiohttp.ClientConnectorError():
            return "Connection refused"
    return "Connection closed"


def _json_object(reply: bytes) -> dict[str, Any]:
    try:
        found = json.loads(reply)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _lane(update: Waiting) -> Lane:
    """Return what an update must keep its order in: its person for taps, its chat for the rest."""
    if update.kind == "callback_query":
        return "user", int(update.payload["from"]["id"])
    return "chat", int(update.payload.get("chat", {}).get("id", 0))

"""The simulated Telegram: one state machine that answers the Bot API in process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from rehearsal.faults import AnswerLostError, Fault, Faults, Trouble
from rehearsal.groups import Group
from rehearsal.methods import METHODS
from rehearsal.methods.receiving import get_updates
from rehearsal.methods.unplayed import UNPLAYED
from rehearsal.parameters import Parameters, UploadLike
from rehearsal.people import Person
from rehearsal.postman import Postman
from rehearsal.refusal import RefusedError, not_implemented
from rehearsal.stillness import Stillness
from rehearsal.world import Bot, World

TOKEN = "7000000001:AAHrehearsal_rehearsal_rehearsal_00"  # noqa: S105
NOT_FOUND = RefusedError(404, "Not Found")
NO_METHOD = RefusedError(404, "Not Found: method not found")
UNAUTHORIZED = RefusedError(401, "Unauthorized")

Body = dict[str, Any]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Telegram:
    """A whole Telegram with one bot to begin with.

    `now` is its clock. `patient`: what people do returns only when the bots have fully reacted.
    `on_call` hear (method, parameters, file names), `on_record` hear ("Update", update) and
    (method, result). What they raise is kept in `faults_found` and raised from `settled`.
    `on_change` are called, often, when anything may have changed; they only take note of it.
    """

    def __init__(self, now: Callable[[], datetime] = utc_now, token: str = TOKEN) -> None:
        self.patient = True
        self.on_call: list[Callable[[str, dict[str, Any], list[str]], None]] = []
        self.on_record: list[Callable[[str, Any], None]] = []
        self.on_change: list[Callable[[], None]] = []
        self.faults_found: list[Exception] = []
        self.stillness = Stillness(self._unrest)
        self.world = World(now, self._changed)
        self.world.on_record.append(self._recorded)
        self.bot = self.add_bot(token, "한마디", "hanmadi_rehearsal_bot")
        self._faults = Faults()
        self._under_way: list[str] = []
        self._postman = Postman(self.world, self.call)

    # Who is there

    def add_bot(self, token: str, name: str, username: str) -> Bot:
        """Register a further bot; its token begins with its id, as 7000000002:…"""
        return self.world.add_bot(token, name, username)

    def person(self, name: str, language: str = "ko", username: str = "") -> Person:
        """Return a new person, in the private chat with the first bot."""
        user = self.world.add_person(name, language, username)
        return Person(self, self.bot, user, self.world.private_chat(self.bot, user))

    def group(self, title: str, *people: Person, supergroup: bool = False) -> Group:
        """Return a new group of `people`, the first of whom made it. No bot is in it yet."""
        chat = self.world.add_group(title, supergroup=supergroup)
        chat.standings = dict.fromkeys((person.user.id for person in people), "member")
        if people:
            chat.standings[people[0].user.id] = "creator"
        return Group(self, chat)

    # What bots do

    async def call(
        self,
        token: str,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        files: Mapping[str, UploadLike] | None = None,
    ) -> tuple[int, Body]:
        """Carry out one call; return the HTTP status and the body.

        Raises UnreachableError, a ConnectionError, where it was not carried out, and AnswerLostError, a
        TimeoutError, where it was and its answer is lost.
        """
        asked = Parameters(parameters or {}, files)
        self._begun(method)
        try:
            return 200, await self._answer(token, method, asked)
        except RefusedError as refused:
            return refused.code, refused.body
        finally:
            self._ended(method)

    async def download(self, token: str, path: str) -> tuple[int, bytes]:
        """Return the HTTP status and the bytes behind a file_path of getFile."""
        bot = self.world.bots.get(token)
        stored = self.world.files.at(bot.user.id, path) if bot else None
        return (200, stored.data) if stored else (404, json.dumps(NOT_FOUND.body).encode())

    # Trouble

    def flood(self, calls: int = 1, retry_after: int = 1, method: str = "", chat_id: int = 0) -> None:
        """Answer the next `calls` calls with 429. method "" and chat_id 0: any but getUpdates."""
        self._plan(Fault(Trouble.FLOOD, calls, method, chat_id, retry_after=retry_after))

    def fail(self, calls: int = 1, status: int = 502, method: str = "", chat_id: int = 0) -> None:
        """Answer the next `calls` calls with a server error, without carrying them out."""
        self._plan(Fault(Trouble.BROKEN, calls, method, chat_id, status=status))

    def cut(self, calls: int = 1, method: str = "", chat_id: int = 0) -> None:
        """Break the connection of the next `calls` calls before they are carried out."""
        self._plan(Fault(Trouble.UNREACHABLE, calls, method, chat_id))

    def lose(self, calls: int = 1, method: str = "", chat_id: int = 0) -> None:
        """Carry out the next `calls` calls and lose their answers."""
        self._plan(Fault(Trouble.LOST, calls, method, chat_id))

    def stall(self, calls: int = 1, method: str = "", chat_id: int = 0) -> None:
        """Carry out the next `calls` calls and never answer: the caller's time-out decides."""
        self._plan(Fault(Trouble.SILENT, calls, method, chat_id))

    def calm(self) -> None:
        """End all trouble."""
        self._faults.planned.clear()

    # Rest

    @property
    def busy(self) -> list[Callable[[], bool]]:
        """Probes a bot plugs in; while one says True the bot has not fully reacted."""
        return self.stillness.busy

    async def settled(self) -> None:
        """Return once every bot has confirmed its updates, waits for more and calls nothing."""
        if any(bot.inbox.attended or bot.webhook.url for bot in self.world.bots.values()):
            await self.stillness.settled()
        if self.faults_found:
            raise self.faults_found[0]

    async def attended(self) -> None:
        """Return once the first bot fetches its updates or has set a webhook."""
        bot = self.bot
        await self.stillness.wait_until(
            lambda: [] if bot.inbox.attended or bot.webhook.url else ["no bot asks for updates"]
        )

    def abandoned(self) -> None:
        """Say that the bots have been killed: nobody waits for them until they ask for updates again."""
        for bot in self.world.bots.values():
            bot.inbox.attended = False
        self._changed()

    async def close(self) -> None:
        """Stop delivering to webhooks."""
        await self._postman.close()

    def _changed(self) -> None:
        self.stillness.changed()
        for hear in self.on_change:
            hear()

    def _unrest(self) -> list[str]:
        idle = [bot for bot in self.world.bots.values() if bot.inbox.attended and not bot.inbox.idle]
        waiting = [f"updates wait for {bot.user.username}" for bot in idle]
        return [*self._under_way, *waiting, *self._postman.unrest()]

    def _begun(self, method: str) -> None:
        if method.lower() != "getupdates":
            self._under_way.append(method)
        self._changed()

    def _ended(self, method: str) -> None:
        if method.lower() != "getupdates":
            self._under_way.remove(method)
        self._changed()

    def _plan(self, fault: Fault) -> None:
        self._faults.planned.append(fault)

    async def _answer(self, token: str, method: str, asked: Parameters) -> Body:
        bot = self._bot(token)
        self._called(method, asked)
        fault = self._faults.next_for(method.lower(), asked)
        if fault:
            fault.strike_before()
        result = await self._carry_out(bot, method, asked)
        if fault and fault.trouble is Trouble.SILENT:
            await asyncio.Event().wait()
        if fault and fault.trouble is Trouble.LOST:
            raise AnswerLostError("the answer was lost")
        # A copy, as over a wire: what the bot does to it changes nothing here.
        body: Body = json.loads(json.dumps({"ok": True, "result": result}))
        return body

    async def _carry_out(self, bot: Bot, method: str, asked: Parameters) -> Any:
        if method.lower() == "getupdates":
            return await get_updates(bot, asked)
        act = METHODS.get(method.lower())
        if act is None:
            raise _unknown(method)
        result = act(self.world, bot, asked)
        self._recorded(method, result)
        self._postman.look(bot)
        return result

    def _bot(self, token: str) -> Bot:
        if not token.partition(":")[0].isdecimal() or ":" not in token:
            raise NOT_FOUND
        if token not in self.world.bots:
            raise UNAUTHORIZED
        return self.world.bots[token]

    def _called(self, method: str, asked: Parameters) -> None:
        for hear in self.on_call:
            self._heard(hear, method, asked.values, list(asked.files))

    def _recorded(self, kind: str, record: Any) -> None:
        for hear in self.on_record:
            self._heard(hear, kind, record)

    def _heard(self, hear: Callable[..., None], *heard: Any) -> None:
        try:
            hear(*heard)
        except Exception as fault:  # noqa: BLE001 - kept for the test, not for the bot
            self.faults_found.append(fault)


def _unknown(method: str) -> RefusedError:
    if method.lower() in UNPLAYED:
        return not_implemented(f"the rehearsal does not play {method}")
    return NO_METHOD

"""One attempt at one row: put it into words, note that it begins, send it, say what came of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import Bot, InputFile
from telegram.error import TelegramError

from bot.delivery.ledger import Ledger
from bot.delivery.together import Together
from bot.delivery.verdict import Impossible, Later, Said, TargetGone, Verdict, verdict
from bot.patience import Pace, Timer
from bot.steps import Step
from bot.transport import call
from handlers.live_results import RESULT_GONE, RESULT_SHOWN
from handlers.talk import CARD_SHOWN
from storage import Transaction
from storage.database import Database
from storage.faults import StorageFault
from storage.outbox import Delivery

GROUP_SPACING = 3.0
"""Seconds between two messages to a group: Telegram takes twenty a minute."""

GROUPS_KEPT = 1000
RENDERED_TOGETHER = 32
SENDS_OF_A_NEW_MESSAGE = 2
IN_DOUBT = "in doubt"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """A Bot API call. `files` are uploaded: parameter name to file name and content; `unmade` as well, whose
    contents take long to make: each is called in a thread.
    """

    method: str
    parameters: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    unmade: dict[str, tuple[str, Callable[[], bytes]]] = field(default_factory=dict)


Render = Callable[[Transaction, Delivery], Call | None]
"""Puts a row into words as things stand now; None: there is nothing to say any more."""


class Post:
    def __init__(
        self, bot: Bot, database: Database, render: Render, ledger: Ledger, step: Step, timer: Timer
    ) -> None:
        self._bot = bot
        self._database = database
        self._render = render
        self._ledger = ledger
        self._step = step
        self._timer = timer
        self._calls = Together[Delivery, Call | None](self._render_all, RENDERED_TOGETHER, at_once=2)
        self._groups: dict[int, Pace] = {}

    async def attempt(self, row: Delivery) -> tuple[Delivery, Verdict]:
        """The row as the outbox has it afterwards, and what Telegram made of it.

        A new message is sent again after its fate was in doubt, but once only, and not at all where its
        reply says `"policy": "skip"`. An edit may be repeated freely.
        """
        if _given_up(row):
            return row, Impossible(IN_DOUBT)
        try:
            ready = await _made(await self._calls.ask(row))
        except StorageFault:
            return row, Later(None, "storage")
        except Exception as error:
            log.exception("row %d cannot be put into words", row.id)
            return row, Impossible(f"{type(error).__name__}: {error}")
        if ready is None:
            return row, Said(None)
        return await self._send(row, ready)

    async def _send(self, row: Delivery, ready: Call) -> tuple[Delivery, Verdict]:
        if row.chat_id < 0:
            await self._group_pace(row.chat_id).slot()
        if row.edits is None:
            await self._ledger.begin(row.id)
            row = replace(row, attempt=row.attempt + 1, sending=True)
        self._step("sending")
        found = await self._call(ready)
        self._step("sent")
        if row.edits is None and isinstance(found, TargetGone) and "document" not in ready.parameters:
            found = Impossible("gone")  # no file was named by its id, so that there is no other way
        if row.edits is not None and isinstance(found, TargetGone) and row.errand == RESULT_SHOWN:
            # No other message takes the place of a result that its owner may have deleted.
            return replace(row, edits=None, errand=RESULT_GONE), Said({"message_id": row.edits})
        if row.sending and isinstance(found, Later | TargetGone):
            await self._ledger.rewind(row.id)
            row = replace(row, attempt=row.attempt - 1, sending=False)
        return row, found

    async def _call(self, ready: Call) -> Verdict:
        parameters = ready.parameters
        if ready.files:
            parameters = parameters | {
                name: InputFile(content, filename=filename)
                for name, (filename, content) in ready.files.items()
            }
        try:
            return Said(await call(self._bot, ready.method, parameters))
        except TelegramError as error:
            return verdict(error)

    async def _render_all(self, rows: list[Delivery]) -> list[Call | Exception | None]:
        return await self._database.read(_render_each, self._render, rows)

    def _group_pace(self, chat_id: int) -> Pace:
        if len(self._groups) > GROUPS_KEPT:
            self._groups = {group: pace for group, pace in self._groups.items() if not pace.idle}
        return self._groups.setdefault(chat_id, Pace(GROUP_SPACING, self._timer))


async def _made(ready: Call | None) -> Call | None:
    """The same with every content there."""
    if ready is None or not ready.unmade:
        return ready
    made = {name: (file, await asyncio.to_thread(make)) for name, (file, make) in ready.unmade.items()}
    return replace(ready, files=ready.files | made, unmade={})


def _given_up(row: Delivery) -> bool:
    """A card is never given up: who sees none has no way on, and one seen twice does no harm."""
    if row.edits is not None or row.errand == CARD_SHOWN or not row.sending:
        return False
    return row.attempt >= SENDS_OF_A_NEW_MESSAGE or row.reply.get("policy") == "skip"


def _render_each(tx: Transaction, render: Render, rows: list[Delivery]) -> list[Call | Exception | None]:
    return [_render_one(tx, render, row) for row in rows]


def _render_one(tx: Transaction, render: Render, row: Delivery) -> Call | Exception | None:
    """One row that cannot be put into words must not keep the others from it."""
    try:
        return render(tx, row)
    except StorageFault:
        raise
    except Exception as error:  # noqa: BLE001 - reaches whoever asked for this row
        return error

"""Carries what turns have said to Telegram: each chat in order, chats side by side, nothing lost.

Rows come from memory right after their commit. Read back from the outbox are only those that an
earlier life left, those that another process said, and bulk.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from telegram import Bot

from bot.delivery.answers import answer_button
from bot.delivery.bulk import BulkLane
from bot.delivery.ledger import Ledger
from bot.delivery.post import IN_DOUBT, Call, Post, Render
from bot.delivery.verdict import Impossible, InDoubt, Later, Moved, Said, TargetGone, Unreachable, Verdict
from bot.patience import Alarm, Pace, PatientDatabase, Timer, Trouble, gap
from bot.steps import Step, no_step
from handlers.attached import FILE_GONE
from handlers.outcome import CallbackAnswer, Outcome
from storage import Transaction, outbox
from storage.database import Database
from storage.faults import StorageFault
from storage.outbox import LEASE, Delivery

__all__ = ["Call", "Courier"]

LONGEST_GAP = 30.0
"""Seconds for which a chat that keeps failing holds up its own next message, and nobody else's."""

CLAIMED_TOGETHER = 100
LAST_WORDS = 10.0

OnErrand = Callable[[Transaction, Delivery, Any], Outcome]
OnBlocked = Callable[[Transaction, int, str], None]
Line = deque[Delivery]

log = logging.getLogger(__name__)


class Now(Protocol):
    def now(self) -> datetime: ...


class Courier:
    """`rate` is bulk messages a second. `on_errand` and `on_blocked` run inside the transaction that
    notes what became of the row.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        render: Render,
        *,
        rate: float,
        clock: Now,
        on_errand: OnErrand,
        on_blocked: OnBlocked,
        alarm: Alarm,
        step: Step = no_step,
        timer: Timer | None = None,
    ) -> None:
        self._timer = timer or Timer()
        self._bot = bot
        self._database = database
        self._clock = clock
        self._on_errand = on_errand
        self._on_blocked = on_blocked
        self._alarm = alarm
        self._trouble = Trouble(alarm)
        self._patient = PatientDatabase(database, alarm, self._timer)
        self._ledger = Ledger(self._patient.write)
        self._post = Post(bot, database, render, self._ledger, step, self._timer)
        self._bulk = BulkLane(self._claim_bulk, self._queue, Pace(1 / rate, self._timer))
        self._lines: dict[int, Line] = {}
        self._held: dict[int, Delivery] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._interruptible: set[asyncio.Task[None]] = set()
        self._closing = False

    async def start(self) -> None:
        """Take up what an earlier life left; to be awaited before anything new is delivered."""
        if await self._database.alone():
            await self._patient.write(outbox.release_all)
        self._interruptible.add(asyncio.create_task(self._bulk.run()))
        await self.beat()

    async def stop(self) -> None:
        """Finish what is on its way, for ten seconds at most; the rest stays in the outbox."""
        self._closing = True
        for task in self._interruptible:
            task.cancel()
        await _end(self._tasks | self._interruptible, LAST_WORDS)
        await self._ledger.drain()
        with suppress(StorageFault):  # the leases run out by themselves
            await self._database.write(outbox.hold, list(self._held), self._clock.now())

    async def beat(self) -> None:
        """To be called every half minute: keep what is ours, and take what nobody holds."""
        if self._held:
            await self._patient.write(outbox.hold, list(self._held), self._clock.now() + LEASE)
        while rows := await self._claim(bulk=False):
            self.deliver(rows)
        self._bulk.wake()

    def deliver(self, rows: Iterable[Delivery]) -> None:
        """Send these, in order, as soon as their chats allow; bulk rows only wake the bulk lane."""
        for row in rows:
            if row.bulk:
                self._bulk.wake()
            elif row.id not in self._held:
                self._queue(row)

    def wake(self) -> None:
        """There are bulk rows to claim."""
        self._bulk.wake()

    def busy(self) -> bool:
        """Whether anything is on its way or waits for its time."""
        return bool(self._tasks) or self._ledger.busy or self._bulk.busy

    def answer_soon(self, answer: CallbackAnswer) -> None:
        self._spawn(self.answer(answer))

    async def answer(self, answer: CallbackAnswer) -> None:
        """Tell a tapped button; nothing is kept, for Telegram forgets the tap within seconds."""
        await answer_button(self._bot, answer)

    def _queue(self, row: Delivery) -> None:
        self._held[row.id] = row
        line = self._lines.get(row.chat_id)
        if line is None:
            self._lines[row.chat_id] = deque([row])
            self._spawn(self._serve(row.chat_id))
            return
        for waiting in [waiting for waiting in line if _replaces(row, waiting)]:
            line.remove(waiting)
            self._let_go(waiting)
        line.append(row)

    async def _serve(self, chat_id: int) -> None:
        line = self._lines[chat_id]
        try:
            while line and not self._closing:
                await self._carry_safely(line.popleft(), line)
        finally:
            del self._lines[chat_id]

    async def _carry_safely(self, row: Delivery, line: Line) -> None:
        """A fault of ours in one row is not the fault of those behind it."""
        try:
            await self._carry(row, line)
        except Exception:
            log.exception("row %d was dropped from memory; a later beat takes it up again", row.id)
            self._let_go(row)

    async def _carry(self, row: Delivery, line: Line) -> None:
        """Try until the row has met its end, or a newer edit has made it idle."""
        failures = 0
        while not self._closing:
            if any(_replaces(newer, row) for newer in line):
                self._let_go(row)
                return
            row, found = await self._post.attempt(row)
            match found:
                case Later() | InDoubt():
                    failures += 1
                    await self._rest(row, found, failures)
                case TargetGone() if row.edits is not None:
                    await self._patient.write(outbox.as_new, row.id)
                    row = replace(row, edits=None)
                case TargetGone():
                    await self._patient.write(self._on_errand, replace(row, errand=FILE_GONE), None)
                case _:
                    await self._settle(row, found, line)
                    return

    async def _rest(self, row: Delivery, found: Later | InDoubt, failures: int) -> None:
        wait = gap(failures, LONGEST_GAP)
        if isinstance(found, Later) and found.after is not None:
            wait = found.after
            self._bulk.pause(wait)
        elif failures > 1:
            self._trouble.met(found.trouble)
        log.info("chat %d waits %.0f s: %s", row.chat_id, wait, found.trouble)
        with self._may_be_interrupted():
            await self._timer.sleep(wait)
            if row.bulk:
                await self._bulk.slot()

    @contextmanager
    def _may_be_interrupted(self) -> Iterator[None]:
        """A stop does not wait for whoever only waits."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("the courier runs in tasks only")
        self._interruptible.add(task)
        yield
        self._interruptible.discard(task)

    async def _settle(self, row: Delivery, found: Verdict, line: Line) -> None:
        if isinstance(found, Moved):
            await self._move(row, line, found.to)
            return
        self._let_go(row)
        match found:
            case Said(result):
                self._trouble.over()
                await self._said(row, result)
            case Unreachable(cause):
                await self._patient.write(self._note_blocked, row.chat_id, cause)
                self._let_go(*line)
                line.clear()
            case Impossible(cause):
                await self._patient.write(outbox.fail, row.id, cause)
                if not row.bulk:
                    code = "in-doubt" if cause == IN_DOUBT else "refused"
                    self._alarm(code, str(row.reply.get("say", "")))

    async def _said(self, row: Delivery, result: Any) -> None:
        """An edit brings back nothing that was not known; an errand waits for a message of its own."""
        if row.errand is None or row.edits is not None or result is None:
            self._ledger.finish(row.id)
            return
        try:
            outcome = await self._patient.write(self._run_errand, row, result)
        except Exception:
            log.exception("errand %s of row %d failed", row.errand, row.id)
            self._alarm("errand", row.errand)
            self._ledger.finish(row.id)
        else:
            self.deliver(outcome.rows)

    def _run_errand(self, tx: Transaction, row: Delivery, result: Any) -> Outcome:
        outcome = self._on_errand(tx, row, result)
        outbox.finish(tx, [row.id])
        return outcome

    def _note_blocked(self, tx: Transaction, chat_id: int, cause: str) -> None:
        self._on_blocked(tx, chat_id, cause)
        outbox.fail_chat(tx, chat_id, cause)

    async def _move(self, row: Delivery, line: Line, to: int) -> None:
        """The group lives on under a new id; refused for its old one, the row was not sent."""
        await self._patient.write(_migrate, row, to)
        rows = [replace(row, sending=False, attempt=row.attempt - row.sending), *line]
        line.clear()
        for moved in rows:
            self._queue(replace(moved, chat_id=to))

    async def _claim(self, *, bulk: bool) -> list[Delivery]:
        now = self._clock.now()
        rows: list[Delivery] = await self._patient.write(_claim, now, bulk)
        return [row for row in rows if row.id not in self._held]

    async def _claim_bulk(self) -> list[Delivery]:
        rows = await self._claim(bulk=True)
        self._held.update((row.id, row) for row in rows)
        return rows

    def _let_go(self, *rows: Delivery) -> None:
        for row in rows:
            if self._held.pop(row.id, None) is not None and row.bulk:
                self._bulk.settled()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _replaces(newer: Delivery, older: Delivery) -> bool:
    return older.edits is not None and newer.edits == older.edits


async def _end(tasks: set[asyncio.Task[None]], patience: float) -> None:
    if tasks:
        _, late = await asyncio.wait(tasks, timeout=patience)
        for task in late:
            task.cancel()


def _migrate(tx: Transaction, row: Delivery, to: int) -> None:
    if row.sending:
        outbox.rewind(tx, [row.id])
    outbox.migrate_chat(tx, row.chat_id, to)


def _claim(tx: Transaction, now: datetime, bulk: bool) -> list[Delivery]:  # noqa: FBT001
    return outbox.claim(tx, now, now + LEASE, bulk=bulk, limit=CLAIMED_TOGETHER)

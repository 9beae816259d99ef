"""From the door to the turn and on to the courier: what came in is dealt with once, or known not to be."""

from __future__ import annotations

import itertools
import json
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from telegram import Bot

from bot.delivery.answers import METHOD, answer_parameters
from bot.delivery.courier import Courier, Now
from bot.dice import Dice
from bot.order import Order
from bot.patience import Alarm, PatientDatabase, Timer
from bot.receive import Unreadable, receive
from bot.steps import Step, no_step
from handlers.incoming import Incoming
from handlers.outcome import NOTHING, CallbackAnswer, Outcome
from storage import Transaction, updates
from storage.database import Database
from storage.faults import StorageFault

TRIES = 3

TakeTurn = Callable[[Transaction, Incoming, datetime], Outcome]

log = logging.getLogger(__name__)


class Corridor:
    """`take_turn` decides inside a transaction; `apologise`, with the same face, tells the person of an
    update that was set aside. `wake` is told when something planned comes due.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        take_turn: TakeTurn,
        courier: Courier,
        clock: Now,
        *,
        apologise: TakeTurn,
        alarm: Alarm,
        wake: Callable[[datetime], None],
        step: Step = no_step,
        timer: Timer | None = None,
    ) -> None:
        self._bot = bot
        self._database = database
        self._take_turn = take_turn
        self._courier = courier
        self._clock = clock
        self._apologise = apologise
        self._alarm = alarm
        self._wake = wake
        self._step = step
        self._patient = PatientDatabase(database, alarm, timer or Timer())
        self._order = Order()
        self._dice = Dice()

    async def accept(self, raw: dict[str, Any]) -> CallbackAnswer | None:
        """The answer for the tapped button, if one was; on return the update is dealt with for good.

        While the database is out of order this waits.
        """
        return await self._accept(raw, self._patient.write)

    async def reply_to(self, raw: dict[str, Any]) -> dict[str, Any] | None:
        """As `accept`, for a door that cannot wait: the call that may ride in the response, if any.

        Raises StorageFault while the database is out of order; nothing is then confirmed.
        """
        answer = await self._accept(raw, self._database.write)
        return None if answer is None else {"method": METHOD, **answer_parameters(answer)}

    async def walk(self, function: Callable[..., Outcome], *args: Any) -> Outcome:
        """One turn of any other door: durable on return, its rows with the courier.

        Raises what the function raises, or StorageFault.
        """
        return self._carry_out(await self._database.write(function, *args))

    async def _accept(self, raw: dict[str, Any], write: Any) -> CallbackAnswer | None:
        self._step("received")
        try:
            incoming = receive(raw, self._bot, self._clock.now(), self._dice.throw())
        except Unreadable as fault:
            await write(self._set_aside, raw, fault.update_id, fault.cause)
            self._alarm("set-aside", str(fault.update_id))
            return None
        if incoming is None:
            return None
        return await self._order.run(incoming.chat_id, partial(self._turn, raw, incoming, write))

    async def _turn(self, raw: dict[str, Any], incoming: Incoming, write: Any) -> CallbackAnswer | None:
        for tries in itertools.count(1):
            try:
                outcome = await write(self._run, incoming)
            except StorageFault:
                raise
            except Exception as error:
                log.exception("update %d failed for the %d. time", incoming.update_id, tries)
                if tries == TRIES:
                    return await self._give_up(raw, incoming, error, write)
            else:
                self._step("committed")
                return self._carry_out(outcome).answer
        raise AssertionError

    def _run(self, tx: Transaction, incoming: Incoming) -> Outcome:
        outcome = self._take_turn(tx, incoming, self._clock.now())
        self._step("begun")
        return outcome

    async def _give_up(
        self, raw: dict[str, Any], incoming: Incoming, error: Exception, write: Any
    ) -> CallbackAnswer | None:
        """Nobody is held up by an update that our own code cannot take; the person is told."""
        cause = f"{type(error).__name__}: {error}"
        await write(self._set_aside, raw, incoming.update_id, cause)
        self._alarm("set-aside", str(incoming.update_id))
        try:
            outcome = await write(self._apologise, incoming, self._clock.now())
        except StorageFault:
            raise
        except Exception:
            log.exception("nobody could be told of update %d", incoming.update_id)
            outcome = NOTHING
        return self._carry_out(outcome).answer

    def _set_aside(self, tx: Transaction, raw: Any, update_id: int, cause: str) -> None:
        text = json.dumps(raw)  # escaped, so that no sign in it is one the database refuses
        updates.set_aside(tx, self._bot.id, update_id, text, cause, self._clock.now())

    def _carry_out(self, outcome: Outcome) -> Outcome:
        self._courier.deliver(outcome.rows)
        if outcome.bulk:
            self._courier.wake()
        if outcome.wake is not None:
            self._wake(outcome.wake)
        return outcome

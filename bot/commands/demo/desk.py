"""The director's desk: what can be made to happen besides what people do at their telephones."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from functools import partial, reduce
from pathlib import Path
from typing import Any

from bot.commands.demo.clock import LeadClock
from bot.commands.demo.crowd import SIZE, Crowd
from bot.commands.demo.keeper import Keeper, Status
from bot.commands.demo.process import BotProcess
from bot.commands.demo.programme import Entry
from bot.commands.demo.respondent import LOOK, Ears, Scene
from bot.commands.demo.words import in_each, said
from rehearsal.page.stage import UnknownDeedError
from rehearsal.telegram import Telegram
from surveys.prompt import Phrase, Words

HOUR = timedelta(hours=1)
HOLDING, GLANCE = 5.0, 0.3
"""Seconds: after which the clock is moved on even where something still waits for the bot; between two looks
at what the bot has still to send.
"""

Act = dict[str, Any]
Deed = Callable[[], Coroutine[Any, Any, None]]


class DemoDesk:
    """A `rehearsal.page.stage.Desk`. `language` is that of most invented people; `on_open` is called once,
    when the surveys are open.
    """

    def __init__(
        self,
        telegram: Telegram,
        clock: LeadClock,
        entries: Sequence[Entry],
        language: str,
        journal: Path,
        on_open: Callable[[], Awaitable[None]],
    ) -> None:
        self.on_change: list[Callable[[], None]] = []
        self.keeper = Keeper(journal, self._lead, self._prepare, self._changed)
        self._telegram = telegram
        self._clock = clock
        self._entries = entries
        self._language = language
        self._on_open = on_open
        self._ears = Ears(telegram)
        self._may_act = asyncio.Event()
        self._may_act.set()
        self._crowd: Crowd | None = None
        self._crowds = 0
        self._prepared = False
        self._unsent = 0
        self._under_way: set[asyncio.Task[None]] = set()

    # As the page's desk

    def state(self) -> dict[str, Any]:
        return {
            "status": self._status(),
            "alarm": self.keeper.status not in {Status.STARTING, Status.RUNNING},
            "clock": int(self._clock().timestamp()),
            "acts": [
                _act("hour", Phrase("demo-act-hour"), enabled=self._ready()),
                _act("kill", Phrase("demo-act-kill"), enabled=self._ready()),
            ],
            "rows": [self._row(entry) for entry in self._entries],
            "progress": None if self._crowd is None else self._crowd.progress(),
        }

    async def do(self, deed: str) -> None:
        """Begin what the button stands for; raises UnknownDeedError."""
        work = self._deeds().get(deed)
        if work is None:
            raise UnknownDeedError(deed)
        task = asyncio.create_task(work())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    # For whoever makes it

    async def close(self) -> None:
        """End what is under way."""
        tasks = list(self._under_way)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _status(self) -> dict[str, str]:
        if self._at_work() and self._unsent:
            return said("status-sending", left=self._unsent)
        if self._at_work() and not any(map(self._is_open, self._entries)):
            return said("status-over")
        return said(f"status-{self.keeper.status.value}", journal=str(self.keeper.journal))

    def _changed(self) -> None:
        for hear in self.on_change:
            hear()

    def _lead(self) -> float:
        return self._clock.lead.total_seconds()

    async def _prepare(self, bot: BotProcess) -> None:
        """Open the surveys, unless an earlier life of the bot has done so."""
        if self._prepared:
            return
        for entry in self._entries:
            await bot.ask(**entry.adding())
        await self._on_open()
        self._prepared = True

    # What there is to do

    def _deeds(self) -> dict[str, Deed]:
        """Every button that can be pressed now."""
        if not self._ready():
            return {}
        deeds: dict[str, Deed] = {"hour": self._hour, "kill": self._kill}
        for entry in self._entries:
            if self._is_open(entry):
                deeds[f"close:{entry.id}"] = partial(self._move_to, entry.closes)
                if self._idle():
                    deeds[f"crowd:{entry.id}"] = partial(self._hundred, entry)
        return deeds

    def _ready(self) -> bool:
        return self._at_work() and self._may_act.is_set()

    def _at_work(self) -> bool:
        return self.keeper.status is Status.RUNNING

    def _idle(self) -> bool:
        return self._crowd is None or self._crowd.over

    def _is_open(self, entry: Entry) -> bool:
        return self._clock() < entry.closes

    def _row(self, entry: Entry) -> dict[str, Any]:
        key = "open" if self._is_open(entry) else "closed"
        deeds = self._deeds()
        labels = {f"crowd:{entry.id}": Phrase("demo-act-crowd"), f"close:{entry.id}": self._closing(entry)}
        return {
            "title": in_each(entry.survey.title),
            "note": said(f"survey-{key}", case=Phrase(f"demo-case-{entry.id}"), at=entry.closes),
            "acts": [_act(deed, label, enabled=deed in deeds) for deed, label in labels.items()],
        }

    def _closing(self, entry: Entry) -> Phrase:
        """On the button, what closes with it."""
        others = [
            Phrase(f"demo-short-{other.id}") for other in self._open_until(entry.closes) if other != entry
        ]
        if not (others and self._is_open(entry)):
            return Phrase("demo-act-close")
        return Phrase("demo-act-close-with", {"others": reduce(_both, others)})

    def _open_until(self, moment: datetime) -> list[Entry]:
        """What is open now and closed then."""
        return [entry for entry in self._entries if self._is_open(entry) and entry.closes <= moment]

    async def _hour(self) -> None:
        await self._move_to(self._clock() + HOUR)

    async def _kill(self) -> None:
        self.keeper.kill()

    async def _hundred(self, entry: Entry) -> None:
        scene = Scene(self._ears, self._may_act, partial(self._is_open, entry), self._at_work)
        first = self._crowds * SIZE
        self._crowd = Crowd(self._telegram, entry, self._language, first, scene, self._changed)
        self._crowds += 1
        self._changed()
        await self._crowd.answers()

    async def _move_to(self, moment: datetime) -> None:
        """The clock of this world and the bot's go on together, and what comes due is done."""
        closing = self._open_until(moment)
        self._may_act.clear()
        self._changed()
        try:
            await self._all_dealt_with()
            self._clock.move_to(moment)
            await self.keeper.ask(lead=self._lead())
        finally:
            self._may_act.set()
            self._changed()
        if closing:
            await self._results_are_sent()

    async def _results_are_sent(self) -> None:
        """Say how many messages are still to go out, until none is; a bot that is killed goes on later."""
        while (report := await self.keeper.ask(waiting=True)) != {"waiting": 0}:
            self._unsent = report.get("waiting", self._unsent)
            self._changed()
            await asyncio.sleep(GLANCE)
        self._unsent = 0
        self._changed()

    async def _all_dealt_with(self) -> None:
        """What still waits for the bot would be too old for it when the clock has moved on."""
        for _ in range(int(HOLDING / LOOK)):
            if not self._telegram.bot.inbox.fresh():
                return
            await asyncio.sleep(LOOK)


def _act(deed: str, label: Words, *, enabled: bool) -> Act:
    return {"deed": deed, "label": in_each(label), "enabled": enabled}


def _both(first: Phrase, second: Phrase) -> Phrase:
    return Phrase("demo-both", {"first": first, "second": second})

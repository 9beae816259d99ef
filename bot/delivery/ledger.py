"""What became of outbox rows, written many at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal

from bot.delivery.together import Together
from storage import Transaction, outbox

TOGETHER = 256
Entry = tuple[Literal["begun", "rewound", "finished"], int]


class Ledger:
    """`write` runs a function in a transaction and does not return before it is durable."""

    def __init__(self, write: Callable[..., Awaitable[Any]]) -> None:
        self._write = write
        self._entries = Together[Entry, None](self._record, TOGETHER)

    @property
    def busy(self) -> bool:
        return self._entries.busy

    async def begin(self, row_id: int) -> None:
        """From here on it is known that this row may have been sent."""
        await self._entries.ask(("begun", row_id))

    async def rewind(self, row_id: int) -> None:
        """It was not sent after all."""
        await self._entries.ask(("rewound", row_id))

    def finish(self, row_id: int) -> None:
        """It has been said. Nobody waits for this to be written: lost in a crash, it is in doubt."""
        self._entries.ask(("finished", row_id))

    async def drain(self) -> None:
        await self._entries.drain()

    async def _record(self, entries: list[Entry]) -> Sequence[None]:
        await self._write(_apply, entries)
        return [None] * len(entries)


def _apply(tx: Transaction, entries: list[Entry]) -> None:
    for kind, change in (
        ("begun", outbox.begin),
        ("rewound", outbox.rewind),
        ("finished", outbox.finish),
    ):
        ids = [row_id for entry, row_id in entries if entry == kind]
        if ids:
            change(tx, ids)

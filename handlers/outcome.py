"""What a turn leaves to be done once its transaction stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.outbox import Delivery


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What a tapped button is told, in its person's language; "" only stops its spinner."""

    query_id: str
    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """`rows` are the outbox rows said, in order; `bulk` says that others wait for the bulk lane;
    `wake` is when the ticker has to look again, None where the turn planned nothing; `report` is what an
    operator's command came to, as JSON.
    """

    answer: CallbackAnswer | None = None
    rows: tuple[Delivery, ...] = ()
    wake: datetime | None = None
    bulk: bool = False
    report: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Outcome()

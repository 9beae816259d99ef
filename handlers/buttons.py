"""What a button carries: short ids that say what is meant. Checked against the database, never trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass

ANSWERING = "q"
SURVEY = "s"
LANGUAGE = "l"

PACKED = re.compile(r"([a-z]):(\d{1,15}):(\d{1,5}):([a-z_-]{1,16}):(-?\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Button:
    """`route` names the talk it belongs to; what `survey`, `place` and `value` number depends on `action`."""

    route: str
    survey: int
    place: int
    action: str
    value: int = 0

    def pack(self) -> str:
        """At most 50 bytes, below Telegram's 64."""
        return f"{self.route}:{self.survey}:{self.place}:{self.action}:{self.value}"


def unpack(data: str) -> Button | None:
    """The button behind callback data; None where no button of ours was ever written like that."""
    match = PACKED.fullmatch(data)
    if match is None:
        return None
    route, survey, place, action, value = match.groups()
    return Button(route, int(survey), int(place), action, int(value))

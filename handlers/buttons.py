"""What a button carries: short ids that say what is meant. Checked against the database, never trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from surveys.asked import Place

ANSWERING = "q"
SURVEY = "s"
LANGUAGE = "l"

NOWHERE = Place(0)
"""Where a button has no place within a survey."""

FORMERLY = {"done": "next"}
"""Actions by the names that buttons of earlier versions carry."""

PACKED = re.compile(
    r"([a-z]):(\d{1,15}):(\d{1,5})(?:\.(\d{1,5}))?:([a-z_-]{1,16}):(-?\d{1,9})(?:\.(\d{1,5}))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Button:
    """`route` names the talk it belongs to; what `survey`, `place`, `value` and `of` number depends on
    `action`.
    """

    route: str
    survey: int
    place: Place
    action: str
    value: int = 0
    of: int = 0

    def pack(self) -> str:
        """At most 63 bytes, below Telegram's 64."""
        place = _pair(self.place.question, self.place.about)
        return f"{self.route}:{self.survey}:{place}:{self.action}:{_pair(self.value, self.of)}"


def unpack(data: str) -> Button | None:
    """The button behind callback data; None where no button of ours was ever written like that."""
    match = PACKED.fullmatch(data)
    if match is None:
        return None
    route, survey, question, about, action, value, of = match.groups(default="0")
    place = Place(int(question), int(about))
    return Button(route, int(survey), place, FORMERLY.get(action, action), int(value), int(of))


def _pair(first: int, second: int) -> str:
    return f"{first}.{second}" if second else f"{first}"

"""The surveys that are open in the demo."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from importlib.resources import files
from typing import Any

from surveys.authoring import read_survey
from surveys.revision import number
from surveys.survey import Survey

DAYS_OPEN = {"activist-words": 14, "core-values": 3, "plan-opinions": 7}
"""Apart from one another: what is usually shown first closes first, and the others can be shown after it."""
EXAMPLES = tuple(DAYS_OPEN)
CLOSING_TIME = time(18)
TIMEZONE = "Asia/Seoul"


@dataclass(frozen=True, slots=True)
class Entry:
    """One survey, whose options have their numbers and whose close is a fixed moment, and its files."""

    survey: Survey
    closes: datetime
    files: dict[str, bytes]

    @property
    def id(self) -> str:
        return self.survey.id

    def adding(self) -> dict[str, Any]:
        """The operation that stores and opens it; one that is there already stays as it is."""
        arguments = {"definition": self.survey.to_json(), "open": True}
        packed = {name: base64.b64encode(content).decode() for name, content in self.files.items()}
        return {"operate": "survey.add", "arguments": arguments, "files": packed}


def programme(now: datetime) -> tuple[Entry, ...]:
    return tuple(_entries(now))


def _entries(now: datetime) -> Iterator[Entry]:
    for example, days in DAYS_OPEN.items():
        folder = files("examples")
        survey = read_survey(folder.joinpath(f"{example}.yaml").read_bytes(), TIMEZONE, now).survey
        if survey is None:
            raise LookupError(example)
        day = now.astimezone(survey.zone).date() + timedelta(days=days)
        closes = datetime.combine(day, CLOSING_TIME, survey.zone)
        fixed = survey.model_copy(update={"closes": f"{closes:%Y-%m-%d %H:%M}"})
        beside = {name: folder.joinpath(name).read_bytes() for name in survey.attachments}
        yield Entry(number(fixed), closes, beside)

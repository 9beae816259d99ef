"""The surveys that are open in the demo."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

from surveys.authoring import read_survey
from surveys.revision import number
from surveys.survey import Survey

EXAMPLES = ("activist-words", "core-values", "plan-opinions")
TIMEZONE = "Asia/Seoul"


@dataclass(frozen=True, slots=True)
class Entry:
    """One survey, whose options have their numbers and whose close is a fixed minute, and its files."""

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
    for example in EXAMPLES:
        folder = files("examples")
        survey = read_survey(folder.joinpath(f"{example}.yaml").read_bytes(), TIMEZONE, now).survey
        closes = None if survey is None else survey.closes_at(now)
        if survey is None or closes is None:
            raise LookupError(example)
        # The page and the bot are two processes, and both have to mean the same moment.
        minute = closes.replace(second=0, microsecond=0)
        fixed = survey.model_copy(update={"closes": f"{minute:%Y-%m-%d %H:%M}"})
        beside = {name: folder.joinpath(name).read_bytes() for name in survey.attachments}
        yield Entry(number(fixed), minute, beside)

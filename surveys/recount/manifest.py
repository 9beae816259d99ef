"""The list of what was handed over: every file with its hash, every question with its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Annotated

from pydantic import Field

from surveys.fields import Value

MANIFEST, FINGERPRINT = "manifest.json", "manifest.sha256"
SURVEY, RESULT, RECEIPTS, README = "survey.yaml", "result.json", "receipts.txt", "README.txt"
FORMAT = 1

HowMany = Annotated[int, Field(ge=0)]


class Beside(Value):
    """What stands on no sheet, in numbers: who abstained, and how many reasons were written beside answers.
    `about`: the id of what was asked about, "" for nothing.
    """

    about: str = ""
    abstained: HowMany
    reasons: HowMany


class Sheet(Value):
    """`ballots` of a question in `file`. `rule`: what decides, where the kind has such a rule."""

    id: str
    kind: str
    file: str
    ballots: HowMany
    beside: tuple[Beside, ...]
    rule: Mapping[str, str | int] = {}


class Stated(Value):
    sha256: str
    bytes: HowMany


class Manifest(Value):
    """`hanmadi`: the version of the program that wrote it. `files`: all but the manifest and its own hash."""

    format: int = FORMAT
    hanmadi: str
    survey: str
    language: str
    opens: datetime | None
    closes: datetime | None
    responses: HowMany
    questions: tuple[Sheet, ...]
    files: Mapping[str, Stated]

    def written(self) -> bytes:
        return f"{self.model_dump_json(indent=2)}\n".encode()


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def fingerprint(manifest: bytes) -> bytes:
    """One line as `sha256sum` writes and checks it."""
    return f"{digest(manifest)}  {MANIFEST}\n".encode()


def stated(content: bytes) -> Stated:
    return Stated(sha256=digest(content), bytes=len(content))


def sheet_name(question: str) -> str:
    return f"ballots/{question}.csv"

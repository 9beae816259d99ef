"""Charts as Telegram takes them: drawn beside the bot, which a drawing would hold up."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from handlers.replies import PARTICIPATION
from reports.charts import Manner, Participation, Picture, picture_of_participation, pictures_of
from reports.count import count_question, days
from storage import Transaction
from storage.surveys import StoredSurvey

SECONDS = 60.0
SHOWN = 15
"""Bars of a chart in a chat; a longer picture would be made small there."""
SLENDER = 2.4
"""How many times its width a photo may be high before a telephone shows it too small to read."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How to send it, the file's name, and what makes its content: to be called in a thread."""

    method: str
    parameter: str
    name: str
    content: Callable[[], bytes]


def chart(tx: Transaction, survey: StoredSurvey, question: int, language: str, now: datetime) -> Drawn | None:
    """The chart of a question or of the participation; None where there is nothing to draw."""
    manner = Manner(language, now.astimezone(survey.definition.zone), most=SHOWN)
    name = f"{survey.slug}-{question or 'days'}.png"
    drawn = (_drawn(picture, name) for picture in _pictures(tx, survey, question, manner))
    return next(drawn, None)


def _pictures(tx: Transaction, survey: StoredSurvey, question: int, manner: Manner) -> tuple[Picture, ...]:
    counted = count_question(tx, survey, question)
    if question == PARTICIPATION:
        return (picture_of_participation(counted, Participation(days(tx, survey)), manner),)
    return pictures_of(counted, manner)


def _drawn(picture: Picture, name: str) -> Drawn:
    content = partial(drawn_beside, picture.svg())
    if picture.height > SLENDER * picture.width:
        return Drawn("sendDocument", "document", name, content)
    return Drawn("sendPhoto", "photo", name, content)


def drawn_beside(svg: str) -> bytes:
    """In a process of its own: the drawing library lets no other thread run meanwhile."""
    command = [sys.executable, "-P", "-m", "reports.drawing"]
    done = subprocess.run(command, input=svg.encode(), capture_output=True, check=True, timeout=SECONDS)  # noqa: S603 - ours
    return done.stdout

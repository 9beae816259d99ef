"""What rows have in common that take whole points."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from surveys.fields import Count, broken
from surveys.prompt import Phrase, Widget, Words
from surveys.questions.options import Option
from surveys.questions.rows import RowsQuestion
from surveys.questions.rows_typed import Token, score

HIGHEST = 1_000
BUTTONS = 12
STEPS = (1, 5, 10, 50, 100)


def not_too_high(points: int) -> int:
    if points > HIGHEST:
        raise broken("points_over", limit=HIGHEST, written=points)
    return points


Points = Annotated[Count, AfterValidator(not_too_high)]


class ScoresQuestion(RowsQuestion):
    def worth(self, value: int) -> Words:
        return Phrase("score", {"points": value})

    def value_at(self, rest: str) -> Token | None:
        return score(rest)

    def spelled(self, value: int, language: str) -> str:
        return f"{value}점" if language == "ko" else str(value)


def scale(row: Option, top: int) -> tuple[Widget, ...]:
    """Points from 0 to `top` to give to a row, in steps that leave few enough buttons."""
    return tuple(Widget("give", str(points), points, row.number) for points in stepping(top))


def stepping(top: int) -> list[int]:
    """From 0 to `top`, both among them, BUTTONS at most."""
    step = next(step for step in STEPS if top <= step * (BUTTONS - 1))
    return [*range(0, top, step), top]

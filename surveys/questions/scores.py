"""What rows have in common that take whole points."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from surveys.fields import Count, broken
from surveys.prompt import Phrase, Refused, View, Widget, Words
from surveys.questions.options import Option
from surveys.questions.rows import PARTS, RowsQuestion
from surveys.questions.rows_typed import Token, assigned, score, tokens

HIGHEST = 1_000
WHOLE = 20
"""Up to this, each whole number has a button."""

BUTTONS = 12
STEPS = (5, 10, 50, 100)


def not_too_high(points: int) -> int:
    if points > HIGHEST:
        raise broken("points_over", limit=HIGHEST, written=points)
    return points


Points = Annotated[Count, AfterValidator(not_too_high)]


class ScoresQuestion(RowsQuestion):
    def worth(self, value: int) -> Words:
        return Phrase("score", {"points": value})

    def cell(self, value: int) -> int:
        return value

    def value_at(self, rest: str) -> Token | None:
        return score(rest)

    def plainly(self, text: str, view: View) -> bool:
        return self.surely(text) or super().plainly(text, view)

    def surely(self, text: str) -> bool:
        """Scores with their rows, or as many as there are rows; also such as cannot be given."""
        found = tokens(text, self.token_at, PARTS * len(self.rows()))
        pairs = None if found is None or isinstance(found, Refused) else assigned(found)
        if not pairs:
            return False
        named = [place for place, _ in pairs if place is not None]
        return len(named) == len(pairs) or (not named and len(pairs) == len(self.rows()))

    def spelled(self, value: int, language: str) -> str:
        return f"{value}점" if language == "ko" else str(value)


def scale(row: Option, top: int) -> tuple[Widget, ...]:
    """Points from 0 to `top` to give to a row, in steps that leave few enough buttons."""
    return tuple(Widget("give", str(points), points, row.number) for points in stepping(top))


def stepping(top: int) -> list[int]:
    """From 0 to `top`, both among them: BUTTONS at most where not each has one."""
    if top <= WHOLE:
        return list(range(top + 1))
    step = next(step for step in STEPS if top <= step * (BUTTONS - 1))
    return [*range(0, top, step), top]

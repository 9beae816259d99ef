"""The kinds of question. A new kind is a file beside this one and a name in `Kind`."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field

from surveys.questions.agreement import Agreement
from surveys.questions.availability import Availability
from surveys.questions.base import BaseQuestion, QuestionResult, Read
from surveys.questions.date import DateQuestion
from surveys.questions.multiple_choice import MultipleChoice
from surveys.questions.number import NumberQuestion
from surveys.questions.options import Option
from surveys.questions.points import PointsQuestion
from surveys.questions.ranking import Ranking
from surveys.questions.rating import Rating
from surveys.questions.scoring import Scoring
from surveys.questions.single_choice import SingleChoice
from surveys.questions.text import TextQuestion

Kind = (
    Ranking
    | SingleChoice
    | MultipleChoice
    | Rating
    | PointsQuestion
    | Agreement
    | TextQuestion
    | NumberQuestion
    | DateQuestion
    | Availability
    | Scoring
)

TYPES: tuple[type[Kind], ...] = get_args(Kind)
Question = Annotated[Kind, Field(discriminator="kind")]

__all__ = ["TYPES", "BaseQuestion", "Kind", "Option", "Question", "QuestionResult", "Read"]

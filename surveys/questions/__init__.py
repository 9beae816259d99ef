"""The kinds of question. A new kind is a file beside this one and a name in `Kind`."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field

from surveys.questions.base import Ballot, BaseQuestion, QuestionResult, Read
from surveys.questions.options import Option
from surveys.questions.ranking import Ranking, RankingAnswer
from surveys.questions.text import TextAnswer, TextQuestion

Kind = Ranking | TextQuestion
Answer = RankingAnswer | TextAnswer

TYPES: tuple[type[Kind], ...] = get_args(Kind)
Question = Annotated[Kind, Field(discriminator="kind")]

__all__ = [
    "TYPES",
    "Answer",
    "Ballot",
    "BaseQuestion",
    "Kind",
    "Option",
    "Question",
    "QuestionResult",
    "Read",
]

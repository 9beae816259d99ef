"""A survey: its questions, and when, by whom and of whom they are asked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator
from pydantic.json_schema import SkipJsonSchema

from surveys import dates
from surveys.fields import (
    ATTACHMENTS,
    QUESTIONS,
    Body,
    FileName,
    Identifier,
    Intro,
    Title,
    Value,
    Written,
    broken,
    repeats,
)
from surveys.questions import BaseQuestion, Question

AFTER_CLOSE: Final = "after_close"  # the results go to those who answered, too

Questions = Annotated[tuple[Question, ...], Field(json_schema_extra={"minItems": 1, "maxItems": QUESTIONS})]
Attachments = Annotated[tuple[FileName, ...], Field(json_schema_extra={"maxItems": ATTACHMENTS})]


class Survey(Value):
    """`opens`, `closes` and `results_by` stay as they were written; `opens_at`, `closes_at` and `results_day`
    say what they mean. `attachments`: names of files that stand beside the survey file.
    """

    id: Identifier = ""
    title: Title
    by: Title = ""
    contact: Body = ""
    intro: Intro = ""
    consent: Body = ""
    timezone: Written = "Asia/Seoul"
    opens: Written = ""
    closes: Written = ""
    results_by: Written = ""
    attachments: Attachments = ()
    secrecy: Literal["named"] = "named"
    audience: Literal["anyone"] = "anyone"
    answers: Literal["person"] = "person"
    results: Literal["after_close", "organisers"] = AFTER_CLOSE
    questions: Questions
    numbered: SkipJsonSchema[int] = 0  # the highest number a question ever had

    @field_validator("timezone")
    @classmethod
    def _zone(cls, written: str) -> str:
        if dates.zone_named(written) is None:
            raise broken("not_zone", written=written)
        return written

    @field_validator("opens")
    @classmethod
    def _opens(cls, written: str, info: ValidationInfo) -> str:
        zone = ZoneInfo(info.data.get("timezone", "UTC"))
        try:
            dates.start(written, zone)
        except ValueError:
            raise broken("not_moment", written=written) from None
        return written

    @field_validator("closes")
    @classmethod
    def _closes(cls, written: str, info: ValidationInfo) -> str:
        if dates.SPAN.fullmatch(written):
            return written
        zone = ZoneInfo(info.data.get("timezone", "UTC"))
        try:
            closes = dates.end(written, zone)
        except ValueError:
            raise broken("not_deadline", written=written) from None
        opens = info.data.get("opens")
        if opens and dates.start(opens, zone) >= closes:
            raise broken("closes_first", opens=opens, closes=written)
        return written

    @field_validator("results_by")
    @classmethod
    def _results_by(cls, written: str, info: ValidationInfo) -> str:
        zone = ZoneInfo(info.data.get("timezone", "UTC"))
        try:
            over = dates.end(written, zone)
        except ValueError:
            raise broken("not_day", written=written) from None
        if not dates.is_date_alone(written):
            raise broken("not_day", written=written)
        closes = info.data.get("closes")
        if closes and not dates.SPAN.fullmatch(closes) and over <= dates.end(closes, zone):
            raise broken("results_first", results=written, closes=closes)
        return written

    @field_validator("attachments")
    @classmethod
    def _attachments(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if len(names) > ATTACHMENTS:
            raise broken("attachment_count", limit=ATTACHMENTS, count=len(names))
        if repeated := repeats(names):
            raise broken("repeated_attachment", at=repeated)
        return names

    @field_validator("questions")
    @classmethod
    def _some_questions(cls, questions: tuple[Question, ...]) -> tuple[Question, ...]:
        if not 1 <= len(questions) <= QUESTIONS:
            raise broken("question_count", limit=QUESTIONS, count=len(questions))
        return questions

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def opens_at(self) -> datetime | None:
        """None: when somebody opens it."""
        return dates.start(self.opens, self.zone) if self.opens else None

    def closes_at(self, opened: datetime) -> datetime | None:
        """The first moment at which it is closed, in the survey's zone. None: when somebody closes it."""
        if not self.closes:
            return None
        if dates.SPAN.fullmatch(self.closes):
            return dates.after(self.closes, opened, self.zone)
        return dates.end(self.closes, self.zone)

    @property
    def results_day(self) -> date | None:
        """The day for which the result is promised."""
        return date.fromisoformat(self.results_by) if self.results_by else None

    def question(self, number: int) -> BaseQuestion[Any]:
        """KeyError where no question has the number."""
        for question in self.questions:
            if question.number == number:
                return question
        raise KeyError(number)

    def has(self, number: int) -> bool:
        return any(question.number == number for question in self.questions)

    def to_json(self) -> str:
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def from_json(cls, written: str) -> Survey:
        """What `to_json` wrote, numbers included."""
        return cls.model_validate_json(written)

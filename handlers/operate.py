"""The operator's commands that change something: add, open and close a survey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from handlers.attached import Brought
from handlers.close_survey import close, plan_close
from handlers.incoming import Operation
from handlers.replies import words_to_json
from handlers.talk import Turn, local
from storage import drafts, surveys
from storage.surveys import OPEN, StoredSurvey
from surveys import revision
from surveys.prompt import Phrase, Words
from surveys.revision import Doubt
from surveys.survey import Survey


@dataclass(frozen=True, slots=True)
class Report:
    """What an operation came to. `ask`: it waits for a yes, and is to be repeated with `corrected`.

    `lacking`: files that were neither brought along nor stored before.
    """

    survey: str = ""
    lines: tuple[Words, ...] = ()
    ok: bool = True
    ask: bool = False
    lacking: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        lines = [words_to_json(line) for line in self.lines]
        told = {"ok": self.ok, "ask": self.ask, "survey": self.survey, "lines": lines}
        return {**told, "lacking": list(self.lacking)}


def refusal(key: str, /, **args: Any) -> Report:
    return Report(lines=(Phrase(key, args),), ok=False)


def operate(turn: Turn, operation: Operation) -> None:
    report = OPERATIONS[operation.name](turn, operation)
    turn.report = report.to_json()


def add(turn: Turn, operation: Operation) -> Report:
    """Store a survey with its files, or correct the stored one of the same id; `open` opens it in the same
    turn. What cannot be opened is not stored either.
    """
    arguments = operation.arguments
    new = Survey.from_json(arguments["definition"])
    stored = surveys.find(turn.tx, new.id) if new.id else None
    files = Brought.of(turn.tx, stored, new, operation.files)
    if files.lacking:
        return Report(new.id, ok=False, lacking=files.lacking)
    opening = bool(arguments.get("open")) and (stored is None or stored.state != OPEN)
    late = _late(turn, new, _hours(turn, new)[1]) if opening else None
    if late is not None:
        return late
    if stored is None:
        report = _add_new(turn, new)
    else:
        report = _correct(turn, stored, new, files, corrected=bool(arguments.get("corrected")))
    if not report.ok:
        return report
    about_files = _store_files(turn, report.survey, files)
    if not opening:
        return replace(report, lines=(*report.lines, *about_files))
    opened = _open(turn, report.survey)
    return Report(report.survey, (*report.lines[:1], *about_files, *opened.lines), opened.ok)


def open_survey(turn: Turn, operation: Operation) -> Report:
    """Open for answers, from its `opens` on; a close that is past is refused."""
    return _open(turn, operation.arguments["survey"])


def close_survey(turn: Turn, operation: Operation) -> Report:
    slug = operation.arguments["survey"]
    survey = surveys.find(turn.tx, slug)
    if survey is None:
        return refusal("operator-survey-unknown", id=slug)
    if survey.state != OPEN:
        return refusal("operator-not-open", id=survey.slug)
    close(turn, survey)
    return Report(survey.slug, (Phrase("operator-closed", {"id": survey.slug}),))


OPERATIONS: dict[str, Callable[[Turn, Operation], Report]] = {
    "survey.add": add,
    "survey.open": open_survey,
    "survey.close": close_survey,
}


def _open(turn: Turn, slug: str) -> Report:
    survey = surveys.find(turn.tx, slug)
    if survey is None:
        return refusal("operator-survey-unknown", id=slug)
    if survey.over(turn.now):
        return refusal("operator-closed-for-good", id=survey.slug)
    if survey.state == OPEN:
        said = Phrase("operator-open-already", {"id": survey.slug})
        return Report(survey.slug, (said, _link_line(turn, survey)), ok=False)
    opens_at, closes_at = _hours(turn, survey.definition)
    late = _late(turn, survey.definition, closes_at)
    if late is not None:
        return late
    surveys.open_survey(turn.tx, survey.id, opens_at, closes_at)
    plan_close(turn, survey.id, closes_at)
    return Report(survey.slug, tuple(_opened_lines(turn, survey, opens_at, closes_at)))


def _store_files(turn: Turn, slug: str, files: Brought) -> tuple[Phrase, ...]:
    survey = surveys.find(turn.tx, slug)
    return () if survey is None else tuple(files.store(turn.tx, survey))


def _add_new(turn: Turn, new: Survey) -> Report:
    slug = new.id or surveys.free_slug(turn.tx)
    named = revision.number(new).model_copy(update={"id": slug})
    surveys.add(turn.tx, slug, named, turn.now)
    said = {"id": slug}
    return Report(slug, (Phrase("operator-added", said), Phrase("operator-not-open-yet", said)))


def _correct(turn: Turn, stored: StoredSurvey, new: Survey, files: Brought, *, corrected: bool) -> Report:
    if stored.over(turn.now):
        return refusal("operator-closed-for-good", id=stored.slug)
    answered = drafts.any_answer(turn.tx, stored.id)
    revised = revision.revise(stored.definition, new, answered=answered, corrected=corrected)
    if not isinstance(revised, Survey):
        doubts = tuple(one.ask for one in revised if isinstance(one, Doubt))
        reasons = tuple(one.why for one in revised if not isinstance(one, Doubt))
        return Report(stored.slug, reasons or doubts, ok=False, ask=not reasons)
    if revised.to_json() == stored.definition.to_json():
        key = "operator-corrected" if files.fresh else "operator-unchanged"
        return Report(stored.slug, (Phrase(key, {"id": stored.slug}),))
    if stored.state != OPEN:
        surveys.revise(turn.tx, stored, revised, {"opens_at": revised.opens_at})
        return Report(stored.slug, (Phrase("operator-corrected", {"id": stored.slug}),))
    return _correct_open(turn, stored, revised)


def _correct_open(turn: Turn, stored: StoredSurvey, revised: Survey) -> Report:
    """An open survey keeps its beginning; its close may move, but not into the past."""
    closes_at = revised.closes_at(stored.opens_at or turn.now)
    late = _late(turn, revised, closes_at)
    if late is not None:
        return late
    plan_close(turn, stored.id, closes_at)
    surveys.revise(turn.tx, stored, revised, {"closes_at": closes_at})
    return Report(stored.slug, (Phrase("operator-corrected", {"id": stored.slug}),))


def _hours(turn: Turn, definition: Survey) -> tuple[datetime, datetime | None]:
    """When it would begin and close if it were opened now."""
    opens_at = max(definition.opens_at or turn.now, turn.now)
    return opens_at, definition.closes_at(opens_at)


def _late(turn: Turn, definition: Survey, closes_at: datetime | None) -> Report | None:
    """The refusal where the close would be past."""
    if closes_at is None or closes_at > turn.now:
        return None
    return refusal("operator-closes-past", at=closes_at.astimezone(definition.zone))


def _opened_lines(
    turn: Turn, survey: StoredSurvey, opens_at: datetime, closes_at: datetime | None
) -> list[Words]:
    lines: list[Words] = [Phrase("operator-opened", {"id": survey.slug})]
    if opens_at > turn.now:
        lines.append(Phrase("operator-opens-at", {"at": local(survey, opens_at)}))
    if closes_at is not None:
        lines.append(Phrase("operator-closes-at", {"at": local(survey, closes_at)}))
    return [*lines, _link_line(turn, survey)]


def _link_line(turn: Turn, survey: StoredSurvey) -> Phrase:
    """The link to share; before the first run nobody knows the bot's name yet."""
    if not turn.house.bot_name:
        return Phrase("operator-link-later")
    return Phrase("operator-link", {"link": turn.house.link(survey.slug)})

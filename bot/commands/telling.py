"""What a command came to: sentences for the operator, or one JSON document."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.commands.speaking import operator_language, plain, say_json, say_to_operator
from handlers.replies import words_from_json
from surveys.authoring import Reading
from surveys.faults import Fault
from surveys.prompt import Arg, Phrase, Words
from surveys.questions import BaseQuestion
from surveys.questions.base import joined
from surveys.survey import Survey

YES = frozenset({"y", "yes", "네", "예"})


def tell_reading(file: Path, reading: Reading, *, as_json: bool) -> None:
    """Every fault on a line of its own: file, line, what is wrong, how to mend it."""
    if as_json:
        say_json(_reading_document(file, reading))
        return
    language = operator_language()
    for fault in reading.faults:
        say_to_operator(fault_words(file, fault), language, error=True)
    tell_remarks(file, reading)
    if reading.survey is not None:
        say_to_operator(_verdict(reading.survey), language)
        for line in _understood(reading.survey):
            say_to_operator(line, language)


def tell_remarks(file: Path, reading: Reading) -> None:
    for remark in reading.remarks:
        say_to_operator(fault_words(file, remark), operator_language(), error=True)


def tell_report(report: dict[str, Any], *, as_json: bool, answer: str = "") -> None:
    """`answer` stands alone on standard output, with what else there is to say beside it."""
    language = operator_language()
    lines = [plain(words_from_json(line), language) for line in report["lines"]]
    if report["ask"]:
        lines.append(plain(Phrase("operator-doubt", {"id": report["survey"]}), language))
    if as_json:
        say_json({"ok": report["ok"], "survey": report["survey"], "lines": lines})
        return
    for line in lines:
        say_to_operator(line, language, error=bool(answer) or not report["ok"])
    if answer and report["ok"]:
        say_to_operator(answer, language)


def confirmed(report: dict[str, Any]) -> bool:
    """Ask on a terminal; in a pipe nobody can answer, so nothing is taken for granted."""
    if not sys.stdin.isatty():
        return False
    language = operator_language()
    for line in report["lines"]:
        say_to_operator(words_from_json(line), language, error=True)
    say_to_operator(Phrase("operator-yes-or-no"), language, error=True)
    return sys.stdin.readline().strip().lower() in YES


def _verdict(survey: Survey) -> Phrase:
    """A file without faults may still have a close that is past, with which it cannot be opened."""
    now = Clock().now()
    closes = survey.closes_at(now)
    past = closes is not None and closes <= now
    key = "operator-checked-past" if past else "operator-checked"
    return Phrase(key, {"title": survey.title, "count": len(survey.questions)})


def _understood(survey: Survey) -> Iterator[Phrase]:
    """What was read: when answers are taken, and every question with its kind on a line."""
    now = Clock().now()
    closes = survey.closes_at(now)
    if survey.opens_at is not None:
        yield Phrase("operator-opens-at", {"at": survey.opens_at})
    if closes is not None and closes > now:
        yield Phrase("operator-closes-at", {"at": closes})
    for place, question in enumerate(survey.questions, start=1):
        about = joined(tuple(_about(question)))
        yield Phrase("operator-question", {"number": place, "text": question.text, "about": about})


def _about(question: BaseQuestion[Any]) -> Iterator[Words]:
    yield Phrase(f"kind-{question.kind}")
    if count := len(question.offered()) - len(question.things()):
        key = "operator-question-options" if question.CHOOSES else "operator-question-parts"
        yield Phrase(key, {"count": count})
    yield from question.bounds()
    if question.reason != "none":
        yield Phrase("operator-question-reason", {"reason": question.reason})
    if question.abstain:
        yield Phrase("operator-question-abstain")
    if not question.required:
        yield Phrase("operator-question-optional")
    if question.for_each:
        yield Phrase("operator-question-each", {"id": question.for_each})
    if question.when:
        yield Phrase("operator-question-when", {"condition": question.when})


def fault_words(file: Path, fault: Fault) -> Phrase:
    said: dict[str, Arg] = {"file": str(file), "what": fault.what, "mend": fault.mend}
    return (
        Phrase("fault-line", {**said, "line": str(fault.line)}) if fault.line else Phrase("fault-file", said)
    )


def _reading_document(file: Path, reading: Reading) -> dict[str, Any]:
    asked = reading.survey.questions if reading.survey else ()
    return {
        "file": str(file),
        "ok": reading.survey is not None,
        "faults": [fault_document(fault) for fault in reading.faults],
        "remarks": [fault_document(remark) for remark in reading.remarks],
        "questions": [_question_document(question) for question in asked],
    }


def _question_document(question: BaseQuestion[Any]) -> dict[str, Any]:
    return {
        "text": plain(question.text, operator_language()),
        "kind": question.kind,
        "options": len(question.offered()),
        "required": question.required,
    }


def fault_document(fault: Fault) -> dict[str, Any]:
    language = operator_language()
    return {"line": fault.line, "what": plain(fault.what, language), "mend": plain(fault.mend, language)}

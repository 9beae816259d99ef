"""From the count of a survey to its report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from reports.report import Piece, Report, Said, Section
from reports.tables import headline, tables_of, texts_of
from reports.voice import Voice
from surveys.prompt import Phrase, Words
from surveys.questions.base import joined
from surveys.results import Part, QuestionCount, Results
from surveys.survey import Survey


@dataclass(frozen=True, slots=True)
class Made:
    """When a report was counted, in the survey's zone, and by which version."""

    at: datetime
    version: str


def report_of(results: Results, survey: Survey, made: Made, language: str) -> Report:
    voice = Voice(language, made.at.date())
    numbered = enumerate(results.questions, start=1)
    sections = tuple(_section(number, counted, voice) for number, counted in numbered)
    return Report(
        language,
        voice.words(results.title),
        made.at,
        tuple(_facts(results, survey, made, voice)),
        tuple(_headlines(sections)),
        sections,
        tuple(voice.say(f"report-note-{note}") for note in ("answered", "handed-in")),
        voice.say("report-note-responses"),
        _said(voice),
    )


def _said(voice: Voice) -> Said:
    return Said(**{name: voice.say(f"report-said-{name}") for name in Said.__slots__})


def _facts(results: Results, survey: Survey, made: Made, voice: Voice) -> Iterator[tuple[str, str]]:
    if survey.by:
        yield voice.say("report-by"), voice.words(survey.by)
    yield voice.say("report-period"), _period(results, voice)
    yield voice.say("report-state"), voice.say(f"state-{results.state}")
    yield voice.say("report-responses"), voice.say("report-responses-count", count=results.responses)
    if results.entitled:
        share = 100 * results.responses / results.entitled
        yield voice.say("report-entitled"), voice.say("report-turnout", count=results.entitled, share=share)
    yield voice.say("report-drafts"), voice.say("report-drafts-count", count=results.drafts)
    yield voice.say("report-counted-at"), voice.say("report-at", at=made.at)
    yield voice.say("report-version"), f"{made.version} ({results.id})"


def _period(results: Results, voice: Voice) -> str:
    opens = voice.say("report-at", at=results.opens) if results.opens else ""
    closes = voice.say("report-at", at=_last_minute(results.closes)) if results.closes else ""
    return f"{opens} ~ {closes}".strip() if opens or closes else voice.say("report-period-open")


def _last_minute(closes: datetime) -> datetime:
    """The end of a day is told as its 23:59."""
    midnight = (closes.hour, closes.minute, closes.second) == (0, 0, 0)
    return closes - timedelta(minutes=1) if midnight else closes


def _section(number: int, counted: QuestionCount, voice: Voice) -> Section:
    question = counted.question
    kind: Words = Phrase(f"kind-{question.kind}")
    return Section(
        number,
        voice.say("report-question", number=number, text=question.text),
        voice.words(joined([kind, *question.bounds()])),
        voice.say(f"report-rule-{question.kind}"),
        tuple(_piece(counted, part, voice) for part in counted.parts),
    )


def _piece(counted: QuestionCount, part: Part, voice: Voice) -> Piece:
    document = part.document(counted.question, voice.language)
    return Piece(
        voice.words(part.about.text) if part.about else "",
        headline(document, voice),
        part.answered,
        part.abstained,
        tuple(_standing(counted, part, voice)),
        tables_of(document, voice) if part.answered else (),
        tuple(_why(part, voice)),
        texts_of(document, voice),
    )


def _standing(counted: QuestionCount, part: Part, voice: Voice) -> Iterator[str]:
    yield voice.say("report-answered", count=part.answered)
    if counted.question.abstain:
        yield voice.say("report-abstained", count=part.abstained)


def _why(part: Part, voice: Voice) -> Iterator[str]:
    """Only some kinds have anything to explain."""
    lines: tuple[Words, ...] = getattr(part.result, "why", tuple)() if part.answered else ()
    yield from (voice.words(line) for line in lines if line)


def _headlines(sections: tuple[Section, ...]) -> Iterator[tuple[str, str]]:
    for section in sections:
        for piece in section.pieces:
            if piece.headline:
                yield named(section, piece), piece.headline


def named(section: Section, piece: Piece) -> str:
    """The question, with what it is about."""
    return f"{section.heading} ({piece.about})" if piece.about else section.heading

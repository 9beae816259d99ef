"""Whole charts: what they are of, the figure, and what must be known to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from reports.charts import bars, participation, stacks
from reports.charts.participation import Participation
from reports.charts.style import MARGIN, ROOM, WIDTH, Style, gap
from reports.charts.svg import FAINT, SOFT, Block, Line, Picture, stacked
from surveys.figures import Bars, Stacks, Unpictured
from surveys.prompt import Phrase, Words
from surveys.results import Part, QuestionCount, Results
from texts import phrasebook

ALL = 1_000
"""Bars; more than a question may have."""
TITLE_LINES, QUESTION_LINES = 2, 4


@dataclass(frozen=True, slots=True)
class Manner:
    """In which language, as of when (in the survey's zone) and how large. `most`: bars of one figure.

    `alone`: with what they are of above and what they stand on below; else they stand in a page that says so.
    """

    language: str
    at: datetime
    scale: float = 1.0
    most: int = ALL
    alone: bool = True

    @property
    def style(self) -> Style:
        return Style(phrasebook(self.language), self.at.date(), self.scale)


def pictures_of(results: Results, manner: Manner) -> tuple[Picture, ...]:
    """One for each question that can be drawn, in their order."""
    return tuple(picture for each in results.questions for picture in picture_of(results, each, manner))


def picture_of(results: Results, question: QuestionCount, manner: Manner) -> tuple[Picture, ...]:
    """One picture, with everything the question was asked about; none where nothing of it can be drawn."""
    found = [_of_part(results, question, part, manner) for part in question.parts]
    drawn = [picture for one in found for picture in one]
    return (stacked(drawn),) if drawn else ()


def drawings(results: Results, manner: Manner) -> Callable[[int], str]:
    """The SVG of each question by its number in the survey, counted from 1; "" where nothing can be drawn."""

    def drawing(number: int) -> str:
        return "".join(one.svg() for one in picture_of(results, results.questions[number - 1], manner))

    return drawing


def picture_of_participation(results: Results, days: Participation, manner: Manner) -> Picture:
    style = manner.style
    title = Phrase("chart-weekly" if days.weekly else "chart-daily")
    count = Phrase("chart-responses", {"count": results.responses})
    body = tuple(participation.blocks(days, style)) if days.days else ()
    blocks = (*_head(results, (title,), (count,), manner), *body, gap(MARGIN))
    return Picture(WIDTH, blocks, style.say(title), tuple(participation.told(days, style)), manner.language)


def picture_of_all(results: Results, days: Participation, manner: Manner) -> Picture:
    """Every question and the participation, one below the other."""
    return stacked([*pictures_of(results, manner), picture_of_participation(results, days, manner)])


def _of_part(results: Results, question: QuestionCount, part: Part, manner: Manner) -> tuple[Picture, ...]:
    titles = (question.question.text, *((part.about.text,) if part.about else ()))
    shown = titles if manner.alone else titles[1:]
    head = tuple(_head(results, shown, tuple(_answered(part)), manner))
    style = manner.style
    title = " — ".join(style.say(one) for one in titles)
    figure = part.result.figure()
    if isinstance(figure, Unpictured):
        return ()
    if not part.answered:
        return (Picture(WIDTH, head, title, (style.joined(tuple(_answered(part))),), manner.language),)
    blocks = (*head, *_figure(figure, manner), *_foot(tuple(_notes(figure, manner)), manner))
    return (Picture(WIDTH, blocks, title, tuple(_told(figure, style)), manner.language),)


def _answered(part: Part) -> Iterator[Words]:
    yield Phrase("chart-answered", {"count": part.answered}) if part.answered else Phrase("chart-nobody")
    if part.abstained:
        yield Phrase("tally-abstained", {"count": part.abstained})


def _head(
    results: Results, titles: Sequence[Words], counted: Sequence[Words], manner: Manner
) -> Iterator[Block]:
    style = manner.style
    yield gap(MARGIN)
    if manner.alone:
        yield style.written(style.say(results.title), style.small, TITLE_LINES, fill=SOFT)
    for title in titles:
        yield style.written(style.say(title), style.title, QUESTION_LINES, strong=True)
    yield gap(4)
    as_of = style.joined((*counted, Phrase("chart-as-of", {"at": manner.at})))
    yield style.written(as_of, style.small, TITLE_LINES, fill=SOFT)
    yield gap(MARGIN * 0.8)


def _figure(figure: Bars | Stacks, manner: Manner) -> Iterator[Block]:
    style = manner.style
    if figure.keys:
        yield style.keys(figure.keys)
        yield gap(MARGIN * 0.6)
    match figure:
        case Bars():
            yield from bars.blocks(figure, style, manner.most)
        case Stacks():
            yield from stacks.blocks(figure, style)


def _notes(figure: Bars | Stacks, manner: Manner) -> Iterator[Words]:
    if isinstance(figure, Bars):
        left = len(figure.bars) - manner.most
        yield from (Phrase("chart-more", {"count": left}),) if left > 0 else ()
        yield from (*figure.about, *figure.notes)


def _told(figure: Bars | Stacks, style: Style) -> Iterator[str]:
    match figure:
        case Bars():
            yield from bars.told(figure, style)
        case Stacks():
            yield from stacks.told(figure, style)


def _foot(notes: Sequence[Words], manner: Manner) -> Iterator[Block]:
    """What must be known to read it; then room before what may follow."""
    yield Block(MARGIN * 0.6, (Line(MARGIN, 0, ROOM, FAINT),))
    for note in (*notes, *((Phrase("tally-of-those"),) if manner.alone else ())):
        yield manner.style.note(note)
        yield gap(6)
    yield gap(MARGIN)

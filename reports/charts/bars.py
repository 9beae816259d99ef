"""Bars one below the other: each below its name, with what it says at its end."""

from __future__ import annotations

from collections.abc import Iterator

from reports.charts.style import LEADING, MARGIN, ROOM, Style, baseline, filled, gap
from reports.charts.svg import FAINT, SOFT, Block, Line, Shape, Text
from reports.fonts.letters import lines, width
from surveys.figures import Bar, Bars, Border

BAR = 22.0
BETWEEN = 20.0
NAME_LINES = 2
AIR = 16.0
LEAST_BAR_ROOM = 0.3
"""Of the width: what stands behind the longest bar gets no more than the rest."""


def blocks(figure: Bars, style: Style, most: int) -> Iterator[Block]:
    """At most so many of the bars."""
    shown = figure.bars[:most]
    full = figure.full or max((bar.value for bar in figure.bars), default=0)
    room = _bar_room(figure, style)
    borders = {border.below: border for border in figure.borders}
    for number, bar in enumerate(shown, start=1):
        yield _named(bar, style)
        yield _drawn(bar, room * bar.value / full if full else 0, style)
        yield gap(BETWEEN)
        if number in borders:
            yield _border(borders[number], style)


def told(figure: Bars, style: Style) -> Iterator[str]:
    for bar in figure.bars:
        lead = (bar.lead,) if bar.lead else ()
        yield style.joined((*lead, bar.label, bar.told, *bar.details))


def _bar_room(figure: Bars, style: Style) -> float:
    """What the details of all bars leave: so every bar is measured alike, whatever stands behind it."""
    widest = max((width(style.joined(bar.details), style.small) for bar in figure.bars), default=0)
    return max(ROOM - widest - AIR, ROOM * LEAST_BAR_ROOM)


def _named(bar: Bar, style: Style) -> Block:
    lead, value, size = style.say(bar.lead) if bar.lead else "", style.say(bar.told), style.body
    left = width(lead, size) + AIR if lead else 0
    names = lines(style.say(bar.label), size, ROOM - left - width(value, size) - AIR, NAME_LINES)
    shapes = [Text(MARGIN, baseline(size), lead, size, strong=True)] if lead else []
    shapes += [Text(MARGIN + left, baseline(size, row), name, size) for row, name in enumerate(names)]
    shapes.append(Text(MARGIN + ROOM, baseline(size), value, size, anchor="end", strong=True))
    return Block(size * LEADING * max(len(names), 1) + 4, tuple(shapes))


def _drawn(bar: Bar, length: float, style: Style) -> Block:
    """The details stand behind the bar; where they are wider than the room behind it, below it."""
    details, size = style.joined(bar.details), style.small
    shapes: list[Shape] = list(filled(bar.look, MARGIN, 2, length, BAR, "bar"))
    if length + AIR + width(details, size) <= ROOM:
        shapes.append(Text(MARGIN + length + AIR * 0.75, 2 + BAR / 2 + size * 0.36, details, size, SOFT))
        return Block(max(BAR + 4, size * LEADING), tuple(shapes))
    below = style.written(details, size, NAME_LINES, fill=SOFT)
    moved = [
        Text(text.x, text.y + BAR + 4, text.words, size, SOFT)
        for text in below.shapes
        if isinstance(text, Text)
    ]
    return Block(BAR + 4 + below.height, (*shapes, *moved))


def _border(border: Border, style: Style) -> Block:
    size = style.small
    words = style.say(border.words)
    reach = width(words, size) + AIR
    line = Line(MARGIN, size * 0.6, max(ROOM - reach, 0), FAINT, dashed=True)
    text = Text(MARGIN + ROOM, baseline(size) - size * 0.05, words, size, SOFT, "end")
    return Block(size * LEADING + BETWEEN * 0.7, (line, text))

"""Bars made of pieces: how many gave each of a few words, which stand below with their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from reports.charts.style import MARGIN, ROOM, Style, filled, gap
from reports.charts.svg import Block, Shape
from surveys.figures import Stack, Stacks

BAR = 26.0
BETWEEN = 22.0
LABEL_LINES = 3
WORDS_LINES = 3


def blocks(figure: Stacks, style: Style) -> Iterator[Block]:
    for stack in figure.stacks:
        yield style.written(style.say(stack.label), style.body, LABEL_LINES)
        yield gap(4)
        yield _drawn(stack)
        yield style.written(style.joined([piece.told for piece in stack.pieces]), style.small, WORDS_LINES)
        yield gap(BETWEEN)


def told(figure: Stacks, style: Style) -> Iterator[str]:
    for stack in figure.stacks:
        yield style.joined((stack.label, *(piece.told for piece in stack.pieces)))


def _drawn(stack: Stack) -> Block:
    people = sum(piece.value for piece in stack.pieces)
    shapes: list[Shape] = []
    x = MARGIN
    for piece in stack.pieces:
        length = ROOM * piece.value / people if people else 0
        if length:
            shapes += filled(piece.look, x, 0, length, BAR, "piece")
        x += length
    return Block(BAR + 6, tuple(shapes))

"""The charts of a result: values in, SVG out; `reports.drawing` makes pictures of dots of it."""

from __future__ import annotations

from reports.charts.participation import Participation
from reports.charts.pictures import (
    Manner,
    drawings,
    picture_of,
    picture_of_all,
    picture_of_participation,
    pictures_of,
)
from reports.charts.svg import Picture, stacked

__all__ = [
    "Manner",
    "Participation",
    "Picture",
    "drawings",
    "picture_of",
    "picture_of_all",
    "picture_of_participation",
    "pictures_of",
    "stacked",
]

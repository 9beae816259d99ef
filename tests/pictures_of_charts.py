"""`python -m tests.pictures_of_charts FOLDER` draws the charts that the documents show."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from reports.charts import Picture, picture_of_participation, pictures_of, stacked
from reports.drawing import png
from surveys.results import Results
from tests.charts import LONG, VALUES, days, invented, manner, mixed, named, ranked, ranking, survey

DOTS = 1_000_000
"""Of one picture: enough to be read, and no large file."""


def charts(language: str) -> Iterator[tuple[str, Picture]]:
    """The name of each chart and the chart, in one language."""
    usual = manner(language)
    yield "ranking", pictures_of(invented(survey(ranking(named(12), 5)), 74), usual)[0]
    yield "names", pictures_of(_long_names(), usual)[0]
    yield "large", pictures_of(_shared(), manner(language, scale=1.5))[0]
    yield "forty", pictures_of(invented(survey(ranking(named(40), 5)), 120), usual)[0]
    yield "kinds", stacked(pictures_of(invented(mixed(), 50), usual))
    yield "days", picture_of_participation(invented(survey(ranking(named(3), 2)), 120), days(120, 12), usual)


def _long_names() -> Results:
    return invented(survey(ranking([{"text": LONG}, {"text": "🤝 협동 🤝"}, {"text": "👍"}], 2)), 40)


def _shared() -> Results:
    return ranked(named(len(VALUES))[:4], 2, [(1, 2), (2, 1), (3, 4), (4, 3)] * 4)


def main(folder: Path) -> None:
    for language in ("ko", "en"):
        for name, picture in charts(language):
            (folder / f"chart-{name}-{language}.png").write_bytes(png(picture.svg(), DOTS))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

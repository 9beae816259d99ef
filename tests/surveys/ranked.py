"""Rankings to count, written as the files of ballots that `hanmadi count` reads."""

from __future__ import annotations

from surveys.ballot_files import read_ballots
from surveys.ballot_files.gathering import BallotFile
from surveys.prompt import Words
from surveys.questions.options import Option
from surveys.questions.ranking_result import RankingResult

NAMES = {
    "협동": "Cooperation",
    "연대": "Solidarity",
    "공공성": "Public spirit",
    "혁신": "Innovation",
    "포용": "Inclusion",
}
"""What the options of the tests are called in English."""


def counted(written: str) -> RankingResult:
    file = read_ballots("ballots.csv", written.encode())
    assert isinstance(file, BallotFile)
    texts = [{"ko": name, "en": NAMES[name]} if name in NAMES else name for name in file.options]
    options = [Option(text=text, number=number) for number, text in enumerate(texts, start=1)]
    return RankingResult(file.places, options, file.ballots)


def told(result: RankingResult) -> tuple[Words, ...]:
    return (*result.summary(texts=False), "", *result.why())

"""What is handed over of a closed survey: files by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from surveys import revision
from surveys.asked import ABSTAINED
from surveys.questions.paper import paper_of
from surveys.recount.counting import as_bytes, beside, result_of, with_beside
from surveys.recount.manifest import (
    FINGERPRINT,
    MANIFEST,
    README,
    RECEIPTS,
    RESULT,
    SURVEY,
    Manifest,
    Sheet,
    fingerprint,
    sheet_name,
    stated,
)
from surveys.recount.sheets import asked_about, read_sheet, sheet_of
from surveys.results import Cast
from surveys.survey import Survey

FEWEST = 10
"""Where a question has fewer ballots, people who know each other may guess whose they are."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A closed survey: its ballots by number of question, and the receipts of its responses."""

    survey: Survey
    cast: Mapping[int, Sequence[Cast]]
    receipts: Sequence[str]
    opens: datetime | None
    closes: datetime | None

    def of(self, number: int) -> Sequence[Cast]:
        return self.cast.get(number, ())


def fewest(counted: Counted) -> int:
    """The ballots of the question that has the fewest; questions that nobody answered apart."""
    answered = (
        sum(one.ballot.content != ABSTAINED for one in counted.of(question.number))
        for question in counted.survey.questions
    )
    return min([len(counted.receipts), *(count for count in answered if count)])


def packed(counted: Counted, entropy: bytes, version: str, language: str, readme: str) -> dict[str, bytes]:
    """`entropy`, 32 bytes from nowhere else, is all that the order of the ballots comes from."""
    sheets = list(_sheets(counted, entropy))
    ballots = {sheet.file: content for sheet, content in sheets}
    definition = revision.export(counted.survey).encode()
    receipts = "".join(f"{code}\n" for code in sorted(counted.receipts)).encode()
    about = {README: readme.encode(), SURVEY: definition, RECEIPTS: receipts}
    manifest = Manifest(
        hanmadi=version,
        survey=counted.survey.id,
        language=language,
        opens=counted.opens,
        closes=counted.closes,
        responses=len(counted.receipts),
        questions=tuple(sheet for sheet, _ in sheets),
        files={},
    )
    result = {RESULT: as_bytes(result_of(counted.survey, _read_again(counted, manifest, ballots), manifest))}
    files = {**about, **result, **ballots}
    whole = manifest.model_copy(update={"files": {name: stated(files[name]) for name in sorted(files)}})
    return {MANIFEST: whole.written(), FINGERPRINT: fingerprint(whole.written()), **files}


def _sheets(counted: Counted, entropy: bytes) -> Iterator[tuple[Sheet, bytes]]:
    for question in counted.survey.questions:
        abouts = asked_about(counted.survey, question)
        cast = counted.of(question.number)
        own = blake2b(question.id.encode(), key=entropy).digest()
        content, ballots = sheet_of(question, abouts, cast, own)
        yield (
            Sheet(
                id=question.id,
                kind=question.kind,
                file=sheet_name(question.id),
                ballots=ballots,
                beside=beside(abouts, cast),
                rule=paper_of(question).rule,
            ),
            content,
        )


def _read_again(counted: Counted, manifest: Manifest, ballots: Mapping[str, bytes]) -> dict[int, list[Cast]]:
    """The ballots as whoever counts again has them, so that the result holds no word that people wrote."""
    read: dict[int, list[Cast]] = {}
    for question, sheet in zip(counted.survey.questions, manifest.questions, strict=True):
        abouts = asked_about(counted.survey, question)
        reading = read_sheet(question, abouts, ballots[sheet.file], manifest.responses)
        read[question.number] = with_beside(reading.cast, abouts, sheet.beside)
    return read

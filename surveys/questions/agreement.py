"""찬반: to each of some statements, agree, disagree or pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Self

from surveys.figures import Stacks
from surveys.prompt import Phrase, Words
from surveys.questions.base import Cell
from surveys.questions.options import Option
from surveys.questions.row_words import RowCount, Stance, WordsQuestion, spellings, words_stacked
from surveys.questions.rows import RowOptions
from surveys.questions.rows_kept import Values

AGREE = Stance(
    "agree",
    "agreement-agree",
    {"ko": "동의", "en": "agree"},
    spellings("(?:동의|찬성)(?:합니다|함|해요)?", "[o○◯⭕]", "agreed?"),
)
DISAGREE = Stance(
    "disagree",
    "agreement-disagree",
    {"ko": "반대", "en": "disagree"},
    spellings("반대(?:합니다|함|해요)?", "[x×❌]", "disagreed?"),
)
PASS = Stance(
    "pass",
    "agreement-pass",
    {"ko": "유보", "en": "pass"},
    spellings("(?:유보|보류)(?:합니다|함|해요)?", "[△▲]", "pass"),
)


class Agreement(WordsQuestion):
    STANCES: ClassVar[tuple[Stance, ...]] = (AGREE, DISAGREE, PASS)

    kind: Literal["agreement"]
    statements: RowOptions

    def offered(self) -> tuple[Option, ...]:
        return self.statements

    def offering(self, options: tuple[Option, ...]) -> Self:
        return self.model_copy(update={"statements": options})

    def rows(self) -> Sequence[Option]:
        return self.statements

    def please(self, row: Option, values: Values) -> Phrase:  # noqa: ARG002
        return Phrase("agreement-please")

    @property
    def unread(self) -> Phrase:
        return Phrase("agreement-unread")

    def tally(self, ballots: Sequence[bytes]) -> AgreementResult:
        return AgreementResult(self.counts(ballots))


@dataclass(frozen=True, slots=True)
class AgreementResult:
    counts: tuple[RowCount, ...]

    def document(self, language: str) -> dict[str, Any]:
        return {"statements": [count.cells("statement", language) for count in self.counts]}

    def rows(self, language: str) -> list[Mapping[str, Cell]]:
        return [count.cells("option", language) for count in self.counts]

    def summary(self, *, texts: bool) -> tuple[Words, ...]:  # noqa: ARG002
        numbered = enumerate(self.counts, start=1)
        return tuple(line for number, count in numbered for line in self._lines(number, count))

    def figure(self) -> Stacks:
        return words_stacked([(count.row.text, count) for count in self.counts], Agreement.STANCES)

    def _lines(self, number: int, count: RowCount) -> tuple[Words, ...]:
        shares = {f"{name}_share": 100 * times / max(count.people, 1) for name, times in count.times.items()}
        said = Phrase("tally-agreement", {**count.times, **shares})
        return ("", Phrase("row-line", {"number": number, "row": count.row.text}), said)

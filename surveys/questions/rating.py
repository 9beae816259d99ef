"""점수 매기기: one step of a scale, whose ends or all of whose steps may have names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ValidationInfo, field_validator

from surveys.fields import Title, broken, pattern_of, repeats, scalar
from surveys.prompt import Phrase, Prompt, Refused, Translated, View, Widget, Words
from surveys.questions.base import BaseQuestion, Cells
from surveys.questions.options import key, names_of
from surveys.questions.scalar import Scalar, bare
from surveys.questions.scalar_result import RatingResult, rated

STEPS = re.compile(r"[2-9]|10")
ENDS = 2
TYPED = re.compile(r"([0-9]{1,6}) ?[점번]?")


def steps(value: Any) -> int:
    written = scalar(value)
    if not STEPS.fullmatch(written):
        raise broken("not_scale", written=written)
    return int(written)


class Rating(Scalar[int]):
    FIXED: ClassVar[tuple[str, ...]] = (*BaseQuestion.FIXED, "scale")

    kind: Literal["rating"]
    scale: Annotated[int, BeforeValidator(steps), pattern_of(STEPS)] = 5
    labels: tuple[Title, ...] = ()

    @field_validator("labels")
    @classmethod
    def _labels(cls, labels: tuple[Title, ...], info: ValidationInfo) -> tuple[Title, ...]:
        scale = info.data.get("scale", len(labels))
        if len(labels) not in {0, ENDS, scale}:
            raise broken("label_count", scale=scale, count=len(labels))
        if repeated := repeats([" ".join(sorted(names_of(label))) for label in labels]):
            raise broken("repeated_label", at=repeated)
        return labels

    @property
    def names(self) -> Mapping[int, Translated]:
        """The steps that have a name."""
        if len(self.labels) == self.scale:
            return dict(enumerate(self.labels, start=1))
        return dict(zip((1, self.scale), self.labels, strict=False))

    @property
    def seconds(self) -> int:
        return 10

    def bounds(self) -> tuple[Words, ...]:
        return (Phrase("bounds-scale", {"scale": self.scale}),)

    # Asking

    def ask(self, answer: int | None, view: View) -> Prompt:  # noqa: ARG002
        choices = tuple(Widget("choose", str(step), step) for step in self._steps)
        hint = Phrase("rating-please" if answer is None else "rating-again", {"scale": self.scale})
        return Prompt(("", *self._listed(), *self._chosen(answer)), choices, hint=hint)

    @property
    def _steps(self) -> range:
        return range(1, self.scale + 1)

    def _listed(self) -> Iterator[Words]:
        for step, label in self.names.items():
            yield Phrase("rating-step", {"value": step, "label": label})
        if self.names:
            yield ""

    def _chosen(self, answer: int | None) -> Iterator[Words]:
        if answer is not None:
            yield Phrase("rating-chosen", {"given": self.given(answer)})

    def given(self, answer: int) -> Phrase:
        return rated(answer, self.names)

    # Reading

    def tapped(self, value: int) -> int | Refused:
        return value if value in self._steps else Refused(Phrase("not-here"))

    def written(self, text: str, view: View) -> int | Refused:  # noqa: ARG002
        step = self._step(text)
        return step if step is not None and step in self._steps else Refused(Phrase("rating-beyond"))

    def plainly(self, text: str, view: View) -> bool:  # noqa: ARG002
        return self._step(text) is not None

    def _step(self, text: str) -> int | None:
        """The step that `text` names or counts, on the scale or not."""
        named = (step for step, label in self.names.items() if key(text) in names_of(label))
        counted = TYPED.fullmatch(bare(text))
        return next(named, int(counted[1]) if counted else None)

    # What it says

    def measures(self, answer: int) -> tuple[float, ...]:
        return (answer,)

    def operand(self, written: str) -> float | None:
        step = self._step(written)
        return step if step in self._steps else None

    # Keeping and counting

    def to_json(self, answer: int) -> Any:
        return answer

    def from_json(self, kept: Any) -> int:
        return int(kept)

    def ballot(self, answer: int) -> bytes:
        return bytes([answer])

    def tally(self, ballots: Sequence[bytes]) -> RatingResult:
        counts = Counter(ballot[0] for ballot in ballots)
        return RatingResult(self.names, tuple((step, counts[step]) for step in self._steps))

    def cells(self, ballot: bytes) -> Cells:
        return (("", ballot[0]),)

    def invent(self, rng: Random) -> int:
        return min(max(round(rng.gauss(0.7 * self.scale, 0.2 * self.scale)), 1), self.scale)

    def said(self, answer: int, language: str) -> tuple[str, ...]:  # noqa: ARG002
        return (str(answer),)

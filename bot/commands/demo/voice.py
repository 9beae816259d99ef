"""How an invented person of the demo puts things: in words that fit what they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.commands.demo.sayings import Saying, about, sayings
from surveys.asked import Asked, Given
from surveys.questions import Option
from surveys.survey import Survey
from surveys.way import Draft, way

LISTED = {"values": "value-words", "competencies": "competency-words"}
"""Where the words of the first round stand; the reasons for them stand under the question's own id."""

Pair = tuple[str, str]
"""What is said, and the reason somebody would give for it."""


@dataclass(frozen=True, slots=True)
class Voice:
    chance: Random
    language: str

    def fit(self, survey: Survey, asked: Asked, given: Given, draft: Draft) -> Given:
        """What was invented for a question of the demo's own words; anything else stays as it is."""
        put = PUT.get(f"{survey.id}/{asked.question.id}")
        if put is None:
            return given
        pairs = put(self, Moment(survey, asked, draft), len(given.answer))
        entries = (
            replace(entry, text=text, reason=reason if entry.reason else entry.reason)
            for entry, (text, reason) in zip(given.answer, pairs, strict=True)
        )
        return replace(given, answer=tuple(entries))

    def one(self, from_these: Sequence[Saying]) -> str:
        return self.chance.choice(from_these).said[self.language]

    def some(self, count: int, heading: str) -> Iterator[Saying]:
        """So many, none about the same topic; what stands first is said more often."""
        left = list(sayings()[heading])
        for _ in range(count):
            chosen = left[min(int(self.chance.expovariate(4 / len(left))), len(left) - 1)]
            left = [saying for saying in left if saying.about != chosen.about]
            yield chosen


@dataclass(frozen=True, slots=True)
class Moment:
    """What is asked, and what was answered before."""

    survey: Survey
    asked: Asked
    draft: Draft

    @property
    def first_choice(self) -> str:
        """The id of the option that was put first in the first ranking, "" before there is one."""
        ranking = way(self.survey, self.draft).asked[0]
        given = self.draft.get(ranking.place)
        chosen: Sequence[Option] = () if given is None else ranking.question.chosen(given.answer)
        return next((option.id for option in chosen), "")


def _name(voice: Voice, _: Moment, __: int) -> list[Pair]:
    surname, given = (voice.one(sayings()[part]) for part in ("surnames", "given"))
    return [(f"{surname}{given}" if voice.language == "ko" else f"{given} {surname}", "")]


def _organisation(voice: Voice, _: Moment, __: int) -> list[Pair]:
    where, what = (voice.one(sayings()[part]) for part in ("organisations", "positions"))
    return [(f"{where} {what}" if voice.language == "ko" else f"{where}, {what}", "")]


def _listed(voice: Voice, moment: Moment, count: int) -> list[Pair]:
    question = moment.asked.question.id
    words = voice.some(count, LISTED[question])
    return [(word.said[voice.language], voice.one(about(question, word.about))) for word in words]


def _why(voice: Voice, moment: Moment, _: int) -> list[Pair]:
    return [(voice.one(about("values", moment.first_choice)), "")]


def _opinion(voice: Voice, moment: Moment, _: int) -> list[Pair]:
    topic = "" if moment.asked.about is None else moment.asked.about.id
    return [(voice.one(about("opinions", topic)), voice.one(about("reasons", topic)))]


def _plain(voice: Voice, moment: Moment, _: int) -> list[Pair]:
    return [(voice.one(about(moment.asked.question.id, "")), "")]


PUT: Mapping[str, Callable[[Voice, Moment, int], list[Pair]]] = {
    "activist-words/name": _name,
    "activist-words/organisation": _organisation,
    "activist-words/values": _listed,
    "activist-words/competencies": _listed,
    "core-values/why": _why,
    "plan-opinions/opinion": _opinion,
    "plan-opinions/lower": _plain,
    "plan-opinions/neighbourhood": _plain,
}
"""By survey and question."""

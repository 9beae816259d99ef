"""Every example is answered from its link to the receipt, in both languages, and counted as it was given."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reports.count import count
from reports.results import results_csv, results_json
from surveys import results
from surveys.results import Cast, Results
from surveys.survey import Survey
from surveys.way import way
from tests.chat.respondent import Hand, Respondent, answers_all, by_either, by_thumb, by_typing
from tests.chat.stage import Stage

HOUSE = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in (HOUSE / "examples").glob("*.yaml"))
PEOPLE, AT_ONCE, MANY = 100, 10, 20
HANDS = {"thumb": by_thumb, "typing": by_typing, "either": by_either}


def source(example: str) -> str:
    return (HOUSE / "examples" / f"{example}.yaml").read_text(encoding="utf-8")


async def answered(bot: Stage, example: str, language: str, hand: Hand, seed: str) -> Respondent:
    """Handed in, with the receipt on the screen."""
    somebody = Respondent(bot, bot.person(seed, language), example, Random(seed))
    await answers_all(somebody, hand)
    cast = somebody.label("button-cast")
    await (
        somebody.person.say("제출") if hand is by_typing and language == "ko" else somebody.person.tap(cast)
    )
    assert somebody.person.buttons == [somebody.label("button-revise"), somebody.label("button-withdraw")]
    return somebody


def counted(survey: Survey, people: list[Respondent], like: Results) -> Results:
    """The count of what they meant, made without any chat."""
    cast: dict[int, list[Cast]] = {}
    for number, somebody in enumerate(people):
        for place, ballot in way(survey, somebody.meant).ballots().items():
            cast.setdefault(place.question, []).append(Cast(number, place.about, ballot))
    return results.count(
        survey,
        cast,
        state=like.state,
        opens=like.opens,
        closes=like.closes,
        responses=len(people),
        drafts=0,
    )


def each_in_both_languages() -> Iterator[Any]:
    """Thirteen sheets of eight items are long, and in the second language once more the same."""
    for example in EXAMPLES:
        yield pytest.param(example, "ko")
        long = [pytest.mark.soak] if example.startswith("evaluation") else []
        yield pytest.param(example, "en", marks=long)


@pytest.mark.parametrize(("example", "language"), list(each_in_both_languages()))
async def test_it_is_answered_by_thumb_by_typing_and_by_either(
    bot: Stage, example: str, language: str
) -> None:
    await bot.add(source(example))
    people = [await answered(bot, example, language, hand, name) for name, hand in HANDS.items()]
    survey = await people[0].survey()
    found = await bot.app.database.read(count, survey)
    meant = counted(survey.definition, people, found)
    assert results_json(found, language) == results_json(meant, language)
    assert sorted(results_csv(found, language).splitlines()) == sorted(
        results_csv(meant, language).splitlines()
    )


@pytest.mark.soak
@pytest.mark.parametrize("example", EXAMPLES)
async def test_a_hundred_invented_people_give_a_plausible_result(bot: Stage, example: str) -> None:
    await bot.add(source(example))
    for tens in range(0, PEOPLE, AT_ONCE):
        names = (f"{example} {tens + number}" for number in range(AT_ONCE))
        await asyncio.gather(*(answered(bot, example, "ko", by_typing, name) for name in names))
    found = await bot.results(example)
    assert found["responses"] == PEOPLE
    for question in found["questions"]:
        assert question["answered"] > 0
        for part in question.get("each", [question]):
            looks_plausible(part, question["kind"])


def looks_plausible(counted: dict[str, Any], kind: str) -> None:
    """People differ, and what many of them say is not everything there is to say."""
    said = counted.get("ranking") or counted.get("options") or []
    liked = [row.get("mentions", row.get("count", row.get("points"))) for row in said]
    if counted["answered"] >= MANY and liked:
        assert min(liked) < max(liked), kind
        assert sum(liked) < len(liked) * counted["answered"] or kind == "points", kind
    texts = counted.get("texts", [])
    if len(texts) >= MANY:
        assert len(set(texts)) > 2, kind

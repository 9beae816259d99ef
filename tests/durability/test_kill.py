"""Killed at any place, the bot loses no answer, and says at most one thing twice."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.chat.test_answering import RECEIPT
from tests.durability.mortal import Act, Fate, Kept, kept, mortal_bot

SURVEY = """
id: values
title: 활동가 핵심가치
questions:
  - id: values
    kind: ranking
    text: 셋을 골라 주세요
    places: 3
    options: [연대, 협동, 사람중심, 민주성, 혁신]
  - {id: why, kind: text, text: 까닭을 적어 주세요}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""


def tap(label: str, sees: str) -> Act:
    return Act(lambda person: person.tap(label), sees)


CONVERSATION = [
    Act(lambda person: person.start("values"), "혁신"),
    tap("연대", "1순위 연대"),
    tap("협동", "2순위 협동"),
    tap("민주성", "◀️ 이전"),
    Act(lambda person: person.say("함께여야 오래 갑니다"), "더 하실 말씀"),
    tap("⏭", "✅ 제출"),
    tap("✅", "응답 수정"),
    tap("응답 수정", "1번 수정"),
    tap("1번 수정", "1순위 연대"),
    tap("1순위 연대", "1순위 협동"),
]

PLAN = """
id: plan
title: 계획(안)
attachments: [계획안.pdf, 요약.txt]
questions:
  - {id: word, kind: text, text: 의견을 적어 주세요}
"""
READING = [
    Act(lambda person: person.start("plan"), "의견을 적어 주세요"),
    Act(lambda person: person.say("좋습니다"), "✅ 제출"),
    tap("붙임 파일 받기", "✅ 제출"),
    tap("✅", "응답 수정"),
]
FILES = {"계획안.pdf": b"%PDF", "요약.txt": b"1"}

BEFORE_SENDING = ("received", "begun", "committed", "confirmed")
SENDING = ("sending", "sent")
STEPS = (*BEFORE_SENDING, *SENDING)
SENT = 12
"""Messages and edits that the conversation takes."""

Shown = tuple[bool, str, tuple[str, ...]]
"""A message as it is in the end: whether the bot's, its text, its buttons."""


@dataclass(frozen=True)
class Story:
    """What a person has in front of them in the end, what they ever saw, and what is stored of them."""

    shown: list[Shown]
    ever: set[str]
    kept: Kept


def every_place() -> Iterator[Fate]:
    yield from product(BEFORE_SENDING, range(1, len(CONVERSATION) + 1))
    yield from product(SENDING, range(1, SENT + 1))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Story:
    url = f"sqlite:///{tmp_path_factory.mktemp('undisturbed') / 'hanmadi.db'}"
    (told,) = asyncio.run(stories(url, [], 1))
    return told


@pytest.mark.parametrize("count", [1, 3, 5, 7])
@pytest.mark.parametrize("step", STEPS)
async def test_killed_anywhere_it_goes_on_as_if_nothing_had_happened(
    sqlite_url: str, undisturbed: Story, step: str, count: int
) -> None:
    (told,) = await stories(sqlite_url, [(step, count)], 1)
    check_like(told, undisturbed)


@pytest.mark.parametrize(
    ("step", "count", "people"), [("begun", 4, 1), ("committed", 4, 1), ("sending", 4, 1), ("sent", 44, 10)]
)
async def test_killed_while_it_works_on_postgresql(
    postgres_url: str, undisturbed: Story, step: str, count: int, people: int
) -> None:
    for told in await stories(postgres_url, [(step, count)], people):
        check_like(told, undisturbed)


@pytest.mark.parametrize(("step", "count"), [("begun", 33), ("committed", 55), ("sent", 44)])
async def test_killed_while_ten_people_answer_it_goes_on_with_each(
    sqlite_url: str, undisturbed: Story, step: str, count: int
) -> None:
    for told in await stories(sqlite_url, [(step, count)], 10):
        check_like(told, undisturbed)


@pytest.mark.parametrize(
    ("step", "count"), [("committed", 1), ("sending", 1), ("sent", 1), ("sent", 2), ("sent", 7)]
)
async def test_killed_while_files_are_sent_it_sends_one_of_them_twice_at_most(
    sqlite_url: str, tmp_path: Path, step: str, count: int
) -> None:
    (calm,) = await stories(f"sqlite:///{tmp_path / 'calm.db'}", [], 1, PLAN, READING)
    (told,) = await stories(sqlite_url, [(step, count)], 1, PLAN, READING)
    check_like(told, calm)


@pytest.mark.soak
@pytest.mark.parametrize(("step", "count"), list(every_place()))
async def test_killed_at_every_place_there_is(
    database_url: str, undisturbed: Story, step: str, count: int
) -> None:
    (told,) = await stories(database_url, [(step, count)], 1)
    check_like(told, undisturbed)


@pytest.mark.soak
@pytest.mark.parametrize("number", range(60))
async def test_killed_twice_it_still_goes_on(sqlite_url: str, undisturbed: Story, number: int) -> None:
    """Which copy of a card that came twice goes on is left open: it depends on which one is tapped."""
    fates = two_fates(Random(number))
    (told,) = await stories(sqlite_url, fates, 1)
    told_twice = len(fates)  # each crash may have one message said twice
    assert told.kept == undisturbed.kept
    assert told.ever == undisturbed.ever
    assert len(undisturbed.shown) <= len(told.shown) <= len(undisturbed.shown) + told_twice


def two_fates(rng: Random) -> list[Fate]:
    """One of them at a sending at most: a message in doubt twice is not sent a third time."""
    first = (rng.choice(STEPS), rng.randint(1, 5))
    second = (rng.choice(BEFORE_SENDING), rng.randint(1, 4))
    return [first, second] if rng.random() < 1 / 2 else [second, first]


async def stories(
    url: str, fates: list[Fate], people: int, survey: str = SURVEY, conversation: list[Act] = CONVERSATION
) -> list[Story]:
    """Everybody has the whole conversation; every fate must have struck."""
    async with mortal_bot(url, survey, fates, FILES) as bot:
        persons = [bot.telegram.person(f"사람{number}") for number in range(people)]
        ever = texts_seen(bot.telegram)
        await asyncio.gather(*[bot.converse(person, conversation) for person in persons])
        await bot.end()
        assert bot.deaths == len(fates)
        return [story(person, ever[person.id], await bot.reader.read(kept, person.id)) for person in persons]


def texts_seen(telegram: Telegram) -> dict[int, set[str]]:
    """Every text a chat shows from now on, also those that change afterwards."""
    seen: dict[int, set[str]] = defaultdict(set)

    def note(_: str, result: Any) -> None:
        if isinstance(result, dict) and "text" in result:
            seen[result["chat"]["id"]].add(without_receipt(result["text"]))

    telegram.on_record.append(note)
    return seen


def story(person: Person, ever: set[str], stored: Kept) -> Story:
    """The receipt, which chance gives, stands in the chat as it is stored; from there on it is left out."""
    assert {found for message in person.chat for found in RECEIPT.findall(message.text)} == {stored.receipt}
    shown = [
        (message.from_bot, without_receipt(message.text), tuple(message.buttons)) for message in person.chat
    ]
    return Story(shown, ever, replace(stored, receipt=""))


def without_receipt(text: str) -> str:
    return RECEIPT.sub("…", text)


def check_like(told: Story, undisturbed: Story) -> None:
    assert told.kept == undisturbed.kept
    assert told.ever == undisturbed.ever
    assert undisturbed.shown in [told.shown, *without_one(told.shown)], told.shown


def without_one(shown: list[Shown]) -> Iterator[list[Shown]]:
    """All that is left where one message of the bot is said twice and counts once."""
    for place, (from_bot, _, _) in enumerate(shown):
        if from_bot:
            yield shown[:place] + shown[place + 1 :]

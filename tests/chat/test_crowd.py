"""Two hundred people at once: everybody's answers are their own, and nobody sees another's."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, permutations
from typing import Any

from sqlalchemy import Connection, select

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage.schema import ballots, members, responses
from tests.chat.stage import stage
from tests.chat.test_answering import receipt
from tests.people import StoppedClock

PEOPLE = 200
OPTIONS = ("연대", "협동", "사람중심", "민주성", "혁신", "자립", "생태")
SURVEY = f"""
id: crowd
title: 모두 한꺼번에
questions:
  - {{id: values, kind: ranking, text: 셋을 골라 주세요, places: 3, options: [{", ".join(OPTIONS)}]}}
  - {{id: why, kind: text, text: 까닭을 적어 주세요}}
"""
MARKED = re.compile(r"까닭 \d{3}")
RANKED = re.compile("1순위 ([가-힣]+) · 2순위 ([가-힣]+) · 3순위 ([가-힣]+)")
Given = dict[int, tuple[tuple[str, ...], str, str]]
"""By Telegram id: the options ranked, the text, the receipt."""


@dataclass(frozen=True)
class Respondent:
    person: Person
    number: int
    ranking: tuple[str, ...]

    @property
    def text(self) -> str:
        return f"까닭 {self.number:03}"

    async def answer(self) -> None:
        """Some tap, some type, some come back to what they said: the conversations drift apart."""
        await self.person.start("crowd")
        await (self._tap_all() if self.number % 2 else self.person.say(", ".join(self.ranking)))
        await self.person.say(self.text)
        if self.number % 3 == 0:
            await self.person.tap("2번 수정")
            await self.person.say(self.text)
        await self.person.tap("✅")

    async def _tap_all(self) -> None:
        for option in self.ranking:
            await self.person.tap(option)


async def test_two_hundred_people_at_once_and_everybody_has_their_own_answers(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    people = list(crowd(telegram))
    told = told_to_each(telegram)
    async with stage(telegram, database_url, clock) as bot:
        await bot.add(SURVEY)
        await asyncio.gather(*[someone.answer() for someone in people])
        stored = await bot.app.database.read(handed_in)
    assert stored == {
        someone.person.id: (someone.ranking, someone.text, receipt(someone.person)) for someone in people
    }
    assert len({kept for _, _, kept in stored.values()}) == PEOPLE
    for someone in people:
        shown = "\n".join(told[someone.person.id])
        assert set(RANKED.findall(shown)) == {someone.ranking}
        assert set(MARKED.findall(shown)) == {someone.text}


def crowd(telegram: Telegram) -> Iterator[Respondent]:
    for number, ranking in enumerate(islice(permutations(OPTIONS, 3), PEOPLE)):
        yield Respondent(telegram.person(f"사람{number}"), number, ranking)


def told_to_each(telegram: Telegram) -> dict[int, list[str]]:
    """Every text sent to a chat from now on, also those that were changed afterwards."""
    told: dict[int, list[str]] = defaultdict(list)

    def note(_: str, values: dict[str, Any], __: list[str]) -> None:
        if "text" in values and "chat_id" in values:
            told[int(values["chat_id"])].append(values["text"])

    telegram.on_call.append(note)
    return told


def handed_in(tx: Connection) -> Given:
    owned = ballots.join(responses, responses.c.id == ballots.c.response_id).join(
        members, members.c.id == responses.c.member_id
    )
    columns = (members.c.telegram_id, responses.c.receipt, ballots.c.question, ballots.c.content)
    found: dict[int, dict[int, tuple[str, bytes]]] = defaultdict(dict)
    for person, kept, question, content in tx.execute(select(*columns).select_from(owned)):
        found[person][question] = (kept, content)
    return {person: given(by_question) for person, by_question in found.items()}


def given(by_question: dict[int, tuple[str, bytes]]) -> tuple[tuple[str, ...], str, str]:
    """A ranking is stored as one byte for each option's number, a text as JSON."""
    kept, ranked = by_question[1]
    ((text, _),) = json.loads(by_question[2][1])
    return tuple(OPTIONS[number - 1] for number in ranked), text, kept

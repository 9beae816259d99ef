"""Charts in the chat: what a button below the result brings to those who may see it."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator

import pytest

from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER, ONE_RANKING, THIRTY
from tests.people import StoppedClock

SHEETS = """
id: long
title: 배점표
questions:
  - id: sheet
    kind: scoring
    text: 점수를 주세요
    items: [{text: 계획, weight: 10}, {text: 실행, weight: 40}, {text: 성과, weight: 50}]
    things: [교육, 돌봄, 판로, 홍보, 공간, 금융]
"""


@pytest.fixture
def owner(telegram: Telegram) -> Person:
    return telegram.person("지영")


@pytest.fixture
async def bot(
    telegram: Telegram, database_url: str, clock: StoppedClock, owner: Person
) -> AsyncIterator[Stage]:
    async with stage(telegram, database_url, clock, owners=(owner.id,)) as bot:
        yield bot


def photos(person: Person) -> list[Message]:
    return [message for message in person.chat if "photo" in message.content]


def result(person: Person) -> Message:
    return [message for message in person.chat if "제출된 응답은" in message.text][-1]


async def answer(bot: Stage, ranking: str = "1 2 3", survey: str = "values") -> None:
    person = bot.person()
    await person.start(survey)
    await person.say(ranking)
    await person.tap("✅")


def content(person: Person, message: Message) -> bytes:
    stored = person.telegram.world.files.find(person.bot.user.id, message.content["photo"][-1]["file_id"])
    assert stored is not None
    return stored.data


async def test_the_button_brings_the_chart_of_each_question_and_of_the_days(
    bot: Stage, owner: Person
) -> None:
    await bot.add(ONE_RANKING)
    await answer(bot)
    await owner.say("/results values")
    await owner.tap("그래프")
    ranking, came = photos(owner)
    assert ranking.content["caption"] == "활동가 핵심가치\n11월 20일(금) 18:00 기준, 답한 분들의 결과입니다."
    for message in (ranking, came):
        wide, high = struct.unpack(">II", content(owner, message)[16:24])
        assert 1 < wide < 2 * high


async def test_it_speaks_the_language_of_whoever_asks(bot: Stage, owner: Person) -> None:
    await bot.add(ONE_RANKING)
    await owner.say("/language en")
    await owner.say("/results values")
    await owner.tap("Charts")
    assert "of those who answered" in photos(owner)[0].content["caption"]


async def test_the_button_stays_while_the_count_goes_along(bot: Stage, owner: Person) -> None:
    await bot.add(ONE_RANKING)
    await owner.say("/results values")
    before = result(owner).buttons
    assert "그래프" in before
    await answer(bot)
    await bot.move(seconds=3)
    assert "응답은 1건" in result(owner).text
    assert result(owner).buttons == before
    await bot.close("values")
    await bot.move(seconds=3)
    assert result(owner).buttons == before


async def test_texts_have_no_chart_but_their_days(bot: Stage, owner: Person) -> None:
    await bot.add(ANOTHER)
    await owner.say("/results another")
    await owner.tap("그래프")
    assert len(photos(owner)) == 1


async def test_thirty_options_come_as_a_photo_that_can_be_read(bot: Stage, owner: Person) -> None:
    await bot.add(THIRTY)
    for start in range(1, 27, 5):
        await answer(bot, " ".join(str(start + place) for place in range(5)), "thirty")
    await owner.say("/results thirty")
    await owner.tap("그래프")
    wide, high = struct.unpack(">II", content(owner, photos(owner)[0])[16:24])
    assert high < 2.5 * wide


async def test_what_is_too_long_for_a_photo_comes_as_a_file(bot: Stage, owner: Person) -> None:
    await bot.add(SHEETS)
    person = bot.person()
    await person.start("long")
    for _ in range(6):
        await person.say("5 20 30")
    await person.tap("✅")
    await owner.say("/results long")
    await owner.tap("그래프")
    names = [
        message.content["document"]["file_name"] for message in owner.chat if "document" in message.content
    ]
    assert names == ["long.csv", "long-1.png"]
    assert len(photos(owner)) == 1


async def test_those_who_answered_see_no_button_and_a_forged_one_is_refused(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji = bot.person()
    await minji.start("values")
    await minji.say("1 2 3")
    await minji.tap("✅")
    await bot.close("values")
    assert "그래프" not in [label for message in minji.chat for label in message.buttons]
    await minji.press("s:1:0:chart:0", minji.chat[-1])
    assert photos(minji) == []

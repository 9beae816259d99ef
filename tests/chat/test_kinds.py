"""Every kind through the real bot: two devices, restarts, forged buttons, revising, months later."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage import outbox
from storage.outbox import Waiting
from surveys.asked import Asked, Given, Place
from surveys.prompt import Tap
from surveys.way import way
from tests.chat.respondent import Respondent, answers_all, by_either, by_thumb, by_typing
from tests.chat.stage import Stage, stage
from tests.people import StoppedClock
from tests.surveys.specimens import specimen
from tests.surveys.test_kinds import KINDS

LAST = {"kind": "text", "text": "끝으로", "required": "false"}
FORGED = (
    "q:1:{place}:add:0", "q:1:{place}:add:30000", "q:1:{place}:drop:99", "q:1:{place}:choose:999999999",
    "q:1:{place}:give:8.77", "q:1:{place}:give:-3.1", "q:1:{place}:give:99999.1", "q:1:{place}:go:7.7",
    "q:1:1.99:give:8.77", "q:1:2.99:give:8.77", "q:1:9:add:1", "q:1:0:add:1", "q:2:{place}:add:1",
    "q:1:{place}:fly:1", "q:1:{place}:page:99999", "q:1:{place}", "s:1:0:enter", "\u0000",
)  # fmt: skip


def survey_of(*questions: Any, **settings: Any) -> str:
    known = {"id": "kinds", "title": "갖가지", "closes": "2027-12-31", **settings}
    return json.dumps({**known, "questions": [*questions, LAST]}, ensure_ascii=False)


def somebody(bot: Stage, seed: str = "민지") -> Respondent:
    return Respondent(bot, bot.person(seed), "kinds", Random(seed))


async def handed_in(bot: Stage, seed: str = "민지") -> Respondent:
    person = somebody(bot, seed)
    await answers_all(person, by_typing)
    await person.person.say("제출")
    return person


async def first_given(person: Respondent) -> tuple[Place, Given | None]:
    first = way((await person.survey()).definition, {}).asked[0].place
    return first, (await person.kept()).get(first)


async def begins_anew(person: Respondent, asked: Asked) -> None:
    """Takes out what was chosen or written; what can only be changed stays."""
    while left := person.buttons("clear", "drop"):
        await person.person.tap(left[-1][0])
        person.means(asked, Tap(left[-1][1].action, left[-1][1].value))


def with_buttons(person: Person) -> list[Any]:
    return [message for message in person.chat if message.rows]


def cards(person: Person) -> list[Any]:
    return [one for one in with_buttons(person) if one.rows[0][0]["callback_data"].startswith("q:")]


async def nothing_waits(bot: Stage) -> bool:
    return await bot.app.database.read(outbox.waiting) == Waiting(people=0, bulk=0, failed=0)


@pytest.mark.parametrize("kind", KINDS)
async def test_what_was_given_outlives_a_restart_and_is_gone_on_with_from_any_device(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock, kind: str
) -> None:
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(survey_of(specimen(kind)))
        person = somebody(bot)
        await person.person.start("kinds")
        asked = await person.asked()
        assert asked is not None
        old = person.person.chat[-1]
        buttons = [button["callback_data"] for row in old.rows for button in row]
        await by_typing(person, asked)
        before = await person.kept()
    async with stage(telegram, sqlite_url, clock) as bot:
        person.bot = bot
        assert await person.kept() == before == person.meant
        for data in buttons:
            await person.person.press(data, old)
            assert len(cards(person.person)) == 1
        person.meant = dict(await person.kept())
        while (asked := await person.asked()) is not None and asked.place not in person.meant:
            await by_either(person, asked)
        assert await nothing_waits(bot)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_forged_button_gives_nothing_that_no_button_could(bot: Stage, kind: str) -> None:
    await bot.add(survey_of(specimen(kind)))
    person = await handed_in(bot)
    counted = (await bot.results("kinds"))["questions"]
    await person.person.tap("응답 수정")
    place, given = await first_given(person)
    for forged in FORGED:
        data = forged.format(place=".".join(map(str, place)))
        await person.person.press(data, with_buttons(person.person)[-1])
        assert (await first_given(person))[1] == given, data
    assert (await bot.results("kinds"))["questions"] == counted
    assert all(query.answered for query in bot.telegram.world.queries.values())
    assert len(cards(person.person)) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_pictures_and_voices_change_nothing_and_the_card_comes_again(bot: Stage, kind: str) -> None:
    await bot.add(survey_of(specimen(kind)))
    person = somebody(bot)
    await person.person.start("kinds")
    asked, given = person.person.chat[-1], await person.kept()
    for sends in (Person.send_photo, Person.send_voice, Person.send_sticker):
        await sends(person.person)
        assert "보내신 것은 저장하지 않았습니다." in person.person.screen
        assert set(asked.text.splitlines()) <= set(person.person.screen.splitlines())
        assert cards(person.person) == [person.person.chat[-1]]
    assert await person.kept() == given


@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_handed_in_revised_taken_back_and_handed_in_again(bot: Stage, kind: str) -> None:
    await bot.add(survey_of(specimen(kind, abstain="false", required="true")))
    person = await handed_in(bot)
    first = (await bot.results("kinds"))["questions"][0]
    receipt = person.person.screen.split("접수번호는 ")[1][:9]
    await person.person.tap("응답 수정")
    await person.person.say("1번")
    asked = await person.asked()
    assert asked is not None
    person.chance = Random("다른 답")
    await begins_anew(person, asked)
    await by_typing(person, asked)
    assert (await bot.results("kinds"))["questions"][0] == first
    await person.person.say("제출")
    assert receipt in person.person.screen
    assert (await bot.results("kinds"))["questions"][0] != first
    await person.person.say("응답 철회")
    await person.person.say("네, 철회합니다")
    assert (await bot.results("kinds"))["responses"] == 0
    await person.person.say("다시 답하기")
    await person.person.tap("✅")
    assert (await bot.results("kinds"))["responses"] == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_months_later_it_goes_on_and_after_the_close_nothing_is_taken(bot: Stage, kind: str) -> None:
    await bot.add(survey_of(specimen(kind)))
    cast, begun = await handed_in(bot), somebody(bot, "철수")
    await begun.person.start("kinds")
    await bot.move(days=200)
    asked = await begun.asked()
    assert asked is not None
    await by_thumb(begun, asked)
    assert await begun.kept() == begun.meant
    counted, kept = await bot.results("kinds"), await begun.kept()
    old = cards(begun.person)[-1]
    await bot.move(days=300)
    for row in old.rows:
        await begun.person.press(row[0]["callback_data"], old)
        assert "2027년 12월 31일(금) 23:59에 마감되었습니다" in begun.person.alerts[-1].text
    await cast.person.say("응답 수정")
    assert "그전에 제출하신 응답은 그대로 있습니다" in cast.person.screen
    assert await begun.kept() == kept
    assert (await bot.results("kinds"))["questions"] == counted["questions"]


async def test_a_whole_survey_of_every_kind_on_the_other_database(
    telegram: Telegram, postgres_url: str, clock: StoppedClock
) -> None:
    async with stage(telegram, postgres_url, clock) as bot:
        await bot.add(survey_of(*map(specimen, KINDS)))
        minji, chulsu = await handed_in(bot), somebody(bot, "철수")
        await answers_all(chulsu, by_thumb)
        await minji.person.tap("응답 수정")
        await minji.person.send_voice()
    async with stage(telegram, postgres_url, clock) as bot:
        await minji.person.say("제출")
        await chulsu.person.tap("✅")
        found = await bot.results("kinds")
        assert found["responses"] == 2
        await chulsu.person.tap("응답 철회")
        await chulsu.person.tap("네, 철회합니다")
        assert (await bot.results("kinds"))["responses"] == 1
        await bot.close("kinds")
        await chulsu.person.say("다시 답하기")
        assert "마감되었습니다" in chulsu.person.screen
        assert await nothing_waits(bot)


async def test_a_long_name_is_cut_in_what_a_tap_is_told_and_the_sentence_is_whole(bot: Stage) -> None:
    long = {"kind": "single_choice", "text": "어느 것입니까?", "options": ["가" * 200, "나" * 200]}
    await bot.add(survey_of(long))
    minji = somebody(bot)
    await minji.person.start("kinds")
    await minji.person.tap("가")
    told = minji.person.toasts[-1].text
    assert len(told) <= 200
    assert told.endswith("…’를 골랐습니다.")


async def test_the_words_of_handing_in_are_no_answer_where_an_answer_is_asked_for(bot: Stage) -> None:
    await bot.add(survey_of({"kind": "text", "text": "낱말을 적어 주세요", "entries": "1-3"}))
    minji = somebody(bot)
    await minji.person.start("kinds")
    await minji.person.say("제출")
    assert "아직 제출할 수 없습니다" in minji.person.screen
    await minji.person.say("연대")
    await minji.person.say("제출")
    assert "접수번호" in minji.person.screen
    assert (await bot.results("kinds"))["questions"][0]["texts"] == ["연대"]


async def test_the_result_of_many_questions_is_folded_and_whole(bot: Stage) -> None:
    await bot.add(survey_of(*({"kind": "rating", "text": f"{number}번째 점수"} for number in range(12))))
    minji = await handed_in(bot)
    await bot.close("kinds")
    folds = [mark["type"] for mark in minji.person.chat[-1].content["entities"]]
    assert folds.count("expandable_blockquote") == 12
    assert minji.person.screen.count("5점 — ") == 12

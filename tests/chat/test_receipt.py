"""What stands under the receipt can be typed as well as tapped, as long as no card is open."""

from __future__ import annotations

import pytest

from rehearsal.people import Person
from tests.chat.stage import Stage
from tests.chat.surveys import ANOTHER, ONE_RANKING


async def handed_in(bot: Stage, language: str = "ko") -> Person:
    person = await bot.somebody_at(ONE_RANKING, language=language)
    await person.say("1 2 3")
    await person.tap("✅")
    return person


async def responses(bot: Stage) -> int:
    found: int = (await bot.results("values"))["responses"]
    return found


async def test_a_response_is_revised_by_typing(bot: Stage) -> None:
    minji = await handed_in(bot)
    await minji.say("응답 수정")
    await minji.say("5 4 3")
    await minji.say("제출")
    assert await bot.ranking("values") == {"혁신": 3, "민주성": 2, "사람중심": 1}


async def test_a_response_is_withdrawn_and_given_again_by_typing(bot: Stage) -> None:
    minji = await handed_in(bot)
    await minji.say("응답 철회")
    assert "철회하시겠습니까" in minji.screen
    await minji.say("그대로 두기")
    assert await responses(bot) == 1
    await minji.say("응답철회")
    await minji.say("네, 철회합니다.")
    assert "집계에서 빠졌습니다" in minji.screen
    assert await responses(bot) == 0
    await minji.say("다시 답하기")
    await minji.say("제출")
    assert await responses(bot) == 1


async def test_the_same_in_english(bot: Stage) -> None:
    grace = await handed_in(bot, "en")
    await grace.say("withdraw response")
    await grace.say("Yes, withdraw it")
    assert "no longer counted" in grace.screen


async def test_it_is_about_the_survey_whose_receipt_was_shown_last(bot: Stage) -> None:
    minji = await handed_in(bot)
    await bot.add(ANOTHER)
    await minji.start("another")
    await minji.say("낱말")
    await minji.tap("✅")
    await minji.start("values")
    await minji.say("응답 철회")
    await minji.say("네, 철회합니다")
    assert await responses(bot) == 0
    assert (await bot.results("another"))["responses"] == 1


async def test_what_is_typed_while_a_card_is_open_belongs_to_the_card(bot: Stage) -> None:
    minji = await handed_in(bot)
    await bot.add(ANOTHER)
    await minji.start("another")
    await minji.say("응답 철회")
    assert "답하신 내용" not in minji.screen
    assert await responses(bot) == 1


@pytest.mark.parametrize("words", ["고맙습니다", "1", "?"])
async def test_anything_else_is_told_that_nothing_waits_for_it(bot: Stage, words: str) -> None:
    minji = await handed_in(bot)
    await minji.say(words)
    assert "글로 답할 문항이 없습니다" in minji.screen
    assert await responses(bot) == 1


async def test_after_the_close_nothing_can_be_taken_back_by_typing(bot: Stage) -> None:
    minji = await handed_in(bot)
    await bot.move(days=15)
    await minji.say("응답 철회")
    assert "마감되었습니다" in minji.screen
    assert await responses(bot) == 1

"""What people do that nobody planned for: each gets a sentence, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage import updates
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER, ONE_RANKING, RANKING_AND_REASON
from tests.people import StoppedClock


def card_data(person: Person, label: str) -> str:
    """What the button of that label carries."""
    for message in reversed(person.chat):
        for row in message.markup.get("inline_keyboard", []):
            for button in row:
                if label in button["text"]:
                    found: str = button["callback_data"]
                    return found
    raise AssertionError(label)


def last_card(person: Person) -> Any:
    return next(message for message in reversed(person.chat) if message.buttons)


async def test_a_double_tap_places_an_option_once(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    data = card_data(minji, "연대")
    bot.telegram.patient = False
    card = last_card(minji)
    await minji.press(data, card)
    await minji.press(data, card)
    bot.telegram.patient = True
    await bot.telegram.settled()
    assert "1순위 연대" in minji.buttons
    assert "3개 가운데 1개를 골랐습니다" in minji.screen
    assert "이미 1순위" in minji.alerts[-1].text


async def test_handing_in_twice_at_once_counts_once(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    data, card = card_data(minji, "✅"), last_card(minji)
    bot.telegram.patient = False
    await minji.press(data, card)
    await minji.press(data, card)
    bot.telegram.patient = True
    await bot.telegram.settled()
    assert (await bot.results("values"))["responses"] == 1
    assert "이미 제출하셨습니다" in minji.alerts[-1].text


async def test_a_button_left_on_an_old_card_changes_nothing_after_handing_in(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    old, card = card_data(minji, "혁신"), last_card(minji)
    await minji.say("1 2 3")
    await minji.tap("✅")
    before = await bot.ranking("values")
    await minji.press(old, card)
    assert "이미 제출하셨습니다" in minji.alerts[-1].text
    assert await bot.ranking("values") == before


@pytest.mark.parametrize(
    "data",
    ["", "x", "q:1:1:add", "q:1:99:add:1", "q:1:1:add:99", "q:1:1:fly:1", "q:999:1:add:1", "s:1:0:burn:0",
     "s:999:0:enter:0", "l:0:9:choose:0", "q:1:0:go:77", "q:-1:1:add:1", "s:1:0:results:0", "🙂" * 16],
)  # fmt: skip
async def test_a_forged_button_gets_an_alert_and_changes_nothing(bot: Stage, data: str) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    before = minji.screen
    await minji.press(data, last_card(minji))
    assert len(minji.alerts) == 1
    assert minji.alerts[0].text
    assert minji.screen == before


async def test_forged_numbers_beyond_every_column_upset_no_database(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    async with stage(telegram, database_url, clock) as bot:
        minji = await bot.somebody_at(RANKING_AND_REASON)
        for place in ("1", "1.99999", "99999", "0"):
            for action in ("page", "notes", "go", "add"):
                await minji.press(f"q:1:{place}:{action}:999999999.99999", last_card(minji))
        assert await bot.app.database.read(updates.count_set_aside) == 0
        await minji.start("values")
        await minji.say("1 2 3")
        assert "문항 2/3" in minji.screen


async def test_a_forged_button_of_a_survey_never_opened_opens_nothing(bot: Stage) -> None:
    await bot.add(ANOTHER)
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    await minji.tap("✅")
    receipt = minji.screen
    await minji.press("q:1:1:add:1", last_card(minji))
    assert "쓸 수 없습니다" in minji.alerts[-1].text
    assert minji.screen == receipt
    assert (await bot.results("another"))["drafts"] == 0


async def test_nobody_answers_for_another_with_their_button(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    data = card_data(minji, "연대")
    chulsu = bot.person("철수")
    await chulsu.start("values")
    await chulsu.press(data, last_card(chulsu))
    assert "1순위 연대" in chulsu.buttons
    assert "1순위 연대" not in minji.buttons


async def test_a_button_of_another_survey_answers_that_survey(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await bot.add(ANOTHER)
    await minji.start("another")
    first = next(message for message in minji.chat if "문항" not in message.text and message.from_bot)
    assert first
    await minji.say("낱말입니다")
    await minji.tap("✅")
    await minji.start("values")
    assert "아직 고르신 것이 없습니다" in minji.screen


async def test_a_survey_that_closes_while_one_answers_says_so_and_keeps_what_was_cast(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    chulsu = bot.person("철수")
    await chulsu.start("values")
    await minji.say("1 2 3")
    await bot.move(days=40)
    await minji.say("늦은 글")
    assert "12월 18일(금) 18:00에 마감되었습니다" in minji.screen
    assert "제출하지 않으신 답은 집계에 들어가지 않았습니다" in minji.screen
    await chulsu.tap("연대")
    assert "방금 누르신 것은 반영되지 않았습니다" in chulsu.alerts[-1].text
    assert not any(message.buttons for message in chulsu.chat)


async def test_after_the_close_who_had_handed_in_hears_that_it_stands(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    await minji.tap("✅")
    await minji.tap("응답 수정")
    await bot.move(days=14)
    await minji.say("3 2 1")
    assert "그전에 제출하신 응답은 그대로 있습니다" in minji.screen
    assert await bot.ranking("values") == {"연대": 3, "협동": 2, "사람중심": 1}


async def test_the_second_of_the_deadline_is_too_late_and_the_one_before_is_not(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    deadline = StoppedClock().at.replace(month=12, day=18, hour=9)
    bot.clock.at = deadline.replace(hour=8, minute=59, second=59)
    await minji.say("마지막 순간의 글")
    assert "문항 3/3" in minji.screen
    bot.clock.at = deadline
    await minji.tap("⏭")
    assert "마감되었습니다" in minji.alerts[-1].text


async def test_five_thousand_characters_are_refused_with_their_number_and_nothing_is_lost(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.say("가" * 5000)
    said = [message.text for message in minji.chat if message.from_bot]
    assert any("1,000자" in text and "4,096자" in text for text in said), said[-3:]
    assert "긴 글의 나머지로 보여" in said[-1]
    bot.clock.move(seconds=10)
    await minji.say("짧게 적습니다")
    assert "문항 3/3" in minji.screen


async def test_a_name_of_only_emoji_and_one_of_nothing_visible(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    smile, nobody = bot.person("🙂🙂"), bot.person("\u200e\u202e")
    await smile.say("/me")
    assert "🙂🙂님이 제출하신" in smile.screen
    await nobody.say("/me")
    assert "회원님이 제출하신" in nobody.screen


async def test_right_to_left_text_and_markup_are_kept_as_written(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.say("שלום <b>굵게</b> & 'x' 👨‍👩‍👧")
    await minji.tap("⏭")
    assert "שלום <b>굵게</b> & 'x' 👨‍👩‍👧" in minji.screen
    await minji.tap("✅")
    assert (await bot.results("values"))["questions"][1]["texts"] == ["שלום <b>굵게</b> & 'x' 👨‍👩‍👧"]


async def test_a_photo_a_voice_a_sticker_where_text_is_asked(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    for send in (minji.send_photo, minji.send_voice, minji.send_sticker):
        await send()
        assert "보내신 것은 저장하지 않았습니다" in minji.screen
    await minji.say("글로 적습니다")
    assert "문항 3/3" in minji.screen


async def test_an_update_of_a_kind_nobody_knows_stops_nobody(bot: Stage, telegram: Telegram) -> None:
    telegram.on_record.clear()
    minji = await bot.somebody_at(ONE_RANKING)
    telegram.world.emit(telegram.bot, "future_thing", {"anything": 1})
    await minji.tap("연대")
    assert "1순위 연대" in minji.buttons


async def test_in_a_group_the_bot_points_to_the_private_chat(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji = bot.person()
    group = bot.telegram.group("모임", minji)
    await group.add_bot(minji)
    await minji.at(group).say("/start@hanmadi_rehearsal_bot values")
    assert "https://t.me/hanmadi_rehearsal_bot?start=values" in minji.at(group).screen


async def test_taken_into_a_group_the_bot_says_what_it_is(bot: Stage) -> None:
    minji, grace = bot.person(), bot.person("Grace", "en")
    for person, hello in ((minji, "한마디입니다. 설문에 답하고"), (grace, "this is Hanmadi")):
        group = bot.telegram.group("모임", person)
        await group.add_bot(person)
        assert hello in person.at(group).screen
        assert person.at(group).screen.endswith("https://t.me/hanmadi_rehearsal_bot")


async def test_a_group_that_asks_for_the_count_is_told_where_it_is_shown(bot: Stage) -> None:
    minji = bot.person()
    group = bot.telegram.group("모임", minji)
    await group.add_bot(minji)
    await minji.at(group).say("/results")
    assert "집계는 여러 분이 함께 있는 이 방에서 보여 드리지 않습니다" in minji.at(group).screen
    assert minji.at(group).screen.endswith("/results 를 보내 주세요: https://t.me/hanmadi_rehearsal_bot")
    await minji.at(group).say("/surveys")
    assert "한 분씩 따로 받습니다" in minji.at(group).screen


async def test_who_blocks_the_bot_and_comes_back_goes_on(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.tap("연대")
    await minji.block()
    await minji.unblock()
    await minji.start("values")
    assert "1순위 연대" in minji.buttons


async def test_a_redelivered_update_changes_nothing_and_gets_the_same_answer(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.tap("연대")
    said = minji.toasts[-1].text
    inbox = bot.telegram.bot.inbox
    assert inbox.last is not None
    inbox.repeat(inbox.last)
    await bot.telegram.settled()
    assert "1순위 연대" in minji.buttons
    assert {toast.text for toast in minji.toasts} == {said}


async def test_a_stranger_without_a_survey_is_told_where_to_go(bot: Stage) -> None:
    stranger = bot.person("누구")
    await stranger.say("여보세요")
    assert "/surveys" in stranger.screen
    await stranger.start("no-such-survey")
    assert "찾지 못했습니다" in stranger.screen
    await stranger.say("/fly")
    assert "/help" in stranger.screen

"""Editing a message of one's own corrects the answer it gave."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, select

from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from storage import updates
from storage.schema import writings
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER, ONE_RANKING, RANKING_AND_REASON, WITH_CONSENT
from tests.people import StoppedClock

ENTRIES = """
id: words
title: 낱말
questions:
  - {id: words, kind: text, entries: 1-5, max_length: 10, text: 낱말을 적어 주세요}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""
DEPENDING = """
id: depends
title: 까닭을 묻는 설문
questions:
  - {id: came, kind: single_choice, text: 오셨습니까?, options: [예, 아니요]}
  - {id: why, kind: text, when: came == 아니요, text: 까닭을 적어 주세요}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""
REASONED = """
id: reasoned
title: 이유를 묻는 설문
questions:
  - {id: one, kind: single_choice, reason: required, text: 골라 주세요, options: [연대, 협동]}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""


async def at_the_last_question(bot: Stage) -> tuple[Person, Message, Message]:
    """Two answers typed, of three."""
    minji = await bot.somebody_at(RANKING_AND_REASON)
    return minji, await minji.say("1 2 3"), await minji.say("처음 글")


async def handed_in(bot: Stage) -> tuple[Person, Message, Message]:
    minji, ranked, wrote = await at_the_last_question(bot)
    await minji.tap("⏭")
    await minji.tap("✅")
    return minji, ranked, wrote


async def words(bot: Stage, question: int = 1, survey: str = "values") -> list[str]:
    found: list[str] = (await bot.results(survey))["questions"][question]["texts"]
    return found


async def test_the_answer_follows_and_one_stays_where_one_was(bot: Stage) -> None:
    minji, ranked, wrote = await at_the_last_question(bot)
    await minji.edit(wrote, "고친 글")
    assert "고치신 글대로 2번 문항의 답을 저장했습니다." in minji.screen
    assert "문항 3/3" in minji.screen
    await minji.edit(ranked, "5 4 3")
    assert "1번 문항" in minji.screen
    await minji.tap("⏭")
    await minji.tap("✅")
    assert await words(bot) == ["고친 글"]
    assert await bot.ranking("values") == {"혁신": 3, "민주성": 2, "사람중심": 1}


async def test_a_message_may_be_edited_again_and_again(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    for text in ("둘째 글", "셋째 글", "넷째 글"):
        await minji.edit(wrote, text)
    await minji.tap("답한 내용 보기")
    assert "넷째 글" in minji.screen


async def test_what_was_said_later_stays_however_often_one_edits(bot: Stage) -> None:
    minji = await bot.somebody_at(ENTRIES)
    first, second = await minji.say("하나"), await minji.say("둘")
    await minji.edit(first, "첫째")
    await minji.edit(second, "둘째")
    await minji.edit(first, "처음")
    assert "1. 처음\n2. 둘째\n" in minji.screen


async def test_the_same_edit_delivered_twice_changes_nothing_twice(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    await minji.edit(wrote, "고친 글")
    before = len(minji.chat)
    update = bot.telegram.bot.inbox.last
    assert update is not None
    bot.telegram.bot.inbox.repeat(update)
    await bot.telegram.settled()
    assert len(minji.chat) == before
    await minji.edit(wrote, "고친 글")
    assert "고치신 글로도 2번 문항의 답은 그대로입니다" in minji.screen


async def test_an_answer_one_had_gone_on_from_needs_no_going_on_again(bot: Stage) -> None:
    minji = await bot.somebody_at(ENTRIES)
    first = await minji.say("하나")
    await minji.tap("다음")
    await minji.edit(first, "첫째")
    assert "문항 2/2" in minji.screen


async def test_where_the_answer_wants_more_its_card_comes(bot: Stage) -> None:
    minji, ranked, _ = await at_the_last_question(bot)
    await minji.edit(ranked, "5")
    assert "문항 1/3" in minji.screen
    assert "3개 가운데 1개를 골랐습니다" in minji.screen


async def test_what_was_handed_in_stands_until_it_is_handed_in_again(bot: Stage) -> None:
    minji, _, wrote = await handed_in(bot)
    await minji.edit(wrote, "고친 글")
    assert "제출하신 응답은 아직 그대로이니, 반영하려면 다시 제출해 주세요" in minji.screen
    assert "답하신 내용" in minji.screen
    assert await words(bot) == ["처음 글"]
    await minji.tap("✅")
    assert await words(bot) == ["고친 글"]


async def test_edited_back_nothing_waits_to_be_handed_in(bot: Stage) -> None:
    minji, _, wrote = await handed_in(bot)
    await minji.edit(wrote, "고친 글")
    await minji.edit(wrote, "처음 글")
    assert "다시 제출해 주세요" not in minji.screen
    assert "저장했습니다" in minji.screen


async def test_the_lone_question_of_a_survey_has_no_number(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    ranked = await minji.say("1 2 3")
    await minji.edit(ranked, "5 4 3")
    assert "고치신 글대로 답을 저장했습니다." in minji.screen
    await minji.tap("✅")
    await minji.edit(ranked, "1 2 3")
    assert "고치신 글대로 답을 저장했습니다. 제출하신 응답은 아직 그대로이니" in minji.screen
    assert "✅ 제출" in minji.buttons


async def test_the_same_in_english(bot: Stage) -> None:
    grace = await bot.somebody_at(RANKING_AND_REASON, "Grace", "en")
    ranked = await grace.say("1 2 3")
    await grace.edit(ranked, "3 2 1")
    assert "Your answer to question 1 was stored as you corrected it." in grace.screen


async def test_a_refused_text_that_is_edited_counts_as_if_it_were_typed_now(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    wrong = await minji.say("없는 보기")
    await minji.edit(wrong, "역시 없는 보기")
    assert "문항 1/3" in minji.screen
    await minji.edit(wrong, "1 2 3")
    assert "문항 2/3" in minji.screen


async def test_a_reason_too_long_is_edited_into_one_that_fits(bot: Stage) -> None:
    minji = await bot.somebody_at(REASONED)
    await minji.say("연대")
    long = await minji.say("까닭" * 600)
    assert "문항 1/2" in minji.screen
    await minji.edit(long, "짧은 까닭")
    assert "문항 2/2" in minji.screen
    await minji.edit(long, "협동")
    await minji.tap("답한 내용 보기")
    assert "이유: 협동" in minji.screen


async def test_a_refused_text_is_not_read_where_something_else_was_said_since(bot: Stage) -> None:
    minji = await bot.somebody_at(ENTRIES)
    long = await minji.say("열 글자보다 긴 낱말입니다")
    await minji.say("하나")
    await minji.edit(long, "둘")
    assert "그 뒤에 바뀌어 그대로 두었습니다" in minji.screen
    assert "1. 하나\n1개를 적으셨습니다" in minji.screen


async def test_an_edit_that_is_refused_leaves_the_answer_and_shows_its_card(bot: Stage) -> None:
    minji, ranked, _ = await at_the_last_question(bot)
    await minji.edit(ranked, "없는 보기")
    assert "문항 1/3" in minji.screen
    assert "1순위 연대 · 2순위 협동 · 3순위 사람중심" in minji.screen
    await minji.edit(ranked, "5 4 3")
    assert "고치신 글대로 1번 문항의 답을 저장했습니다" in minji.screen


async def test_a_text_at_its_greatest_length_is_refused_like_a_typed_one(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    await minji.edit(wrote, "가" * 4096)
    assert "4096자" in minji.screen.replace(",", "")
    await minji.tap("다음")
    await minji.say("더 하실 말씀")
    assert "답하신 내용" in minji.screen
    assert "처음 글" in minji.screen


@pytest.mark.parametrize("tap", ["1순위 연대", "다시 고르기"])
async def test_an_answer_changed_by_a_tap_since_is_not_overwritten(bot: Stage, tap: str) -> None:
    minji, ranked, _ = await at_the_last_question(bot)
    await minji.tap("답한 내용 보기")
    await minji.tap("1번 수정")
    await minji.tap(tap)
    await minji.edit(ranked, "5 4 3")
    assert "그 뒤에 바뀌어 그대로 두었습니다. 아래에서 다시 답해 주세요" in minji.screen
    assert "문항 1/3" in minji.screen


async def test_a_message_that_gave_no_answer_says_what_to_do(bot: Stage) -> None:
    minji = bot.person()
    hello = await minji.say("안녕하세요")
    await minji.edit(hello, "안녕히")
    assert "바꾼 것이 없습니다. 답을 고치려면 새 메시지로 보내 주시고" in minji.screen


@pytest.mark.parametrize(("said", "stands"), [("/start values", "문항 3/3"), ("이전", "문항 2/3")])
async def test_a_command_and_the_words_of_a_button_are_no_answers(bot: Stage, said: str, stands: str) -> None:
    minji, _, _ = await at_the_last_question(bot)
    message = await minji.say(said)
    await minji.edit(message, "고친 글")
    assert "바꾼 것이 없습니다" in minji.screen
    assert stands in minji.screen


async def test_after_two_days_an_edit_changes_nothing(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    await bot.move(hours=48, minutes=1)
    await minji.edit(wrote, "고친 글")
    assert "바꾼 것이 없습니다" in minji.screen
    await minji.tap("답한 내용 보기")
    assert "처음 글" in minji.screen


async def test_after_the_close_what_was_handed_in_stands(bot: Stage) -> None:
    minji, _, wrote = await handed_in(bot)
    await bot.close("values")
    await minji.edit(wrote, "고친 글")
    assert "‘활동가 핵심가치’ 설문은" in minji.screen
    assert "고치신 글은 저장되지 않았고, 그전에 제출하신 응답은 그대로 있습니다" in minji.screen
    assert await words(bot) == ["처음 글"]


async def test_after_the_close_an_answer_that_was_not_handed_in_is_not_changed(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    await bot.close("values")
    await minji.edit(wrote, "고친 글")
    assert "고치신 글은 저장되지 않았습니다. 제출하지 않으신 답은" in minji.screen


async def test_where_the_consent_has_changed_it_comes_first(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.tap("동의합니다")
    word = await minji.say("한마디")
    await bot.add(WITH_CONSENT.replace("1년", "2년"))
    await minji.edit(word, "두 마디")
    assert "동의를 먼저 여쭙습니다. 고치신 글은 저장하지 않았고" in "\n".join(
        message.text for message in minji.chat[-2:]
    )
    await minji.start("agreed")
    await minji.tap("동의합니다")
    assert "한마디" in minji.screen


async def test_a_question_that_is_not_asked_any_more_keeps_what_it_has(bot: Stage) -> None:
    minji = await bot.somebody_at(DEPENDING)
    came, why = await minji.say("아니요"), await minji.say("바빠서")
    await minji.edit(came, "예")
    assert "문항 2/2" in minji.screen
    await minji.edit(why, "멀어서")
    assert "‘까닭을 묻는 설문’ 설문에서 이제 여쭙지 않는 문항이라" in minji.screen
    assert "문항 2/2" in minji.screen
    await minji.edit(came, "아니요")
    await minji.tap("답한 내용 보기")
    assert "바빠서" in minji.screen


async def test_another_survey_that_is_open_stays_open(bot: Stage) -> None:
    minji, _, wrote = await at_the_last_question(bot)
    await bot.add(ANOTHER)
    await minji.start("another")
    await minji.edit(wrote, "고친 글")
    told, card = minji.chat[-2:]
    assert told.text == "활동가 핵심가치\n고치신 글대로 2번 문항의 답을 저장했습니다."
    assert "낱말을 적어 주세요" in card.text
    await minji.say("낱말")
    assert "낱말" in minji.screen
    await minji.tap_button(told, "이 설문 열기")
    assert "문항 3/3" in minji.screen
    await minji.tap("답한 내용 보기")
    assert "고친 글" in minji.screen


async def test_of_a_survey_handed_in_before_another_it_is_said_that_it_stands(bot: Stage) -> None:
    minji, _, wrote = await handed_in(bot)
    await bot.add(ANOTHER)
    await minji.start("another")
    await minji.edit(wrote, "고친 글")
    told, _ = minji.chat[-2:]
    assert "반영하려면 다시 제출해 주세요" in told.text
    await minji.tap_button(told, "이 설문 열기")
    assert "답하신 내용" in minji.screen
    await minji.tap("✅")
    assert await words(bot) == ["고친 글"]


async def test_of_a_response_that_was_withdrawn_nothing_stands(bot: Stage) -> None:
    minji, _, wrote = await handed_in(bot)
    await minji.tap("응답 철회")
    await minji.tap("네, 철회합니다")
    await minji.edit(wrote, "고친 글")
    assert "고치신 글대로 2번 문항의 답을 저장했습니다." in minji.screen
    assert "제출하신 응답" not in minji.screen
    await minji.tap("✅")
    assert await words(bot) == ["고친 글"]


async def test_on_both_databases_and_after_a_restart(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    async with stage(telegram, database_url, clock) as bot:
        minji, _, wrote = await at_the_last_question(bot)
    async with stage(telegram, database_url, clock) as bot:
        await minji.edit(wrote, "고친 글")
        await minji.edit(wrote, "다시 고친 글")
        await minji.tap("⏭")
        await minji.tap("✅")
        assert await words(bot) == ["다시 고친 글"]


async def test_what_messages_said_is_cleared_away_with_the_updates_they_came_in(bot: Stage) -> None:
    await at_the_last_question(bot)

    def left(tx: Connection) -> int:
        return int(tx.execute(select(func.count()).select_from(writings)).scalar_one())

    assert await bot.app.database.read(left) == 2
    await bot.app.database.write(updates.forget, bot.clock())
    assert await bot.app.database.read(left) == 2
    await bot.app.database.write(updates.forget, bot.clock() + timedelta(seconds=1))
    assert await bot.app.database.read(left) == 0

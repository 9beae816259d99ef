"""A member answers: taps, texts, handing in, revising, taking back."""

from __future__ import annotations

import re

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON, THIRTY, WITH_CONSENT
from tests.people import StoppedClock

RECEIPT = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")


def receipt(person: Person) -> str:
    found = RECEIPT.search(person.screen)
    assert found, person.screen
    return found[0]


async def rank_three(person: Person) -> None:
    await person.tap("연대")
    await person.tap("협동")
    await person.tap("민주성")


async def test_one_link_one_question_three_taps_and_it_is_handed_in(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    welcome, card = [message for message in minji.chat if message.from_bot]
    assert "교육위원회가 묻고 답을 읽습니다" in welcome.text
    assert "문항은 1개이고 1분쯤 걸립니다" in welcome.text
    assert "12월 4일(금) 18:00까지" in welcome.text
    assert card.buttons == ["연대", "협동", "사람중심", "민주성", "혁신"]

    await rank_three(minji)
    assert "3개 가운데 3개를 골랐습니다" in minji.screen
    assert minji.buttons[-1] == "✅ 제출"

    await minji.tap("✅")
    assert "접수번호" in minji.screen
    assert receipt(minji)
    assert await bot.ranking("values") == {"연대": 3, "협동": 2, "민주성": 1}


async def test_nothing_is_ranked_before_the_first_tap(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    assert "아직 고르신 것이 없습니다" in minji.screen
    assert "✅ 제출" not in minji.buttons


async def test_a_tap_gives_the_next_place_and_another_takes_it_back(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await rank_three(minji)
    assert minji.buttons[:4] == ["1순위 연대", "2순위 협동", "사람중심", "3순위 민주성"]
    await minji.tap("1순위 연대")
    assert minji.buttons[:4] == ["연대", "1순위 협동", "사람중심", "2순위 민주성"]
    assert "‘연대’를 뺐습니다" in minji.toasts[-1].text


async def test_the_overview_follows_the_last_answer_without_a_tap(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    assert "문항 1/3" in minji.screen
    await rank_three(minji)
    assert "문항 2/3" in minji.screen
    await minji.say("함께여야 오래 갑니다")
    assert "문항 3/3" in minji.screen
    await minji.tap("⏭")
    assert "답하신 내용" in minji.screen
    assert "1순위 연대 · 2순위 협동 · 3순위 민주성" in minji.screen
    assert "함께여야 오래 갑니다" in minji.screen
    await minji.tap("✅")
    document = await bot.results("values")
    assert document["responses"] == 1
    assert document["questions"][1]["texts"] == ["함께여야 오래 갑니다"]
    assert document["questions"][2]["answered"] == 0


async def test_whatever_can_be_tapped_can_be_typed(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("2 1 5")
    await minji.say("서로 돕습니다")
    await minji.tap("⏭")
    await minji.say("1번")
    assert "문항 1/3" in minji.screen
    await minji.say("다음")
    assert "답하신 내용" in minji.screen
    await minji.say("제출")
    assert "접수번호" in minji.screen
    assert await bot.ranking("values") == {"협동": 3, "연대": 2, "혁신": 1}


async def test_the_words_of_a_button_typed_where_text_is_asked_are_no_answer(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.say("이전")
    assert "문항 1/3" in minji.screen
    await minji.say("다음")
    await minji.say("함께라서")
    await minji.say("건너뛰기")
    await minji.say("제출")
    questions = (await bot.results("values"))["questions"]
    assert questions[1]["texts"] == ["함께라서"]
    assert questions[2]["answered"] == 0


async def test_an_option_called_like_a_button_is_meant_before_it(bot: Stage) -> None:
    await bot.add(ONE_RANKING.replace("연대, 협동", "다시 고르기, 협동"))
    minji = bot.person()
    await minji.start("values")
    await minji.say("협동")
    await minji.say("다시 고르기")
    assert "1순위 협동 · 2순위 다시 고르기" in minji.screen


async def test_after_typing_a_new_card_stands_below_and_the_old_one_has_no_buttons(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("연대")
    cards = [message for message in minji.chat if message.from_bot and "문항 1/3" in message.text]
    assert [bool(card.buttons) for card in cards] == [False, True]


async def test_thirty_options_stand_on_pages_that_keep_the_choice(bot: Stage) -> None:
    minji = await bot.somebody_at(THIRTY)
    assert [label for label in minji.buttons if label.startswith("가치")] == [
        f"가치{n}" for n in range(1, 11)
    ]
    await minji.tap("가치7")
    await minji.tap("뒤쪽 ▶️")
    assert "12. 가치12" in minji.screen
    await minji.tap("가치12")
    await minji.tap("뒤쪽 ▶️")
    await minji.tap("가치30")
    assert "모두 30개 가운데 21번부터 30번까지 보입니다." in minji.screen
    assert "1순위 가치7 · 2순위 가치12 · 3순위 가치30" in minji.screen
    await minji.tap("앞쪽")
    assert "2순위 가치12" in minji.buttons


async def test_back_leads_to_the_question_before_and_keeps_both_answers(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await rank_three(minji)
    await minji.tap("◀️")
    assert "문항 1/3" in minji.screen
    assert "1순위 연대" in minji.buttons
    await minji.tap("다음")
    assert "문항 2/3" in minji.screen


async def test_any_answer_can_be_changed_from_the_overview(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await rank_three(minji)
    await minji.say("처음 생각")
    await minji.tap("⏭")
    await minji.tap("2번 수정")
    assert "처음 생각" in minji.screen
    await minji.say("고친 생각")
    assert "답하신 내용" in minji.screen
    assert "고친 생각" in minji.screen


async def test_who_stops_goes_on_where_they_were_also_after_a_restart(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    minji = telegram.person("민지")
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(RANKING_AND_REASON)
        await minji.start("values")
        await rank_three(minji)
    async with stage(telegram, sqlite_url, clock) as bot:
        clock.move(hours=2)
        await minji.start("values")
        assert "앞서 적으신 답이 남아 있습니다" in "\n".join(message.text for message in minji.chat)
        assert "문항 2/3" in minji.screen
        await minji.say("돌아왔습니다")
        await minji.tap("⏭")
        assert "1순위 연대 · 2순위 협동 · 3순위 민주성" in minji.screen


async def test_typing_goes_on_after_a_restart_without_a_word(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    minji = telegram.person("민지")
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(RANKING_AND_REASON)
        await minji.start("values")
        await rank_three(minji)
    async with stage(telegram, sqlite_url, clock):
        await minji.say("꺼졌다 켜져도 이어집니다")
        assert "문항 3/3" in minji.screen


async def test_the_cast_response_stands_until_it_is_handed_in_again(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await rank_three(minji)
    await minji.tap("✅")
    first = receipt(minji)
    await minji.tap("응답 수정")
    await minji.tap("1순위 연대")
    await minji.tap("혁신")
    assert await bot.ranking("values") == {"연대": 3, "협동": 2, "민주성": 1}
    await minji.tap("✅")
    assert receipt(minji) == first
    assert await bot.ranking("values") == {"협동": 3, "민주성": 2, "혁신": 1}
    assert (await bot.results("values"))["responses"] == 1


async def test_a_response_taken_back_is_counted_no_more_and_can_be_handed_in_again(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await rank_three(minji)
    await minji.tap("✅")
    await minji.tap("응답 철회")
    await minji.tap("그대로 두기")
    assert (await bot.results("values"))["responses"] == 1
    await minji.tap("응답 철회")
    await minji.tap("네, 철회합니다")
    assert "집계에서 빠졌습니다" in minji.screen
    assert (await bot.results("values"))["responses"] == 0
    await minji.tap("다시 답하기")
    await minji.tap("✅")
    assert (await bot.results("values"))["responses"] == 1


async def test_consent_comes_first_and_nothing_is_asked_without_it(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    assert minji.buttons == ["동의합니다", "동의하지 않습니다"]
    await minji.say("먼저 적어 봅니다")
    assert (await bot.results("agreed"))["drafts"] == 0
    await minji.tap("동의하지 않습니다")
    assert any("아무 답도 저장하지 않았습니다" in message.text for message in minji.chat)
    await minji.start("agreed")
    await minji.tap("동의합니다")
    await minji.say("이제 적습니다")
    await minji.tap("✅")
    assert (await bot.results("agreed"))["questions"][0]["texts"] == ["이제 적습니다"]


async def test_consent_can_be_typed(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.say("네?")
    assert "동의 여부를 먼저" in minji.screen
    await minji.say("동의합니다")
    assert "한마디를 적어 주세요" in minji.screen


async def test_revising_opens_the_overview_where_all_can_be_seen_and_handed_in(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.say("함께라서")
    await minji.tap("⏭")
    await minji.tap("✅")
    await minji.tap("응답 수정")
    assert "답하신 내용" in minji.screen
    assert "✅ 제출" in minji.buttons


async def test_corrections_that_wait_to_be_handed_in_are_not_forgotten(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await rank_three(minji)
    await minji.tap("✅")
    await minji.tap("응답 수정")
    await minji.say("5 4 3")
    await minji.say("/surveys")
    assert "고치신 답은 아직 제출되지 않았습니다" in minji.screen
    await minji.start("values")
    assert "다시 제출해 주세요" in minji.screen
    await minji.tap("✅")
    await minji.say("/surveys")
    assert "아직 제출되지 않았습니다" not in minji.screen


async def test_a_refusal_to_what_was_typed_stands_above_the_card_it_is_about(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("달나라")
    assert "‘달나라’가 들어간 보기를 찾지 못했습니다" in minji.screen
    assert "1. 연대" in minji.screen


async def test_who_agreed_is_not_asked_again(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.tap("동의합니다")
    await minji.start("agreed")
    assert "한마디를 적어 주세요" in minji.screen


async def test_the_whole_conversation_in_english(bot: Stage) -> None:
    grace = await bot.somebody_at(RANKING_AND_REASON, "Grace", "en-GB")
    assert "Question 1/3" in grace.screen
    assert "Rank your three core values" in grace.screen
    await grace.say("1 2 3")
    await grace.say("Because we act together.")
    await grace.tap("⏭")
    await grace.tap("✅")
    assert "Your receipt is" in grace.screen
    assert "Fri 18 Dec 18:00" in grace.screen

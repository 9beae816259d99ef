"""What is too long for a card: the beginning stands on it, the whole above it, and on wish once more."""

from __future__ import annotations

from rehearsal.people import Person
from tests.chat.stage import Stage

STRATEGY = "시민이 서로 배우고 돕는 자리를 동네마다 만들고, 모은 의제를 함께 다룹니다."
OUTLINE = " ".join(f"전략 {number}. {STRATEGY}" for number in range(1, 15))
SURVEY = f"""
id: plan
title: 계획안 의견
questions:
  - {{id: first, kind: text, text: 첫 문항}}
  - {{id: opinion, kind: text, text: "{OUTLINE}", note: 짧은 설명}}
  - {{id: more, kind: text, required: false, text: 더 하실 말씀}}
"""
NOTES = f"""
id: notes
title: 설명이 긴 설문
questions:
  - id: word
    kind: ranking
    text: 골라 주세요
    note: "{STRATEGY * 6}"
    places: 1
    options: [{{text: 연대, note: 서로 돕는 일}}, 협동]
"""


def said_since(person: Person, before: int) -> list[str]:
    return [message.text for message in person.chat[before:] if message.from_bot]


async def test_a_long_question_stands_whole_above_its_card_and_is_folded(bot: Stage) -> None:
    minji = await bot.somebody_at(SURVEY)
    before = len(minji.chat)
    await minji.say("답")
    outline, note, card = said_since(minji, before + 1)
    assert (outline, note) == (OUTLINE, "짧은 설명")
    assert "전략 1." in card
    assert "전략 14." not in card
    assert len(card.splitlines()) <= 28
    sent = minji.chat[-3].content["entities"]
    assert [entity["type"] for entity in sent] == ["expandable_blockquote"]


async def test_it_is_shown_whole_again_on_wish_and_only_then(bot: Stage) -> None:
    minji = await bot.somebody_at(SURVEY)
    await minji.say("답")
    before = len(minji.chat)
    await minji.tap("자세히 보기")
    assert said_since(minji, before)[0] == OUTLINE
    assert "자세히 보기" in minji.chat[-1].buttons
    assert [message for message in minji.chat if message.buttons] == [minji.chat[-1]]
    await minji.say("자세히 보기")
    assert [text for text in said_since(minji, before) if text == OUTLINE] == [OUTLINE, OUTLINE]
    await minji.say("한참 읽고 적은 의견")
    await minji.tap("⏭")
    await minji.say("2번")
    before = len(minji.chat)
    await minji.say("고친 의견")
    assert OUTLINE not in said_since(minji, before)


async def test_a_tap_that_leads_to_it_leaves_no_other_card_that_could_be_tapped(bot: Stage) -> None:
    minji = await bot.somebody_at(SURVEY)
    await minji.say("답")
    await minji.tap("◀️")
    await minji.tap("다음")
    assert "전략 1." in minji.screen
    assert [message for message in minji.chat if message.buttons] == [minji.chat[-1]]


async def test_a_question_that_is_not_long_has_nothing_more_to_show(bot: Stage) -> None:
    minji = await bot.somebody_at(SURVEY)
    assert "자세히 보기" not in minji.buttons
    await minji.press("q:1:1:more:0", minji.chat[-1])
    assert "쓸 수 없습니다" in minji.alerts[-1].text


async def test_a_long_note_is_folded_and_notes_to_options_come_and_go_on_wish(bot: Stage) -> None:
    minji = await bot.somebody_at(NOTES)
    card = minji.chat[-1]
    assert "expandable_blockquote" in [entity["type"] for entity in card.content["entities"]]
    assert "서로 돕는 일" not in minji.screen
    await minji.tap("설명 보기")
    assert "서로 돕는 일" in minji.screen
    await minji.say("설명 접기")
    assert "서로 돕는 일" not in minji.screen
    await minji.say("설명 보기")
    assert "서로 돕는 일" in minji.screen

"""Who comes by the link is told what to expect; who comes again goes on."""

from __future__ import annotations

import pytest

from tests.chat.stage import Stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON, WITH_CONSENT

WHOLE = """
id: whole
title: 내년 교육과정
by: 교육위원회
contact: 02-000-0000
closes: 2026-12-18 18:00
intro: 내년 교육과정을 짜는 데 씁니다.
questions:
  - {id: values, kind: ranking, text: 골라 주세요, places: 5, options: [가, 나, 다, 라, 마, 바, 사, 아]}
  - {id: words, kind: text, entries: 3, reason: required, text: 적어 주세요}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""


async def test_the_welcome_says_who_asks_how_long_until_when_and_whom_to_call(bot: Stage) -> None:
    minji = await bot.somebody_at(WHOLE)
    welcome = next(message.text for message in minji.chat if message.from_bot)
    assert welcome.splitlines() == [
        "내년 교육과정",
        "교육위원회가 묻고 답을 읽습니다.",
        "",
        "내년 교육과정을 짜는 데 씁니다.",
        "",
        "문항은 3개이고 6분쯤 걸립니다. 답은 누를 때마다 저장되니 중간에 멈추셔도 됩니다.",
        "12월 18일(금) 18:00까지 답할 수 있습니다.",
        "이 설문은 기명입니다. 담당자는 누가 어떤 답을 제출했는지 볼 수 있습니다.",
        "결과는 답하신 모든 분께 마감 뒤에 이 대화방에서 알려 드립니다.",
        "문의: 02-000-0000",
    ]


async def test_the_same_in_english(bot: Stage) -> None:
    grace = await bot.somebody_at(WHOLE, "Grace", "en")
    welcome = next(message.text for message in grace.chat if message.from_bot)
    assert "교육위원회 asks and reads the answers." in welcome
    assert "There are 3 questions, which take about 6 minutes." in welcome


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ("after_close", "결과는 마감 뒤에, 늦어도 12월 31일(목)까지 답하신 모든 분께"),
        ("organisers", "결과는 담당자만 봅니다. 담당자는 12월 31일(목)까지 결과를 알릴 예정입니다."),
    ],
)
async def test_the_day_of_the_result_is_told(bot: Stage, results: str, told: str) -> None:
    minji = await bot.somebody_at(f"results_by: 2026-12-31\nresults: {results}{WHOLE}")
    assert any(told in message.text for message in minji.chat)


async def test_a_long_introduction_is_folded_and_a_short_one_is_not(bot: Stage) -> None:
    minji = await bot.somebody_at(WHOLE.replace("짜는 데 씁니다.", "짜는 데 씁니다. " * 60))
    welcome = next(message for message in minji.chat if message.from_bot)
    kinds = [entity["type"] for entity in welcome.content["entities"]]
    assert kinds == ["bold", "expandable_blockquote"]
    chulsu = await bot.somebody_at(ONE_RANKING, "철수")
    assert not any("blockquote" in str(message.content.get("entities")) for message in chulsu.chat)


async def test_who_has_begun_comes_back_to_the_very_place(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.tap("◀️")
    before = len(minji.chat)
    await minji.start("values")
    title, card = [message for message in minji.chat[before:] if message.from_bot]
    assert title.text.splitlines() == ["활동가 핵심가치", "12월 18일(금) 18:00까지 답할 수 있습니다."]
    assert "앞서 적으신 답이 남아 있습니다" in card.text
    assert "문항 1/3" in card.text


async def test_who_comes_back_from_another_survey_goes_on_where_an_answer_is_missing(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await bot.add(WHOLE)
    await minji.start("whole")
    await minji.start("values")
    assert "문항 2/3" in minji.screen


async def test_who_has_only_looked_is_welcomed_again(bot: Stage) -> None:
    minji = await bot.somebody_at(WHOLE)
    before = len(minji.chat)
    await minji.start("whole")
    assert "문의: 02-000-0000" in minji.chat[before + 1].text


async def test_who_has_not_agreed_is_asked_first_even_with_answers(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.tap("동의합니다")
    await minji.say("한마디")
    await bot.add(WITH_CONSENT.replace("1년", "2년"))
    await minji.start("agreed")
    assert "2년 동안 보관합니다" in minji.screen
    await minji.tap("동의합니다")
    assert "한마디" in minji.screen

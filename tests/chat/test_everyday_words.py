"""What people write instead of a button's own words means the button, where it stands."""

from __future__ import annotations

import pytest

from tests.chat.stage import Stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON, WITH_CONSENT

WITH_REASON = """
id: reasons
title: 이유를 여쭙는 설문
questions:
  - {id: one, kind: single_choice, text: 골라 주세요, options: [가나, 다라, 패스], reason: optional}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""


@pytest.mark.parametrize("said", ["건너뛰기", "다음", "skip", "끝", "없음", "이유 건너뛰기"])
async def test_a_control_typed_for_a_reason_is_none(bot: Stage, said: str) -> None:
    minji = await bot.somebody_at(WITH_REASON)
    await minji.say("가나")
    await minji.say(said)
    assert "더 하실 말씀" in minji.screen
    await minji.say("넘어가기")
    await minji.say("제출하기")
    counted = (await bot.results("reasons"))["questions"]
    assert (counted[0].get("reasons"), counted[1]["answered"]) == (None, 0)


async def test_an_option_called_so_is_meant_before_a_control(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_REASON)
    await minji.say("패스")
    assert "패스" in minji.screen
    assert "왜 그렇게 답하셨는지" in minji.screen


@pytest.mark.parametrize("said", ["동의", "동의해요", "네", "예", "네, 동의합니다", "agree", "Yes"])
async def test_consent_is_given_in_everyday_words(bot: Stage, said: str) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.say(said)
    assert "한마디를 적어 주세요" in minji.screen


@pytest.mark.parametrize("said", ["아니요", "동의 안 함", "no"])
async def test_consent_is_declined_in_everyday_words(bot: Stage, said: str) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.say(said)
    assert "동의하지 않으셨습니다" in minji.screen


async def test_asked_again_for_consent_only_the_last_buttons_are_live(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.say("무엇입니까")
    await minji.say("글쎄요")
    assert [message.buttons for message in minji.chat if message.buttons] == [
        ["동의합니다", "동의하지 않습니다"]
    ]


async def test_withdrawing_goes_in_everyday_words(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    await minji.say("제출")
    await minji.say("철회")
    await minji.say("취소")
    assert "그대로 두었습니다" in minji.screen
    await minji.say("네")
    assert (await bot.results("values"))["responses"] == 1
    await minji.say("철회")
    await minji.say("네")
    assert (await bot.results("values"))["responses"] == 0
    await minji.say("다시 제출")
    assert "✅ 제출" in minji.buttons


async def test_handing_in_too_early_names_what_is_missing_and_shows_the_first(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    await minji.say("제출")
    assert "1개 문항에 답이 더 필요합니다. 먼저 2번에 답해 주세요." in minji.screen
    assert "문항 2/3" in minji.screen

"""What is said about a typed message stands where the eye is: just above what to do now, near the buttons."""

from __future__ import annotations

import pytest

from tests.chat.stage import Stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("연대, 협동", "적어 주신 차례대로 골랐습니다."),
        ("99", "99번 보기는 없습니다. 1번부터 5번 가운데 골라 주세요. 바뀐 것은 없습니다."),
    ],
)
async def test_it_stands_below_the_options_and_above_what_to_do(bot: Stage, said: str, told: str) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say(said)
    *_, count, empty, notice, hint = minji.screen.splitlines()
    assert count.endswith(("골랐습니다.", "없습니다."))
    assert (empty, notice) == ("", told)
    assert "눌러 주세요" in hint or "골라 주세요" in hint


async def test_about_the_question_before_it_stands_above_the_next_one(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("1 2 3")
    told, _, progress, *_ = minji.screen.splitlines()
    assert told.startswith("적어 주신 차례대로 골랐습니다")
    assert progress == "문항 2/3"


async def test_a_picture_is_answered_beside_what_to_do(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.send_photo()
    assert minji.screen.splitlines()[-2].endswith("보내신 것은 저장하지 않았습니다.")

"""The talks that belong to no survey, and what only owners see."""

from __future__ import annotations

from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER, ONE_RANKING, RANKING_AND_REASON
from tests.people import StoppedClock


async def test_start_alone_greets_and_shows_what_can_be_answered(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    await bot.add(ANOTHER)
    minji = bot.person()
    await minji.start()
    assert minji.buttons == ["다른 설문", "활동가 핵심가치"]
    await minji.tap("활동가 핵심가치")
    assert "3개를 순서대로" in minji.screen


async def test_the_list_says_where_one_stands(bot: Stage) -> None:
    await bot.add(ANOTHER)
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    await minji.tap("✅")
    await minji.start("another")
    await minji.say("낱말")
    await minji.say("/surveys")
    assert "제출하셨습니다" in minji.screen
    assert "답하시던 중입니다" in minji.screen


async def test_me_shows_the_receipts(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji = bot.person()
    await minji.say("/me")
    assert "아직 없습니다" in minji.screen
    await minji.start("values")
    await minji.say("1 2 3")
    await minji.tap("✅")
    code = minji.screen.split("접수번호는 ")[1][:9]
    await minji.say("/me")
    assert code in minji.screen


async def test_the_language_is_the_persons_choice(bot: Stage) -> None:
    minji = bot.person()
    await minji.say("/language")
    await minji.tap("English")
    assert minji.screen == "From now on in English."
    await minji.say("/help")
    assert "Here you answer surveys" in minji.screen
    await minji.say("/language ko")
    assert minji.screen == "이제부터 한국어로 안내합니다."


async def test_the_open_card_changes_its_language_too(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    await minji.say("/language en")
    assert "Rank your three core values" in minji.screen


async def test_more_surveys_than_one_message_holds_are_counted(bot: Stage) -> None:
    for number in range(12):
        await bot.add(ANOTHER.replace("another", f"another-{number}"))
    minji = bot.person()
    await minji.say("/surveys")
    assert len(minji.buttons) == 10
    assert "이 밖에 2개가 더 있습니다" in minji.screen


async def test_results_are_for_owners(telegram: Telegram, sqlite_url: str, clock: StoppedClock) -> None:
    owner, minji = telegram.person("지영"), telegram.person("민지")
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await bot.add(RANKING_AND_REASON)
        await minji.start("values")
        await minji.say("1 2 3")
        await minji.say("함께라서")
        await minji.tap("⏭")
        await minji.tap("✅")
        await minji.say("/results")
        assert "모르는 명령입니다" in minji.screen
        await owner.say("/results")
        summary, sheet = [message for message in owner.chat if message.from_bot][-2:]
        assert "1위는 연대" in summary.text
        assert "함께라서" in summary.text
        assert sheet.content["document"]["file_name"] == "values.csv"


async def test_an_owner_with_several_surveys_is_asked_which(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    owner = telegram.person("지영")
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await owner.say("/results")
        assert "아직 설문이 없습니다" in owner.screen
        await bot.add(ONE_RANKING)
        await bot.add(ANOTHER)
        await owner.say("/results")
        assert "어느 설문" in owner.screen
        await owner.tap("다른 설문")
        texts = [message.text for message in owner.chat if message.from_bot]
        assert "답한 분이 없습니다" in texts[-2]
        await owner.say("/results nope")
        assert "찾지 못했습니다" in owner.screen


async def test_the_owner_link_works_once(bot: Stage) -> None:
    link = await bot.app.owner_link()
    assert link is not None
    code = link.split("start=")[1]
    first, second = bot.person("지영"), bot.person("철수")
    await first.start(code)
    assert "이제 총괄입니다" in first.screen
    await second.start(code)
    assert "찾지 못했습니다" in second.screen
    assert await bot.app.owner_link() is None
    await first.say("/help")
    assert "/results" in first.screen

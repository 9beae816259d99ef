"""The close of a survey, and what time does while nobody looks."""

from __future__ import annotations

from datetime import timedelta

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON
from tests.people import StoppedClock


async def answer(person: Person, ranking: str = "1 2 3") -> None:
    await person.start("values")
    await person.say(ranking)
    await person.tap("✅")


def texts(person: Person) -> list[str]:
    return [message.text for message in person.chat if message.from_bot]


async def test_at_the_close_those_who_answered_hear_the_result(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    owner, minji, chulsu, late = (telegram.person(name) for name in ("지영", "민지", "철수", "영희"))
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await owner.start()
        await bot.add(ONE_RANKING)
        await answer(minji)
        await answer(chulsu, "2 1 3")
        await late.start("values")
        await bot.move(days=14)
        notice, summary = texts(minji)[-2:]
        assert "12월 4일(금) 18:00에 마감되었습니다" in notice
        assert "제출하신 응답은 집계에 들어 있습니다" in notice
        assert "공동 1위는 연대와 협동" in summary
        assert "공동 1위는 연대와 협동" in texts(owner)[-2]
        assert "마감되었습니다" not in late.screen
        assert (await bot.results("values"))["state"] == "closed"


async def test_where_results_are_for_organisers_people_hear_only_of_the_close(bot: Stage) -> None:
    await bot.add(ONE_RANKING + "results: organisers\n")
    minji = bot.person()
    await answer(minji)
    await bot.move(days=14)
    assert "마감되었습니다" in minji.screen
    assert not any("1위는" in text for text in texts(minji))


async def test_who_began_and_did_not_hand_in_hears_that_it_does_not_count(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.tap("연대")
    await bot.move(days=14)
    assert "적어 두신 답은 제출되어 있지 않아 집계에 들어가지 않았습니다" in minji.screen


async def test_who_withdrew_is_not_told_of_answers_on_the_way(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji = bot.person()
    await answer(minji)
    await minji.tap("응답 철회")
    await minji.tap("네, 철회합니다")
    await bot.move(days=14)
    assert "적어 두신 답은 제출되어 있지 않아" in minji.screen
    assert "답하시던" not in minji.screen


async def test_the_close_is_said_once(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji = bot.person()
    await answer(minji)
    await bot.move(days=14)
    await bot.move(minutes=1)
    await bot.close("values")
    assert sum("마감되었습니다" in text for text in texts(minji)) == 1


async def test_a_close_that_came_while_the_bot_was_off_is_said_on_return(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    minji = telegram.person("민지")
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(ONE_RANKING)
        await answer(minji)
    clock.move(days=20)
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.app.ticker.tick()
        await telegram.settled()
        assert "12월 4일(금) 18:00에 마감되었습니다" in texts(minji)[-2]


async def test_a_deadline_that_was_moved_closes_at_the_new_hour(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    await bot.add(ONE_RANKING.replace("+14d", "+20d"))
    minji = bot.person()
    await bot.move(days=15)
    await answer(minji)
    assert (await bot.results("values"))["state"] == "open"
    await bot.move(days=5)
    assert (await bot.results("values"))["state"] == "closed"


async def test_a_clock_that_jumps_back_opens_nothing_again(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    bot.clock.move(days=14)
    await minji.tap("연대")
    assert "마감되었습니다" in minji.alerts[-1].text
    bot.clock.at -= timedelta(hours=3)
    await minji.start("values")
    assert "마감되었습니다" in minji.screen


async def test_the_link_of_a_closed_survey_shows_those_who_answered_what_came_of_it(bot: Stage) -> None:
    await bot.add(ONE_RANKING)
    minji, stranger = bot.person("민지"), bot.person("누구")
    await answer(minji)
    await bot.close("values")
    await minji.start("values")
    assert "접수번호" in texts(minji)[-2]
    assert "1위는 연대" in texts(minji)[-1]
    await stranger.start("values")
    assert "마감되었습니다" in stranger.screen
    assert not any("1위는" in text for text in texts(stranger))


async def test_a_survey_before_its_opening_says_when(bot: Stage) -> None:
    await bot.add(ONE_RANKING + "opens: 2026-12-01 09:00\n")
    minji = bot.person()
    await minji.start("values")
    assert "12월 1일(화) 09:00에 시작합니다" in minji.screen
    bot.clock.move(days=12)
    await minji.start("values")
    assert "1. 연대" in minji.screen


async def test_a_draft_survey_is_not_answered(bot: Stage) -> None:
    await bot.add(ONE_RANKING, opened=False)
    minji = bot.person()
    await minji.start("values")
    assert "아직 열리지 않았습니다" in minji.screen


async def test_after_an_outage_the_open_card_is_shown_again(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    minji, away = telegram.person("민지"), telegram.person("철수")
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(RANKING_AND_REASON)
        await away.start("values")
        clock.move(hours=3)
        await minji.start("values")
        await minji.tap("연대")
        await bot.app.ticker.tick()
    clock.move(minutes=10)
    async with stage(telegram, sqlite_url, clock):
        await telegram.settled()
        assert "잠시 자리를 비웠습니다" in texts(minji)[-2]
        assert "1순위 연대" in minji.buttons
        assert "자리를 비웠습니다" not in away.screen
        await minji.tap("협동")
        assert "2순위 협동" in minji.buttons


async def test_after_a_short_restart_nobody_is_bothered(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    minji = telegram.person("민지")
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(RANKING_AND_REASON)
        await minji.start("values")
    before = len(minji.chat)
    clock.move(seconds=20)
    async with stage(telegram, sqlite_url, clock):
        await telegram.settled()
    assert len(minji.chat) == before

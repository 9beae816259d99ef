"""There is one card that can be tapped in a chat, also where a crash let it come twice."""

from __future__ import annotations

from typing import Any

from handlers.replies import Card, Reply, note, to_json
from handlers.talk import CARD_SHOWN
from rehearsal.people import Person
from storage import outbox
from surveys.asked import Place
from tests.chat.stage import Stage
from tests.chat.surveys import ONE_RANKING, RANKING_AND_REASON, WITH_CONSENT


async def comes_again(bot: Stage, person: Person, said: Reply) -> None:
    """What was sent before a crash that nobody noted: the next life sends it once more."""
    row = await bot.app.database.write(
        lambda tx: outbox.say(tx, person.id, to_json(said), at=bot.clock(), errand=CARD_SHOWN)
    )
    bot.app.courier.deliver([row])
    await bot.telegram.settled()


def with_buttons(person: Person) -> list[Any]:
    return [message for message in person.chat if message.buttons]


async def test_the_copy_that_came_later_goes_on_and_the_first_keeps_only_its_text(bot: Stage) -> None:
    minji = await bot.somebody_at(RANKING_AND_REASON)
    for option in ("연대", "협동", "혁신"):
        await minji.tap(option)
    await comes_again(bot, minji, Card(1, Place(1), 0))
    assert with_buttons(minji) == [minji.chat[-1]]
    assert "문항 2/3" in minji.screen
    await minji.say("함께라서")
    assert "문항 3/3" in minji.screen


async def test_a_card_that_comes_when_all_is_handed_in_cannot_be_tapped(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await minji.say("1 2 3")
    await minji.tap("✅")
    await comes_again(bot, minji, Card(1, Place(1), 0))
    assert [message.buttons for message in with_buttons(minji)] == [["응답 수정", "응답 철회"]]


async def test_a_consent_asked_twice_is_answered_once(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.tap("동의합니다")
    await comes_again(bot, minji, note("consent-ask"))
    assert "한마디를 적어 주세요" in minji.screen
    await minji.say("한마디")
    await minji.tap("✅")
    assert "접수번호" in minji.screen


async def test_what_was_agreed_to_stays_to_be_read(bot: Stage) -> None:
    minji = await bot.somebody_at(WITH_CONSENT)
    await minji.tap("동의합니다")
    assert any("동의하셨습니다" in message.text for message in minji.chat)
    assert with_buttons(minji) == []


async def test_another_survey_takes_the_place_of_the_card_that_was_open(bot: Stage) -> None:
    minji = await bot.somebody_at(ONE_RANKING)
    await bot.add(WITH_CONSENT)
    await minji.start("agreed")
    assert [message.buttons for message in with_buttons(minji)] == [["동의합니다", "동의하지 않습니다"]]

"""The files of a survey come before its welcome, and again to whoever asks for them."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, update

from bot.patience import Timer
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage import attachments, surveys
from storage.attachments import Attachment
from storage.outbox import waiting
from storage.schema import attachments as table
from tests.chat.stage import Stage, stage
from tests.chat.surveys import ANOTHER
from tests.people import Hurry, StoppedClock

DRAFT = """
id: plan
title: 계획(안)
closes: +14d
attachments: [계획안.pdf, 요약.txt]
questions:
  - {id: word, kind: text, text: 의견을 적어 주세요}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""
FILES = {"계획안.pdf": b"%PDF", "요약.txt": "요약입니다".encode()}


def documents(person: Person) -> list[str]:
    return [message.content["document"]["file_name"] for message in sent(person)]


def sent(person: Person) -> list[Any]:
    return [message for message in person.chat if "document" in message.content]


def contents(person: Person) -> list[bytes]:
    """What a person reads who opens the files in the order in which they came."""
    world = person.telegram.world
    found = [
        world.files.find(person.bot.user.id, message.content["document"]["file_id"])
        for message in sent(person)
    ]
    return [file.data for file in found if file is not None]


@pytest.fixture
def uploads(telegram: Telegram) -> list[bool]:
    """Of each file that is sent, whether its bytes are."""
    seen: list[bool] = []

    def note(method: str, values: dict[str, Any], files: list[str]) -> None:
        if method.lower() == "senddocument":
            assert ("document" in values) != ("document" in files)
            seen.append("document" in files)

    telegram.on_call.append(note)
    return seen


async def opened(bot: Stage, name: str = "민지", language: str = "ko") -> Person:
    assert (await bot.add(DRAFT, files=FILES))["ok"]
    return await comes(bot, name, language)


async def comes(bot: Stage, name: str, language: str = "ko") -> Person:
    person = bot.person(name, language)
    await person.start("plan")
    return person


async def known(bot: Stage) -> dict[str, Attachment]:
    return await bot.app.database.read(lambda tx: attachments.list_of(tx, 1))


async def test_the_files_come_first_then_the_welcome_that_names_them_then_the_question(bot: Stage) -> None:
    minji = await opened(bot)
    first, second, welcome, card = [message for message in minji.chat if message.from_bot]
    assert documents(minji) == ["계획안.pdf", "요약.txt"]
    assert contents(minji) == list(FILES.values())
    assert not first.buttons
    assert not second.buttons
    assert "먼저 읽어 주세요: 계획안.pdf · 요약.txt" in welcome.text
    assert welcome.buttons == ["붙임 파일 받기"]
    assert "의견을 적어 주세요" in card.text


async def test_the_same_in_english(bot: Stage) -> None:
    grace = await opened(bot, "Grace", "en")
    assert any("Please read first: 계획안.pdf · 요약.txt" in message.text for message in grace.chat)
    await grace.tap("Get the files")
    assert len(documents(grace)) == 2 * len(FILES)


async def test_a_survey_without_files_says_nothing_of_files(bot: Stage) -> None:
    minji = await bot.somebody_at(ANOTHER)
    assert not any("먼저 읽어 주세요" in message.text or message.buttons for message in minji.chat)


async def test_the_bytes_are_sent_once_and_then_the_id(bot: Stage, uploads: list[bool]) -> None:
    await opened(bot)
    chulsu = await comes(bot, "철수")
    assert uploads == [True, True, False, False]
    assert contents(chulsu) == list(FILES.values())


async def test_an_id_that_another_bot_was_given_is_not_used(bot: Stage, uploads: list[bool]) -> None:
    await opened(bot)
    await bot.app.database.write(lambda tx: tx.execute(update(table).values(bot_id=99)))
    chulsu = await comes(bot, "철수")
    assert uploads == [True, True, True, True]
    assert contents(chulsu) == list(FILES.values())
    assert {one.bot_id for one in (await known(bot)).values()} == {bot.app.bot.id}


async def test_where_telegram_has_lost_the_file_its_bytes_are_sent_in_its_place(
    bot: Stage, uploads: list[bool]
) -> None:
    await opened(bot)
    await bot.app.database.write(lambda tx: tx.execute(update(table).values(sent_as="BQACold")))
    chulsu = await comes(bot, "철수")
    assert uploads[2:] == [False, True, False, True]
    assert contents(chulsu) == list(FILES.values())
    assert chulsu.buttons == ["붙임 파일 받기"]
    assert (await bot.app.database.read(waiting)).failed == 0
    await comes(bot, "영희")
    await comes(bot, "순이")
    assert uploads[6:] == [True, True, False, False]


async def test_they_are_not_sent_again_to_who_goes_on_but_can_be_asked_for(bot: Stage) -> None:
    minji = await opened(bot)
    await minji.say("의견")
    await minji.start("plan")
    assert len(documents(minji)) == len(FILES)
    await minji.tap("붙임 파일 받기")
    assert len(documents(minji)) == 2 * len(FILES)
    assert "문항 2/2" in minji.chat[-1].text


async def test_they_may_be_asked_for_in_writing_while_an_answer_is_awaited(bot: Stage) -> None:
    minji = await opened(bot)
    await minji.say("붙임 파일 받기")
    assert len(documents(minji)) == 2 * len(FILES)
    assert "문항 1/2" in minji.chat[-1].text


async def test_where_consent_is_asked_for_they_come_before_it(bot: Stage) -> None:
    await bot.add(f"consent: 이름을 보관합니다.{DRAFT}", files=FILES)
    minji = await comes(bot, "민지")
    assert documents(minji) == list(FILES)
    await minji.say("붙임 파일 받기")
    assert len(documents(minji)) == 2 * len(FILES)
    await minji.tap("동의합니다")
    assert "문항 1/2" in minji.screen


async def test_after_the_close_the_button_says_so(bot: Stage) -> None:
    minji = await opened(bot)
    await bot.close("plan")
    await minji.tap("붙임 파일 받기")
    assert "마감되었습니다" in minji.alerts[-1].text
    assert len(documents(minji)) == len(FILES)


async def test_a_forged_button_of_a_survey_without_files_or_not_open_yet_brings_nothing(bot: Stage) -> None:
    minji = await bot.somebody_at(ANOTHER)
    await bot.add(DRAFT, opened=False, files=FILES)
    for survey in (1, 2):
        await minji.press(f"s:{survey}:0:files:0", minji.chat[-1])
    assert len(minji.alerts) == 2
    assert documents(minji) == []


async def test_a_changed_file_takes_the_place_of_the_one_before(bot: Stage, uploads: list[bool]) -> None:
    await opened(bot)
    report = await bot.add(DRAFT, files=FILES | {"요약.txt": "고친 요약".encode()})
    assert [line["p"] for line in report["lines"]] == ["operator-corrected", "operator-files-stored"]
    assert report["lines"][1]["a"] == {"files": "요약.txt"}
    chulsu = await comes(bot, "철수")
    assert uploads[2:] == [False, True]
    assert contents(chulsu) == [b"%PDF", "고친 요약".encode()]


async def test_added_without_its_files_a_survey_keeps_those_it_has(bot: Stage) -> None:
    await opened(bot)
    report = await bot.add(DRAFT.replace("계획(안)", "계획안"), files={})
    assert [line["p"] for line in report["lines"]] == ["operator-corrected", "operator-files-kept"]
    chulsu = await comes(bot, "철수")
    assert contents(chulsu) == list(FILES.values())


async def test_a_file_that_is_not_named_any_more_is_gone(bot: Stage) -> None:
    await opened(bot)
    assert (await bot.add(DRAFT.replace(", 요약.txt", ""), files={}))["ok"]
    assert list(await known(bot)) == ["계획안.pdf"]
    assert documents(await comes(bot, "철수")) == ["계획안.pdf"]


async def test_files_that_are_nowhere_are_named_and_nothing_is_stored(bot: Stage) -> None:
    report = await bot.add(DRAFT, files={"요약.txt": b"1"})
    assert (report["ok"], report["lacking"]) == (False, ["계획안.pdf"])
    assert await bot.app.database.read(surveys.list_all) == []


async def test_what_was_sent_under_another_content_is_not_remembered(bot: Stage) -> None:
    def learn(tx: Connection) -> None:
        attachments.remember_sent(tx, 1, "요약.txt", attachments.digest_of(b"other"), "BQACother", 1)

    await bot.add(DRAFT, files=FILES)
    await bot.app.database.write(learn)
    assert (await known(bot))["요약.txt"].sent_as is None


async def test_a_file_that_telegram_does_not_take_keeps_nobody_from_the_question(bot: Stage) -> None:
    await bot.add(DRAFT, files=FILES | {"요약.txt": b""})
    minji = await comes(bot, "민지")
    assert documents(minji) == ["계획안.pdf"]
    assert "문항 1/2" in minji.screen


async def test_a_file_whose_fate_stays_unknown_comes_twice_at_most(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    hurry = Hurry()
    async with stage(telegram, sqlite_url, clock, timer=Timer(hurry.read, hurry.sleep)) as bot:
        await bot.add(DRAFT, files=FILES)
        telegram.lose(3, method="sendDocument")
        minji = await comes(bot, "민지")
        assert documents(minji) == ["계획안.pdf", "계획안.pdf", "요약.txt", "요약.txt"]
        assert "문항 1/2" in minji.screen


async def test_on_both_databases(telegram: Telegram, database_url: str, clock: StoppedClock) -> None:
    whole = {"계획안.pdf": bytes(range(256)) * 4096, "요약.txt": b"\0"}
    async with stage(telegram, database_url, clock) as bot:
        await bot.add(DRAFT, files=whole)
        await comes(bot, "민지")
        assert contents(await comes(bot, "철수")) == list(whole.values())

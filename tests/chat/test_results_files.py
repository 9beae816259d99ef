"""The result as a file in the chat: owners choose a form, and nobody else gets one."""

from __future__ import annotations

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from handlers import replies
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.replies import FORMS, Sheet
from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.chat.surveys import RANKING_AND_REASON
from tests.people import StoppedClock

LABELS = {"xlsx": "엑셀(XLSX)", "docx": "한글·워드(DOCX)", "html": "웹 문서(HTML)"}


async def answered(bot: Stage) -> None:
    await bot.add(RANKING_AND_REASON)
    minji = bot.person("민지")
    await minji.start("values")
    await minji.say("1 2 3")
    await minji.say("함께라서")
    await minji.tap("⏭")
    await minji.tap("✅")


def files(person: Person) -> list[Message]:
    return [message for message in person.chat if "document" in message.content]


def content(person: Person, message: Message) -> bytes:
    stored = person.telegram.world.files.find(person.bot.user.id, message.content["document"]["file_id"])
    assert stored is not None
    return stored.data


@pytest.mark.parametrize("form", FORMS)
async def test_an_owner_gets_the_result_in_the_form_they_choose(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock, form: str
) -> None:
    owner = telegram.person("지영")
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await answered(bot)
        await owner.say("/results")
        assert files(owner)[-1].content["document"]["file_name"] == "values.csv"
        await owner.tap("파일로 받기")
        assert "어느 파일로" in owner.screen
        assert set(LABELS.values()) <= set(owner.buttons)
        await owner.tap(LABELS[form])
        file = files(owner)[-1]
        assert file.content["document"]["file_name"] == f"values.{form}"
        assert file.content["caption"] == "‘활동가 핵심가치’ 집계 전체입니다."
        assert "함께라서" in read(form, content(owner, file))


def read(form: str, file: bytes) -> str:
    match form:
        case "xlsx":
            book = load_workbook(io.BytesIO(file))
            return str([cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row])
        case "docx":
            return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(file)).paragraphs)
        case _:
            return file.decode()


async def test_the_file_speaks_the_owners_language(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    jane = telegram.person("Jane", "en")
    async with stage(telegram, sqlite_url, clock, owners=(jane.id,)) as bot:
        await answered(bot)
        await jane.say("/results")
        await jane.tap("Get it as a file")
        await jane.tap("Web page (HTML)")
        page = content(jane, files(jane)[-1]).decode()
        assert '<html lang="en">' in page
        assert "Rank your three core values" in page


async def test_a_closed_survey_is_called_closed(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock
) -> None:
    owner = telegram.person("지영")
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await answered(bot)
        await bot.close("values")
        await owner.say("/results values")
        await owner.tap("파일로 받기")
        await owner.tap("웹 문서(HTML)")
        assert "마감" in content(owner, files(owner)[-1]).decode()


@pytest.mark.parametrize("action", ["forms", "file-xlsx", "file-docx", "file-html"])
async def test_nobody_else_gets_one(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock, action: str
) -> None:
    owner, minji = telegram.person("지영"), telegram.person("철수")
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await answered(bot)
        await minji.say("/surveys")
        message, before = minji.chat[-1], len(minji.chat)
        await minji.press(Button(SURVEY, 1, NOWHERE, action).pack(), message)
        assert len(minji.chat) == before
        assert "쓸 수 없습니다" in minji.alerts[-1].text
        assert files(minji) == []


def test_a_file_said_by_an_earlier_version_is_a_csv() -> None:
    assert replies.from_json({"say": "sheet", "survey": 3}) == Sheet(3, "csv")
    assert replies.from_json(replies.to_json(Sheet(3, "docx"))) == Sheet(3, "docx")

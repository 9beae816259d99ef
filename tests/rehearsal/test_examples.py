"""The examples that two libraries publish run on the rehearsal as they are."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from rehearsal.http import serve
from rehearsal.people import Person
from rehearsal.records import Message, Record
from rehearsal.telegram import Telegram
from tests.people import rehearsal
from tests.rehearsal.examples import FOLDER, LIBRARIES, archive

RUNNER = "tests.rehearsal.run_example"
ARCHIVES = Path(os.environ.get(FOLDER, "examples-not-named"))
HERE = all((ARCHIVES / archive(library)).exists() for library in LIBRARIES)

pytestmark = pytest.mark.skipif(not HERE, reason=f"{FOLDER} names no folder with the libraries' archives")


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        telegram.patient = False
        yield telegram


@asynccontextmanager
async def running(telegram: Telegram, library: str, name: str, folder: Path) -> AsyncIterator[Person]:
    """Run an example while 민지 plays with it; afterwards it must have met no fault."""
    said = folder / "said.txt"
    async with serve(telegram) as address:
        process = await started(telegram, address, library, name, said)
        try:
            await until(telegram, lambda: telegram.bot.inbox.attended or process.returncode is not None)
            yield telegram.person("민지")
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGINT)
            code = await process.wait()
        words = said.read_text(encoding="utf-8")
        assert (code, "Traceback" in words) == (0, False), words


async def started(telegram: Telegram, address: str, library: str, name: str, said: Path) -> Process:
    path = (ARCHIVES / archive(library)).resolve()
    call = [sys.executable, "-m", RUNNER, str(path), name, address, telegram.bot.token]
    surroundings = {key: value for key, value in os.environ.items() if "proxy" not in key.lower()}
    with said.open("wb") as log:
        return await asyncio.create_subprocess_exec(
            *call, cwd=said.parent, env=surroundings, stdout=log, stderr=log
        )


async def until(telegram: Telegram, reached: Callable[[], bool]) -> None:
    await telegram.stillness.wait_until(lambda: [] if reached() else ["what was awaited did not come"])


async def sees(person: Person, words: str, count: int = 1) -> None:
    """Return once the bot has written `words` `count` times."""
    await until(
        person.telegram,
        lambda: sum(message.from_bot and words in message.text for message in person.chat) == count,
    )


async def test_the_echo_bot_of_aiogram_sends_back_whatever_comes(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "aiogram", "echo_bot", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Hello, 민지!")
        await minji.say("함께 갑시다 #연대 https://t.me")
        await sees(minji, "함께 갑시다 #연대 https://t.me")
        sends: list[Callable[[], Awaitable[Message]]] = [
            minji.send_photo,
            minji.send_sticker,
            minji.send_voice,
        ]
        for send in sends:
            own = await send()
            await until(telegram, lambda: minji.chat[-1].from_bot)
            assert minji.chat[-1].content == own.content
        others: list[Record] = [
            {"location": {"latitude": 35.23, "longitude": 128.88}},
            {"contact": {"phone_number": "+82100000000", "first_name": "영호"}},
            {"dice": {"emoji": "🎲", "value": 3}},
        ]
        for content in others:
            await minji.send(content)
            await until(telegram, lambda: minji.chat[-1].from_bot)
            assert minji.chat[-1].content.keys() == content.keys()
        await minji.send_document("의견.txt", "의견".encode(), caption="보세요")
        await sees(minji, "보세요")


async def test_the_echo_bot_of_python_telegram_bot(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "echobot", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Hi 민지!")
        await minji.say("/help")
        await sees(minji, "Help!")
        await minji.say("함께 갑시다")
        await sees(minji, "함께 갑시다")


async def test_its_inline_keyboard(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "inlinekeyboard", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Please choose:")
        await minji.tap("Option 2")
        await sees(minji, "Selected option: 2")
        assert (minji.buttons, len(minji.answers)) == ([], 1)


async def test_its_keyboards_that_lead_on(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "inlinekeyboard2", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Start handler")
        await minji.tap("2")
        await sees(minji, "Second CallbackQueryHandler")
        await minji.tap("3")
        await sees(minji, "Third CallbackQueryHandler")
        await minji.tap("Nah")
        await sees(minji, "See you next time!")


async def test_its_conversation_with_a_picture_and_a_place(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "conversationbot", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Are you a boy or a girl?")
        await minji.tap("Girl")
        await sees(minji, "Please send me a photo")
        picture = await minji.send_photo()
        await sees(minji, "Gorgeous!")
        await minji.send({"location": {"latitude": 35.23, "longitude": 128.88}})
        await sees(minji, "tell me something about yourself")
        await minji.say("사람을 좋아합니다")
        await sees(minji, "Thank you!")
    assert (tmp_path / "user_photo.jpg").stat().st_size == picture.content["photo"][0]["file_size"]


async def test_its_conversation_that_outlives_the_bot(telegram: Telegram, tmp_path: Path) -> None:
    name = "persistentconversationbot"
    async with running(telegram, "python-telegram-bot", name, tmp_path) as minji:
        await minji.start()
        await sees(minji, "My name is Doctor Botter")
        await minji.tap("Favourite colour")
        await sees(minji, "Your favourite colour?")
        await minji.say("초록")
        await sees(minji, "초록")
    telegram.abandoned()
    async with running(telegram, "python-telegram-bot", name, tmp_path):
        await minji.tap("Favourite colour")
        await sees(minji, "I already know the following about that: 초록")


async def test_its_deep_links(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "deeplinking", tmp_path) as minji:
        await minji.start()
        await sees(minji, "?startgroup=check-this-out")
        await minji.start("check-this-out")
        await sees(minji, "hidden functionality")
        await minji.tap("Continue here!")
        await sees(minji, "CLICK HERE")
        await minji.start("using-entities-here")
        await sees(minji, "InlineKeyboardButtons")
        await minji.tap("Like this!")
        await until(telegram, lambda: bool(minji.answers))
        assert minji.answers[0].url.endswith("?start=using-keyboard-here")
        await minji.start("using-keyboard-here")
        await sees(minji, "The payload was: ['using-keyboard-here']")


async def test_its_bot_that_follows_who_comes_and_goes(telegram: Telegram, tmp_path: Path) -> None:
    async with running(telegram, "python-telegram-bot", "chatmemberbot", tmp_path) as minji:
        await minji.start()
        await sees(minji, "Welcome 민지")
        group = telegram.group("모임", minji)
        await group.add_bot(minji)
        await minji.say("/show_chats")
        await sees(minji, "is currently in a conversation with the user IDs")

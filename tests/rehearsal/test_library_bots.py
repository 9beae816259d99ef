"""Bots of our own in both libraries, over HTTP: by long poll, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramConflictError, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from rehearsal.telegram import Telegram
from tests.people import rehearsal
from tests.rehearsal.helpers import ask

MEGABYTE = 1024 * 1024


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


def request() -> HTTPXRequest:
    return HTTPXRequest(httpx_kwargs={"trust_env": False})


def of_the_library(telegram: Telegram, address: str) -> Bot:
    return Bot(
        telegram.bot.token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=request(),
        get_updates_request=request(),
    )


@asynccontextmanager
async def of_aiogram(telegram: Telegram, address: str) -> AsyncIterator[AiogramBot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    async with AiogramBot(telegram.bot.token, session=session) as bot:
        yield bot


async def _ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    card = InlineKeyboardMarkup.from_button(InlineKeyboardButton("연대", callback_data="1"))
    await update.message.reply_html(f"<b>{update.message.text}</b>", reply_markup=card)


async def _take(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("골랐습니다", show_alert=True)
    await update.callback_query.edit_message_text("연대를 골랐습니다")


async def test_an_application_polls_asks_and_answers(telegram: Telegram, address: str) -> None:
    application = Application.builder().bot(of_the_library(telegram, address)).build()
    application.add_handler(MessageHandler(filters.TEXT, _ask))
    application.add_handler(CallbackQueryHandler(_take))
    telegram.busy.append(lambda: application.update_queue.qsize() > 0)
    assert application.updater is not None
    async with application:
        await application.start()
        await application.updater.start_polling()
        await telegram.attended()
        minji = telegram.person("민지")
        await minji.say("고르세요")
        await telegram.stillness.wait_until(lambda: [] if minji.buttons else ["no card"])
        await minji.tap("연대")
        await telegram.stillness.wait_until(lambda: [] if not minji.buttons else ["no answer"])
        assert (minji.screen, [alert.text for alert in minji.alerts]) == ("연대를 골랐습니다", ["골랐습니다"])
        await application.updater.stop()
        await application.stop()


async def test_a_second_bot_with_the_token_ends_the_polls_of_the_first(
    telegram: Telegram, address: str
) -> None:
    async with of_the_library(telegram, address) as first, of_aiogram(telegram, address) as second:
        poll = asyncio.create_task(first.get_updates(timeout=30))
        await telegram.attended()
        later = asyncio.create_task(second.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await poll
        await telegram.attended()
        await first.get_updates()
        with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
            await later


async def test_nobody_polls_beside_a_webhook(telegram: Telegram, address: str) -> None:
    await ask(telegram, "setWebhook", url="https://a.kr/hook")
    async with of_the_library(telegram, address) as bot, of_aiogram(telegram, address) as other:
        with pytest.raises(Conflict, match="while webhook is active"):
            await bot.get_updates()
        with pytest.raises(TelegramConflictError, match="while webhook is active"):
            await other.get_updates()
        await bot.delete_webhook()
        assert await other.get_updates() == []


async def test_refusals_become_the_librarys_own_errors(telegram: Telegram, address: str) -> None:
    minji = telegram.person("민지")
    await minji.start()
    async with of_the_library(telegram, address) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(1, "x")
        with pytest.raises(NetworkError, match="the rehearsal does not play sendPoll"):
            await bot.send_poll(minji.id, "?", ["a", "b"])
        with pytest.raises(NetworkError, match="Request Entity Too Large"):
            await bot.send_document(minji.id, bytes(52 * MEGABYTE))
        await minji.block()
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(minji.id, "x")
    async with of_aiogram(telegram, address) as other:
        with pytest.raises(TelegramEntityTooLarge):
            await other.send_document(minji.id, BufferedInputFile(bytes(52 * MEGABYTE), "huge.bin"))
    stranger = Bot("7000000009:none", base_url=f"{address}/bot", request=request())
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_files_above_20_megabytes_cannot_be_fetched(telegram: Telegram, address: str) -> None:
    minji = telegram.person("민지")
    small = await minji.send_document("a.bin", bytes(20 * MEGABYTE))
    large = await minji.send_document("b.bin", bytes(20 * MEGABYTE + 1))
    async with of_the_library(telegram, address) as bot:
        file = await bot.get_file(small.content["document"]["file_id"])
        assert len(await file.download_as_bytearray()) == 20 * MEGABYTE
        with pytest.raises(BadRequest, match="File is too big"):
            await bot.get_file(large.content["document"]["file_id"])


async def test_every_kind_of_message_is_sent_and_read_back(telegram: Telegram, address: str) -> None:
    minji = telegram.person("민지")
    await minji.start()
    async with of_the_library(telegram, address) as bot:
        voice = await bot.send_voice(minji.id, b"OggS", duration=3, caption="들어 보세요")
        assert voice.voice is not None
        again = await bot.send_voice(minji.id, voice.voice.file_id)
        assert again.voice == voice.voice
        film = await bot.send_video(minji.id, b"film", filename="봄.mp4", width=4, height=3, duration=2)
        assert film.video is not None
        assert (film.video.file_name, film.video.mime_type, film.video.width) == ("봄.mp4", "video/mp4", 4)
        assert (await bot.send_audio(minji.id, b"song", title="노래")).audio is not None
        assert (await bot.send_animation(minji.id, b"GIF89a")).animation is not None
        assert (await bot.send_video_note(minji.id, b"note", length=240)).video_note is not None
        assert (await bot.send_sticker(minji.id, b"webp", emoji="👍")).sticker is not None
        assert (await bot.send_venue(minji.id, 35.23, 128.88, "김해시청", "김해대로 2401")).venue is not None
        assert (await bot.send_location(minji.id, 35.23, 128.88)).location is not None
        assert (await bot.send_contact(minji.id, "+8210", "영호")).contact is not None
        assert (await bot.send_dice(minji.id, emoji="🏀")).dice is not None
    kinds = ["voice", "voice", "video", "audio", "animation", "video_note", "sticker"]
    kinds += ["venue", "location", "contact", "dice"]
    assert [kind in message.content for kind, message in zip(kinds, minji.chat[1:], strict=True)] == [
        True
    ] * 11


async def test_a_group_is_counted_and_cleared(telegram: Telegram, address: str) -> None:
    minji, seojun = telegram.person("민지"), telegram.person("서준")
    group = telegram.group("교육위원회", minji, seojun)
    await group.add_bot(minji, administrator=True)
    async with of_the_library(telegram, address) as bot:
        assert await bot.get_chat_member_count(group.id) == 3
        assert [one.user.first_name for one in await bot.get_chat_administrators(group.id)] == ["민지"]
        assert (await bot.get_user_profile_photos(minji.id)).total_count == 0
        sent = [await bot.send_message(group.id, text) for text in "가나다"]
        await bot.pin_chat_message(group.id, sent[0].message_id)
        await bot.unpin_all_chat_messages(group.id)
        assert not group.chat.messages[sent[0].message_id].pinned
        assert await bot.delete_messages(group.id, [sent[0].message_id, sent[1].message_id, 999])
    assert [message.text for message in minji.at(group).chat if message.from_bot] == ["다"]

"""aiogram as it comes, but for room for as many connections as are in flight. Nothing is stored."""

from __future__ import annotations

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.bots.measured import tell_when_asked
from benchmarks.card import card

dispatcher = Dispatcher()


@dispatcher.callback_query()
async def tapped(query: CallbackQuery) -> None:
    if not isinstance(query.message, Message) or query.data is None:
        return
    text, rows = card(query.data)
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data) for label, data in row] for row in rows
        ]
    )
    await query.answer("고르셨습니다.")
    await query.message.edit_text(text, parse_mode="HTML", reply_markup=keyboard)


async def main(url: str, token: str, in_flight: str, _database: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=2 * int(in_flight))
    async with Bot(token, session=session) as bot:
        await dispatcher.start_polling(bot, tasks_concurrency_limit=int(in_flight), handle_signals=False)


tell_when_asked()
asyncio.run(main(*sys.argv[1:]))

"""python-telegram-bot as it comes: its own polling over httpx, its own objects. Nothing is stored."""

from __future__ import annotations

import asyncio
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from benchmarks.bots.measured import tell_when_asked
from benchmarks.card import card


async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    if query is None or query.data is None:
        return
    text, rows = card(query.data)
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )
    await query.answer("고르셨습니다.")
    await query.edit_message_text(text, parse_mode="HTML", reply_markup=keyboard)


async def main(url: str, token: str, in_flight: str, _database: str) -> None:
    builder = Application.builder().token(token).base_url(f"{url}/bot").concurrent_updates(int(in_flight))
    application = builder.build()
    application.add_handler(CallbackQueryHandler(tapped))
    async with application:
        await application.start()
        if application.updater is not None:
            await application.updater.start_polling()
        await asyncio.Event().wait()


tell_when_asked()
asyncio.run(main(*sys.argv[1:]))

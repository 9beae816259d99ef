"""The other leaf of the first door, from Telegram's post to the answer in the chat, over loopback."""

from __future__ import annotations

import socket

from rehearsal.telegram import Telegram
from tests.chat.stage import stage
from tests.chat.surveys import ONE_RANKING
from tests.people import StoppedClock


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def test_a_whole_conversation_brought_by_telegram(
    telegram: Telegram, database_url: str, clock: StoppedClock
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with stage(telegram, database_url, clock, public_url=address, port=port) as bot:
        await bot.add(ONE_RANKING)
        minji = bot.person()
        await minji.start("values")
        await minji.tap("연대")
        await minji.tap("협동")
        await minji.tap("혁신")
        await minji.tap("✅")
        assert "접수번호" in minji.screen
        assert minji.toasts[0].text == "‘연대’를 1순위로 골랐습니다."
        assert await bot.ranking("values") == {"연대": 3, "협동": 2, "혁신": 1}
        assert telegram.bot.webhook.url == f"{address}/telegram"

"""What Telegram brings itself is told 200 once it stands, and 503 where it does not."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from storage.faults import StorageFault
from tests.bot.house import House, update_of
from tests.bot.stage import until
from web.webhook import BODY_LIMIT, HEALTH_PATH, PATH, SECRET_HEADER, web_door

SECRET = "secret-of-this-test"  # noqa: S105


@asynccontextmanager
async def served(house: House) -> AsyncIterator[str]:
    """The other leaf of the first door, at a free port."""
    runner = web.AppRunner(web_door(house.corridor.reply_to, SECRET), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def post(address: str, body: Any, secret: str = SECRET) -> tuple[int, str]:
    data = BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
    async with (
        aiohttp.ClientSession() as session,
        session.post(address + PATH, data=data, headers={SECRET_HEADER: secret}) as response,
    ):
        return response.status, await response.text()


async def test_a_delivered_update_is_confirmed_once_it_stands_and_carries_the_answer(house: House) -> None:
    minji = await house.stage.person("민지")
    await minji.press("골랐습니다", minji.chat[-1])
    raw = update_of(house)
    query = raw["callback_query"]["id"]
    async with served(house) as address:
        status, body = await post(address, raw)
        await until(lambda: not house.courier.busy())
    assert status == 200
    assert json.loads(body) == {
        "method": "answerCallbackQuery",
        "callback_query_id": query,
        "text": "골랐습니다",
        "show_alert": False,
    }
    assert await house.heard() == ["골랐습니다"]
    assert minji.screen == "골랐습니다"


async def test_without_the_secret_nothing_comes_in(house: House) -> None:
    await house.stage.person("민지")
    async with served(house) as address:
        assert (await post(address, update_of(house), "guess"))[0] == 403
        assert (await post(address, update_of(house), ""))[0] == 403
    assert house.turns == []


async def test_a_failing_database_asks_telegram_to_come_again(house: House) -> None:
    await house.stage.person("민지")
    house.database.fault = StorageFault("unreachable")
    async with served(house) as address:
        assert (await post(address, update_of(house)))[0] == 503
        house.database.fault = None
        assert (await post(address, update_of(house)))[0] == 200
    assert await house.heard() == ["Command"]


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b"{}", 400), (b" " * (BODY_LIMIT + 1), 413)]
)
async def test_what_is_no_update_is_refused(house: House, body: bytes, status: int) -> None:
    async with served(house) as address:
        assert (await post(address, body))[0] == status


async def test_a_poisoned_delivery_is_set_aside_and_not_sent_again(house: House) -> None:
    async with served(house) as address:
        assert (await post(address, {"update_id": 12, "message": 3}))[0] == 200
    assert len(await house.aside()) == 1


async def test_the_process_says_that_it_lives(house: House) -> None:
    async with (
        served(house) as address,
        aiohttp.ClientSession() as session,
        session.get(address + HEALTH_PATH) as response,
    ):
        assert response.status == 200

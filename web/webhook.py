"""The first door's other leaf: Telegram brings updates itself, and is told 200 once they are dealt with."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from hmac import compare_digest
from typing import Any

from aiohttp import web

from storage.faults import StorageFault

PATH = "/telegram"
HEALTH_PATH = "/healthz"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not the secret
BODY_LIMIT = 1024 * 1024
TRY_AGAIN_IN = "5"

Accept = Callable[[dict[str, Any]], Awaitable[dict[str, Any] | None]]
"""Deals with an update for good; the call to make in the response, if any. Raises StorageFault."""


def web_door(accept: Accept, secret: str) -> web.Application:
    """Updates on PATH for whoever knows the secret, and whether the process lives on HEALTH_PATH."""
    door = web.Application(client_max_size=BODY_LIMIT)
    door.router.add_post(PATH, webhook(accept, secret))
    door.router.add_get(HEALTH_PATH, _alive)
    return door


@asynccontextmanager
async def serving(accept: Accept, secret: str, port: int) -> AsyncIterator[None]:
    """Listen on `port` for as long as this lasts."""
    runner = web.AppRunner(web_door(accept, secret), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, port=port).start()
    try:
        yield
    finally:
        await runner.cleanup()


def webhook(accept: Accept, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def receive(request: web.Request) -> web.Response:
        if not _knows(request, secret):
            raise web.HTTPForbidden
        update = _parse(await request.read())
        try:
            reply = await accept(update)
        except StorageFault:
            return web.Response(status=503, headers={"Retry-After": TRY_AGAIN_IN})
        return web.Response() if reply is None else web.json_response(reply)

    return receive


def _knows(request: web.Request, secret: str) -> bool:
    shown = request.headers.get(SECRET_HEADER, "")
    return compare_digest(shown.encode(), secret.encode())


def _parse(body: bytes) -> dict[str, Any]:
    try:
        update = json.loads(body)
    except ValueError:
        raise web.HTTPBadRequest from None
    if not isinstance(update, dict) or "update_id" not in update:
        raise web.HTTPBadRequest
    return update


async def _alive(_: web.Request) -> web.Response:
    return web.Response(text="alive")

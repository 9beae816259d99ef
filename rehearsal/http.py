"""The simulated Telegram behind the addresses of the real one, for bots in other processes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from rehearsal.faults import AnswerLostError, UnreachableError
from rehearsal.files import UPLOAD_LIMIT
from rehearsal.parameters import UploadLike
from rehearsal.refusal import bad_request
from rehearsal.telegram import Telegram

TELEGRAM = web.AppKey("telegram", Telegram)


@asynccontextmanager
async def serve(telegram: Telegram, port: int = 0) -> AsyncIterator[str]:
    """Serve on 127.0.0.1, on a free port unless one is given; yields the address without a final slash."""
    # A bot that goes away in the middle of its long poll must be noticed, hence the cancellation.
    runner = web.AppRunner(
        application(telegram), handler_cancellation=True, access_log=None, shutdown_timeout=0.1
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await telegram.close()
        await runner.cleanup()


def application(telegram: Telegram) -> web.Application:
    app = web.Application(client_max_size=UPLOAD_LIMIT + 1024 * 1024)
    app[TELEGRAM] = telegram
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", _call)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", _download)
    return app


async def _call(request: web.Request) -> web.Response:
    telegram = request.app[TELEGRAM]
    place = request.match_info
    try:
        values, files = await _read(request)
    except ValueError:
        refused = bad_request("can't parse request body")
        return web.json_response(refused.body, status=refused.code)
    try:
        status, body = await telegram.call(place["token"], place["method"], values, files)
    except (AnswerLostError, UnreachableError):
        return _hang_up(request)
    return web.json_response(body, status=status)


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection under the client, as a network does."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _download(request: web.Request) -> web.Response:
    place = request.match_info
    status, data = await request.app[TELEGRAM].download(place["token"], place["path"])
    return web.Response(status=status, body=data)


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, UploadLike]]:
    """Return what came in the query, a form, JSON or multipart: values and files."""
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        sent = json.loads(await request.read() or b"{}")
        return values | _object(sent), {}
    files: dict[str, UploadLike] = {}
    for name, given in (await request.post()).items():
        if isinstance(given, web.FileField):
            files[name] = (given.filename, given.file.read())
        else:
            values[name] = given
    return values, files


def _object(sent: Any) -> dict[str, Any]:
    """Return a JSON object as it is; whatever else came counts as nothing sent."""
    return sent if isinstance(sent, dict) else {}

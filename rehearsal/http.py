"""The simulated Telegram behind the addresses of the real one, for bots in other processes."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from rehearsal.faults import AnswerLostError, UnreachableError
from rehearsal.reading import BODY_LIMIT, read
from rehearsal.refusal import RefusedError
from rehearsal.telegram import NOT_FOUND, Telegram

TELEGRAM = web.AppKey("telegram", Telegram)
LONGEST_LINE = 256 * 1024
log = logging.getLogger(__name__)

Further = Callable[[web.Application], None]


@asynccontextmanager
async def serve(telegram: Telegram, port: int = 0, *further: Further) -> AsyncIterator[str]:
    """Serve on 127.0.0.1, on a free port unless one is given; yields the address without a final slash.

    `further` add their own routes. Raises OSError where the port is taken.
    """
    # A bot that goes away in the middle of its long poll must be noticed, hence the cancellation.
    runner = web.AppRunner(
        application(telegram, *further),
        handler_cancellation=True,
        access_log=None,
        shutdown_timeout=0.1,
        max_line_size=LONGEST_LINE,
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await telegram.close()
        await runner.cleanup()


def application(telegram: Telegram, *further: Further) -> web.Application:
    app = web.Application(client_max_size=BODY_LIMIT)
    app[TELEGRAM] = telegram
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", _call)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", _download)
    app.router.add_route("*", "/{place:(file/)?bot.*}", _nowhere)
    for add in further:
        add(app)
    return app


async def _call(request: web.Request) -> web.Response:
    telegram = request.app[TELEGRAM]
    place = request.match_info
    try:
        values, files = await read(request)
        status, body = await telegram.call(place["token"], place["method"], values, files)
    except RefusedError as refused:
        return _refuse(refused)
    except (AnswerLostError, UnreachableError):
        return _hang_up(request)
    except Exception:
        log.exception("a fault in the simulated Telegram itself")
        return _refuse(RefusedError(500, "Internal Server Error"))
    return web.json_response(body, status=status)


def _refuse(refused: RefusedError) -> web.Response:
    return web.json_response(refused.body, status=refused.code)


async def _nowhere(_: web.Request) -> web.Response:
    return _refuse(NOT_FOUND)


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection under the client, as a network does."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _download(request: web.Request) -> web.Response:
    place = request.match_info
    status, data = await request.app[TELEGRAM].download(place["token"], place["path"])
    return web.Response(status=status, body=data)

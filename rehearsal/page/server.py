"""The page behind its address: files, events, what is posted."""

from __future__ import annotations

import asyncio
import io
import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from aiohttp import web

from rehearsal.files import PNG, StoredFile
from rehearsal.page import acts, wire
from rehearsal.page.acts import BAD, NOT_NOW, TOO_LARGE, UNKNOWN, FaultError
from rehearsal.page.stage import Stage, UnknownDeedError
from rehearsal.page.watch import Event, Watch
from rehearsal.parameters import decoded_json
from rehearsal.records import Message
from rehearsal.refusal import RefusedError

STAGE = web.AppKey("stage", Stage)
STATIC = Path(__file__).parent / "static"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
HERE = {"localhost", "127.0.0.1", "::1"}
MISDIRECTED = 421
NUMBER = re.compile(r"-?[0-9]{1,20}")
FILE_NAME = re.compile(r"[\w-]+(?P<ending>\.\w+)")
POST_LIMIT = 256 * 1024
CHUNK = 64 * 1024
BUNDLE = 0.04
HEARTBEAT = 15.0
BEAT = b": still here\n\n"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_page(app: web.Application, stage: Stage) -> None:
    """Serve the page of `stage` beside the Bot API of its telegram."""
    app[STAGE] = stage
    routes: list[tuple[str, str, Handler]] = [
        ("GET", "/", _index),
        ("GET", "/static/{name}", _static),
        ("GET", "/stage", _stage),
        ("GET", "/events", _events),
        ("GET", "/content/{telephone}/{chat}/{message}", _content),
        ("POST", "/telephone", _telephone),
        ("PUT", "/telephone/file", _file),
        ("POST", "/desk", _desk),
    ]
    for method, path, handler in routes:
        app.router.add_route(method, path, _guarded(handler))


def _guarded(handler: Handler) -> Handler:
    """Answer only who asks for this computer by name: other pages could not read it, but for such tricks."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        if not _meant_for_here(request.host):
            return web.Response(status=MISDIRECTED, headers=HEADERS)
        try:
            return await handler(request)
        except FaultError as fault:
            return _json({"fault": fault.fault}, fault.status)

    return guarded


def _meant_for_here(host: str) -> bool:
    try:
        return urlsplit(f"//{host}").hostname in HERE
    except ValueError:
        return False


def _json(value: wire.Wire, status: int = 200) -> web.Response:
    return web.json_response(value, status=status, headers=HEADERS)


# What is seen


async def _index(_: web.Request) -> web.StreamResponse:
    return _static_file("index.html")


async def _static(request: web.Request) -> web.StreamResponse:
    return _static_file(request.match_info["name"])


def _static_file(name: str) -> web.Response:
    match, path = FILE_NAME.fullmatch(name), STATIC / name
    if match is None or match["ending"] not in TYPES or not path.is_file():
        return web.Response(status=UNKNOWN, headers=HEADERS)
    return web.Response(body=path.read_bytes(), headers=HEADERS | {"Content-Type": TYPES[match["ending"]]})


async def _stage(request: web.Request) -> web.StreamResponse:
    return _json(wire.stage(request.app[STAGE]))


async def _events(request: web.Request) -> web.StreamResponse:
    stage, language = request.app[STAGE], request.query.get("language", "")
    if language not in stage.languages:
        raise FaultError(UNKNOWN, "not-possible")
    response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream; charset=utf-8"})
    await response.prepare(request)
    watch = Watch(stage, language)
    with _listening(stage, watch) as bell, suppress(ConnectionResetError):
        await response.write(_encoded(watch.begin()))
        await _follow(response, watch, bell)
    return response


@contextmanager
def _listening(stage: Stage, watch: Watch) -> Iterator[asyncio.Event]:
    bell = asyncio.Event()

    def desk_changed() -> None:
        watch.desk_changed = True
        bell.set()

    stage.telegram.on_change.append(bell.set)
    stage.desk.on_change.append(desk_changed)
    try:
        yield bell
    finally:
        stage.telegram.on_change.remove(bell.set)
        stage.desk.on_change.remove(desk_changed)


async def _follow(response: web.StreamResponse, watch: Watch, bell: asyncio.Event) -> None:
    """Write what is new until the page goes away. A slow page holds up itself only: it reads less often."""
    now = asyncio.get_running_loop().time
    last = now()
    while True:
        await _rung(bell, last + HEARTBEAT - now())
        news = _encoded(watch.news())
        if news or now() - last >= HEARTBEAT:
            await response.write(news or BEAT)
            last = now()


async def _rung(bell: asyncio.Event, patience: float) -> None:
    """Wait for a change and for what comes with it, or until `patience` seconds have passed."""
    try:
        async with asyncio.timeout(max(patience, 0)):
            await bell.wait()
    except TimeoutError:
        return
    await asyncio.sleep(BUNDLE)
    bell.clear()


def _encoded(events: list[Event]) -> bytes:
    return "".join(f"event: {name}\ndata: {json.dumps(value)}\n\n" for name, value in events).encode()


async def _content(request: web.Request) -> web.StreamResponse:
    place = acts.find_place(request.app[STAGE], _numbered(request.match_info))
    number = request.match_info["message"]
    message = place.chat.messages.get(int(number)) if NUMBER.fullmatch(number) else None
    if message is None:
        raise FaultError(UNKNOWN, "unknown-message")
    name, stored = _stored(place, message)
    return web.Response(body=stored.data, headers=HEADERS | _presented(name, stored))


def _stored(place: acts.Place, message: Message) -> tuple[str, StoredFile]:
    """Return the file in a message and its name; ids are known to one bot each."""
    content, telegram = message.content, place.phone.person.telegram
    kind = next((kind for kind in ("photo", *wire.FILES) if kind in content), "")
    record = content["photo"][-1] if kind == "photo" else content.get(kind, {})
    wanted = record.get("file_id", "")
    for bot in telegram.world.bots.values():
        if stored := telegram.world.files.find(bot.user.id, wanted):
            return record.get("file_name", stored.name), stored
    raise FaultError(UNKNOWN, "unknown-message")


def _presented(name: str, stored: StoredFile) -> dict[str, str]:
    """Show pictures, which were looked into when they came; anything else is only ever saved."""
    if stored.kind == "photo":
        return {"Content-Type": "image/png" if stored.data.startswith(PNG) else "image/jpeg"}
    saved = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return {"Content-Type": "application/octet-stream", "Content-Disposition": saved}


# What is posted


async def _telephone(request: web.Request) -> web.StreamResponse:
    await acts.act(request.app[STAGE], await _posted(request))
    return _json({})


async def _desk(request: web.Request) -> web.StreamResponse:
    deed = (await _posted(request)).get("deed")
    try:
        await request.app[STAGE].desk.do(deed if isinstance(deed, str) else "")
    except UnknownDeedError:
        raise FaultError(NOT_NOW, "unknown-deed") from None
    return _json({})


async def _file(request: web.Request) -> web.StreamResponse:
    place = acts.find_place(request.app[STAGE], _numbered(request.query))
    place.check_may_act()
    picture = request.query.get("picture") == "1"
    data = await _body(request, acts.size_limit(picture=picture), "file-too-big")
    await acts.send_file(place, request.query.get("name", ""), data, picture=picture)
    return _json({})


async def _posted(request: web.Request) -> wire.Wire:
    # A page from elsewhere may post a form here unasked, but not this type.
    if request.content_type != "application/json":
        raise FaultError(BAD, "not-possible")
    body = await _body(request, POST_LIMIT, "too-long")
    try:
        sent = decoded_json(body.decode())
    except (ValueError, RefusedError):
        raise FaultError(BAD, "not-possible") from None
    if not isinstance(sent, dict):
        raise FaultError(BAD, "not-possible")
    return sent


async def _body(request: web.Request, limit: int, fault: str) -> bytes:
    """Return the body, which is held once; a larger one is refused before it is all here."""
    if (request.content_length or 0) > limit:
        raise FaultError(TOO_LARGE, fault)
    held = io.BytesIO()
    async for chunk in request.content.iter_chunked(CHUNK):
        if held.tell() + len(chunk) > limit:
            raise FaultError(TOO_LARGE, fault)
        held.write(chunk)
    return held.getvalue()


def _numbered(given: Mapping[str, str]) -> dict[str, Any]:
    """Return what names a place in an address, with its chat as a number."""
    chat = given.get("chat", "")
    number = int(chat) if NUMBER.fullmatch(chat) else 0
    return {"telephone": given.get("telephone"), "chat": number}

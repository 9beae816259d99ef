"""A Bot API server that costs as little as it can, so that it never is what is measured.

It knows nothing but taps: it hands them out through getUpdates, and takes the two calls that answer each.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from benchmarks.crowd import Crowd

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
PATH = re.compile(rb"[A-Z]+ /bot([^/ ]+)/(\w+)")
CHAT = re.compile(rb'chat_id["=: ]+(\d+)')
QUERY = re.compile(rb'callback_query_id["=: ]+(\d+)')

ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "한마디",
    "username": "hanmadi_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}

Respond = Callable[[bytes], None]


class Server:
    """`latency` is the seconds after which every call is answered."""

    def __init__(self) -> None:
        self.url = ""
        self.latency = 0.0
        self.crowds: dict[str, Crowd] = {}

    def crowd(self, token: str) -> Crowd:
        """Those who talk to the bot with this token."""
        return self.crowds.setdefault(token, Crowd())

    def take(self, head: bytes, body: bytes, respond: Respond) -> None:
        path = PATH.match(head)
        if path is None:
            raise ValueError(head)
        crowd, method = self.crowd(path[1].decode()), path[2].lower()
        if method == b"getupdates":
            crowd.poll(lambda updates: respond(b'{"ok":true,"result":[' + updates + b"]}"))
        elif method == b"answercallbackquery":
            crowd.answered(_number(QUERY, body))
            respond(b'{"ok":true,"result":true}')
        elif method == b"editmessagetext":
            respond(b'{"ok":true,"result":' + crowd.edited(_number(CHAT, body)) + b"}")
        else:
            result = ME if method == b"getme" else True
            respond(json.dumps({"ok": True, "result": result}).encode())


class Connection(asyncio.Protocol):
    """One kept-alive connection; a client asks again only when it has its answer."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._received = b""

    def connection_made(self, transport: Any) -> None:
        self._transport: asyncio.Transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if end and len(body) >= (int(length[1]) if length else 0):
            self._received = b""
            self._server.take(head, body, self._respond)

    def _respond(self, body: bytes) -> None:
        response = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(
            body
        )
        if self._server.latency:
            asyncio.get_running_loop().call_later(
                self._server.latency, self._transport.write, response + body
            )
        else:
            self._transport.write(response + body)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """A server at `url` until this is left."""
    server = Server()
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Connection(server), "127.0.0.1", 0)
    server.url = "http://{}:{}".format(*listening.sockets[0].getsockname())
    try:
        yield server
    finally:
        listening.close()


def _number(pattern: re.Pattern[bytes], body: bytes) -> int:
    found = pattern.search(body)
    if found is None:
        raise ValueError(body)
    return int(found[1])

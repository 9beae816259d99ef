"""How calls reach Telegram: over HTTP, or into the rehearsal without leaving the process.

Addresses hold the bot's token, so no address is logged, and no error that quotes one is passed on.
"""

from __future__ import annotations

import asyncio
import json
import os
from functools import cache
from io import BytesIO
from typing import Any, Protocol
from urllib.parse import unquote

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's time spans as timedelta, not as a warning

CONNECTIONS = 512
KEEP_ALIVE = 60.0
CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 20.0
UPLOAD_TIMEOUT = 120.0
JSON = {"Content-Type": "application/json"}


class Telegram(Protocol):
    """The rehearsal, as far as the transport knows it."""

    async def call(
        self, token: str, method: str, parameters: dict[str, Any], files: dict[str, Any]
    ) -> tuple[int, dict[str, Any]]: ...

    async def download(self, token: str, path: str) -> tuple[int, bytes]: ...


def open_bot(token: str, request: BaseRequest, api: str = "https://api.telegram.org") -> Bot:
    """A bot all of whose calls go through `request`; `initialize` it before use."""
    server = api.rstrip("/")
    return Bot(
        token,
        base_url=f"{server}/bot",
        base_file_url=f"{server}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def call(bot: Bot, method: str, parameters: dict[str, Any], read_timeout: float = READ_TIMEOUT) -> Any:
    """Telegram's answer as JSON. Raises `TimedOut` where the call may have been carried out
    nevertheless, and other errors of `telegram.error` where it was not.
    """
    # The trailing underscore keeps the library from advising its own method for the name: building
    # its objects costs several times what the call does. It never reaches the wire.
    return await bot.do_api_request(f"{method}_", api_kwargs=parameters, read_timeout=read_timeout)


class AiohttpRequest(BaseRequest):
    """One session for all calls. It opens at `initialize` and may be opened and closed again."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self.server_date = ""
        """The Date header of the latest answer, as the server wrote it."""

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        if self._session is None:
            self._session = _session()

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("The connection to Telegram is closed")
        body, headers, patience = _body(request_data)
        timeout = _timeout(max(_seconds(read_timeout), patience))
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout
            ) as response:
                self.server_date = response.headers.get("Date", "")
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NetworkError(f"Telegram cannot be reached ({type(error).__name__})") from None
        except (TimeoutError, aiohttp.ClientConnectionError, aiohttp.ClientPayloadError) as error:
            raise TimedOut(f"No answer came ({type(error).__name__})") from None
        except aiohttp.ClientError as error:
            raise NetworkError(f"The call could not be made ({type(error).__name__})") from None


class RehearsalRequest(BaseRequest):
    """Leads to a simulated Telegram in the same process."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        """Nothing has to be opened."""

    async def shutdown(self) -> None:
        """Nothing has to be closed."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        try:
            async with asyncio.timeout(_seconds(read_timeout)):
                return await self._ask(url, request_data or RequestData())
        except TimeoutError:
            raise TimedOut("No answer came") from None
        except ConnectionError:
            raise NetworkError("Telegram cannot be reached") from None

    async def _ask(self, url: str, data: RequestData) -> tuple[int, bytes]:
        is_file, token, rest = _parts(url)
        if is_file:
            return await self._telegram.download(token, rest)
        files = {name: tuple(part[:2]) for name, part in data.multipart_data.items()}
        status, answer = await self._telegram.call(token, rest, data.parameters, files)
        return status, json.dumps(answer).encode()


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=KEEP_ALIVE),
        cookie_jar=aiohttp.DummyCookieJar(),
    )


@cache
def _timeout(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_TIMEOUT)


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str], float]:
    """The request's body and headers, and how many seconds it deserves at least."""
    if data is None:
        return None, {}, 0.0
    if data.contains_files:
        return _form(data), {}, UPLOAD_TIMEOUT
    return json.dumps(data.parameters).encode(), JSON, 0.0


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a file name as it is sent
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    return form


def _seconds(given: Any) -> float:
    """The library says "not given" with a value of its own."""
    return given if isinstance(given, int | float) else READ_TIMEOUT


def _parts(url: str) -> tuple[bool, str, str]:
    """Whether it is a file's address, the token, and the method or the file's path."""
    before, _, after = unquote(url).partition("/bot")
    token, _, rest = after.partition("/")
    return before.endswith("/file"), token, rest

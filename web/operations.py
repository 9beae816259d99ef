"""The operator's door: commands of the command line, taken by the running bot over a socket of its own."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any, Literal

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    FormData,
    UnixConnector,
    web,
)

from storage import attachments
from storage.faults import StorageFault
from surveys.fields import ATTACHMENTS

Files = Mapping[str, bytes]
Operate = Callable[[str, Mapping[str, Any], Files], Awaitable[dict[str, Any]]]
"""Takes a command's name, arguments and files, and gives its report once the turn is committed."""

# A survey with every file it may have. All of it is held in memory once, while it is stored; nobody but the
# bot's own user can send it.
LARGEST = 8 * 1024 * 1024 + ATTACHMENTS * attachments.LARGEST
PRIVATE = 0o700
ADDRESS = "http://hanmadi/operation"
LONGEST_PATH = 100
"""Bytes that the address of a socket may have on every system."""
PATIENCE = ClientTimeout(total=60)


class OperationsFault(Exception):
    """A command cannot go this way; `place` is the folder of the socket.

    folder: no socket can stand there, or others may write there too. lost: the bot took the command and
    went away before it reported, so what became of it is unknown. failed: the bot changed nothing.
    """

    def __init__(self, code: Literal["folder", "lost", "failed"], place: Path) -> None:
        super().__init__(code)
        self.code = code
        self.place = place


def socket_path(database_path: Path) -> Path:
    """Where the bot that holds this database listens: the same for every way of writing the path."""
    return _folder() / _name(database_path)


def places_to_ask(database_path: Path) -> list[Path]:
    """Where a bot that holds this database may listen: it need not have had the caller's environment."""
    folders = [*_runtime(), *(folder for folder in (_temporary(),) if _private(folder))]
    return [folder / _name(database_path) for folder in folders]


@asynccontextmanager
async def listening(path: Path, operate: Operate) -> AsyncIterator[None]:
    """Take commands at `path` for as long as this lasts. The lock on the database keeps it to one process."""

    async def take(request: web.Request) -> web.Response:
        asked, files = await _asked(request)
        try:
            return web.json_response(await operate(asked["name"], asked["arguments"], files))
        except StorageFault as fault:
            told = {"code": fault.code, "facts": fault.facts}
            return web.json_response(told, status=HTTPStatus.SERVICE_UNAVAILABLE)

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post("/operation", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await _listen(runner, path)
        yield
    finally:
        await runner.cleanup()
        _clear(path)


async def ask_running(
    places: Sequence[Path], name: str, arguments: Mapping[str, Any], files: Files
) -> dict[str, Any] | None:
    """The running bot's report, or None where no bot listens at any of `places`.

    Raises the StorageFault that the bot met, and OperationsFault.
    """
    for path in places:
        report = await _ask(path, {"name": name, "arguments": dict(arguments)}, files)
        if report is not None:
            return report
    return None


async def _listen(runner: web.AppRunner, path: Path) -> None:
    try:
        _clear(path)  # left by a process that was killed
        await web.UnixSite(runner, str(path)).start()
    except OSError as error:
        raise OperationsFault("folder", path.parent) from error


async def _asked(request: web.Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    parts = await request.post()
    files = [part for part in parts.getall("file", []) if isinstance(part, web.FileField)]
    asked = json.loads(str(parts["asked"]))
    names: list[str] = asked["files"]  # here, for a header would bend some signs
    return asked, {name: part.file.read() for name, part in zip(names, files, strict=True)}


def _form(asked: dict[str, Any], files: Files) -> FormData:
    form = FormData({"asked": json.dumps(asked | {"files": list(files)})})
    for content in files.values():
        form.add_field("file", content, filename="file", content_type="application/octet-stream")
    return form


async def _ask(path: Path, asked: dict[str, Any], files: Files) -> dict[str, Any] | None:
    try:
        async with (
            ClientSession(connector=UnixConnector(str(path)), timeout=PATIENCE) as session,
            session.post(ADDRESS, data=_form(asked, files)) as response,
        ):
            return await _report(response, path)
    except ClientConnectorError:
        return None
    except (ClientError, TimeoutError) as error:
        raise OperationsFault("lost", path.parent) from error


async def _report(response: ClientResponse, path: Path) -> dict[str, Any]:
    if response.status == HTTPStatus.SERVICE_UNAVAILABLE:
        fault = await response.json()
        raise StorageFault(fault["code"], **fault["facts"])
    if response.status != HTTPStatus.OK:
        raise OperationsFault("failed", path.parent)
    report: dict[str, Any] = await response.json()
    return report


def _clear(path: Path) -> None:
    path.unlink(missing_ok=True)


def _name(database_path: Path) -> str:
    digest = hashlib.sha256(str(database_path.resolve()).encode(errors="surrogateescape")).hexdigest()
    return f"hanmadi-{digest[:24]}.sock"


def _folder() -> Path:
    for folder in _runtime():
        return folder
    folder = _temporary()
    try:
        folder.mkdir(mode=PRIVATE, exist_ok=True)
    except OSError as error:
        raise OperationsFault("folder", folder) from error
    if not _private(folder):
        raise OperationsFault("folder", folder)
    return folder


def _runtime() -> Iterator[Path]:
    """The runtime folder, where the system has one that can be used."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    fits = len(os.fsencode(runtime)) + len(_name(Path())) < LONGEST_PATH
    if fits and os.path.isdir(runtime) and os.access(runtime, os.W_OK | os.X_OK):  # noqa: PTH112 - quiet where a folder above is closed
        yield Path(runtime)


def _temporary() -> Path:
    return Path(tempfile.gettempdir()) / f"hanmadi-{os.getuid()}"


def _private(folder: Path) -> bool:
    """Whether it is a folder of this user's that nobody else may enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    mine = found.st_uid == os.getuid() and stat.S_ISDIR(found.st_mode)
    return mine and stat.S_IMODE(found.st_mode) == PRIVATE

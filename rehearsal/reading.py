"""What came with a request over HTTP: parameters and files, within the server's limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, web

from rehearsal.files import UPLOAD_LIMIT
from rehearsal.parameters import NOT_UTF8, UploadLike, decoded_json
from rehearsal.refusal import bad_request, not_implemented, too_large

PARAMETER_LIMIT = 1024 * 1024
BODY_LIMIT = UPLOAD_LIMIT + PARAMETER_LIMIT
VERBS = {"GET", "POST"}

Values = dict[str, Any]
Files = dict[str, UploadLike]


async def read(request: web.Request) -> tuple[Values, Files]:
    """Return what came in the query, a form, JSON or multipart: values and files."""
    if request.method not in VERBS:
        raise not_implemented()
    if (request.content_length or 0) > BODY_LIMIT:
        raise too_large()
    values, files = await _body(request)
    return dict(request.query) | values, files


async def _body(request: web.Request) -> tuple[Values, Files]:
    try:
        match request.content_type:
            case "application/json":
                return _json(await _short(request)), {}
            case "application/x-www-form-urlencoded":
                return dict(parse_qsl(await _short(request), keep_blank_values=True)), {}
            case "multipart/form-data":
                return await _multipart(request)
    except web.HTTPRequestEntityTooLarge:
        raise too_large() from None
    return {}, {}


async def _short(request: web.Request) -> str:
    """Return a body that holds parameters only."""
    body = await request.read()
    if len(body) > PARAMETER_LIMIT:
        raise too_large("too much parameters")
    return _text(body)


def _text(given: bytes) -> str:
    try:
        return given.decode()
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None


def _json(body: str) -> Values:
    """Return a JSON object; like the server, take whatever else came for nothing sent."""
    try:
        sent = decoded_json(body)
    except ValueError:
        return {}
    return sent if isinstance(sent, dict) else {}


async def _multipart(request: web.Request) -> tuple[Values, Files]:
    if "boundary" not in request.headers["Content-Type"]:
        raise bad_request("boundary not found")
    form = _Form()
    try:
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            await form.take(part)
    except ValueError:
        raise bad_request("can't parse form data") from None
    return form.values, form.files


@dataclass(slots=True)
class _Form:
    """What came as multipart so far; never much more than a request may hold."""

    values: Values = field(default_factory=dict)
    files: Files = field(default_factory=dict)
    size: int = 0

    async def take(self, part: MultipartReader | BodyPartReader) -> None:
        if isinstance(part, MultipartReader) or not part.name:
            raise bad_request("field name in multipart/form-data not found")
        if part.filename is None:
            self.values[part.name] = _text(await self._read(part))
        else:
            self.files[part.name] = (part.filename, await self._read(part))
        if sum(map(len, self.values.values())) > PARAMETER_LIMIT:
            raise too_large("too much parameters in form data")

    async def _read(self, part: BodyPartReader) -> bytes:
        chunks: list[bytes] = []
        while chunk := await part.read_chunk():
            chunks.append(chunk)
            self.size += len(chunk)
            if self.size > BODY_LIMIT:
                raise too_large()
        return b"".join(chunks)

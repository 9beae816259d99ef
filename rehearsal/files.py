"""Files that were sent: their ids, their bytes, their place for download."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from rehearsal.parameters import Upload
from rehearsal.refusal import bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
LONGEST_SIDES = 10_000
PREFIXES = {
    "photo": "AgACAgUAAx",
    "document": "BQACAgUAAx",
    "voice": "AwACAgUAAx",
    "video": "BAACAgUAAx",
    "sticker": "CAACAgUAAx",
    "audio": "CQACAgUAAx",
    "animation": "CgACAgUAAx",
    "video_note": "DQACAgUAAx",
}
JPEG_MARKER = 0xFF
JPEG_FRAMES = range(0xC0, 0xC4)
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str
    name: str
    data: bytes
    path: str
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> dict[str, Any]:
        """Return what a message says of the file: its record and the details it was first sent with."""
        return self.record | dict(self.details)

    @property
    def record(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class Files:
    def __init__(self) -> None:
        self._by_id: dict[tuple[int, str], StoredFile] = {}
        self._by_path: dict[tuple[int, str], StoredFile] = {}

    def keep(
        self, bot_id: int, kind: str, upload: Upload, details: Mapping[str, Any] = MappingProxyType({})
    ) -> StoredFile:
        """Store an upload under an id that is valid for this bot only."""
        unique = _unique(kind, upload.data)
        number = len(self._by_id)
        path = f"{kind}s/file_{number}{_ending(upload.name)}"
        file_id = f"{PREFIXES[kind]}{bot_id:x}{number:06x}{unique}"
        stored = StoredFile(file_id, unique, kind, upload.name, upload.data, path, details)
        self._by_id[bot_id, stored.id] = stored
        self._by_path[bot_id, path] = stored
        return stored

    def find(self, bot_id: int, file_id: str) -> StoredFile | None:
        return self._by_id.get((bot_id, file_id))

    def at(self, bot_id: int, path: str) -> StoredFile | None:
        return self._by_path.get((bot_id, path))


def check_size(upload: Upload) -> None:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > UPLOAD_LIMIT:
        raise bad_request("file is too big")


def photo_size(data: bytes) -> tuple[int, int]:
    """Return width and height; refuse what the server cannot make a photo of."""
    if len(data) > PHOTO_LIMIT:
        words = (
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
        raise bad_request(words)
    size = _png_size(data) if data.startswith(PNG) else _jpeg_size(data)
    if size is None or not all(size):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > LONGEST_SIDES or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def _unique(kind: str, data: bytes) -> str:
    digest = hashlib.sha256(kind.encode())
    digest.update(data)
    return digest.hexdigest()[:16]


def _png_size(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == JPEG_MARKER:
        if data[at + 1] in JPEG_FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending}" if stem and dot and ending.isalnum() else ""

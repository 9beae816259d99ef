"""What a bot sends with a call: form fields, JSON values or Python values, read alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rehearsal.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


UploadLike = bytes | tuple[Any, ...]


def as_upload(field: str, given: UploadLike) -> Upload:
    """Read `given`, the bytes alone or (file name, bytes, …), as an upload."""
    if isinstance(given, tuple):
        return Upload(str(given[0] or field), bytes(given[1]))
    return Upload(field, given)


class Parameters:
    def __init__(self, values: Mapping[str, Any], files: Mapping[str, UploadLike] | None = None) -> None:
        self.values = {name: value for name, value in values.items() if value is not None}
        self.files = {name: as_upload(name, given) for name, given in (files or {}).items()}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """Return the whole number given, or as the server does `default` where it is none."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def boolean(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def object(self, name: str, words: str) -> Any:
        """Return the JSON value given, None where there is none; refuse in `words` what is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(words) from None

    def upload(self, name: str) -> Upload | None:
        """Return the file sent as `name` itself or as `attach://…`."""
        attached = self.text(name).removeprefix("attach://")
        return self.files.get(name) or self.files.get(attached)

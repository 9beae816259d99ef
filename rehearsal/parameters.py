"""What a bot sends with a call: form fields, JSON values or Python values, read alike."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rehearsal.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


UploadLike = bytes | tuple[Any, ...]

NOT_UTF8 = "strings must be encoded in UTF-8"
HALF = re.compile(r"[\ud800-\udfff]")
LONGEST_NUMBER = 20


def as_upload(field: str, given: UploadLike) -> Upload:
    """Read `given`, the bytes alone or (file name, bytes, …), as an upload."""
    if isinstance(given, tuple):
        return Upload(_bare_name(str(given[0])) or field, bytes(given[1]))
    return Upload(field, given)


def _bare_name(name: str) -> str:
    """Return a file's name without folders and without what cannot be printed."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(character for character in last if character.isprintable()).strip()


def decoded_json(text: str) -> Any:
    """Return the value of a JSON text; ValueError where it is none, or nests deeper than anybody reads."""
    try:
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if "\\u" in text and HALF.search(json.dumps(value, ensure_ascii=False)):
        raise bad_request(NOT_UTF8)
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number} is too large")
    return value


class Parameters:
    def __init__(self, values: Mapping[str, Any], files: Mapping[str, UploadLike] | None = None) -> None:
        self.values = {name: value for name, value in values.items() if value is not None}
        self.files = {name: as_upload(name, given) for name, given in (files or {}).items()}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def required(self, name: str) -> str:
        """Return the text given; refuse where there is none."""
        if not self.text(name):
            raise bad_request(f'parameter "{name}" is required')
        return self.text(name)

    def number(self, name: str) -> float | None:
        """Return the finite number given, None where it is none."""
        try:
            return _finite(self.text(name))
        except ValueError:
            return None

    def integer(self, name: str, default: int = 0) -> int:
        """Return the whole number given, or as the server does `default` where it is none."""
        value = str(self.values.get(name, default))
        try:
            return int(value) if len(value) <= LONGEST_NUMBER else default
        except ValueError:
            return default

    def boolean(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def object(self, name: str, words: str) -> Any:
        """Return the JSON value given, None where there is none; refuse in `words` what is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return decoded_json(value) if value else None
        except ValueError:
            raise bad_request(words) from None

    def record(self, name: str, words: str) -> dict[str, Any]:
        """Return the JSON object given, {} where there is none; refuse in `words` what is none."""
        value = self.object(name, words)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(words)
        return value

    def upload(self, name: str) -> Upload | None:
        """Return the file sent as `name` itself or as `attach://…`."""
        attached = self.text(name).removeprefix("attach://")
        return self.files.get(name) or self.files.get(attached)

"""A rehearsal to play in, whose every call and record is held against what others wrote of the Bot API."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import aiogram.methods
import telegram as library
from aiogram.methods.base import TelegramMethod
from aiogram.types import Update
from pydantic import BaseModel, TypeAdapter, ValidationError

from rehearsal.telegram import Telegram

PUBLISHED = "HANMADI_BOT_API"


class SchemaError(AssertionError):
    """A call or a record that the Bot API does not know."""


class StoppedClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = datetime(2026, 11, 20, 9, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **span: float) -> None:
        """Move on by `span`, given as to timedelta."""
        self.at += timedelta(**span)


class Hurry:
    """Waiting that takes no time."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def read(self) -> float:
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        self._seconds += seconds
        await asyncio.sleep(0)


@asynccontextmanager
async def rehearsal(now: Callable[[], datetime] | None = None) -> AsyncIterator[Telegram]:
    """A telegram that is watched; leaving it raises the first fault found."""
    telegram = Telegram(now) if now else Telegram()
    watch(telegram)
    try:
        yield telegram
    finally:
        await telegram.close()
    for fault in telegram.faults_found:
        raise fault


async def quiet(telegram: Telegram) -> None:
    """Return once the bot has confirmed all updates and has nothing left to do."""
    await telegram.settled()


def watch(telegram: Telegram) -> None:
    """Check every call and record; the next `settled` raises what is found."""
    telegram.on_call.append(check_call)
    telegram.on_record.append(check_record)
    if described := published():
        telegram.on_call.append(lambda name, values, files: check_published(described, name, values, files))


def check_call(name: str, values: dict[str, Any], files: list[str]) -> None:
    model = methods().get(name.lower())
    if model is None:
        return  # the rehearsal itself answers 404
    given = {field: _decoded(model, field, value) for field, value in values.items()}
    uploads = {field: f"attach://{field}" for field in files if field in model.model_fields}
    _validated(f"call of {name}", TypeAdapter(model), uploads | given)


def check_record(kind: str, record: Any) -> None:
    if kind == "Update":
        _validated("update", TypeAdapter(Update), record)
        library.Update.de_json(dict(record), None)
        return
    returning: Any = methods()[kind.lower()].__returning__
    _validated(f"result of {kind}", TypeAdapter(returning), record)
    if isinstance(record, dict) and "message_id" in record and "chat" in record:
        library.Message.de_json(dict(record), None)


@cache
def methods() -> Mapping[str, type[TelegramMethod[Any]]]:
    found = [getattr(aiogram.methods, name) for name in aiogram.methods.__all__]
    concrete = [model for model in found if isinstance(getattr(model, "__api_method__", None), str)]
    return {model.__api_method__.lower(): model for model in concrete}


def _decoded(model: type[TelegramMethod[Any]], field: str, value: Any) -> Any:
    """Return the JSON in a form's field, the value itself where the field is a text."""
    known = model.model_fields.get(field)
    if not isinstance(value, str) or known is None or "str" in _type_names(known.annotation):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _type_names(annotation: Any) -> set[str]:
    parts = getattr(annotation, "__args__", (annotation,))
    return {getattr(part, "__name__", str(part)) for part in parts}


def _validated(what: str, adapter: TypeAdapter[Any], given: Any) -> None:
    try:
        value = adapter.validate_python(given)
    except ValidationError as fault:
        raise SchemaError(f"{what}: {fault} in {given}") from None
    if strangers := list(_strangers(value)):
        raise SchemaError(f"{what} has unknown fields {strangers} in {given}")


def _strangers(value: Any, path: str = "") -> Iterator[str]:
    """Yield the fields, at any depth, that no model knows."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from _strangers(getattr(value, name), f"{path}.{name}")
    if isinstance(value, list):
        for part in value:
            yield from _strangers(part, path)


Described = Mapping[str, Mapping[str, tuple[list[str], bool]]]


@cache
def published() -> Described:
    """Return the published Bot API's methods from the file the environment names, {} where it names none."""
    path = os.environ.get(PUBLISHED)
    described: Described = json.loads(Path(path).read_text(encoding="utf-8"))["methods"] if path else {}
    return described


def check_published(described: Described, name: str, values: dict[str, Any], files: list[str]) -> None:
    known = {method.lower(): parameters for method, parameters in described.items()}.get(name.lower())
    if known is None:
        raise SchemaError(f"{name} is no method of the Bot API")
    given = values | {field: f"attach://{field}" for field in files if field in known}
    missing = {field for field, (_, required) in known.items() if required} - given.keys()
    wrong = [field for field, value in given.items() if field in known and not _fits(value, known[field][0])]
    unknown = given.keys() - known.keys()
    if missing or wrong or unknown:
        raise SchemaError(f"{name}: missing {missing}, of a wrong type {wrong}, unknown {unknown}")


def _fits(value: Any, types: list[str]) -> bool:
    return any(_fits_one(value, one) for one in types)


def _fits_one(value: Any, wanted: str) -> bool:
    value = _from_form(value) if wanted not in {"String", "InputFile"} else value
    match wanted:
        case "String" | "InputFile":
            return isinstance(value, str)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float)
        case "Boolean":
            return isinstance(value, bool)
        case _:
            return isinstance(value, list if wanted.startswith("Array of ") else dict)


def _from_form(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value

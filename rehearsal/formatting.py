"""Text as Telegram keeps it: plain characters and entities, counted in UTF-16 units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from rehearsal.html import MarkupError, parse_html
from rehearsal.parameters import Parameters
from rehearsal.refusal import RefusedError, bad_request, not_implemented
from rehearsal.utf16 import utf16_length

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100

Entity = dict[str, Any]

FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w))"
    r"|(?P<url>https?://[^\s<>\"]+)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d_]\w*)"
)
OPAQUE = {"code", "pre", "text_link"}
MARK: dict[str, type] = {"offset": int, "length": int, "type": str}
UNPLAYED_MODES = {"markdown", "markdownv2"}


@dataclass(frozen=True, slots=True)
class Formatted:
    text: str
    entities: tuple[Entity, ...] = ()

    def fields(self, name: str) -> dict[str, Any]:
        """Return the fields of a message for `name`: text or caption."""
        if not self.text:
            return {}
        marks = {"text": "entities", "caption": "caption_entities"}[name]
        return {name: self.text, **({marks: list(self.entities)} if self.entities else {})}


def formatted(asked: Parameters, name: str) -> Formatted:
    """Read text or caption with its parse_mode or its entities; trimmed as the server trims."""
    text, given = _parsed(asked, name)
    text, given = _trimmed(text, given)
    marks = sorted([*given, *_found(text, given)], key=lambda mark: (mark["offset"], -mark["length"]))
    return Formatted(text, tuple(marks[:ENTITY_LIMIT]))


def typed(text: str) -> Formatted:
    """Return what a person typed, with the entities the server finds in it."""
    return Formatted(text, tuple(_found(text, [])))


def read_text(asked: Parameters) -> Formatted:
    content = formatted(asked, "text")
    if not content.text:
        raise bad_request("message text is empty")
    if utf16_length(content.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return content


def read_caption(asked: Parameters) -> Formatted:
    content = formatted(asked, "caption")
    if utf16_length(content.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return content


def _parsed(asked: Parameters, name: str) -> tuple[str, list[Entity]]:
    mode = asked.text("parse_mode").lower()
    if mode == "html":
        return _from_html(asked.text(name))
    if mode in UNPLAYED_MODES:
        raise not_implemented(f"the rehearsal does not play the parse_mode {asked.text('parse_mode')}")
    if mode:
        raise bad_request("unsupported parse_mode")
    marks = "entities" if name == "text" else "caption_entities"
    given = [_checked(mark) for mark in _list(asked, marks)]
    return asked.text(name), [mark for mark in given if mark["type"] not in FOUND.groupindex]


def _list(asked: Parameters, name: str) -> list[Any]:
    """Return the array given; like the server, take what cannot be read for nothing given."""
    try:
        given = asked.object(name, "")
    except RefusedError:
        return []
    return given if isinstance(given, list) else []


def _checked(mark: Any) -> Entity:
    if not isinstance(mark, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name, wanted in MARK.items():
        if name not in mark:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
        if not isinstance(mark[name], wanted):
            words = f'Field "{name}" must be of type {"String" if wanted is str else "Number"}'
            raise bad_request(f"can't parse MessageEntity: {words}")
    return mark


def _from_html(source: str) -> tuple[str, list[Entity]]:
    try:
        return parse_html(source)
    except MarkupError as fault:
        raise bad_request(f"can't parse entities: {fault}") from None


def _trimmed(text: str, marks: list[Entity]) -> tuple[str, list[Entity]]:
    kept = text.strip()
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    length = utf16_length(kept)
    moved = [_clipped(mark, shift, length) for mark in marks]
    return kept, [mark for mark in moved if mark["length"] > 0]


def _clipped(mark: Entity, shift: int, length: int) -> Entity:
    begin = max(mark["offset"] - shift, 0)
    end = min(mark["offset"] + mark["length"] - shift, length)
    return {**mark, "offset": begin, "length": end - begin}


def _found(text: str, given: list[Entity]) -> list[Entity]:
    marks = [_mark(text, match) for match in FOUND.finditer(text)]
    return [mark for mark in marks if not any(_hides(other, mark) for other in given)]


def _mark(text: str, match: re.Match[str]) -> Entity:
    offset, length = utf16_length(text[: match.start()]), utf16_length(match.group())
    return {"type": str(match.lastgroup), "offset": offset, "length": length}


def _hides(given: Entity, found: Entity) -> bool:
    apart = found["offset"] >= given["offset"] + given["length"] or (
        found["offset"] + found["length"] <= given["offset"]
    )
    return given["type"] in OPAQUE and not apart

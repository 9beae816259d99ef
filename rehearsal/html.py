"""Telegram's HTML, read as strictly as the server reads it. Offsets in faults are bytes of UTF-8."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rehearsal.utf16 import utf16_length

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(rb"&(?:#x(?P<hex>[0-9A-Fa-f]+)|#(?P<dec>[0-9]+)|(?P<name>[A-Za-z]+));?")
TAG_NAME = re.compile(rb"[^\s>]*")
ATTRIBUTE_NAME = re.compile(rb"[^\s=>/\"']*")
TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
SPACES = re.compile(rb"\s*")
PLAIN = re.compile(rb"[^<&]+")
SURROGATES = range(0xD800, 0xE000)
LAST_CHARACTER = 0x10FFFF


class MarkupError(Exception):
    """Markup that the server does not take, in its words."""


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    begin: int
    offset: int
    position: int


@dataclass(slots=True)
class _Reader:
    source: bytes
    at: int = 0
    text: str = ""
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)

    def take(self, pattern: re.Pattern[bytes]) -> bytes:
        match = pattern.match(self.source, self.at)
        found = match.group() if match else b""
        self.at += len(found)
        return found

    def peek(self) -> bytes:
        return self.source[self.at : self.at + 1]

    def write(self, text: str) -> None:
        self.text += text
        self.length += utf16_length(text)


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities, by offset, outer before inner."""
    reader = _Reader(source.encode())
    while reader.at < len(reader.source):
        _step(reader)
    if reader.open:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return reader.text, sorted(reader.marks, key=lambda mark: (mark["offset"], -mark["length"]))


def _step(reader: _Reader) -> None:
    match reader.peek():
        case b"<" if reader.source[reader.at + 1 : reader.at + 2] == b"/":
            _end_tag(reader)
        case b"<":
            _start_tag(reader)
        case b"&":
            reader.write(_reference(reader))
        case _:
            reader.write(reader.take(PLAIN).decode())


def _reference(reader: _Reader) -> str:
    """Return the character a reference stands for; what is no reference stays as it is written."""
    match = REFERENCE.match(reader.source, reader.at)
    char = _character(match) if match else ""
    reader.at = match.end() if match and char else reader.at + 1
    return char or "&"


def _character(match: re.Match[bytes]) -> str:
    if name := match["name"]:
        return NAMED.get(name.decode(), "")
    code = int(match["hex"], 16) if match["hex"] else int(match["dec"])
    if code in SURROGATES:
        raise MarkupError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code <= LAST_CHARACTER else ""


def _start_tag(reader: _Reader) -> None:
    begin = reader.at
    reader.at += 1
    tag = reader.take(TAG_NAME).decode().lower()
    if not reader.peek():
        raise MarkupError(f"Unclosed start tag at byte offset {begin}")
    if tag not in TYPES:
        raise MarkupError(f'Unsupported start tag "{tag}" at byte offset {begin}')
    attributes = _attributes(reader, tag, begin)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    reader.open.append(_Open(tag, attributes, begin, reader.length, len(reader.text)))


def _attributes(reader: _Reader, tag: str, begin: int) -> dict[str, str]:
    found: dict[str, str] = {}
    while reader.take(SPACES) or reader.peek() != b">":
        if reader.peek() == b">":
            break
        name, value = _attribute(reader, tag, begin)
        found[name] = value
    reader.at += 1
    return found


def _attribute(reader: _Reader, tag: str, begin: int) -> tuple[str, str]:
    name = reader.take(ATTRIBUTE_NAME).decode().lower()
    if not name:
        raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
    reader.take(SPACES)
    if reader.peek() != b"=":
        _not_at_end(reader, tag, begin)
        return name, ""
    reader.at += 1
    reader.take(SPACES)
    _not_at_end(reader, tag, begin)
    return name, _value(reader, begin)


def _not_at_end(reader: _Reader, tag: str, begin: int) -> None:
    if not reader.peek():
        raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')


def _value(reader: _Reader, begin: int) -> str:
    quote = reader.peek()
    if quote not in {b'"', b"'"}:
        return _bare_value(reader)
    end = reader.source.find(quote, reader.at + 1)
    if end < 0:
        raise MarkupError(f"Unclosed start tag at byte offset {begin}")
    inner = _Reader(reader.source[reader.at + 1 : end])
    while inner.at < len(inner.source):
        inner.write(_reference(inner) if inner.peek() == b"&" else inner.take(re.compile(rb"[^&]+")).decode())
    reader.at = end + 1
    return inner.text


def _bare_value(reader: _Reader) -> str:
    begin = reader.at
    token = reader.take(TOKEN).decode().lower()
    if reader.peek() != b">" and not reader.peek().isspace():
        raise MarkupError(f"Unexpected end of name token at byte offset {begin}")
    return token


def _end_tag(reader: _Reader) -> None:
    begin = reader.at
    if not reader.open:
        raise MarkupError(f"Unexpected end tag at byte offset {begin}")
    reader.at += 2
    tag = reader.take(TAG_NAME).decode().lower()
    reader.take(SPACES)
    if reader.peek() != b">":
        raise MarkupError(f"Unclosed end tag at byte offset {begin}")
    reader.at += 1
    opened = reader.open.pop()
    if tag not in {"", opened.tag}:
        expected = f'expected "</{opened.tag}>", found "</{tag}>"'
        raise MarkupError(f"Unmatched end tag at byte offset {begin}, {expected}")
    _close(reader, opened)


def _close(reader: _Reader, opened: _Open) -> None:
    length = reader.length - opened.offset
    if length == 0:
        return
    details = _details(opened, reader.text[opened.position :])
    if opened.tag == "code":
        inside = reader.open[-1] if reader.open else opened
        inside.attributes.update(details if inside.tag == "pre" else {})
        if inside.tag == "pre" and details:
            return
        details = {}
    reader.marks.append({"type": TYPES[opened.tag], "offset": opened.offset, "length": length} | details)


def _details(opened: _Open, text: str) -> dict[str, Any]:
    """Return what an entity says beyond its place."""
    read = DETAILS.get(opened.tag)
    return read(opened.attributes, text) if read else {}


def _quote(given: dict[str, str], _: str) -> dict[str, Any]:
    return {"type": "expandable_blockquote"} if "expandable" in given else {}


def _language(given: dict[str, str], _: str) -> dict[str, Any]:
    language = given.get("language") or given.get("class", "").removeprefix("language-")
    return {"language": language} if language else {}


def _moment(given: dict[str, str], _: str) -> dict[str, Any]:
    moment: dict[str, Any] = {"unix_time": int(given.get("unix") or 0)}
    return moment | ({"date_time_format": given["format"]} if given.get("format") else {})


DETAILS: dict[str, Callable[[dict[str, str], str], dict[str, Any]]] = {
    "a": lambda given, text: {"url": given.get("href") or text},
    "blockquote": _quote,
    "pre": _language,
    "code": _language,
    "tg-emoji": lambda given, _: {"custom_emoji_id": given.get("emoji-id", "")},
    "tg-time": _moment,
}

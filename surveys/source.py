"""A survey file as a tree of texts with line numbers. Strict: what YAML would change unasked is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from surveys.faults import Fault, fault
from surveys.fields import visible
from surveys.unreadable import HASH, unreadable

BIGGEST = 1_000_000
DEEPEST = 20
UNCLOSED = 200  # brackets; reading them takes the square of their number
TEXTS = {"title", "by", "contact", "intro", "consent", "text", "note", "group", "unit", "labels"}
LISTS_OF_TEXTS = {"options", "statements", "things"}
KEPT_INSIDE = {"number", "numbered"}  # given by us, never written by an author
UNPRINTABLE = re.compile("[^\\t\\n\\r -~\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Text:
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    line: int
    entries: dict[str, tuple[int, Node]]
    """By key: the key's line and what stands under it."""


Node = Text | Items | Entries


def parse(text: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """The tree, None where there is none to be had, and every fault found on the way."""
    if unclosed(text) > UNCLOSED:
        return None, (fault(0, "deep", limit=DEEPEST),)
    try:
        events = list(YAML(typ="safe", pure=True).parse(text))
    except YAMLError as error:
        return None, tuple(unreadable(text, error))
    faults = list(forbidden(events))
    if any(isinstance(event, AliasEvent) for event in events) or too_deep(events):
        return None, tuple(faults)
    builder = Builder(text, events, faults)
    return builder.document(), tuple(builder.faults)


def unclosed(text: str) -> int:
    """How many brackets stand open at once, those inside of texts included."""
    steps = (1 if bracket in "[{" else -1 for bracket in re.findall(r"[\[\]{}]", text))
    return max(accumulate(steps), default=0)


def decoded(source: str | bytes) -> str | Fault:
    if len(source) > BIGGEST:
        return fault(0, "too_big", limit=BIGGEST // 1000)
    try:
        text = source.decode("utf-8") if isinstance(source, bytes) else source
    except UnicodeDecodeError as error:
        return fault(error.object[: error.start].count(b"\n") + 1, "encoding")
    strange = UNPRINTABLE.search(text)
    if strange:
        return fault(text.count("\n", 0, strange.start()) + 1, "unprintable", code=f"U+{ord(strange[0]):04X}")
    return text.removeprefix("\ufeff")


def forbidden(events: list[Any]) -> Iterator[Fault]:
    documents = 0
    for event in events:
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            yield fault(line, "anchor")
        if getattr(event, "tag", None):
            yield fault(line, "tag", tag=event.tag)
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                yield fault(line, "documents")
    if too_deep(events):
        yield fault(0, "deep", limit=DEEPEST)


def too_deep(events: list[Event]) -> bool:
    depth = deepest = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        deepest = max(deepest, depth)
    return deepest > DEEPEST


class Builder:
    """Makes the tree of the first document from its events."""

    def __init__(self, text: str, events: list[Any], faults: list[Fault]) -> None:
        self.text = text
        self.faults = faults
        self._events: Iterator[Any] = iter(events)

    def document(self) -> Node | None:
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                return self._node(next(self._events), "")
        self._fault(1, "nothing")
        return None

    def _fault(self, line: int, rule: str, **args: Any) -> None:
        self.faults.append(fault(line, rule, **args))

    def _node(self, event: Any, under: str) -> Node:
        """`under`: the key that says whether texts stand here."""
        line = event.start_mark.line + 1
        if isinstance(event, SequenceStartEvent):
            return Items(line, tuple(self._items(under)))
        if isinstance(event, MappingStartEvent):
            return Entries(line, self._entries(under))
        return self._text(event, under)

    def _text(self, event: Any, under: str) -> Text:
        line = event.start_mark.line + 1
        plain = not event.style
        if plain and under in TEXTS | LISTS_OF_TEXTS and HASH.match(self.text, event.end_mark.index):
            self._fault(line, "hash", text=event.value)
        written = paired(event.value)
        strange = UNPRINTABLE.search(written)
        if strange:
            self._fault(line, "unprintable", code=f"U+{ord(strange[0]):04X}")
        return Text(line, UNPRINTABLE.sub("", written))

    def _items(self, under: str) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                return
            yield self._node(event, under)

    def _entries(self, under: str) -> dict[str, tuple[int, Node]]:
        entries: dict[str, tuple[int, Node]] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            line = event.start_mark.line + 1
            key = self._node(event, "")
            value = self._node(next(self._events), under if under in TEXTS else key_text(key))
            self._enter(entries, line, key, value)
        return entries

    def _enter(self, entries: dict[str, tuple[int, Node]], line: int, key: Node, value: Node) -> None:
        name = key_text(key)
        if not isinstance(key, Text):
            self._fault(line, "key_shape")
        elif name in KEPT_INSIDE:
            self._fault(line, "extra_forbidden", name=name)
        elif name in entries:
            self._fault(line, "key_twice", name=name, first=entries[name][0])
        else:
            entries[name] = (line, value)


def paired(text: str) -> str:
    """JSON writes a sign such as an emoji as two halves; one that stands alone stays what it is."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def key_text(key: Node) -> str:
    return visible(key.text) if isinstance(key, Text) else ""


def data_of(node: Node) -> Any:
    """The tree as dicts, lists and texts."""
    if isinstance(node, Entries):
        return {key: data_of(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Items):
        return [data_of(item) for item in node.items]
    return node.text


def line_of(node: Node, path: tuple[str | int, ...]) -> int:
    """The line of what `path` leads to, or of the last thing on the way that is there."""
    line = node.line
    for part in path:
        if isinstance(node, Entries) and part in node.entries:
            line, node = node.entries[str(part)]
        elif isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            line = node.line
    return line

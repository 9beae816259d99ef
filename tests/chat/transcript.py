"""A whole chat on paper: what people do, line by line, and all that they are shown because of it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from rehearsal.people import Person
from rehearsal.records import Answer, Message
from tests.chat.stage import Stage

DOING, INDENT, SAME, BETWEEN, FOLD = "> ", "    ", "…", "————", "| "
RECEIPT = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])")
LIKE = 0.5
"""From which likeness on only what differs from the message before is written down."""

DAYS = 40
"""After which every example is closed."""

SENDS: Mapping[str, Callable[[Person], Awaitable[Message]]] = {
    "(사진)": Person.send_photo,
    "(음성)": Person.send_voice,
    "(스티커)": Person.send_sticker,
}


@dataclass
class Transcript:
    """`people` by name; whoever the script names besides comes in when it does.

    `shown` is every message of the bot as it ever stood in a chat, `unseen` what taps were told in passing
    while nothing in the chat changed.
    """

    bot: Stage
    language: str
    people: dict[str, Person]
    shown: list[Message] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    _known: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    _heard: dict[int, int] = field(default_factory=dict)
    _before: list[str] = field(default_factory=list)
    _seen: set[tuple[str, ...]] = field(default_factory=set)

    async def play(self, script: str) -> str:
        """The doings of the script, each with what is shown because of it. `> …` lets the time run out.

        What stood in the chats before is passed over.
        """
        list(self._news(""))
        self.shown.clear()
        doings = [line for line in script.splitlines() if line.startswith(DOING)]
        return "".join([await self._done(doing) for doing in doings])

    async def _done(self, doing: str) -> str:
        name, _, what = doing.removeprefix(DOING).partition(": ")
        if what:
            await does(self.people.setdefault(name, self.bot.person(name, self.language)), what)
        else:
            await self.bot.move(days=DAYS)
        below = "".join(f"{INDENT}{line}".rstrip() + "\n" for line in self._news(name))
        return f"{doing}\n{below}\n"

    def _news(self, doer: str) -> Iterator[str]:
        for name, person in self.people.items():
            answers, messages = self._answers(person), list(self._messages(person))
            yield from ([f"{name}:"] if messages and name != doer else [])
            yield from (f"(! {answer.text})" if answer.alert else f"({answer.text})" for answer in answers)
            yield from messages
            self.unseen += [answer.text for answer in answers if not answer.alert and not messages]

    def _answers(self, person: Person) -> list[Answer]:
        heard, self._heard[person.id] = self._heard.get(person.id, 0), len(person.toasts)
        return person.toasts[heard:]

    def _messages(self, person: Person) -> Iterator[str]:
        for message in person.chat:
            drawn, known = drawing(message), self._known.get((person.id, message.id))
            self._known[person.id, message.id] = drawn
            if not message.from_bot or drawn == known:
                continue
            self.shown.append(replace(message, markup=dict(message.markup)))
            if message.rows or known is None:
                yield BETWEEN
                yield from self._briefly(drawn)

    def _briefly(self, drawn: list[str]) -> Iterator[str]:
        """All of it the first time, of what was seen the beginning, of what is much like the last message
        that which differs.
        """
        seen, before = tuple(drawn) in self._seen, self._before
        self._seen.add(tuple(drawn))
        self._before = drawn
        yield from (drawn[0], SAME) if seen and len(drawn) > 1 else differing(before, drawn)


async def does(person: Person, what: str) -> None:
    if what in SENDS:
        await SENDS[what](person)
    elif what.startswith("["):
        await person.tap(what[1:-1])
    else:
        await person.say(what.replace("⏎", "\n"))


def drawing(message: Message) -> list[str]:
    """A message as it stands in the chat: its text, its file, its buttons row by row."""
    document = message.content.get("document")
    files = [f"📎 {document['file_name']}"] if document else []
    rows = ["".join(f"[{button['text']}]" for button in row) for row in message.rows]
    return [RECEIPT.sub("K7M2-9QXH", line) for line in (*text_of(message), *files, *rows)]


def text_of(message: Message) -> Iterator[str]:
    """Line by line; those that are folded are marked."""
    folded = [
        range(2 * mark["offset"], 2 * (mark["offset"] + mark["length"]))
        for mark in message.content.get("entities", [])
        if mark["type"] == "expandable_blockquote"
    ]
    at = 0
    for line in message.text.split("\n") if message.text else []:
        yield f"{FOLD}{line}" if any(at in fold for fold in folded) else line
        at += len(f"{line}\n".encode("utf-16-le"))


def differing(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """All of it, or of what is much like the message before, the lines that are new."""
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    if matcher.ratio() < LIKE:
        yield from now
        return
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind == "equal":
            yield SAME if any(now[start:end]) else ""
        else:
            yield from now[start:end]

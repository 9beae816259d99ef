"""Two people and a bot in a play of any happenings: taps, texts, forgeries, redeliveries, restarts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Connection, select

from rehearsal.inbox import Waiting
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage.schema import ballots, dialogues, drafts, responses, writings
from tests.chat.stage import Stage, stage
from tests.people import StoppedClock

OPTIONS, PLACES, LEAST, ENTRIES = 12, 3, 2, 3
RANKING, WORDS, MORE = 1, 2, 3
SURVEY = f"""
id: any
title: 무엇이든
questions:
  - id: values
    kind: ranking
    text: 골라 주세요
    places: {PLACES}
    at_least: {LEAST}
    reason: optional
    options: [{", ".join(f"가치{number}" for number in range(1, OPTIONS + 1))}]
  - {{id: words, kind: text, entries: 1-{ENTRIES}, text: 적어 주세요}}
  - {{id: more, kind: text, required: false, text: 더 하실 말씀}}
"""
FIRST_STEPS: list[Callable[[Person], Awaitable[Any]]] = [
    lambda person: person.say("1 2 3"),
    lambda person: person.say("까닭"),
    lambda person: person.say("한 줄"),
    lambda person: person.tap("다음"),
    lambda person: person.tap("⏭"),
    lambda person: person.tap("✅"),
]
KEPT = (drafts, responses, ballots, dialogues, writings)
TALKING = {"sendmessage", "editmessagetext"}


@dataclass
class Play:
    """Two people, one bot, and everything that was ever sent to it."""

    telegram: Telegram
    url: str
    clock: StoppedClock
    bot: Stage = field(init=False)
    people: list[Person] = field(init=False)
    updates: list[Waiting] = field(default_factory=list)
    spoken: Counter[int] = field(default_factory=Counter)
    shown: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    _life: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def begin(self, steps: int) -> None:
        """The first person has come so many steps through the survey, the second has only begun."""
        self.telegram.on_call.append(self._note_words)
        self.telegram.on_record.append(self._note_buttons)
        await self.live()
        await self.bot.add(SURVEY)
        self.people = [self.telegram.person("민지"), self.telegram.person("철수")]
        for person in self.people:
            await person.start("any")
            self.sent()
        for step in FIRST_STEPS[:steps]:
            await step(self.people[0])
            self.sent()
        self.telegram.patient = False

    async def live(self) -> None:
        self.bot = await self._life.enter_async_context(stage(self.telegram, self.url, self.clock))

    async def end(self) -> None:
        await self._life.aclose()

    def sent(self) -> None:
        last = self.telegram.bot.inbox.last
        assert last is not None
        self.updates.append(last)

    async def kept(self) -> list[list[Any]]:
        return await self.bot.app.database.read(_kept)

    def heard(self, person: Person) -> int:
        """How often the bot has said something to a person: by a message, or in answer to a tap."""
        return self.spoken[person.id] + len(person.toasts)

    def _note_words(self, method: str, values: dict[str, Any], _: list[str]) -> None:
        if method.lower() in TALKING:
            self.spoken[int(values["chat_id"])] += 1

    def _note_buttons(self, _: str, result: Any) -> None:
        rows = result.get("reply_markup", {}).get("inline_keyboard", []) if isinstance(result, dict) else []
        for button in (button for row in rows for button in row):
            self.shown[result["chat"]["id"]].append((result["message_id"], button["callback_data"]))


def _kept(tx: Connection) -> list[list[Any]]:
    return [sorted(map(repr, tx.execute(select(table)))) for table in KEPT]


# What happens


@dataclass(frozen=True)
class Tap:
    """Any button that is displayed anywhere in the chat; where there is none, the survey's link."""

    who: int
    which: int

    async def happen(self, play: Play) -> None:
        person = play.people[self.who]
        shown = [
            (message, button["callback_data"])
            for message in person.chat
            for row in message.rows
            for button in row
        ]
        if shown:
            message, data = shown[self.which % len(shown)]
            await person.press(data, message)
        else:
            await person.start("any")
        play.sent()


@dataclass(frozen=True)
class TapLate:
    """A button that was displayed once, and that an app may still show: also one of a card long changed."""

    who: int
    which: int

    async def happen(self, play: Play) -> None:
        person = play.people[self.who]
        shown = play.shown[person.id]
        message, data = shown[-1 - self.which % len(shown)]
        await person.press(data, person.seat.messages[message])
        play.sent()


@dataclass(frozen=True)
class Forge:
    """Data that no button need carry, under any message."""

    who: int
    which: int
    data: str

    async def happen(self, play: Play) -> None:
        person = play.people[self.who]
        await person.press(self.data, person.chat[self.which % len(person.chat)])
        play.sent()


@dataclass(frozen=True)
class Say:
    who: int
    text: str

    async def happen(self, play: Play) -> None:
        await play.people[self.who].say(self.text)
        play.sent()


@dataclass(frozen=True)
class Edit:
    """Any message of one's own is corrected, be it an answer, a command or idle talk."""

    who: int
    which: int
    text: str

    async def happen(self, play: Play) -> None:
        person = play.people[self.who]
        own = [message for message in person.chat if not message.from_bot]
        await person.edit(own[-1 - self.which % len(own)], self.text)
        play.sent()


@dataclass(frozen=True)
class Redeliver:
    """Telegram sends an update again that was dealt with, or that still waits."""

    which: int

    async def happen(self, play: Play) -> None:
        play.telegram.bot.inbox.repeat(play.updates[self.which % len(play.updates)])


@dataclass(frozen=True)
class Restart:
    async def happen(self, play: Play) -> None:
        await play.end()
        await play.live()


Happening = Tap | TapLate | Forge | Say | Edit | Redeliver | Restart

PEOPLE, ANY = st.integers(0, 1), st.integers(0, 60)
WORDED = [
    "1 2 3", "가치7", "가치2, 가치5", "12", "가치", "1 1", "2번", "다음", "제출", "이전", "건너뛰기",
    "다시 고르기", "답한 내용 보기", "한 줄\n두 줄",
    "응답 철회", "네, 철회합니다", "응답 수정", "/start any", "/start", "/me", "/surveys", "/language en",
    "/results", "/fly",
]  # fmt: skip
TYPED = st.sampled_from(WORDED) | st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
ACTIONS = [
    "add",
    "drop",
    "clear",
    "go",
    "next",
    "skip",
    "done",
    "no-reason",
    "reason",
    "cast",
    "more",
    "notes",
    "page",
    "overview",
    "abstain",
    "revise",
    "fly",
]
PLACES_NEARLY = st.sampled_from(["0", "1", "2", "3", "2.1", "4", "-1", "2.99999"])
VALUES_NEARLY = st.sampled_from(["13.2", "999999999", "1.99999"]) | st.integers(-1, 13)
NEARLY = st.builds("q:1:{}:{}:{}".format, PLACES_NEARLY, st.sampled_from(ACTIONS), VALUES_NEARLY)
FORGED = NEARLY | st.from_regex(r"[qslx]:[0-2]:[0-9]:(enter|withdraw-yes|choose|cast):[0-9]", fullmatch=True)
HAPPENINGS: st.SearchStrategy[Happening] = st.one_of(
    st.builds(Tap, PEOPLE, ANY),
    st.builds(Tap, PEOPLE, ANY),
    st.builds(TapLate, PEOPLE, ANY),
    st.builds(Say, PEOPLE, TYPED),
    st.builds(Edit, PEOPLE, ANY, TYPED),
    st.builds(Redeliver, ANY),
    st.builds(Forge, PEOPLE, ANY, FORGED | st.text(max_size=16)),
    st.builds(Restart),
)
AT_ONCE = st.lists(HAPPENINGS, min_size=1, max_size=4)
SEQUENCES = st.lists(st.builds(lambda one: [one], HAPPENINGS) | AT_ONCE, min_size=10, max_size=25)

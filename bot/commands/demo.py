"""`hanmadi demo`: the example survey from its opening to its close, on a Telegram inside this process."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files
from random import Random

from pydantic import SecretStr

from bot.application import Application, running
from bot.clock import Clock, wall_time
from bot.commands.speaking import operator_language, plain, say_progress, say_to_operator
from bot.patience import Timer
from bot.settings import Settings
from bot.transport import RehearsalRequest
from rehearsal.people import Person
from rehearsal.records import Message
from rehearsal.telegram import TOKEN, Telegram
from surveys.asked import Asked, Given, Place
from surveys.authoring import read_survey
from surveys.prompt import Arg, Phrase
from surveys.questions.base import in_language
from surveys.revision import number as numbered
from surveys.survey import Survey
from surveys.way import way

EXAMPLE = "core-values.yaml"
NAMES = {"ko": ("민지", "영호", "총무"), "en": ("Minji", "Yeongho", "Organiser")}
TAPPED = (
    ("solidarity", "cooperation", "people", "community", "public"),
    ("communication", "networking", "leadership", "conflict", "facilitation"),
)
TYPED = ("cooperation", "trust", "solidarity", "local", "sharing")
REVISED = ("democracy", "diversity", "ecology", "solidarity", "empathy")
OTHERS, AT_ONCE, SKIPPING, SEED = 100, 10, 0.95, 2018
"""How many answer unseen, how many of them side by side, how many leave out what they may, and chance."""
WIDTH, GLIMPSE = 60, 9


class DemoClock:
    """The wall's time, and what it was moved on by."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return wall_time() + self._ahead

    def move_to(self, moment: datetime) -> None:
        self._ahead += moment - self()


class Hurry:
    """Waiting that takes no time, so that nobody at the terminal waits for the pace of bulk messages."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def read(self) -> float:
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        self._seconds += seconds
        await asyncio.sleep(0)


@dataclass
class Play:
    """What happens, and what of it is shown. `shown` is how many messages of a chat have been."""

    app: Application
    telegram: Telegram
    clock: DemoClock
    survey: Survey
    language: str
    shown: dict[int, int] = field(default_factory=dict)

    def tell(self, key: str, **args: Arg) -> None:
        say_to_operator(Phrase(f"demo-{key}", args), self.language)

    def scene(self, key: str, **args: Arg) -> None:
        said = plain(Phrase(f"demo-{key}", args), self.language)
        say_to_operator(f"\n── {said} ".ljust(WIDTH, "─"), self.language)

    def show(self, person: Person, most: int = 200) -> None:
        """What came into the chat since it was shown last; where nothing did, the card as it is now.

        `most` lines of each message.
        """
        said = [message for message in person.chat[self.shown.get(person.id, 0) :] if message.from_bot]
        cards = [message for message in person.chat if message.from_bot]
        for message in said or cards[-1:]:
            say_to_operator(drawn(message, most), self.language)
        self.seen(person)

    def seen(self, person: Person) -> None:
        self.shown[person.id] = len(person.chat)

    async def tap(self, person: Person, label: str, *, show: bool = True) -> None:
        self.tell("taps", name=person.name, label=label)
        await tap(person, label)
        if show:
            self.show(person)

    async def type(self, person: Person, text: str, *, show: bool = True) -> None:
        self.tell("says", name=person.name, text=text)
        await person.say(text)
        if show:
            self.show(person)

    def options(self, place: int, ids: Sequence[str], person: Person) -> list[str]:
        """Options by their ids, in the words this person reads."""
        texts = {option.id: option.text for option in self.survey.questions[place].offered()}
        return [in_language(texts[name], person.user.language) for name in ids]


def play() -> int:
    """Status 0 once it is over; nothing is left behind."""
    with tempfile.TemporaryDirectory(prefix="hanmadi-demo-") as folder, _without_logs():
        asyncio.run(_play(operator_language(), f"sqlite:///{folder}/demo.db"))
    return 0


async def _play(language: str, database: str) -> None:
    async with _stage(language, database) as play:
        closes = play.survey.closes_at(play.clock()) or play.clock()
        play.tell("opening")
        play.tell("survey", title=play.survey.title, at=closes)
        tapping, typing, organiser = (play.telegram.person(name, language) for name in NAMES[language])
        await _becomes_owner(play, organiser)
        await _answers_by_tapping(play, tapping)
        await _answers_by_typing(play, typing)
        await _revises(play, play.telegram.person("Grace", "en"))
        await _others_answer(play)
        await _deadline_comes(play, closes, organiser, tapping)
        play.scene("ending")


# The story


async def _becomes_owner(play: Play, organiser: Person) -> None:
    link = await play.app.owner_link() or ""
    await organiser.start(link.partition("start=")[2])
    play.seen(organiser)


async def _answers_by_tapping(play: Play, person: Person) -> None:
    play.scene("taps-answers", name=person.name)
    play.tell("opens-link", name=person.name)
    await person.start(play.survey.id)
    play.show(person)
    for place, ids in enumerate(TAPPED):
        names = play.options(place, ids, person)
        for name in names:
            await play.tap(person, name, show=place == 0 and name in (names[0], names[-1]))
    play.show(person)
    await play.tap(person, label(person, "button-skip"))
    await play.tap(person, label(person, "button-cast"))


async def _answers_by_typing(play: Play, person: Person) -> None:
    play.scene("types-answers", name=person.name)
    await person.start(play.survey.id)
    play.seen(person)
    await play.type(person, ", ".join(play.options(0, TYPED, person)), show=False)
    await play.type(person, "3 1 5 2 4", show=False)
    play.seen(person)
    await play.type(person, plain(Phrase("demo-why"), person.user.language))
    await play.type(person, label(person, "button-cast"))


async def _revises(play: Play, person: Person) -> None:
    play.scene("revises", name=person.name)
    await person.start(play.survey.id)
    await play.type(person, ", ".join(play.options(0, REVISED, person)), show=False)
    await play.type(person, "1 2 3 4 5", show=False)
    await person.tap(label(person, "button-skip"))
    play.seen(person)
    await play.tap(person, label(person, "button-cast"))
    await play.tap(person, label(person, "button-revise"), show=False)
    await play.tap(person, label(person, "button-go", number=1), show=False)
    await play.tap(person, play.options(0, REVISED, person)[-1])
    await play.tap(person, play.options(0, TYPED, person)[0])
    await play.tap(person, label(person, "button-cast"))


async def _others_answer(play: Play) -> None:
    play.scene("others", count=OTHERS)
    for done in range(0, OTHERS, AT_ONCE):
        people = [play.telegram.person(f"{number}", play.language) for number in range(done, done + AT_ONCE)]
        await asyncio.gather(*(_answers_unseen(play.survey, person) for person in people))
        told = Phrase("demo-progress", {"count": OTHERS, "done": done + AT_ONCE})
        say_progress(told, play.language, last=done + AT_ONCE == OTHERS)


async def _answers_unseen(survey: Survey, person: Person) -> None:
    chance = Random(f"{SEED}/{person.name}")  # noqa: S311 - the same people at each demo
    await person.start(survey.id)
    draft: dict[Place, Given | None] = {}
    while left := [asked for asked in way(survey, draft).asked if asked.place not in draft]:
        draft[left[0].place] = await _answers_one(left[0], chance, person)
    await person.tap(label(person, "button-cast"))


async def _answers_one(asked: Asked, chance: Random, person: Person) -> Given | None:
    if not asked.question.required and chance.random() < SKIPPING:
        await person.tap(label(person, "button-skip"))
        return None
    given = asked.invent(chance)
    for words in asked.said(given, person.user.language):
        said = plain(words, person.user.language)
        if not isinstance(words, Phrase) or said in person.buttons:
            await person.say(said)
    return given


async def _deadline_comes(play: Play, closes: datetime, organiser: Person, respondent: Person) -> None:
    play.clock.move_to(closes)
    await play.app.ticker.tick()
    await play.telegram.settled()
    play.scene("closes", at=closes)
    play.tell("organiser")
    play.show(organiser)
    play.tell("respondent", name=respondent.name)
    play.show(respondent, GLIMPSE)


# What it stands on


@asynccontextmanager
async def _stage(language: str, database: str) -> AsyncIterator[Play]:
    """The real bot on the simulated Telegram, with the example open for answers."""
    clock, hurry = DemoClock(), Hurry()
    telegram = Telegram(clock)
    settings = Settings.model_construct(
        token=SecretStr(TOKEN), database=SecretStr(database), language=language, rate=30.0
    )
    async with running(
        settings,
        request=RehearsalRequest(telegram),
        clock=Clock(clock),
        timer=Timer(hurry.read, hurry.sleep),
    ) as app:
        telegram.busy.append(app.courier.busy)
        await telegram.attended()
        survey = numbered(_example(settings.timezone, clock()))
        await app.operate("survey.add", {"definition": survey.to_json(), "open": True})
        yield Play(app, telegram, clock, survey, language)
    await telegram.close()


def _example(timezone: str, now: datetime) -> Survey:
    survey = read_survey(files("examples").joinpath(EXAMPLE).read_bytes(), timezone, now).survey
    if survey is None:
        raise LookupError(EXAMPLE)
    return survey


@contextmanager
def _without_logs() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


# At the telephone


async def tap(person: Person, words: str) -> None:
    """Tap the button with these words, which may stand on another page of the card."""
    if not _sees(person, words):
        while label(person, "button-page-before") in person.buttons:
            await person.tap(label(person, "button-page-before"))
    while not _sees(person, words):
        await person.tap(label(person, "button-page-after"))
    await person.tap(words)


def _sees(person: Person, words: str) -> bool:
    return any(words in button for button in person.buttons)


def label(person: Person, key: str, **args: Arg) -> str:
    return plain(Phrase(key, args), person.user.language)


def drawn(message: Message, most: int) -> str:
    """A message as it stands in the chat: its text, its file, its buttons row by row; `most` lines of it."""
    document = message.content.get("document")
    lines = [*message.text.splitlines(), *([f"📎 {document['file_name']}"] if document else [])]
    rows = [" ".join(f"[{button['text']}]" for button in row) for row in message.rows]
    shown = [*lines, *rows]
    cut = ["…"] if len(shown) > most else []
    return "\n".join(f"    │ {line}".rstrip() for line in (*shown[:most], *cut)) + "\n"

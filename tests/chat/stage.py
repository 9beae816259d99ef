"""The real bot on the simulated Telegram, for people to talk to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.application import Application, running
from bot.clock import Clock
from bot.patience import Timer
from bot.settings import Settings
from bot.steps import Step, no_step
from bot.transport import RehearsalRequest
from rehearsal.people import Person
from rehearsal.telegram import TOKEN, Telegram
from reports.count import count
from storage import surveys
from surveys.authoring import read_survey
from surveys.results import results_document
from tests.people import StoppedClock

EXAMPLES = Path(__file__).parents[2] / "examples"


class Stage:
    """A running bot and what a test wants of it."""

    def __init__(self, app: Application, telegram: Telegram, clock: StoppedClock) -> None:
        self.app = app
        self.telegram = telegram
        self.clock = clock

    async def add(
        self, source: str, *, opened: bool = True, files: Mapping[str, bytes] | None = None
    ) -> dict[str, Any]:
        """Store a survey by the operator's door; its report. The files of the examples come by themselves."""
        reading = read_survey(source, "Asia/Seoul", self.clock())
        assert reading.survey is not None, reading.faults
        arguments = {"definition": reading.survey.to_json(), "open": opened, "corrected": False}
        beside = {path.name: path.read_bytes() for path in EXAMPLES.glob("*.txt")}
        report = await self.app.operate("survey.add", arguments, beside if files is None else files)
        await self.telegram.settled()
        return report

    async def somebody_at(self, source: str, name: str = "민지", language: str = "ko") -> Person:
        """Somebody who has just opened the link of this survey."""
        report = await self.add(source)
        person = self.person(name, language)
        await person.start(report["survey"])
        return person

    async def close(self, survey: str) -> None:
        await self.app.operate("survey.close", {"survey": survey})
        await self.telegram.settled()

    async def move(self, **span: float) -> None:
        """Let time pass, and what is due in it happen."""
        self.clock.move(**span)
        await self.app.ticker.tick()
        await self.telegram.settled()

    async def results(self, slug: str) -> dict[str, Any]:
        """The results of a survey as `hanmadi results --format json` has them."""
        survey = await self.app.database.read(surveys.find, slug)
        assert survey is not None
        return results_document(await self.app.database.read(count, survey), "ko")

    async def ranking(self, slug: str, question: int = 0) -> dict[str, int]:
        """Points by option, of those that have any."""
        ranked = (await self.results(slug))["questions"][question]["ranking"]
        return {row["option"]: row["points"] for row in ranked if row["points"]}

    def person(self, name: str = "민지", language: str = "ko") -> Person:
        return self.telegram.person(name, language)


@asynccontextmanager
async def stage(
    telegram: Telegram,
    url: str,
    clock: StoppedClock,
    *,
    step: Step = no_step,
    timer: Timer | None = None,
    rate: float = 30,
    **settings: Any,
) -> AsyncIterator[Stage]:
    """The bot at work over this database, until left."""
    chosen = Settings.model_construct(token=SecretStr(TOKEN), database=SecretStr(url), rate=rate, **settings)
    request = RehearsalRequest(telegram)
    async with running(chosen, request=request, clock=Clock(clock), step=step, timer=timer) as app:
        telegram.busy.append(app.courier.busy)
        try:
            await telegram.attended()
            yield Stage(app, telegram, clock)
        finally:
            telegram.busy.remove(app.courier.busy)

"""A hundred invented people who answer one survey, ten side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.commands.demo.programme import Entry
from bot.commands.demo.respondent import Respondent, Scene
from bot.commands.demo.words import said
from rehearsal.telegram import Telegram
from texts import languages

SIZE, AT_ONCE, SEED = 100, 10, 2018
OTHER_LANGUAGE = 50
"""One in so many reads the other language."""


@dataclass
class Crowd:
    """`language` is that of most of them; `first` numbers them, so that each crowd is another."""

    telegram: Telegram
    entry: Entry
    language: str
    first: int
    scene: Scene
    changed: Callable[[], None]
    answered: int = 0
    over: bool = False

    async def answers(self) -> None:
        """Until each has handed in; where the survey closes first, the rest go home."""
        left = iter(range(self.first, self.first + SIZE))
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(AT_ONCE):
                    group.create_task(self._one_after_another(left))
        finally:
            self.over = True
            self.changed()

    def progress(self) -> dict[str, Any]:
        """As the page shows it."""
        all_answered = "crowd-done" if self.answered == SIZE else "crowd-ended"
        label = said(
            all_answered if self.over else "crowd",
            title=self.entry.survey.title,
            count=SIZE,
            done=self.answered,
        )
        return {"label": label, "done": self.answered, "of": SIZE}

    async def _one_after_another(self, left: Iterator[int]) -> None:
        for number in left:
            if not self.scene.is_open():
                return
            handed_in = await self._respondent(number).answers()
            self.answered += handed_in
            self.changed()

    def _respondent(self, number: int) -> Respondent:
        others = [language for language in languages() if language != self.language]
        language = self.language if (number + 1) % OTHER_LANGUAGE else others[0]
        person = self.telegram.person(f"{number + 1}", language)
        chance = Random(f"{SEED}/{number}")  # noqa: S311 - the same people at each demo
        return Respondent(person, self.entry.survey, chance, self.scene)

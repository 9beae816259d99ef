"""The voters of a city vote again, through the chat, and every project gets its official score."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.chat.stage import Stage, stage
from tests.people import StoppedClock

DATA = "HANMADI_REAL_DATA"
MANY = 5_000
"""Voters from which on an election is voted in `make soak`."""

AT_ONCE = 150
LISTED = re.compile(r"^(\d+)\. ", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    name: str
    score: int
    votes: int


@dataclass(frozen=True)
class Election:
    """`voters` are the names of their projects, the best first; `projects` by the city's id."""

    projects: dict[str, Project]
    voters: list[list[str]]
    places: int

    @property
    def survey(self) -> str:
        ranking = {"id": "projects", "kind": "ranking", "text": "Wybierz projekty", "places": self.places}
        options = [{"id": f"p{key}", "text": project.name} for key, project in self.projects.items()]
        question = ranking | {"options": options}
        return json.dumps({"id": "city", "title": "Budżet", "questions": [question]}, ensure_ascii=False)

    def number_of(self, name: str) -> int:
        return [project.name for project in self.projects.values()].index(name) + 1


def read_election(path: Path) -> Election:
    """An election in Pabulib's format, https://pabulib.org/format."""
    sections = read_sections(path)
    meta = {row["key"]: row["value"] for row in sections["META"]}
    projects = {
        row["project_id"]: Project(row["name"], int(row["score"]), int(row["votes"]))
        for row in sections["PROJECTS"]
    }
    voters = [[projects[key].name for key in row["vote"].split(",")] for row in sections["VOTES"]]
    return Election(projects, voters, int(meta["max_length"]))


def read_sections(path: Path) -> dict[str, list[dict[str, str]]]:
    """Each section is a line with its name, a line with the columns, then its rows."""
    sections: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        for row in rows:
            if len(row) == 1 and row[0].strip() in {"META", "PROJECTS", "VOTES"}:
                section = sections[row[0].strip()] = []
                columns = [name.strip() for name in next(rows)]
            elif row:
                section.append(dict(zip(columns, row, strict=False)))
    return sections


def elections() -> Iterator[Any]:
    """Every ordinal election with official scores, the long ones marked as such."""
    folder = os.environ.get(DATA)
    if not folder:
        yield pytest.param(None, id="none", marks=pytest.mark.skip(f"{DATA} names no folder of votes"))
        return
    for path in sorted(Path(folder).glob("krakow/*.pb")):
        sections = read_sections(path)
        if {"key": "vote_type", "value": "ordinal"} in sections["META"] and "score" in sections["PROJECTS"][
            0
        ]:
            long = [pytest.mark.soak] if len(sections["VOTES"]) > MANY else []
            yield pytest.param(path, id=path.stem, marks=long)


@pytest.mark.parametrize("path", list(elections()))
async def test_a_citys_voters_give_every_project_its_official_score(
    path: Path, sqlite_url: str, clock: StoppedClock
) -> None:
    election = read_election(path)
    telegram = Telegram(clock)
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(election.survey)
        await everybody_votes(bot, election)
        (ranking,) = (await bot.results("city"))["questions"]
    await telegram.close()
    assert {row["option"]: (row["points"], row["mentions"]) for row in ranking["ranking"]} == {
        project.name: (project.score, project.votes) for project in election.projects.values()
    }
    assert ranking["answered"] == len(election.voters)


async def everybody_votes(bot: Stage, election: Election) -> None:
    """So many at a time have the survey open; who is done makes room for the next."""
    waiting = iter(list(enumerate(election.voters)))
    await asyncio.gather(*[stand_in_line(bot, election, waiting) for _ in range(AT_ONCE)])


async def stand_in_line(bot: Stage, election: Election, waiting: Iterator[tuple[int, list[str]]]) -> None:
    """Every other voter types the names, the rest find them on the pages and tap."""
    for number, ranking in waiting:
        voter = bot.person(f"Wyborca {number}")
        await voter.start("city")
        if number % 2:
            await voter.say("\n".join(ranking))
        else:
            for name in ranking:
                await tap_project(voter, name, election.number_of(name))
        await voter.tap("✅")


async def tap_project(voter: Person, name: str, number: int) -> None:
    while turn := page_button(voter, number):
        await voter.tap(turn)
    await voter.tap(name)


def page_button(voter: Person, number: int) -> str:
    """Which way the project with this number is to be found; "" where it is in sight."""
    listed = [int(one) for one in LISTED.findall(voter.screen)]
    if number < min(listed):
        return "앞쪽"
    return "뒤쪽" if number > max(listed) else ""

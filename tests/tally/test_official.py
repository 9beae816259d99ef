"""Public elections come out as their officials counted them."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from surveys.ballot_files import read_ballots
from surveys.ballot_files.gathering import BallotFile
from surveys.tally.methods import METHODS
from surveys.tally.outcome import Outcome
from surveys.tally.papers import UNIT

DATA = "HANMADI_REAL_DATA"


def cases(ending: str = "") -> Iterator[Any]:
    folder = os.environ.get(DATA)
    if not folder:
        yield pytest.param({}, id="none", marks=pytest.mark.skip(f"{DATA} names no folder of votes"))
        return
    for case in json.loads((Path(folder) / "expected.json").read_text(encoding="utf-8")):
        if case["file"].endswith(ending):
            yield pytest.param({**case, "path": Path(folder) / case["file"]}, id=Path(case["file"]).stem)


def counted(case: dict[str, Any]) -> tuple[BallotFile, Outcome]:
    path = case["path"]
    read = read_ballots(path.name, path.read_bytes())
    assert isinstance(read, BallotFile)
    return read, METHODS[case["method"]](read.ballots, case.get("places", read.places), case.get("seats", 1))


@pytest.mark.parametrize("case", list(cases()))
def test_an_election_has_its_official_winners_and_quota(case: dict[str, Any]) -> None:
    file, outcome = counted(case)
    if "winners" in case:
        winners, tied = outcome.winners(case.get("seats", 1))
        assert {file.options[option] for option in winners} == set(case["winners"])
        assert tied == ()
    assert outcome.quota == case.get("quota")
    for name, votes in case.get("round1", {}).items():
        assert outcome.steps[0]["totals"][file.options.index(name)] == votes


@pytest.mark.parametrize("case", list(cases()))
def test_every_stage_of_a_count_is_the_official_one(case: dict[str, Any]) -> None:
    file, outcome = counted(case)
    for name, totals in case.get("stages", {}).items():
        option = file.options.index(name)
        ours = [round(step["totals"][option] * UNIT) for step in outcome.steps]
        assert ours == [round(total * UNIT) for total in totals], name


@pytest.mark.parametrize("case", list(cases(".pb")))
def test_every_project_has_its_official_points_and_mentions(case: dict[str, Any]) -> None:
    file, outcome = counted(case)
    named = METHODS["mentions"](file.ballots, case["places"], 1)
    official = {row["name"]: (int(row["score"]), int(row["votes"])) for row in projects(case["path"])}
    points = {file.options[one.option]: one.score for one in outcome.placed}
    mentioned = {file.options[one.option]: one.score for one in named.placed}
    assert {name: (points[name], mentioned[name]) for name in official} == official


def projects(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return list(csv.DictReader(lines[lines.index("PROJECTS") + 1 : lines.index("VOTES")], delimiter=";"))

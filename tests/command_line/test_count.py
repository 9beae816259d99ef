"""`hanmadi count`: files of ballots counted by a program that others start and read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.operator import Operator
from tests.tally.test_ballot_files import COMMA, PABULIB, PREFLIB

METHODS = (
    *("points", "dowdall", "mentions", "first", "borda", "copeland", "minimax", "schulze", "ranked_pairs"),
    *("irv", "stv", "plackett_luce"),
)
FIELDS = ["method", "ballots", "quota", "winners", "tied_for_last", "ranking", "ties", "steps"]
LETTERS = "weight,rank1,rank2,rank3\n4,가,나,다\n2,나,다,\n2,다,나,\n1,다,,\n"
EQUAL = "weight,rank1,rank2\n2,가,나\n2,나,가\n1,다,\n"
DATA = "HANMADI_REAL_DATA"


async def document(operator: Operator, content: str, *words: str, name: str = "a.csv") -> dict[str, Any]:
    operator.writes(name, content)
    done = await operator.types("count", name, *words, "--json")
    assert (done.status, done.err) == (0, "")
    found: dict[str, Any] = done.document
    return found


async def test_the_document_of_a_points_count(operator: Operator) -> None:
    assert await document(operator, COMMA) == {
        "method": "points",
        "ballots": 6,
        "quota": None,
        "winners": ["연대"],
        "tied_for_last": [],
        "ranking": [
            {"option": "연대", "place": 1, "score": 14},
            {"option": "협동", "place": 2, "score": 11},
            {"option": "공공성", "place": 3, "score": 5},
            {"option": "값, 뜻", "place": 4, "score": 3},
        ],
        "ties": [],
        "steps": [],
    }


async def test_a_score_that_is_not_whole_stands_there_exactly_too(operator: Operator) -> None:
    found = await document(operator, LETTERS, "--method", "dowdall")
    assert found["ranking"] == [
        {"option": "다", "place": 1, "score": pytest.approx(16 / 3), "exact": "16/3"},
        {"option": "나", "place": 2, "score": 5},
        {"option": "가", "place": 3, "score": 4},
    ]


async def test_options_that_share_a_place_share_the_mean_of_its_points(operator: Operator) -> None:
    found = await document(operator, "weight,rank1,rank2\n1,가 = 나 = 다,라\n", "--places", "4")
    assert [(row["option"], row["place"], row["score"]) for row in found["ranking"]] == [
        ("가", 1, 3),
        ("나", 1, 3),
        ("다", 1, 3),
        ("라", 4, 1),
    ]
    assert found["ties"] == [{"place": 1, "options": ["가", "나", "다"]}]


async def test_the_document_of_a_transferable_vote(operator: Operator) -> None:
    found = await document(operator, LETTERS, "--method", "stv", "--seats", "2")
    assert list(found) == FIELDS
    assert (found["quota"], found["ballots"]) == (4, 9)
    assert (found["winners"], found["tied_for_last"]) == (["가", "다"], [])
    assert found["steps"][0]["totals"] == {"가": 4, "나": 2, "다": 3}
    assert found["steps"][0]["elected"] == ["가"]


async def test_those_who_share_a_place_across_the_last_seat_are_no_winners(operator: Operator) -> None:
    found = await document(operator, EQUAL)
    assert (found["winners"], found["tied_for_last"]) == ([], ["가", "나"])
    assert found["ties"] == [{"place": 1, "options": ["가", "나"]}]
    both = await document(operator, EQUAL, "--seats", "2")
    assert (both["winners"], both["tied_for_last"]) == (["가", "나"], [])


async def test_fewer_places_change_what_a_place_is_worth(operator: Operator) -> None:
    found = await document(operator, COMMA, "--places", "1")
    assert {row["option"]: row["score"] for row in found["ranking"]} == {
        "연대": 4,
        "협동": 1,
        "공공성": 0,
        "값, 뜻": 1,
    }


async def test_another_mark_for_shared_places(operator: Operator) -> None:
    found = await document(operator, "weight,rank1\n1,가/나\n", "--tie-mark", "/")
    assert [row["option"] for row in found["ranking"]] == ["가", "나"]


@pytest.mark.parametrize(("name", "content"), [("1.toi", PREFLIB), ("a.pb", PABULIB)])
async def test_the_forms_of_others_are_read_by_their_endings(
    operator: Operator, name: str, content: str
) -> None:
    found = await document(operator, content, name=name)
    assert len(found["winners"]) == 1
    assert list(found) == FIELDS


async def test_all_methods_one_after_the_other(operator: Operator) -> None:
    found = await document(operator, LETTERS, "--method", "all")
    assert [one["method"] for one in found["methods"]] == list(METHODS)
    for one in found["methods"]:
        assert list(one) == FIELDS
        assert {row["option"] for row in one["ranking"]} == {"가", "나", "다"}
    done = await operator.types("count", "a.csv", "--method", "all")
    assert (done.status, done.err) == (0, "")
    assert done.out.count("투표지 9장") == len(METHODS)


async def test_a_count_reads_in_korean_and_in_english(operator: Operator, english: Operator) -> None:
    operator.writes("a.csv", COMMA)
    korean = (await operator.types("count", "a.csv")).out
    assert korean.splitlines()[0] == "점수(3점부터 1점까지) · 투표지 6장 · 보기 4개"
    assert "순위에 들지 않은 보기는 순위에 든 모든 보기보다 아래" in korean
    assert "1위  연대  14" in korean
    assert "뽑힌 보기: 연대" in korean
    said = (await english.types("count", "a.csv")).out
    assert said.splitlines()[0] == "Points (3 down to 1) · 6 ballots · 4 options"
    assert "1.  연대  14" in said
    assert "Chosen: 연대" in said


async def test_a_shared_place_and_an_open_seat_are_said(english: Operator) -> None:
    english.writes("a.csv", EQUAL)
    said = (await english.types("count", "a.csv")).out
    assert "1=  가  6" in said
    assert "Nobody is sure to be chosen." in said
    assert "Sharing the last place: 가 · 나." in said


async def test_every_fault_is_named_with_its_line_and_nothing_is_counted(
    operator: Operator, english: Operator
) -> None:
    operator.writes("a.csv", f"{COMMA}0,연대,,\n1,연대,,협동\n")
    done = await english.types("count", "a.csv")
    assert (done.status, done.out) == (1, "")
    first, second = done.err.splitlines()
    assert first.startswith("a.csv:5: “0” should be a number, 1 or more.")
    assert second.startswith("a.csv:6: “협동” stands behind an empty cell")
    done = await operator.types("count", "a.csv", "--json")
    assert (done.status, done.err, done.document["ok"]) == (1, "", False)
    assert [fault["line"] for fault in done.document["faults"]] == [5, 6]
    assert all(fault["what"] and fault["mend"] for fault in done.document["faults"])


async def test_a_file_that_cannot_be_read_is_one_sentence(english: Operator) -> None:
    for words in (("count", "none.csv"), ("count", ".")):
        done = await english.types(*words)
        assert (done.status, done.out) == (1, "")
        assert done.err == f"{words[1]}: The file cannot be read. Check its name and permissions.\n"


@pytest.mark.parametrize("words", [("--method", "none"), ("--places", "0"), ("--seats", "x")])
async def test_what_is_no_usage_ends_with_status_2(operator: Operator, words: tuple[str, str]) -> None:
    operator.writes("a.csv", COMMA)
    done = await operator.types("count", "a.csv", *words)
    assert (done.status, done.out) == (2, "")


def elections() -> list[Any]:
    folder = os.environ.get(DATA)
    if not folder:
        return [pytest.param({}, id="none", marks=pytest.mark.skip(f"{DATA} names no folder of votes"))]
    cases = json.loads((Path(folder) / "expected.json").read_text(encoding="utf-8"))
    return [
        pytest.param({**case, "file": str(Path(folder) / case["file"])}, id=Path(case["file"]).stem)
        for case in cases
        if "winners" in case
    ]


@pytest.mark.parametrize("case", elections())
async def test_a_public_election_comes_out_as_its_officials_counted_it(
    operator: Operator, case: dict[str, Any]
) -> None:
    words = ["--method", case["method"], "--seats", str(case.get("seats", 1)), "--json"]
    found = (await operator.types("count", case["file"], *words)).document
    assert set(found["winners"]) == set(case["winners"])
    assert found["quota"] == case.get("quota")

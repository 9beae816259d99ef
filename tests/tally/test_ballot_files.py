"""Ballot files of every form, as others write them, and all that can be wrong in one."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.ballot_files import read_ballots
from surveys.ballot_files.gathering import BallotFile
from surveys.tally.methods import METHODS
from tests.surveys.people import TODAY
from texts import phrasebook

COMMA = 'weight,rank1,rank2,rank3\n3,연대,협동,공공성\n2,협동 = 연대,공공성\n1,"값, 뜻",,\n'
PREFLIB = dedent("""\
    # FILE NAME: 1.toi
    # NUMBER VOTERS: 6
    # ALTERNATIVE NAME 1: 연대
    # ALTERNATIVE NAME 2: "협동"
    # ALTERNATIVE NAME 3: 공공성
    3: 1,2,3
    2: {1,2},3
    1: 3
    """)
PABULIB = dedent("""\
    META
    key;value
    vote_type;ordinal
    max_length;2
    PROJECTS
    project_id;cost;name
    7;1;"놀이터; 그늘"
    9;1;도서관
    VOTES
    voter_id;vote
    0;7,9
    1;9
    """)


def the(name: str, content: str | bytes, tie_mark: str = " = ") -> BallotFile:
    read = read_ballots(name, content.encode() if isinstance(content, str) else content, tie_mark)
    assert isinstance(read, BallotFile), read
    return read


def faults(name: str, content: str | bytes) -> list[tuple[int, str]]:
    """The line and the rule of each fault."""
    read = read_ballots(name, content.encode() if isinstance(content, str) else content)
    assert not isinstance(read, BallotFile)
    for fault in read:
        for language in ("ko", "en"):
            assert phrasebook(language).plain(fault.what, TODAY)
            assert phrasebook(language).plain(fault.mend, TODAY)
    return [(fault.line, fault.what.key.removeprefix("fault-").removeprefix("ballot-")) for fault in read]


def points(file: BallotFile) -> dict[str, float]:
    outcome = METHODS["points"](file.ballots, file.places, 1)
    return {file.options[one.option]: float(one.score) for one in outcome.placed}


def test_comma_separated_ballots_with_weights_and_shared_places() -> None:
    file = the("a.csv", COMMA)
    assert (len(file.ballots), file.places) == (6, 3)
    assert points(file) == {"연대": 14, "협동": 11, "공공성": 5, "값, 뜻": 3}


def test_a_table_from_a_spreadsheet_with_a_mark_in_front_and_other_line_ends() -> None:
    assert points(the("A.CSV", "\ufeff" + COMMA.replace("\n", "\r\n"))) == points(the("a.csv", COMMA))


def test_another_mark_for_shared_places() -> None:
    assert the("a.csv", "weight,rank1\n1,가/나\n", "/").options == ("가", "나")


def test_preflib_with_names_in_quotes_and_places_in_braces() -> None:
    file = the("1.toi", PREFLIB)
    assert (len(file.ballots), file.options) == (6, ("연대", "협동", "공공성"))
    assert points(file) == {"연대": 14, "협동": 11, "공공성": 8}


def test_pabulib_by_name_and_with_the_longest_vote_of_its_head() -> None:
    file = the("krakow.pb", PABULIB)
    assert (len(file.ballots), file.places) == (2, 2)
    assert points(file) == {"놀이터; 그늘": 2, "도서관": 3}


def test_projects_with_the_same_name_are_told_apart() -> None:
    assert the("a.pb", PABULIB.replace("도서관", '"놀이터; 그늘"')).options == (
        "놀이터; 그늘",
        "놀이터; 그늘 (9)",
    )


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("x,연대,,", "weight"),
        ("0,연대,,", "weight"),
        ("-3,연대,,", "weight"),
        ("1.5,연대,,", "weight"),
        ("1,연대,연대,", "twice"),
        ("1,연대 = 연대,,", "twice"),
        ("1,연대,,협동", "gap"),
        ("1,연대 = ,,", "empty-name"),
        ("1,연대,협동,공공성,공감", "columns"),
        ('1,"연대,,', "quotes"),
    ],
)
def test_a_faulty_ballot_is_named_with_its_line(line: str, rule: str) -> None:
    assert faults("a.csv", f"weight,rank1,rank2,rank3\n3,연대,협동,\n{line}\n") == [(3, rule)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("3: 1,4", "unknown"),
        ("3: 1,1", "twice"),
        ("3 1,2", "line"),
        ("3: 1;2", "line"),
        ("x: 1", "weight"),
        ("3: {1,2", "line"),
    ],
)
def test_a_faulty_line_of_preflib(line: str, rule: str) -> None:
    assert faults("1.soi", f"# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n{line}\n") == [(3, rule)]


def test_a_file_of_preflib_that_was_cut_off() -> None:
    assert faults("1.toi", PREFLIB.replace("1: 3\n", "")) == [(0, "voters")]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("0;7,9", "0;7,8", (11, "unknown")),
        ("0;7,9", "0;7,7", (11, "twice")),
        ("ordinal", "approval", (3, "not-ordinal")),
        ("9;1;", "7;1;", (8, "name")),
        ("VOTES\n", "", (0, "parts")),
    ],
)
def test_a_faulty_file_of_pabulib(old: str, new: str, found: tuple[int, str]) -> None:
    assert found in faults("a.pb", PABULIB.replace(old, new))


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.csv", "", "header"),
        ("a.csv", "weight,rank1\n", "none"),
        ("a.csv", "rank1,rank2\n가,나\n", "header"),
        ("a.txt", COMMA, "ending"),
        ("csv", COMMA, "ending"),
        ("a.soi", "", "none"),
        ("a.csv", "weight,rank1\n1,가\n".encode() + b"1,\xff\n", "encoding"),
    ],
)
def test_a_file_that_is_none(name: str, content: str | bytes, rule: str) -> None:
    assert [found for _, found in faults(name, content)] == [rule]


@given(st.sampled_from(["a.csv", "a.soi", "a.pb"]), st.text() | st.text("weight,rank12: {}\n;META#").map(str))
def test_whatever_is_in_a_file_it_is_read_or_its_faults_are_told(name: str, content: str) -> None:
    read = read_ballots(name, content.encode("utf-8", "surrogatepass"))
    assert isinstance(read, BallotFile) or read

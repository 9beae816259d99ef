"""Faulty survey files, each with all that must be said of it: by line, in Korean and in English.

`python -m tests.surveys.test_faulty_files` writes what is said anew; read the difference before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from surveys import faults
from surveys.authoring import Reading, read_survey
from tests.surveys.people import NOW, spoken

TABLE = Path(__file__).parent / "faulty_files.txt"
TOLD = "\n---\n"

# What no short text can bring about.
ELSEWHERE = {"too_big", "encoding", "unprintable", *faults.BALLOTS}


def cases() -> dict[str, tuple[str, str]]:
    """By name: the file, and what is said of it."""
    found = {}
    for case in TABLE.read_text(encoding="utf-8").removeprefix("=== ").split("\n=== "):
        name, _, rest = case.partition("\n")
        source, _, said = f"{rest}\n".rpartition(TOLD)
        found[name] = (f"{source}\n", said.strip("\n"))
    return found


CASES = cases()


def read(source: str) -> Reading:
    return read_survey(source, "Asia/Seoul", NOW)


def said_of(reading: Reading) -> Iterator[str]:
    for fault in reading.faults:
        yield f"{fault.line}: {spoken(fault.what)} {spoken(fault.mend)}"
        yield f"   {spoken(fault.what, 'en')} {spoken(fault.mend, 'en')}"


def test_there_are_sixty_and_more() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_wrong_with_a_file_is_said_at_once(name: str) -> None:
    source, said = CASES[name]
    reading = read(source)
    assert reading.survey is None
    assert "\n".join(said_of(reading)) == said


def test_every_fault_that_there_is_stands_in_the_table() -> None:
    found = [fault for source, _ in CASES.values() for fault in read(source).faults]
    told = {(fault.what.key, fault.mend.key) for fault in found}
    assert [
        rule
        for rule, (what, mend) in faults.ALL.items()
        if rule not in ELSEWHERE and (what.key, mend.key) not in told
    ] == []


def test_no_fault_is_told_twice() -> None:
    for source, _ in CASES.values():
        found = [(fault.line, spoken(fault.what)) for fault in read(source).faults]
        assert len(found) == len(set(found))


def written_anew() -> Iterator[str]:
    for name, (source, _) in CASES.items():
        said = "\n".join(said_of(read(source)))
        yield f"=== {name}\n{source.removesuffix(chr(10))}{TOLD}{said}\n"


if __name__ == "__main__":
    TABLE.write_text("".join(written_anew()), encoding="utf-8")

"""Files of ranked ballots that others publish: comma-separated, PrefLib's and Pabulib's."""

from __future__ import annotations

from surveys.ballot_files.comma_separated import read_comma_separated
from surveys.ballot_files.gathering import BallotFile, Gathering
from surveys.ballot_files.pabulib import read_pabulib
from surveys.ballot_files.preflib import read_preflib
from surveys.faults import Fault, fault

TIE_MARK = " = "
PREFLIB = (".soc", ".soi", ".toc", ".toi")
ENDINGS = (".csv", ".pb", *PREFLIB)


def read_ballots(name: str, content: bytes, tie_mark: str = TIE_MARK) -> BallotFile | tuple[Fault, ...]:
    """The ballots of a file called `name`, whose ending says its form; or every fault in it, by line."""
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        return (fault(content.count(b"\n", 0, error.start) + 1, "encoding"),)
    gathered = Gathering()
    ending = name[name.rfind(".") :].lower()
    if ending in PREFLIB:
        read_preflib(lines, gathered)
    elif ending == ".pb":
        read_pabulib(lines, gathered)
    elif ending == ".csv":
        read_comma_separated(lines, gathered, tie_mark)
    else:
        gathered.wrong(0, "ballot_ending", endings=" ".join(ENDINGS))
    return gathered.done()

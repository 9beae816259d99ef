"""PrefLib: `# ALTERNATIVE NAME n: …` above, below a line for each ballot, as `12: 3,{1,4},2`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from surveys.ballot_files.gathering import Gathering

VOTERS = re.compile(r"# *NUMBER VOTERS: *([0-9]+)")
NAME = re.compile(r"# *ALTERNATIVE NAME ([0-9]+): *(.*)")
BALLOT = re.compile(r"([^:]*):(.*)")
ORDER = re.compile(r" *(?:[0-9]+|\{[0-9, ]*\})(?: *, *(?:[0-9]+|\{[0-9, ]*\}))* *|\s*")
PLACE = re.compile(r"\{([0-9, ]*)\}|([0-9]+)")


def read_preflib(lines: Sequence[str], gathered: Gathering) -> None:
    """Alternatives are named by the file's head; a place in braces is shared."""
    numbers: dict[int, int] = {}
    voters = next((match for match in map(VOTERS.match, lines) if match), None)
    for line, text in enumerate(lines, start=1):
        name = NAME.match(text)
        if name:
            _name(line, int(name[1]), name[2].strip().strip('"'), numbers, gathered)
        elif text.strip() and not text.startswith("#"):
            _ballot(line, text, numbers, gathered)
    read = sum(gathered.weights)
    if voters and not gathered.faults and read != int(voters[1]):
        gathered.wrong(0, "ballot_voters", count=read, written=voters[1])


def _name(line: int, number: int, name: str, numbers: dict[int, int], gathered: Gathering) -> None:
    if not name or name in gathered.numbers or number in numbers:
        gathered.wrong(line, "ballot_name", written=name or str(number))
    numbers[number] = gathered.number(name)


def _ballot(line: int, text: str, numbers: dict[int, int], gathered: Gathering) -> None:
    found = BALLOT.fullmatch(text)
    if found is None or not ORDER.fullmatch(found[2]):
        gathered.wrong(line, "ballot_line")
        return
    weight = gathered.weight(line, found[1])
    places = list(_places(found[2]))
    unknown = next((one for place in places for one in place if one not in numbers), None)
    if unknown is not None:
        gathered.wrong(line, "ballot_unknown", written=str(unknown))
    elif weight:
        gathered.add(line, weight, [[numbers[one] for one in place] for place in places if place])


def _places(order: str) -> Iterator[list[int]]:
    for shared, alone in PLACE.findall(order):
        yield [int(one) for one in re.findall(r"[0-9]+", shared or alone)]

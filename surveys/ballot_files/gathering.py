"""What every form of ballot file comes to: options, ballots, and the faults on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from surveys.faults import Fault, fault
from surveys.tally.ballots import Ballots, tied

MOST_FAULTS = 100
Place = Sequence[int]


@dataclass(frozen=True, slots=True)
class BallotFile:
    """`places`: how many a ballot may name as the file says it."""

    options: tuple[str, ...]
    ballots: Ballots
    places: int


@dataclass
class Gathering:
    """Options are numbered in the order in which they are named or listed."""

    numbers: dict[str, int] = field(default_factory=dict)
    ballots: list[Sequence[Place]] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    places: int = 0

    def wrong(self, line: int, rule: str, **facts: str | int) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault(line, rule, **facts))

    def number(self, name: str) -> int:
        return self.numbers.setdefault(name, len(self.numbers))

    def add(self, line: int, weight: int, ballot: Sequence[Place]) -> None:
        """A ballot that names nobody twice; otherwise it is a fault of its line."""
        named = [option for place in ballot for option in place]
        if len(set(named)) < len(named):
            names = list(self.numbers)
            twice = next(option for option in named if named.count(option) > 1)
            self.wrong(line, "ballot_twice", written=names[twice])
            return
        self.ballots.append(ballot)
        self.weights.append(weight)

    def weight(self, line: int, written: str) -> int:
        """How many people cast this ballot; 0 and a fault where that is no whole number above 0."""
        count = int(written) if written.strip().isdecimal() else 0
        if not count:
            self.wrong(line, "ballot_weight", written=written.strip())
        return count

    def done(self) -> BallotFile | tuple[Fault, ...]:
        if not self.faults and not self.ballots:
            self.wrong(0, "ballot_none")
        if self.faults:
            return tuple(self.faults)
        ballots = tied(self.ballots, len(self.numbers), self.weights)
        return BallotFile(tuple(self.numbers), ballots, self.places or ballots.longest)

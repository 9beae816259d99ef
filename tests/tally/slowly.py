"""IRV, STV and ranked pairs once more: ballot by ballot, in fractions, as their rules are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor

from tests.tally.profiles import Ballot

Votes = dict[int, Fraction]

CUT = 100_000


class Paper:
    """One voter's paper: the options in order as far as it says one, and what it is still worth."""

    def __init__(self, ballot: Ballot) -> None:
        self.left: list[int] = []
        self.worth = Fraction(1)
        for place in ballot:
            if len(place) > 1:
                break
            self.left += place

    def holder(self) -> int | None:
        return self.left[0] if self.left else None

    def move(self, continuing: Iterable[int]) -> None:
        self.left = self.left[1:]
        while self.left and self.left[0] not in continuing:
            self.left = self.left[1:]


class Election:
    def __init__(self, options: int, ballots: Sequence[Ballot]) -> None:
        self.papers = [Paper(ballot) for ballot in ballots]
        self.options = options
        self.continuing = set(range(options))
        self.kept: Votes = {}
        self.history: list[Votes] = []
        self.elected: list[int] = []
        self.out: list[int] = []

    def count(self) -> Votes:
        votes = {option: self.kept.get(option, Fraction()) for option in range(self.options)}
        for paper in self.papers:
            holder = paper.holder()
            if holder is not None:
                votes[holder] += paper.worth
        self.history.append(votes)
        return votes

    def most(self, among: Iterable[int]) -> int:
        """Ties: who had more at the latest earlier stage at which they differed, then the first listed."""
        return max(among, key=lambda option: ([votes[option] for votes in self.history[::-1]], -option))

    def fewest(self, among: Iterable[int]) -> int:
        return min(among, key=lambda option: ([votes[option] for votes in self.history[::-1]], -option))

    def elect(self, options: Iterable[int]) -> None:
        waiting = set(options)
        while waiting:
            best = self.most(waiting)
            waiting.remove(best)
            self.continuing.remove(best)
            self.elected.append(best)

    def exclude(self, option: int) -> None:
        self.continuing.remove(option)
        self.out.append(option)
        for paper in self.papers:
            if paper.holder() == option:
                paper.move(self.continuing)

    def transfer(self, option: int, quota: int) -> None:
        total = self.history[-1][option]
        for paper in self.papers:
            if paper.holder() == option:
                paper.worth = Fraction(floor((total - quota) * paper.worth / total * CUT), CUT)
                paper.move(self.continuing)
        self.kept[option] = Fraction(quota)


def irv(options: int, ballots: Sequence[Ballot]) -> Election:
    election = Election(options, ballots)
    while True:
        votes = election.count()
        leader = election.most(election.continuing)
        if len(election.continuing) == 1 or votes[leader] > sum(votes.values()) / 2:
            election.elect([leader])
            return election
        election.exclude(election.fewest(election.continuing))


def stv(options: int, ballots: Sequence[Ballot], seats: int) -> Election:
    election = Election(options, ballots)
    valid = sum(paper.holder() is not None for paper in election.papers)
    quota = floor(Fraction(valid, seats + 1)) + 1
    while True:
        votes = election.count()
        election.elect(option for option in set(election.continuing) if votes[option] >= quota)
        if len(election.continuing) <= seats - len(election.elected):
            election.elect(set(election.continuing))
        if len(election.elected) >= seats or not election.continuing:
            return election
        over = [option for option in election.elected if votes[option] > quota]
        if over:
            election.transfer(election.most(over), quota)
        else:
            election.exclude(election.fewest(election.continuing))


def locked(victories: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Tideman's rule: in this order each victory is locked in, unless a chain of locked ones leads back."""
    fixed: set[tuple[int, int]] = set()
    for winner, loser in victories:
        if winner not in below(loser, fixed):
            fixed.add((winner, loser))
    return fixed


def below(option: int, fixed: set[tuple[int, int]]) -> set[int]:
    """Whoever a chain of victories leads to."""
    found: set[int] = set()
    waiting = [option]
    while waiting:
        one = waiting.pop()
        fresh = {loser for winner, loser in fixed if winner == one} - found
        found |= fresh
        waiting += fresh
    return found

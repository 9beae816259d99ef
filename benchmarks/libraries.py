"""Counts ballots with one of the libraries ours is held against, and prints the seconds of CPU that it took.

Runs by itself in the libraries' own environment: `python -I libraries.py LIBRARY METHOD FILE OPTIONS SEATS`.
A line of the file is a ballot: numbers of options, best first.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

Count = Callable[[Sequence[tuple[int, ...]], int, int], object]


def library(name: str) -> Any:
    return import_module(name)


def profile(ballots: Sequence[tuple[int, ...]], options: int) -> Any:
    kinds = Counter(ballots)
    rankings = [{option: place for place, option in enumerate(kind, start=1)} for kind in kinds]
    every = list(range(options))
    made = library("pref_voting.profiles_with_ties").ProfileWithTies(rankings, list(kinds.values()), every)
    made.use_extended_strict_preference()
    return made


def pref_voting_schulze(ballots: Sequence[tuple[int, ...]], options: int, _: int) -> object:
    return library("pref_voting.margin_based_methods").beat_path(profile(ballots, options))


def pref_voting_irv(ballots: Sequence[tuple[int, ...]], options: int, _: int) -> object:
    return library("pref_voting.iterative_methods").instant_runoff(profile(ballots, options))


def pref_voting_stv(ballots: Sequence[tuple[int, ...]], options: int, seats: int) -> object:
    return library("pref_voting.proportional_methods").stv_scottish(
        profile(ballots, options), num_seats=seats
    )


def papers(ballots: Sequence[tuple[int, ...]], options: int) -> tuple[list[Any], list[Any]]:
    models = library("pyrankvote.models")
    candidates = [models.Candidate(str(option)) for option in range(options)]
    return candidates, [models.Ballot([candidates[option] for option in ballot]) for ballot in ballots]


def pyrankvote_irv(ballots: Sequence[tuple[int, ...]], options: int, _: int) -> object:
    return library("pyrankvote").instant_runoff_voting(*papers(ballots, options))


def pyrankvote_stv(ballots: Sequence[tuple[int, ...]], options: int, seats: int) -> object:
    return library("pyrankvote").single_transferable_vote(*papers(ballots, options), seats)


def votelib_points(ballots: Sequence[tuple[int, ...]], _: int, seats: int) -> object:
    scorer = library("votelib.component.rankscore").SequenceBased([5, 4, 3, 2, 1])
    scores = library("votelib.convert").RankedToPositionalVotes(scorer).convert(Counter(ballots))
    return library("votelib.evaluate.core").Plurality().evaluate(scores, seats)


def votelib_schulze(ballots: Sequence[tuple[int, ...]], _: int, seats: int) -> object:
    pairs = library("votelib.convert").RankedToCondorcetVotes().convert(Counter(ballots))
    return library("votelib.evaluate.condorcet").Schulze().evaluate(pairs, seats)


def votelib_irv(ballots: Sequence[tuple[int, ...]], options: int, _: int) -> object:
    return votelib_stv(ballots, options, 1)


def votelib_stv(ballots: Sequence[tuple[int, ...]], _: int, seats: int) -> object:
    count = library("votelib.evaluate.sequential").TransferableVoteSelector()
    return count.evaluate(Counter(ballots), seats)


COUNTS: dict[tuple[str, str], Count] = {
    ("pref_voting", "schulze"): pref_voting_schulze,
    ("pref_voting", "irv"): pref_voting_irv,
    ("pref_voting", "stv"): pref_voting_stv,
    ("pyrankvote", "irv"): pyrankvote_irv,
    ("pyrankvote", "stv"): pyrankvote_stv,
    ("votelib", "points"): votelib_points,
    ("votelib", "schulze"): votelib_schulze,
    ("votelib", "irv"): votelib_irv,
    ("votelib", "stv"): votelib_stv,
}


def main(name: str, method: str, file: str, options: str, seats: str) -> None:
    lines = Path(file).read_text(encoding="ascii").splitlines()
    ballots = [tuple(map(int, line.split())) for line in lines]
    count = COUNTS[name, method]
    with suppress(Exception):  # few ballots tie; they only see to it that all is imported and compiled
        count(ballots[:10], int(options), 1)
    began = time.process_time()
    count(ballots, int(options), int(seats))
    print(time.process_time() - began)


if __name__ == "__main__":
    main(*sys.argv[1:])

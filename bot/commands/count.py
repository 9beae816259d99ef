"""`hanmadi count`: a file of ranked ballots, counted by any method."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from bot.commands.speaking import operator_language, say_json, say_to_operator
from bot.commands.telling import fault_document, fault_words
from surveys.ballot_files import TIE_MARK, read_ballots
from surveys.ballot_files.gathering import BallotFile
from surveys.faults import Fault
from surveys.prompt import Phrase, Words
from surveys.questions.base import joined
from surveys.tally.document import outcome_document
from surveys.tally.methods import METHODS
from surveys.tally.outcome import Broken, Outcome, Placed, Score

ALL = "all"
DONE, FAULTY_INPUT = 0, 1
DIGITS = 5
STOPPING = frozenset({"irv", "stv", "plackett_luce"})


def count(file: Path, method: str, places: int, seats: int, tie_mark: str, *, as_json: bool) -> int:
    """Status 1 where the file has faults: each on a line of its own. `places` 0: as many as the file says."""
    read = _read(file, tie_mark or TIE_MARK)
    if not isinstance(read, BallotFile):
        _tell_faults(file, read, as_json=as_json)
        return FAULTY_INPUT
    methods = METHODS if method == ALL else [method]
    outcomes = [METHODS[name](read.ballots, places or read.places, seats) for name in methods]
    if as_json:
        documents = [outcome_document(one, read.options, len(read.ballots), seats) for one in outcomes]
        say_json({"method": ALL, "methods": documents} if method == ALL else documents[0])
        return DONE
    for outcome in outcomes:
        for line in _told(outcome, read, places or read.places, seats):
            say_to_operator(line, operator_language())
    return DONE


def _read(file: Path, tie_mark: str) -> BallotFile | Sequence[Fault]:
    try:
        content = file.read_bytes()
    except OSError:
        return (Fault(0, Phrase("fault-unreadable"), Phrase("mend-unreadable")),)
    return read_ballots(file.name, content, tie_mark)


def _tell_faults(file: Path, faults: Sequence[Fault], *, as_json: bool) -> None:
    if as_json:
        say_json({"file": str(file), "ok": False, "faults": [fault_document(fault) for fault in faults]})
        return
    for fault in faults:
        say_to_operator(fault_words(file, fault), operator_language(), error=True)


def _told(outcome: Outcome, file: BallotFile, places: int, seats: int) -> Iterator[Words]:
    method = Phrase(f"count-by-{outcome.method}", {"places": places})
    yield Phrase("count-head", {"method": method, "ballots": len(file.ballots), "options": len(file.options)})
    yield Phrase("count-stops" if outcome.method in STOPPING else "count-unranked")
    if outcome.quota is not None:
        yield Phrase("count-quota", {"quota": outcome.quota})
    yield ""
    shared = {place for place, _ in outcome.shared}
    yield from (_line(one, file.options, shared=one.place in shared) for one in outcome.placed)
    yield ""
    yield from _chosen(outcome, file.options, seats)
    yield from (_broken(tie, file.options) for tie in outcome.broken)
    yield ""


def _line(one: Placed, options: Sequence[str], *, shared: bool) -> Phrase:
    said: dict[str, Any] = {"place": one.place, "option": options[one.option], "score": _score(one.score)}
    return Phrase("count-line-shared" if shared else "count-line", said)


def _chosen(outcome: Outcome, options: Sequence[str], seats: int) -> Iterator[Phrase]:
    winners, tied = outcome.winners(seats)
    if winners:
        yield Phrase("count-winners", {"options": _names(winners, options)})
    else:
        yield Phrase("count-no-winners")
    if tied:
        yield Phrase("count-tied", {"options": _names(tied, options)})


def _broken(tie: Broken, options: Sequence[str]) -> Phrase:
    said = {"stage": tie.stage, "options": _names(tie.options, options), "taken": options[tie.taken]}
    return Phrase(f"count-broken-{tie.by}", said)


def _names(numbers: Sequence[int], options: Sequence[str]) -> Words:
    return joined([options[number] for number in numbers])


def _score(score: Score) -> str:
    """Whole numbers with commas; others with up to five decimals."""
    if isinstance(score, Fraction) and score.denominator == 1:
        return f"{score.numerator:,}"
    return f"{Decimal(str(round(float(score), DIGITS))).normalize():,f}"

"""An outcome as JSON, with the options by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from surveys.tally.outcome import Broken, Outcome, Placed, Score


def outcome_document(outcome: Outcome, names: Sequence[str], ballots: int, seats: int) -> dict[str, Any]:
    """What `hanmadi count --json` prints; `exact`, a fraction, stands only where the score is not whole."""
    winners, tied = outcome.winners(seats)
    return {
        "method": outcome.method,
        "ballots": ballots,
        "quota": outcome.quota,
        "winners": _named(winners, names),
        "tied_for_last": _named(tied, names),
        "ranking": [_ranked(one, names) for one in outcome.placed],
        "ties": [*_shared(outcome, names), *(_broken(one, names) for one in outcome.broken)],
        "steps": [_step(step, names) for step in outcome.steps],
    }


def _ranked(one: Placed, names: Sequence[str]) -> dict[str, Any]:
    known = {"option": names[one.option], "place": one.place, "score": _number(one.score)}
    whole = not isinstance(one.score, Fraction) or one.score.denominator == 1
    return known if whole else {**known, "exact": str(one.score)}


def _shared(outcome: Outcome, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    for place, options in outcome.shared:
        yield {"place": place, "options": _named(options, names)}


def _broken(tie: Broken, names: Sequence[str]) -> dict[str, Any]:
    known = {"stage": tie.stage, "options": _named(tie.options, names)}
    return {**known, "broken_by": tie.by, "taken": names[tie.taken]}


def _step(step: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {key: _in_names(key, value, names) for key, value in step.items()}


def _in_names(key: str, value: Any, names: Sequence[str]) -> Any:
    """Options by their names; votes as numbers."""
    match key:
        case "totals":
            return {names[option]: _number(votes) for option, votes in value.items()}
        case "pair" | "elected":
            return _named(value, names)
        case "surplus" | "excluded":
            return names[value]
        case "not_transferable":
            return _number(value)
    return value


def _named(options: Sequence[int], names: Sequence[str]) -> list[str]:
    return [names[option] for option in options]


def _number(score: Score) -> int | float:
    if isinstance(score, Fraction) and score.denominator == 1:
        return int(score)
    return float(score)

"""Why a ranking came out as it did: where the points came from, what other methods say, how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from surveys.prompt import Arg, Phrase, Words
from surveys.questions.base import joined
from surveys.questions.options import Option
from surveys.questions.ranking_count import RankingCount
from surveys.questions.ranking_words import LISTED, named, too_few, with_commas
from surveys.questions.typed import with_and

if TYPE_CHECKING:  # NumPy waits until there is something to count
    from surveys.tally.certainty import Interval

EXPLAINED = 10
"""Options that are explained, at most."""
BESIDE = ("mentions", "dowdall", "borda", "schulze", "ranked_pairs", "plackett_luce")
"""The methods that are held against points."""

Some = frozenset[int]
"""Options, as they are numbered on the ballots."""


def why(count: RankingCount) -> tuple[Words, ...]:
    if not count.people:
        return (Phrase("tally-none"),)
    parts = (_points(count), _ties(count), _methods(count), _sure(count), _agreement(count), _basis())
    told = [tuple(part) for part in parts]
    first, *rest = [part for part in told if part]
    return (*first, *(line for part in rest for line in ("", *part)))


def explained(count: RankingCount) -> Sequence[Option]:
    """Those that are chosen, and those at the next place, in so far as anybody chose them."""
    next_place = min((place for place in count.sharing if place > count.chosen), default=0)
    last = max(next_place, count.chosen)
    found = [option for option, got in count.placed if got.place <= last and got.points]
    return found[:EXPLAINED]


# Points


def _points(count: RankingCount) -> Iterator[Words]:
    yield Phrase("tally-rule", {"places": count.places})
    for option in explained(count):
        worth = count.counts[option.number].points
        yield Phrase("why-points", {"option": option.text, "points": worth, "sum": _sum(count, option)})
    yield from _gap(count)


def _sum(count: RankingCount, option: Option) -> Words:
    *before, line = (
        Phrase("why-term", {"place": place, "people": people, "worth": count.places + 1 - place})
        for place, people in count.times(option)
    )
    for term in reversed(before):
        line = Phrase("why-plus", {"first": term, "rest": line})
    return line


def _gap(count: RankingCount) -> Iterator[Words]:
    """Between the last that is chosen and the first that is not."""
    above = [option for option, got in count.placed if got.place <= count.chosen]
    below = [option for option, got in count.placed if got.place > count.chosen]
    if len(above) != count.chosen or not below:
        return
    last, following = (count.counts[option.number] for option in (above[-1], below[0]))
    if following.points:
        args: dict[str, Arg] = {"last": above[-1].text, "next": below[0].text, "chosen": count.chosen}
        yield Phrase("why-gap", {**args, "gap": last.points - following.points})


# Ties


def _ties(count: RankingCount) -> Iterator[Words]:
    for place, options in count.sharing.items():
        if len(options) > 1 and place <= count.chosen and count.counts[options[0].number].points:
            texts = [option.text for option in options]
            listed = with_and(texts) if len(texts) <= LISTED else named(options)
            yield Phrase("why-tied", {"place": place, "options": listed})
            if place + len(options) - 1 > count.chosen:
                yield Phrase("why-tied-across", {"chosen": count.chosen})


# Methods


def _methods(count: RankingCount) -> Iterator[Words]:
    if count.few:
        yield too_few(count)
    elif count.selects:
        yield Phrase("why-methods-head")
        yield from _side_by_side(count)
        yield from _differing(count)


def _side_by_side(count: RankingCount) -> Iterator[Words]:
    from surveys.tally.positional import first

    by_first = {one.option: one.place for one in first(count.ballots).placed}
    places = count.certainty.places
    for option in explained(count):
        one = count.index[option.number]
        by = {"points": places["points"][one], "mentions": places["mentions"][one]}
        more = {"first": by_first[one], "pairs": places["schulze"][one]}
        yield Phrase("why-methods", {"option": option.text, **by, **more})


def _differing(count: RankingCount) -> Iterator[Words]:
    found = _otherwise(count)
    for (out, into), methods in found.items():
        how = with_commas([Phrase(f"why-by-{method}") for method in _worth_naming(methods)])
        args: dict[str, Arg] = {"out": _named(count, out), "into": _named(count, into)}
        yield Phrase("why-differs", {"how": how, "chosen": count.chosen, **args})
        if "mentions" in methods:  # Chosen more often and yet with fewer points: further down on average.
            yield Phrase("why-means-mentions", {"options": _named(count, into)})
    if found:
        yield Phrase("why-differs-means")
    elif all(len(_sure_of(count, method)) == count.chosen for method in ("points", *BESIDE)):
        yield Phrase("why-same", {"chosen": count.chosen, "methods": len(BESIDE)})


def _otherwise(count: RankingCount) -> dict[tuple[Some, Some], list[str]]:
    """The methods that choose others: by who is out and who is in instead, both sure of it."""
    found: dict[tuple[Some, Some], list[str]] = {}
    for method in BESIDE:
        out = _sure_of(count, "points") - _sharing_in(count, method)
        into = _sure_of(count, method) - _sharing_in(count, "points")
        if out and into:
            found.setdefault((out, into), []).append(method)
    return found


def _worth_naming(methods: Sequence[str]) -> Sequence[str]:
    """Two of them count duels; where both agree, it is enough to say so once."""
    both = {"schulze", "ranked_pairs"} <= set(methods)
    return [method for method in methods if not both or method != "ranked_pairs"]


def _sharing_in(count: RankingCount, method: str) -> Some:
    """Who stands at one of the places to be chosen, be it shared with one too many."""
    places = count.certainty.places[method]
    return frozenset(option for option, place in enumerate(places) if place <= count.chosen)


def _sure_of(count: RankingCount, method: str) -> Some:
    places = list(count.certainty.places[method])
    within = _sharing_in(count, method)
    last = {place: place + places.count(place) - 1 for place in set(places)}
    return frozenset(option for option in within if last[places[option]] <= count.chosen)


def _named(count: RankingCount, options: Some) -> Words:
    return with_and([count.options[option].text for option in sorted(options)])


# How sure it is, and how much people agree


def _sure(count: RankingCount) -> Iterator[Words]:
    if count.few:
        return
    if not count.certainty.intervals:
        yield Phrase("why-no-interval", {"people": count.people})
    else:
        yield Phrase("why-intervals", {"intervals": joined(list(_intervals(count)))})
    if count.selects:
        told = bool(count.certainty.intervals)
        yield Phrase("why-bands" if told else "why-bands-few", {"chosen": count.chosen})


def _intervals(count: RankingCount) -> Iterator[Words]:
    for option in explained(count):
        between = count.interval(option)
        if between is not None:
            yield _interval(option, between)


def _interval(option: Option, between: Interval) -> Words:
    args: dict[str, Arg] = {"option": option.text, "best": between.best, "worst": between.worst}
    return Phrase("why-interval-one" if between.best == between.worst else "why-interval", args)


def _agreement(count: RankingCount) -> Iterator[Words]:
    if count.agreement is not None and count.selects and count.places > 1 and not count.few:
        common, by_chance = count.agreement.common, count.agreement.by_chance
        yield Phrase("why-agreement", {"common": common, "by_chance": by_chance})


def _basis() -> Iterator[Words]:
    yield Phrase("tally-unranked")
    yield Phrase("tally-of-those")

"""The result of a ranking as it is read on a telephone: what came out, how sure it is, then each option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from surveys.prompt import Phrase, Words
from surveys.questions.base import joined
from surveys.questions.options import Option
from surveys.questions.ranking_count import Counted, RankingCount
from surveys.questions.typed import with_and

PODIUM = 3
WITH_BAR = 10
"""The last place whose option has a bar; those below have a line each."""
CELLS = 8
"""Of the longest bar: beside it two numbers still fit on a line of a telephone."""
CELL = "▇"
LISTED = 8
"""Names that are listed in a sentence; more are counted."""
UNMENTIONED = 30
"""The same of those that nobody chose."""


def summary(count: RankingCount) -> tuple[Words, ...]:
    """The first lines are what an organiser needs; the details stand below the empty line."""
    nobody = [option for option, got in count.placed if not got.mentions]
    return (
        *_headline(count),
        *_how_sure(count),
        "",
        *_options(count),
        *unmentioned(nobody),
        Phrase("tally-unranked"),
        Phrase("tally-of-those"),
    )


def _headline(count: RankingCount) -> Iterator[Words]:
    best = [place for place in count.sharing if place <= PODIUM and _points_at(count, place)]
    yield Phrase("tally-headline", {"places": with_commas([_at_place(count, place) for place in best])})
    yield Phrase("tally-rule", {"places": count.places})


def _points_at(count: RankingCount, place: int) -> int:
    return count.counts[count.sharing[place][0].number].points


def _at_place(count: RankingCount, place: int) -> Phrase:
    texts = [option.text for option in count.sharing[place]]
    args = {"place": place, "options": with_and(texts[:LISTED])}
    if len(texts) > LISTED:
        return Phrase("tally-place-many", {**args, "count": len(texts) - LISTED})
    return Phrase("tally-place", args) if len(texts) == 1 else Phrase("tally-place-shared", args)


# How sure it is


def _how_sure(count: RankingCount) -> Iterator[Words]:
    """Nothing is counted for it where it is not told."""
    if count.few:
        yield too_few(count)
    elif count.selects:
        told = bool(count.certainty.intervals)
        yield Phrase("tally-bands" if told else "tally-bands-few", {"chosen": count.chosen})
        yield from _bands(count)


def too_few(count: RankingCount) -> Phrase:
    return Phrase("tally-too-few", {"people": count.people, "wanted": count.wanted})


def _bands(count: RankingCount) -> Iterator[Words]:
    by_band: dict[str, list[Option]] = {}
    for option, _ in count.placed:
        by_band.setdefault(count.band(option), []).append(option)
    for band in ("certain", "contested"):
        options = by_band.get(band, ())
        yield Phrase(
            f"tally-band-{band}", {"options": named(options) if options else Phrase("tally-no-option")}
        )
    if "rest" in by_band:
        yield Phrase("tally-rest", {"count": len(by_band["rest"])})


def named(options: Sequence[Option]) -> Words:
    """`a, b, c`; of many, the last ones are counted."""
    texts = with_commas([option.text for option in options[:LISTED]])
    more = len(options) - LISTED
    return Phrase("tally-and-more", {"options": texts, "count": more}) if more > 0 else texts


# Each option


def _options(count: RankingCount) -> Iterator[Words]:
    most = max((got.mentions for _, got in count.placed), default=0)
    for option, got in count.placed:
        if got.mentions and got.place <= WITH_BAR:
            yield _line(count, option, got)
            yield _bar(got, most, count.people)
        elif got.mentions:
            share = 100 * got.mentions / count.people
            line = _line(count, option, got)
            yield Phrase("tally-below", {"line": line, "mentions": got.mentions, "share": share})


def _line(count: RankingCount, option: Option, got: Counted) -> Phrase:
    args = {"place": got.place, "option": option.text, "points": got.points}
    shared = len(count.sharing[got.place]) > 1
    return Phrase("tally-line-shared", args) if shared else Phrase("tally-line", args)


def _bar(got: Counted, most: int, people: int) -> Phrase:
    """As long as the option was chosen often; numbers say it once more to whoever does not see it."""
    bar = CELL * max(round(CELLS * got.mentions / most), 1)
    args = {"mentions": got.mentions, "share": 100 * got.mentions / people, "first": got.first}
    return Phrase("tally-bar", {"bar": bar, **args})


def unmentioned(options: Sequence[Option]) -> Iterator[Words]:
    """One line for all that nobody chose; of a great many, the first are named."""
    if options:
        texts: Words = joined([option.text for option in options[:UNMENTIONED]])
        more = len(options) - UNMENTIONED
        listed = Phrase("tally-and-more", {"options": texts, "count": more}) if more > 0 else texts
        yield Phrase("tally-unmentioned", {"count": len(options), "options": listed})


def with_commas(words: Sequence[Words]) -> Words:
    """`a, b, c`; there is at least one."""
    *before, line = words
    for first in reversed(before):
        line = Phrase("comma", {"first": first, "rest": line})
    return line

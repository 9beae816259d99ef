"""What a ranking looks like: a bar of points for each option, with its place and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator

from surveys.figures import Bar, Bars, Border, Key, Look, share
from surveys.prompt import Phrase, Words
from surveys.questions.options import Option
from surveys.questions.ranking_count import Counted, RankingCount
from surveys.questions.ranking_words import too_few, unmentioned

LOOKS = {"certain": Look.SOLID, "contested": Look.HATCHED, "rest": Look.HOLLOW}


def ranking_figure(count: RankingCount) -> Bars:
    """The options that somebody chose, best first; below them a line where the chosen ones end."""
    shown = [(option, got) for option, got in count.placed if got.mentions]
    bands = {count.band(option) for option, _ in shown} if _banded(count) else set()
    keys = tuple(Key(look, Phrase(f"chart-band-{band}")) for band, look in LOOKS.items() if band in bands)
    bars = tuple(_bar(count, option, got) for option, got in shown)
    return Bars(bars, keys=keys, notes=tuple(_notes(count)), borders=tuple(_borders(count)))


def _banded(count: RankingCount) -> bool:
    return count.selects and not count.few


def _bar(count: RankingCount, option: Option, got: Counted) -> Bar:
    shared = len(count.sharing[got.place]) > 1
    lead = Phrase("chart-place-shared" if shared else "chart-place", {"place": got.place})
    told = Phrase("chart-points", {"points": got.points})
    look = LOOKS[count.band(option)] if _banded(count) else Look.SOLID
    return Bar(option.text, got.points, told, tuple(_details(count, option, got)), lead, look)


def _details(count: RankingCount, option: Option, got: Counted) -> Iterator[Words]:
    yield Phrase("chart-mentions", {"count": got.mentions, "share": share(got.mentions, count.people)})
    interval = count.interval(option)
    if interval:
        key = "chart-range-one" if interval.best == interval.worst else "chart-range"
        yield Phrase(key, {"best": interval.best, "worst": interval.worst})
    if _banded(count):
        yield Phrase(f"chart-band-{count.band(option)}")


def _notes(count: RankingCount) -> Iterator[Words]:
    yield Phrase("tally-rule", {"places": count.places})
    if count.few:
        yield too_few(count)
    else:
        yield Phrase("chart-ranges" if count.certainty.intervals else "chart-no-ranges")
    yield from unmentioned([option for option, got in count.placed if not got.mentions])


def _borders(count: RankingCount) -> Iterator[Border]:
    """Those that share the last place stand above it together."""
    above = sum(got.place <= count.chosen and got.mentions > 0 for _, got in count.placed)
    if count.selects and above > count.chosen:
        yield Border(above, Phrase("chart-border-shared", {"count": count.chosen, "above": above}))
    elif count.selects and above == count.chosen:
        yield Border(above, Phrase("chart-border", {"count": count.chosen}))

"""Ranked ballots, and the tables that every method counts from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from surveys.piles import Packed

Numbers = NDArray[np.int64]
Ids = NDArray[np.integer]

NOBODY = -1

BLOCK = 1 << 18
"""Entries that are counted at a time: what is made of them stays close to the processor."""
FEWEST = 1 << 12
"""Ballots that a block has at least, however long they are."""


@dataclass(frozen=True)
class Ballots:
    """What people ranked. Options are 0 … `options` - 1, a row is a ballot.

    `named` holds the options of a ballot, best first, and then NOBODY. `above` says of each how many options
    stand strictly above it on that ballot, `beside` how many share its place, itself included; both are 0
    where nobody is named. `weights` are how many people cast this very ballot.
    """

    options: int
    named: Ids
    above: Ids
    beside: Ids
    weights: Numbers

    def __len__(self) -> int:
        return int(self.weights.sum())

    @property
    def longest(self) -> int:
        return int(self.named.shape[1])

    @cached_property
    def sharing(self) -> bool:
        """Whether options share a place on any ballot; if none do, each stands as high as its column."""
        return bool((self.beside > 1).any())

    @cached_property
    def lengths(self) -> Numbers:
        """How many options each ballot names."""
        found: Numbers = np.count_nonzero(self.named != NOBODY, axis=1)
        return found

    @cached_property
    def stands(self) -> Stands:
        """How often each option stands where. O(entries)."""
        if self.sharing:
            return self._shared_stands()
        table = np.zeros((self.options, self.longest), dtype=np.int64)
        for block in self.blocks():
            for column, ids in enumerate(block.columns()):
                table[:, column] += weighed(ids, block.weights, self.options + 1)[1:]
        return Stands(tuple((column, 1) for column in range(self.longest)), table)

    def _shared_stands(self) -> Stands:
        size, there = self.longest + 1, self.named != NOBODY
        codes = self.above[there].astype(np.int64) * size + self.beside[there]
        used = np.flatnonzero(np.bincount(codes))
        kinds = np.zeros(size * size, dtype=np.int64)
        kinds[used] = np.arange(len(used))
        cells = self.named[there].astype(np.int64) * len(used) + kinds[codes]
        weights = np.broadcast_to(self.weights[:, None], there.shape)[there]
        table = weighed(cells, weights, self.options * len(used)).reshape(self.options, len(used))
        return Stands(tuple((int(one) // size, int(one) % size) for one in used), table)

    @cached_property
    def mentions(self) -> Numbers:
        found: Numbers = self.stands.counts.sum(axis=1)
        return found

    @cached_property
    def pairs(self) -> Numbers:
        """`pairs[i, j]`: on how many ballots i stands above j; who is not named stands below everybody named.

        Mentions of i without the ballots that name j beside or above it: O(longest² · ballots).
        """
        not_above = np.zeros((self.options + 1, self.options + 1), dtype=np.int64)
        for block in self.blocks():
            not_above += block.not_above()
        beaten: Numbers = self.mentions[:, None] - not_above[1:, 1:]
        np.fill_diagonal(beaten, 0)
        return beaten

    def not_above(self) -> Numbers:
        """`[1 + i, 1 + j]`: on how many ballots that name both i does not stand above j."""
        size = self.options + 1
        found = np.zeros((size, size), dtype=np.int64)
        ids = self.columns()
        for first, second in combinations(range(self.longest), 2):
            codes = ids[first] * size + ids[second]
            found += weighed(codes, self.weights, size * size).reshape(size, size).T
            if self.sharing:
                beside = self.above[:, first] == self.above[:, second]
                found += weighed(codes[beside], self.weights[beside], size * size).reshape(size, size)
        return found

    def columns(self) -> NDArray[np.intp]:
        """`[c, b]`: one more than the option in column c of ballot b, 0 where nobody is named."""
        return np.ascontiguousarray(self.named.T).astype(np.intp) + 1

    def blocks(self) -> Iterator[Ballots]:
        """The same ballots, some at a time."""
        rows = max(BLOCK // max(self.longest, 1), FEWEST)
        for start in range(0, len(self.named), rows):
            part = slice(start, start + rows)
            known = (self.named[part], self.above[part], self.beside[part], self.weights[part])
            yield Ballots(self.options, *known)

    def strict(self) -> Ballots:
        """The same as far as each ballot says who is next: it stops at its first shared place."""
        if not self.sharing:
            return self
        tied = np.cumsum(self.beside > 1, axis=1) > 0
        named = np.where(tied, NOBODY, self.named)
        gone = named == NOBODY
        return replace(
            self, named=named, above=np.where(gone, 0, self.above), beside=np.where(gone, 0, self.beside)
        )


@dataclass(frozen=True, slots=True)
class Stands:
    """`counts[i, s]`: how many people put option i at `where[s]`: (options above it, options beside it)."""

    where: tuple[tuple[int, int], ...]
    counts: Numbers

    def scores(self, worth: Callable[[int], Fraction]) -> list[Fraction]:
        """What each option gets where the one with `a` options above it gets `worth(a)`; options that
        share a place share the mean of what its places are worth.
        """
        worths = [
            sum((worth(above + step) for step in range(beside)), Fraction()) / beside
            for above, beside in self.where
        ]
        return [
            sum((int(count) * each for count, each in zip(row, worths, strict=True)), Fraction())
            for row in self.counts
        ]


def ranked(ballots: Sequence[bytes], numbers: Sequence[int], width: int) -> Ballots:
    """Ballots as they are stored: numbers of options, best first, each `width` bytes, big-endian.

    Option i of the result is the one with `numbers[i]`. A number that is offered no more is passed over, and
    those below it move up.
    """
    packed = Packed.of(ballots)
    ids = np.min_scalar_type(-max(len(numbers), 1))
    option_of = np.full(256**width, NOBODY, dtype=ids)
    option_of[list(numbers)] = np.arange(len(numbers))
    named = option_of[np.frombuffer(packed.flat, dtype=f">u{width}")]
    lengths, known = packed.lengths // width, named != NOBODY
    if not known.all():
        rows = np.repeat(np.arange(len(lengths)), lengths)[known]
        named, lengths = named[known], np.bincount(rows, minlength=len(lengths))
    return _in_rows(named, lengths, len(numbers))


def _in_rows(options_named: Ids, lengths: Ids, options: int) -> Ballots:
    longest = int(lengths.max(initial=0))
    there = np.arange(longest) < lengths[:, None]
    named = np.full(there.shape, NOBODY, dtype=options_named.dtype)
    named[there] = options_named
    above = np.where(there, np.arange(longest, dtype=np.min_scalar_type(longest)), np.uint8(0))
    once = np.broadcast_to(np.int64(1), len(lengths))
    return Ballots(options, named, above, there.view(np.int8), once)


def tied(ballots: Sequence[Sequence[Sequence[int]]], options: int, weights: Sequence[int]) -> Ballots:
    """Ballots whose places may be shared: a ballot is its places, a place the options that share it."""
    longest = max((sum(map(len, ballot)) for ballot in ballots), default=0)
    shape = (len(ballots), longest)
    named = np.full(shape, NOBODY, dtype=np.int32)
    above, beside = np.zeros(shape, dtype=np.int32), np.zeros(shape, dtype=np.int32)
    for row, ballot in enumerate(ballots):
        start = 0
        for place in ballot:
            end = start + len(place)
            named[row, start:end] = place
            above[row, start:end] = start
            beside[row, start:end] = len(place)
            start = end
    return Ballots(options, named, above, beside, np.array(weights, dtype=np.int64))


def weighed(codes: Ids, weights: Numbers, size: int) -> Numbers:
    """Sums of weights by code; as floating point they stay exact up to 2⁵³ people."""
    if len(weights) and weights.max() == 1 == weights.min():
        return np.bincount(codes, minlength=size)
    return np.bincount(codes, weights=weights, minlength=size).astype(np.int64)

"""Cast ballots as a count takes them up: in piles, without whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:  # NumPy waits until there is something to count
    import numpy as np
    from numpy.typing import NDArray


class Packed(Sequence[bytes]):
    """Contents of ballots in one run of bytes. `lengths`: how many of them belong to each."""

    def __init__(self, flat: bytes, lengths: NDArray[np.integer]) -> None:
        self.flat = flat
        self.lengths = lengths

    @classmethod
    def of(cls, contents: Sequence[bytes]) -> Packed:
        import numpy as np

        if isinstance(contents, Packed):
            return contents
        lengths = np.fromiter(map(len, contents), dtype=np.int32, count=len(contents))
        return cls(b"".join(contents), lengths)

    @cached_property
    def _borders(self) -> Sequence[int]:
        borders: list[int] = self.lengths.cumsum().tolist()
        return (0, *borders)

    def __len__(self) -> int:
        return len(self.lengths)

    def __iter__(self) -> Iterator[bytes]:
        return (self.flat[start:end] for start, end in pairwise(self._borders))

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            return [self[one] for one in range(len(self))[index]]
        one = range(len(self))[index]
        return self.flat[self._borders[one] : self._borders[one + 1]]


@dataclass(frozen=True, slots=True)
class Pile:
    """What was cast to a question about one thing. `contents`: of those who did not abstain."""

    contents: Sequence[bytes] = ()
    abstained: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piles:
    """What was cast to a question, by what it is about (0: nothing). `people` did not abstain everywhere."""

    people: int
    about: Mapping[int, Pile]

"""Ballots in a pile are the ballots that were put into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.piles import Packed


@given(st.lists(st.binary(min_size=1)))
def test_packed_contents_are_a_sequence_like_any_other(contents: list[bytes]) -> None:
    packed = Packed.of(contents)
    assert list(packed) == contents
    assert len(packed) == len(contents)
    assert [packed[place] for place in range(-len(contents), len(contents))] == contents * 2
    assert packed[1:] == contents[1:]
    assert Packed.of(packed) is packed


def test_there_is_nothing_behind_the_last() -> None:
    with pytest.raises(IndexError):
        Packed.of([b"a"])[1]

"""What is kept as text between two turns, in the outbox and on buttons, comes back as it was."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.buttons import Button, unpack
from handlers.replies import Card, Note, Reply, from_json, to_json
from surveys.asked import Place
from surveys.prompt import Phrase

NUMBERS = st.integers(0, 30_000)
BUTTONS = st.builds(
    Button,
    st.sampled_from("qsl"),
    st.integers(0, 10**15 - 1),
    st.builds(Place, NUMBERS, NUMBERS),
    st.sampled_from(["add", "give", "no-reason", "withdraw-yes"]),
    st.integers(-1, 999_999_999),
    NUMBERS,
)
ARGS = st.one_of(
    st.text(),
    st.integers(-(10**9), 10**9),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.dictionaries(st.sampled_from(["ko", "en"]), st.text(), min_size=1),
)
PHRASES = st.builds(Phrase, st.just("key"), st.dictionaries(st.text(min_size=1), ARGS))
WORDS = PHRASES | st.text() | st.builds(Phrase, st.just("joined"), st.fixed_dictionaries({"first": PHRASES}))
REPLIES: st.SearchStrategy[Reply] = st.builds(
    Card, NUMBERS, st.builds(Place, NUMBERS, NUMBERS), NUMBERS, WORDS, st.booleans()
) | st.builds(Note, st.lists(WORDS).map(tuple), st.lists(st.tuples(st.tuples(WORDS, BUTTONS))).map(tuple))


@given(BUTTONS)
def test_a_button_carries_what_it_means(button: Button) -> None:
    assert unpack(button.pack()) == button


def test_the_longest_button_is_one_that_telegram_takes() -> None:
    longest = Button("q", 10**15 - 1, Place(99_999, 99_999), "a" * 16, -999_999_999, 99_999)
    assert unpack(longest.pack()) == longest
    assert len(longest.pack().encode()) <= 64


@pytest.mark.parametrize(
    ("data", "button"),
    [
        ("q:12:2:add:17", Button("q", 12, Place(2), "add", 17)),
        ("q:12:2.5:give:8.3", Button("q", 12, Place(2, 5), "give", 8, 3)),
        ("q:12:2:done:0", Button("q", 12, Place(2), "next")),
        ("q:12:2.:add:1", None),
        ("q:12:2:add:1.", None),
        ("q:12:2:add:1.2.3", None),
        ("q:12:-1:add:1", None),
        ("q:12:٢:add:1", None),
    ],
)
def test_buttons_read_as_they_were_ever_written(data: str, button: Button | None) -> None:
    assert unpack(data) == button


@given(REPLIES)
def test_a_reply_waits_in_the_outbox_unchanged(reply: Reply) -> None:
    assert from_json(json.loads(json.dumps(to_json(reply)))) == reply


def test_a_day_stays_a_day_and_a_moment_a_moment() -> None:
    args = {"day": date(2026, 12, 4), "at": datetime(2026, 12, 4, 9, tzinfo=UTC)}
    kept: Any = from_json(to_json(Note((Phrase("key", args),))))
    assert [type(arg) for arg in kept.lines[0].args.values()] == [date, datetime]


def test_a_card_that_an_earlier_version_left_is_still_a_card() -> None:
    kept = {"say": "card", "survey": 3, "place": 2, "page": 1, "notice": ""}
    assert from_json(kept) == Card(3, Place(2), 1)

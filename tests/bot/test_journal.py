"""The journal tells where something failed, and repeats nothing that people wrote."""

from __future__ import annotations

import logging
import sys

from bot.journal import FORMAT, Discreet

ANSWER = "아무에게도 말하지 않은 답"


def journal_of(error: Exception) -> str:
    try:
        raise error
    except type(error):
        record = logging.LogRecord(
            "bot", logging.ERROR, __file__, 1, "update %d failed", (7,), sys.exc_info()
        )
    return Discreet(FORMAT).format(record)


def test_an_exception_is_named_with_its_place_and_without_its_words() -> None:
    written = journal_of(ValueError(ANSWER))
    assert "update 7 failed" in written
    assert "test_journal.py" in written
    assert "ValueError" in written
    assert ANSWER not in written


def test_what_caused_it_is_named_without_its_words_too() -> None:
    error = LookupError("row")
    error.__cause__ = KeyError(ANSWER)
    written = journal_of(error)
    assert "LookupError" in written
    assert "caused by KeyError" in written
    assert ANSWER not in written

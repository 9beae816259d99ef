"""Each sentence about a ranking stands in docs/ below the ballots it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from surveys.prompt import Arg, Phrase
from tests.surveys.people import spoken
from tests.surveys.ranked import counted, told

HOUSE = Path(__file__).parents[2]
LANGUAGES = ("ko", "en")
OF_EVERY_KIND = {
    *("tally-title", "tally-responses", "tally-none", "tally-answered", "tally-about", "tally-abstained"),
    *("tally-reasons", "tally-texts", "tally-text", "tally-unmentioned"),
}


@cache
def page(language: str) -> str:
    return (HOUSE / "docs" / f"counting.{language}.md").read_text(encoding="utf-8")


def examples(language: str) -> Iterator[tuple[str, list[str]]]:
    """Ballots, and what is quoted below them."""
    for part in page(language).split("```csv\n")[1:]:
        ballots, _, below = part.partition("```")
        yield ballots, re.findall(r"^> (.*?)\\?$", below, re.MULTILINE)


def keys_in(words: Arg) -> Iterator[str]:
    if isinstance(words, Phrase):
        yield words.key
        for arg in words.args.values():
            yield from keys_in(arg)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quoted_sentence_comes_from_the_ballots_above_it(language: str) -> None:
    for ballots, quoted in examples(language):
        lines = {spoken(line, language) for line in told(counted(ballots))}
        assert [sentence for sentence in quoted if sentence not in lines] == []
        assert quoted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_about_a_ranking_is_quoted(language: str) -> None:
    shown: set[str] = set()
    for ballots, quoted in examples(language):
        for line in told(counted(ballots)):
            if spoken(line, language) in quoted:
                shown.update(keys_in(line))
    written = (HOUSE / "texts" / language / "results.ftl").read_text(encoding="utf-8")
    keys = set(re.findall(r"^((?:tally|why)-[a-z_-]+) =", written, re.MULTILINE))
    assert keys - shown - OF_EVERY_KIND == set()


def test_both_pages_show_the_same_ballots_and_as_many_sentences() -> None:
    korean, english = (list(examples(language)) for language in LANGUAGES)
    assert [re.findall(r"^\d+", ballots, re.MULTILINE) for ballots, _ in korean] == [
        re.findall(r"^\d+", ballots, re.MULTILINE) for ballots, _ in english
    ]
    assert [len(quoted) for _, quoted in korean] == [len(quoted) for _, quoted in english]

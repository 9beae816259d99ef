"""The demo's sentences, in every language at once: the page shows whichever is asked for."""

from __future__ import annotations

from bot.commands.speaking import plain
from rehearsal.page.stage import Words as Said
from rehearsal.page.words import KEYS
from surveys.prompt import Arg, Phrase, Words
from texts import languages


def said(key: str, **args: Arg) -> dict[str, str]:
    """The sentence `demo-KEY` by language."""
    return in_each(Phrase(f"demo-{key}", args))


def in_each(words: Words) -> dict[str, str]:
    return {language: plain(words, language) for language in languages()}


def page_words() -> dict[str, Said]:
    """What the page itself has to say, by language and key."""
    return {
        language: {key: plain(Phrase(f"page-{key}"), language) for key in KEYS} for language in languages()
    }

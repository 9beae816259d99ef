"""What people write instead of a button's own words: kept with the sentences, in each language."""

from __future__ import annotations

from handlers.talk import Talk
from surveys.prompt import Phrase
from texts import letters


def means(talk: Talk, text: str, key: str) -> bool:
    """Whether `text` is among the words of `key`, signs and spaces aside; a question is none of them."""
    words = talk.plain(Phrase(f"everyday-{key}")).split(",")
    return not text.rstrip().endswith(("?", "？")) and letters(text) in {letters(word) for word in words}

"""A short way to write an option's name, for the sentence that says options may be typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from surveys.prompt import Translated
from surveys.questions.consonants import as_typed, first_consonants
from surveys.questions.options import OTHER, Option, key
from surveys.questions.typed import containing

HANGUL = re.compile("[가-힣](?: ?[가-힣]){2,4}")
BEGINNING = 5
"""Letters of a word in another script, where it is not much shorter itself."""


def example(shown: Sequence[Option], options: Sequence[Option]) -> Translated:
    """The short form of one of `options`, of one that is `shown` where that can be; "" where none has one
    that means no other.
    """
    texts = [option.text for option in options]
    ordered = (*shown, *(option for option in options if option not in shown))
    forms = ((option, short(option.text)) for option in ordered if option.number != OTHER)
    return next((form for option, form in forms if _clear(form, texts.index(option.text), texts)), "")


def short(text: Translated) -> Translated:
    """공동체 as ㄱㄷㅊ, solidarity as solid, shared assets as assets; "" for what has no such form."""
    return (
        _short(text) if isinstance(text, str) else {language: _short(one) for language, one in text.items()}
    )


def _short(name: str) -> str:
    if HANGUL.fullmatch(name):
        return as_typed(first_consonants(name))
    *before, last = name.split()
    if not last.isascii() or not last.isalpha() or len(last) < BEGINNING:
        return ""
    if before:
        return last
    return last[:BEGINNING] if len(last) > BEGINNING + 1 else ""


def _clear(form: Translated, place: int, texts: Sequence[Translated]) -> bool:
    """Whether it means the option at `place` alone, in every language."""
    forms = (form,) if isinstance(form, str) else form.values()
    return all(one and containing(key(one), texts) == [place] for one in forms)

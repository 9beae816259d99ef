"""Names where there is one line for each."""

from __future__ import annotations

from surveys.prompt import Translated
from surveys.questions.pages import width

COLUMNS = 32
"""What is left of a phone's line beside a running number and a short answer; a Hangul syllable takes two."""


def brief(text: Translated) -> Translated:
    """At most COLUMNS wide, on one line; an ellipsis says that something is left out."""
    if isinstance(text, str):
        return _cut(" ".join(text.split()))
    return {language: _cut(" ".join(one.split())) for language, one in text.items()}


def _cut(text: str) -> str:
    if width(text) <= COLUMNS:
        return text
    fitting = (end for end in range(len(text), 0, -1) if width(text[:end]) < COLUMNS)
    end = next(fitting, 0)
    word = text.rfind(" ", 0, end + 1)  # where the last word begins that is not whole
    return text[: word if word > end / 2 else end].rstrip() + "…"

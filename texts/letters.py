"""What a typed text has in common with a label, whatever signs and spaces stand around it."""

from __future__ import annotations


def letters(text: str) -> str:
    """The letters and digits alone, in lower case: `✅ 제출` and `제출` are the same."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())

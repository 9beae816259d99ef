"""Telegram counts text in UTF-16 units."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 units of `text`: an emoji outside the first plane counts two."""
    return len(text) + sum(char > "\uffff" for char in text)

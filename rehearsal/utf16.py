"""Telegram counts text in UTF-16 units."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 units of `text`: an emoji outside the first plane counts two."""
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_parts(text: str, limit: int) -> list[str]:
    """Cut `text` into parts of `limit` units at most, of which no character is cut."""
    parts = []
    while utf16_length(text) > limit:
        parts.append(text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore"))
        text = text[len(parts[-1]) :]
    return [*parts, text]

"""Long texts in several messages, cut where a reader would pause."""

from __future__ import annotations

PART = 3000
"""Characters of somebody's text in one message: Telegram takes 4096, the product's own lines need some."""


def parts(text: str, limit: int = PART) -> list[str]:
    """The text in parts of at most `limit` characters; cut at a paragraph, else a line, a space, anywhere.

    Joined again they are the text, but for the white space at the cuts.
    """
    found: list[str] = []
    while len(text) > limit:
        cut = _cut(text, limit)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text]


def _cut(text: str, limit: int) -> int:
    for pause in ("\n\n", "\n", " "):
        at = text.rfind(pause, limit // 2, limit)
        if at > 0:
            return at
    return limit

"""What people write in their own words, made safe to keep and to show again."""

from __future__ import annotations

import re
import unicodedata

from surveys.prompt import Phrase, Refused

# Marks that turn the direction of what stands after them, also outside the person's own words.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
ITEM = re.compile(r"\s*(?:[0-9]{1,2}\s*(?:[.):]|번|순위)|[-*•·‣○●▪①-⑳])\s*\S")
A_WORD_OR_TWO = 20
"""Characters."""
BLANK = "\u2800\u3164\u115f\u1160\uffa0"  # take up room and show nothing


def written(text: str, limit: int) -> str | Refused:
    """The text as it is kept: NFC, one kind of line break, emoji and right-to-left script as they were."""
    kept = tidy(text)
    if not any(shows(character) for character in kept):
        return Refused(Phrase("text-empty"))
    if len(kept) > limit:
        return Refused(Phrase("text-too-long", {"length": len(kept), "limit": limit}))
    return kept


def is_list(text: str) -> bool:
    """Whether it has several lines and each of them is a word or two, or begins with a number or a bullet."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(len(line) <= A_WORD_OR_TWO or ITEM.match(line) for line in lines)


def tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    straight = TURNING.sub("", lines)
    kept = "".join(c for c in straight if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", kept).strip()


def shows(character: str) -> bool:
    return character not in BLANK and unicodedata.category(character)[0] not in "ZC"

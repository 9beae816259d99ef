"""What somebody writes themselves where no option fits: 기타."""

from __future__ import annotations

import re
from collections.abc import Sequence

from surveys.questions.options import OTHER, OTHER_NAMES, Option, key, names_of
from surveys.questions.writing import tidy

NAMES = "|".join(map(re.escape, OTHER_NAMES.values()))
# With nothing written for it yet: `기타(직접 적기)`, `기타:`.
ALONE = re.compile(
    rf"({NAMES})[^\S\n]*(?:\(\s*(?:직접 적기|in your own words)?\s*\)|[:：][^\S\n]*$)",
    re.IGNORECASE | re.MULTILINE,
)
# With it: `기타: 협의회` to the end of the line, `기타(협의회)` to the bracket.
WRITTEN = re.compile(
    rf"(?:^|(?<=[\s,]))(?:{NAMES})\s*(?:[:：]([^\n]+)|\(([^\n]+?)\)\s*(?=[,\n]|$))", re.IGNORECASE
)


def without_own_words(text: str, options: Sequence[Option]) -> tuple[str, str]:
    """`text` without what is written for 기타, and that: `연대, 기타: 협의회` gives `연대, ` and `협의회`."""
    said = ALONE.sub(r"\1", tidy(text))
    names = [name for option in options if option.number != OTHER for name in names_of(option.text)]
    for found in WRITTEN.finditer(said):
        if not any(key(found[0]).startswith(name) for name in names):
            return said[: found.start()] + said[found.end() :], (found[1] or found[2]).strip()
    return said, ""

"""Words made to fit: people's texts in them are cut with "…", the product's own sentences never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from surveys.prompt import Phrase, Words

LENGTHS = (400, 120, 60, 30)
"""How many signs of each text of people's are shown, tried in turn until all of it fits."""


def ever_shorter(lines: Sequence[Words]) -> Iterator[Sequence[Words]]:
    """The lines as they are, then with shorter and shorter texts of people's in them."""
    yield lines
    for longest in LENGTHS:
        yield [shortened(line, longest) for line in lines]


def shortened(words: Any, longest: int) -> Any:
    """The same words with every text of people's in them cut to `longest` signs."""
    match words:
        case str() if len(words) > longest:
            return words[: longest - 1].rstrip() + "…"
        case Phrase(key, args):
            return Phrase(key, {name: shortened(arg, longest) for name, arg in args.items()})
        case Mapping():
            return {language: shortened(text, longest) for language, text in words.items()}
        case _:
            return words

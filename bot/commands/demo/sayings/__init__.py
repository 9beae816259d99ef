"""What the invented people of the demo write, by what they are asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FILES = ("activists.txt", "citizens.txt")


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing said, by language. `about` is the id of the option it belongs to, "" where it suits all."""

    about: str
    said: Mapping[str, str]


@cache
def sayings() -> Mapping[str, tuple[Saying, ...]]:
    """All of them, by the heading they stand under."""
    found: dict[str, list[Saying]] = defaultdict(list)
    for heading, saying in _lines():
        found[heading].append(saying)
    return {heading: tuple(below) for heading, below in found.items()}


def about(heading: str, topic: str) -> tuple[Saying, ...]:
    """What is said there about a topic; () where nothing is."""
    return tuple(saying for saying in sayings()[heading] if saying.about == topic)


def _lines() -> Iterator[tuple[str, Saying]]:
    heading = ""
    for name in FILES:
        for line in files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                heading = line.strip("[]")
            elif line and not line.startswith("#"):
                topic, korean, english = (part.strip() for part in line.split("|"))
                yield heading, Saying(topic, {"ko": korean, "en": english})

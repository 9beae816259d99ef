"""Words as files say them: plain, in one language, and of nothing but signs that every form can hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from surveys.prompt import Arg, Phrase, Words
from texts import phrasebook
from texts.phrasebook import number

DECIMALS = 4
UNHEARD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold: neither a page nor a sheet nor a document."""


@dataclass(frozen=True, slots=True)
class Voice:
    language: str
    today: date

    def say(self, key: str, /, **args: Arg) -> str:
        return self.words(Phrase(key, args))

    def words(self, words: Words) -> str:
        return readable(phrasebook(self.language).plain(words, self.today))

    def number(self, value: float) -> str:
        """`1,234.5`."""
        return number(value, self.language, most=DECIMALS)

    def share(self, hundredths: float) -> str:
        """`57.1%`."""
        return f"{number(hundredths, self.language, 1, 1)}%"


def readable(text: str) -> str:
    return UNHEARD.sub("", text).replace("\r\n", "\n").replace("\r", "\n")

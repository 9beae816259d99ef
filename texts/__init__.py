"""What the product says: the sentences of each language, and how words, moments and particles fit in."""

from __future__ import annotations

from texts.letters import letters
from texts.phrasebook import Phrasebook, choose_language, languages, phrasebook

__all__ = ["Phrasebook", "choose_language", "languages", "letters", "phrasebook"]

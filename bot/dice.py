"""Chance for the turns, fetched from the system in one go for many of them: each fetch is a system call."""

from __future__ import annotations

import os

EACH = 32
FETCHED = 128 * EACH


class Dice:
    """Bytes nobody can foretell, and that are thrown once only."""

    def __init__(self) -> None:
        self._stock = b""
        self._used = 0

    def throw(self) -> bytes:
        if self._used == len(self._stock):
            self._stock, self._used = os.urandom(FETCHED), 0
        thrown = self._stock[self._used : self._used + EACH]
        self._used += EACH
        return thrown

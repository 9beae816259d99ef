"""Places at which a process may die, named so that a test can have it die there."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[str], None]
"""Told one of: received, begun (inside the transaction), committed, sending, sent, confirmed."""


def no_step(_: str) -> None:
    """Go on."""

"""What an organiser is told about a line of a pasted text."""

from __future__ import annotations

from collections.abc import Mapping

from surveys.faults import Fault
from surveys.prompt import Arg, Phrase


def told(line: int, rule: str, args: Mapping[str, Arg] | None = None) -> Fault:
    """What holds, and what to do about it or that nothing has to be done."""
    said = args or {}
    return Fault(line, Phrase(f"pasted-{rule}", said), Phrase(f"pasted-{rule}-mend", said))

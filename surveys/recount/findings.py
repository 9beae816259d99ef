"""What is wrong with what was handed over."""

from __future__ import annotations

from dataclasses import dataclass

from surveys.faults import Fault
from surveys.prompt import Arg, Phrase


@dataclass(frozen=True, slots=True)
class Found:
    """A fault and the file that has it."""

    file: str
    fault: Fault


def wrong(rule: str, line: int = 0, **args: Arg) -> Fault:
    """`line` 0: the file as a whole."""
    return Fault(line, Phrase(f"recount-fault-{rule}", args), Phrase("recount-mend"))

"""Trouble on demand: floods, broken servers, lost answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from rehearsal.parameters import Parameters
from rehearsal.refusal import RefusedError, too_many_requests


class Trouble(Enum):
    FLOOD = auto()
    BROKEN = auto()
    UNREACHABLE = auto()
    LOST = auto()
    SILENT = auto()


SERVER_ERRORS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}


class UnreachableError(ConnectionError):
    """The connection broke before the call was carried out."""


class AnswerLostError(TimeoutError):
    """The call was carried out, and its answer got lost."""


@dataclass(slots=True)
class Fault:
    """The next `calls` calls that fit meet this trouble. method "" and chat_id 0 fit any."""

    trouble: Trouble
    calls: int
    method: str = ""
    chat_id: int = 0
    retry_after: int = 0
    status: int = 0

    def fits(self, method: str, asked: Parameters) -> bool:
        return (
            self.calls > 0
            and (method == self.method.lower() or (not self.method and method != "getupdates"))
            and self.chat_id in {0, asked.integer("chat_id")}
        )

    def strike_before(self) -> None:
        match self.trouble:
            case Trouble.FLOOD:
                raise too_many_requests(self.retry_after)
            case Trouble.BROKEN:
                raise RefusedError(self.status, SERVER_ERRORS[self.status])
            case Trouble.UNREACHABLE:
                raise UnreachableError("the server cannot be reached")
            case _:
                return


@dataclass(slots=True)
class Faults:
    planned: list[Fault] = field(default_factory=list)

    def next_for(self, method: str, asked: Parameters) -> Fault | None:
        """Return the fault this call meets, used up by one."""
        fault = next((fault for fault in self.planned if fault.fits(method, asked)), None)
        if fault:
            fault.calls -= 1
        return fault

"""What may be wrong with the database itself, as opposed to what a turn did with it."""

from __future__ import annotations

from typing import Literal

Code = Literal["missing", "newer", "older", "locked", "full", "unreachable", "unknown-scheme", "broken"]


class StorageFault(Exception):
    """The database cannot be used now. Nothing was stored; `facts` names the place, never a password.

    missing: no such database or folder. newer, older: made by another version of the program.
    locked: somebody else holds it. full: the disk is full or read-only. unreachable: no server answers,
    or the database was closed. unknown-scheme: not an address of a database. broken: unreadable.
    """

    def __init__(self, code: Code, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

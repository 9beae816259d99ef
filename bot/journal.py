"""What the program writes about itself: never a token, never what somebody answered."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
CHATTY = ("apscheduler", "alembic", "httpx", "aiohttp.access")


class Discreet(logging.Formatter):
    """Shows where an exception came from and of what kind it is, but not its words: they may quote an answer,
    an address with the token, or a row of the database.
    """

    def formatException(  # noqa: N802 — the name logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, error, where = ei
        frames = traceback.format_tb(where)
        cause = error.__cause__ if error is not None else None
        behind = [] if cause is None else [f"caused by {type(cause).__name__}"]
        return "\n".join([*(frame.rstrip() for frame in frames), kind.__name__ if kind else "", *behind])


def keep_journal() -> None:
    """To standard error, where systemd and containers look for it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet(FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(logging.WARNING)

"""What every bot in a process of its own does for the benchmark: tell its CPU time when asked."""

from __future__ import annotations

import sys
import time
from threading import Thread


def tell_when_asked() -> None:
    """Answer each line on standard input with the seconds, user and system, that this process has used."""
    Thread(target=_tell, daemon=True).start()


def _tell() -> None:
    for _ in sys.stdin:
        print(time.process_time(), file=sys.__stdout__, flush=True)

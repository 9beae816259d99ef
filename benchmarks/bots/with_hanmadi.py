"""Our bot as `hanmadi run` runs it, with a page long enough for 25 buttons."""

from __future__ import annotations

import os
import sys

from benchmarks.bots.measured import tell_when_asked
from benchmarks.card import ON_A_PAGE
from bot.commands.run import run
from surveys.questions import pages

NAMES = ("HANMADI_API", "HANMADI_TOKEN", "HANMADI_IN_FLIGHT", "HANMADI_DATABASE")

os.environ |= {**dict(zip(NAMES, sys.argv[1:], strict=True)), "HANMADI_OWNERS": "1"}
pages.PAGE = pages.LINES = ON_A_PAGE
tell_when_asked()
sys.stdout = sys.stderr  # what it greets with is not an answer
sys.exit(run())

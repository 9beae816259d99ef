"""`hanmadi backup`: a copy of the database, whether or not a bot runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.commands.operator import DONE, WRONG_USAGE, command
from bot.commands.speaking import say_to_operator
from bot.settings import load_settings
from storage.backup import BackupFault, back_up
from storage.database import sqlite_file
from surveys.prompt import Phrase

MEGABYTE = 1_000_000


@command
async def backup(file: Path) -> int:
    """Copies an SQLite database; a server's is left to the server's own tool."""
    settings = load_settings()
    database = sqlite_file(settings.database_url)
    if database is None:
        say_to_operator(Phrase("backup-server"), settings.language, error=True)
        return WRONG_USAGE
    try:
        size = await asyncio.to_thread(back_up, database, file)
    except BackupFault as fault:
        why = Phrase(f"backup-fault-{fault.code}", {"place": str(fault.place)})
        say_to_operator(why, settings.language, error=True)
        return WRONG_USAGE
    said = Phrase("backup-done", {"file": str(file), "size": size / MEGABYTE})
    say_to_operator(said, settings.language)
    return DONE

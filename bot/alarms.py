"""What only the operator or the owners can mend: said once, in the log and in the owners' chats."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from datetime import date

from telegram import Bot
from telegram.error import TelegramError

from bot.transport import call
from surveys.prompt import Phrase
from texts import phrasebook

SILENT = frozenset({"unreachable", "unauthorised"})
"""Where Telegram itself is out of reach, there is no chat to say it in."""

log = logging.getLogger(__name__)


class Alarms:
    """Told a code and a detail; says the sentence `alarm-CODE`, and not by way of the outbox, which may be
    what fails.
    """

    def __init__(self, bot: Bot, language: str) -> None:
        self._bot = bot
        self._phrases = phrasebook(language)
        self._tasks: set[asyncio.Task[None]] = set()
        self.owners: Collection[int] = ()

    def __call__(self, code: str, detail: str) -> None:
        text = self._phrases.plain(Phrase(f"alarm-{code}", {"detail": detail}), date.min)
        log.error("%s", text)
        if code not in SILENT:
            task = asyncio.create_task(self._tell(text))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _tell(self, text: str) -> None:
        for owner in self.owners:
            try:
                await call(self._bot, "sendMessage", {"chat_id": owner, "text": text})
            except TelegramError as error:
                log.warning("owner %d was not told: %s", owner, type(error).__name__)

"""What a turn knows of the installation."""

from __future__ import annotations

from dataclasses import dataclass

BOT_NAME = "bot_name"
"""The fact under which a running bot leaves its name for the command line."""


@dataclass(frozen=True, slots=True)
class House:
    """`language` and `timezone` hold where no member or survey says otherwise; `bot_name` is without @.

    `bot_id` is 0 at the command line, which sends nothing itself.
    """

    language: str
    timezone: str
    bot_name: str
    bot_id: int = 0

    def link(self, payload: str) -> str:
        """To the bot's private chat, with what it is to be told there."""
        chat = f"https://t.me/{self.bot_name}"
        return f"{chat}?start={payload}" if payload else chat

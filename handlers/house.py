"""What a turn knows of the installation."""

from __future__ import annotations

from dataclasses import dataclass

BOT_NAME = "bot_name"
"""The fact under which a running bot leaves its name for the command line."""


@dataclass(frozen=True, slots=True)
class House:
    """`language` and `timezone` hold where no member or survey says otherwise; `bot_name` is without @."""

    language: str
    timezone: str
    bot_name: str

    def link(self, payload: str) -> str:
        return f"https://t.me/{self.bot_name}?start={payload}"

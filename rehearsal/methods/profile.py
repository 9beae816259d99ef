"""How a bot presents itself: commands, name, descriptions, each by language."""

from __future__ import annotations

import json
import re
from typing import Any

from rehearsal.parameters import Parameters
from rehearsal.records import Record
from rehearsal.refusal import bad_request
from rehearsal.world import Bot, World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION_LIMIT = 256
COMMAND_COUNT = 100
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(_: World, bot: Bot, asked: Parameters) -> bool:
    commands = asked.object("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request('parameter "commands" is required')
    if len(commands) > COMMAND_COUNT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    bot.profile[_commands_key(asked)] = [_command(command) for command in commands]
    return True


def get_my_commands(_: World, bot: Bot, asked: Parameters) -> list[Record]:
    return list(bot.profile.get(_commands_key(asked), []))


def delete_my_commands(_: World, bot: Bot, asked: Parameters) -> bool:
    bot.profile.pop(_commands_key(asked), None)
    return True


def set_my_name(_: World, bot: Bot, asked: Parameters) -> bool:
    return _set(bot, asked, "name")


def get_my_name(_: World, bot: Bot, asked: Parameters) -> Record:
    return _get(bot, asked, "name", bot.user.first_name)


def set_my_description(_: World, bot: Bot, asked: Parameters) -> bool:
    return _set(bot, asked, "description")


def get_my_description(_: World, bot: Bot, asked: Parameters) -> Record:
    return _get(bot, asked, "description", "")


def set_my_short_description(_: World, bot: Bot, asked: Parameters) -> bool:
    return _set(bot, asked, "short_description")


def get_my_short_description(_: World, bot: Bot, asked: Parameters) -> Record:
    return _get(bot, asked, "short_description", "")


def _set(bot: Bot, asked: Parameters, name: str) -> bool:
    text = asked.text(name).strip()
    if len(text) > LIMITS[name]:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    bot.profile[name, asked.text("language_code")] = text
    return True


def _get(bot: Bot, asked: Parameters, name: str, default: str) -> Record:
    own = bot.profile.get((name, asked.text("language_code")))
    return {name: own or bot.profile.get((name, "")) or default}


def _commands_key(asked: Parameters) -> tuple[str, ...]:
    scope = asked.object("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    return "commands", json.dumps(scope, sort_keys=True), asked.text("language_code")


def _command(command: Any) -> Record:
    name = str(command.get("command", "")).removeprefix("/")
    text = str(command.get("description", "")).strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not text or len(text) > DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}

"""How a bot presents itself: commands, name, descriptions, each by language."""

from __future__ import annotations

import json
import re
from typing import Any

from rehearsal.parameters import Parameters
from rehearsal.records import Chat, Record, User
from rehearsal.refusal import bad_request
from rehearsal.world import Bot, World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION_LIMIT = 256
COMMAND_COUNT = 100
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(_: World, bot: Bot, asked: Parameters) -> bool:
    commands = asked.object("commands", "can't parse commands JSON object")
    if commands is None:
        raise bad_request('parameter "commands" is required')
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > COMMAND_COUNT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    bot.profile[_commands_key(asked)] = [_command(command) for command in commands]
    bot.revision += 1
    return True


def get_my_commands(_: World, bot: Bot, asked: Parameters) -> list[Record]:
    return list(bot.profile.get(_commands_key(asked), []))


def delete_my_commands(_: World, bot: Bot, asked: Parameters) -> bool:
    bot.profile.pop(_commands_key(asked), None)
    bot.revision += 1
    return True


def shown_commands(bot: Bot, chat: Chat, user: User) -> list[Record]:
    """Return the commands `user` is offered in `chat`: of the narrowest scope that has any."""
    scopes = _private_scopes(chat) if chat.private else _group_scopes(chat, user)
    keys = [("commands", _scope_key(scope), tongue) for scope in scopes for tongue in [user.language, ""]]
    return next((bot.profile[key] for key in keys if bot.profile.get(key)), [])


def _private_scopes(chat: Chat) -> list[Record]:
    return [{"type": "chat", "chat_id": chat.id}, {"type": "all_private_chats"}, {"type": "default"}]


def _group_scopes(chat: Chat, user: User) -> list[Record]:
    here = {"chat_id": chat.id}
    leads = chat.standing(user) in {"creator", "administrator"}
    return [
        {"type": "chat_member", "user_id": user.id} | here,
        *([{"type": "chat_administrators"} | here] if leads else []),
        {"type": "chat"} | here,
        *([{"type": "all_chat_administrators"}] if leads else []),
        {"type": "all_group_chats"},
        {"type": "default"},
    ]


def shown_name(bot: Bot, language: str) -> str:
    return str(_in_language(bot, "name", language) or bot.user.first_name)


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
    bot.revision += 1
    return True


def _get(bot: Bot, asked: Parameters, name: str, default: str) -> Record:
    return {name: _in_language(bot, name, asked.text("language_code")) or default}


def _in_language(bot: Bot, name: str, language: str) -> Any:
    return bot.profile.get((name, language)) or bot.profile.get((name, ""))


def _commands_key(asked: Parameters) -> tuple[str, ...]:
    scope = asked.record("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    return "commands", _scope_key(scope), asked.text("language_code")


def _scope_key(scope: Record) -> str:
    """Return the same for a chat's id, whether it was sent as a number or as a text."""
    return json.dumps({name: str(value) for name, value in scope.items()}, sort_keys=True)


def _command(command: Any) -> Record:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    text = str(command.get("description", "")).strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not text or len(text) > DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}

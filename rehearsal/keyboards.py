"""The buttons under a message, checked as the server checks them."""

from __future__ import annotations

import json
from typing import Any

from rehearsal.parameters import Parameters
from rehearsal.refusal import bad_request

DATA_LIMIT = 64
BUTTON_LIMIT = 100
MARKUP_LIMIT = 10_000
ACTIONS: dict[str, type] = {
    "url": str,
    "callback_data": str,
    "web_app": dict,
    "login_url": dict,
    "switch_inline_query": str,
    "switch_inline_query_current_chat": str,
    "switch_inline_query_chosen_chat": dict,
    "copy_text": dict,
    "callback_game": dict,
    "pay": bool,
}
LOOKS: dict[str, type] = {"text": str, "style": str, "icon_custom_emoji_id": str}
KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
NAMES = {str: "String", dict: "Object", bool: "Boolean"}
IN_BUTTON = "can't parse inline keyboard button: "
IN_KEY = "can't parse keyboard button: "

Markup = dict[str, Any]


def read_markup(asked: Parameters) -> Markup:
    """Return the reply_markup of a call, {} where it has none."""
    markup = asked.object("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return {**markup, "keyboard": _keys(markup)}
    return markup if any(kind in markup for kind in KINDS) else {}


def inline_only(markup: Markup) -> Markup:
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def _inline(markup: Markup) -> Markup:
    rows = _rows(markup, "inline_keyboard", "InlineKeyboardMarkup")
    kept = [[_button(button) for button in row] for row in rows if row]
    if (
        sum(map(len, kept)) > BUTTON_LIMIT
        or len(json.dumps(kept, ensure_ascii=False).encode()) > MARKUP_LIMIT
    ):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else {}


def _rows(markup: Markup, name: str, kind: str) -> list[list[Any]]:
    rows = markup[name]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" of the {kind} should be an Array of Arrays')
    return rows


def _keys(markup: Markup) -> list[list[Any]]:
    rows = _rows(markup, "keyboard", "ReplyKeyboardMarkup")
    return [[_key(key) for key in row] for row in rows if row]


def _key(key: Any) -> Any:
    if isinstance(key, str):
        return key
    _check_text(key, "KeyboardButton", IN_KEY)
    return key


def _button(button: Any) -> dict[str, Any]:
    _check_text(button, "InlineKeyboardButton", IN_BUTTON)
    kept = {name: value for name, value in button.items() if name in ACTIONS | LOOKS}
    if not kept["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    _check_types(kept)
    _check_action(kept)
    return kept


def _check_text(button: Any, kind: str, where: str) -> None:
    if not isinstance(button, dict):
        raise bad_request(f"{where}{kind} must be an Object")
    if "text" not in button:
        raise bad_request(f'{where}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{where}Field "text" must be of type String')


def _check_types(button: dict[str, Any]) -> None:
    for name, value in button.items():
        wanted = (ACTIONS | LOOKS)[name]
        if not isinstance(value, wanted):
            raise bad_request(f'{IN_BUTTON}Field "{name}" must be of type {NAMES[wanted]}')


def _check_action(button: dict[str, Any]) -> None:
    if not any(button.get(action) for action in ACTIONS):
        raise bad_request(f"{IN_BUTTON}Text buttons are unallowed in the inline keyboard")
    if len(button.get("callback_data", "").encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url", ".")
    if "." not in url and not url.startswith("tg://"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")

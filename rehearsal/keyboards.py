"""The buttons under a message, checked as the server checks them."""

from __future__ import annotations

import json
from typing import Any

from rehearsal.parameters import Parameters
from rehearsal.refusal import bad_request

DATA_LIMIT = 64
BUTTON_LIMIT = 100
MARKUP_LIMIT = 10_000
ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")

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
    return markup if any(kind in markup for kind in KINDS) else {}


def inline_only(markup: Markup) -> Markup:
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def _inline(markup: Markup) -> Markup:
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    if (
        sum(map(len, kept)) > BUTTON_LIMIT
        or len(json.dumps(kept, ensure_ascii=False).encode()) > MARKUP_LIMIT
    ):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else {}


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    _check_action(button)
    return button


def _check_action(button: dict[str, Any]) -> None:
    if not any(button.get(action) for action in ACTIONS):
        words = "Text buttons are unallowed in the inline keyboard"
        raise bad_request(f"can't parse inline keyboard button: {words}")
    if len(str(button.get("callback_data", "")).encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and "." not in button["url"] and not button["url"].startswith("tg://"):
        url = button["url"]
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")

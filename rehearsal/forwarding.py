"""What of a message goes along when it is forwarded."""

from __future__ import annotations

from rehearsal.keyboards import Markup
from rehearsal.records import Message, Record

LEFT_BEHIND = {"reply_to_message", "has_protected_content"}
WORKS_ANYWHERE = {"url", "login_url", "copy_text"}


def forwarded(message: Message) -> tuple[Record, Markup]:
    """Return content and keyboard of a forward, which names whoever wrote the message first."""
    first = {"type": "user", "sender_user": message.sender.record, "date": message.date}
    return {"forward_origin": first} | carried(message), _keyboard(message)


def carried(message: Message) -> Record:
    """Return the content without what belongs to its chat alone."""
    return {name: value for name, value in message.content.items() if name not in LEFT_BEHIND}


def _keyboard(message: Message) -> Markup:
    """Return the inline keyboard if every button of it works in other chats as well, else none."""
    buttons = [button for row in message.rows for button in row]
    works = all(not WORKS_ANYWHERE.isdisjoint(button) for button in buttons)
    return {"inline_keyboard": message.rows} if buttons and works else {}

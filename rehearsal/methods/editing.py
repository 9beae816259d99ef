"""What a bot does to messages and taps that are already there."""

from __future__ import annotations

import re
from contextlib import suppress

from rehearsal.formatting import read_caption, read_text
from rehearsal.keyboards import Markup, inline_only, read_markup
from rehearsal.parameters import Parameters
from rehearsal.records import Answer, Chat, Message, Record
from rehearsal.refusal import RefusedError, bad_request
from rehearsal.utf16 import utf16_length
from rehearsal.world import Bot, World

QUERY_LIFE = 15.0
ANSWER_LIMIT = 200
MOST_AT_ONCE = 100
BOT_LINK = re.compile(r"(https?://)?(t|telegram)\.me/\w+\?|tg://", re.IGNORECASE)
DELETABLE_FOR = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


def edit_message_text(world: World, bot: Bot, asked: Parameters) -> Record:
    content = read_text(asked).fields("text")
    message = _own(world, bot, asked)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(world, message, _without(message, "text", "entities") | content, _keyboard(asked))


def edit_message_caption(world: World, bot: Bot, asked: Parameters) -> Record:
    content = read_caption(asked).fields("caption")
    message = _own(world, bot, asked)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    kept = _without(message, "caption", "caption_entities")
    return _change(world, message, kept | content, _keyboard(asked))


def edit_message_reply_markup(world: World, bot: Bot, asked: Parameters) -> Record:
    message = _own(world, bot, asked)
    return _change(world, message, message.content, _keyboard(asked))


def delete_message(world: World, bot: Bot, asked: Parameters) -> bool:
    chat = world.open_chat(bot, asked.text("chat_id"))
    message = _find(chat, asked, "delete")
    others = message.sender is not bot.user and not chat.private
    if others and chat.standing(bot.user) != "administrator":
        raise bad_request("message can't be deleted")
    if world.clock - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message.id]
    chat.touch()
    world.changed()
    return True


def delete_messages(world: World, bot: Bot, asked: Parameters) -> bool:
    """Delete those of the messages that are there and may be deleted."""
    wanted = asked.object("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    world.open_chat(bot, asked.text("chat_id"))
    for number in wanted[:MOST_AT_ONCE]:
        with suppress(RefusedError):
            delete_message(world, bot, Parameters({"chat_id": asked.text("chat_id"), "message_id": number}))
    return True


def pin_chat_message(world: World, bot: Bot, asked: Parameters) -> bool:
    chat = world.open_chat(bot, asked.text("chat_id"))
    message = _find(chat, asked, "pin")
    _check_pins(chat, bot)
    message.pinned = True
    return True


def unpin_chat_message(world: World, bot: Bot, asked: Parameters) -> bool:
    chat = world.open_chat(bot, asked.text("chat_id"))
    message = _find(chat, asked, "unpin") if "message_id" in asked else _newest_pinned(chat)
    _check_pins(chat, bot)
    message.pinned = False
    return True


def unpin_all_chat_messages(world: World, bot: Bot, asked: Parameters) -> bool:
    chat = world.open_chat(bot, asked.text("chat_id"))
    _check_pins(chat, bot)
    for message in chat.messages.values():
        message.pinned = False
    return True


def answer_callback_query(world: World, bot: Bot, asked: Parameters) -> bool:
    text = asked.text("text")
    if utf16_length(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    _check_link(asked.text("url"))
    query = world.queries.get(asked.text("callback_query_id"))
    if query is None or query.bot is not bot or (world.now() - query.since).total_seconds() > QUERY_LIFE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if not query.answered:
        query.answered = True
        alert = bool(text) and asked.boolean("show_alert")
        query.user.answers.append(Answer(text, alert, asked.text("url"), query.chat.id))
    return True


def _keyboard(asked: Parameters) -> Markup:
    return inline_only(read_markup(asked))


def _own(world: World, bot: Bot, asked: Parameters) -> Message:
    if "inline_message_id" in asked:
        raise bad_request("MESSAGE_ID_INVALID")
    chat = world.open_chat(bot, asked.text("chat_id"))
    message = _find(chat, asked, "edit")
    if message.sender is not bot.user or "forward_origin" in message.content:
        raise bad_request("message can't be edited")
    return message


def _find(chat: Chat, asked: Parameters, verb: str) -> Message:
    number = asked.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


def _without(message: Message, *names: str) -> Record:
    return {name: value for name, value in message.content.items() if name not in names}


def _change(world: World, message: Message, content: Record, markup: Markup) -> Record:
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    world.revise(message, content, markup)
    return message.record


def _newest_pinned(chat: Chat) -> Message:
    pinned = [message for message in chat.messages.values() if message.pinned]
    if not pinned:
        raise bad_request("message to unpin not found")
    return pinned[-1]


def _check_pins(chat: Chat, bot: Bot) -> None:
    if not chat.private and chat.standing(bot.user) != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")


def _check_link(url: str) -> None:
    """Taps may open links to a bot, nothing else."""
    if url and not BOT_LINK.match(url):
        raise bad_request("URL_INVALID")

"""New messages: text, photos, documents, forwards and copies."""

from __future__ import annotations

import mimetypes
from typing import Any

from rehearsal.files import StoredFile, check_size, photo_size
from rehearsal.formatting import read_caption, read_text
from rehearsal.keyboards import read_markup
from rehearsal.parameters import Parameters
from rehearsal.records import Chat, Message, Record
from rehearsal.refusal import bad_request
from rehearsal.world import Bot, World

CHAT_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, bot: Bot, asked: Parameters) -> Record:
    return _send(world, bot, asked, read_text(asked).fields("text"))


def send_photo(world: World, bot: Bot, asked: Parameters) -> Record:
    stored = _file(world, bot, asked, "photo")
    width, height = photo_size(stored.data)
    sizes = [stored.record | {"width": width, "height": height}]
    return _send(world, bot, asked, {"photo": sizes} | read_caption(asked).fields("caption"))


def send_document(world: World, bot: Bot, asked: Parameters) -> Record:
    stored = _file(world, bot, asked, "document")
    kind = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
    document = stored.record | {"file_name": stored.name, "mime_type": kind}
    return _send(world, bot, asked, {"document": document} | read_caption(asked).fields("caption"))


def send_chat_action(world: World, bot: Bot, asked: Parameters) -> bool:
    if asked.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.open_chat(bot, asked.text("chat_id"))
    return True


def forward_message(world: World, bot: Bot, asked: Parameters) -> Record:
    original = _original(world, bot, asked, "forward")
    origin = {"type": "user", "sender_user": original.sender.record, "date": original.date}
    return _send(world, bot, asked, _content(original) | {"forward_origin": origin}, {})


def copy_message(world: World, bot: Bot, asked: Parameters) -> Record:
    original = _original(world, bot, asked, "copy")
    caption = read_caption(asked).fields("caption") if "caption" in asked else {}
    sent = _send(world, bot, asked, _content(original) | caption)
    return {"message_id": sent["message_id"]}


def _send(world: World, bot: Bot, asked: Parameters, content: Record, markup: Record | None = None) -> Record:
    keyboard = read_markup(asked) if markup is None else markup
    chat = world.open_chat(bot, asked.text("chat_id"))
    protected = {"has_protected_content": True} if asked.boolean("protect_content") else {}
    full = content | protected | _reply(chat, asked)
    return world.add_message(chat, bot.user, full, keyboard).record


def _reply(chat: Chat, asked: Parameters) -> Record:
    reply = asked.object("reply_parameters", "can't parse reply parameters JSON object") or {}
    wanted = reply.get("message_id") or asked.integer("reply_to_message_id")
    if not wanted:
        return {}
    if wanted in chat.messages:
        return {"reply_to_message": _bare(chat.messages[wanted])}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _bare(message: Message) -> Record:
    """Return the record of a message that is replied to: without what that one replies to."""
    return {name: value for name, value in message.record.items() if name != "reply_to_message"}


def _content(message: Message) -> Record:
    return {
        name: value
        for name, value in message.content.items()
        if name not in {"reply_to_message", "has_protected_content"}
    }


def _original(world: World, bot: Bot, asked: Parameters, verb: str) -> Message:
    chat = world.find_chat(bot, asked.text("from_chat_id"))
    message = chat.messages.get(asked.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


def _file(world: World, bot: Bot, asked: Parameters, kind: str) -> StoredFile:
    upload = asked.upload(kind)
    if upload is not None:
        check_size(upload)
        return world.files.keep(bot.user.id, kind, upload)
    given: Any = asked.text(kind)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    stored = world.files.find(bot.user.id, given)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request("type of file mismatch")
    return stored

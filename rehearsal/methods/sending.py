"""New messages: text, photos, documents, forwards and copies."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rehearsal.files import StoredFile, check_size, photo_size
from rehearsal.formatting import read_caption, read_text
from rehearsal.forwarding import carried, forwarded
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
    return deliver(world, bot, asked, read_text(asked).fields("text"))


def send_photo(world: World, bot: Bot, asked: Parameters) -> Record:
    stored = sent_file(world, bot, asked, "photo")
    width, height = photo_size(stored.data)
    sizes = [stored.record | {"width": width, "height": height}]
    return deliver(world, bot, asked, {"photo": sizes} | read_caption(asked).fields("caption"))


def send_document(world: World, bot: Bot, asked: Parameters) -> Record:
    stored = sent_file(world, bot, asked, "document")
    kind = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
    document = stored.record | {"file_name": stored.name, "mime_type": kind}
    return deliver(world, bot, asked, {"document": document} | read_caption(asked).fields("caption"))


def send_chat_action(world: World, bot: Bot, asked: Parameters) -> bool:
    if asked.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.open_chat(bot, asked.text("chat_id"))
    return True


def forward_message(world: World, bot: Bot, asked: Parameters) -> Record:
    original = _original(world, bot, asked, "forward")
    return deliver(world, bot, asked, *forwarded(original))


def copy_message(world: World, bot: Bot, asked: Parameters) -> Record:
    original = _original(world, bot, asked, "copy")
    caption = read_caption(asked).fields("caption") if "caption" in asked else {}
    content = {name: value for name, value in carried(original).items() if name != "forward_origin"}
    sent = deliver(world, bot, asked, content | caption)
    return {"message_id": sent["message_id"]}


def deliver(
    world: World, bot: Bot, asked: Parameters, content: Record, markup: Record | None = None
) -> Record:
    """Put a new message of the bot into the chat that the call names; return its record."""
    keyboard = read_markup(asked) if markup is None else markup
    chat = world.open_chat(bot, asked.text("chat_id"))
    protected = {"has_protected_content": True} if asked.boolean("protect_content") else {}
    full = content | protected | _reply(chat, asked)
    return world.add_message(chat, bot.user, full, keyboard).record


def _reply(chat: Chat, asked: Parameters) -> Record:
    reply = asked.record("reply_parameters", "can't parse reply parameters JSON object")
    wanted = Parameters(reply).integer("message_id") or asked.integer("reply_to_message_id")
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


def _original(world: World, bot: Bot, asked: Parameters, verb: str) -> Message:
    chat = world.find_chat(bot, asked.text("from_chat_id"))
    message = chat.messages.get(asked.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


def sent_file(
    world: World, bot: Bot, asked: Parameters, kind: str, details: Mapping[str, Any] = MappingProxyType({})
) -> StoredFile:
    """Return the file a call sends as `kind`: an upload, kept with `details`, or one that was sent before."""
    upload = asked.upload(kind)
    if upload is not None:
        check_size(upload)
        return world.files.keep(bot.user.id, kind, upload, details)
    given = asked.text(kind)
    if not given:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = world.files.find(bot.user.id, given)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request("type of file mismatch")
    return stored

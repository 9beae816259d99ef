"""Messages that are neither text, photo nor document: voices, films, stickers, places, contacts, dice."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

from rehearsal.formatting import read_caption
from rehearsal.methods.sending import deliver, sent_file
from rehearsal.parameters import Parameters
from rehearsal.records import Record
from rehearsal.refusal import bad_request
from rehearsal.world import Bot, World

STICKER = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
FACES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
NUMBERS = {
    "voice": ("duration",),
    "audio": ("duration",),
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "video_note": ("length", "duration"),
}
WORDS = {"audio": ("performer", "title"), "sticker": ("emoji",)}
NAMED = {"audio", "video", "animation"}
WITHOUT_CAPTION = {"sticker", "video_note"}

Send = Callable[[World, Bot, Parameters], Record]


def sends(kind: str) -> Send:
    """Return the method that sends a file as `kind`, whose name in a message that is."""

    def send(world: World, bot: Bot, asked: Parameters) -> Record:
        caption = {} if kind in WITHOUT_CAPTION else read_caption(asked).fields("caption")
        stored = sent_file(world, bot, asked, kind, _details(kind, asked))
        return deliver(world, bot, asked, {kind: stored.shown} | caption)

    return send


def send_location(world: World, bot: Bot, asked: Parameters) -> Record:
    return deliver(world, bot, asked, {"location": _place(asked)})


def send_venue(world: World, bot: Bot, asked: Parameters) -> Record:
    place = _place(asked)
    venue = {"location": place, "title": asked.required("title"), "address": asked.required("address")}
    return deliver(world, bot, asked, {"venue": venue, "location": place})


def send_contact(world: World, bot: Bot, asked: Parameters) -> Record:
    contact = {name: asked.required(name) for name in ["phone_number", "first_name"]}
    contact |= {name: asked.text(name) for name in ["last_name", "vcard"] if asked.text(name)}
    return deliver(world, bot, asked, {"contact": contact})


def send_dice(world: World, bot: Bot, asked: Parameters) -> Record:
    emoji = asked.text("emoji") or "🎲"
    if emoji not in FACES:
        raise bad_request("EMOTICON_INVALID")
    chat = world.open_chat(bot, asked.text("chat_id"))
    value = len(chat.messages) % FACES[emoji] + 1
    return deliver(world, bot, asked, {"dice": {"emoji": emoji, "value": value}})


def _details(kind: str, asked: Parameters) -> Record:
    """Return what the message says of the file besides its id."""
    words = {name: asked.text(name) for name in WORDS.get(kind, ()) if asked.text(name)}
    numbers = {name: max(asked.integer(name), 0) for name in NUMBERS.get(kind, ())}
    look = STICKER if kind == "sticker" else {}
    return look | numbers | words | _name(kind, asked)


def _name(kind: str, asked: Parameters) -> Record:
    upload = asked.upload(kind)
    if kind not in NAMED or upload is None:
        return {}
    guessed = mimetypes.guess_type(upload.name)[0]
    return {"file_name": upload.name} | ({"mime_type": guessed} if guessed else {})


def _place(asked: Parameters) -> Record:
    for name in ["latitude", "longitude"]:
        if not asked.text(name).strip():
            raise bad_request(f"{name} is empty")
    latitude, longitude = asked.number("latitude"), asked.number("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004
        raise bad_request("wrong location specified")
    return {"latitude": latitude, "longitude": longitude}

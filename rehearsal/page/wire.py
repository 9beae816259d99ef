"""What goes between the page and its server.

The page asks `GET /stage` once, listens to `GET /events?language=ko` (server-sent events) and posts to
`/telephone` and `/desk`. `wire` makes the JSON of what is seen; `acts` carries out what is posted.

`GET /stage`: {"languages": ["ko", "en"], "zone", "words": {"ko": {KEY: text}}}

Events, each one JSON object:
  stage    {"life", "telephones": [Telephone], "desk": Desk}; comes first, and again after a lost connection.
           Another life is another world: nothing that was seen before is there any more
  chat     {"telephone", "chat": Chat without messages}
  message  {"telephone", "chat": id, "message": Message}; new, or changed
  gone     {"telephone", "chat": id, "message": id}
  told     {"telephone", "chat": id, "text", "alert"}; the answer to a tap: a toast, or an alert to be closed
  desk     Desk

Telephone {"id", "name", "role", "language", "bot": its username, "links": [{"url", "label"}],
  "chats": [Chat]}
Chat {"id", "kind": "private" | "group", "title", "started", "blocked", "bot_here", "commands":
  [{"command", "description"}], "keyboard": [[text]], "members": [name of another],
  "earlier": how many are not shown, "messages": [Message]}
Message {"id", "mine", "bot", "from", "date": seconds, "edited", "text", "entities": as the Bot API has them,
  "forwarded_from": name or "", "picture": {"url", "width", "height"} or null, "file": {"url", "name", "size"}
  or null, "other": "voice" | "sticker" | "other" | "joined" | "left" | "bot-joined" | "bot-left" | "",
  "detail": "", "buttons": [[{"text", "url"}]]} (`url` "" for a button that calls back)
Desk {"status": Words, "alarm", "clock": seconds, "acts": [Act], "rows": [{"title": Words, "note": Words,
  "acts": [Act]}], "progress": {"label": Words, "done", "of"} or null}
Act {"deed", "label": Words, "enabled"}

`POST /telephone` {"telephone", "chat", "do", …}: say {"text"}; edit {"message", "text"}; tap {"message",
"row", "column"}, both from 0; start {"payload"}, in the private chat wherever it was tapped; block; unblock;
forward {"message", "to": chat id}; add_bot; remove_bot; and
`PUT /telephone/file?telephone=&chat=&name=&picture=0|1` with the file as the body. `POST /desk` {"deed"}. The
answer is {} or, with status 400, 404, 409 or 413, {"fault": a KEY without its "fault-"}.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rehearsal.methods.profile import shown_commands, shown_name
from rehearsal.page.stage import Stage, Telephone
from rehearsal.records import Chat, Message, Record, User

Wire = dict[str, Any]

HERE = {"creator", "administrator", "member"}
FILES = ("document", "audio", "video", "animation")


def stage(put_on: Stage) -> Wire:
    return {
        "languages": list(put_on.languages),
        "zone": put_on.zone,
        "words": {language: dict(put_on.words[language]) for language in put_on.languages},
    }


def telephone(phone: Telephone, chats: list[Wire]) -> Wire:
    return {
        "id": phone.id,
        "name": phone.person.name,
        "role": phone.role,
        "language": phone.language,
        "bot": phone.person.bot.user.username,
        "links": [{"url": link.url, "label": link.label} for link in phone.links],
        "chats": chats,
    }


def chat(phone: Telephone, seat: Chat, earlier: int) -> Wire:
    """Return the chat without its messages, of which `earlier` are not shown."""
    bot, user = phone.person.bot, phone.person.user
    standing = seat.standing(bot.user)
    return {
        "id": seat.id,
        "kind": "private" if seat.private else "group",
        "title": shown_name(bot, user.language) if seat.private else seat.title,
        "started": bool(standing),
        "blocked": seat.private and standing == "kicked",
        "bot_here": standing in HERE,
        "commands": shown_commands(bot, seat, user),
        "keyboard": _keyboard(seat, user),
        "members": [] if seat.private else _members(phone, seat),
        "earlier": earlier,
    }


def message(phone: Telephone, shown: Message) -> Wire:
    content = shown.content
    url = f"/content/{phone.id}/{shown.chat.id}/{shown.id}"
    other, detail = _other(content)
    return {
        "id": shown.id,
        "mine": shown.sender is phone.person.user,
        "bot": shown.from_bot,
        "from": shown.sender.first_name,
        "date": shown.date,
        # The apps mark what people corrected; bots change their cards all the time.
        "edited": bool(shown.edited) and not shown.from_bot,
        "text": shown.text,
        "entities": content.get("entities") or content.get("caption_entities") or [],
        "forwarded_from": _first_sender(content),
        "picture": _picture(content, url),
        "file": _file(content, url),
        "other": other,
        "detail": detail,
        "buttons": [[_button(button) for button in row] for row in shown.rows],
    }


def _members(phone: Telephone, seat: Chat) -> list[str]:
    users = phone.person.telegram.world.users
    others = (one for one, standing in seat.standings.items() if standing in HERE)
    return [users[one].first_name for one in others if one != phone.person.id]


def _keyboard(seat: Chat, user: User) -> list[list[str]]:
    """Return the keyboard that lies below the chat now; one for a single use is gone once it was used."""
    used = False
    for shown in reversed(seat.messages.values()):
        used = used or shown.sender is user
        if "keyboard" in shown.markup and not (used and shown.markup.get("one_time_keyboard")):
            return [[_key(key) for key in row] for row in shown.markup["keyboard"]]
        if not {"keyboard", "remove_keyboard"}.isdisjoint(shown.markup):
            return []
    return []


def _key(key: str | Record) -> str:
    return key if isinstance(key, str) else str(key["text"])


def _button(button: Record) -> Wire:
    return {"text": button["text"], "url": button.get("url", "")}


def _picture(content: Record, url: str) -> Wire | None:
    if "photo" not in content:
        return None
    largest = content["photo"][-1]
    return {"url": url, "width": largest["width"], "height": largest["height"]}


def _file(content: Record, url: str) -> Wire | None:
    kind = next((kind for kind in FILES if kind in content), "")
    if not kind:
        return None
    return {"url": url, "name": content[kind].get("file_name", kind), "size": content[kind]["file_size"]}


def _first_sender(content: Record) -> str:
    origin = content.get("forward_origin", {})
    return str(origin.get("sender_user", {}).get("first_name", "") or origin.get("sender_user_name", ""))


def _other(content: Record) -> tuple[str, str]:
    match content:
        case {"new_chat_members": users}:
            return f"{_bots(users)}joined", _names(users)
        case {"left_chat_member": user}:
            return f"{_bots([user])}left", _names([user])
        case {"sticker": sticker}:
            return "sticker", str(sticker.get("emoji", ""))
        case {"voice": _}:
            return "voice", ""
    return ("", "") if {"text", "photo", *FILES} & content.keys() else ("other", "")


def _bots(users: Iterable[Record]) -> str:
    return "bot-" if all(user["is_bot"] for user in users) else ""


def _names(users: Iterable[Record]) -> str:
    return ", ".join(user["first_name"] for user in users)

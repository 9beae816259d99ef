"""What people do on the page, carried out at once: nobody waits here for a bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rehearsal.files import PHOTO_LIMIT, UPLOAD_LIMIT, photo_size
from rehearsal.formatting import CAPTION_LIMIT, TEXT_LIMIT
from rehearsal.groups import Group
from rehearsal.page.stage import Stage, Telephone
from rehearsal.page.wire import FILES, HERE
from rehearsal.people import PAYLOAD, NoSuchButtonError, Person
from rehearsal.records import Chat, Message
from rehearsal.refusal import RefusedError
from rehearsal.utf16 import utf16_length

Asked = Mapping[str, Any]

BAD, UNKNOWN, NOT_NOW, TOO_LARGE = 400, 404, 409, 413
EDITABLE_FOR = 48 * 3600
LONGEST_NAME = 120
WITH_CAPTION = {"photo", "voice", *FILES}
INVISIBLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127], " ") | {13: ""}
APART = str.maketrans("/\\\n\t", "____")


class FaultError(Exception):
    """Something that cannot be done; `fault` is one of the page's words without its "fault-"."""

    def __init__(self, status: int, fault: str) -> None:
        super().__init__(fault)
        self.status = status
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody looking at one chat on their telephone."""

    phone: Telephone
    chat: Chat

    @property
    def person(self) -> Person:
        """Return the person in this chat, who waits for no bot."""
        hurried = self.phone.person.hurried()
        return hurried if self.chat.private else hurried.at(self.group)

    @property
    def group(self) -> Group:
        """Return the group; raises FaultError in a private chat."""
        for group in self.phone.groups:
            if group.chat is self.chat:
                return group
        raise FaultError(NOT_NOW, "not-possible")

    @property
    def standing(self) -> str:
        """Return how the bot stands here."""
        return self.chat.standing(self.phone.person.bot.user)

    def check_may_act(self) -> None:
        if self.chat.private and self.standing == "kicked":
            raise FaultError(NOT_NOW, "blocked")
        if not self.chat.private and self.chat.standing(self.phone.person.user) not in HERE:
            raise FaultError(NOT_NOW, "not-possible")


def find_place(stage: Stage, asked: Asked) -> Place:
    name, number = asked.get("telephone"), asked.get("chat")
    phone = next((phone for phone in stage.telephones if phone.id == name and phone.lies_here), None)
    if phone is None:
        raise FaultError(UNKNOWN, "unknown-telephone")
    return Place(phone, _chat(phone, number))


async def act(stage: Stage, asked: Asked) -> None:
    """Carry out what was posted to `/telephone`; raises FaultError and then has changed nothing."""
    deed = asked.get("do")
    do = DEEDS.get(deed) if isinstance(deed, str) else None
    if do is None:
        raise FaultError(BAD, "unknown-deed")
    await do(find_place(stage, asked), asked)


def size_limit(*, picture: bool) -> int:
    return PHOTO_LIMIT if picture else UPLOAD_LIMIT


async def send_file(place: Place, name: str, data: bytes, *, picture: bool) -> None:
    place.check_may_act()
    if not data:
        raise FaultError(BAD, "file-empty")
    if not picture:
        await place.person.send_document(_file_name(name), data)
        return
    try:
        photo_size(data)
    except RefusedError:
        raise FaultError(BAD, "picture") from None
    await place.person.send_photo(data)


async def _say(place: Place, asked: Asked) -> None:
    place.check_may_act()
    text = _text(asked)
    if not text:
        raise FaultError(BAD, "empty")
    await place.person.say(text)


async def _edit(place: Place, asked: Asked) -> None:
    place.check_may_act()
    message, text = _message(place, asked), _text(asked)
    _check_editable(place, message)
    if not text and "text" in message.content:
        raise FaultError(BAD, "empty")
    if utf16_length(text) > (TEXT_LIMIT if "text" in message.content else CAPTION_LIMIT):
        raise FaultError(BAD, "too-long")
    if text != message.text:
        await place.person.edit(message, text)


async def _tap(place: Place, asked: Asked) -> None:
    place.check_may_act()
    message = _message(place, asked)
    try:
        await place.person.tap_at(message, _number(asked, "row"), _number(asked, "column"))
    except NoSuchButtonError:
        raise FaultError(UNKNOWN, "unknown-button") from None


async def _start(place: Place, asked: Asked) -> None:
    payload = asked.get("payload", "")
    if not (isinstance(payload, str) and PAYLOAD.fullmatch(payload)):
        raise FaultError(BAD, "not-possible")
    person = place.person
    await person.with_bot(person.bot).start(payload)


async def _block(place: Place, _: Asked) -> None:
    _check_private(place)
    if place.standing != "kicked":
        await place.person.block()


async def _unblock(place: Place, _: Asked) -> None:
    _check_private(place)
    if place.standing == "kicked":
        await place.person.unblock()


async def _forward(place: Place, asked: Asked) -> None:
    message = _message(place, asked)
    target = Place(place.phone, _chat(place.phone, asked.get("to")))
    target.check_may_act()
    if message.service or "has_protected_content" in message.content:
        raise FaultError(NOT_NOW, "not-possible")
    await target.person.forward(message)


async def _add_bot(place: Place, _: Asked) -> None:
    group = place.group
    place.check_may_act()
    if place.standing not in HERE:
        await group.add_bot(place.person)


async def _remove_bot(place: Place, _: Asked) -> None:
    group = place.group
    place.check_may_act()
    if place.standing in HERE:
        await group.remove_bot(place.person)


DEEDS: Mapping[str, Callable[[Place, Asked], Awaitable[None]]] = {
    "say": _say,
    "edit": _edit,
    "tap": _tap,
    "start": _start,
    "block": _block,
    "unblock": _unblock,
    "forward": _forward,
    "add_bot": _add_bot,
    "remove_bot": _remove_bot,
}


def _check_private(place: Place) -> None:
    if not place.chat.private:
        raise FaultError(NOT_NOW, "not-possible")


def _check_editable(place: Place, message: Message) -> None:
    """Let people correct what they wrote themselves, for as long as the apps do."""
    world = place.phone.person.telegram.world
    own = message.sender is place.phone.person.user and "forward_origin" not in message.content
    worded = not WITH_CAPTION.isdisjoint(message.content) or "text" in message.content
    if not (own and worded and world.clock - message.date <= EDITABLE_FOR):
        raise FaultError(NOT_NOW, "not-possible")


def _chat(phone: Telephone, number: object) -> Chat:
    """Find a chat of the telephone; True is the number 1 to Python, and none here."""
    found = next((chat for chat in phone.chats if chat.id == number), None)
    if found is None or isinstance(number, bool):
        raise FaultError(UNKNOWN, "unknown-chat")
    return found


def _message(place: Place, asked: Asked) -> Message:
    message = place.chat.messages.get(_number(asked, "message"))
    if message is None:
        raise FaultError(UNKNOWN, "unknown-message")
    return message


def _number(asked: Asked, name: str) -> int:
    value = asked.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise FaultError(BAD, "not-possible")
    return value


def _text(asked: Asked) -> str:
    """Return what was typed as the server keeps it: without characters that steer machines."""
    value = asked.get("text")
    if not isinstance(value, str):
        raise FaultError(BAD, "not-possible")
    return value.translate(INVISIBLE).strip()


def _file_name(name: str) -> str:
    """Return the last part's worth of a name: no folders, and its ending kept where it is cut."""
    plain = name.encode("utf-8", "replace").decode().translate(INVISIBLE).translate(APART).strip()
    stem, dot, ending = plain.rpartition(".")
    if len(plain) > LONGEST_NAME and dot and len(ending) < LONGEST_NAME // 2:
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return plain[:LONGEST_NAME] or "file"

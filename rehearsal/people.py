"""People at their telephones."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rehearsal.files import photo_size
from rehearsal.formatting import TEXT_LIMIT, typed
from rehearsal.forwarding import forwarded
from rehearsal.keyboards import Markup
from rehearsal.parameters import Upload
from rehearsal.records import Answer, Chat, Message, Record, User
from rehearsal.utf16 import utf16_parts

if TYPE_CHECKING:
    from rehearsal.groups import Group
    from rehearsal.telegram import Telegram
    from rehearsal.world import Bot

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
DEEP_LINK = re.compile(r"https?://(?:t|telegram)\.me/(?P<bot>\w+)\?start=(?P<payload>[A-Za-z0-9_-]{0,64})")
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)


class NoSuchButtonError(LookupError):
    """No button fits what a person wants to tap; names those that are there."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person in one chat with a bot: the private one, or by `at` a group.

    `patient`: what they do returns only when the bots have fully reacted, if the telegram is patient, too.
    """

    telegram: Telegram
    bot: Bot
    user: User
    seat: Chat
    patient: bool = True

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.first_name

    def at(self, group: Group) -> Person:
        """Return the same person, looking at `group`."""
        return replace(self, seat=group.chat)

    def with_bot(self, bot: Bot) -> Person:
        """Return the same person in the private chat with another bot."""
        return replace(self, bot=bot, seat=self.telegram.world.private_chat(bot, self.user))

    def hurried(self) -> Person:
        """Return the same person, who waits for no bot."""
        return replace(self, patient=False)

    # What they see

    @property
    def chat(self) -> list[Message]:
        """Return the whole chat, oldest first, each message as it is now displayed."""
        return list(self.seat.messages.values())

    @property
    def screen(self) -> str:
        """Return the text of the newest message of a bot, "" where there is none."""
        return next((message.text for message in reversed(self.chat) if message.from_bot), "")

    @property
    def buttons(self) -> list[str]:
        """Return what stands on the buttons of the newest card, [] where there is none."""
        return next((message.buttons for message in reversed(self.chat) if message.buttons), [])

    @property
    def answers(self) -> list[Answer]:
        """Return the answers to their taps in order, silent ones included."""
        return list(self.user.answers)

    @property
    def toasts(self) -> list[Answer]:
        """Return the answers to their taps that said something, alerts included, in order."""
        return [answer for answer in self.user.answers if answer.text]

    @property
    def alerts(self) -> list[Answer]:
        """Return the answers to their taps that had to be closed, in order."""
        return [answer for answer in self.user.answers if answer.alert]

    # What they do

    async def start(self, payload: str = "") -> Message:
        """Press Start, or follow a deep link with `payload`; a blocked bot is let in again."""
        if not PAYLOAD.fullmatch(payload):
            raise ValueError(f"no deep link can carry {payload!r}")
        self._let_in()
        return await self.say(f"/start {payload}".rstrip())

    async def say(self, text: str) -> Message:
        """Send `text`; what is too long for one message goes in several at once, the last is returned."""
        parts = [part for part in map(str.strip, utf16_parts(text.strip(), TEXT_LIMIT)) if part]
        if not parts:
            raise ValueError("Telegram sends no empty message")
        sent = [self._post(typed(part).fields("text")) for part in parts]
        await self.rest()
        return sent[-1]

    async def edit(self, message: Message, text: str) -> None:
        """Correct the text of an own message, or its caption."""
        if message.sender is not self.user:
            raise ValueError("people edit their own messages only")
        name, marks = ("text", "entities") if "text" in message.content else ("caption", "caption_entities")
        kept = {field: value for field, value in message.content.items() if field not in {name, marks}}
        self.telegram.world.revise(message, kept | typed(text.strip()).fields(name), message.markup)
        self._tell("edited_message", message)
        await self.rest()

    async def forward(self, message: Message) -> Message:
        """Forward `message`, of whichever chat, into this one."""
        return await self._send(*forwarded(message))

    async def tap(self, label: str) -> None:
        """Tap the button with this label, or whose words contain it, on the newest message that has one."""
        for message in reversed(self.chat):
            found = _fitting(message, label)
            if found:
                await self._tap(message, found)
                return
        raise NoSuchButtonError(f"{self.name} sees no button {label!r}; there are: {self._all_buttons()}")

    async def tap_button(self, message: Message, label: str) -> None:
        """Tap a button of a certain, perhaps old, message."""
        found = _fitting(message, label)
        if not found:
            raise NoSuchButtonError(f"no button {label!r} on the message; there are: {message.buttons}")
        await self._tap(message, found)

    async def tap_at(self, message: Message, row: int, column: int) -> None:
        """Tap the button below `message` in this row and column, counted from 0."""
        if not (0 <= row < len(message.rows) and 0 <= column < len(message.rows[row])):
            raise NoSuchButtonError(f"no button in row {row}, column {column}")
        await self._tap(message, message.rows[row][column])

    async def press(self, data: str, message: Message) -> None:
        """Send callback data under `message` that no button of it need carry."""
        world = self.telegram.world
        query = {"id": world.add_query(self.bot, self.user, self.seat), "from": self.user.record}
        query |= {"chat_instance": str(hash((self.bot.user.id, self.seat.id))), "data": data}
        if message.id in self.seat.messages:
            shown: Record = message.record
        else:
            shown = {"message_id": message.id, "chat": self.seat.record, "date": 0}
        world.emit(self.bot, "callback_query", query | {"message": shown})
        await self.rest()

    async def send_photo(self, data: bytes = PICTURE, caption: str = "") -> Message:
        width, height = photo_size(data)
        stored = self._keep("photo", Upload("photo.png", data))
        content = {"photo": [stored | {"width": width, "height": height}]}
        return await self._send(content | typed(caption).fields("caption"))

    async def send_document(self, name: str, data: bytes, caption: str = "") -> Message:
        content = {"document": self._keep("document", Upload(name, data)) | {"file_name": name}}
        return await self._send(content | typed(caption).fields("caption"))

    async def send_voice(self, data: bytes = b"OggS", seconds: int = 1) -> Message:
        return await self._send_file("voice", Upload("voice.oga", data), {"duration": seconds})

    async def send_sticker(self, emoji: str = "👍") -> Message:
        look = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        sticker = Upload("sticker.webp", emoji.encode())
        return await self._send_file("sticker", sticker, look | {"emoji": emoji})

    async def send(self, content: Record) -> Message:
        """Send a message with any content the Bot API knows, such as {"dice": …}."""
        return await self._send(content)

    async def block(self) -> None:
        await self._stand("kicked")

    async def unblock(self) -> None:
        await self._stand("member")

    def delete_account(self) -> None:
        self.user.deleted = True

    async def rest(self) -> None:
        """Wait until the bots have fully reacted, where this person is patient."""
        if self.patient and self.telegram.patient:
            await self.telegram.settled()

    # How it reaches the bot

    async def _send_file(self, kind: str, upload: Upload, details: Record) -> Message:
        stored = self.telegram.world.files.keep(self.bot.user.id, kind, upload, details)
        return await self._send({kind: stored.shown})

    async def _send(self, content: Record, markup: Markup | None = None) -> Message:
        message = self._post(content, markup)
        await self.rest()
        return message

    def _post(self, content: Record, markup: Markup | None = None) -> Message:
        if self.seat.private and self.seat.standing(self.bot.user) != "member":
            self._first_time()
        message = self.telegram.world.add_message(self.seat, self.user, content, markup)
        self._tell("message", message)
        return message

    def _first_time(self) -> None:
        if self.seat.standing(self.bot.user) == "kicked":
            raise ValueError(f"{self.name} has blocked the bot")
        self.seat.standings[self.bot.user.id] = "member"

    def _let_in(self) -> None:
        if self.seat.standing(self.bot.user) == "kicked":
            self.telegram.world.emit_standing(self.bot, self.seat, self.user, "member")

    async def _stand(self, standing: str) -> None:
        self.telegram.world.emit_standing(self.bot, self.seat, self.user, standing)
        await self.rest()

    def _tell(self, kind: str, message: Message) -> None:
        world = self.telegram.world
        bots = [self.bot] if self.seat.private else world.bots_in(self.seat)
        for bot in bots:
            bot.known.add(self.user.id)
            if self.seat.private or _reaches(bot, message):
                world.emit(bot, kind, message.record)

    async def _tap(self, message: Message, button: Record) -> None:
        if "callback_data" in button:
            await self.press(button["callback_data"], message)
            return
        link = DEEP_LINK.fullmatch(button.get("url", ""))
        if link and link["bot"].lower() == self.bot.user.username.lower():
            await self.with_bot(self.bot).start(link["payload"])
        elif "text" in button and len(button) == 1:
            await self.say(button["text"])

    def _keep(self, kind: str, upload: Upload) -> dict[str, Any]:
        return self.telegram.world.files.keep(self.bot.user.id, kind, upload).record

    def _all_buttons(self) -> list[list[str]]:
        return [message.buttons for message in self.chat if message.buttons]


def _fitting(message: Message, label: str) -> Record:
    """Return the button meant by `label`: the same words, else these words among others, else a part."""
    buttons = [button for row in [*message.rows, *_reply_rows(message)] for button in row]
    word = re.compile(rf"(?<!\S){re.escape(label)}(?!\S)")
    ways = [
        [button for button in buttons if button["text"] == label],
        [button for button in buttons if word.search(button["text"])],
        [button for button in buttons if label in button["text"]],
    ]
    found = next((way for way in ways if way), [])
    if len(found) > 1:
        raise NoSuchButtonError(f"{label!r} may be any of {[button['text'] for button in found]}")
    return found[0] if found else {}


def _reply_rows(message: Message) -> list[list[Record]]:
    rows = message.markup.get("keyboard", [])
    return [[{"text": key} if isinstance(key, str) else key for key in row] for row in rows]


def _reaches(bot: Bot, message: Message) -> bool:
    """Say whether a bot in a group hears `message`: with privacy on commands, mentions and replies only."""
    marks = message.content.get("entities") or message.content.get("caption_entities", [])
    replied = message.content.get("reply_to_message", {}).get("from", {}).get("id")
    return (
        bot.reads_all
        or message.chat.standing(bot.user) == "administrator"
        or replied == bot.user.id
        or any(mark["type"] == "bot_command" for mark in marks)
        or f"@{bot.user.username}" in message.text
        or message.service
    )

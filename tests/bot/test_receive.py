"""Every update is read once, into a value, or said to be unreadable."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, User

from bot.receive import Unreadable, clean_name, receive
from bot.transport import RehearsalRequest
from handlers.incoming import (
    Attachment,
    Command,
    Incoming,
    Joined,
    Migrated,
    Person,
    Press,
    Reachable,
    Text,
)
from rehearsal.records import RIGHTS
from rehearsal.telegram import TOKEN, Telegram
from tests.bot.stage import NOON

PRIVATE = {"id": 5, "type": "private", "first_name": "민지"}
GROUP = {"id": -7, "type": "group", "title": "모임"}
MINJI = {"id": 5, "is_bot": False, "first_name": "민지", "last_name": "김", "language_code": "ko"}


class KnownBot(Bot):
    """A bot that knows its name without asking."""

    @property
    def bot(self) -> User:
        return User(42, "한마디", is_bot=True, username="Hanmadi_bot")


@pytest.fixture
def bot() -> Bot:
    request = RehearsalRequest(Telegram())
    return KnownBot(TOKEN, request=request, get_updates_request=request)


def read(bot: Bot, **kind: Any) -> Incoming | None:
    return receive({"update_id": 9, **kind}, bot, NOON, b"dice")


def message(chat: dict[str, Any], sender: dict[str, Any] = MINJI, **content: Any) -> dict[str, Any]:
    return {"message_id": 3, "date": 1, "chat": chat, "from": sender, **content}


def content(bot: Bot, chat: dict[str, Any], **said: Any) -> Any:
    incoming = read(bot, message=message(chat, **said))
    return None if incoming is None else incoming.content


def test_typed_text_arrives_with_who_where_and_when(bot: Bot) -> None:
    incoming = read(bot, message=message(PRIVATE, text="연대"))
    expected = Incoming(
        bot_id=42,
        update_id=9,
        at=NOON,
        chat_id=5,
        private=True,
        person=Person(5, "민지 김", "ko"),
        content=Text("연대", 3),
        entropy=b"dice",
    )
    assert incoming == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", Command("start", "")),
        ("/start core-values-2018", Command("start", "core-values-2018")),
        ("/START@hanmadi_BOT  x y ", Command("start", "x y")),
        ("/help\n길게", Command("help", "길게")),
        ("/한마디", Text("/한마디", 3)),
        ("1/2", Text("1/2", 3)),
        ("a\0b\ud800", Text("ab", 3)),
    ],
)
def test_commands_are_told_from_text(bot: Bot, text: str, expected: Any) -> None:
    assert content(bot, PRIVATE, text=text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/help", Command("help", "")),
        ("/help@Hanmadi_bot", Command("help", "")),
        ("/help@another_bot", None),
        ("안녕하세요", None),
    ],
)
def test_a_groups_own_talk_is_nobodys_business(bot: Bot, text: str, expected: Any) -> None:
    assert content(bot, GROUP, text=text) == expected


def test_a_corrected_text_says_so(bot: Bot) -> None:
    incoming = read(bot, edited_message=message(PRIVATE, text="협동", edit_date=2))
    assert incoming is not None
    assert incoming.content == Text("협동", 3, edited=True)
    assert read(bot, edited_message=message(PRIVATE, caption="협동", edit_date=2)) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}, "voice"),
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "photo"),
        ({"contact": {"phone_number": "1", "first_name": "a"}}, "contact"),
        ({"hologram": {"size": 3}}, "unknown"),
    ],
)
def test_anything_else_said_in_private_is_an_attachment(bot: Bot, said: Any, kind: str) -> None:
    assert content(bot, PRIVATE, **said) == Attachment(kind)
    assert content(bot, GROUP, **said) is None


def tap(**more: Any) -> dict[str, Any]:
    return {"id": "77", "from": MINJI, "chat_instance": "1", "data": "q:1:2:add:3"} | more


def test_a_tap_names_its_card(bot: Bot) -> None:
    incoming = read(bot, callback_query=tap(message=message(PRIVATE, text="카드")))
    assert incoming is not None
    assert (incoming.chat_id, incoming.private) == (5, True)
    assert incoming.content == Press("q:1:2:add:3", "77", 3)


def test_a_tap_on_a_card_telegram_no_longer_shows_is_still_a_tap(bot: Bot) -> None:
    gone = {"message_id": 3, "date": 0, "chat": PRIVATE}
    incoming = read(bot, callback_query=tap(message=gone))
    assert incoming is not None
    assert incoming.content == Press("q:1:2:add:3", "77", 3)
    nowhere = read(bot, callback_query=tap(inline_message_id="x"))
    assert nowhere is not None
    assert (nowhere.chat_id, nowhere.content) == (5, Press("q:1:2:add:3", "77", 0))


def standing(before: str, now: str) -> dict[str, Any]:
    """What the bot was in a chat, and what it is from now on."""
    details = {"administrator": RIGHTS, "kicked": {"until_date": 0}}
    user = {"id": 42, "is_bot": True, "first_name": "한마디"}
    old, new = ({"status": status, "user": user} | details.get(status, {}) for status in (before, now))
    return {"from": MINJI, "date": 1, "old_chat_member": old, "new_chat_member": new}


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("member", True)])
def test_blocking_and_coming_back_are_noticed(bot: Bot, status: str, reachable: bool) -> None:  # noqa: FBT001
    incoming = read(bot, my_chat_member=standing("left", status) | {"chat": PRIVATE})
    assert incoming is not None
    assert incoming.content == Reachable(reachable)


@pytest.mark.parametrize(
    ("kind", "before", "now", "expected"),
    [
        ("group", "left", "member", Joined()),
        ("supergroup", "kicked", "administrator", Joined()),
        ("group", "member", "administrator", None),
        ("group", "member", "left", None),
        ("channel", "left", "administrator", None),
    ],
)
def test_that_the_bot_came_into_a_group_is_noticed(
    bot: Bot, kind: str, before: str, now: str, expected: Joined | None
) -> None:
    found = read(bot, my_chat_member=standing(before, now) | {"chat": GROUP | {"type": kind}})
    assert (found and found.content) == expected


def test_a_group_that_moves_says_where_to(bot: Bot) -> None:
    incoming = read(bot, message=message(GROUP, migrate_to_chat_id=-100))
    assert incoming is not None
    assert (incoming.chat_id, incoming.content) == (-7, Migrated(-100))


def test_other_bots_and_channels_get_no_answer(bot: Bot) -> None:
    assert read(bot, message=message(PRIVATE, MINJI | {"is_bot": True}, text="hi")) is None
    assert read(bot, channel_post={"message_id": 3, "date": 1, "chat": GROUP, "text": "hi"}) is None


def test_a_kind_of_update_nobody_knows_is_answered_where_somebody_waits(bot: Bot) -> None:
    incoming = read(bot, brain_wave={"chat": PRIVATE, "from": MINJI, "waves": [1]})
    assert incoming is not None
    assert (incoming.chat_id, incoming.content) == (5, Attachment("unknown"))
    assert read(bot, brain_wave={"chat": GROUP, "from": MINJI}) is None
    assert read(bot, brain_wave=3) is None


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ({"update_id": 9, "message": {"message_id": 3}}, 9),
        ({"update_id": 9, "message": "x"}, 9),
        ({"update_id": 9, "brain_wave": {"chat": 3}}, 9),
        ({"message": {}}, 0),
        ([], 0),
    ],
)
def test_what_cannot_be_taken_apart_is_unreadable(bot: Bot, raw: Any, number: int) -> None:
    with pytest.raises(Unreadable) as caught:
        receive(raw, bot, NOON, b"")
    assert caught.value.update_id == number


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("민지", "", "민지"),
        ("👩‍👩‍👧", "🔥", "👩‍👩‍👧 🔥"),
        ("\u202eabc\u2066", "\x07d\n\te", "abc d e"),
        ("اسم", "طويل", "اسم طويل"),
        ("\u200b\u200f", "", ""),
        ("가" * 100, "나", "가" * 64),
    ],
)
def test_names_are_one_plain_line(first: str, last: str, name: str) -> None:
    assert clean_name(first, last) == name

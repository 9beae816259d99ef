"""What a page shows of chats, keyboards, commands and the desk, and for how long it is followed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from rehearsal.page import server
from rehearsal.telegram import Telegram
from tests.people import rehearsal
from tests.rehearsal.helpers import ask
from tests.rehearsal.showing import Showing, echoing, showing


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


@pytest.fixture
async def show(telegram: Telegram) -> AsyncIterator[Showing]:
    async with showing(telegram) as show:
        yield show


async def test_two_pages_see_the_same_and_a_toast_only_while_they_are_open(show: Showing) -> None:
    async with echoing(show.telegram), show.page() as first:
        await show.do("say", text="하나")
        shown = (await first.message("ko-activist", text="<하나>"))["id"]
        await show.do("tap", message=shown, row=0, column=0)
        await first.event("told")
        async with show.page() as second:
            await show.do("tap", message=shown, row=0, column=1)
            await first.event("told", lambda value: value["text"] == "alert")
            await second.event("told", lambda value: value["text"] == "alert")
            assert (first.count("told"), second.count("told")) == (2, 1)
        await show.do("say", text="둘")
        await first.message("ko-activist", text="<둘>")
    await show.forgotten()
    async with show.page() as again:
        phone = (await again.event("stage"))["telephones"][0]
    assert [message["text"] for message in phone["chats"][0]["messages"]] == ["하나", "<하나>", "둘", "<둘>"]


async def test_only_the_last_messages_of_a_long_chat_are_sent(show: Showing) -> None:
    minji = show.stage.telephones[0].person.hurried()
    for number in range(250):
        await minji.say(str(number))
    async with show.page() as page:
        chat = (await page.event("stage"))["telephones"][0]["chats"][0]
        assert (chat["earlier"], len(chat["messages"]), chat["messages"][0]["text"]) == (50, 200, "50")
        await minji.edit(minji.chat[0], "zero")
        await minji.edit(minji.chat[60], "sixty")
        await page.message("ko-activist", text="sixty")
    assert (page.count("message"), page.count("chat")) == (1, 0)


async def test_keyboards_below_the_chat_come_and_go(show: Showing, telegram: Telegram) -> None:
    await show.do("start")
    place, keys = {"chat_id": show.chat(), "text": "?"}, [[{"text": "예"}, {"text": "아니요"}]]
    async with show.page() as page:
        await ask(telegram, "sendMessage", **place, reply_markup={"keyboard": keys})
        await page.event("chat", lambda value: value["chat"]["keyboard"] == [["예", "아니요"]])
        await ask(telegram, "sendMessage", **place, reply_markup={"remove_keyboard": True})
        await page.event("chat", lambda value: value["chat"]["keyboard"] == [])
        once = {"keyboard": [[{"text": "한 번"}]], "one_time_keyboard": True}
        await ask(telegram, "sendMessage", **place, reply_markup=once)
        await page.event("chat", lambda value: value["chat"]["keyboard"] == [["한 번"]])
        await show.do("say", text="한 번")
        await page.event("chat", lambda value: value["chat"]["keyboard"] == [])


async def test_commands_are_those_of_the_narrowest_scope_in_the_persons_language(
    show: Showing, telegram: Telegram
) -> None:
    async def offer(name: str, **place: object) -> None:
        await ask(telegram, "setMyCommands", commands=[{"command": name, "description": name}], **place)

    await offer("any")
    await offer("korean", language_code="ko")
    await offer("groups", scope={"type": "all_group_chats"})
    await offer("leaders", scope={"type": "all_chat_administrators"})
    await offer("yours", scope={"type": "chat", "chat_id": str(show.chat("ko-citizen"))})
    async with show.page() as page, show.page("en") as english:
        activist, citizen = (await page.event("stage"))["telephones"]
        minji = (await english.event("stage"))["telephones"][0]
        await ask(telegram, "deleteMyCommands", language_code="ko")
        await page.event("chat", lambda value: value["chat"]["commands"][0]["command"] == "any")
    found = [
        chat["commands"][0]["command"] for phone in (activist, citizen, minji) for chat in phone["chats"]
    ]
    assert found == ["korean", "leaders", "yours", "groups", "any"]


async def test_voices_stickers_and_the_rest_are_named(show: Showing) -> None:
    minji = show.stage.telephones[0].person.hurried()
    await minji.send_voice()
    await minji.send_sticker("🙂")
    await minji.send({"dice": {"emoji": "🎲", "value": 3}})
    async with show.page() as page:
        messages = (await page.event("stage"))["telephones"][0]["chats"][0]["messages"]
    assert [(message["other"], message["detail"]) for message in messages] == [
        ("voice", ""),
        ("sticker", "🙂"),
        ("other", ""),
    ]


async def test_a_group_that_becomes_a_supergroup_is_shown_anew(show: Showing) -> None:
    phone = show.stage.telephones[0]
    async with show.page() as page:
        old = show.chat(place=1)
        await phone.groups[0].migrate(phone.person.hurried())
        fresh = await page.event("stage", lambda value: value["telephones"][0]["chats"][1]["id"] != old)
    assert fresh["telephones"][0]["chats"][1]["id"] == show.chat(place=1)


async def test_the_desk_is_pressed_and_shows_what_came_of_it(show: Showing) -> None:
    async with show.page() as page:
        assert await show.post({"deed": "press"}, "/desk") == (200, "")
        assert (await page.event("desk"))["status"]["ko"] == "1번"
    assert await show.post({"deed": "jump"}, "/desk") == (409, "unknown-deed")
    assert await show.post({"deed": ["press"]}, "/desk") == (409, "unknown-deed")


async def test_a_page_hears_now_and_then_that_it_is_still_connected(
    show: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "HEARTBEAT", 0.05)
    async with show.page() as page:
        await page.event("beat")

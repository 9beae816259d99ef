"""What people do on the page reaches the bot, and what happens is seen on every page."""

from __future__ import annotations

import io
import random
from collections.abc import AsyncIterator

import pytest

from rehearsal.page.words import KEYS
from rehearsal.people import PICTURE
from rehearsal.telegram import Telegram
from tests.people import rehearsal
from tests.rehearsal.helpers import Update, ask, card
from tests.rehearsal.showing import Showing, echoing, showing


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with rehearsal() as telegram:
        yield telegram


@pytest.fixture
async def show(telegram: Telegram) -> AsyncIterator[Showing]:
    async with showing(telegram) as show:
        yield show


async def updates(telegram: Telegram, kind: str) -> list[Update]:
    return [update[kind] for update in await ask(telegram, "getUpdates") if kind in update]


async def test_the_page_learns_its_words_and_its_telephones(show: Showing) -> None:
    async with show.http.get("/stage") as response:
        stage = await response.json()
    assert (stage["languages"], stage["zone"]) == (["ko", "en"], "UTC")
    assert stage["words"]["ko"].keys() == stage["words"]["en"].keys() == set(KEYS)
    async with show.page("en") as page:
        seen = await page.event("stage")
    assert [phone["name"] for phone in seen["telephones"]] == ["Minji"]
    assert [phone["bot"] for phone in seen["telephones"]] == ["hanmadi_rehearsal_bot"]
    assert seen["life"] == show.stage.life
    assert seen["desk"]["status"]["en"] == "0 times"


async def test_a_telephone_begins_with_an_empty_chat_its_group_and_its_links(show: Showing) -> None:
    async with show.page() as page:
        phone = (await page.event("stage"))["telephones"][0]
    private, group = phone["chats"]
    assert (private["kind"], private["title"], private["started"]) == ("private", "한마디", False)
    assert (group["kind"], group["members"], group["bot_here"]) == ("group", ["영호"], False)
    assert phone["links"][0]["label"] == "안내문"
    assert private["messages"] == group["messages"] == []


async def test_what_is_said_and_answered_is_seen(show: Showing) -> None:
    async with echoing(show.telegram), show.page() as page:
        await show.do("start", payload="values")
        own = await page.message("ko-activist", text="/start values")
        answer = await page.message("ko-activist", text="</start values>")
        head = await page.event("chat", lambda value: bool(value["chat"]["started"]))
    assert (own["mine"], own["bot"], own["from"]) == (True, False, "민지")
    assert own["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert (answer["mine"], answer["bot"], answer["from"]) == (False, True, "한마디")
    assert [[button["text"] for button in row] for row in answer["buttons"]] == [
        ["말", "창"],
        ["고침", "지움"],
    ]
    assert head["chat"]["bot_here"]


async def test_taps_bring_toasts_alerts_edits_and_deletions(show: Showing) -> None:
    async with echoing(show.telegram), show.page() as page:
        await show.do("say", text="하나")
        shown = (await page.message("ko-activist", text="<하나>"))["id"]
        await show.do("tap", message=shown, row=0, column=0)
        assert (await page.event("told"))["alert"] is False
        await show.do("tap", message=shown, row=0, column=1)
        told = await page.event("told", lambda value: bool(value["alert"]))
        assert (told["text"], told["chat"]) == ("alert", show.chat())
        await show.do("tap", message=shown, row=1, column=0)
        changed = await page.message("ko-activist", id=shown, text="고쳤습니다")
        assert (changed["buttons"], changed["edited"]) == ([], False)
        await show.do("say", text="둘")
        other = (await page.message("ko-activist", text="<둘>"))["id"]
        await show.do("tap", message=other, row=1, column=1)
        await page.event("gone", lambda value: value["message"] == other)


async def test_people_wait_for_no_bot(show: Showing) -> None:
    """The bot has set a webhook that nobody serves: it never comes to rest."""
    await ask(show.telegram, "setWebhook", url="http://127.0.0.1:9/hook")
    assert show.telegram.patient
    await show.do("say", text="하나")
    await show.do("block")
    await show.do("start")
    await show.do("add_bot", place=1)


async def test_people_correct_their_messages_and_captions(show: Showing, telegram: Telegram) -> None:
    async with show.page() as page:
        await show.do("say", text="연데")
        number = (await page.message("ko-activist", text="연데"))["id"]
        await show.do("edit", message=number, text="연대")
        await show.do("edit", message=number, text="연대")
        assert (await page.message("ko-activist", id=number, text="연대"))["edited"] is True
        minji = show.stage.telephones[0].person.hurried()
        sent = await minji.send_document("의견.txt", b"x", "데")
        await show.do("edit", message=sent.id, text="대")
        assert (await page.message("ko-activist", id=sent.id, text="대"))["file"]["name"] == "의견.txt"
    texts = [edit.get("text") or edit["caption"] for edit in await updates(telegram, "edited_message")]
    assert texts == ["연대", "대"]


async def test_a_long_text_goes_in_several_messages(show: Showing, telegram: Telegram) -> None:
    await show.do("say", text="🌱" * 3000)
    assert [len(said["text"]) for said in await updates(telegram, "message")] == [2048, 952]


async def test_a_blocked_bot_is_let_in_again_by_start(show: Showing, telegram: Telegram) -> None:
    async with show.page() as page:
        await show.do("start")
        await show.do("block")
        await page.event("chat", lambda value: bool(value["chat"]["blocked"]))
        await show.do("block")
        assert (await show.post(say(show)))[1] == "blocked"
        await show.do("unblock")
        await show.do("block")
        await show.do("start", payload="values")
        await page.event("chat", lambda value: not value["chat"]["blocked"])
    stands = [told["new_chat_member"]["status"] for told in await updates(telegram, "my_chat_member")]
    assert stands == ["kicked", "member", "kicked", "member"]


def say(show: Showing) -> Update:
    return {"telephone": "ko-activist", "chat": show.chat(), "do": "say", "text": "하나"}


def at_home(value: Update) -> bool:
    return bool(value["telephone"] == "ko-activist")


async def test_a_bot_comes_to_a_group_and_is_sent_away(show: Showing) -> None:
    async with show.page() as page:
        await show.do("add_bot", place=1)
        await show.do("add_bot", place=1)
        joined = await page.message("ko-citizen", other="bot-joined")
        assert (joined["detail"], joined["from"]) == ("한마디", "민지")
        head = await page.event("chat", lambda value: at_home(value) and bool(value["chat"]["bot_here"]))
        assert head["chat"]["members"] == ["영호", "한마디"]
        await show.do("remove_bot", telephone="ko-citizen", place=1)
        await show.do("remove_bot", telephone="ko-citizen", place=1)
        assert (await page.message("ko-activist", other="bot-left"))["detail"] == "한마디"
    assert page.count("message") == 4


async def test_a_link_tapped_in_a_group_starts_the_bot_in_private(show: Showing, telegram: Telegram) -> None:
    await show.do("add_bot", place=1)
    url = "https://t.me/hanmadi_rehearsal_bot?start=values"
    keys = {"inline_keyboard": [[{"text": "참여", "url": url}]]}
    group = show.chat(place=1)
    sent = await ask(telegram, "sendMessage", chat_id=group, text="여쭙니다", reply_markup=keys)
    async with show.page() as page:
        await show.do("tap", "ko-citizen", 1, message=sent["message_id"], row=0, column=0)
        await page.message("ko-citizen", text="/start values")
        await show.do("start", place=1, payload="values")
        await page.message("ko-activist", text="/start values")
    assert await page.event("message", lambda value: value["chat"] == show.chat("ko-citizen"))


async def test_messages_of_both_sides_are_forwarded(show: Showing, telegram: Telegram) -> None:
    await show.do("add_bot", place=1)
    await show.do("start")
    url = {"inline_keyboard": [[{"text": "참여", "url": "https://t.me/hanmadi_rehearsal_bot?start=v"}]]}
    private, group = show.chat(), show.chat(place=1)
    linked = await ask(telegram, "sendMessage", chat_id=private, text="/whole", reply_markup=url)
    acting = await ask(telegram, "sendMessage", chat_id=private, text="카드", reply_markup=card("연대"))
    async with show.page() as page:
        for sent in (linked, acting):
            await show.do("forward", message=sent["message_id"], to=group)
        whole = await page.message("ko-citizen", text="/whole")
        await page.message("ko-citizen", text="카드", buttons=[])
        await show.do("forward", "ko-citizen", 1, message=whole["id"], to=show.chat("ko-citizen"))
        again = await page.message("ko-citizen", mine=True)
    assert (whole["from"], whole["forwarded_from"], whole["mine"]) == ("민지", "한마디", False)
    assert again["forwarded_from"] == "한마디"
    assert again["buttons"] == [[{"text": "참여", "url": url["inline_keyboard"][0][0]["url"]}]]
    heard = [said for said in await updates(telegram, "message") if "forward_origin" in said]
    assert [said["chat"]["type"] for said in heard] == ["group", "private"]


async def test_files_and_pictures_go_both_ways(show: Showing, telegram: Telegram) -> None:
    assert await show.put("의견\n".encode(), name="../<b>의견.html") == (200, "")
    assert await show.put(PICTURE, name="x.png", picture="1") == (200, "")
    sent, _ = await telegram.call(
        telegram.bot.token, "sendDocument", {"chat_id": show.chat()}, {"document": ("결과.csv", b"1,2")}
    )
    assert sent == 200
    async with show.page() as page:
        messages = (await page.event("stage"))["telephones"][0]["chats"][0]["messages"]
    own, picture, theirs = (message["file"] or message["picture"] for message in messages)
    assert (own["name"], own["size"], theirs["name"]) == (".._<b>의견.html", 7, "결과.csv")
    assert (picture["width"], picture["height"]) == (1, 1)
    async with show.http.get(own["url"]) as response:
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''.._%3Cb%3E")
        assert await response.read() == "의견\n".encode()
    async with show.http.get(picture["url"]) as response:
        assert (response.headers["Content-Type"], await response.read()) == ("image/png", PICTURE)


async def test_a_large_file_goes_there_and_back(show: Showing) -> None:
    data = random.Random(1).randbytes(8_000_000)
    assert await show.put(io.BytesIO(data), name="크다.bin") == (200, "")
    number = show.stage.telephones[0].person.chat[-1].id
    async with show.http.get(f"/content/ko-activist/{show.chat()}/{number}") as response:
        assert await response.read() == data

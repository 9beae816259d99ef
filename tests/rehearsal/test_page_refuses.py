"""What the page's server does not do: a word for each, and nothing has changed."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import pytest

from rehearsal.files import PHOTO_LIMIT, UPLOAD_LIMIT
from rehearsal.http import serve
from rehearsal.people import PICTURE
from rehearsal.telegram import Telegram
from tests.people import StoppedClock, rehearsal
from tests.rehearsal.helpers import ask, card
from tests.rehearsal.showing import Showing, showing

SCRIPT = "<script>alert('x')</script>&amp;</script>"


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
async def telegram(clock: StoppedClock) -> AsyncIterator[Telegram]:
    async with rehearsal(clock) as telegram:
        yield telegram


@pytest.fixture
async def show(telegram: Telegram) -> AsyncIterator[Showing]:
    """Somebody has said /start and got a card; the numbers of both are 1 and 2."""
    async with showing(telegram) as show:
        await show.do("start")
        await ask(telegram, "sendMessage", chat_id=show.chat(), text="카드", reply_markup=card("연대"))
        yield show


def state(show: Showing) -> Any:
    chats = [chat for phone in show.stage.telephones for chat in phone.chats]
    return [(chat.revision, dict(chat.standings)) for chat in chats], show.telegram.bot.inbox.last


UNKNOWN_THINGS: list[tuple[dict[str, Any], int, str]] = [
    ({"telephone": "nobody"}, 404, "unknown-telephone"),
    ({"telephone": None}, 404, "unknown-telephone"),
    ({"telephone": ["ko-activist"]}, 404, "unknown-telephone"),
    ({"telephone": "ko-citizen"}, 404, "unknown-chat"),
    ({"chat": 1}, 404, "unknown-chat"),
    ({"chat": "x"}, 404, "unknown-chat"),
    ({"chat": True}, 404, "unknown-chat"),
    ({"do": "dance"}, 400, "unknown-deed"),
    ({"do": ["say"]}, 400, "unknown-deed"),
    ({"do": "tap", "message": 99, "row": 0, "column": 0}, 404, "unknown-message"),
    ({"do": "tap", "message": "2", "row": 0, "column": 0}, 400, "not-possible"),
    ({"do": "tap", "message": 2, "row": 1, "column": 0}, 404, "unknown-button"),
    ({"do": "tap", "message": 2, "row": -1, "column": 0}, 404, "unknown-button"),
    ({"do": "tap", "message": 2, "row": 0, "column": 10**30}, 404, "unknown-button"),
    ({"do": "tap", "message": 2, "row": 0.5, "column": 0}, 400, "not-possible"),
    ({"do": "tap", "message": 2, "row": True, "column": 0}, 400, "not-possible"),
    ({"do": "tap", "message": 1, "row": 0, "column": 0}, 404, "unknown-button"),
    ({"do": "forward", "message": 2, "to": 12}, 404, "unknown-chat"),
    ({"do": "forward", "message": 99}, 404, "unknown-message"),
]
WORDS: list[tuple[dict[str, Any], int, str]] = [
    ({"do": "say", "text": None}, 400, "not-possible"),
    ({"do": "say", "text": 7}, 400, "not-possible"),
    ({"do": "say", "text": ""}, 400, "empty"),
    ({"do": "say", "text": " \n\u3000\x00\r"}, 400, "empty"),
    ({"do": "say", "text": "\ud83d"}, 400, "not-possible"),
    ({"do": "say", "text": "가" * 90_000}, 413, "too-long"),
    ({"do": "edit", "message": 1, "text": " "}, 400, "empty"),
    ({"do": "edit", "message": 1, "text": "가" * 4097}, 400, "too-long"),
    ({"do": "edit", "message": 2, "text": "x"}, 409, "not-possible"),
    ({"do": "start", "payload": "한글"}, 400, "not-possible"),
    ({"do": "start", "payload": "x" * 65}, 400, "not-possible"),
    ({"do": "start", "payload": 5}, 400, "not-possible"),
    ({"do": "add_bot"}, 409, "not-possible"),
    ({"do": "remove_bot"}, 409, "not-possible"),
]


@pytest.mark.parametrize(("asked", "status", "fault"), UNKNOWN_THINGS + WORDS)
async def test_what_cannot_be_done_is_refused_and_changes_nothing(
    show: Showing, asked: dict[str, Any], status: int, fault: str
) -> None:
    before = state(show)
    place = {"telephone": "ko-activist", "chat": show.chat(), "do": "say", "text": "하나"}
    assert await show.post(place | asked) == (status, fault)
    assert state(show) == before


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"say"', b"[" * 200_000, b"\xff", b'{"a": NaN}'])
async def test_what_is_no_json_object_is_refused(show: Showing, body: bytes) -> None:
    async with show.http.post(
        "/telephone", data=body, headers={"Content-Type": "application/json"}
    ) as answer:
        assert (answer.status, await answer.json()) == (400, {"fault": "not-possible"})


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_posts_are_json_only_so_that_no_foreign_page_can_send_them(show: Showing, kind: str) -> None:
    for path in ("/telephone", "/desk"):
        async with show.http.post(path, data=b"{}", headers={"Content-Type": kind}) as answer:
            assert answer.status == 400


async def test_a_blocked_bot_gets_nothing(show: Showing) -> None:
    await show.do("block")
    before = state(show)
    place = {"telephone": "ko-activist", "chat": show.chat()}
    deeds: list[dict[str, Any]] = [
        {"do": "say", "text": "하나"},
        {"do": "edit", "message": 1, "text": "하나"},
        {"do": "tap", "message": 2, "row": 0, "column": 0},
        {"do": "forward", "message": 2, "to": show.chat()},
    ]
    for asked in deeds:
        assert await show.post(place | asked) == (409, "blocked")
    assert await show.put(b"x", name="x.txt") == (409, "blocked")
    assert state(show) == before


async def test_in_a_group_nobody_blocks_and_who_left_is_silent(show: Showing) -> None:
    phone = show.stage.telephones[1]
    place = {"telephone": phone.id, "chat": phone.groups[0].id}
    assert await show.post(place | {"do": "block"}) == (409, "not-possible")
    await phone.groups[0].leave(phone.person.hurried())
    assert await show.post(place | {"do": "say", "text": "하나"}) == (409, "not-possible")
    assert await show.post(place | {"do": "add_bot"}) == (409, "not-possible")


async def test_what_cannot_be_corrected_or_passed_on_stays(
    show: Showing, telegram: Telegram, clock: StoppedClock
) -> None:
    minji = show.stage.telephones[0].person.hurried()
    sticker = await minji.send_sticker()
    passed = await minji.forward(minji.chat[0])
    await ask(telegram, "sendMessage", chat_id=minji.id, text="비밀", protect_content=True)
    place = {"telephone": "ko-activist", "chat": show.chat()}
    for number in (sticker.id, passed.id):
        asked = place | {"do": "edit", "message": number, "text": "x"}
        assert await show.post(asked) == (409, "not-possible")
    asked = place | {"do": "forward", "message": minji.chat[-1].id, "to": show.chat()}
    assert await show.post(asked) == (409, "not-possible")
    clock.move(hours=49)
    assert await show.post(place | {"do": "edit", "message": 1, "text": "x"}) == (409, "not-possible")


async def test_files_that_are_empty_too_big_or_no_picture_are_refused(show: Showing) -> None:
    before = state(show)
    assert await show.put(b"", name="x.txt") == (400, "file-empty")
    assert await show.put(b"text", name="x.png", picture="1") == (400, "picture")
    assert await show.put(PICTURE[:20], name="x.png", picture="1") == (400, "picture")
    assert await show.put(io.BytesIO(bytes(PHOTO_LIMIT + 1)), name="x.png", picture="1") == (
        413,
        "file-too-big",
    )
    assert await show.put(io.BytesIO(bytes(UPLOAD_LIMIT + 1)), name="x.bin") == (413, "file-too-big")
    assert await show.put(b"x", telephone="nobody") == (404, "unknown-telephone")
    assert await show.put(b"x", chat="٣") == (404, "unknown-chat")
    assert state(show) == before


async def test_a_file_whose_size_is_not_said_is_cut_off_where_it_is_too_big(show: Showing) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(12):
            yield bytes(1024 * 1024)

    assert await show.put(endless(), name="x.png", picture="1") == (413, "file-too-big")


@pytest.mark.parametrize(("name", "kept"), [("", "file"), ("가" * 300 + ".txt", "가" * 116 + ".txt")])
async def test_odd_file_names_are_made_even(show: Showing, name: str, kept: str) -> None:
    assert await show.put(b"x", name=name) == (200, "")
    assert show.stage.telephones[0].person.chat[-1].content["document"]["file_name"] == kept


async def test_a_script_in_a_name_or_a_text_is_plain_data(telegram: Telegram, show: Showing) -> None:
    phone = show.stage.telephones[0]
    phone.person.user.first_name = SCRIPT
    await show.do("say", text=SCRIPT)
    async with show.page() as page:
        seen = (await page.event("stage"))["telephones"][0]
    last = seen["chats"][0]["messages"][-1]
    assert (seen["name"], last["from"], last["text"]) == (SCRIPT, SCRIPT, SCRIPT)
    assert (await ask(telegram, "getUpdates"))[-1]["message"]["text"] == SCRIPT


PLACES = ["/", "/static/main.js", "/stage", "/events?language=ko", "/content/ko-activist/1/1"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "[::2]"]
)
async def test_a_foreign_name_for_this_computer_is_turned_away(show: Showing, place: str, host: str) -> None:
    async with show.http.get(place, headers={"Host": host}) as answer:
        assert (answer.status, await answer.read()) == (421, b"")
    async with show.http.post("/telephone", json={}, headers={"Host": host}) as answer:
        assert answer.status == 421


@pytest.mark.parametrize("host", ["localhost:8090", "127.0.0.1", "[::1]:8090", "LOCALHOST"])
async def test_this_computer_may_be_called_by_its_usual_names(show: Showing, host: str) -> None:
    async with show.http.get("/stage", headers={"Host": host}) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("place", ["/", "/static/main.js", "/stage", "/events?language=ko", "/content/x/1/1"])
async def test_every_answer_forbids_what_the_page_does_not_need(show: Showing, place: str) -> None:
    async with show.http.get(place) as answer:
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    "place",
    [
        "/static/..%2fserver.py",
        "/static/server.py",
        "/static/.hidden",
        "/static/nothing.js",
        "/events?language=fr",
        "/events",
        "/content/nobody/1/1",
        "/content/ko-activist/1/1",
        "/content/ko-activist/x/1",
    ],
)
async def test_what_is_not_there_is_not_found(show: Showing, place: str) -> None:
    async with show.http.get(place) as answer:
        assert answer.status == 404


@pytest.mark.parametrize("number", ["1", "99", "x"])
async def test_a_message_without_a_file_has_no_content(show: Showing, number: str) -> None:
    async with show.http.get(f"/content/ko-activist/{show.chat()}/{number}") as answer:
        assert (answer.status, await answer.json()) == (404, {"fault": "unknown-message"})


async def test_a_taken_port_is_said_by_the_system(show: Showing) -> None:
    port = show.http._base_url.port if show.http._base_url else 0
    with pytest.raises(OSError, match="address already in use"):
        async with serve(Telegram(), port or 0):
            pass


async def test_a_page_that_reads_nothing_holds_up_nobody(show: Showing) -> None:
    minji = show.stage.telephones[0].person.hurried()
    async with show.http.get("/events", params={"language": "ko"}), show.page() as page:
        for number in range(300):
            await minji.say("가" * 4000 + str(number))
        await page.message("ko-activist", text="가" * 4000 + "299")

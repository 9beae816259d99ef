"""What must not happen over HTTP: each gets a sentence in the server's words, and the simulator goes on."""

from __future__ import annotations

import asyncio
import logging
import tracemalloc
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from rehearsal.http import serve
from rehearsal.people import Person
from rehearsal.telegram import Telegram

MEGABYTE = 1024 * 1024
EMPTY = (400, "Bad Request: message text is empty")
NOT_FOUND = (404, "Not Found")
NOT_UTF8 = (400, "Bad Request: strings must be encoded in UTF-8")
TOO_LARGE = (413, "Request Entity Too Large")
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "multipart/form-data; boundary=x"}
FILE = b'--x\r\nContent-Disposition: form-data; name="document"; filename="%b"\r\n\r\n'


class Line:
    """A line to the simulator on which anything may be sent."""

    def __init__(self, client: httpx.AsyncClient, telegram: Telegram) -> None:
        self.client = client
        self.token = telegram.bot.token

    async def send(self, method: str, verb: str = "POST", **given: Any) -> tuple[int, str]:
        return await self.at(f"/bot{self.token}/{method}", verb, **given)

    async def at(self, path: str, verb: str = "GET", **given: Any) -> tuple[int, str]:
        """Return the status and the words of a refusal."""
        answer = await self.client.request(verb, path, **given)
        said = answer.json()
        assert (said["ok"], said["error_code"]) == (False, answer.status_code)
        return answer.status_code, said["description"]


@pytest.fixture
async def line(telegram: Telegram, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Line]:
    async with serve(telegram) as address, httpx.AsyncClient(base_url=address, trust_env=False) as client:
        line = Line(client, telegram)
        yield line
        answer = await client.get(f"/bot{line.token}/getMe")
        assert answer.json()["ok"]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/bot7000000001:wrong/getMe", (401, "Unauthorized")),
        ("/botnonsense/getMe", NOT_FOUND),
        ("/bot/getMe", NOT_FOUND),
        ("/bot7000000001:wrong", NOT_FOUND),
        ("/bot7000000001:wrong/a/b", NOT_FOUND),
        ("/bot%00/getMe", NOT_FOUND),
        ("/file/bot7000000001:wrong/documents/file_0.txt", NOT_FOUND),
        ("/file/bot", NOT_FOUND),
    ],
)
async def test_an_address_that_is_none_is_not_found(line: Line, path: str, said: tuple[int, str]) -> None:
    assert await line.at(path) == said


@pytest.mark.parametrize(
    "trick",
    [
        "%2e%2e/%2e%2e/etc/passwd",
        "documents/..%2f..%2fx",
        "//etc/passwd",
        "documents/",
        "%00",
    ],
)
async def test_no_path_leads_out_of_the_files(line: Line, trick: str) -> None:
    assert await line.at(f"/file/bot{line.token}/{trick}") == NOT_FOUND


async def test_files_are_fetched_by_the_bot_they_were_sent_to(
    line: Line, telegram: Telegram, minji: Person
) -> None:
    other = telegram.add_bot("7000000002:other", "다른 봇", "other_rehearsal_bot")
    own = await minji.send_document("의견.txt", "의견".encode())
    place = {"file_id": own.content["document"]["file_id"]}
    path = (await line.client.get(f"/bot{line.token}/getFile", params=place)).json()["result"]["file_path"]
    assert (await line.client.get(f"/file/bot{line.token}/{path}")).content == "의견".encode()
    assert await line.at(f"/file/bot{other.token}/{path}") == NOT_FOUND
    words = "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await line.at(f"/bot{other.token}/getFile", params=place) == (400, words)


@pytest.mark.parametrize("verb", ["PUT", "DELETE", "PATCH"])
async def test_other_verbs_are_not_implemented(line: Line, verb: str) -> None:
    assert await line.send("getMe", verb) == (501, "Not Implemented")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, EMPTY),
        ({"content": "{", "headers": JSON}, EMPTY),
        ({"content": "[1]", "headers": JSON}, EMPTY),
        ({"content": '{"text": NaN}', "headers": JSON}, EMPTY),
        ({"content": "[" * 100_000, "headers": JSON}, EMPTY),
        ({"content": '{"text": "\\ud83d"}', "headers": JSON}, NOT_UTF8),
        ({"content": b'{"text": "\xff"}', "headers": JSON}, NOT_UTF8),
        ({"content": "text=x", "headers": {"Content-Type": "text/plain"}}, EMPTY),
        ({"data": {"text": "x"}}, (400, "Bad Request: chat_id is empty")),
        ({"data": {"text": "x", "chat_id": "--5"}}, (400, "Bad Request: chat not found")),
        ({"data": {"text": "x", "chat_id": "9" * 5000}}, (400, "Bad Request: chat not found")),
        ({"data": {str(number): "" for number in range(100_000)}}, EMPTY),
        ({"data": {"text": "x" * MEGABYTE}}, (413, "Request Entity Too Large: too much parameters")),
        (
            {"content": b"--x", "headers": {"Content-Type": "multipart/form-data"}},
            (400, "Bad Request: boundary not found"),
        ),
        (
            {"content": b"--x\r\n", "headers": FORM},
            (400, "Bad Request: field name in multipart/form-data not found"),
        ),
        ({"content": b"", "headers": FORM}, (400, "Bad Request: can't parse form data")),
    ],
)
async def test_a_body_that_says_nothing(line: Line, given: dict[str, Any], said: tuple[int, str]) -> None:
    assert await line.send("sendMessage", **given) == said


async def test_a_file_that_breaks_off(line: Line) -> None:
    said = await line.send("sendDocument", content=FILE % b"a.txt" + b"half", headers=FORM)
    assert said[0] == 400


async def test_negative_numbers_do_no_harm(line: Line, minji: Person) -> None:
    values = {"limit": -5, "timeout": -1, "offset": -10}
    answer = await line.client.get(f"/bot{line.token}/getUpdates", params=values)
    assert answer.json()["result"] == []
    place = {"chat_id": minji.id, "message_id": -1, "text": "x"}
    assert await line.send("editMessageText", json=place) == (400, "Bad Request: message to edit not found")


async def huge(megabytes: int) -> AsyncIterator[bytes]:
    yield FILE % b"huge.bin"
    for _ in range(megabytes):
        yield bytes(MEGABYTE)
        await asyncio.sleep(0)
    yield b"\r\n--x--\r\n"


@pytest.mark.parametrize(("declared", "most"), [(True, 8), (False, 64)])
async def test_a_file_that_is_too_large_is_refused_and_not_kept(
    line: Line, *, declared: bool, most: int
) -> None:
    length = 200 * MEGABYTE + len(FILE) + 15
    headers = FORM | ({"Content-Length": str(length)} if declared else {})
    tracemalloc.start()
    said = await line.send("sendDocument", content=huge(200), headers=headers, timeout=60)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert said == TOO_LARGE
    assert peak < most * MEGABYTE


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("의견 «été» 😀.txt", "의견 «été» 😀.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\x.txt", "x.txt"),
        ("<script>.html", "<script>.html"),
        ("...", "..."),
    ],
)
async def test_file_names_keep_their_letters_and_lose_their_folders(
    line: Line, minji: Person, sent: str, kept: str
) -> None:
    values, files = {"chat_id": str(minji.id)}, {"document": (sent, b"x")}
    answer = await line.client.post(f"/bot{line.token}/sendDocument", data=values, files=files)
    document = answer.json()["result"]["document"]
    assert document["file_name"] == kept
    found = await line.client.get(f"/bot{line.token}/getFile", params={"file_id": document["file_id"]})
    path = found.json()["result"]["file_path"]
    assert (await line.client.get(f"/file/bot{line.token}/{path}")).content == b"x"


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "😀", "</a>&amp;", "\u202eabc"])
async def test_any_name_comes_as_it_is(line: Line, telegram: Telegram, name: str) -> None:
    person = telegram.person(name)
    await person.start()
    group = telegram.group(name, person)
    await group.add_bot(person)
    answer = await line.client.get(f"/bot{line.token}/getUpdates")
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.json()["result"][0]["message"]["from"]["first_name"] == name
    chat = (await line.client.get(f"/bot{line.token}/getChat", params={"chat_id": group.id})).json()["result"]
    assert chat["title"] == name


async def test_the_longest_text_fits_into_an_address(line: Line, minji: Person) -> None:
    values = {"chat_id": str(minji.id), "text": "가" * 4096}
    assert (await line.client.get(f"/bot{line.token}/sendMessage", params=values)).json()["ok"]
    assert len(minji.screen) == 4096

"""What a method needs by its description, the rehearsal asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from rehearsal.methods import METHODS
from rehearsal.methods.unplayed import UNPLAYED
from rehearsal.people import PICTURE
from rehearsal.telegram import Telegram
from tests.people import check_record, methods
from tests.rehearsal.helpers import ask, card

FILES = {"photo": PICTURE} | dict.fromkeys(
    ["document", "voice", "audio", "video", "animation", "video_note", "sticker"], b"bytes"
)
# Of a message in a chat or inline, and of a message that has been pinned before.
NEED_A_PLACE = {name for name in METHODS if name.startswith("edit")} | {"unpinchatmessage"}
AN_EMPTY_ONE_TAKES_IT_AWAY = {("setwebhook", "url")}
NEEDED = [
    (name, field)
    for name in sorted(METHODS)
    for field, known in methods()[name].model_fields.items()
    if known.is_required() and (name, field) not in AN_EMPTY_ONE_TAKES_IT_AWAY
]


async def values(telegram: Telegram) -> dict[str, Any]:
    """Return a right value for every parameter that any method needs."""
    minji = telegram.person("민지")
    document = await minji.send_document("a.txt", b"a")
    group = telegram.group("모임", minji)
    await group.add_bot(minji, administrator=True)
    sent = await ask(telegram, "sendMessage", chat_id=group.id, text="x", reply_markup=card("a"))
    await minji.at(group).tap("a")
    query = (await ask(telegram, "getUpdates"))[-1]["callback_query"]["id"]
    place = {"chat_id": group.id, "from_chat_id": group.id, "message_id": sent["message_id"]}
    words = {"text": "y", "title": "가", "address": "나", "first_name": "민지", "phone_number": "+82"}
    numbers = {"latitude": 35.2, "longitude": 128.9, "user_id": minji.id, "message_ids": [sent["message_id"]]}
    ids = {"callback_query_id": query, "file_id": document.content["document"]["file_id"]}
    lists = {"commands": [{"command": "start", "description": "시작"}], "action": "typing"}
    return place | words | numbers | ids | lists


async def called(name: str, without: str) -> tuple[int, Mapping[str, Any]]:
    telegram = Telegram()
    telegram.on_record.append(check_record)
    given = await values(telegram)
    fields = [field for field, known in methods()[name].model_fields.items() if known.is_required()]
    fields = [field for field in fields if field != without]
    files = {field: FILES[field] for field in fields if field in FILES}
    parameters = {field: given[field] for field in fields if field in given}
    answer = await telegram.call(telegram.bot.token, name, parameters, files)
    assert telegram.faults_found == []
    await telegram.close()
    return answer


@pytest.mark.parametrize("name", sorted(METHODS.keys() - NEED_A_PLACE))
async def test_a_call_with_what_it_needs_is_carried_out(name: str) -> None:
    status, body = await called(name, "")
    assert status == 200, body


@pytest.mark.parametrize(("name", "field"), NEEDED)
async def test_a_call_without_what_it_needs_is_refused(name: str, field: str) -> None:
    status, body = await called(name, field)
    assert (status, body["ok"]) == (400, False)


def test_every_method_is_played_or_known_by_name() -> None:
    assert METHODS.keys() & UNPLAYED == set()
    assert METHODS.keys() | UNPLAYED | {"getupdates"} == set(methods())

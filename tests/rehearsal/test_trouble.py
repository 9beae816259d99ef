"""Trouble on demand, and the checks that find a wrong call or record."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from rehearsal.faults import AnswerLostError, UnreachableError
from rehearsal.methods import METHODS
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.people import (
    PUBLISHED,
    Described,
    SchemaError,
    check_call,
    check_published,
    check_record,
    published,
    rehearsal,
)
from tests.rehearsal.helpers import ask, card, refusal


async def test_a_flood_names_the_seconds_to_wait_and_passes(minji: Person) -> None:
    telegram = minji.telegram
    telegram.flood(calls=2, retry_after=3)
    for _ in range(2):
        status, body = await telegram.call(minji.bot.token, "sendMessage", {"chat_id": minji.id, "text": "x"})
        assert (status, body["description"]) == (429, "Too Many Requests: retry after 3")
        assert body["parameters"] == {"retry_after": 3}
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x")


async def test_trouble_may_be_for_one_chat_or_one_method(minji: Person) -> None:
    telegram = minji.telegram
    telegram.flood(chat_id=1)
    telegram.fail(method="editMessageText", status=500)
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x")
    assert await refusal(telegram, "editMessageText") == "Internal Server Error"
    telegram.calm()
    assert await refusal(telegram, "sendMessage", chat_id=1, text="x") == "Bad Request: chat not found"


async def test_a_lost_answer_was_carried_out_and_a_cut_call_was_not(minji: Person) -> None:
    telegram = minji.telegram
    telegram.lose()
    with pytest.raises(AnswerLostError):
        await ask(telegram, "sendMessage", chat_id=minji.id, text="하나")
    telegram.cut()
    with pytest.raises(UnreachableError):
        await ask(telegram, "sendMessage", chat_id=minji.id, text="둘")
    assert minji.screen == "하나"


async def test_a_stalled_call_was_carried_out_and_is_never_answered(minji: Person) -> None:
    telegram = minji.telegram
    telegram.stall()
    call = asyncio.create_task(ask(telegram, "sendMessage", chat_id=minji.id, text="하나"))
    await telegram.stillness.wait_until(lambda: [] if minji.screen else ["nothing came"])
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call


@pytest.mark.parametrize(
    ("method", "values"),
    [
        ("sendMessage", {"chat_id": 1}),
        ("sendMessage", {"chat_id": 1, "text": "x", "colour": "red"}),
        ("sendMessage", {"chat_id": [1], "text": "x"}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "x"}]]}}),
        ("answerCallbackQuery", {"callback_query_id": "1", "show_alert": "perhaps"}),
    ],
)
def test_a_wrong_call_is_found(method: str, values: dict[str, Any]) -> None:
    with pytest.raises(SchemaError):
        check_call(method, values, [])


def test_a_right_call_passes_as_values_and_as_a_form() -> None:
    check_call("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": card("a")}, [])
    check_call("sendMessage", {"chat_id": "1", "text": "2", "disable_notification": "true"}, [])
    check_call("sendPhoto", {"chat_id": 1}, ["photo"])


def test_a_record_with_a_field_nobody_knows_is_found() -> None:
    chat = {"id": 1, "type": "private", "colour": "red"}
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": chat}}
    with pytest.raises(SchemaError, match=r"\.message\.chat\.colour"):
        check_record("Update", update)


async def test_what_a_bot_calls_wrongly_is_raised_where_the_test_waits() -> None:
    with pytest.raises(SchemaError, match="colour"):
        async with rehearsal() as telegram:
            await telegram.call(telegram.bot.token, "getMe", {"colour": "red"})


async def test_people_are_told_of_a_wrong_call_too() -> None:
    telegram = Telegram()
    telegram.on_call.append(check_call)
    await telegram.call(telegram.bot.token, "getMe", {"colour": "red"})
    with pytest.raises(SchemaError, match="colour"):
        await telegram.person("민지").start()


def test_the_published_description_is_heeded() -> None:
    described: Described = {
        "sendMessage": {
            "chat_id": (["Integer", "String"], True),
            "text": (["String"], True),
            "reply_markup": (["InlineKeyboardMarkup"], False),
        }
    }
    check_published(described, "sendMessage", {"chat_id": "1", "text": "x", "reply_markup": "{}"}, [])
    right: dict[str, Any] = {"chat_id": 1, "text": "x"}
    for wrong in [{"chat_id": 1}, right | {"text": 2}, right | {"colour": "red"}]:
        with pytest.raises(SchemaError):
            check_published(described, "sendMessage", wrong, [])
    with pytest.raises(SchemaError, match="no method"):
        check_published(described, "sendNothing", {}, [])


@pytest.mark.skipif(not published(), reason=f"{PUBLISHED} names no description of the Bot API")
def test_every_method_of_the_rehearsal_is_published() -> None:
    assert METHODS.keys() - {name.lower() for name in published()} == set()

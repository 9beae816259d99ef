"""What the server refuses, the rehearsal refuses, in the same words."""

from __future__ import annotations

from typing import Any

import pytest

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.people import StoppedClock
from tests.rehearsal.helpers import ask, card, refusal

NO_CHAT = "Bad Request: chat not found"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
IN_BUTTON = "Bad Request: can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "가" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "parse_mode": "Word"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "x", "reply_markup": "{"},
            "Bad Request: can't parse reply keyboard markup JSON object",
        ),
        ({"text": "x", "reply_markup": "[]"}, "Bad Request: object expected as reply markup"),
        ({"text": "x", "reply_markup": card("x" * 65)}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": card("가" * 22)}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": card(*map(str, range(101)))}, "Bad Request: reply markup is too long"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "Bad Request: message to be replied not found",
        ),
    ],
)
async def test_a_message_is_refused(minji: Person, given: dict[str, Any], words: str) -> None:
    assert await refusal(minji.telegram, "sendMessage", chat_id=minji.id, **given) == words


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, IN_BUTTON + "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, IN_BUTTON + 'Can\'t find field "text"'),
        ({"text": 1, "callback_data": "x"}, IN_BUTTON + 'Field "text" must be of type String'),
    ],
)
async def test_a_button_is_refused(button: dict[str, Any], words: str) -> None:
    telegram = Telegram()
    minji = telegram.person("민지")
    await minji.start()
    markup = {"inline_keyboard": [[button]]}
    assert await refusal(telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=markup) == words


async def test_the_longest_message_and_the_largest_card_pass(minji: Person) -> None:
    await ask(
        minji.telegram, "sendMessage", chat_id=minji.id, text="<b>" + "가" * 4096 + "</b>", parse_mode="HTML"
    )
    labels = [str(number) for number in range(100)]
    await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card(*labels))
    await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("x" * 64))
    assert minji.buttons == ["x" * 64]


async def test_messages_reach_only_those_who_may_be_written_to(minji: Person) -> None:
    telegram = minji.telegram
    stranger = telegram.person("서준")
    assert await refusal(telegram, "sendMessage", chat_id=1234, text="x") == NO_CHAT
    assert await refusal(telegram, "sendMessage", chat_id="@nobody", text="x") == NO_CHAT
    assert await refusal(telegram, "sendMessage", text="x") == "Bad Request: chat_id is empty"
    words = "Forbidden: bot can't initiate conversation with a user"
    assert await refusal(telegram, "sendMessage", chat_id=stranger.id, text="x") == words
    await minji.block()
    words = "Forbidden: bot was blocked by the user"
    assert await refusal(telegram, "sendMessage", chat_id=minji.id, text="x") == words
    await minji.start()
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x")
    minji.delete_account()
    words = "Forbidden: user is deactivated"
    assert await refusal(telegram, "sendMessage", chat_id=minji.id, text="x") == words


async def test_blocking_and_coming_back_are_told(minji: Person) -> None:
    await minji.block()
    await minji.unblock()
    updates = await ask(minji.telegram, "getUpdates")
    told = [update["my_chat_member"]["new_chat_member"]["status"] for update in updates]
    assert told == ["kicked", "member"]


async def test_edits_are_refused(minji: Person) -> None:
    telegram = minji.telegram
    place = {"chat_id": minji.id}
    own = await ask(
        telegram, "sendMessage", **place, text="<b>x</b>", parse_mode="HTML", reply_markup=card("a")
    )
    theirs = await minji.say("안녕하세요")
    place_of_own = {**place, "message_id": own["message_id"]}
    same = {"text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": card("a")}
    assert await refusal(telegram, "editMessageText", **place_of_own, **same) == NOT_MODIFIED
    assert (
        await refusal(telegram, "editMessageReplyMarkup", **place_of_own, reply_markup=card("a"))
        == NOT_MODIFIED
    )
    words = "Bad Request: message to edit not found"
    assert await refusal(telegram, "editMessageText", **place, message_id=999, text="y") == words
    words = "Bad Request: message can't be edited"
    assert await refusal(telegram, "editMessageText", **place, message_id=theirs.id, text="y") == words
    words = "Bad Request: message identifier is not specified"
    assert await refusal(telegram, "editMessageText", **place, text="y") == words


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(minji: Person) -> None:
    sent = await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("a"))
    await ask(minji.telegram, "editMessageText", chat_id=minji.id, message_id=sent["message_id"], text="x")
    assert (minji.screen, minji.buttons) == ("x", [])


async def test_deleted_messages_are_gone(minji: Person) -> None:
    sent = await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="x")
    place = {"chat_id": minji.id, "message_id": sent["message_id"]}
    assert await ask(minji.telegram, "deleteMessage", **place) is True
    words = "Bad Request: message to delete not found"
    assert await refusal(minji.telegram, "deleteMessage", **place) == words
    words = "Bad Request: message to edit not found"
    assert await refusal(minji.telegram, "editMessageText", **place, text="y") == words


async def test_a_tap_is_answered_within_its_time(minji: Person, clock: StoppedClock) -> None:
    telegram = minji.telegram
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("a"))
    await minji.tap("a")
    await minji.tap("a")
    first, second = [update["callback_query"] for update in await ask(telegram, "getUpdates")]
    long = {"callback_query_id": first["id"], "text": "가" * 201}
    assert await refusal(telegram, "answerCallbackQuery", **long) == "Bad Request: MESSAGE_TOO_LONG"
    await ask(telegram, "answerCallbackQuery", callback_query_id=first["id"], text="네", show_alert=True)
    clock.move(seconds=16)
    assert await refusal(telegram, "answerCallbackQuery", callback_query_id=second["id"]) == TOO_OLD
    assert await refusal(telegram, "answerCallbackQuery", callback_query_id="1") == TOO_OLD
    assert [(answer.text, answer.alert) for answer in minji.answers] == [("네", True)]


@pytest.mark.parametrize(
    ("token", "status", "words"),
    [("7000000001:wrong", 401, "Unauthorized"), ("nonsense", 404, "Not Found")],
)
async def test_a_wrong_token_is_refused(telegram: Telegram, token: str, status: int, words: str) -> None:
    answer = {"ok": False, "error_code": status, "description": words}
    assert await telegram.call(token, "getMe") == (status, answer)


async def test_an_unknown_method_is_not_found(telegram: Telegram) -> None:
    assert await refusal(telegram, "sendNothing") == "Not Found: method not found"


async def test_a_method_that_is_not_played_says_so(minji: Person) -> None:
    telegram = minji.telegram
    words = "Not Implemented: the rehearsal does not play sendPoll"
    assert await refusal(telegram, "sendPoll", chat_id=minji.id, question="?") == words
    words = "Not Implemented: the rehearsal does not play the parse_mode MarkdownV2"
    assert (
        await refusal(telegram, "sendMessage", chat_id=minji.id, text="*x*", parse_mode="MarkdownV2") == words
    )


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("getFile", {}, "file_id not specified"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendDocument", {"document": "BQx"}, "wrong file identifier/HTTP URL specified"),
        ("sendChatAction", {"action": "singing"}, "wrong parameter action in request"),
        ("getChatMember", {}, "invalid user_id specified"),
        ("setMyCommands", {}, 'parameter "commands" is required'),
        ("setMyCommands", {"commands": [{"command": "A-b", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("copyMessage", {"message_id": 999}, "chat_id is empty"),
        ("setWebhook", {"url": "http://a.kr"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ],
)
async def test_a_call_that_lacks_something_is_refused(method: str, given: dict[str, Any], words: str) -> None:
    telegram = Telegram()
    minji = telegram.person("민지")
    await minji.start()
    said = await refusal(telegram, method, **{"chat_id": minji.id, **given})
    assert said == f"Bad Request: {words}"


@pytest.mark.parametrize(
    ("entities", "words"),
    [
        (["x"], "can't parse MessageEntity: expected an Object"),
        ([{"offset": 0, "length": 1}], "can't parse MessageEntity: Can't find field \"type\""),
        (
            [{"offset": "0", "length": 1, "type": "bold"}],
            'can\'t parse MessageEntity: Field "offset" must be of type Number',
        ),
    ],
)
async def test_an_entity_is_refused(minji: Person, entities: list[Any], words: str) -> None:
    said = await refusal(minji.telegram, "sendMessage", chat_id=minji.id, text="x", entities=entities)
    assert said == f"Bad Request: {words}"


async def test_entities_that_the_server_finds_itself_come_once(minji: Person) -> None:
    telegram = minji.telegram
    given = [{"type": "hashtag", "offset": 0, "length": 3}, {"type": "bold", "offset": 0, "length": 3}]
    sent = await ask(telegram, "sendMessage", chat_id=minji.id, text="#연대", entities=given)
    assert sorted(mark["type"] for mark in sent["entities"]) == ["bold", "hashtag"]
    sent = await ask(telegram, "sendMessage", chat_id=minji.id, text="x", entities="no JSON")
    assert "entities" not in sent


@pytest.mark.parametrize(
    ("keyboard", "words"),
    [
        (
            {"keyboard": [["a"], "b"]},
            'field "keyboard" of the ReplyKeyboardMarkup should be an Array of Arrays',
        ),
        ({"keyboard": [[5]]}, "can't parse keyboard button: KeyboardButton must be an Object"),
        (
            {"inline_keyboard": [[{"text": "x", "url": 5}]]},
            'can\'t parse inline keyboard button: Field "url" must be of type String',
        ),
        (
            {"inline_keyboard": [[{"text": "x", "url": "here"}]]},
            "inline keyboard button URL 'here' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_keyboard_is_refused(minji: Person, keyboard: dict[str, Any], words: str) -> None:
    said = await refusal(minji.telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=keyboard)
    assert said == f"Bad Request: {words}"


async def test_what_the_server_does_not_know_on_a_button_is_left_out(minji: Person) -> None:
    button = {"text": "x", "callback_data": "x", "colour": "red", "style": "danger"}
    markup = {"inline_keyboard": [[button]]}
    sent = await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=markup)
    del button["colour"]
    assert sent["reply_markup"]["inline_keyboard"] == [[button]]


async def test_files_above_their_size_are_refused(minji: Person) -> None:
    telegram, values = minji.telegram, {"chat_id": minji.id}
    large = bytes(10 * 1024 * 1024 + 1)
    _, body = await telegram.call(minji.bot.token, "sendPhoto", values, {"photo": large})
    words = "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
    assert body["description"] == f"Bad Request: {words}"
    _, body = await telegram.call(minji.bot.token, "sendDocument", values, {"document": large * 5})
    assert body["description"] == "Bad Request: file is too big"
    said = await refusal(telegram, "sendPhoto", **values, photo="https://a.kr/x.png")
    assert said == "Bad Request: failed to get HTTP URL content"


async def test_kinds_of_updates_that_are_none_are_passed_over(minji: Person) -> None:
    telegram = minji.telegram
    for allowed in ["no JSON", '{"a": 1}', '["Message", "nonsense"]', '["nonsense"]']:
        await ask(telegram, "getUpdates", allowed_updates=allowed)
        await minji.say("하나")
        (update,) = await ask(telegram, "getUpdates")
        await ask(telegram, "getUpdates", offset=update["update_id"] + 1)


async def test_a_tap_opens_links_to_bots_only(minji: Person) -> None:
    telegram = minji.telegram
    await ask(telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("a"))
    await minji.tap("a")
    (update,) = await ask(telegram, "getUpdates")
    query = {"callback_query_id": update["callback_query"]["id"]}
    assert (
        await refusal(telegram, "answerCallbackQuery", **query, url="https://a.kr")
        == "Bad Request: URL_INVALID"
    )
    await ask(telegram, "answerCallbackQuery", **query, url="https://t.me/other_bot?start=x")
    assert minji.answers[0].url == "https://t.me/other_bot?start=x"

"""People, groups, files and commands as a bot meets them."""

from __future__ import annotations

import pytest

from rehearsal.files import photo_size
from rehearsal.people import PICTURE, NoSuchButtonError, Person
from rehearsal.telegram import Telegram
from tests.rehearsal.helpers import Update, ask, card, polling, refusal


async def last_message(telegram: Telegram) -> Update:
    updates: list[Update] = await ask(telegram, "getUpdates", offset=-1)
    message: Update = updates[-1]["message"]
    return message


async def test_a_deep_link_arrives_as_a_command_with_its_payload(telegram: Telegram) -> None:
    minji = telegram.person("민지", language="en", username="minji")
    await minji.start("core-values-2018")
    message = await last_message(telegram)
    assert message["text"] == "/start core-values-2018"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert (message["from"]["language_code"], message["chat"]["type"]) == ("en", "private")


@pytest.mark.parametrize("payload", ["x" * 65, "한글", "a b", "a.b"])
async def test_a_link_carries_64_plain_characters_at_most(telegram: Telegram, payload: str) -> None:
    with pytest.raises(ValueError, match="no deep link"):
        await telegram.person("민지").start(payload)


async def test_a_tap_finds_the_newest_card_and_prefers_the_whole_label(minji: Person) -> None:
    telegram = minji.telegram
    await ask(telegram, "sendMessage", chat_id=minji.id, text="1", reply_markup=card("연대", "옛 카드"))
    await ask(
        telegram, "sendMessage", chat_id=minji.id, text="2", reply_markup=card("사회연대", "1순위 연대")
    )
    await ask(telegram, "sendMessage", chat_id=minji.id, text="3")
    await minji.tap("연대")
    await minji.tap("사회")
    await minji.tap("옛 카드")
    await minji.tap_button(minji.chat[1], "연대")
    pressed = [update["callback_query"]["data"] for update in await ask(telegram, "getUpdates")]
    assert pressed == ["1순위 연대", "사회연대", "옛 카드", "연대"]


async def test_a_tap_on_nothing_names_the_buttons_that_are_there(minji: Person) -> None:
    await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="1", reply_markup=card("연대", "연합"))
    with pytest.raises(
        NoSuchButtonError, match=r"민지 sees no button '협동'; there are: \[\['연대', '연합'\]\]"
    ):
        await minji.tap("협동")
    with pytest.raises(NoSuchButtonError, match="may be any of"):
        await minji.tap("연")


async def test_a_long_text_goes_in_several_messages(minji: Person) -> None:
    await minji.say("가" * 5000)
    parts = [update["message"]["text"] for update in await ask(minji.telegram, "getUpdates")]
    assert [len(part) for part in parts] == [4096, 904]
    with pytest.raises(ValueError, match="no empty message"):
        await minji.say("  ")


async def test_forged_data_arrives_as_a_tap(minji: Person) -> None:
    sent = await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="1")
    await minji.press("forged", minji.chat[-1])
    (update,) = await ask(minji.telegram, "getUpdates")
    assert update["callback_query"]["data"] == "forged"
    assert update["callback_query"]["message"]["message_id"] == sent["message_id"]


async def test_a_tap_on_a_deleted_card_arrives_with_a_message_out_of_reach(minji: Person) -> None:
    telegram = minji.telegram
    sent = await ask(telegram, "sendMessage", chat_id=minji.id, text="1", reply_markup=card("a"))
    old = minji.chat[-1]
    await ask(telegram, "deleteMessage", chat_id=minji.id, message_id=sent["message_id"])
    await minji.tap_button(old, "a")
    (update,) = await ask(telegram, "getUpdates")
    assert update["callback_query"]["message"]["date"] == 0


async def test_a_link_button_to_the_bot_starts_it(minji: Person) -> None:
    url = f"https://t.me/{minji.bot.user.username}?start=s1"
    keyboard = {"inline_keyboard": [[{"text": "참여하기", "url": url}]]}
    await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="1", reply_markup=keyboard)
    await minji.tap("참여하기")
    assert (await last_message(minji.telegram))["text"] == "/start s1"


async def test_a_key_of_a_reply_keyboard_types_its_words(minji: Person) -> None:
    keyboard = {"keyboard": [["예", {"text": "아니요"}]]}
    await ask(minji.telegram, "sendMessage", chat_id=minji.id, text="1", reply_markup=keyboard)
    await minji.tap("아니요")
    assert (await last_message(minji.telegram))["text"] == "아니요"


async def test_a_corrected_message_arrives_as_an_edit(minji: Person) -> None:
    message = await minji.say("연데")
    await minji.edit(message, "연대")
    update = (await ask(minji.telegram, "getUpdates"))[-1]
    assert update["edited_message"]["text"] == "연대"
    assert minji.chat[-1].text == "연대"


async def test_what_is_sent_can_be_fetched(minji: Person) -> None:
    telegram, token = minji.telegram, minji.telegram.bot.token
    await minji.send_document("의견.pdf", b"%PDF", caption="보세요")
    message = await last_message(telegram)
    assert (message["document"]["file_name"], message["caption"]) == ("의견.pdf", "보세요")
    found = await ask(telegram, "getFile", file_id=message["document"]["file_id"])
    assert await telegram.download(token, found["file_path"]) == (200, b"%PDF")
    assert (await telegram.download(token, "documents/none"))[0] == 404
    words = "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await refusal(telegram, "getFile", file_id="BQnothing") == words


async def test_every_kind_of_message_arrives(minji: Person) -> None:
    await minji.send_photo(caption="봄")
    await minji.send_voice()
    await minji.send_sticker()
    await minji.send({"dice": {"emoji": "🎲", "value": 3}})
    arrived = [update["message"] for update in await ask(minji.telegram, "getUpdates")]
    assert ["photo" in arrived[0], "voice" in arrived[1], "sticker" in arrived[2], "dice" in arrived[3]] == [
        True
    ] * 4


async def test_a_bot_sends_photos_and_documents_and_sends_them_again(minji: Person) -> None:
    telegram, token = minji.telegram, minji.telegram.bot.token
    values = {"chat_id": minji.id, "caption": "<b>결과</b>", "parse_mode": "HTML"}
    status, body = await telegram.call(token, "sendPhoto", values, {"photo": ("chart.png", PICTURE)})
    assert (status, body["result"]["photo"][0]["width"]) == (200, 1)
    again = await ask(telegram, "sendPhoto", chat_id=minji.id, photo=body["result"]["photo"][0]["file_id"])
    assert again["photo"] == body["result"]["photo"]
    attached = {"chat_id": minji.id, "document": "attach://one"}
    status, body = await telegram.call(token, "sendDocument", attached, {"one": ("표.csv", b"a,b")})
    assert (body["result"]["document"]["file_name"], body["result"]["document"]["mime_type"]) == (
        "표.csv",
        "text/csv",
    )
    assert minji.chat[-3].text == "결과"


async def test_a_photo_must_be_one(minji: Person) -> None:
    values = {"chat_id": minji.id}
    files = {"photo": ("x.png", b"text")}
    _, body = await minji.telegram.call(minji.bot.token, "sendPhoto", values, files)
    assert body["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    frame = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x02\x00\x03" + bytes(12)
    assert photo_size(frame) == (3, 2)


async def test_a_caption_has_its_own_limit(minji: Person) -> None:
    values = {"chat_id": minji.id, "caption": "x" * 1025}
    _, body = await minji.telegram.call(minji.bot.token, "sendPhoto", values, {"photo": PICTURE})
    assert body["description"] == "Bad Request: message caption is too long"


async def test_commands_are_kept_by_scope_and_language(telegram: Telegram) -> None:
    korean = [{"command": "start", "description": "시작합니다"}]
    await ask(telegram, "setMyCommands", commands=korean, language_code="ko")
    await ask(telegram, "setMyDescription", description="여쭙고 답합니다")
    assert await ask(telegram, "getMyCommands", language_code="ko") == korean
    assert await ask(telegram, "getMyCommands") == []
    assert await ask(telegram, "getMyDescription", language_code="ko") == {"description": "여쭙고 답합니다"}
    await ask(telegram, "deleteMyCommands", language_code="ko")
    assert await ask(telegram, "getMyCommands", language_code="ko") == []


async def test_a_group_tells_the_bot_who_came_and_what_is_meant_for_it(
    telegram: Telegram, minji: Person
) -> None:
    group = telegram.group("교육위원회", minji)
    await group.add_bot(minji)
    seat = minji.at(group)
    await seat.say("점심 먹읍시다")
    await seat.say("/surveys")
    updates = await ask(telegram, "getUpdates")
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[1]["message"]["new_chat_members"][0]["id"] == telegram.bot.user.id
    assert [update["message"].get("text") for update in updates[2:]] == ["/surveys"]
    await ask(telegram, "sendMessage", chat_id=group.id, text="여기 있습니다")
    assert (seat.screen, minji.screen) == ("여기 있습니다", "")
    assert (await ask(telegram, "getChatMember", chat_id=group.id, user_id=minji.id))["status"] == "creator"
    assert (await ask(telegram, "getChat", chat_id=group.id))["title"] == "교육위원회"


async def test_a_bot_that_was_sent_away_is_told_so(telegram: Telegram, minji: Person) -> None:
    group = telegram.group("교육위원회", minji, supergroup=True)
    await group.add_bot(minji, administrator=True)
    await group.remove_bot(minji)
    words = "Forbidden: bot was kicked from the supergroup chat"
    assert await refusal(telegram, "sendMessage", chat_id=group.id, text="x") == words


async def test_a_group_that_becomes_a_supergroup_names_its_new_id(telegram: Telegram, minji: Person) -> None:
    group = telegram.group("교육위원회", minji)
    await group.add_bot(minji)
    old = group.id
    await group.migrate(minji)
    updates = [update["message"] for update in await ask(telegram, "getUpdates") if "message" in update]
    assert updates[-2]["migrate_to_chat_id"] == group.id
    assert updates[-1]["migrate_from_chat_id"] == old
    status, body = await telegram.call(telegram.bot.token, "sendMessage", {"chat_id": old, "text": "x"})
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    assert (status, body["description"], body["parameters"]) == (400, words, {"migrate_to_chat_id": group.id})
    sent = await ask(telegram, "sendMessage", chat_id=group.id, text="x")
    assert sent["chat"]["type"] == "supergroup"


async def test_two_bots_keep_their_chats_apart(telegram: Telegram, minji: Person) -> None:
    other = telegram.add_bot("7000000002:other", "다른 봇", "other_rehearsal_bot")
    await minji.with_bot(other).start()
    status, body = await telegram.call(other.token, "getUpdates")
    assert (status, len(body["result"])) == (200, 1)
    assert await ask(telegram, "getUpdates") == []


async def test_forwards_copies_and_pins(telegram: Telegram, minji: Person) -> None:
    said = await minji.say("함께 갑시다")
    place = {"chat_id": minji.id, "from_chat_id": minji.id, "message_id": said.id}
    forwarded = await ask(telegram, "forwardMessage", **place)
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "민지"
    copied = await ask(telegram, "copyMessage", **place)
    assert minji.chat[-1].id == copied["message_id"]
    assert await ask(telegram, "pinChatMessage", chat_id=minji.id, message_id=copied["message_id"])
    assert minji.chat[-1].pinned
    assert await ask(telegram, "unpinChatMessage", chat_id=minji.id)
    assert not minji.chat[-1].pinned
    words = "Bad Request: message to unpin not found"
    assert await refusal(telegram, "unpinChatMessage", chat_id=minji.id) == words


async def test_a_forward_names_who_wrote_it_and_a_copy_nobody(telegram: Telegram, minji: Person) -> None:
    said = await minji.say("함께 갑시다")
    place = {"chat_id": minji.id, "from_chat_id": minji.id}
    first = await ask(telegram, "forwardMessage", **place, message_id=said.id)
    again = await ask(telegram, "forwardMessage", **place, message_id=first["message_id"])
    assert again["forward_origin"]["sender_user"]["first_name"] == "민지"
    await ask(telegram, "copyMessage", **place, message_id=first["message_id"])
    assert "forward_origin" not in minji.chat[-1].content


async def test_the_chat_shows_both_sides_as_they_now_are(telegram: Telegram, minji: Person) -> None:
    async def react(update: Update) -> None:
        query = update.get("callback_query")
        if query is None:
            await ask(telegram, "sendMessage", chat_id=minji.id, text="고르세요", reply_markup=card("연대"))
            return
        await ask(telegram, "answerCallbackQuery", callback_query_id=query["id"], text="골랐습니다")
        place = {"chat_id": minji.id, "message_id": query["message"]["message_id"]}
        await ask(telegram, "editMessageText", **place, text="연대를 골랐습니다", reply_markup=card("취소"))

    async with polling(telegram, react):
        await minji.say("안녕하세요")
        await minji.tap("연대")
    assert [(message.from_bot, message.text) for message in minji.chat[1:]] == [
        (False, "안녕하세요"),
        (True, "연대를 골랐습니다"),
    ]
    assert (minji.screen, minji.buttons) == ("연대를 골랐습니다", ["취소"])
    assert ([toast.text for toast in minji.toasts], minji.alerts) == (["골랐습니다"], [])

"""The page in a real browser, with a small scripted bot behind it."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page, expect

from rehearsal.people import PICTURE
from tests.browser.conftest import Show
from tests.browser.phone import Phone, focused
from tests.rehearsal.helpers import ask

SCRIPT = "<img src=x onerror=alert(1)>"


async def test_what_is_typed_reaches_the_bot_and_its_answer_the_chat(minji: Phone) -> None:
    await minji.start()
    await minji.say("안녕")
    await minji.sees("heard: 안녕")
    await expect(minji.composer).to_have_value("")


async def test_shift_enter_begins_a_line_and_enter_sends_both(minji: Phone) -> None:
    await minji.start()
    await minji.composer.press_sequentially("one")
    await minji.composer.press("Shift+Enter")
    await minji.composer.press_sequentially("two")
    await minji.composer.press("Enter")
    await minji.sees("heard: one\ntwo")


async def test_enter_that_ends_a_syllable_sends_nothing(minji: Phone) -> None:
    await minji.start()
    await minji.composer.fill("안녀")
    await minji.composer.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    await expect(minji.composer).to_have_value("안녀")


async def test_a_tap_changes_the_card_in_its_place_and_the_keyboard_stays_there(minji: Phone) -> None:
    await minji.start()
    await minji.say("/card")
    card = await minji.sees("Choose")
    place = await card.get_attribute("id")
    await minji.key("two").focus()
    await minji.page.keyboard.press("Enter")
    changed = await minji.sees("Chose two")
    assert await changed.get_attribute("id") == place
    assert await focused(minji.page) == "✓ two"


async def test_where_the_buttons_are_gone_the_keyboard_stands_on_the_message(minji: Phone) -> None:
    await minji.start()
    await minji.say("/card")
    await minji.tap("fewer")
    changed = await minji.sees("Nothing left")
    await expect(changed).to_be_focused()
    await expect(changed.locator(".key")).to_have_count(0)


async def test_an_alert_waits_to_be_closed_and_leads_back(minji: Phone) -> None:
    await minji.start()
    await minji.say("/card")
    await minji.tap("alert")
    dialog = minji.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Too late")
    await minji.page.keyboard.press("Enter")
    await expect(dialog).to_have_count(0)
    assert await focused(minji.page) == "alert"


async def test_a_toast_is_told_and_goes_by_itself(minji: Phone) -> None:
    await minji.start()
    await minji.say("/card")
    await minji.tap("toast")
    toast = minji.frame.get_by_role("status")
    await expect(toast).to_have_text("Noted")
    await expect(toast).to_have_text("", timeout=20_000)


async def test_a_picture_is_shown_and_a_document_downloaded(minji: Phone) -> None:
    await minji.start()
    await minji.say("/picture")
    picture = minji.messages.locator("img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1
    await minji.say("/file")
    async with minji.page.expect_download() as coming:
        await minji.messages.locator("a.file").click()
    download = await coming.value
    assert download.suggested_filename == "words.csv"
    assert read(await download.path()) == "name,count\n연대,3\n"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


async def test_a_file_and_a_picture_are_sent(minji: Phone) -> None:
    await minji.start()
    attach = minji.chat.locator("input[type=file]")
    await attach.set_input_files({"name": "의견.txt", "mimeType": "text/plain", "buffer": b"12345"})
    await minji.sees("got 의견.txt, 5 bytes")
    await attach.set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PICTURE})
    await minji.sees("got a picture")


async def test_what_is_refused_is_said_in_a_sentence(minji: Phone) -> None:
    await minji.start()
    attach = minji.chat.locator("input[type=file]")
    await attach.set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": b"no picture"})
    await expect(minji.frame.get_by_role("alert")).to_have_text("Fault picture")


async def test_a_message_is_forwarded_to_the_group_where_the_others_read_it(minji: Phone) -> None:
    await minji.start()
    await minji.say("read this")
    told = await minji.sees("heard: read this")
    await minji.choose(told.locator(".more"), "Committee")
    other = Phone(minji.page, "ko-1")
    await expect(other.frame.locator(".tabs .dot")).to_be_visible()
    await other.turn_to("Committee")
    await expect(await other.sees("heard: read this")).to_contain_text("Forwarded from 한마디")


async def test_an_own_message_is_corrected(minji: Phone) -> None:
    await minji.start()
    await minji.say("ome")
    await minji.sees("heard: ome")
    own = minji.messages.filter(has_text="ome").first
    await minji.choose(own.locator(".more"), "Edit")
    await expect(minji.composer).to_have_value("ome")
    await minji.say("one")
    await minji.sees("corrected: one")


async def test_the_bot_is_blocked_and_let_in_again(minji: Phone) -> None:
    await minji.start()
    await minji.choose(minji.frame.get_by_role("button", name="Chat more"), "Block")
    await expect(minji.chat.get_by_text("Blocked")).to_be_visible()
    await minji.chat.get_by_role("button", name="Unblock").click()
    await minji.say("again")
    await minji.sees("heard: again")


async def test_a_link_that_reached_somebody_starts_the_bot_with_it(minji: Phone) -> None:
    await minji.chat.get_by_role("button", name="A poster").click()
    await minji.sees("heard: /start poster")
    await minji.choose(minji.frame.get_by_role("button", name="Links"), "A poster")
    await expect(minji.messages.filter(has_text="heard: /start poster")).to_have_count(2)


async def test_a_command_in_a_text_sends_itself(minji: Phone) -> None:
    await minji.start()
    await minji.say("/quote")
    quoting = await minji.sees("K7M2")
    await quoting.get_by_role("button", name="/help").click()
    await minji.sees("heard: /help")


async def test_the_buttons_below_a_chat_send_their_words(minji: Phone) -> None:
    await minji.start()
    await minji.say("/keys")
    await minji.chat.locator(".keyboard").get_by_role("button", name="Yes").click()
    await minji.sees("heard: Yes")


async def test_the_bot_is_asked_into_the_group_and_out_of_it(minji: Phone) -> None:
    await minji.turn_to("Committee")
    await minji.choose(minji.frame.get_by_role("button", name="Chat more"), "Bot add")
    await minji.sees("Bot joined 한마디")
    await minji.choose(minji.frame.get_by_role("button", name="Chat more"), "Bot remove")
    await expect(minji.frame.get_by_role("button", name="Chat more")).to_be_visible()


async def test_a_long_quote_is_folded_until_it_is_opened(minji: Phone) -> None:
    await minji.start()
    await minji.say("/quote")
    quoting = await minji.sees("Read this")
    folded = await quoting.locator(".folding").bounding_box()
    toggle = quoting.get_by_role("button", name="Quote more")
    await toggle.click()
    opened = await quoting.locator(".folding").bounding_box()
    assert folded
    assert opened
    assert opened["height"] > folded["height"] * 2
    await quoting.get_by_role("button", name="Quote less").click()
    await expect(toggle).to_have_attribute("aria-expanded", "false")


async def test_whoever_reads_above_is_told_of_news_and_not_moved(show: Show, minji: Phone) -> None:
    await minji.start()
    await minji.say("/many")
    await minji.sees("line 29")
    log = minji.chat.get_by_role("log")
    await log.evaluate("list => { list.scrollTop = 0; }")
    await expect(minji.messages.filter(has_text="/start").first).to_be_in_viewport()
    await ask(show.telegram, "sendMessage", chat_id=show.stage.telephones[0].person.id, text="news")
    hint = minji.chat.get_by_role("button", name="New messages")
    await expect(hint).to_be_visible()
    assert await log.evaluate("list => list.scrollTop") == 0
    await hint.click()
    await expect(minji.messages.last).to_be_in_viewport()


async def test_of_what_is_taller_than_the_telephone_the_head_is_seen(minji: Phone) -> None:
    await minji.start()
    await minji.sees("heard: /start")
    await minji.say("/result")
    await expect(minji.messages.locator("a.file")).to_have_count(1)
    result = minji.messages.filter(has_text="Result head")
    await expect(minji.chat.get_by_role("button", name="New messages")).to_be_visible()
    place, log = await result.bounding_box(), await minji.chat.get_by_role("log").bounding_box()
    assert place
    assert log
    assert 0 <= place["y"] - log["y"] < 40
    await expect(minji.messages.locator("a.file")).not_to_be_in_viewport()
    await minji.say("/card")
    await minji.sees("Choose")
    await expect(minji.key("fewer")).to_be_in_viewport()


async def test_a_link_to_another_bot_starts_the_bot_of_that_telephone_only(show: Show, minji: Phone) -> None:
    address = "https://t.me/another_rehearsal_bot?start=poster"
    await minji.start()
    await minji.sees("heard: /start")
    await ask(show.telegram, "sendMessage", chat_id=show.stage.telephones[0].person.id, text=address)
    await expect((await minji.sees(address)).get_by_role("link")).to_have_attribute("href", address)


async def test_a_menu_opens_within_its_telephone(minji: Phone) -> None:
    other = Phone(minji.page, "ko-1")
    await other.start()
    await other.sees("heard: /start")
    await other.messages.first.locator(".more").click()
    menu, frame = await other.menu.bounding_box(), await other.frame.bounding_box()
    assert menu
    assert frame
    assert frame["x"] < menu["x"]
    assert menu["x"] + menu["width"] < frame["x"] + frame["width"]


async def test_a_script_in_a_name_or_a_text_is_shown_as_it_is_written(page: Page) -> None:
    third = Phone(page, "ko-2")
    await expect(third.frame.locator("h2")).to_have_text("<script>alert(1)</script>")
    await third.start()
    await third.say(SCRIPT)
    await expect(await third.sees("heard:")).to_contain_text(f"heard: {SCRIPT}")
    await expect(third.frame.locator(".text img, script")).to_have_count(0)


async def test_everything_is_done_from_the_keyboard(page: Page, minji: Phone) -> None:
    await minji.chat.get_by_role("button", name="Start").focus()
    await page.keyboard.press("Enter")
    await expect(minji.composer).to_be_focused()
    await page.keyboard.type("/card")
    await page.keyboard.press("Enter")
    await minji.sees("Choose")
    await _tab_back_to(page, "two")
    await page.keyboard.press("Space")
    await minji.sees("Chose two")
    await _tab_back_to(page, "Message more")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Escape")
    await expect(minji.menu).to_have_count(0)


async def _tab_back_to(page: Page, label: str) -> None:
    """Go backwards with Tab until the keyboard stands on what is called so."""
    for _ in range(40):
        if label in await focused(page):
            return
        await page.keyboard.press("Shift+Tab")
    raise AssertionError(f"the keyboard does not reach {label}")

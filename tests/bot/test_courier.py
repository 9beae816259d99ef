"""Everything said reaches its chat, in order, once; and what Telegram refuses ends as it should."""

from __future__ import annotations

from itertools import pairwise

import pytest

from handlers.live_results import RESULT_GONE, RESULT_SHOWN
from handlers.outcome import CallbackAnswer
from storage import Transaction, outbox
from tests.bot.stage import NOON, Stage, done, say, started, until


async def test_one_chats_messages_arrive_in_the_order_they_were_said(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, text) for text in ("하나", "둘", "셋")])
        await done(courier)
    assert [message.text for message in minji.chat if message.from_bot] == ["하나", "둘", "셋"]
    assert await stage.kept() == []


async def test_a_newer_edit_takes_the_place_of_one_that_waits(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "카드", errand="card")])
        await done(courier)
        card = minji.chat[-1].id
        courier.deliver([await stage.say(minji.id, f"{place}순위", edits=card) for place in range(1, 6)])
        await done(courier)
    assert stage.sent("editMessageText") == ["5순위"]
    assert minji.screen == "5순위"
    assert await stage.kept() == []


async def test_an_edit_held_up_by_a_flood_makes_room_for_a_newer_one(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "카드")])
        await done(courier)
        older = await stage.say(minji.id, "옛것", edits=minji.chat[-1].id)
        newer = await stage.say(minji.id, "새것", edits=minji.chat[-1].id)
        stage.telegram.flood(1, retry_after=4)
        stage.telegram.on_call.append(lambda *_: courier.deliver([newer]) if not stage.time.waits else None)
        courier.deliver([older])
        await done(courier)
    assert minji.screen == "새것"
    assert stage.sent("editMessageText").count("옛것") == 1


async def test_an_unchanged_card_counts_as_said(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "카드")])
        await done(courier)
        courier.deliver([await stage.say(minji.id, "카드", edits=minji.chat[-1].id)])
        await done(courier)
    assert await stage.kept() == []
    assert stage.alarms == []


async def test_an_edit_of_a_message_that_is_gone_becomes_a_new_message(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "카드", edits=987654, errand="card")])
        await done(courier)
    assert minji.screen == "카드"
    assert [(name, result["message_id"]) for name, result in stage.errands] == [("card", minji.chat[-1].id)]
    assert await stage.kept() == []


async def test_a_live_result_whose_message_is_gone_becomes_no_new_one(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "집계", edits=987654, errand=RESULT_SHOWN)])
        await done(courier)
    assert minji.screen == ""
    assert stage.errands == [(RESULT_GONE, {"message_id": 987654})]
    assert await stage.kept() == []
    assert stage.alarms == []


async def test_an_errand_comes_back_and_what_it_says_is_delivered(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "첫째", errand="twice")])
        await done(courier)
    assert [name for name, _ in stage.errands] == ["twice"]
    assert stage.sent() == ["첫째", "again"]
    assert await stage.kept() == []


async def test_telegrams_wait_is_obeyed_and_nothing_is_said_twice(stage: Stage) -> None:
    minji = await stage.person("민지")
    stage.telegram.flood(1, retry_after=7)
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "하나")])
        await done(courier)
    assert stage.time.waits == [7.0]
    assert [message.text for message in minji.chat if message.from_bot] == ["하나"]


async def test_whoever_blocked_the_bot_is_marked_and_gets_nothing_more(stage: Stage) -> None:
    minji, jun = await stage.person("민지"), await stage.person("준")
    await minji.block()
    async with started(stage.courier()) as courier:
        courier.deliver(
            [
                await stage.say(minji.id, "하나"),
                await stage.say(minji.id, "둘"),
                await stage.say(jun.id, "셋"),
            ]
        )
        await done(courier)
    cause = "Forbidden: bot was blocked by the user"
    assert stage.blocked == [(minji.id, cause)]
    assert await stage.kept() == [(minji.id, cause), (minji.id, cause)]
    assert jun.screen == "셋"


async def test_a_group_that_moved_gets_its_messages_under_its_new_id(stage: Stage) -> None:
    minji = await stage.person("민지")
    group = stage.telegram.group("모임", minji)
    await group.add_bot(minji)
    old = group.id
    await group.migrate(minji)
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(old, "하나"), await stage.say(old, "둘")])
        await done(courier)
    assert [message.text for message in minji.at(group).chat if message.from_bot] == ["하나", "둘"]
    assert await stage.kept() == []


async def test_groups_get_no_more_than_one_message_in_three_seconds(stage: Stage) -> None:
    minji = await stage.person("민지")
    group = stage.telegram.group("모임", minji)
    await group.add_bot(minji)
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(group.id, str(number)) for number in range(4)])
        await done(courier)
    times = [at for at, name, _ in stage.calls if name == "sendMessage"]
    assert [later - earlier for earlier, later in pairwise(times)] == [3.0, 3.0, 3.0]


async def test_what_telegram_will_never_take_is_kept_with_its_cause_and_told(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "<b>offen"), await stage.say(minji.id, "danach")])
        await done(courier)
    [(chat, cause)] = await stage.kept()
    assert chat == minji.id
    assert cause is not None
    assert "can't find end tag" in cause
    assert stage.alarms == [("refused", "test")]
    assert minji.screen == "danach"


async def test_a_row_that_cannot_be_put_into_words_holds_nobody_up(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, text) for text in ("broken", "nothing", "gut")])
        await done(courier)
    assert await stage.kept() == [(minji.id, "LookupError: broken")]
    assert minji.screen == "gut"


async def test_a_chat_that_keeps_failing_waits_longer_and_holds_no_other_up(stage: Stage) -> None:
    minji, jun = await stage.person("민지"), await stage.person("준")
    stage.telegram.fail(8, chat_id=minji.id)
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "spät"), await stage.say(jun.id, "früh")])
        await done(courier)
    assert stage.time.waits == [1, 2, 4, 8, 16, 30, 30, 30]
    assert [message.text for message in minji.chat if message.from_bot] == ["spät"]
    assert stage.sent().index("früh") < 3
    assert stage.alarms == [("unreachable", "")]


async def test_a_message_whose_answer_was_lost_is_repeated_once(stage: Stage) -> None:
    minji = await stage.person("민지")
    stage.telegram.lose(5, method="sendMessage")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "하나")])
        await done(courier)
    assert [message.text for message in minji.chat if message.from_bot] == ["하나", "하나"]
    assert await stage.kept() == [(minji.id, "in doubt")]


async def test_a_broadcast_may_forbid_the_repetition(stage: Stage) -> None:
    minji = await stage.person("민지")
    stage.telegram.lose(1, method="sendMessage")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "하나", policy="skip")])
        await done(courier)
    assert [message.text for message in minji.chat if message.from_bot] == ["하나"]
    assert await stage.kept() == [(minji.id, "in doubt")]


async def test_a_refusal_between_two_attempts_is_not_an_attempt(stage: Stage) -> None:
    minji = await stage.person("민지")
    stage.telegram.cut(6, method="sendMessage")
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "하나")])
        await done(courier)
    assert [message.text for message in minji.chat if message.from_bot] == ["하나"]
    assert await stage.kept() == []


@pytest.mark.parametrize(("begun", "heard"), [(0, 1), (1, 1), (2, 0)])
async def test_what_an_earlier_life_left_is_taken_up(stage: Stage, begun: int, heard: int) -> None:
    minji = await stage.person("민지")
    row = await stage.say(minji.id, "하나")
    for _ in range(begun):
        await stage.database.write(outbox.begin, [row.id])
    async with started(stage.courier()) as courier:
        await done(courier)
    assert len([message for message in minji.chat if message.from_bot]) == heard
    assert await stage.kept() == ([] if heard else [(minji.id, "in doubt")])


async def test_a_row_nobody_holds_is_taken_up_by_the_next_beat(stage: Stage) -> None:
    minji = await stage.person("민지")
    async with started(stage.courier()) as courier:
        await stage.say(minji.id, "하나", leased_until=NOON)
        await courier.beat()
        await done(courier)
    assert minji.screen == "하나"


async def test_bulk_reaches_everybody_at_its_pace_and_replies_do_not_wait_for_it(stage: Stage) -> None:
    people = [await stage.person(f"회원{number}") for number in range(150)]
    await stage.database.write(_announce, [person.id for person in people])
    stage.telegram.flood(2, retry_after=9)
    async with started(stage.courier(rate=25)) as courier:
        courier.deliver([await stage.say(people[0].id, "답")])
        await done(courier)
    assert all("마감" in [message.text for message in person.chat] for person in people)
    assert stage.time.seconds >= 149 / 25
    assert "답" in stage.sent()[:10]
    assert await stage.kept() == []


async def test_a_stop_waits_for_nobody_who_only_waits_and_leaves_the_row(stage: Stage) -> None:
    minji = await stage.person("민지")
    stage.telegram.fail(1, method="sendMessage")
    stage.time.halted = True
    async with started(stage.courier()) as courier:
        courier.deliver([await stage.say(minji.id, "하나")])
        await until(lambda: stage.time.waits)
    assert await stage.kept() == [(minji.id, None)]
    stage.time.halted = False
    async with started(stage.courier()) as courier:
        await done(courier)
    assert minji.screen == "하나"
    assert await stage.kept() == []


async def test_a_button_is_told_at_most_two_hundred_signs(stage: Stage) -> None:
    minji = await stage.person("민지")
    courier = stage.courier()
    await minji.press("x", minji.chat[-1])
    query = next(iter(stage.telegram.world.queries))
    await courier.answer(CallbackAnswer(query, "가" * 300, alert=True))
    assert [len(answer.text) for answer in minji.alerts] == [200]


async def test_a_tap_telegram_has_forgotten_is_let_go(stage: Stage) -> None:
    await stage.courier().answer(CallbackAnswer("1", "안녕하세요"))
    assert [name for _, name, _ in stage.calls].count("answerCallbackQuery") == 1


def _announce(tx: Transaction, people: list[int]) -> None:
    for person in people:
        say(tx, person, "마감", bulk=True)

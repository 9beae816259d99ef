"""One chat in order, chats side by side, nothing left behind."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest

from bot.order import Order


class Counter:
    """Work that waits to be let on, and notes what began and ended."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.running = 0
        self.most = 0
        self.gate = asyncio.Event()

    async def work(self, name: str) -> str:
        self.log.append(f"{name} begins")
        self.running += 1
        self.most = max(self.most, self.running)
        await self.gate.wait()
        self.running -= 1
        self.log.append(f"{name} ends")
        return name


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def start(order: Order, counter: Counter, chat_id: int, name: str) -> asyncio.Task[str]:
    return asyncio.create_task(order.run(chat_id, partial(counter.work, name)))


async def test_one_chats_turns_do_not_overlap_and_keep_their_order() -> None:
    order, counter = Order(), Counter()
    tasks = [start(order, counter, 1, name) for name in "abc"]
    await settle()
    assert counter.log == ["a begins"]
    counter.gate.set()
    assert await asyncio.gather(*tasks) == ["a", "b", "c"]
    assert counter.log == ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]


async def test_chats_run_side_by_side_but_not_more_than_allowed() -> None:
    order, counter = Order(at_once=3), Counter()
    tasks = [start(order, counter, chat, str(chat)) for chat in range(10)]
    await settle()
    assert counter.running == 3
    counter.gate.set()
    await asyncio.gather(*tasks)
    assert counter.most == 3


async def test_an_idle_chat_takes_no_memory() -> None:
    order, counter = Order(), Counter()
    counter.gate.set()
    await asyncio.gather(*[start(order, counter, chat % 100, "x") for chat in range(1000)])
    assert len(order) == 0


async def test_a_failure_reaches_its_caller_and_lets_the_next_one_on() -> None:
    order, counter = Order(), Counter()
    counter.gate.set()

    async def fail() -> str:
        raise LookupError

    failing = asyncio.create_task(order.run(1, fail))
    following = start(order, counter, 1, "b")
    with pytest.raises(LookupError):
        await failing
    assert await following == "b"
    assert len(order) == 0


@pytest.mark.parametrize("cancelled", [0, 1, 2])
async def test_a_cancelled_turn_holds_nobody_up(cancelled: int) -> None:
    order, counter = Order(), Counter()
    tasks = [start(order, counter, 1, name) for name in "abc"]
    await settle()
    tasks[cancelled].cancel()
    counter.gate.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    assert [end for end in ended if isinstance(end, str)] == [
        name for place, name in enumerate("abc") if place != cancelled
    ]
    assert len(order) == 0


async def test_a_turn_cancelled_just_as_it_is_handed_over_passes_it_on() -> None:
    order, counter = Order(), Counter()
    tasks = [start(order, counter, 1, name) for name in "abc"]
    await settle()
    counter.gate.set()
    tasks[0].add_done_callback(lambda _: tasks[1].cancel())
    await asyncio.gather(*tasks, return_exceptions=True)
    assert tasks[2].result() == "c"
    assert len(order) == 0

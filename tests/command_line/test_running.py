"""`hanmadi run` as a process of its own, and the commands that are typed beside it."""

from __future__ import annotations

import asyncio
import os
import re
import socket
from pathlib import Path

import pytest

from rehearsal.people import Person
from rehearsal.telegram import TOKEN, Telegram
from tests.command_line.operator import Operator, RunningBot, until
from tests.command_line.test_surveys import VALUES

WORDS = "아무도 기록에서 읽을 수 없는 까닭"
SHARED = "https://t.me/hanmadi_rehearsal_bot?start=values"
LINK = re.compile(r"https://t\.me/\w+\?start=(\S+)")


async def hears(person: Person, words: str) -> None:
    """Return once a message of the bot shows these words."""
    await until(lambda: any(words in message.text for message in person.chat if message.from_bot))


async def answers(person: Person) -> None:
    """Rank two of three, give the reason and hand in."""
    await person.start("values")
    await hears(person, "문항 1/2")
    await person.say("연대, 협동")
    await hears(person, "문항 2/2")
    await person.say(WORDS)
    await hears(person, "답하신 내용")
    await person.tap("✅")
    await hears(person, "응답을 접수했습니다")


async def owner_of(bot: RunningBot, telegram: Telegram, name: str = "총무") -> Person:
    """Somebody who follows the printed link."""
    found = LINK.search(await bot.says("총괄이 됩니다"))
    assert found is not None
    person = telegram.person(name)
    await person.start(found[1])
    await hears(person, "총괄입니다")
    return person


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(connected: Operator, request: pytest.FixtureRequest) -> Operator:
    """The operator of a bot on either database; the file does not exist yet."""
    if request.param == "sqlite":
        return connected
    url = str(request.getfixturevalue("postgres_url"))
    return Operator(connected.folder, connected.environment | {"HANMADI_DATABASE": url})


async def test_a_bot_begins_says_where_it_is_and_ends_in_good_order(
    desk: Operator, telegram: Telegram
) -> None:
    async with desk.runs_the_bot() as bot:
        said = await bot.says("한마디가 켜졌습니다")
        assert said.strip().endswith("https://t.me/hanmadi_rehearsal_bot")
        await telegram.attended()


async def test_the_owner_link_serves_once(desk: Operator, telegram: Telegram) -> None:
    async with desk.runs_the_bot() as bot:
        await owner_of(bot, telegram)
        found = LINK.search(await bot.says("총괄이 됩니다"))
        assert found is not None
        late = telegram.person("늦은이")
        await late.start(found[1])
        await hears(late, "링크가 가리키는 설문을 찾지 못했습니다")
    async with desk.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        await telegram.attended()
        assert not any(LINK.search(line) for line in bot.out)


async def test_a_survey_lives_beside_the_running_bot(desk: Operator, telegram: Telegram) -> None:
    desk.writes("values.yaml", VALUES)
    async with desk.runs_the_bot() as bot:
        owner = await owner_of(bot, telegram)
        done = await desk.types("survey", "add", "values.yaml", "--open")
        assert (done.status, done.out) == (0, "values\n")
        assert SHARED in done.err
        assert SHARED in (await desk.types("survey", "open", "values")).err
        assert (await desk.types("survey", "list")).out.endswith(f"핵심가치  {SHARED}\n")
        assert (await desk.types("survey", "list", "--json")).document[0]["link"] == SHARED
        minji = telegram.person("민지")
        await answers(minji)
        document = (await desk.types("results", "values", "--format", "json")).document
        assert (document["responses"], document["questions"][1]["texts"]) == (1, [WORDS])
        assert "응답 1건" in (await desk.types("survey", "list")).out
        assert (await desk.types("doctor", "--alive")).status == 0
        done = await desk.types("survey", "close", "values", "--json")
        assert (done.status, done.document["ok"]) == (0, True)
        if "HANMADI_DATABASE" not in desk.environment:  # on a server the bot looks every half minute
            await hears(owner, "마감되었습니다")
            await hears(owner, "1위 연대")
            await hears(minji, "마감되었습니다")
        assert WORDS not in bot.everything
        assert "연대" not in bot.everything


async def test_what_was_closed_while_no_bot_ran_is_said_when_one_begins(
    desk: Operator, telegram: Telegram
) -> None:
    desk.writes("values.yaml", VALUES)
    async with desk.runs_the_bot() as bot:
        owner = await owner_of(bot, telegram)
        await desk.types("survey", "add", "values.yaml", "--open")
        await answers(telegram.person("민지"))
    assert (await desk.types("survey", "close", "values")).status == 0
    async with desk.runs_the_bot():
        await hears(owner, "마감되었습니다")
        await hears(owner, "1위 연대")


async def test_what_is_said_while_no_bot_runs_is_answered_when_one_begins(
    connected: Operator, telegram: Telegram
) -> None:
    connected.writes("values.yaml", VALUES)
    minji = telegram.person("민지")
    async with connected.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        await connected.types("survey", "add", "values.yaml", "--open")
        await minji.start("values")
        await hears(minji, "문항 1/2")
    await minji.say("1 2")
    async with connected.runs_the_bot():
        await hears(minji, "문항 2/2")


async def test_two_bots_do_not_share_a_file(connected: Operator) -> None:
    async with connected.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        done = await connected.types("run")
        assert (done.status, done.out) == (2, "")
        assert done.err.splitlines()[-1].startswith("다른 프로그램이 데이터베이스를 쓰고 있습니다(")


async def test_commands_find_the_bot_from_another_environment(connected: Operator) -> None:
    connected.writes("values.yaml", VALUES)
    elsewhere = {name: value for name, value in connected.environment.items() if name != "XDG_RUNTIME_DIR"}
    service = Operator(connected.folder, elsewhere | {"TMPDIR": connected.environment["XDG_RUNTIME_DIR"]})
    terminal = Operator(connected.folder, service.environment | connected.environment)
    async with service.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        assert (await terminal.types("survey", "add", "values.yaml")).status == 0


async def test_a_killed_bot_leaves_nothing_in_the_way(connected: Operator) -> None:
    connected.writes("values.yaml", VALUES)
    async with connected.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")
        await bot.is_killed()
    assert (await connected.types("survey", "add", "values.yaml")).out == "values\n"
    assert (await connected.types("doctor", "--alive")).status == 0  # it lived a moment ago
    async with connected.runs_the_bot() as bot:
        await bot.says("한마디가 켜졌습니다")


async def test_a_folder_open_to_others_is_not_trusted(connected: Operator) -> None:
    temporary = Path(connected.environment["XDG_RUNTIME_DIR"])
    (temporary / f"hanmadi-{os.getuid()}").mkdir(mode=0o755)
    settings = connected.environment | {"XDG_RUNTIME_DIR": "", "TMPDIR": str(temporary)}
    done = await Operator(connected.folder, settings).types("run")
    assert (done.status, done.out) == (2, "")
    assert "명령을 전할 폴더를 쓸 수 없습니다" in done.err.splitlines()[-1]


async def test_no_network_is_said_once_and_tried_again(operator: Operator) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))  # and nobody listens
        api = f"http://127.0.0.1:{door.getsockname()[1]}"
        async with operator.runs_the_bot(token=TOKEN, api=api) as bot:
            await bot.says("텔레그램에 닿지 못했습니다. 연결되는 대로 이어 갑니다.")
            await asyncio.sleep(1.5)  # the second try
            assert bot.process.returncode is None
        assert bot.everything.count("텔레그램에 닿지 못했습니다") == 1
        assert "client session" not in bot.everything


async def test_a_bot_that_waits_for_the_network_begins_when_it_is_there(
    connected: Operator, telegram: Telegram
) -> None:
    telegram.fail(method="getMe")
    async with connected.runs_the_bot() as bot:
        await bot.says("텔레그램에 닿지 못했습니다")
        await bot.says("한마디가 켜졌습니다")


async def test_a_token_taken_back_while_running_is_said_and_shown_to_nobody(
    connected: Operator, telegram: Telegram
) -> None:
    async with connected.runs_the_bot() as bot:
        await telegram.attended()
        telegram.world.bots.clear()
        await telegram.person("민지").start()
        await bot.says("텔레그램이 토큰을 모릅니다")

"""`hanmadi demo`: a page with telephones, the real bot beside it, and nothing left behind."""

from __future__ import annotations

import signal
import socket
from pathlib import Path
from typing import Any

import pytest

from bot.commands.demo.play import OWN_TOKEN
from rehearsal.page.words import KEYS
from rehearsal.telegram import TOKEN
from tests.command_line.demo import Demo, chat_of, demo, enabled, is_alive, kill, said_to
from tests.command_line.operator import Operator, until

SURVEYS = ("activist-words", "core-values", "plan-opinions")
CLOSES = {f"close:{survey}" for survey in SURVEYS}
CROWDS = {f"crowd:{survey}" for survey in SURVEYS}


def left_behind(operator: Operator) -> list[Path]:
    places = (operator.environment["XDG_RUNTIME_DIR"], operator.folder)
    return [path for place in places for path in Path(place).iterdir()]


async def test_the_page_has_three_telephones_in_each_language(operator: Operator) -> None:
    async with demo(operator) as ours:
        async with ours.session.get(ours.address) as page:
            assert "html" in await page.text()
        stage, seen = await ours.stage(), await ours.seen()
        assert {language: set(words) for language, words in stage["words"].items()} == {
            "ko": set(KEYS),
            "en": set(KEYS),
        }
        assert [(phone["id"], phone["name"]) for phone in seen["telephones"]] == [
            ("ko-activist", "민지"),
            ("ko-citizen", "영호"),
            ("ko-organiser", "총무"),
        ]
        group = seen["telephones"][0]["chats"][1]
        assert (group["title"], group["bot_here"]) == ("마을 모임", False)
        assert "?start=core-values" in group["messages"][0]["text"]
        assert [len(phone["links"]) for phone in seen["telephones"]] == [2, 1, 0]


async def test_nothing_can_be_made_to_happen_before_the_bot_is_there(operator: Operator) -> None:
    async with demo(operator) as ours:
        refused = await ours.posts("desk", {"deed": "crowd:nothing"})
        assert refused == (409, {"fault": "unknown-deed"})
        begun = (await ours.seen())["desk"]
        assert begun["status"]["ko"] == "봇을 켜고 있습니다."
        assert enabled(begun) == set()
        await ours.sees(lambda seen: enabled(seen["desk"]) == {"hour", "kill"} | CLOSES | CROWDS)


async def test_a_survey_from_the_first_answer_to_its_close(operator: Operator) -> None:
    async with demo(operator) as ours:
        await answers_core_values(ours)
        await ours.directs("crowd:core-values")
        await ours.sees(lambda seen: seen["desk"]["progress"]["done"] > 20)
        await ours.directs("kill")
        await ours.sees(lambda seen: seen["desk"]["alarm"])
        ended = await ours.sees(lambda seen: done(seen["desk"]))
        assert ended["label"]["ko"].endswith("설문에 100명이 더 답했습니다.")
        await ours.does("organiser", "say", text="/results core-values")
        assert "제출된 응답은 101건입니다." in await ours.hears("organiser", "제출된 응답은")
        await ours.directs("close:core-values")
        await ours.sees(lambda seen: "결과를 보내고 있습니다." in seen["desk"]["status"]["ko"])
        await ours.hears("activist", "제출된 응답은 101건입니다.")
        await ours.sees(lambda seen: enabled(seen["desk"]) & CLOSES == CLOSES - {"close:core-values"})


@pytest.mark.soak
async def test_what_closes_together_is_said_before_and_that_all_is_over_after_it(operator: Operator) -> None:
    async with demo(operator) as ours:
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))
        assert closing((await ours.seen())["desk"]) == [
            "마감까지 시간을 보내기 (A 2차, B도 마감)",
            "마감까지 시간을 보내기",
            "마감까지 시간을 보내기 (A 2차도 마감)",
        ]
        await ours.directs("close:core-values")
        assert await ours.sees(lambda seen: enabled(seen["desk"]) & CROWDS == CROWDS - {"crowd:core-values"})
        await ours.directs("close:activist-words")
        await ours.sees(lambda seen: "체험판을 새로 시작해 주세요." in seen["desk"]["status"]["ko"])
        assert enabled((await ours.seen())["desk"]) == {"hour", "kill"}


def closing(desk: dict[str, Any]) -> list[str]:
    return [row["acts"][1]["label"]["ko"] for row in desk["rows"]]


def done(desk: dict[str, object]) -> object:
    progress = desk["progress"]
    assert isinstance(progress, dict)
    return progress if progress["done"] == progress["of"] else None


async def answers_core_values(ours: Demo) -> None:
    """From the link to the receipt, by posts to the page's server alone."""
    await ours.sees(lambda seen: CROWDS & enabled(seen["desk"]))
    await ours.does("activist", "start", payload="core-values")
    await ours.hears("activist", "문항 1/3")
    await ours.does("activist", "say", text="연대, 협동, 공동체, 공공성, 신의")
    await ours.hears("activist", "문항 2/3")
    await ours.does("activist", "say", text="3 1 5 2 4")
    await ours.taps("activist", "건너뛰기")
    await ours.taps("activist", "✅ 제출")
    await ours.hears("activist", "접수번호")


async def test_an_hour_passes_for_the_bot_too(operator: Operator) -> None:
    async with demo(operator) as ours:
        before = (await ours.seen())["desk"]["clock"]
        await ours.directs("hour")
        await ours.sees(lambda seen: seen["desk"]["clock"] >= before + 3600)
        await ours.sees(lambda seen: "hour" in enabled(seen["desk"]))
        await ours.does("citizen", "start", payload="plan-opinions")
        await ours.hears("citizen", "까지 답할 수 있습니다.")
        assert chat_of(await ours.seen(), "citizen")["messages"][-1]["date"] >= before + 3600


async def test_a_crowd_stops_where_its_survey_closes(operator: Operator) -> None:
    async with demo(operator) as ours:
        await ours.directs("crowd:plan-opinions")
        await ours.sees(lambda seen: seen["desk"]["progress"]["done"] > 5)
        await ours.directs("hour")
        await ours.directs("close:plan-opinions")
        label = "나머지는 제출하기 전에 멈추었습니다."
        ended = await ours.sees(
            lambda seen: label in seen["desk"]["progress"]["label"]["ko"] and seen["desk"]["progress"]
        )
        assert 5 < ended["done"] < 100
        await ours.hears("organiser", f"제출된 응답은 {ended['done']}건입니다.")
        await ours.sees(lambda seen: "crowd:activist-words" in enabled(seen["desk"]))


@pytest.mark.soak
async def test_a_bot_that_stops_by_itself_is_started_again(operator: Operator) -> None:
    async with demo(operator) as ours:
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))
        kill(*ours.bots())
        await ours.sees(lambda seen: "저절로 꺼졌습니다" in seen["desk"]["status"]["ko"])
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))
        await ours.does("citizen", "start", payload="plan-opinions")
        await ours.hears("citizen", "문항 1/")


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_told_to_end_it_leaves_nothing(operator: Operator, told: signal.Signals) -> None:
    async with demo(operator) as ours:
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))
        bots = ours.bots()
        assert [is_alive(bot) for bot in bots] == [True]
        ours.process.process.send_signal(told)  # and once more, as impatient people do
        assert await ours.ends_by(told) == 0
        assert not any(map(is_alive, bots))
    assert left_behind(operator) == []
    assert ours.process.err == []


async def test_it_may_be_told_to_end_while_the_bot_starts(operator: Operator) -> None:
    async with demo(operator) as ours:
        assert await ours.ends_by(signal.SIGTERM) == 0
    assert left_behind(operator) == []


async def test_a_demo_that_is_killed_leaves_no_bot(operator: Operator) -> None:
    async with demo(operator) as ours:
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))
        bots = ours.bots()
        await ours.ends_by(signal.SIGKILL)
        await until(lambda: not any(map(is_alive, bots)))


async def test_a_port_that_is_taken_is_one_sentence(operator: Operator) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = await operator.types("demo", "--no-browser", "--port", port)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err == f"포트 {port}번은 이미 쓰이고 있습니다. --port 로 다른 번호를 정해 주세요.\n"


@pytest.mark.parametrize("port", ["-1", "65536", "99999999999999999999"])
async def test_a_port_that_does_not_exist_is_one_sentence(english: Operator, port: str) -> None:
    refused = await english.types("demo", "--no-browser", "--port", port)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith(f"There is no port {port}.")
    assert len(refused.err.splitlines()) == 1


async def test_where_the_usual_port_is_taken_it_finds_another(operator: Operator) -> None:
    async with demo(operator, "--no-browser") as one, demo(operator, "--no-browser") as another:
        assert one.address != another.address


async def test_it_needs_no_settings_and_heeds_no_wrong_ones(operator: Operator) -> None:
    operator.writes(".env", "HANMADI_API=http://127.0.0.1:1\nHANMADI_RATE=many\n")
    wrong = {"port": "none", "owners": "me", "database": "nowhere", "public_url": "x", "token": TOKEN[:20]}
    async with demo(operator, **wrong) as ours:
        await ours.sees(lambda seen: "kill" in enabled(seen["desk"]))


async def test_in_english(english: Operator) -> None:
    async with demo(english, language="en") as ours:
        assert "Hanmadi's demo is open." in ours.process.out[0]
        seen = await ours.seen()
        assert [phone["name"] for phone in seen["telephones"]] == ["Minji", "Yeongho", "Organiser"]
        await ours.directs("crowd:plan-opinions")
        await ours.does("organiser", "say", text="/results plan-opinions")
        assert said_to(await ours.seen(), "organiser")
        await ours.hears("organiser", "Your opinion on the draft plan")


async def test_a_bot_of_ones_own_gets_a_telephone_once_it_is_there(operator: Operator) -> None:
    async with demo(operator) as ours:
        assert await ours.updates(OWN_TOKEN) == []
        await ours.sees(lambda seen: [phone["id"] for phone in seen["telephones"]][3:] == ["ko-own"])
        own = (await ours.seen())["telephones"][3]
        assert (own["bot"], own["chats"][0]["title"]) == ("my_rehearsal_bot", "내가 만든 봇")
        await ours.does("own", "start", payload="")
        (update,) = await ours.updates(OWN_TOKEN)
        assert (update["message"]["text"], update["message"]["from"]["first_name"]) == ("/start", "지수")

"""`hanmadi doctor` looks at everything and says what is to be done."""

from __future__ import annotations

import socket

from rehearsal.telegram import TOKEN, Telegram
from tests.command_line.operator import Operator


async def test_before_the_first_run_all_may_be_well(connected: Operator) -> None:
    done = await connected.types("doctor")
    assert (done.status, done.err) == (0, "")
    assert "[좋음] 텔레그램이 토큰을 알아보았습니다: @hanmadi_rehearsal_bot" in done.out
    assert "[좋음] 시계가 텔레그램과 맞습니다." in done.out
    assert (
        f"[참고] 아직 데이터베이스가 없습니다({connected.folder}/hanmadi.db). hanmadi run을 처음" in done.out
    )
    assert "[고칠 것]" not in done.out
    assert not (connected.folder / "hanmadi.db").exists()


async def test_with_a_database_and_as_a_document(connected: Operator) -> None:
    await connected.types("migrate")
    done = await connected.types("doctor", "--json", language="en")
    assert (done.status, done.err) == (0, "")
    assert all(finding["ok"] for finding in done.document)
    names = [finding["name"] for finding in done.document]
    assert names == ["settings", "sqlite", "database", "outbox", "token", "clock"]
    assert "The clock agrees with Telegram's." in done.out


async def test_a_token_telegram_does_not_know(connected: Operator) -> None:
    done = await connected.types("doctor", token=TOKEN.replace("7000000001", "7000000009"))
    assert done.status == 2
    assert "[고칠 것] 텔레그램이 HANMADI_TOKEN을 모릅니다." in done.out


async def test_no_network(operator: Operator) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))  # and nobody listens
        api = f"http://127.0.0.1:{door.getsockname()[1]}"
        done = await operator.types("doctor", token=TOKEN, api=api)
    assert (done.status, done.err) == (2, "")
    assert "[고칠 것] 텔레그램에 닿지 못했습니다. 인터넷 연결과 HANMADI_API를 확인해 주세요." in done.out


async def test_a_wrong_setting_hides_nothing_else_behind_a_traceback(operator: Operator) -> None:
    done = await operator.types("doctor", "--json", port="none")
    assert (done.status, done.err) == (2, "")
    assert [(finding["name"], finding["ok"]) for finding in done.document] == [("settings", False)]


async def test_a_folder_that_is_not_there(operator: Operator) -> None:
    done = await operator.types("doctor", database="sqlite:///none/hanmadi.db")
    assert done.status == 2
    assert f"[고칠 것] 데이터베이스를 둘 폴더가 없습니다({operator.folder}/none)" in done.out
    assert "[고칠 것] HANMADI_TOKEN이 없습니다." in done.out


async def test_a_setting_that_means_nothing_is_remarked(connected: Operator) -> None:
    connected.writes(".env", "HANMADI_OWNER=1\nHANMADI_LANGUAGE=en\nOTHER=1\nhanmadi_port=8081\n")
    done = await connected.types("doctor", databse="sqlite:///x.db", test_postgres="none", rates="")
    assert done.status == 0
    unused = "[note] There is no setting HANMADI_{}, so it is not used. The nearest name is HANMADI_{}."
    assert [line for line in done.out.splitlines() if "no setting" in line] == [
        unused.format("DATABSE", "DATABASE"),
        unused.format("OWNER", "OWNERS"),
    ]


async def test_a_server_that_does_not_answer_keeps_its_secret(operator: Operator) -> None:
    done = await operator.types("doctor", database="postgresql://someone:hidden@127.0.0.1:1/hanmadi")
    assert done.status == 2
    assert "hidden" not in done.out + done.err
    assert "[고칠 것] 데이터베이스에 닿지 못했습니다" in done.out


async def test_alive_is_silent_and_says_no_where_no_bot_runs(operator: Operator, telegram: Telegram) -> None:
    for made in (False, True):
        if made:
            await operator.types("migrate")
        done = await operator.types("doctor", "--alive")
        assert (done.status, done.out, done.err) == (1, "", "")

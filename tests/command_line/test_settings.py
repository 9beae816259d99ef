"""A missing or wrong setting is one plain sentence that names it, and status 2."""

from __future__ import annotations

import pytest

from rehearsal.telegram import TOKEN
from tests.command_line.operator import Operator

WRONG = {
    "api": "ftp://here",
    "database": "hanmadi.db",
    "owners": "minji",
    "timezone": "Mars/Olympus",
    "language": "fr",
    "public_url": "http://here",
    "port": "99999",
    "rate": "31",
}


@pytest.mark.parametrize("name", WRONG)
async def test_a_wrong_setting_is_named(operator: Operator, name: str) -> None:
    done = await operator.types("migrate", **{name: WRONG[name]})
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert f"HANMADI_{name.upper()}" in done.err
    assert done.err.endswith(("니다.\n", "주세요.\n", "12345678,23456789\n"))
    assert not (operator.folder / "hanmadi.db").exists()


@pytest.mark.parametrize("name", ["port", "database"])
async def test_the_same_in_english(english: Operator, name: str) -> None:
    done = await english.types("migrate", **{name: WRONG[name]})
    assert (done.status, len(done.err.splitlines())) == (2, 1)
    assert f"HANMADI_{name.upper()}" in done.err
    assert done.err.replace("…", "").isascii()


async def test_a_bot_without_a_token_does_not_begin(operator: Operator, english: Operator) -> None:
    done = await operator.types("run")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("HANMADI_TOKEN이 없습니다.")
    assert (await english.types("run")).err.startswith("HANMADI_TOKEN is missing.")


@pytest.mark.parametrize("token", ["abc", TOKEN[:-20], f"{TOKEN} x", TOKEN.replace(":", ";")])
async def test_what_is_no_token_is_not_shown_to_telegram_nor_to_anybody(
    operator: Operator, token: str
) -> None:
    done = await operator.types("run", token=token)
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert done.err.startswith("HANMADI_TOKEN이 토큰 모양이 아닙니다.")
    assert token not in done.err


async def test_a_token_that_telegram_does_not_know(connected: Operator) -> None:
    done = await connected.types("run", token=TOKEN.replace("7000000001", "7000000009"))
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(
        "텔레그램이 HANMADI_TOKEN을 모릅니다. BotFather에서 토큰을 다시 확인해 주세요.\n"
    )


async def test_settings_may_stand_in_a_file_and_the_environment_wins(operator: Operator) -> None:
    operator.writes(".env", "HANMADI_LANGUAGE=en\nHANMADI_DATABASE=sqlite:///noted.db\nOTHER=1\n")
    assert (await operator.types("migrate")).out == "The database is at this version.\n"
    assert (operator.folder / "noted.db").exists()
    done = await operator.types("migrate", language="ko", database="sqlite:///here.db")
    assert done.out == "데이터베이스가 이 판과 맞습니다.\n"
    assert (operator.folder / "here.db").exists()


async def test_faults_are_told_in_the_language_of_that_file(operator: Operator) -> None:
    operator.writes(".env", "HANMADI_LANGUAGE=en\nHANMADI_PORT=none\n")
    done = await operator.types("survey", "list")
    assert done.err == "HANMADI_PORT must be a number from 1 to 65535.\n"


async def test_a_file_of_settings_in_another_encoding_is_named(operator: Operator) -> None:
    operator.writes(".env", "HANMADI_LANGUAGE=ko # 한국어\n".encode("cp949"))
    done = await operator.types("survey", "list")
    assert (done.status, done.out) == (2, "")
    assert done.err == ".env 파일을 읽지 못했습니다. 읽기 권한을 확인하고 UTF-8로 저장해 주세요.\n"


async def test_secrets_may_stand_in_files_of_their_own(operator: Operator) -> None:
    operator.writes("secret", "sqlite:///secret.db\n")
    assert (await operator.types("migrate", database_file="secret")).status == 0
    assert (operator.folder / "secret.db").exists()
    operator.writes("token", "no token at all")
    done = await operator.types("run", token_file="token")  # noqa: S106 - the name of a file
    assert done.err.startswith("HANMADI_TOKEN이 토큰 모양이 아닙니다.")
    operator.writes(".env", "HANMADI_TOKEN_FILE=token\n")
    assert (await operator.types("run")).err == done.err


async def test_a_file_of_a_secret_that_is_not_there_is_named(operator: Operator, english: Operator) -> None:
    done = await operator.types("run", token_file="none")  # noqa: S106 - the name of a file
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "HANMADI_TOKEN_FILE에 적힌 파일 none을 읽지 못했습니다. 경로와 읽기 권한을 확인해 주세요.\n"
    )
    assert "HANMADI_TOKEN_FILE" in (await english.types("run", token_file="none")).err  # noqa: S106


async def test_as_a_document_it_is_a_document(operator: Operator) -> None:
    for words in (("survey", "list"), ("survey", "open", "x"), ("survey", "check", "x")):
        done = await operator.types(*words, "--json", rate="0")
        assert done.status == 2
        assert done.document == {"ok": False, "lines": [done.err.strip()]}


async def test_a_wrong_usage_is_status_2(operator: Operator) -> None:
    for words in (("nothing",), ("results",), ("results", "x", "--format", "xml"), ("survey", "add")):
        done = await operator.types(*words)
        assert (done.status, done.out) == (2, "")
        assert "Usage:" in done.err

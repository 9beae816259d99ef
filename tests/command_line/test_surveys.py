"""Adding, correcting, opening, closing and reading surveys, where no bot runs."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from surveys.revision import number
from tests.chat.stage import stage
from tests.command_line.operator import Operator
from tests.command_line.test_survey_files import SOUND
from tests.people import StoppedClock, rehearsal
from tests.surveys.people import survey_in

EXAMPLE = Path(__file__).parents[2] / "examples" / "core-values.yaml"
CORE_VALUES = EXAMPLE.read_text(encoding="utf-8")
LINK_LATER = "나눌 링크는 hanmadi run으로 한마디를 한 번 켠 뒤에 정해지고, hanmadi survey list에 나옵니다."
VALUES = """id: values
title: 핵심가치
questions:
  - {id: values, kind: ranking, text: 순위, places: 2, options: [연대, 협동, 혁신]}
  - {id: why, kind: text, text: 까닭, required: false}
"""


@pytest.fixture
def desk(operator: Operator, database_url: str) -> Operator:
    """An operator of either database."""
    return Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": database_url})


async def answered(url: str, *typed: str) -> None:
    """Let somebody answer with each of these, through the chat."""
    clock = StoppedClock(datetime.now(UTC) + timedelta(seconds=1))
    async with rehearsal(clock) as telegram, stage(telegram, url, clock) as bot:
        for words in typed:
            person = bot.person()
            await person.start("values")
            await person.say(words)
            await person.tap("⏭")
            await person.tap("✅")


async def test_adding_prints_the_id_alone_and_the_rest_beside_it(desk: Operator) -> None:
    done = await desk.types("survey", "add", str(EXAMPLE))
    assert (done.status, done.out) == (0, "core-values\n")
    assert done.err == (
        "core-values를 넣었습니다.\n"
        "아직 열지 않았습니다. hanmadi survey open core-values 명령으로 열 수 있습니다.\n"
    )


async def test_adding_again_corrects(operator: Operator) -> None:
    operator.writes("values.yaml", VALUES)
    await operator.types("survey", "add", "values.yaml")
    operator.writes("values.yaml", VALUES.replace("핵심가치", "으뜸 가치"))
    done = await operator.types("survey", "add", "values.yaml")
    assert (done.status, done.out, done.err) == (0, "values\n", "values를 고쳤습니다.\n")
    listed = await operator.types("survey", "list")
    assert listed.out == "values  작성 중  응답 0건, 답하는 중 0건  으뜸 가치\n"


async def test_adding_the_same_again_changes_nothing(operator: Operator) -> None:
    operator.writes("values.yaml", VALUES)
    await operator.types("survey", "add", "values.yaml")
    for _ in range(2):
        done = await operator.types("survey", "add", "values.yaml")
        assert (done.status, done.out, done.err) == (0, "values\n", "values에서 바뀐 것이 없습니다.\n")
    with sqlite3.connect(operator.folder / "hanmadi.db") as file:
        assert file.execute("SELECT revision FROM surveys").fetchall() == [(1,)]
    file.close()
    done = await operator.types("survey", "add", "values.yaml", "--open")
    assert done.err.startswith("values에서 바뀐 것이 없습니다.\nvalues를 열었습니다.\n")


async def test_surveys_without_an_id_get_one(operator: Operator) -> None:
    operator.writes("sound.yaml", SOUND)
    assert (await operator.types("survey", "add", "sound.yaml")).out == "s1\n"
    done = await operator.types("survey", "add", "sound.yaml", "--json")
    assert (done.err, done.document["survey"], done.document["ok"]) == ("", "s2", True)


async def test_a_life_from_draft_to_close(desk: Operator) -> None:
    desk.writes("values.yaml", "closes: +14d\n" + VALUES)
    done = await desk.types("survey", "add", "values.yaml", "--open")
    assert (done.status, done.out) == (0, "values\n")
    first, second, third, later = done.err.splitlines()
    assert (first, second) == ("values를 넣었습니다.", "values를 열었습니다.")
    assert third.endswith("까지 답을 받습니다.")
    assert later == LINK_LATER
    done = await desk.types("survey", "open", "values")
    assert (done.status, done.err) == (1, f"values는 이미 열려 있습니다.\n{LINK_LATER}\n")
    desk.writes("values.yaml", "closes: +15d\n" + VALUES)
    assert (await desk.types("survey", "add", "values.yaml", "--open")).err == "values를 고쳤습니다.\n"
    done = await desk.types("survey", "close", "values")
    assert (done.status, done.out) == (0, "values를 마감했습니다. 답하신 분들께 알립니다.\n")
    for again in (("close", "values"), ("open", "values"), ("add", "values.yaml")):
        done = await desk.types("survey", *again)
        assert (done.status, done.out, len(done.err.splitlines())) == (1, "", 1)
    listed = (await desk.types("survey", "list", "--json")).document
    assert [(one["survey"], one["title"], one["state"], one["link"]) for one in listed] == [
        ("values", "핵심가치", "closed", None)
    ]


async def test_a_survey_whose_close_is_past_is_neither_opened_nor_stored(operator: Operator) -> None:
    operator.writes("old.yaml", "closes: 2018-07-15\n" + SOUND)
    done = await operator.types("survey", "add", "old.yaml", "--open")
    assert (done.status, done.out) == (1, "")
    assert "마감(2018년 7월 15일(일) 23:59)이 이미 지났습니다." in done.err
    assert done.err.endswith("설문 파일의 closes를 뒤로 옮겨 다시 넣어 주세요.\n")
    assert (await operator.types("survey", "list", "--json")).document == []
    done = await operator.types("survey", "add", "old.yaml")
    assert (done.status, done.out) == (0, "s1\n")
    assert (await operator.types("survey", "open", "s1", "--json")).document["ok"] is False


async def test_the_export_reads_back_as_the_same_survey(operator: Operator) -> None:
    await operator.types("survey", "add", str(EXAMPLE))
    exported = (await operator.types("survey", "export", "core-values")).out
    assert number(survey_in(exported)) == number(survey_in(CORE_VALUES))
    operator.writes("again.yaml", exported)
    done = await operator.types("survey", "add", "again.yaml")
    assert (done.status, done.out) == (0, "core-values\n")


@pytest.mark.parametrize(
    "words",
    [
        ("survey", "open", "none"),
        ("survey", "close", "none"),
        ("survey", "export", "none"),
        ("results", "none"),
        ("results", "none", "--format", "json"),
    ],
    ids=" ".join,
)
async def test_an_unknown_survey_is_one_sentence(operator: Operator, words: tuple[str, ...]) -> None:
    await operator.types("migrate")
    done = await operator.types(*words)
    assert (done.status, done.out) == (1, "")
    assert done.err == "none이라는 설문이 없습니다. hanmadi survey list로 확인해 주세요.\n"


async def test_an_unknown_survey_as_a_document(english: Operator) -> None:
    done = await english.types("survey", "close", "none", "--json")
    assert (done.status, done.err) == (1, "")
    assert done.document["lines"] == ["There is no survey none. hanmadi survey list shows them."]


async def test_no_surveys_is_said_beside_an_empty_list(operator: Operator) -> None:
    await operator.types("migrate")
    done = await operator.types("survey", "list")
    assert (done.status, done.out) == (0, "")
    assert done.err.startswith("아직 설문이 없습니다.")


async def test_the_results_of_real_answers(desk: Operator, database_url: str) -> None:
    desk.writes("values.yaml", VALUES)
    await desk.types("survey", "add", "values.yaml", "--open")
    await answered(database_url, "1 2", "1 3", "2 1")
    done = await desk.types("results", "values")
    assert (done.status, done.err) == (0, "")
    assert "제출된 응답은 3건입니다." in done.out
    assert "1위 연대 5점\n▇▇▇▇▇▇▇▇ 3명(100.0%) · 1순위 2명" in done.out
    document = (await desk.types("results", "values", "--format", "json")).document
    assert (document["state"], document["responses"], document["entitled"]) == ("open", 3, None)
    ranked = [(row["option"], row["place"], row["points"]) for row in document["questions"][0]["ranking"]]
    assert ranked == [("연대", 1, 5), ("협동", 2, 3), ("혁신", 3, 1)]
    page = (await desk.types("results", "values", "--format", "csv")).out
    rows = list(csv.DictReader(io.StringIO(page.removeprefix("\ufeff"))))
    assert [(row["option"], row["points"]) for row in rows] == [("연대", "5"), ("협동", "3"), ("혁신", "1")]


async def test_in_a_pipe_a_doubt_changes_nothing_and_says_what_to_do(
    desk: Operator, database_url: str
) -> None:
    desk.writes("values.yaml", VALUES)
    await desk.types("survey", "add", "values.yaml", "--open")
    await answered(database_url, "1 2")
    desk.writes("values.yaml", VALUES.replace("협동", "협동심"))
    done = await desk.types("survey", "add", "values.yaml", stdin="y\n")
    assert (done.status, done.out) == (1, "")
    asked, advice = done.err.splitlines()
    assert asked == "‘협동’이 없어지고 그 자리에 ‘협동심’이 있습니다. 같은 것의 글을 고치신 것입니까?"
    assert "hanmadi survey export values" in advice
    done = await desk.types("survey", "add", "values.yaml", "--json")
    assert (done.status, len(done.document["lines"])) == (1, 2)
    assert "협동심" not in (await desk.types("survey", "export", "values")).out


async def test_at_a_terminal_a_doubt_is_a_question(operator: Operator, sqlite_url: str) -> None:
    desk = Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": sqlite_url})
    desk.writes("values.yaml", VALUES)
    await desk.types("survey", "add", "values.yaml", "--open")
    await answered(sqlite_url, "1 2")
    desk.writes("values.yaml", VALUES.replace("협동", "협동심"))
    done = await desk.answers("", "survey", "add", "values.yaml")
    assert (done.status, done.out) == (1, "")
    done = await desk.answers("네", "survey", "add", "values.yaml")
    assert (done.status, done.out) == (0, "values\n")
    assert done.err.endswith("맞으면 y를, 아니면 Enter를 눌러 주세요.\nvalues를 고쳤습니다.\n")
    assert "협동심" in (await desk.types("results", "values")).out


async def test_what_the_advice_says_works(operator: Operator, sqlite_url: str) -> None:
    desk = Operator(operator.folder, operator.environment | {"HANMADI_DATABASE": sqlite_url})
    desk.writes("values.yaml", VALUES)
    await desk.types("survey", "add", "values.yaml", "--open")
    await answered(sqlite_url, "1 2")
    exported = (await desk.types("survey", "export", "values")).out
    desk.writes("values.yaml", exported.replace("협동", "협동심"))
    assert (await desk.types("survey", "add", "values.yaml")).status == 0
    document = json.loads((await desk.types("results", "values", "--format", "json")).out)
    assert document["questions"][0]["ranking"][1]["option"] == "협동심"


async def test_what_would_change_given_answers_is_refused(desk: Operator, database_url: str) -> None:
    desk.writes("values.yaml", VALUES)
    await desk.types("survey", "add", "values.yaml", "--open")
    await answered(database_url, "1 2")
    desk.writes("values.yaml", VALUES.replace("연대, ", ""))
    done = await desk.types("survey", "add", "values.yaml")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("이미 받은 답이 있어 ‘연대’를 뺄 수 없습니다.")

"""Every kind of question in a real chat: answered, handed in, counted; and tapped about at random."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import pytest

from rehearsal.people import Person
from reports.count import count
from reports.results import ALWAYS, COLUMNS, results_csv
from storage import surveys
from surveys.asked import Given, Place
from surveys.prompt import Phrase
from surveys.survey import Survey
from surveys.way import way
from tests.chat.stage import Stage, stage
from tests.people import StoppedClock, rehearsal
from tests.surveys.people import spoken, survey_of
from tests.surveys.specimens import OF_KIND, specimen
from tests.surveys.test_kinds import KINDS

TAPS = 60


def source(*questions: dict[str, Any]) -> str:
    return json.dumps({"id": "kinds", "title": "갖가지", "questions": questions}, ensure_ascii=False)


async def answers_all(person: Person, survey: Survey, chance: Random) -> None:
    language = person.user.language
    draft: dict[Place, Given | None] = {}
    while left := [asked for asked in way(survey, draft).asked if asked.place not in draft]:
        asked = left[0]
        draft[asked.place] = given = asked.invent(chance)
        for words in asked.said(given, language):
            said = spoken(words, language)
            if not isinstance(words, Phrase) or said in person.buttons:
                await person.say(said)


def carried(message: Any) -> list[str]:
    return [button["callback_data"] for row in message.rows for button in row]


def answers(data: str) -> bool:
    return data.startswith("q:")


def test_there_is_a_specimen_of_every_kind() -> None:
    assert set(KINDS) == OF_KIND.keys()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_answered_by_typing_and_counted(bot: Stage, kind: str, language: str) -> None:
    questions = specimen(kind), {"kind": "text", "text": "끝으로", "required": "false"}
    person = await bot.somebody_at(source(*questions), language=language)
    await answers_all(person, survey_of(*questions), Random(kind))
    await person.tap("✅")
    found = await bot.results("kinds")
    assert (found["responses"], found["questions"][0]["answered"]) == (1, 1)


async def test_the_file_of_the_results_has_the_columns_that_are_needed_in_their_order(bot: Stage) -> None:
    questions = [specimen(kind) for kind in KINDS]
    person = await bot.somebody_at(source(*questions))
    await answers_all(person, survey_of(*questions), Random(1))
    await person.tap("✅")
    survey = await bot.app.database.read(surveys.find, "kinds")
    assert survey is not None
    written = results_csv(await bot.app.database.read(count, survey), "ko").decode("utf-8-sig")
    header, *rows = csv.reader(StringIO(written))
    assert set(ALWAYS) < set(header)
    assert header == [column for column in COLUMNS if column in header]
    assert {row[0] for row in rows} == {f"q{number}" for number in range(1, len(KINDS) + 1)}


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_is_tapped_there_is_always_a_card_to_go_on_with(
    sqlite_url: str, tmp_path: Path, seed: int
) -> None:
    chance, clock = Random(seed), StoppedClock()
    async with rehearsal(clock) as telegram, stage(telegram, sqlite_url, clock) as bot:
        person = await bot.somebody_at(source(*map(specimen, KINDS)))
        for _ in range(TAPS):
            shown = [message for message in person.chat if message.buttons][-1]
            await person.press(chance.choice(carried(shown)), shown)
            if chance.random() < 1 / 4:
                await person.say(
                    chance.choice(["1", "2", "1 2", "3 4", "연대", "다음", "건너뛰기", "까닭입니다"])
                )
            cards = [message for message in person.chat if any(map(answers, carried(message)))]
            assert len(cards) <= 1
            assert any(map(carried, person.chat))
            assert all(len(carried(message)) <= 100 for message in cards)


async def test_numbers_stand_five_in_a_row_and_names_two_or_one(bot: Stage) -> None:
    questions = (
        {"kind": "rating", "text": "몇 점입니까?", "scale": "10"},
        {"kind": "single_choice", "text": "어디입니까?", "options": ["협동조합", "마을기업", "자활기업"]},
        {
            "kind": "single_choice",
            "text": "누구입니까?",
            "options": ["짧은 이름", "길이가 열두 음절을 넘는 기다란 이름"],
        },
    )
    minji = await bot.somebody_at(source(*questions))
    assert [len(row) for row in minji.chat[-1].rows][:2] == [5, 5]
    await minji.tap("7")
    assert [len(row) for row in minji.chat[-1].rows][:2] == [2, 1]
    await minji.tap("마을기업")
    assert [len(row) for row in minji.chat[-1].rows][:2] == [1, 1]

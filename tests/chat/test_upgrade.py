"""The bot is brought to this version while people answer: they go on where they were."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from rehearsal.people import Person
from rehearsal.telegram import Telegram
from storage.schema import surveys
from tests.chat.stage import stage
from tests.people import StoppedClock
from tests.storage.first_schema import first_database

SURVEY = """
id: values
title: 활동가 핵심가치
questions:
  - {id: values, kind: ranking, text: 골라 주세요, places: 2, reason: optional, options: [연대, 협동, 혁신]}
  - {id: words, kind: text, entries: 1-3, text: 적어 주세요}
"""
RANKED = {"options": [2, 1], "reason": "", "done": False, "writing": False}
ENTERED = {"entries": [[1, "돌봄", None]], "done": False}
AT = 1_795_165_200_000_000


def survey_row(tx: Connection) -> dict[str, Any]:
    return dict(tx.execute(select(surveys)).mappings().one())


def draft(member: int, question: int, answer: Any) -> dict[str, Any]:
    written = json.dumps(answer, ensure_ascii=False)
    return {"survey_id": 1, "member_id": member, "question": question, "answer": written, "at": AT}


def member(number: int, person: Person) -> dict[str, Any]:
    known = {"id": number, "telegram_id": person.id, "name": person.name}
    return {**known, "joined_at": AT, "active_at": AT}


def dialogue(person: Person, place: int, card: int) -> dict[str, Any]:
    return {"chat_id": person.id, "survey_id": 1, "place": place, "page": 0, "card": card}


async def test_people_go_on_where_the_first_version_left_them(
    telegram: Telegram, clock: StoppedClock, sqlite_url: str, tmp_path: Path
) -> None:
    minji, chulsu, yeongho = (telegram.person(name) for name in ("민지", "철수", "영호"))
    async with stage(telegram, sqlite_url, clock) as bot:
        await bot.add(SURVEY)
        known = await bot.app.database.read(survey_row)
        for person in (minji, chulsu, yeongho):
            await person.start("values")
        await minji.say("2 1")
        await minji.tap("⏭")

    card = [message for message in minji.chat if message.from_bot][-1]
    waiting = {"say": "card", "survey": 1, "place": 2, "page": 0, "notice": ""}
    said = {"chat_id": chulsu.id, "reply": json.dumps(waiting), "errand": "card", "at": AT}
    moments = dict.fromkeys(("opens_at", "created_at"), AT)
    old = f"sqlite:///{tmp_path}/old.db"
    await first_database(
        old,
        {
            "members": [member(1, minji), member(2, chulsu), member(3, yeongho)],
            "surveys": [{**known, **moments, "closes_at": None, "closed_at": None}],
            "drafts": [draft(1, 1, RANKED), draft(1, 2, ENTERED), draft(2, 1, RANKED), draft(3, 1, RANKED)],
            "responses": [{"id": 1, "survey_id": 1, "member_id": 3, "receipt": "K7M2-9QXH", "cast_at": AT}],
            "ballots": [{"survey_id": 1, "question": 1, "response_id": 1, "content": b"\2\1"}],
            "dialogues": [dialogue(minji, 2, card.id), dialogue(chulsu, 2, 0)],
            "outbox": [said],
        },
    )
    async with stage(telegram, old, clock) as bot:
        await telegram.settled()
        assert "적어 주세요" in chulsu.screen
        await chulsu.say("나눔")
        assert "1. 나눔" in chulsu.screen

        await minji.press("q:1:2:done:0", card)
        assert "1. 돌봄" in minji.screen
        await minji.tap("✅")
        assert "접수번호" in minji.screen

        await yeongho.start("values")
        assert "K7M2-9QXH" in yeongho.screen
        found = await bot.results("values")
        assert found["responses"] == 2
        assert {row["option"]: row["points"] for row in found["questions"][0]["ranking"]}["협동"] == 4

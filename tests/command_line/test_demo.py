"""`hanmadi demo` plays the example to its end and leaves nothing behind."""

from __future__ import annotations

import re
from pathlib import Path

from rehearsal.telegram import TOKEN
from tests.command_line.operator import Done, Operator


async def played(operator: Operator, **settings: str) -> Done:
    """The demo, in a folder and with a temporary one that are empty afterwards."""
    temporary = operator.environment["XDG_RUNTIME_DIR"]
    watched = Operator(operator.folder, operator.environment | {"TMPDIR": temporary})
    done = await watched.types("demo", **settings)
    assert (done.status, done.err) == (0, "")
    assert left_in(temporary) + left_in(str(operator.folder)) == []
    return done


def left_in(folder: str) -> list[Path]:
    return list(Path(folder).iterdir())


def points(page: str) -> list[int]:
    """Of the first question, in the order shown."""
    first = page[page.index("103") :].split("\n    │\n")
    return [int(found) for found in re.findall(r"— (\d+)(?:점| points)", "\n".join(first[:2]))]


async def test_the_demo_tells_three_people_a_hundred_others_and_the_count(operator: Operator) -> None:
    done = await played(operator)
    for words in (
        "민지님은 버튼을 눌러 답합니다.",
        "민지 ▷ [연대]",
        "연대 — 1순위",
        "영호 ▷ “3 1 5 2 4”",
        "Your corrected response is in.",
        "100명 가운데 100명이 제출했습니다.",
        "제출된 응답은 103건입니다.",
        "📎 core-values.csv",
        "답해 주신 ‘활동가 핵심가치와 핵심역량’ 설문이",
    ):
        assert words in done.out
    assert len(done.out.splitlines()) < 400
    assert sum(points(done.out)) == 103 * (5 + 4 + 3 + 2 + 1)


async def test_the_demo_in_english(english: Operator) -> None:
    done = await played(english)
    assert "Minji answers by tapping." in done.out
    assert "103 responses were handed in." in done.out
    assert re.search("[가-힣]", done.out) is None


async def test_the_demo_needs_no_settings_and_heeds_no_wrong_ones(operator: Operator) -> None:
    wrong = {"port": "none", "owners": "me", "database": "nowhere", "public_url": "x", "token": TOKEN[:20]}
    assert "체험을 마칩니다." in (await played(operator, **wrong)).out

"""The cases of the field, played from the link to the result, in both languages.

`GOLDEN=write` writes the conversations anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handlers.buttons import unpack
from rehearsal.records import Message
from rehearsal.telegram import Telegram
from tests.chat.stage import stage
from tests.chat.telephone import SCREEN, heard, lines_on_screen
from tests.chat.test_examples import HOUSE, source
from tests.chat.transcript import Transcript
from tests.people import StoppedClock

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.stem for path in GOLDEN.glob("*.txt"))
ORGANISER = {"ko": "총무", "en": "Organiser"}
FOR_A_QUESTION = 14
"""Lines of a result, which grows with the questions."""


@pytest.mark.parametrize("case", CASES)
async def test_a_case_goes_as_in_its_golden_conversation(
    telegram: Telegram, sqlite_url: str, clock: StoppedClock, case: str
) -> None:
    path = GOLDEN / f"{case}.txt"
    script = path.read_text(encoding="utf-8")
    example, language = case.rsplit(".", 1)
    owner = telegram.person(ORGANISER[language], language)
    async with stage(telegram, sqlite_url, clock, owners=(owner.id,)) as bot:
        await owner.start()
        await bot.add(source(example))
        transcript = Transcript(bot, language, {owner.name: owner})
        now = await transcript.play(script)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(now, encoding="utf-8")
    assert now == script
    assert transcript.unseen == []
    for message in transcript.shown:
        fits_a_screen(message)
        is_understood_by_ear(message)


def fits_a_screen(message: Message) -> None:
    result = message.text.count("\n\n") * FOR_A_QUESTION if is_result(message) else 0
    assert lines_on_screen(message) <= max(SCREEN, result), message.text


def is_result(message: Message) -> bool:
    return any(told in message.text for told in ("제출된 응답은", " handed in.\n\n"))


def is_understood_by_ear(message: Message) -> None:
    """Pictures and arrows left away, every line and button still says something, and no two the same."""
    assert all(heard(line) for line in message.text.splitlines() if line)
    spoken = [heard(label) for label in message.buttons]
    assert all(spoken)
    assert len(set(spoken)) == len(spoken)
    for label in chosen_from(message):
        assert label in message.text, f"{label} stands on a button alone"


def chosen_from(message: Message) -> list[str]:
    """What the buttons of options say beside whether it is chosen."""
    rows = [(button["text"], unpack(button["callback_data"])) for row in message.rows for button in row]
    labels = [label for label, button in rows if button and button.action in {"add", "choose"}]
    named = [label for label in labels if not label.isdigit()]
    return [label.removeprefix("✓ 고름: ").removeprefix("✓ Chosen: ") for label in named]


def test_every_example_is_played_in_both_languages() -> None:
    examples = {path.stem for path in (HOUSE / "examples").glob("*.yaml")}
    assert {f"{example}.{language}" for example in examples for language in ORGANISER} == set(CASES)

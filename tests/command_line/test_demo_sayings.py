"""What the invented people of the demo say fits what they are asked."""

from __future__ import annotations

from random import Random

import pytest

from bot.commands.demo.programme import Entry, programme
from bot.commands.demo.sayings import about, sayings
from bot.commands.demo.voice import LISTED, PUT, Voice
from surveys.asked import Given, Place
from surveys.questions import Option
from surveys.way import way
from tests.surveys.people import NOW

HANGUL = range(0xAC00, 0xD7A4)


def entry(name: str) -> Entry:
    return next(entry for entry in programme(NOW) if entry.id == name)


def offered(name: str, question: str) -> tuple[Option, ...]:
    return next(asked for asked in entry(name).survey.questions if asked.id == question).offered()


def walked(name: str, seed: int, language: str) -> dict[str, Given]:
    """A whole response, by question; of a question asked several times the last."""
    survey, chance = entry(name).survey, Random(seed)
    voice, draft, found = Voice(chance, language), dict[Place, Given | None](), dict[str, Given]()
    while left := [asked for asked in way(survey, draft).asked if asked.place not in draft]:
        asked = left[0]
        given = voice.fit(survey, asked, asked.invent(chance), draft)
        draft[asked.place] = found[asked.question.id] = given
    return found


@pytest.mark.parametrize("question", ["values", "competencies"])
def test_there_is_a_word_and_a_reason_for_every_option(question: str) -> None:
    for option in offered("core-values", question):
        assert about(LISTED[question], option.id)
        assert about(question, option.id)


def test_there_is_an_opinion_and_a_reason_for_every_part_of_the_plan() -> None:
    for option in offered("plan-opinions", "topics"):
        assert len(about("opinions", option.id)) > 1
        assert about("reasons", option.id)


def test_every_question_for_own_words_is_answered_in_words_for_it() -> None:
    asked = {
        f"{entry.id}/{question.id}"
        for entry in programme(NOW)
        for question in entry.survey.questions
        if question.kind == "text"
    }
    assert asked == PUT.keys()


def test_korean_is_written_in_hangul_and_english_without() -> None:
    for saying in (saying for found in sayings().values() for saying in found):
        assert any(ord(letter) in HANGUL for letter in saying.said["ko"])
        assert not any(ord(letter) in HANGUL for letter in saying.said["en"])


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("seed", range(20))
def test_a_reason_belongs_to_its_word(language: str, seed: int) -> None:
    words = walked("activist-words", seed, language)["values"].answer
    assert len({word.text for word in words}) == len(words)
    for word in words:
        (topic,) = {saying.about for saying in sayings()["value-words"] if saying.said[language] == word.text}
        assert word.reason in [saying.said[language] for saying in about("values", topic)]


@pytest.mark.parametrize("seed", range(20))
def test_why_speaks_of_what_was_put_first(seed: int) -> None:
    found = walked("core-values", seed, "ko")
    first = next(
        option for option in offered("core-values", "values") if option.number == found["values"].answer[0]
    )
    assert found["why"].answer[0].text in [saying.said["ko"] for saying in about("values", first.id)]


@pytest.mark.parametrize("seed", range(20))
def test_a_citizen_names_a_neighbourhood_where_one_is_asked_for(seed: int) -> None:
    found = walked("plan-opinions", seed, "en")
    assert found["neighbourhood"].answer[0].text in [said.said["en"] for said in about("neighbourhood", "")]
    opinion = found["opinion"].answer[0]
    assert opinion.text != opinion.reason


def test_the_surveys_close_in_the_evening_on_different_days() -> None:
    closes = [entry.closes for entry in programme(NOW)]
    assert len({moment.date() for moment in closes}) == len(closes)
    assert {(moment.hour, moment.minute) for moment in closes} == {(18, 0)}
    assert all(entry.survey.closes_at(NOW) == entry.closes for entry in programme(NOW))

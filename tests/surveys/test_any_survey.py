"""Whatever is asked, and whatever is pressed, forged or written: answers stay whole and there is a way on."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.render import Voice, fitting
from handlers.buttons import ANSWERING, Button, unpack
from surveys import flow
from surveys.asked import ABSTAINED, Asked, Place, from_json, to_json
from surveys.flow import OVERVIEW
from surveys.prompt import Refused, Tap, Typed, View
from surveys.questions.base import REASON_LENGTH
from surveys.results import counted, part
from surveys.survey import Survey
from surveys.way import way
from tests.surveys.any_survey import DOINGS, FORGED, NUMBERS, PRESSED, SAMPLES, Done, lengthened, surveys
from tests.surveys.people import TODAY, Person, spoken, survey_of
from tests.surveys.test_kinds import KINDS
from texts import phrasebook

MOST_BUTTONS = 100
ALERT = 200
MESSAGE = 4096
ANY = surveys(KINDS)
SEEDS = st.integers(0, 5)
UNHURRIED = settings(deadline=None)


def test_every_kind_takes_part() -> None:
    assert set(SAMPLES) >= set(KINDS)


def do(somebody: Person, done: Done) -> None:
    if not isinstance(done, int):
        somebody.hear(done)
    elif somebody.widgets:
        widget = somebody.widgets[done % len(somebody.widgets)]
        somebody.hear(Tap(widget.action, widget.value, widget.of))


def assert_whole(somebody: Person) -> None:
    for place, kept in somebody.draft.items():
        question: Any = somebody.survey.question(place.question)
        if kept is None:
            assert not question.required
            continue
        assert somebody.kept[place] == to_json(question, kept)
        assert not kept.abstained or (question.abstain and not kept.writing)
        assert kept.reason is None or question.reason != "none"
        assert not kept.writing or kept.done


def assert_shown(somebody: Person) -> None:
    labels = somebody.labels
    assert all(label.strip() for label in labels)
    assert len(labels) == len(set(labels)) <= MOST_BUTTONS
    assert ("✅ 제출" in labels) <= flow.ready(somebody.survey, somebody.draft)
    for language in ("ko", "en"):
        shown = "\n".join(
            phrasebook(language).html(line, somebody.view.today) for line in somebody.card.lines
        )
        assert len(shown) <= MESSAGE
    for widget in somebody.widgets:
        button = Button(ANSWERING, 1, somebody.place, widget.action, widget.value, widget.of)
        assert unpack(button.pack()) == button


def assert_cast(somebody: Person) -> None:
    draft = somebody.draft
    here = way(somebody.survey, draft)
    for place, ballot in flow.ballots(somebody.survey, draft).items():
        asked, kept = here.find(place), draft[place]
        assert asked is not None
        assert kept is not None
        assert asked.complete(kept)
        assert (ballot.content == ABSTAINED) == kept.abstained
        counts = part(asked.question, asked.about, [ballot])
        assert counts.answered + counts.abstained == 1


@UNHURRIED
@given(ANY, DOINGS, SEEDS)
def test_whatever_is_done_answers_stay_whole_and_something_is_shown(
    survey: Survey, doings: list[Done], seed: int
) -> None:
    somebody = Person(survey, seed)
    for done in doings:
        do(somebody, done)
        assert_whole(somebody)
        assert_shown(somebody)
    assert_cast(somebody)


@UNHURRIED
@given(ANY, DOINGS, NUMBERS, NUMBERS, FORGED)
def test_a_tap_from_anywhere_changes_nothing_but_what_is_asked_there(
    survey: Survey, doings: list[Done], question: int, about: int, tap: Tap
) -> None:
    somebody = Person(survey)
    for done in doings:
        do(somebody, done)
    place, draft = Place(question, about), somebody.draft
    step = flow.read(survey, draft, place, tap, somebody.view)
    if isinstance(step, Refused):
        assert len(spoken(step.why)) <= ALERT
        return
    assert set(step.changes) <= {place} & set(way(survey, draft).places)
    flow.card(survey, {**draft, **step.changes}, step.place, somebody.view, cast=False)


@UNHURRIED
@given(ANY, DOINGS, PRESSED)
def test_a_double_tap_changes_nothing_twice(survey: Survey, doings: list[Done], which: int) -> None:
    somebody = Person(survey)
    for done in doings:
        do(somebody, done)
    place, widgets = somebody.place, somebody.widgets
    assume(widgets)
    widget = widgets[which % len(widgets)]
    tap = Tap(widget.action, widget.value, widget.of)
    somebody.hear(tap)
    once = dict(somebody.kept)
    somebody.place = place
    somebody.hear(tap)
    assert somebody.kept == once


@UNHURRIED
@given(ANY, DOINGS, SEEDS)
def test_everybody_can_reach_the_end(survey: Survey, doings: list[Done], seed: int) -> None:
    somebody = Person(survey, seed)
    for done in doings:
        do(somebody, done)
    rng = Random(seed)
    for _ in range(200):
        if "✅ 제출" in somebody.labels:
            return
        forward(somebody, rng)
    raise AssertionError(somebody.screen)


def forward(somebody: Person, rng: Random) -> None:
    """Whoever wants to be done: leaves out what may be, answers what must be."""
    ways = {widget.action: widget for widget in somebody.widgets}
    lacking = flow.missing(somebody.survey, somebody.draft)
    onward = next((ways[action] for action in ("next", "no-reason", "skip") if action in ways), None)
    if somebody.place == OVERVIEW or not way(somebody.survey, somebody.draft).find(somebody.place):
        somebody.hear(Tap("go", *lacking[0].place))
    elif onward is not None:
        somebody.hear(Tap(onward.action, onward.value, onward.of))
    else:
        answer(somebody, rng)


def answer(somebody: Person, rng: Random) -> None:
    asked = way(somebody.survey, somebody.draft).find(somebody.place)
    assert asked is not None
    given = somebody.draft.get(asked.place)
    if not asked.enough(given):
        somebody.hear(Tap("clear", 1))
    somebody.give(asked, asked.invent(rng))


@UNHURRIED
@given(ANY, st.lists(st.integers(0, 1000), max_size=4))
def test_whoever_answers_everything_is_counted(survey: Survey, seeds: list[int]) -> None:
    for seed in seeds:
        somebody = Person(survey, seed)
        rng = Random(seed)
        while (asked := way(survey, somebody.draft).find(somebody.place)) is not None:
            given = asked.invent(rng)
            somebody.kept[asked.place] = to_json(asked.question, given)
            somebody.place = flow.first_place(survey, somebody.draft)
            if flow.alone(survey):
                break
        assert "✅ 제출" in somebody.labels
        assert_shown(somebody)
        assert_cast(somebody)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_texts_fit_into_a_message(kind: str, language: str) -> None:
    voice = Voice(phrasebook(language), TODAY)
    for sample in SAMPLES[kind]:
        survey = survey_of(*[lengthened({**sample, "reason": "optional"})] * 12)
        asked = way(survey, {}).asked[0]
        given = replace(asked.invent(Random(1)), reason="가" * REASON_LENGTH)
        draft = {one.place: given for one in way(survey, {}).asked}
        for place in (asked.place, OVERVIEW):
            for notes in (False, True):
                view = View(TODAY, notes=notes)
                shown = fitting(voice, flow.card(survey, draft, place, view, cast=True).lines)
                assert len(shown.encode("utf-16-le")) // 2 <= MESSAGE


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_answered_is_a_result_too(kind: str) -> None:
    for sample in SAMPLES[kind]:
        survey = survey_of(sample)
        counts = counted(survey, survey.questions[0], [])
        assert counts.document("ko")["answered"] == 0
        assert list(counts.rows("ko")) is not None
        assert spoken(list(counts.summary(texts=True))[-1]) == "답한 분이 없습니다."


def numbers_in(text: str) -> set[str]:
    return {number.lstrip("0") for number in re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d)", "", text))}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_over_names_everything_in_the_answer(kind: str) -> None:
    """Each option by its text, whatever was typed word for word, each value as the card writes it."""
    for sample in SAMPLES[kind]:
        asked = Asked(survey_of(sample).questions[0])
        for seed in range(20):
            given = asked.invent(Random(seed))
            told = "\n".join(spoken(line) for line in asked.question.describe(given.answer))
            assert all(spoken(option.text) in told for option in asked.question.chosen(given.answer))
            shown = {*numbers_in(told), str(TODAY.year)}  # this year goes without saying
            assert numbers_in(" ".join(map(spoken, asked.said(given, "ko")))) <= shown


@pytest.mark.parametrize("kind", KINDS)
def test_answers_of_two_people_who_mean_the_same_are_the_same_ballot(kind: str) -> None:
    for sample in SAMPLES[kind]:
        question = survey_of(sample).questions[0]
        for seed in range(10):
            given = Asked(question).invent(Random(seed))
            again = from_json(question, to_json(question, given))
            assert Asked(question).ballot(again) == Asked(question).ballot(given)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_is_no_plain_answer_where_it_could_be_a_reason(kind: str) -> None:
    """But in a text, where anything written is the answer."""
    for sample in SAMPLES[kind]:
        asked = Asked(survey_of({**sample, "reason": "required"}).questions[0])
        somebody = Person(survey_of({**sample, "reason": "required"}, sample))
        if asked.question.REASON_WITHIN:
            continue
        for reason in ("우리 동네에는 연대가 먼저라서 골랐습니다", "3년 전부터 기다려서", "좋아서"):
            assert not asked.question.plainly(reason, somebody.view)
        for words in map(spoken, asked.said(asked.invent(Random(1)), "ko")[:1]):
            assert asked.question.plainly(words, somebody.view)
            assert not isinstance(asked.read(None, Typed(words), somebody.view), Refused)

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from surveys.authoring import read_survey
from surveys.fields import clean
from surveys.revision import Doubt, Objection, export, number, revise
from surveys.source import UNPRINTABLE
from surveys.survey import Survey
from tests.surveys.people import NOW, ranking, spoken, survey_of, text

STORED = survey_of(ranking("연대", "협동", "민주성"), text(), id="s")


def authored(*questions: dict[str, Any]) -> Survey:
    return Survey.model_validate({"title": "설문", "id": "s", "questions": list(questions)})


def revised(*questions: dict[str, Any], answered: bool = False, corrected: bool = False) -> Any:
    return revise(STORED, authored(*questions), answered=answered, corrected=corrected)


def options(survey: Survey) -> list[tuple[int, str, Any]]:
    return [(option.number, option.id, option.text) for option in survey.questions[0].offered()]


def said(outcome: Any) -> list[str]:
    return [spoken(one.ask if isinstance(one, Doubt) else one.why) for one in outcome]


def test_first_numbers_follow_the_file_and_become_ids() -> None:
    assert [(question.number, question.id) for question in STORED.questions] == [(1, "q1"), (2, "q2")]
    assert options(STORED) == [(1, "1", "연대"), (2, "2", "협동"), (3, "3", "민주성")]


def test_a_number_made_an_id_by_the_author_is_not_given_to_another() -> None:
    survey = survey_of(ranking(*[{"id": "2", "text": "가"}, "나", "다"]))  # type: ignore[arg-type]  # an option in full
    assert options(survey) == [(1, "2", "가"), (3, "3", "나"), (4, "4", "다")]


def test_the_same_file_again_changes_nothing() -> None:
    again = revised(ranking("연대", "협동", "민주성"), text(), answered=True)
    assert again == STORED


def test_options_keep_their_numbers_wherever_they_move() -> None:
    moved = revised(ranking("민주성", "연대", "협동"), text(), answered=True)
    assert options(moved) == [(3, "3", "민주성"), (1, "1", "연대"), (2, "2", "협동")]


def test_a_number_is_never_used_again() -> None:
    shorter = revised(ranking("연대", "협동"), text())
    longer = revise(shorter, authored(ranking("연대", "협동", "혁신"), text()), answered=False)
    assert isinstance(longer, Survey)
    assert options(longer)[-1] == (4, "4", "혁신")
    fewer = revised(text())
    assert isinstance(fewer, Survey)
    more = revise(fewer, authored(text(), ranking("가", "나")), answered=False)
    assert isinstance(more, Survey)
    assert [question.number for question in more.questions] == [2, 3]


def test_one_new_in_the_place_of_one_gone_is_asked() -> None:
    doubts = revised(ranking("연대", "협력", "민주성"), text(), answered=True)
    assert [type(one) for one in doubts] == [Doubt]
    assert said(doubts)[0].startswith("‘협동’이 없어지고 그 자리에 ‘협력’이 있습니다.")


def test_a_correction_keeps_the_number() -> None:
    better = revised(ranking("연대", "협력", "민주성"), text(), answered=True, corrected=True)
    assert options(better)[1] == (2, "2", "협력")


def test_with_an_id_the_words_may_change_unasked() -> None:
    written: list[Any] = [{"id": "1", "text": "연대와 나눔"}, "협동", "민주성"]
    better = revised(ranking(*written), text(), answered=True)
    assert options(better)[0] == (1, "1", "연대와 나눔")


def test_once_answered_nothing_goes_and_nothing_comes() -> None:
    refused = revised(ranking("연대", "혁신", "도전", "존중"), text(), answered=True)
    assert {type(one) for one in refused} == {Objection}
    assert len(refused) == 5
    assert said(refused)[0].startswith("이미 받은 답이 있어 ‘협동’을 뺄 수 없습니다.")


def test_once_answered_settings_that_answers_rest_on_stay() -> None:
    refused = revised(ranking("연대", "협동", "민주성", places=3), text(entries="1-2"), answered=True)
    assert len(refused) == 2
    assert "‘순위’ 문항의 places를 바꿀 수 없습니다" in said(refused)[0]


def test_a_question_of_another_kind_is_another_question() -> None:
    other = revised(ranking("연대", "협동", "민주성"), ranking("가", "나", text="글"))
    assert [question.number for question in other.questions] == [1, 3]


def test_title_and_times_may_change_at_any_time() -> None:
    new = authored(ranking("연대", "협동", "민주성"), text())
    later = revise(STORED, new.model_copy(update={"closes": "2027-01-01", "title": "새 제목"}), answered=True)
    assert isinstance(later, Survey)
    assert (later.title, later.closes) == ("새 제목", "2027-01-01")


# What a file can say: a sign that no screen can show is a fault of its own.
SHOWN = st.characters(codec="utf-8").filter(lambda sign: not UNPRINTABLE.search(sign))
WORDS = st.text(SHOWN, min_size=1, max_size=30).filter(clean)
WORDING = WORDS | st.dictionaries(st.sampled_from(["ko", "en", "zh-Hant"]), WORDS, min_size=1)
OPTIONS = st.lists(WORDS, min_size=2, max_size=6, unique_by=lambda words: "".join(words.split()).casefold())
RANKINGS = st.fixed_dictionaries(
    {
        "kind": st.just("ranking"),
        "text": WORDING,
        "options": OPTIONS.map(lambda words: [f"{n} {w}" for n, w in enumerate(words)]),
    }
    | {"places": st.just(2), "shuffle": st.booleans(), "reason": st.sampled_from(["none", "optional"])}
)
TEXTS = st.fixed_dictionaries(
    {
        "kind": st.just("text"),
        "text": WORDING,
        "entries": st.sampled_from(["1", "2-4"]),
        "required": st.booleans(),
    },
    optional={"note": WORDING},
)
SURVEYS = st.fixed_dictionaries(
    {"title": WORDING, "questions": st.lists(RANKINGS | TEXTS, min_size=1, max_size=4)},
    optional={"intro": WORDING, "closes": st.sampled_from(["+14d", "2026-12-18", "2026-12-18T18:00"])}
    | {"timezone": st.sampled_from(["Asia/Seoul", "Europe/Berlin"]), "id": st.just("a-1")},
)


def test_a_text_with_breaks_of_other_scripts_is_exported_whole() -> None:
    survey = authored(ranking("가\x85나", "다\u2028라", "마\n바"), text())
    reading = read_survey(export(survey), "UTC", NOW)
    assert reading.survey is not None
    assert [option.text for option in reading.survey.questions[0].offered()] == [
        "가\x85나",
        "다\u2028라",
        "마\n바",
    ]


@given(SURVEYS)
def test_what_is_exported_reads_back_as_the_same_survey(written: dict[str, Any]) -> None:
    survey = number(Survey.model_validate(written))
    reading = read_survey(export(survey), "UTC", NOW)
    assert reading.survey is not None, [spoken(fault.what) for fault in reading.faults]
    assert number(reading.survey) == survey
    assert revise(survey, reading.survey, answered=True) == survey


@given(SURVEYS)
def test_a_stored_survey_is_read_as_it_was(written: dict[str, Any]) -> None:
    survey = number(Survey.model_validate(written))
    assert Survey.from_json(survey.to_json()) == survey

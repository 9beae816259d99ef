from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from surveys.authoring import checked, read_survey
from surveys.fields import clean
from surveys.names import KINDS
from surveys.revision import Doubt, Objection, export, number, revise
from surveys.source import UNPRINTABLE
from surveys.survey import Survey
from tests.surveys.people import NOW, ranking, spoken, survey_of, text
from tests.surveys.specimens import specimen

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


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    """A question of any kind, without some of what may be left out, and in any words."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    optional = sorted(name for name, field in KINDS[kind].model_fields.items() if not field.is_required())
    left_out = draw(st.sets(st.sampled_from(optional)))
    question = {name: value for name, value in specimen(kind).items() if name not in left_out}
    reworded_question: dict[str, Any] = reworded(draw, {**question, "text": "문항"})
    return reworded_question


def reworded(draw: st.DrawFn, value: Any) -> Any:
    """Other words in the place of every text of an option; they begin as they did, to be told apart."""
    if isinstance(value, list):
        return [reworded(draw, one) for one in value]
    if not isinstance(value, dict):
        return value
    texts = {name: longer(draw, value[name]) for name in ("text", "group", "note") if name in value}
    dated = str(value.get("text")).startswith("2026")
    return {name: reworded(draw, one) for name, one in value.items()} | ({} if dated else texts)


def longer(draw: st.DrawFn, text: Any) -> Any:
    more = f" {draw(WORDS)}"
    return {name: one + more for name, one in text.items()} if isinstance(text, dict) else text + more


SURVEYS = st.fixed_dictionaries(
    {"title": WORDING, "questions": st.lists(questions(), min_size=1, max_size=4)},
    optional={"intro": WORDING, "closes": st.sampled_from(["+14d", "2026-12-18", "2026-12-18T18:00"])}
    | {"timezone": st.sampled_from(["Asia/Seoul", "Europe/Berlin"]), "id": st.just("a-1")}
    | {"results_by": st.just("2027-01-31"), "attachments": st.just(["계획안 1.pdf", "요약.pdf"])},
).filter(lambda data: checked(data, lambda _: 1)[0] is not None)


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


ASKED_ABOUT: list[dict[str, Any]] = [
    {"id": "topics", **specimen("multiple_choice")},
    {"id": "years", **specimen("number")},
    {"kind": "text", "text": "의견", "for_each": "topics"},
    {"kind": "text", "text": "까닭", "when": "topics has kids and years >= 10 or topics has 기타"},
    {"id": "sheet", **specimen("scoring", when="topics has '강사'")},
]


def test_conditions_and_questions_for_each_are_exported_as_they_are() -> None:
    survey = number(authored(*ASKED_ABOUT))
    reading = read_survey(export(survey), "UTC", NOW)
    assert reading.survey is not None, [spoken(fault.what) for fault in reading.faults]
    assert revise(survey, reading.survey, answered=True) == survey
    assert [question.for_each for question in reading.survey.questions] == ["", "", "topics", "", ""]


def test_a_translation_may_be_added_to_options_without_ids() -> None:
    translated: list[Any] = [{"text": {"ko": word, "en": word}} for word in ("연대", "협동", "민주성")]
    both = revised(ranking(*translated), text(), answered=True)
    assert [option[0] for option in options(both)] == [1, 2, 3]


def test_a_question_keeps_its_kind() -> None:
    refused = revised(ranking("가", "나", text="글"), ranking("연대", "협동", "민주성"), answered=True)
    assert said(refused) == [
        "이미 받은 답이 있어 ‘글’ 문항의 kind를 바꿀 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다."
    ]
    replaced = revised(
        ranking("연대", "협동", "민주성"), ranking("가", "나", text="다른 물음"), answered=True
    )
    assert {type(one) for one in replaced} == {Objection}

"""A survey of any kind that people have answered: what of it may still change."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from surveys.names import KINDS
from surveys.revision import Doubt, Objection, number, revise
from surveys.survey import Survey
from tests.surveys.people import spoken
from tests.surveys.specimens import OF_KIND, specimen
from tests.surveys.test_revision import authored, said


def changed(kind: str, **settings: Any) -> Any:
    """What is said to a stored question of the kind that is added again with other settings."""
    stored = number(authored(specimen(kind)))
    return revise(stored, authored(specimen(kind, **settings)), answered=True)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("ranking", {"places": "3"}),
        ("ranking", {"at_least": "2"}),
        ("single_choice", {"other": "false"}),
        ("multiple_choice", {"other": "false"}),
        ("multiple_choice", {"min": "1"}),
        ("multiple_choice", {"max": "5"}),
        ("rating", {"scale": "5"}),
        ("number", {"min": "1.5"}),
        ("number", {"max": "90"}),
        ("number", {"decimals": "2"}),
        ("date", {"min": "2026-12-02"}),
        ("date", {"max": "2026-12-25"}),
        ("points", {"total": "20"}),
        ("text", {"entries": "1-3"}),
        ("text", {"max_length": "300"}),
        *((kind, {"required": "true"}) for kind in KINDS),
        *((kind, {"reason": "required"}) for kind in KINDS),
        *((kind, {"abstain": "false"}) for kind in KINDS),
    ],
)
def test_a_setting_that_answers_rest_on_stays(kind: str, settings: dict[str, str]) -> None:
    (name,) = settings
    (refused,) = changed(kind, **settings)
    assert spoken(refused.why).startswith("이미 받은 답이 있어 ‘물음’ 문항의 ")
    assert f" {name}" in spoken(refused.why)
    assert name in spoken(refused.why, "en")


def test_every_setting_that_stays_is_one_of_the_kind() -> None:
    for kind in KINDS.values():
        assert all(hasattr(kind, name) or name in kind.model_fields for name in kind.FIXED)


LISTS = {
    "ranking": "options",
    "single_choice": "options",
    "multiple_choice": "options",
    "points": "options",
    "agreement": "statements",
    "availability": "dates",
    "scoring": "items",
}


def with_list(kind: str, change: Callable[[list[Any]], list[Any]], name: str = "") -> dict[str, Any]:
    """The settings of a specimen, with its list as `change` leaves it."""
    name = name or LISTS[kind]
    return {name: change(deepcopy(OF_KIND[kind][name]))}


MORE: dict[str, Any] = {
    "availability": "2027-01-15",
    "scoring": {"text": "새 항목", "weight": "5"},
}


@pytest.mark.parametrize("kind", LISTS)
def test_nothing_is_added_to_what_has_answers(kind: str) -> None:
    (refused,) = changed(kind, **with_list(kind, lambda listed: [*listed, MORE.get(kind, "새 보기")]))
    assert spoken(refused.why).endswith("더할 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.")


@pytest.mark.parametrize("kind", LISTS)
def test_nothing_is_taken_from_what_has_answers(kind: str) -> None:
    stored = number(
        authored(specimen(kind, **with_list(kind, lambda listed: [*listed, MORE.get(kind, "새 보기")])))
    )
    (refused,) = said(revise(stored, authored(specimen(kind)), answered=True))
    assert refused.endswith("뺄 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.")


@pytest.mark.parametrize("kind", LISTS)
def test_what_is_listed_may_stand_in_another_order(kind: str) -> None:
    stored = number(authored(specimen(kind)))
    moved = revise(
        stored, authored(specimen(kind, **with_list(kind, lambda listed: listed[::-1]))), answered=True
    )
    assert isinstance(moved, Survey), said(moved)
    assert {(one.number, one.id) for one in moved.questions[0].offered()} == {
        (one.number, one.id) for one in stored.questions[0].offered()
    }


@pytest.mark.parametrize("kind", [kind for kind in LISTS if kind != "availability"])
def test_a_correction_is_asked_about_and_keeps_the_number(kind: str) -> None:
    def corrected(listed: list[Any]) -> list[Any]:
        place = next(place for place, one in enumerate(listed) if isinstance(one, str) or "id" not in one)
        one = listed[place]
        if isinstance(one, str):
            listed[place] = f"{one} 고침"
        elif "group" in one:
            one["options"][0] = "고침"
        else:
            one["text"] = "고침"
        return listed

    stored = number(authored(specimen(kind)))
    new = authored(specimen(kind, **with_list(kind, corrected)))
    (doubt,) = revise(stored, new, answered=True)
    assert isinstance(doubt, Doubt)
    better = revise(stored, new, answered=True, corrected=True)
    assert isinstance(better, Survey)
    before, after = (survey.questions[0].offered() for survey in (stored, better))
    assert [one.number for one in after] == [one.number for one in before]
    assert sum("고침" in str(one.text) for one in after) == 1


def test_an_item_is_never_taken_for_what_is_scored() -> None:
    stored = number(authored(specimen("scoring")))
    refused = revise(stored, authored(specimen("scoring", things=["교육", "계획의 힘"])), answered=True)
    assert [type(one) for one in refused] == [Doubt]
    swapped = authored(
        specimen(
            "scoring",
            items=[{"text": "교육", "weight": "10"}, *OF_KIND["scoring"]["items"][1:]],
            things=["계획", {"id": "care", "text": "돌봄"}],
        )
    )
    assert {type(one) for one in revise(stored, swapped, answered=True)} == {Objection}


def test_items_may_not_get_another_weight() -> None:
    items = deepcopy(OF_KIND["scoring"]["items"])
    items[1]["weight"] = "80"
    (refused,) = changed("scoring", items=items)
    assert spoken(refused.why).startswith("이미 받은 답이 있어 ‘실행’의 weight를 바꿀 수 없습니다.")


CONDITIONAL: list[dict[str, Any]] = [
    {"id": "org", "kind": "single_choice", "text": "조직", "options": ["협동조합", "마을기업"]},
    {"id": "more", "kind": "text", "text": "글", "when": "org == 협동조합"},
    {"id": "each", "kind": "text", "text": "의견", "for_each": "org"},
]


def test_a_condition_may_be_worded_anew_but_not_changed() -> None:
    def with_condition(when: str, option: str = "협동조합", source: str = "org") -> Any:
        first = {**CONDITIONAL[0], "id": source, "options": [{"id": "1", "text": option}, "마을기업"]}
        each = {**CONDITIONAL[2], "for_each": source}
        return revise(stored, authored(first, {**CONDITIONAL[1], "when": when}, each), answered=True)

    stored = number(authored(*CONDITIONAL))
    assert isinstance(with_condition("org == 협동 조합", "협동 조합"), Survey)
    assert isinstance(with_condition("org==1"), Survey)
    assert isinstance(with_condition("kind-of == 1", source="kind-of"), Survey)
    (refused,) = with_condition("org == 마을기업")
    assert said([refused])[0].startswith("이미 받은 답이 있어 ‘글’ 문항의 when을 바꿀 수 없습니다.")

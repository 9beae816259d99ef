"""Whatever is wrong with a value of a survey file is told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from surveys import faults
from surveys.authoring import checked
from surveys.names import KINDS
from surveys.survey import Survey
from tests.surveys.people import spoken
from tests.surveys.specimens import specimen

SHAPES: list[Any] = [
    "",
    "x",
    "0",
    "-1",
    "true",
    "가" * 13_000,
    [],
    ["x"],
    ["x"] * 600,
    {},
    {"x": "y"},
    {"": ""},
    [[]],
]
GOOD_SURVEY: dict[str, Any] = {
    "id": "s",
    "title": {"ko": "설문", "en": "Survey"},
    "by": "위원회",
    "contact": "02-000-0000",
    "intro": "안내",
    "consent": "동의",
    "timezone": "Asia/Seoul",
    "opens": "2026-12-01",
    "closes": "2026-12-18",
    "results_by": "2026-12-24",
    "attachments": ["계획안.pdf", "요약.pdf"],
    "secrecy": "named",
    "audience": "anyone",
    "answers": "person",
    "results": "organisers",
}


def spoiled(good: Any) -> Iterator[Any]:
    """`good` with something else in the place of each thing in it, or without it, or with more."""
    yield from SHAPES
    if isinstance(good, dict):
        yield {**good, "colour": "red"}
        for key, value in good.items():
            yield {name: kept for name, kept in good.items() if name != key}
            yield from ({**good, key: worse} for worse in spoiled(value))
    if isinstance(good, list):
        yield [*good, *good]
        yield good[:1]
        for place, value in enumerate(good):
            yield from ([*good[:place], worse, *good[place + 1 :]] for worse in spoiled(value))


def complaints(data: Any) -> set[str]:
    try:
        Survey.model_validate(data)
    except ValidationError as error:
        return {details["type"] for details in error.errors()}
    return set()


@pytest.mark.parametrize("kind", [*KINDS, "settings"])
def test_every_complaint_that_can_occur_has_a_sentence(kind: str) -> None:
    text = {"kind": "text", "text": "글"}
    good = [text] if kind == "settings" else [specimen(kind)]
    assert complaints({**GOOD_SURVEY, "questions": good}) == set()
    if kind == "settings":
        wrong = [{**one, "questions": good} for one in spoiled(GOOD_SURVEY) if isinstance(one, dict)]
    else:
        wrong = [{**GOOD_SURVEY, "questions": one} for one in spoiled(good)]
    for data in wrong:
        assert complaints(data) <= faults.ALL.keys(), data
        survey, told = checked(data, lambda _: 1)
        assert (survey is None) == bool(told)
        assert all(spoken(one.what) and spoken(one.mend) for one in told)

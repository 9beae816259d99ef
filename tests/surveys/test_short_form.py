"""The example of a short form is one that works."""

from __future__ import annotations

import pytest

from surveys.prompt import Translated
from surveys.questions.options import OTHER_OPTION, Option
from surveys.questions.short_form import example
from surveys.questions.typed import options_named


def options(*names: Translated) -> tuple[Option, ...]:
    return tuple(Option(text=name, number=number) for number, name in enumerate(names, start=1))


@pytest.mark.parametrize(
    ("names", "form"),
    [
        (["연대", "공동체"], "ㄱㄷㅊ"),
        (["공동체", "경도차", "사회정의"], "ㅅㅎㅈㅇ"),
        (["Solidarity", "Trust"], "Solid"),
        ([{"ko": "공동체", "en": "Community"}, "협동"], {"ko": "ㄱㄷㅊ", "en": "Commu"}),
        ([{"ko": "친구 찾기", "en": "Finding friends"}, "협동"], {"ko": "ㅊㄱㅊㄱ", "en": "friends"}),
        (["연대", "협동"], ""),
        (["가/나", "Trust"], ""),
        ([{"ko": "공동체", "en": "Us"}], ""),
    ],
)
def test_it_means_one_option_alone(names: list[Translated], form: Translated) -> None:
    every = options(*names)
    found = example((), every)
    assert found == form
    for typed in (found,) if isinstance(found, str) else found.values():
        named = options_named(typed, every)
        assert not typed or (isinstance(named, tuple) and len(named) == 1)


def test_it_is_one_that_is_seen_where_that_can_be() -> None:
    every = options("공동체", "민주성", "연대")
    assert example(every[1:], every) == "ㅁㅈㅅ"
    assert example(every[2:], every) == "ㄱㄷㅊ"


def test_what_people_write_themselves_has_none() -> None:
    assert example((OTHER_OPTION,), (OTHER_OPTION,)) == ""

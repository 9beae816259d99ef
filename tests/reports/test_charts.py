"""The charts say what was counted, exactly, and nothing in them lies over anything else."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from html import unescape
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import (
    Participation,
    Picture,
    drawings,
    picture_of_all,
    picture_of_participation,
    pictures_of,
)
from reports.charts.style import MARGIN, ROOM
from reports.drawing import MOST, png
from reports.fonts.letters import drawable, lines, width
from surveys.questions.stretches import MOST as STRETCHES
from surveys.questions.stretches import stretches
from surveys.results import Results, results_document
from tests.charts import LONG, NOW, days, invented, manner, mixed, named, ranked, ranking, survey
from tests.surveys.specimens import OF_KIND, specimen

SLACK = 0.5
"""Units of rounding and of the outline of strong letters."""


class Seen(NamedTuple):
    """A text as it stands in the picture."""

    left: float
    right: float
    baseline: float
    size: float
    words: str


def attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    assert found, (name, tag)
    return found[1]


def bars(svg: str, name: str = "bar", side: str = "width") -> list[float]:
    tags = re.findall(rf'<rect class="{name}"[^>]*>', svg)
    return [float(attribute(tag, side)) for tag in tags]


def groups(svg: str) -> Iterator[tuple[float, str]]:
    for top, inside in re.findall(r'<g transform="translate\(0 ([0-9.]+)\)">(.*?)</g>', svg):
        yield float(top), inside


def texts(svg: str) -> Iterator[Seen]:
    for top, inside in groups(svg):
        for tag, words in re.findall(r"(<text[^>]*>)([^<]*)</text>", inside):
            size, x = float(attribute(tag, "font-size")), float(attribute(tag, "x"))
            reach = width(unescape(words), size)
            left = x - reach * {"start": 0, "middle": 0.5, "end": 1}[attribute(tag, "text-anchor")]
            yield Seen(left, left + reach, top + float(attribute(tag, "y")), size, unescape(words))


def over_each_other(svg: str) -> list[tuple[str, str]]:
    seen = sorted(texts(svg), key=lambda one: one.baseline)
    return [
        (one.words, other.words)
        for place, one in enumerate(seen)
        for other in seen[place + 1 : place + 12]
        if other.baseline - one.baseline < 0.8 * other.size
        and one.left < other.right - SLACK
        and other.left < one.right - SLACK
    ]


def outside(picture: Picture) -> list[str]:
    end = picture.width - MARGIN + SLACK
    return [one.words for one in texts(picture.svg()) if one.left < MARGIN - SLACK or one.right > end]


def shown(picture: Picture) -> str:
    return "\n".join(one.words for one in texts(picture.svg()))


def drawn(results: Results, language: str = "ko", **more: float) -> Picture:
    return pictures_of(results, manner(language, **more))[0]


def long_names(people: int = 40) -> Results:
    signs: list[dict[str, Any]] = [
        {"text": LONG},
        {"text": "🤝 협동 🤝"},
        {"text": "👍"},
        {"text": "a" * 200},
    ]
    return invented(survey(ranking([*signs, *named(36)], 5)), people)


# What is counted


def test_the_bars_of_a_ranking_are_as_long_as_its_points() -> None:
    results = invented(survey(ranking(named(12), 5)), 74)
    rows = results_document(results, "ko")["questions"][0]["ranking"]
    points = [row["points"] for row in rows if row["points"]]
    lengths = bars(drawn(results).svg())
    assert lengths == pytest.approx([lengths[0] * each / points[0] for each in points], abs=0.002)


def test_a_chart_says_the_numbers_of_the_document() -> None:
    results = invented(survey(ranking(named(12), 5)), 74)
    words = shown(drawn(results))
    for row in results_document(results, "ko")["questions"][0]["ranking"]:
        best, worst = row["interval"]
        assert f"{row['place']}위\n{row['option']}\n{row['points']}점" in words
        assert (
            f"{row['mentions']}명({100 * row['mentions'] / 74:.1f}%) · {best}~{worst}위" in words
            or best == worst
        )


def test_the_bars_of_every_kind_are_as_long_as_their_numbers() -> None:
    results = invented(mixed(), 50)
    document = results_document(results, "ko")["questions"]
    choice, rating, _, agreement, points = pictures_of(results, manner("ko"))
    counts = sorted((row["count"] for row in document[0]["options"] if row["count"]), reverse=True)
    assert in_proportion(bars(choice.svg()), counts)
    assert in_proportion(bars(rating.svg()), [row["count"] for row in document[1]["ratings"]])
    assert in_proportion(
        bars(points.svg()), sorted((row["points"] for row in document[4]["options"]), reverse=True)
    )
    rows = [[row[word] for word in ("agree", "disagree", "pass")] for row in document[3]["statements"]]
    assert bars(agreement.svg(), "piece") == pytest.approx(
        [ROOM * each / 50 for row in rows for each in row], abs=0.002
    )


def in_proportion(lengths: list[float], values: list[int]) -> bool:
    longest = max(lengths) / max(values)
    return lengths == pytest.approx([longest * value for value in values], abs=0.002)


def test_columns_of_days_are_as_high_as_their_responses() -> None:
    came = days(120, 12)
    results = invented(survey(ranking(named(3), 2)), 120)
    svg = picture_of_participation(results, came, manner("ko")).svg()
    counts = [count for _, count in came.columns if count]
    assert sum(counts) == 120
    assert in_proportion(bars(svg, "column", "height"), counts)


def test_many_days_are_gathered_into_weeks() -> None:
    first = date(2026, 1, 5)
    came = Participation({first: 3, first + timedelta(days=6): 2, first + timedelta(days=100): 1})
    assert came.weekly
    assert came.columns[0] == (first, 5)
    assert sum(count for _, count in came.columns) == 6
    assert len(came.columns) == 15


# Places, bands, and where the chosen ones end


def test_shared_places_say_so_and_stand_above_the_line_together() -> None:
    results = ranked(named(4), 2, [(1, 2), (2, 1), (3, 4), (4, 3)] * 4)
    words = shown(drawn(results))
    assert words.count("공동 1위") == 4
    assert "2개를 뽑는데 공동 순위로 4개" in words


def test_the_line_stands_below_as_many_as_are_chosen() -> None:
    words = shown(drawn(invented(survey(ranking(named(12), 5)), 74)))
    above, below = words.split("여기까지 5개")
    assert "5위" in above
    assert "6위\n" in below


def test_where_nothing_is_left_out_there_is_neither_line_nor_band() -> None:
    picture = drawn(invented(survey(ranking(named(3), 3)), 40))
    assert "여기까지" not in shown(picture)
    assert 'class="key"' not in picture.svg()


def test_few_answers_have_no_ranges() -> None:
    words = shown(drawn(invented(survey(ranking(named(6), 3)), 20)))
    assert "답이 30건보다 적어" in words
    assert not re.search(r"\d~\d+위", words)


def test_bands_are_told_by_word_and_by_pattern() -> None:
    picture = drawn(invented(survey(ranking(named(40), 5)), 120))
    assert {"확실", "경합", "그 외"} <= {one.words for one in texts(picture.svg())}
    assert len({attribute(tag, "fill") for tag in re.findall(r'<rect class="bar"[^>]*>', picture.svg())}) == 3
    assert "<path" in picture.svg()


def test_one_option_alone_is_a_chart() -> None:
    picture = drawn(ranked(named(2), 1, [(1,)] * 3))
    assert len(bars(picture.svg())) == 1
    assert "1위\n협동\n3점" in shown(picture)


def test_where_nobody_answered_it_says_so() -> None:
    results = invented(survey(ranking(named(12), 5)), 0)
    assert "답한 분이 없습니다." in shown(drawn(results))
    assert bars(drawn(results).svg()) == []
    assert png(picture_of_all(results, Participation({}), manner("ko")).svg())


@pytest.mark.parametrize("kind", sorted(OF_KIND))
def test_nobody_is_said_of_every_kind(kind: str) -> None:
    found = pictures_of(invented(survey(specimen(kind)), 0), manner("ko"))
    assert [bars(picture.svg()) for picture in found] == [[]] * (kind != "text")
    assert all("답한 분이 없습니다." in shown(picture) for picture in found)


def test_options_nobody_chose_are_named_below() -> None:
    words = shown(drawn(ranked(named(5), 2, [(1, 2)] * 6)))
    assert "아무도 고르지 않은 보기 3개" in words
    assert len(bars(drawn(ranked(named(5), 2, [(1, 2)] * 6)).svg())) == 2


def test_a_chart_of_the_first_bars_counts_the_others() -> None:
    results = invented(survey(ranking(named(40), 5)), 200)
    picture = drawn(results, most=15)
    assert len(bars(picture.svg())) == 15
    told = re.search(r"보기 (\d+)개가 더", shown(picture))
    assert told
    assert 15 + int(told[1]) == len(bars(drawn(results).svg()))


# How it looks


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_lies_over_anything_else_or_beyond_the_edge(language: str, scale: float) -> None:
    results = [long_names(), invented(mixed(), 50), ranked(named(4), 2, [(1, 2), (2, 1), (3, 4), (4, 3)] * 4)]
    pictures = [one for each in results for one in pictures_of(each, manner(language, scale=scale))]
    daily = picture_of_participation(results[0], days(300, 40), manner(language, scale=scale))
    for picture in (*pictures, daily):
        assert over_each_other(picture.svg()) == []
        assert outside(picture) == []


def test_a_long_name_has_two_lines_and_then_an_ellipsis() -> None:
    broken = lines("가나다라마바사 " * 10, 26, 300, 2)
    assert len(broken) == 2
    assert broken[1].endswith("…")
    assert all(width(line, 26) <= 300 for line in broken)


@pytest.mark.parametrize(
    ("written", "drawn_as"),
    [
        ("🤝 협동 🤝", "협동"),
        ("👍🏽", "thumbs up sign"),
        ("협\u200d동\ufe0f\u202e", "협동"),
        ("ᄒ\u1161ᆫ글", "한글"),
        ("café ệ", "café e"),
        ("ไทย", "???"),
        ("日本 1️⃣", "日本 1"),
    ],
)
def test_what_the_font_lacks_is_left_out_or_called_by_its_name(written: str, drawn_as: str) -> None:
    assert drawable(written) == drawn_as


@given(st.text(max_size=80), st.integers(1, 4))
def test_whatever_the_name_it_is_drawn_in_letters_of_the_font_within_its_room(name: str, most: int) -> None:
    broken = lines(name, 26, 300, most)
    assert len(broken) <= most
    for line in broken:
        assert width(line, 26) <= 300
        assert all(width(letter, 26) > 0 or letter == " " for letter in line)


def test_what_people_wrote_is_text_and_never_markup() -> None:
    results = invented(survey(ranking([{"text": "<script>&\"'"}, {"text": "b"}], 1)), 9)
    svg = drawn(results).svg()
    assert "<script" not in svg
    assert "&lt;script&gt;&amp;" in svg
    assert png(svg)


def test_a_picture_can_be_read_by_those_who_do_not_see_it() -> None:
    svg = drawn(invented(survey(ranking(named(3), 2)), 40)).svg()
    assert 'role="img" lang="ko"' in svg
    assert "<title>가장 중요한 핵심가치를 순서대로 골라 주세요</title>" in svg
    assert re.search(r"<desc>1위 · \w+ · \d+점 · ", svg)


@pytest.mark.parametrize("kind", sorted(OF_KIND))
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_kind_is_drawn_or_left_to_be_read(kind: str, language: str) -> None:
    found = pictures_of(invented(survey(specimen(kind)), 40), manner(language))
    assert len(found) == (kind != "text")
    for picture in found:
        assert over_each_other(picture.svg()) == []
        assert png(picture.svg(), 200_000).startswith(b"\x89PNG")


def test_five_hundred_options_make_a_picture_of_bearable_size() -> None:
    options = [{"text": f"보기 {number}"} for number in range(500)]
    found = ranked(options[:250], 2, [(number, 250 - number) for number in range(1, 125)])
    picture = drawn(found)
    wide, high = struct.unpack(">II", png(picture.svg())[16:24])
    assert wide * high <= MOST * 1.01
    assert high > 2 * wide


def test_a_page_gets_each_drawing_by_its_number_and_without_what_it_says_itself() -> None:
    results = invented(mixed(), 30)
    drawing = drawings(results, manner("ko", alone=False))
    assert drawing(2).startswith("<svg ")
    assert "얼마나 만족하십니까" not in "".join(one.words for one in texts(drawing(2)))
    words = {"kind": "text", "text": "글"}
    assert drawings(invented(survey(words), 3), manner("ko"))(1) == ""


def test_one_tall_picture_holds_every_question_and_the_days() -> None:
    results = invented(mixed(), 30)
    picture = picture_of_all(results, days(30, 5), manner("ko"))
    assert [title in shown(picture) for title in ("무엇이 가장", "100점을", "날마다 들어온")] == [True] * 3
    assert "2026. 12. 18.(금) 18:00 기준" in shown(picture)
    assert NOW.hour == 18


# Stretches of numbers

NUMBERS = st.lists(st.decimals(-500, 10_000, places=2), min_size=1, max_size=60)


@given(NUMBERS)
def test_every_number_lies_in_one_stretch(values: list[Decimal]) -> None:
    found = list(stretches(values, 2))
    assert sum(count for _, _, count in found) == len(values)
    for first, last, count in found:
        assert sum(first <= value <= last for value in values) == count
    assert len(found) <= max(STRETCHES, 8)
    assert [first for first, _, _ in found] == sorted(first for first, _, _ in found)


def test_stretches_are_round() -> None:
    years = [Decimal(year) for year in range(60)]
    assert [(int(first), int(last)) for first, last, _ in stretches(years, 0)][:2] == [(0, 9), (10, 19)]

"""What people read of a ranking, in every situation and both languages.

`GOLDEN=write` writes the texts anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from surveys.prompt import Phrase, Words
from surveys.questions.options import Option
from surveys.questions.ranking_result import RankingResult
from surveys.questions.ranking_words import CELL, CELLS
from surveys.tally.ballots import ranked
from tests.surveys.people import ranking, spoken, survey_of
from tests.surveys.ranked import counted, told

GOLDEN = Path(__file__).parent / "golden_results"
LANGUAGES = ("ko", "en")
SITUATIONS = {
    "clear": "30,협동,연대\n8,협동,공공성\n15,연대,협동\n5,공공성,연대\n2,혁신,협동",
    "contested": (
        "14,협동,연대\n14,협동,공공성\n12,연대,공공성\n14,공공성,협동\n10,포용,연대\n2,혁신,공공성\n2,공공성"
    ),
    "tied": "22,협동,연대\n22,협동,공공성\n6,연대,포용\n6,공공성,포용\n4,혁신,포용",
    "under-30": "5,협동,연대\n3,연대,협동\n2,공공성,협동\n1,혁신",
    "methods-disagree": (
        "30,협동,연대,공공성\n20,연대,협동,공공성\n24,혁신,포용,공공성\n16,혁신,협동,연대\n10,포용,협동,공공성"
    ),
    "too-few": "2,협동,연대\n1,연대,공공성\n1,공공성",
}
"""None of them lies so close to a limit that other draws would tell another interval."""


def situation(name: str) -> RankingResult:
    rows = SITUATIONS[name]
    columns = max(row.count(",") for row in rows.splitlines())
    header = ",".join(["weight", *(f"rank{place}" for place in range(1, columns + 1))])
    return counted(f"{header}\n{rows}\n")


def said(lines: tuple[Words, ...], language: str = "ko") -> list[str]:
    return [spoken(line, language) for line in lines]


def summary(name: str, language: str = "ko") -> list[str]:
    return said(situation(name).summary(texts=False), language)


def why(name: str, language: str = "ko") -> list[str]:
    return said(situation(name).why(), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_reads_as_in_its_golden_text(name: str, language: str) -> None:
    path = GOLDEN / f"{name}.{language}.txt"
    now = "\n".join(said(told(situation(name)), language)) + "\n"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


def test_every_situation_has_a_text_in_every_language_and_no_text_is_left_over() -> None:
    files = {path.name for path in GOLDEN.glob("*")}
    assert files == {f"{name}.{language}.txt" for name in SITUATIONS for language in LANGUAGES}


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_points_of_each_option_are_the_sum_they_are_said_to_be(name: str) -> None:
    for line in situation(name).why():
        if isinstance(line, Phrase) and line.key == "why-points":
            total, _, terms = spoken(line).partition(" = ")
            products = [term.split()[1].split("×") for term in terms.split(" + ")]
            summed = sum(int(people.strip("명")) * int(worth.strip("점")) for people, worth in products)
            assert total.endswith(f" {summed}점")


def test_bars_are_short_and_never_the_only_way_to_know() -> None:
    bars = [line for line in summary("contested") if CELL in line]
    assert len(bars) == 5
    for line in bars:
        bar, _, numbers = line.partition(" ")
        assert set(bar) == {CELL}
        assert len(bar) <= CELLS
        assert "명(" in numbers


def test_a_line_of_the_summary_fits_on_a_telephone() -> None:
    """Twenty syllables; a bar and two numbers of a thousand people each."""
    thousands = counted("weight,rank1\n1234,협동\n1000,연대\n")
    longest = [line for line in said(thousands.summary(texts=False)) if CELL in line]
    assert longest[0] == "▇▇▇▇▇▇▇▇ 1,234명(55.2%) · 1순위 1,234명"
    assert max(map(len, longest)) <= 40


def test_the_details_stand_below_the_first_empty_line() -> None:
    lines = summary("clear")
    seen, folded = lines[: lines.index("")], lines[lines.index("") + 1 :]
    assert seen[0].startswith("1위는")
    assert [line.partition(":")[0] for line in seen[-3:]] == ["확실", "경합", "그 외"]
    assert folded[0] == "1위 협동 93점"
    assert "고르지 않은 보기는 고른 보기 모두의 아래에, 서로 같은 자리로 둡니다." in folded


def test_below_30_answers_no_interval_is_told() -> None:
    rows = situation("under-30").document("ko")["ranking"]
    assert not any("interval" in row for row in rows)
    assert {row["band"] for row in rows} <= {"certain", "contested", "rest"}
    assert not any("95번" in line for line in why("under-30"))


def test_from_30_answers_on_each_row_has_its_interval_and_band() -> None:
    rows = situation("clear").document("ko")["ranking"]
    assert [(row["option"], row["band"]) for row in rows[:3]] == [
        ("협동", "certain"),
        ("연대", "certain"),
        ("공공성", "rest"),
    ]
    for row in rows:
        best, worst = row["interval"]
        assert 1 <= best <= row["place"] <= worst <= len(rows)


def test_below_three_answers_for_each_place_it_warns_and_calls_nothing_certain() -> None:
    lines = [*summary("too-few"), *why("too-few")]
    assert sum(line.startswith("답이 4건뿐이라") for line in lines) == 2
    assert not any("확실" in line for line in lines)


def test_who_shares_the_last_place_to_be_chosen_is_contested() -> None:
    rows = situation("tied").document("ko")["ranking"]
    assert [(row["place"], row["band"]) for row in rows[1:3]] == [(2, "contested"), (2, "contested")]
    assert any(line.startswith("2위까지만 뽑으려면") for line in why("tied"))


def test_a_question_with_as_many_places_as_options_has_no_bands() -> None:
    every = counted("weight,rank1,rank2\n20,협동,연대\n15,연대,협동\n")
    assert not any("확실" in line for line in said(told(every)))


def test_with_one_place_the_number_of_people_decides() -> None:
    lines = said(told(counted("weight,rank1\n30,협동\n10,연대\n5,포용\n")))
    assert "순위는 고른 사람의 수로 정합니다." in lines
    assert "답한 분들 기준입니다. 세는 방법과 우연을 함께 따지면, 1위는 이렇습니다." in lines
    assert "1위인 협동과 다음인 연대는 20점 차이입니다." in lines
    assert not any("겹칩니다" in line for line in lines)


def test_where_nobody_answered_there_is_nothing_to_explain() -> None:
    (question,) = survey_of(ranking("협동", "연대", "포용", places=2)).questions
    nothing = question.tally([])
    assert isinstance(nothing, RankingResult)
    assert said(nothing.why()) == ["답한 분이 없습니다."]
    assert [row["points"] for row in nothing.document("ko")["ranking"]] == [0, 0, 0]


def test_what_nobody_chose_stands_in_one_line() -> None:
    (question,) = survey_of(ranking("협동", "연대", "포용", "혁신", places=2)).questions
    lines = said(question.tally([bytes([1, 2])] * 7).summary(texts=False))
    assert "아무도 고르지 않은 보기 2개: 포용 · 혁신" in lines


def test_500_options_are_counted_and_explained() -> None:
    options = [Option(text=f"보기 {number}", number=number) for number in range(1, 501)]
    ballots = [(first + step).to_bytes(2, "big") for first in range(1, 100) for step in (0, 100, 200)]
    packed = [b"".join(ballots[start : start + 3]) for start in range(0, len(ballots), 3)]
    result = RankingResult(3, options, ranked(packed, range(1, 501), 2))
    assert any("외" in line for line in said(told(result)))

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reports.results import results_csv, results_json
from surveys.questions import Ballot
from surveys.receipt import LETTERS, receipt
from surveys.results import Results, count, summary
from surveys.tally.points import points_of
from tests.surveys.people import ranking, spoken, survey_of, text

VALUES = survey_of(
    ranking("협동", "공동체", "연대", "사람중심", "혁신", places=3), text(reason="optional"), id="v"
)
BALLOTS = [bytes(ballot) for ballot in ([1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 1, 4], [2, 3, 1])]


def results(ballots: list[Ballot] | None = None, texts: list[Any] | None = None) -> Results:
    ranked = [Ballot(ballot) for ballot in BALLOTS] if ballots is None else ballots
    written = [Ballot(json.dumps(entries).encode()) for entries in texts or []]
    opens = datetime(2026, 11, 20, 9, tzinfo=VALUES.zone)
    return count(
        VALUES, {1: ranked, 2: written}, state="closed", opens=opens, closes=None, responses=5, drafts=2
    )


def lines(shown: Results, *, texts: bool = True) -> list[str]:
    return [spoken(line) for line in summary(shown, texts=texts)]


def test_the_document_is_what_the_contract_says() -> None:
    document = json.loads(results_json(results(), "ko"))
    assert {**document, "questions": []} == {
        "survey": "v",
        "title": "설문",
        "state": "closed",
        "opens": "2026-11-20T09:00:00+09:00",
        "closes": None,
        "entitled": None,
        "responses": 5,
        "drafts": 2,
        "questions": [],
    }
    ranked, written = document["questions"]
    assert {key: ranked[key] for key in ("id", "kind", "answered")} == {
        "id": "q1",
        "kind": "ranking",
        "answered": 5,
    }
    assert ranked["ranking"][0] == {
        "option": "협동",
        "id": "1",
        "place": 1,
        "points": 12,
        "mentions": 5,
        "first": 3,
    }
    assert [(row["option"], row["place"], row["points"]) for row in ranked["ranking"]] == [
        ("협동", 1, 12),
        ("공동체", 2, 10),
        ("연대", 3, 5),
        ("사람중심", 4, 3),
        ("혁신", 5, 0),
    ]
    assert written == {"id": "q2", "kind": "text", "answered": 0, "texts": [], "reasons": []}


def test_equal_points_share_a_place_and_leave_the_next_free() -> None:
    shown = results([Ballot(bytes([1])), Ballot(bytes([2])), Ballot(bytes([3, 4]))])
    ranked = shown.questions[0].document("ko")["ranking"]
    assert [row["place"] for row in ranked] == [1, 1, 1, 4, 5]


def test_the_summary_reads_as_a_sentence_and_a_list() -> None:
    shown = lines(results([Ballot(bytes(ballot)) for ballot in ([1, 2, 3], [1, 2, 4], [1, 2, 3], [1, 2, 4])]))
    assert "4명이 답했습니다." in shown
    assert "1위는 협동, 2위는 공동체, 공동 3위는 연대와 사람중심입니다." in shown
    assert "점수는 1순위 3점부터 한 순위에 1점씩 줄여 더한 것입니다." in shown
    assert "1위 협동 — 12점, 고른 사람 4명, 1순위 4명" in shown
    assert "공동 3위 연대 — 2점, 고른 사람 2명, 1순위 0명" in shown
    assert "아무도 고르지 않은 보기 1개: 혁신" in shown


def test_the_summary_reads_naturally_in_english_too() -> None:
    ballots = [Ballot(bytes(ballot)) for ballot in ([1, 2, 3], [1, 2, 4])]
    shown = [spoken(line, "en") for line in summary(results(ballots, [[["하나", ""]]]), texts=True)]
    assert "1st place: 협동; 2nd place: 공동체; 3rd place, shared: 연대 and 사람중심." in shown
    assert "1 person wrote 1 text." in shown


def test_what_people_wrote_is_listed_whole_for_those_who_may_read_it() -> None:
    shown = results([Ballot(bytes([1, 2, 3]), "함께라서")], [[["하나", "까닭"]], [["둘\n셋", ""]]])
    told = lines(shown)
    assert {"• 함께라서", "• 하나", "이유: 까닭", "• 둘\n셋"} <= set(told)
    assert "2명이 2건을 적었습니다." in told
    assert not {"• 함께라서", "• 하나"} & set(lines(shown, texts=False))


def test_nobody_answered_is_said_so() -> None:
    assert lines(results([])).count("아직 답한 분이 없습니다.") == 2


def table(shown: Results) -> list[dict[str, str]]:
    written = results_csv(shown, "ko")
    assert written.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_the_table_has_a_row_for_each_option_and_text() -> None:
    rows = table(results(texts=[[['줄\n바꿈, "따옴표"', "까닭"]]]))
    assert len(rows) == 6
    assert rows[0] == {
        "question": "q1",
        "kind": "ranking",
        "option": "협동",
        "id": "1",
        "place": "1",
        "points": "12",
        "mentions": "5",
        "first": "3",
        "text": "",
        "reason": "",
    }
    assert rows[-1]["text"] == '줄\n바꿈, "따옴표"'
    assert rows[-1]["reason"] == "까닭"


def test_a_spreadsheet_calculates_nothing_from_what_people_wrote() -> None:
    texts = [[[start + "1+1", ""]] for start in ("=", "+", "-", "@", "\t", "\r")]
    cells = [row["text"] for row in table(results([], texts)) if row["kind"] == "text"]
    assert cells == ["'" + start + "1+1" for start in ("=", "+", "-", "@", "\t", "\r")]


OPTIONS = 6
RANKED = st.lists(
    st.permutations(range(1, OPTIONS + 1)).flatmap(lambda order: st.integers(0, 4).map(lambda n: order[:n]))
)


@given(RANKED, st.sampled_from([1, 2]), st.sampled_from([0, 250, 700]))
def test_points_equal_a_count_by_hand(ranked: list[list[int]], width: int, above: int) -> None:
    width = 2 if above + OPTIONS > 255 else width
    ballots = [[above + option for option in order] for order in ranked]
    by_hand: Counter[int] = Counter()
    for order in ballots:
        for before, option in enumerate(order):
            by_hand[option] += 4 - before
    options = [above + option for option in range(1, OPTIONS + 1)]
    packed = [b"".join(option.to_bytes(width, "big") for option in order) for order in ballots]
    counted = points_of(packed, options, 4, width)
    for option in options:
        got = counted[option]
        assert got.points == by_hand[option]
        assert got.mentions == sum(option in order for order in ballots)
        assert got.first == sum(order[:1] == [option] for order in ballots)
        assert got.place == 1 + sum(by_hand[other] > by_hand[option] for other in options)


def test_over_255_options_a_ballot_has_two_bytes_for_each() -> None:
    survey = survey_of(ranking(*(f"보기 {n}" for n in range(1, 301)), places=3))
    question: Any = survey.questions[0]
    answer = question.from_json('{"options": [300, 1, 256], "reason": "", "done": false, "writing": false}')
    ballot = question.ballot(answer)
    assert ballot.content == bytes([1, 44, 0, 1, 1, 0])
    ranked = question.tally([ballot]).document("ko")["ranking"]
    assert [row["id"] for row in ranked[:3]] == ["300", "1", "256"]


def test_a_receipt_is_eight_letters_none_easily_taken_for_another() -> None:
    codes = {receipt(bytes([n]), attempt) for n in range(100) for attempt in range(3)}
    assert len(codes) == 300
    for code in codes:
        assert len(code) == 9
        assert code[4] == "-"
        assert set(code.replace("-", "")) <= set(LETTERS)
    assert receipt(b"same", 0) == receipt(b"same", 0)

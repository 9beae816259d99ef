from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import datetime
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reports.results import results_csv, results_json
from surveys.asked import ABSTAINED, Asked, Ballot, Given
from surveys.questions.options import Option
from surveys.questions.ranking_result import RankingResult
from surveys.receipt import LETTERS, receipt
from surveys.results import Cast, Results, count, summary
from surveys.tally.ballots import ranked as packed_ballots
from tests.surveys.people import ranking, spoken, survey_of, text

VALUES = survey_of(
    ranking("협동", "공동체", "연대", "사람중심", "혁신", places=3), text(reason="optional"), id="v"
)
BALLOTS = [bytes(ballot) for ballot in ([1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 1, 4], [2, 3, 1])]


def cast(*ballots: Ballot, about: int = 0) -> list[Cast]:
    """One ballot of each response."""
    return [Cast(response, about, ballot) for response, ballot in enumerate(ballots, start=1)]


def counted(survey: Any, ballots: dict[int, list[Cast]]) -> Results:
    opens = datetime(2026, 11, 20, 9, tzinfo=survey.zone)
    return count(survey, ballots, state="closed", opens=opens, closes=None, responses=5, drafts=2)


def results(ballots: list[Ballot] | None = None, texts: list[Any] | None = None) -> Results:
    ranked = [Ballot(ballot) for ballot in BALLOTS] if ballots is None else ballots
    written = [Ballot(json.dumps(entries).encode()) for entries in texts or []]
    return counted(VALUES, {1: cast(*ranked), 2: cast(*written)})


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
        "band": "certain",
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
    assert "순위는 점수로 정합니다. 1순위는 3점이고, 한 순위 내려갈 때마다 1점씩 줄어듭니다." in shown
    assert shown[shown.index("1위 협동 12점") + 1] == "▇▇▇▇▇▇▇▇ 4명(100.0%) · 1순위 4명"
    assert shown[shown.index("공동 3위 연대 2점") + 1] == "▇▇▇▇ 2명(50.0%)"
    assert "아무도 고르지 않은 보기 1개: 혁신" in shown


def test_the_summary_reads_naturally_in_english_too() -> None:
    ballots = [Ballot(bytes(ballot)) for ballot in ([1, 2, 3], [1, 2, 4])]
    shown = [spoken(line, "en") for line in summary(results(ballots, [[["하나", ""]]]), texts=True)]
    assert "1st place: 협동; 2nd place: 공동체; 3rd place, shared: 연대 and 사람중심." in shown
    assert "1 person answered." in shown
    assert not any(line.startswith("They wrote") for line in shown)


def test_what_people_wrote_is_listed_whole_for_those_who_may_read_it() -> None:
    shown = results([Ballot(bytes([1, 2, 3]), "함께라서")], [[["하나", "까닭"]], [["둘\n셋", ""]]])
    told = lines(shown)
    assert {"• 함께라서", "• 하나", "이유: 까닭", "• 둘\n셋"} <= set(told)
    assert not any(line.startswith("모두") for line in told)
    assert not {"• 함께라서", "• 하나"} & set(lines(shown, texts=False))


def test_nobody_answered_is_said_so() -> None:
    assert lines(results([])).count("답한 분이 없습니다.") == 2


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


EACH = survey_of(
    ranking("돌봄", "주거", "교육", places=2, at_least=1, id="topic", abstain=True, reason="optional"),
    ranking("찬성", "반대", places=1, for_each="topic", abstain=True, reason="required"),
    id="e",
)


def each() -> Results:
    """Four responses; two speak of 교육, one of them and another of 돌봄, nobody of 주거."""
    topics = cast(Ballot(bytes([3, 1]), "급해서"), Ballot(bytes([3])), Ballot(bytes([1])), Ballot(ABSTAINED))
    education = cast(Ballot(bytes([1]), "배움이 먼저라서"), Ballot(ABSTAINED), about=3)
    care = [Cast(1, 1, Ballot(bytes([2]), "돈이 없어서")), Cast(3, 1, Ballot(bytes([1]), "=늦기 전에"))]
    return counted(EACH, {1: topics, 2: [*education, *care]})


def test_abstentions_are_counted_apart_and_reasons_are_listed() -> None:
    topic, _ = json.loads(results_json(each(), "ko"))["questions"]
    assert list(topic) == ["id", "kind", "answered", "abstained", "ranking", "reasons"]
    assert (topic["answered"], topic["abstained"], topic["reasons"]) == (3, 1, ["급해서"])
    assert sum(row["mentions"] for row in topic["ranking"]) == 4


def test_what_was_asked_of_several_things_is_counted_for_each_that_somebody_spoke_of() -> None:
    _, opinion = json.loads(results_json(each(), "ko"))["questions"]
    assert (opinion["id"], opinion["kind"], opinion["answered"]) == ("q2", "ranking", 2)
    care, education = opinion["each"]
    assert list(care)[:4] == ["about", "about_id", "answered", "abstained"]
    assert (care["about"], care["about_id"], care["answered"], care["abstained"]) == ("돌봄", "1", 2, 0)
    assert [row["option"] for row in care["ranking"] if row["place"] == 1] == ["찬성", "반대"]
    assert (education["about"], education["answered"], education["abstained"]) == ("교육", 1, 1)
    assert education["reasons"] == ["배움이 먼저라서"]


def test_the_table_says_what_each_row_is_about() -> None:
    rows = [row for row in table(each()) if row["question"] == "q2"]
    assert [row["about"] for row in rows] == ["돌봄"] * 4 + ["교육"] * 3
    assert [row["reason"] for row in rows if row["reason"]] == [
        "돈이 없어서",
        "'=늦기 전에",
        "배움이 먼저라서",
    ]


def test_the_summary_tells_the_things_one_after_the_other() -> None:
    shown = lines(each())
    care, education = shown.index("돌봄"), shown.index("교육")
    assert shown[care + 1] == "2명이 답했습니다."
    assert shown[education + 1] == "1명이 답했습니다."
    assert "기권 1명" in shown[education:]
    assert "적어 주신 이유 2건" in shown[care:education]
    assert "• 돈이 없어서" in shown[care:education]
    assert "• 돈이 없어서" not in lines(each(), texts=False)


def test_where_all_abstain_nobody_has_answered() -> None:
    shown = counted(EACH, {1: cast(Ballot(ABSTAINED), Ballot(ABSTAINED))})
    topic, opinion = shown.questions
    assert (topic.people, topic.parts[0].answered, topic.parts[0].abstained) == (0, 0, 2)
    assert opinion.document("ko") == {"id": "q2", "kind": "ranking", "answered": 0, "each": []}
    assert lines(shown)[3:] == [
        "순위",
        "답한 분이 없습니다.",
        "기권 2명",
        "",
        "순위",
        "답한 분이 없습니다.",
    ]


def test_a_thing_of_a_sheet_is_counted_even_where_nobody_filled_it() -> None:
    items = [{"text": "계획", "weight": "10"}, {"text": "실행", "weight": "20"}]
    things = ["마을학교", "나눔장터"]
    sheet = {"kind": "scoring", "text": "배점표", "items": items, "things": things}
    survey = survey_of(sheet)
    asked = Asked(survey.questions[0], survey.questions[0].things()[0])
    ballot = asked.ballot(Given(asked.question.invent(Random(1))))
    (counts,) = counted(survey, {1: cast(ballot, about=asked.place.about)}).questions
    assert [(part["about"], part["answered"]) for part in counts.document("ko")["each"]] == [
        ("마을학교", 1),
        ("나눔장터", 0),
    ]


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
    offered = [Option(text=str(number), number=number) for number in options]
    counted = RankingResult(4, offered, packed_ballots(packed, options, width)).counts
    for option in options:
        got = counted[option]
        assert got.points == by_hand[option]
        assert got.mentions == sum(option in order for order in ballots)
        assert got.first == sum(order[:1] == [option] for order in ballots)
        assert got.place == 1 + sum(by_hand[other] > by_hand[option] for other in options)


def test_over_255_options_a_ballot_has_two_bytes_for_each() -> None:
    survey = survey_of(ranking(*(f"보기 {n}" for n in range(1, 301)), places=3))
    question: Any = survey.questions[0]
    ballot = question.ballot(question.from_json([300, 1, 256]))
    assert ballot == bytes([1, 44, 0, 1, 1, 0])
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

"""The result as XLSX, DOCX, HTML and CSV: the same numbers in each, every word, and nothing that acts."""

from __future__ import annotations

import json
import re
from typing import Any

from surveys.asked import Ballot, Place
from surveys.survey import Survey
from tests.reports.desk import Cast, Files, every_kind, files_of, invented
from tests.reports.reading import Page, grids_of_pages, grids_of_sheet, numbers, numbers_told
from tests.surveys.people import ranking, survey_of, text

HOSTILE = (
    "<script>alert(1)</script>",
    "\u202e거꾸로 쓴 글",
    "🤝🏽 함께 👍",
    "</table></body>",
    "&lt;b&gt;",
    '=HYPERLINK("h","t")',
    "+1+1",
    "-1",
    "@SUM(1)",
)


def written(*entries: str) -> Cast:
    """A response to one text question."""
    return {Place(1): Ballot(json.dumps([[entry, ""] for entry in entries]).encode())}


def words(entries: str = "1-20") -> Survey:
    return survey_of(text(entries=entries, max_length="4000"), id="w", title="한마디")


def sheet(files: Files, name: str) -> Any:
    return files.book[name]


def rows(files: Files, name: str) -> list[tuple[Any, ...]]:
    return list(sheet(files, name).iter_rows(values_only=True))


# The same numbers


async def test_every_number_in_every_form_is_the_one_of_the_json(everything: Files) -> None:
    told = numbers_told(everything.document)
    assert len(told) > 40
    assert numbers(Page(everything.page).tables) == told
    assert numbers(grids_of_pages(everything.pages)) == told
    assert numbers(grids_of_sheet(sheet(everything, "문항별 결과"))) == told


async def test_in_english_as_well(sqlite_url: str) -> None:
    files = await files_of(sqlite_url, every_kind(), invented(every_kind(), 40), "en")
    told = numbers_told(files.document, "en")
    assert numbers(Page(files.page).tables, "en") == told
    assert numbers(grids_of_pages(files.pages), "en") == told
    assert not re.search("[가-힣]", " ".join(files.book.sheetnames))


async def test_single_figures_are_told_as_well(everything: Files) -> None:
    asked = {question["id"]: question for question in everything.document["questions"]}
    number, scoring = asked["number"], asked["scoring"]["each"][0]
    told = [row for row in rows(everything, "문항별 결과") if isinstance(row[1], int | float)]
    assert ("중앙값", number["median"]) in [row[:2] for row in told]
    assert ("총점 평균", scoring["total"]["mean"]) in [row[:2] for row in told]
    assert ("합계", number["total"]) in [row[:2] for row in told]


async def test_the_first_places_stand_at_the_beginning(sqlite_url: str) -> None:
    survey = survey_of(ranking("연대", "협동", "혁신", "민주성", places=2), id="r")
    cast: list[Cast] = [{Place(1): Ballot(bytes(ballot))} for ballot in ([1, 2], [1, 3], [1, 2], [1, 3])]
    files = await files_of(sqlite_url, survey, cast)
    assert files.report.headlines == (("문항 1. 순위", "1위 연대, 공동 2위 협동, 공동 2위 혁신"),)
    assert [row[4] for row in rows(files, "개요") if row[0] == "문항 1. 순위"] == [
        "1위 연대, 공동 2위 협동, 공동 2위 혁신"
    ]


async def test_the_report_says_when_of_whom_and_how_it_was_counted(everything: Files) -> None:
    for shown in (Page(everything.page).text, "\n".join(line.text for line in everything.pages.paragraphs)):
        assert "답한 사람들을 기준으로 한 결과임" in shown
        assert "순위에 들지 않은 보기는 순위에 든 모든 보기보다 아래" in shown
    facts = dict(everything.report.facts)
    assert facts["기간"] == "2026. 11. 20.(금) 18:00 ~ 2026. 12. 4.(금) 23:59"
    assert facts["집계 시각"] == "2026. 11. 20.(금) 19:00"
    assert facts["응답"] == "40건"
    about = "\n".join(str(row[0]) + str(row[1]) for row in rows(everything, "읽는 법"))
    assert "같은 자리로 보았음" in about
    assert "이름은 싣지 않았음" in about


async def test_why_a_ranking_came_out_so_is_told(everything: Files) -> None:
    (piece,) = everything.report.sections[0].pieces
    assert piece.why
    for line in piece.why:
        assert line in Page(everything.page).text


# Every word


async def test_texts_stand_complete_in_every_form(sqlite_url: str) -> None:
    long, lines = "가나다라마바사 " * 499 + "끝", "첫 줄\n둘째 줄"
    files = await files_of(sqlite_url, words(), [written(long, lines), written("짧은 글")])
    paragraphs = [paragraph.text for paragraph in files.pages.paragraphs]
    for one in (long, lines, "짧은 글"):
        assert one in Page(files.page).text
        assert one in paragraphs
        assert one in [row[3] for row in rows(files, "글로 적은 답")]
        assert one in [line["text"] for line in files.lines]
        assert one in [cell for row in rows(files, "응답") for cell in row]


async def test_what_was_written_for_other_and_every_reason_is_there(everything: Files) -> None:
    asked = {question["id"]: question for question in everything.document["questions"]}
    others, reasons = asked["single_choice"]["other"], asked["ranking"]["reasons"]
    kept = [row[3] for row in rows(everything, "글로 적은 답")]
    assert others
    assert {*others, *reasons} <= set(kept)
    assert kept.count(others[0]) >= others.count(others[0])
    assert all(text in Page(everything.page).text for text in (*others, *reasons))


async def test_entries_stand_with_their_reasons(everything: Files) -> None:
    asked = {question["id"]: question for question in everything.document["questions"]}
    pairs = list(zip(asked["text"]["texts"], asked["text"]["reasons"], strict=True))
    (piece,) = everything.report.sections[10].pieces
    assert list(piece.texts[0].entries) == pairs
    kept = [(row[3], row[4] or "") for row in rows(everything, "글로 적은 답") if "text 문항" in row[0]]
    assert kept == pairs


# The sheet of responses


async def test_each_response_has_a_row_and_nobody_a_name(everything: Files) -> None:
    head, *found = rows(everything, "응답")
    assert head[0] == "응답 번호"
    assert [row[0] for row in found] == list(range(1, 41))
    assert len(head) == len(set(head))
    assert "사람1" not in str(found)


async def test_a_row_says_what_was_answered(sqlite_url: str) -> None:
    survey = every_kind()
    cast = invented(survey, 1, seed=3)
    files = await files_of(sqlite_url, survey, cast)
    head, row = rows(files, "응답")
    said = dict(zip(head, row, strict=True))
    ((_, option), *_) = survey.questions[0].cells(cast[0][Place(1)].content)
    assert said["1. ranking 문항\n1순위"] == option
    scores = [value for name, value in said.items() if name and "scoring" in name and "이유" not in name]
    assert all(isinstance(value, int) for value in scores)


async def test_whoever_answered_nothing_has_an_empty_row(sqlite_url: str) -> None:
    files = await files_of(sqlite_url, words(), [written("하나"), {}])
    assert rows(files, "응답") == [("응답 번호", "1. 글\n답 1"), (1, "하나"), (2, None)]


async def test_what_is_longer_than_a_cell_goes_on_in_the_next(sqlite_url: str) -> None:
    options = [f"{number:03}{'긴 보기 ' * 35}".strip() for number in range(300)]
    survey = survey_of({"kind": "multiple_choice", "text": "모두", "options": options}, id="m")
    everything = {Place(1): Ballot(b"".join(number.to_bytes(2, "big") for number in range(1, 301)))}
    files = await files_of(sqlite_url, survey, [everything])
    _, row = rows(files, "응답")
    assert len(row) > 3
    assert "".join(row[1:]) == " · ".join(options)


# No harm


async def test_nobody_answered(sqlite_url: str) -> None:
    files = await files_of(sqlite_url, every_kind(), [])
    assert rows(files, "응답") == [("응답 번호",)]
    assert len(files.pages.tables) == 1
    assert all(piece.tables == () for section in files.report.sections for piece in section.pieces)
    assert "답한 사람 0명" in Page(files.page).text


async def test_five_hundred_options_are_all_there(sqlite_url: str) -> None:
    options = [f"보기 {number}" for number in range(500)]
    survey = survey_of(ranking(*options, places=5), id="many")
    files = await files_of(sqlite_url, survey, invented(survey, 30))
    told = numbers_told(files.document)
    assert len(told) == 500
    assert numbers(Page(files.page).tables) == numbers(grids_of_pages(files.pages)) == told
    assert numbers(grids_of_sheet(sheet(files, "문항별 결과"))) == told


async def test_what_people_write_is_text_and_nothing_else(sqlite_url: str) -> None:
    title, *_ = HOSTILE
    question = ranking(*HOSTILE, places=2, text=title)
    survey = survey_of(question, text(entries="1-20"), id="h", title=title, by=HOSTILE[1])
    ballots: list[Cast] = [{Place(1): Ballot(bytes([1, 2])), Place(2): written(*HOSTILE)[Place(1)]}] * 3
    files = await files_of(sqlite_url, survey, ballots)
    page = Page(files.page)
    assert [tag for tag, _ in page.tags if tag in {"script", "img", "iframe", "link", "a", "b"}] == []
    assert all(text in page.text for text in HOSTILE)
    assert set(HOSTILE) <= {paragraph.text for paragraph in files.pages.paragraphs}
    cells = [
        cell for book in files.book for row in book.iter_rows() for cell in row if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "@"))} == {True}
    assert set(HOSTILE) <= {cell.value for cell in cells}


async def test_signs_that_no_file_can_hold_are_left_out(sqlite_url: str) -> None:
    files = await files_of(sqlite_url, words(), [written("앞\x00\x0b\ufffe뒤")])
    assert "앞뒤" in [paragraph.text for paragraph in files.pages.paragraphs]
    assert "앞뒤" in [row[3] for row in rows(files, "글로 적은 답")]
    assert "앞뒤" in Page(files.page).text

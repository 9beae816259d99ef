"""What makes each form of the result good to use: the page, the document, the book."""

from __future__ import annotations

import io
import re
from itertools import pairwise

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from reports.document import document
from reports.files import FORMS
from reports.web_page import web_page
from surveys.prompt import Phrase
from tests.reports.desk import Files, every_kind, files_of, invented
from tests.reports.reading import Page, grids_of_pages, is_head, numbers, numbers_told
from tests.surveys.people import ranking, spoken, survey_of

SHEETS = ["개요", "문항별 결과", "글로 적은 답", "응답", "읽는 법"]


async def test_the_page_carries_all_it_needs(everything: Files) -> None:
    page = Page(everything.page)
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", everything.page))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not any({"src", "href", "srcset"} & attributes.keys() for _, attributes in page.tags)
    assert "url(" not in everything.page
    assert "default-src 'none'" in everything.page
    assert everything.page.startswith('<!doctype html>\n<html lang="ko">')


async def test_the_page_has_headings_captions_and_named_rows(everything: Files) -> None:
    page = Page(everything.page)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("caption") == tags.count("table") > 10
    assert {attributes["scope"] for tag, attributes in page.tags if tag == "th"} == {"row", "col"}


async def test_charts_stand_in_the_page_and_in_the_document(everything: Files) -> None:
    drawn = [tag for tag, _ in Page(everything.page).tags].count("svg")
    assert drawn > 5
    assert len(everything.pages.inline_shapes) == drawn


async def test_no_picture_is_larger_than_a_page(sqlite_url: str) -> None:
    survey = survey_of(ranking(*(f"보기 {number}" for number in range(80)), places=5), id="high")
    files = await files_of(sqlite_url, survey, invented(survey, 40))
    (shape,) = files.pages.inline_shapes
    assert shape.width <= Mm(174)
    assert shape.height <= Mm(230)


async def test_where_nothing_is_drawn_tables_have_bars(everything: Files) -> None:
    bars = [cells for grid in Page(web_page(everything.report).decode()).tables for cells in grid]
    assert any("막대" in cells for cells in bars)
    grids = grids_of_pages(Document(io.BytesIO(document(everything.report))))
    assert any(cells[-1] == "■" * 10 for grid in grids for cells in grid)
    assert numbers(grids) == numbers_told(everything.document)


async def test_the_document_has_headings_repeated_heads_and_a_korean_font(everything: Files) -> None:
    pages = everything.pages
    styles = [paragraph.style.name for paragraph in pages.paragraphs if paragraph.style]
    assert {"Title", "Heading 1", "Heading 2", "Heading 3"} <= set(styles)
    counted = [table for table in pages.tables if is_head([cell.text for cell in table.rows[0].cells])]
    assert counted
    assert all(table.rows[0]._tr.xpath("w:trPr/w:tblHeader") for table in counted)
    fonts = pages.styles["Normal"].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{part}")) for part in ("ascii", "hAnsi", "eastAsia")} == {"맑은 고딕"}
    about = pages.core_properties
    assert (about.title, about.author, about.comments) == ("모든 문항", "", "")


async def test_the_book_has_a_sheet_for_each_purpose(everything: Files) -> None:
    assert everything.book.sheetnames == SHEETS
    assert everything.book.properties.title == "모든 문항"
    assert everything.book["응답"].freeze_panes == "B2"
    assert everything.book["응답"].auto_filter.ref.startswith("A1:")


def test_every_kind_says_how_it_is_counted() -> None:
    for language in ("ko", "en"):
        for question in every_kind().questions:
            assert spoken(Phrase(f"report-rule-{question.kind}"), language)


def test_there_is_a_writer_for_each_form() -> None:
    assert list(FORMS) == ["csv", "xlsx", "docx", "html"]

"""A report as a DOCX: headings, tables whose heads are repeated on each page, and a Korean font."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import UTC
from typing import cast

from docx import Document
from docx.document import Document as Pages
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as Grid
from docx.table import _Cell as Box
from docx.table import _Row as Line
from docx.text.paragraph import Paragraph

from reports.report import Piece, Report, Section, Shown, Table, Texts

FONT = "맑은 고딕"
"""Named, not carried: every Word has it, and Hangul and Pages put their own in its place."""

SIZES = {"Normal": 10.5, "Title": 20, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11.5, "Caption": 9.5}
LANGUAGES = {"ko": "ko-KR", "en": "en-GB"}
PAGE, MARGIN = (Mm(210), Mm(297)), Mm(18)
WITHIN, HIGHEST, NAME, VALUE = Mm(174), Mm(230), Mm(45), Mm(129)
"""Between the margins; of a picture; a fact's name and what it names."""

INK = RGBColor(0x1A, 0x1F, 0x26)
BAR, BARS = "■", 10
"""A sign that every Korean font has; so many of them are the longest bar."""

Drawn = Callable[[int], bytes]
"""The drawing of a question, by its number counted from 1, as PNG; b"" for none."""


def no_drawing(_number: int) -> bytes:
    return b""


def document(report: Report, drawn: Drawn = no_drawing) -> bytes:
    pages = _pages(report)
    said = report.said
    pages.add_heading(report.title, 0)
    pages.add_heading(said.overview, 1)
    _pairs(pages, report.facts)
    if report.headlines:
        pages.add_heading(said.headlines, 1)
        for name, best in report.headlines:
            _paragraph(pages, f"{name}: {best}", "ListBullet")
    pages.add_heading(said.results, 1)
    for section in report.sections:
        _section(pages, report, section, drawn(section.number))
    pages.add_heading(said.about, 1)
    for note in report.notes:
        _paragraph(pages, note, "ListBullet")
    return _saved(pages)


def _saved(pages: Pages) -> bytes:
    file = io.BytesIO()
    pages.save(file)
    return file.getvalue()


def _pages(report: Report) -> Pages:
    """Nothing written yet; the template's own words about itself are gone."""
    pages = Document()
    at = report.counted_at.astimezone(UTC).replace(tzinfo=None)
    about = pages.core_properties
    about.title, about.author, about.comments = report.title[:255], "", ""
    about.language, about.created, about.modified = LANGUAGES[report.language], at, at
    for name, size in SIZES.items():
        _style(pages, name, size, report.language)
    page = pages.sections[0]
    page.page_width, page.page_height = PAGE
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    return pages


def _style(pages: Pages, name: str, size: float, language: str) -> None:
    style = cast("ParagraphStyle", pages.styles[name])
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
    style.paragraph_format.keep_with_next = name != "Normal"
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for part in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{part}"), FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LANGUAGES[language])
    spoken.set(qn("w:eastAsia"), "ko-KR")
    properties.append(spoken)


def _section(pages: Pages, report: Report, section: Section, drawn: bytes) -> None:
    pages.add_heading(section.heading, 2)
    _paragraph(pages, f"{report.said.method}: {section.method}")
    _paragraph(pages, section.rule)
    if drawn:
        _picture(pages, drawn, section.heading)
    for piece in section.pieces:
        _piece(pages, report, piece, bars=not drawn)
    if not section.pieces:
        _paragraph(pages, report.said.unspoken)


def _picture(pages: Pages, drawn: bytes, told: str) -> None:
    """As wide as the page, or as high; what it shows stands in the tables as well."""
    shape = pages.add_picture(io.BytesIO(drawn), width=WITHIN)
    if shape.height > HIGHEST:
        shape.width, shape.height = Emu(shape.width * HIGHEST // shape.height), HIGHEST
    shape._inline.docPr.set("descr", told)  # noqa: SLF001 - the library has no word for it


def _piece(pages: Pages, report: Report, piece: Piece, *, bars: bool) -> None:
    if piece.about:
        pages.add_heading(piece.about, 3)
    _paragraph(pages, " · ".join(piece.lines))
    for table in piece.tables:
        _table(pages, report, table, bars=bars)
    if piece.why:
        pages.add_heading(report.said.why, 3)
        for line in piece.why:
            _paragraph(pages, line)
    for texts in piece.texts:
        _texts(pages, report, texts)


def _texts(pages: Pages, report: Report, texts: Texts) -> None:
    pages.add_heading(texts.heading, 3)
    for text, reason in texts.entries:
        paragraph = _paragraph(pages, text, "ListBullet")
        if reason:
            paragraph.add_run(f"\n{report.said.reason}: {reason}").italic = True


def _paragraph(pages: Pages, text: str, style: str = "Normal") -> Paragraph:
    """`style` by its id: to look a name up takes longer than all the rest, and texts may be thousands."""
    paragraph = pages.add_paragraph(text)
    paragraph._p.style = style  # noqa: SLF001
    return paragraph


def _pairs(pages: Pages, pairs: Iterable[tuple[str, str]]) -> None:
    grid = _grid(pages, 2)
    for pair in pairs:
        first, second = _row(grid, pair)
        _bold(first)
        first.width, second.width = NAME, VALUE
    pages.add_paragraph()


def _table(pages: Pages, report: Report, table: Table, *, bars: bool) -> None:
    lengths = table.bars if bars else ()
    _paragraph(pages, table.caption, "Caption")
    heads = [*(column.head for column in table.columns), *([report.said.bar] if lengths else [])]
    grid = _grid(pages, len(heads))
    for box in _row(grid, heads):
        _bold(box)
    _repeated(grid.rows[0])
    for number, row in enumerate(table.rows):
        bar = [BAR * round(BARS * lengths[number])] if lengths else []
        _aligned(table, row, _row(grid, [*(cell.text for cell in row), *bar]))
    pages.add_paragraph()


def _aligned(table: Table, row: tuple[Shown, ...], boxes: Iterable[Box]) -> None:
    for column, _, box in zip(table.columns, row, boxes, strict=False):
        if column.numeric:
            box.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _grid(pages: Pages, columns: int) -> Grid:
    grid: Grid = pages.add_table(rows=0, cols=columns)
    grid.style = "Table Grid"
    return grid


def _row(grid: Grid, texts: Iterable[str]) -> tuple[Box, ...]:
    """A row that no page break cuts."""
    line = grid.add_row()
    _marked(line, "w:cantSplit")
    boxes = tuple(line.cells)
    for box, text in zip(boxes, texts, strict=True):
        box.paragraphs[0].text = text
    return boxes


def _repeated(line: Line) -> None:
    """At the head of each page that the table goes on to."""
    _marked(line, "w:tblHeader")


def _marked(line: Line, name: str) -> None:
    line._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - the library has no word for it


def _bold(box: Box) -> None:
    for run in box.paragraphs[0].runs:
        run.bold = True

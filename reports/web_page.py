"""A report as one page that carries all it needs: no script, no address, nothing fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from reports.report import Column, Piece, Report, Section, Shown, Table, Texts

Chart = Callable[[int], str]
"""The drawing of a question, by its number counted from 1, as SVG; "" for none."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def no_chart(_number: int) -> str:
    return ""


def web_page(report: Report, chart: Chart = no_chart) -> bytes:
    """HTML in UTF-8. All that came from people is text in it, whatever it looks like."""
    return "\n".join(_page(report, chart)).encode()


@cache
def style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8").strip()


def _page(report: Report, chart: Chart) -> Iterator[str]:
    said = report.said
    yield "<!doctype html>"
    yield f'<html lang="{report.language}">'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(report.title)}</title>"
    yield f"<style>\n{style()}\n</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{foreign(report.title)}</h1>"
    yield _pairs(said.overview, report.facts)
    if report.headlines:
        yield f"<h2>{said.headlines}</h2>"
        yield from (
            f"<p><strong>{foreign(name)}</strong><br>{foreign(best)}</p>" for name, best in report.headlines
        )
    yield f"<h2>{said.results}</h2>"
    for section in report.sections:
        yield from _section(report, section, chart(section.number))
    yield f"<h2>{said.about}</h2>\n<ul>"
    yield from (f"<li>{escape(note)}</li>" for note in report.notes)
    yield "</ul>\n</main>\n</body>\n</html>\n"


def foreign(text: str) -> str:
    """Set apart from what stands around it, so that signs that turn the direction turn nothing else."""
    return f'<bdi class="whole">{escape(text)}</bdi>'


def _pairs(caption: str, pairs: Iterable[tuple[str, str]]) -> str:
    rows = (f'<tr><th scope="row">{escape(name)}</th><td>{foreign(value)}</td></tr>' for name, value in pairs)
    return "\n".join(
        [f'<table class="facts">\n<caption>{caption}</caption>\n<tbody>', *rows, "</tbody>\n</table>"]
    )


def _section(report: Report, section: Section, drawn: str) -> Iterator[str]:
    yield f"<section>\n<h3>{foreign(section.heading)}</h3>"
    yield f'<p class="method">{report.said.method}: {foreign(section.method)}</p>'
    yield f'<p class="rule">{escape(section.rule)}</p>'
    if drawn:
        yield f"<figure>{drawn}</figure>"
    for piece in section.pieces:
        yield from _piece(report, piece, bars=not drawn)
    if not section.pieces:
        yield f"<p>{escape(report.said.unspoken)}</p>"
    yield "</section>"


def _piece(report: Report, piece: Piece, *, bars: bool) -> Iterator[str]:
    """Under the question, or under what it is about."""
    level = 5 if piece.about else 4
    if piece.about:
        yield f"<h4>{foreign(piece.about)}</h4>"
    yield f"<p>{escape(' · '.join(piece.lines))}</p>"
    for table in piece.tables:
        yield from _table(report, table, bars=bars)
    if piece.why:
        yield f"<h{level}>{report.said.why}</h{level}>"
        yield from (f"<p>{foreign(line)}</p>" for line in piece.why)
    for texts in piece.texts:
        yield from _texts(report, texts, level)


def _table(report: Report, table: Table, *, bars: bool) -> Iterator[str]:
    """May be wider than a telephone: it scrolls by itself, with the keyboard, too."""
    lengths = table.bars if bars else ()
    yield f'<div class="wide" role="group" tabindex="0" aria-label="{escape(table.caption)}">\n<table>'
    yield f"<caption>{escape(table.caption)}</caption>\n<thead>\n<tr>"
    yield from (f'<th scope="col"{_class(column)}>{escape(column.head)}</th>' for column in table.columns)
    if lengths:
        yield f'<th scope="col" class="measure" aria-hidden="true">{report.said.bar}</th>'
    yield "</tr>\n</thead>\n<tbody>"
    for number, row in enumerate(table.rows):
        yield "<tr>" + "".join(_cells(table, row)) + (_bar(lengths[number]) if lengths else "") + "</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cells(table: Table, row: Iterable[Shown]) -> Iterator[str]:
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        tag, scope = ("th", ' scope="row"') if place == table.named else ("td", "")
        yield f"<{tag}{scope}{_class(column)}>{foreign(cell.text)}</{tag}>"


def _class(column: Column) -> str:
    return ' class="number"' if column.numeric else ""


def _bar(length: float) -> str:
    return f'<td class="measure" aria-hidden="true"><span style="width:{100 * length:.1f}%"></span></td>'


def _texts(report: Report, texts: Texts, level: int) -> Iterator[str]:
    yield f'<h{level}>{escape(texts.heading)}</h{level}>\n<ul class="words">'
    for text, reason in texts.entries:
        beside = f'<span class="reason">{report.said.reason}: {foreign(reason)}</span>' if reason else ""
        yield f"<li>{foreign(text)}{beside}</li>"
    yield "</ul>"

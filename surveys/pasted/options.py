"""What stands under a question: options, alone or in groups, a scale with its ends, rows to fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from surveys.fields import TITLE
from surveys.pasted.lines import Line, Row, is_ring, rows_in

OTHER = re.compile(
    r"(?:기타|그\s?외|그\s?밖(?:에)?|other)\s*"
    r"(?:[(\[:]?\s*(?:직접\s?(?:적기|입력|작성|기재)|적어\s?주세요|please specify)?[\s_:.…]*[)\]]?)",
    re.IGNORECASE,
)
JUMP = re.compile(
    r"\s*[(\[]?\s*(?:☞|→|⇒|▶|➔|=>|->)\s*(?:(?:Q|문항?)?\s?(?P<to>\d{1,3})\s?번?(?:\s?문항)?(?:으로|로)?"
    r"|(?:설문\s?)?(?:끝|종료|마침|end))(?:\s?(?:이동|가기|가\s?주세요|건너뛰기))?\s*[.)\]]*\s*$"
)
REASON = re.compile(r"\s*[/,(·|]?\s*(?:까닭|이유|why|reason)\s*:?[\s_.…)]*$", re.IGNORECASE)
LEFT_OPEN = re.compile(r"[\s_.…()\[\]]*")
NAMED_OPEN = re.compile(r"[^\W\d]{0,10}\s*:[\s_.…()\[\]]*")  # `가치 :        / 까닭 :`

_NEXT = r"\s*[-–—─~·|<>]\s*|\s+"
STEPS = re.compile(rf"(?<![\d.])1(?:(?:{_NEXT}|\s*[,/]\s*)\d{{1,2}}){{2,11}}(?![\d.%])")
ENDS = re.compile(
    r"[(\[]?1\s?점?\s?[=:(]\s*(?P<low>[^(),~=:\d][^(),~=:]*?)\s*\)?[\s,~\-–—─…·\d]*?"
    r"(?P<scale>\d{1,2})\s?점?\s?[=:(]\s*(?P<high>[^(),~=:\d][^(),~=:]*?)\s*\)?[)\]]?$"
)
CIRCLED_STEPS = str.maketrans({chr(ord("①") + place): f" {place + 1} " for place in range(10)})
SHORTEST, LONGEST = 3, 10


@dataclass(frozen=True, slots=True)
class Option:
    """`to`: the number of the question that follows it, 0 for none and -1 for the end of the survey."""

    line: int
    text: str
    to: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """`name` None: options in no group."""

    name: Line | None
    options: tuple[Option, ...]


class Scale(NamedTuple):
    line: int
    steps: int
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a question's lines offer, and the lines that offer nothing."""

    groups: tuple[Group, ...] = ()
    scale: Scale | None = None
    blanks: int = 0
    reason: bool = False
    rest: tuple[Line, ...] = ()

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(option for group in self.groups for option in group.options)


@dataclass(frozen=True, slots=True)
class Item:
    """A line with the rows that it lists; none: a line of words."""

    line: Line
    rows: tuple[Row, ...]


def listed(own: Sequence[Row], lines: Sequence[Line]) -> Listed:
    """`own`: options on the question's own line. `lines`: those below it, none of them empty."""
    filled = [row for row in (*own, *(row for line in lines for row in rows_in(line))) if not is_blank(row)]
    scale = None if filled else next((found for line in lines if (found := scale_in(line))), None)
    words = [line for line in lines if not (scale and line.number == scale.line)]
    lone = sum(map(is_ring, words)) == 1
    items = wrapped([Item(line, () if lone and is_ring(line) else rows_in(line)) for line in words])
    reason = any(_is_reason(item) for item in items)
    items = [item for item in items if not _is_reason(item)]
    rows = [*own, *(row for item in items for row in item.rows)]
    if rows and all(is_blank(row) for row in rows):
        asked = reason or any(REASON.search(row.text) for row in rows)
        rest = tuple(item.line for item in items if not item.rows)
        return Listed(blanks=len(rows), reason=asked, scale=scale, rest=rest)
    groups, rest = grouped(own, items)
    return Listed(groups, scale, reason=reason, rest=rest)


def _is_reason(item: Item) -> bool:
    return not item.rows and REASON.match(item.line.text) is not None


def is_blank(row: Row) -> bool:
    text, reasons = REASON.subn("", row.text)
    named = reasons > 0 and NAMED_OPEN.fullmatch(text) is not None
    return named or LEFT_OPEN.fullmatch(text) is not None


def wrapped(items: Sequence[Item]) -> list[Item]:
    """An option that goes on in the next line, deeper than its sign, is one option."""
    whole: list[Item] = []
    for item in items:
        last = whole[-1] if whole else None
        deeper = last and last.rows and not item.rows and item.line.indent > last.line.indent > 0
        if last and deeper and len(last.rows[-1].text) <= TITLE:
            *before, row = last.rows
            longer = row._replace(text=f"{row.text} {item.line.text}".strip())
            whole[-1] = Item(last.line, (*before, longer))
        else:
            whole.append(item)
    return whole


# Groups


def grouped(own: Sequence[Row], items: Sequence[Item]) -> tuple[tuple[Group, ...], tuple[Line, ...]]:
    """The options as they stand in groups, and the lines that are neither an option nor a group's name."""
    names = names_of_groups(own, items)
    groups: list[tuple[Line | None, list[Option]]] = [(None, [option_of(row) for row in own])]
    rest: list[Line] = []
    for item in items:
        if item.line.number in names:
            groups.append((names[item.line.number], []))
        elif item.rows:
            groups[-1][1].extend(option_of(row) for row in item.rows)
        else:
            rest.append(item.line)
    return tuple(Group(name, tuple(options)) for name, options in groups if options), tuple(rest)


def names_of_groups(own: Sequence[Row], items: Sequence[Item]) -> dict[int, Line]:
    """By the number of their lines: words with options below them, or `가.` over a list with another sign."""
    outer = outer_style(items)
    if outer:
        tops = (item for item in items if item.rows and item.rows[0].style == outer)
        return {item.line.number: Line(item.line.number, item.rows[0].text) for item in tops}
    heads = [first.line for first, second in pairwise(items) if second.rows and not first.rows]
    named = [line for line in heads if not line.text.endswith(("?", "."))]
    begun = bool(own) or (bool(items) and bool(items[0].rows))
    return {line.number: line for line in named} if begun or len(heads) > 1 else {}


def outer_style(items: Sequence[Item]) -> str:
    """The sign of the first option, where each option of that sign has some of another below it; else ""."""
    if any(len(item.rows) > 1 for item in items):
        return ""
    styles = [item.rows[0].style for item in items if item.rows]
    runs = [style for style, _ in groupby(styles)]
    outer = styles[0] if styles else ""
    above = [len(list(run)) == 1 for style, run in groupby(styles) if style == outer]
    nested = len(set(runs)) == 2 and all(above) and runs[-1] != outer  # noqa: PLR2004
    return outer if nested and len(above) > 1 else ""


def option_of(row: Row) -> Option:
    jump = JUMP.search(row.text)
    if not jump:
        return Option(row.line, row.text)
    return Option(row.line, row.text[: jump.start()].strip(), int(jump["to"] or -1))


def is_other(text: str) -> bool:
    return OTHER.fullmatch(text) is not None


# Scales


def scale_in(line: Line) -> Scale | None:
    """`매우 불만족 1 - 2 - 3 - 4 - 5 매우 만족`, also with circled numbers and nothing between them."""
    if ends := ENDS.search(line.text):
        return Scale(line.number, int(ends["scale"]), ends["low"], ends["high"])
    text = line.text.translate(CIRCLED_STEPS)
    found = STEPS.search(text)
    if not found or any(row.style != "①" for row in rows_in(line)):
        return None
    steps = [int(step) for step in re.findall(r"\d+", found[0])]
    counted = steps == list(range(1, len(steps) + 1)) and SHORTEST <= len(steps) <= LONGEST
    low, high = (part.strip(" ()[]-–—:,~←→<>") for part in (text[: found.start()], text[found.end() :]))
    return Scale(line.number, len(steps), low, high) if counted else None


def scale_behind(text: str) -> tuple[str, Scale | None]:
    """A question's own line without the scale at its end, and the scale."""
    head, mark, tail = text.rpartition("?")
    if mark and (behind := scale_in(Line(0, tail.strip()))):
        return head + mark, behind
    if ends := ENDS.search(text):
        return text[: ends.start()].strip(), Scale(0, int(ends["scale"]), ends["low"], ends["high"])
    found = re.search(rf"(?<![\d.])1(?:(?:{_NEXT})\d{{1,2}}){{2,11}}$", text.translate(CIRCLED_STEPS))
    scale = scale_in(Line(0, found[0])) if found else None
    return (
        (text.translate(CIRCLED_STEPS)[: found.start()].strip(), scale) if found and scale else (text, None)
    )


def without_other(groups: Sequence[Group]) -> tuple[tuple[Group, ...], Option | None]:
    """The options but for 기타, and 기타 where it is there."""
    other = next((one for group in groups for one in group.options if is_other(one.text)), None)
    kept = (Group(group.name, tuple(o for o in group.options if not is_other(o.text))) for group in groups)
    return tuple(group for group in kept if group.options), other

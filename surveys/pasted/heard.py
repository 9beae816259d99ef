"""What a question in a pasted text asks, what it says about itself and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from surveys.pasted.labels import Field, field_in
from surveys.pasted.lines import Line, Row, head_and_rows, rows_in
from surveys.pasted.marks import OPEN, OPEN_FIELD, Marked, Wishes, marked, ranked_in_words
from surveys.pasted.options import REASON, Listed, listed, scale_behind
from surveys.pasted.rated import Rated, rated_in
from surveys.pasted.shape import Block

EXAMPLE = re.compile(r"(?:예|예시|e\.g\.|example)\s*$", re.IGNORECASE)
ENDS = ("?", ".", "!", ":", ")")


@dataclass(frozen=True, slots=True)
class Heard:
    """One question as it was understood. `number`: as printed; `kinds`: all that were asked for."""

    line: int
    number: int
    text: str
    wishes: Wishes
    kinds: frozenset[str]
    offers: Listed
    note: str = ""
    unread: str = ""
    table: int = 0  # a line of a table that was not understood


def heard_in(block: Block, before: Heard | None) -> Iterator[Heard]:
    """One question, or one for each field that is to be filled in."""
    head, own, behind = own_line(block.first)
    table = rated_in(block.rest)
    if table.rows and not own:
        block = replace(block, rest=table.rest)
    rows = [*own, *(row for line in block.rest for row in rows_in(line))]
    text, scale = (head, None) if rows else scale_behind(head)
    more, rest = continued(text, block.rest) if not own else ("", block.rest)
    asked = marked(f"{text} {more}".strip())
    options, text = options_behind(asked.text, block.first.number)
    bare = [line for line in rest if not rows_in(line) and not REASON.fullmatch(line.text)]
    fields = {line.number: line for line in bare if field_in(line)} if not (own or options) else {}
    offers = listed((*own, *options), [line for line in rest if line.number not in fields])
    offers = replace(offers, scale=offers.scale or (scale and scale._replace(line=block.first.number)))
    wishes = {name: value for one in (*asked.wishes, *behind) for name, value in one.items()}
    if offers.options and "kind" not in wishes:
        wishes = {**ranked_in_words(text), **wishes}
    kinds = frozenset(one["kind"] for one in (*asked.wishes, *behind, wishes) if "kind" in one)
    note = note_of(block, offers)
    heard = Heard(
        block.first.number, block.number, text, wishes, kinds, offers, note, asked.unread, table.faulty
    )
    heard = like(heard, before) if "same" in wishes and before else heard
    if table.rows and not own:
        yield from rated(heard, table)
        return
    yield from split(heard, [field for line in fields.values() if (field := field_in(line))])


def own_line(line: Line) -> tuple[str, tuple[Row, ...], tuple[Wishes, ...]]:
    """What is asked, the options behind it, and the marks behind these: `□ 예 □ 아니요 (하나만)`."""
    head, rows = head_and_rows(line)
    last = marked(rows[-1].text) if rows else Marked("")
    if not last.text or not last.wishes or any("unit" in one for one in last.wishes):
        return head, rows, ()
    return head, (*rows[:-1], rows[-1]._replace(text=last.text)), last.wishes


def continued(text: str, rest: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """A question that goes on in the next line, where its own ends without an end."""
    goes_on = rest[:1] and rest[0] in listed((), rest).rest and not field_in(rest[0])
    if not goes_on or text.endswith(ENDS) or rest[0].text.startswith(("※", "*")):
        return "", rest
    return rest[0].text, rest[1:]


def options_behind(text: str, line: int) -> tuple[tuple[Row, ...], str]:
    """`유형 : 가 / 나 / 다`: the options behind the colon, and what stands before it."""
    head, colon, tail = text.partition(":")
    parts = [part.strip() for part in tail.split("/")]
    example = EXAMPLE.search(head) or head.count("(") != head.count(")")
    listed_here = colon and len(parts) > 1 and all(parts) and not re.fullmatch(r"[\d/.\s]*", tail)
    if not listed_here or example or re.search(OPEN, tail):
        return (), text
    return tuple(Row(line, "/", part) for part in parts), head.strip()


def like(heard: Heard, before: Heard) -> Heard:
    """`(위와 같이)`: what it does not say itself is that of the question before."""
    own = heard.offers
    offers = own if own.options or own.blanks or own.scale else replace(before.offers, rest=own.rest)
    wishes = {**before.wishes, **heard.wishes}
    return replace(heard, wishes=wishes, kinds=heard.kinds or before.kinds, offers=offers)


def note_of(block: Block, offers: Listed) -> str:
    above = [block.section.text] if block.section else []
    return "\n".join([*above, *(line.text for line in offers.rest)])


def rated(heard: Heard, table: Rated) -> Iterator[Heard]:
    """A table with a scale in each of its rows asks once for each row."""
    for name, scale in table.rows:
        yield replace(
            heard, text=f"{heard.text.rstrip('.: ')}: {name}", offers=replace(heard.offers, scale=scale)
        )


def split(heard: Heard, fields: Sequence[Field]) -> Iterator[Heard]:
    """`모두 (   )명, 그 가운데 취약계층 (   )명` asks twice."""
    own = field_in(Line(heard.line, heard.text))
    if own:
        yield with_unit(replace(heard, text=own.name), own.unit)
        return
    spots = list(OPEN_FIELD.finditer(heard.text))
    if fields:
        yield from (with_unit(replace(heard, text=f"{heard.text}: {one.name}"), one.unit) for one in fields)
    elif len(spots) > 1:
        yield from _each(heard, spots)
    elif spots and spots[0].end() == len(heard.text):
        text = heard.text[: spots[0].start()].rstrip(" :")
        yield with_unit(replace(heard, text=text), spots[0]["unit"] or "")
    else:
        yield heard


def _each(heard: Heard, spots: Sequence[re.Match[str]]) -> Iterator[Heard]:
    head, colon, _ = heard.text[: spots[0].start()].partition(":")
    begin = len(head) + 1 if colon else 0
    for spot in spots:
        name = heard.text[begin : spot.start()].strip(" ,;:·/")
        last = heard.text[spot.end() :].strip(" ,.") if spot is spots[-1] else ""
        text = f"{head.strip()}: {name}" if colon and name else name or head.strip()
        yield with_unit(replace(heard, text=f"{text} {last}".strip()), spot["unit"] or "")
        begin = spot.end()


def with_unit(heard: Heard, unit: str) -> Heard:
    return replace(heard, wishes={**heard.wishes, "unit": unit}) if unit else heard

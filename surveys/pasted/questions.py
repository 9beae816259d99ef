"""From what was understood of a question to what a survey file would say of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from surveys.faults import Fault
from surveys.fields import ENTRIES
from surveys.pasted.heard import Heard, heard_in
from surveys.pasted.lines import numbered_apart
from surveys.pasted.marks import Wishes
from surveys.pasted.options import Group, Scale, is_other, without_other
from surveys.pasted.shape import Block
from surveys.pasted.told import told
from surveys.prompt import Phrase
from surveys.source import Entries, Items, Node, Text

Fields = dict[str, Node | str]
"""What stands in a question, by name; a text stands on the question's own line."""

NEEDS_OPTIONS = {"ranking", "multiple_choice", "single_choice", "agreement", "points"}
NEEDS_NONE = {"text", "number", "date"}
ASKS_TO_WRITE = re.compile(r"적|쓰|써|write|name", re.IGNORECASE)
LONGEST_SCALE = 10
QUOTED = 40


@dataclass(frozen=True, slots=True)
class Made:
    """`node`: the question as in a survey file; a plain text question where `faults` stand in the way."""

    heard: Heard
    node: Entries
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()


def questions_in(blocks: Sequence[Block]) -> list[Made]:
    made: list[Made] = []
    for block in blocks:
        heard = list(heard_in(block, made[-1].heard if made else None))
        made += [made_of(one, block) for one in heard[:1]]
        made += [made_of(without_note(one), replace(block, section=None)) for one in heard[1:]]
        if len(heard) > 1:
            rule = "rated" if heard[0].offers.scale else "several"
            remark = told(block.first.number, rule, {"count": len(heard)})
            made[-1] = replace(made[-1], remarks=(*made[-1].remarks, remark))
    return made


def without_note(heard: Heard) -> Heard:
    return replace(heard, note="", offers=replace(heard.offers, rest=()))


def made_of(heard: Heard, block: Block) -> Made:
    kind = kind_of(heard)
    wrong = _of_lines(heard, block) or fault_in(heard, kind)
    if wrong:
        # What is told here must not be told again by the rules of the whole survey.
        return Made(heard, entries(heard.line, {"kind": "text", "text": heard.text or "-"}), (wrong,))
    fields: Fields = {"kind": kind, "text": _worded(heard, kind)}
    fields |= {"note": heard.note} if heard.note else {}
    fields |= {name: heard.wishes[name] for name in ("required", "reason") if name in heard.wishes}
    fields |= MAKERS[kind](heard)
    remarks = (*_about_rest(heard, block), *_about_kind(heard, kind))
    return Made(heard, entries(heard.line, fields), (), remarks)


def _of_lines(heard: Heard, block: Block) -> Fault | None:
    """A row that was not understood, or a number that may begin a question or an option."""
    apart = numbered_apart(block.rest)
    if apart:
        return told(apart.number, "apart", {"words": apart.text[:QUOTED]})
    return told(heard.table, "table") if heard.table else None


def _worded(heard: Heard, kind: str) -> str:
    """With the unit, where no number is asked for that could carry it."""
    unit = "" if kind == "number" else heard.wishes.get("unit", "")
    return f"{heard.text} ({unit})" if unit else heard.text


def kind_of(heard: Heard) -> str:
    """What the marks ask for, else what stands under the question tells."""
    wishes, offers = heard.wishes, heard.offers
    if int(wishes.get("scale", "0")) > LONGEST_SCALE:
        return "number"
    if heard.kinds:
        return _written_out(heard, next(iter(heard.kinds)))
    if offers.options:
        return _of_options(wishes)
    if offers.scale:
        return "rating"
    return "number" if "unit" in wishes else "text"


def _written_out(heard: Heard, kind: str) -> str:
    """So many of one's own words, where there is nothing to choose from and writing is asked for."""
    writes = kind == "multiple_choice" and ASKS_TO_WRITE.search(heard.text) is not None
    return "text" if heard.offers.blanks or (writes and not heard.offers.options) else kind


def _of_options(wishes: Wishes) -> str:
    if "ordered" in wishes:
        return "ranking"
    counted = {"least", "most"} & wishes.keys()
    return "multiple_choice" if counted and wishes.get("most") != "1" else "single_choice"


def fault_in(heard: Heard, kind: str) -> Fault | None:
    count = len(heard.offers.options)
    chosen = max(int(heard.wishes.get(name, "0")) for name in ("places", "least", "most"))
    if not heard.text:
        return told(heard.line, "no-words")
    unfit = count and (kind in NEEDS_NONE or count != int(heard.wishes.get("scale", count)))
    if len(heard.kinds) > 1 or unfit:
        return told(heard.line, "two-kinds")
    counted = {"least", "most"} & heard.wishes.keys() and not heard.offers.blanks
    silent = kind == "text" and counted and not (heard.kinds or ASKS_TO_WRITE.search(heard.text))
    if not count and (kind in NEEDS_OPTIONS or silent):
        return told(heard.line, "no-options")
    if count and chosen > count:
        return told(heard.line, "too-few-options", {"chosen": chosen, "count": count})
    return None


def _about_rest(heard: Heard, block: Block) -> Iterator[Fault]:
    above = [block.section] if block.section else []
    yield from (told(line.number, "section") for line in above)
    yield from (told(line.number, "note") for line in heard.offers.rest if not line.text.startswith("※"))


def _about_kind(heard: Heard, kind: str) -> Iterator[Fault]:
    offers = heard.offers
    if heard.unread:
        yield told(heard.line, "unread", {"words": heard.unread[:QUOTED], "kind": Phrase(f"kind-{kind}")})
    if kind == "rating" and not offers.options and not (offers.scale and offers.scale.low):
        yield told(heard.line, "no-ends")
    named = any(group.name for group in offers.groups)
    if kind not in {"single_choice", "multiple_choice"} and named:
        yield told(heard.line, "no-groups")
    others = [option for option in offers.options if is_other(option.text)]
    if kind not in {"single_choice", "multiple_choice"} and others:
        yield told(others[0].line, "no-other")


# What each kind is made of


def _choice(heard: Heard) -> Fields:
    groups, other = without_other(heard.offers.groups)
    return {"options": options_node(groups), **({"other": "true"} if other else {})}


def _several(heard: Heard) -> Fields:
    names = {"least": "min", "most": "max"}
    counts = {names[name]: heard.wishes[name] for name in names if name in heard.wishes}
    return {**_choice(heard), **counts}


def _ranking(heard: Heard) -> Fields:
    places = heard.wishes.get("places") or heard.wishes.get("most") or str(len(heard.offers.options))
    least = {"at_least": "1"} if heard.wishes.get("least") == "1" != places else {}
    return {"options": plain(heard), "places": places, **least}


def _rating(heard: Heard) -> Fields:
    scale = heard.offers.scale or Scale(heard.line, 0)
    steps = heard.wishes.get("scale") or str(scale.steps or len(heard.offers.options) or 5)
    if heard.offers.options:
        return {"scale": steps, "labels": plain(heard)}
    ends = [Text(scale.line, end) for end in (scale.low, scale.high) if end]
    return {"scale": steps, **({"labels": Items(scale.line, tuple(ends))} if len(ends) > 1 else {})}


def _number(heard: Heard) -> Fields:
    wishes = heard.wishes
    bounds = {"min": wishes.get("low", ""), "max": wishes.get("high", "")}
    if "scale" in wishes:
        bounds = {"min": "1", "max": wishes["scale"]}
    return {name: value for name, value in {**bounds, "unit": wishes.get("unit", "")}.items() if value}


def _text(heard: Heard) -> Fields:
    wishes, blanks = heard.wishes, heard.offers.blanks
    fields: Fields = {"reason": "required"} if heard.offers.reason else {}
    if "max_length" in wishes:
        fields["max_length"] = wishes["max_length"]
    if blanks:
        return {**fields, "entries": str(blanks)} if blanks > 1 else fields
    if {"least", "most"} & wishes.keys() or "multiple_choice" in heard.kinds:
        least, most = wishes.get("least", "1"), wishes.get("most", str(ENTRIES))
        fields["entries"] = least if least == most else f"{least}-{most}"
    return fields


def _date(heard: Heard) -> Fields:  # noqa: ARG001 - made like the others
    return {}


def _agreement(heard: Heard) -> Fields:
    return {"statements": plain(heard)}


def _points(heard: Heard) -> Fields:
    total = {"total": heard.wishes["total"]} if "total" in heard.wishes else {}
    return {"options": plain(heard), **total}


MAKERS: Mapping[str, Callable[[Heard], Fields]] = {
    "single_choice": _choice,
    "multiple_choice": _several,
    "ranking": _ranking,
    "rating": _rating,
    "number": _number,
    "text": _text,
    "date": _date,
    "agreement": _agreement,
    "points": _points,
}


def options_node(groups: Sequence[Group]) -> Items:
    found: list[Node] = []
    for group in groups:
        inside = tuple(Text(option.line, option.text) for option in group.options)
        if group.name is None:
            found += inside
        else:
            line = group.name.number
            found.append(entries(line, {"group": group.name.text, "options": Items(inside[0].line, inside)}))
    return Items(found[0].line if found else 0, tuple(found))


def plain(heard: Heard) -> Items:
    return options_node([Group(None, heard.offers.options)])


def entries(line: int, fields: Fields) -> Entries:
    nodes = {name: Text(line, node) if isinstance(node, str) else node for name, node in fields.items()}
    return Entries(line, {name: (node.line, node) for name, node in nodes.items()})

"""What a card of options says: lines, buttons, what was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from surveys.fields import TITLE
from surveys.prompt import Phrase, View, Widget, Words
from surveys.questions.base import button
from surveys.questions.listing import Numbered, Section, listed
from surveys.questions.options import OTHER, Entry, Group, Option
from surveys.questions.pages import Controls


@dataclass(frozen=True, slots=True)
class Chosen:
    """`numbers` of options in the order of the survey; `other` is what was written where OTHER is among them.

    `writing`: what is typed next is that.
    """

    numbers: tuple[int, ...] = ()
    other: str = ""
    writing: bool = False


def lines_of(here: Section, shown: Sequence[Numbered], given: Chosen, view: View) -> Iterator[Words]:
    if here.group is not None:
        yield Phrase("group-heading", {"group": here.group.group})
    for number, entry in shown:
        if isinstance(entry, Group):
            yield group_line(entry, given)
        else:
            key = "option-line-picked" if entry.number in given.numbers else "option-line"
            line = Phrase(key, {"number": number, "option": label(entry, given)})
            yield from listed(entry, line, view)


def group_line(group: Group, given: Chosen) -> Phrase:
    picked = sum(option.number in given.numbers for option in group.options)
    args = {"group": group.group, "count": len(group.options)}
    return Phrase("group-line-picked", {**args, "picked": picked}) if picked else Phrase("group-line", args)


def widget(entry: Entry, given: Chosen, every: Sequence[Section], takes: tuple[str, str]) -> Widget:
    """`takes`: what pressing an option does that is not chosen, and one that is."""
    if isinstance(entry, Group):
        return Widget("page", entry.group, next(one.first for one in every if one.group is entry))
    if entry.number not in given.numbers:
        return Widget(takes[0], label(entry, given), entry.number)
    return Widget(takes[1], Phrase("picked-option", {"option": label(entry, given)}), entry.number)


def label(option: Option, given: Chosen) -> Words:
    if option.number != OTHER:
        return option.text
    return Phrase("other-chosen", {"text": given.other}) if given.other else Phrase("other-option")


def in_own_words(option: Option, given: Chosen) -> Option:
    """The option itself; of 기타, what was written for it."""
    return option.model_copy(update={"text": given.other}) if option.number == OTHER else option


def other_please() -> Phrase:
    return Phrase("other-please", {"limit": TITLE})


def to_groups(here: Section, every: Sequence[Section]) -> Controls:
    """The way back from a group's options to the list of groups."""
    if here.group is None:
        return ()
    return (button("page", Phrase("button-groups"), every[0].page_of(here.group)),)

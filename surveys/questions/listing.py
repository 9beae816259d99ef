"""How options are listed on a card: in which order, on which page, with their notes where that is wished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from surveys.prompt import Phrase, Translated, View, Words
from surveys.questions.base import button, folded, to_fold
from surveys.questions.options import Entry, Group, Option
from surveys.questions.pages import BESIDE, Controls, cut_into_pages, fitting, in_few_lines
from surveys.questions.short_form import example
from surveys.questions.typed import group_named, group_numbered

COUNTED = 24
"""Columns beside the name of a group: how many options it has, and how many of them are chosen."""

Numbered = tuple[int, Entry]
"""An option with its running number, or a group with that of its first option."""


def in_order(options: Sequence[Option], question: int, seed: int) -> tuple[Option, ...]:
    """Shuffled for one person, the same each time; one that is added leaves the others' order as it was."""
    return tuple(sorted(options, key=lambda option: _lot(seed, question, option.number)))


def _lot(seed: int, question: int, option: int) -> bytes:
    return blake2b(f"{seed}/{question}/{option}".encode(), digest_size=8).digest()


def in_groups_in_order(entries: Sequence[Entry], question: int, seed: int) -> tuple[Entry, ...]:
    """Shuffled within each group, and the options that are in none among their own places."""
    plain = iter(in_order([one for one in entries if isinstance(one, Option)], question, seed))
    return tuple(
        entry.model_copy(update={"options": in_order(entry.options, question, seed)})
        if isinstance(entry, Group)
        else next(plain)
        for entry in entries
    )


# On pages


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that belong together: those of the list of groups, or those of one group's options.

    `first` is the page with which it begins, `size` how many entries stand on a page.
    """

    group: Group | None
    entries: tuple[Numbered, ...]
    first: int
    size: int

    @property
    def name(self) -> Translated:
        """That of its group; the list of all has none."""
        return self.group.group if self.group else ""

    @property
    def after(self) -> int:
        """The page with which the next one begins."""
        return self.first + -(-len(self.entries) // self.size)

    def page_of(self, group: Group) -> int:
        """The page on which `group` is listed."""
        place = next(place for place, (_, entry) in enumerate(self.entries) if entry is group)
        return self.first + place // self.size

    def turned_to(self, page: int) -> tuple[Sequence[Numbered], Controls]:
        return cut_into_pages(self.entries, page, self.size, self.first)


def sections(entries: Sequence[Entry]) -> tuple[Section, ...]:
    """The list of all `entries` first, then every group; without groups, the list is all there is."""
    found = [Section(None, tuple(_numbered(entries)), 0, _size(entries))]
    for number, entry in found[0].entries:
        if isinstance(entry, Group):
            options = tuple(enumerate(entry.options, start=number))
            found.append(Section(entry, options, found[-1].after, _size(entry.options)))
    return tuple(found)


def section_at(every: Sequence[Section], page: int) -> Section:
    """The one that `page` belongs to; the last where there is no such page."""
    return next(section for section in reversed(every) if section.first <= max(page, 0))


def _numbered(entries: Sequence[Entry]) -> Iterator[Numbered]:
    number = 1
    for entry in entries:
        yield number, entry
        number += len(entry.options) if isinstance(entry, Group) else 1


def _size(entries: Sequence[Entry]) -> int:
    grouped = any(isinstance(entry, Group) for entry in entries)
    texts = [entry.group if isinstance(entry, Group) else entry.text for entry in entries]
    return fitting(texts, COUNTED if grouped else BESIDE)


def group_meant(said: str, every: Sequence[Section], page: int, options: Sequence[Option]) -> Section | None:
    """The group that is called so, where no option is; or has that number, where the groups are shown."""
    groups = every[1:]
    names = [group.name for group in groups]
    place = group_named(said, names, [option.text for option in options])
    if place is None and section_at(every, page) is every[0]:
        beside = {number for number, entry in every[0].entries if isinstance(entry, Option)}
        place = group_numbered(said, names, beside)
    return None if place is None else groups[place]


# On a card


def listed(option: Option, line: Words, view: View) -> Iterator[Words]:
    """The option's line, and below it what it means."""
    yield line
    if option.note and view.notes:
        yield folded(option.note) if to_fold(option.note) else Phrase("option-note", {"note": option.note})


def named_briefly(options: Sequence[Option], names: Sequence[Words], order: Sequence[Option]) -> list[Words]:
    """The `names` of the options; their running numbers, which are their places in `order`, where those are
    too long.
    """
    if in_few_lines(option.text for option in options):
        return list(names)
    numbers = {option.number: number for number, option in enumerate(order, start=1)}
    return [Phrase("option-number", {"number": numbers[option.number]}) for option in options]


def notes_control(shown: Sequence[Numbered], view: View) -> Controls:
    """The way to the notes of these options and back; none where no option has one."""
    if not any(isinstance(entry, Option) and entry.note for _, entry in shown):
        return ()
    if view.notes:
        return (button("page", Phrase("button-notes-away"), view.page),)
    return (button("notes", Phrase("button-notes"), view.page),)


def not_all(shown: Sequence[Numbered], among: int, order: Sequence[Option]) -> Iterator[Words]:
    """Which of the options in `order`, or how many of the groups, stand on this page, where there are
    `among` on all pages together.
    """
    if len(shown) == among:
        return
    if len(shown) == 1 or any(isinstance(entry, Group) for _, entry in shown):
        yield Phrase("part-shown", {"count": among, "shown": len(shown)})
    else:
        yield Phrase("options-part", {"count": len(order), "first": shown[0][0], "last": shown[-1][0]})


def with_typing(hint: Phrase, shown: Sequence[Numbered], order: Sequence[Option], *, begun: bool) -> Phrase:
    """`hint`, and that one may also type: said at the beginning, and wherever options are not shown.

    Numbers are spoken of only where all that is shown has one.
    """
    options = [entry for _, entry in shown if isinstance(entry, Option)]
    if len(options) == len(order):
        return hint if begun else _and(hint, Phrase("typing-too"))
    numbered = len(options) == len(shown)
    short = example(options, order)
    if not short:
        return _and(hint, Phrase("typing-finds" if numbered else "typing-names"))
    key = "typing-finds-short" if numbered else "typing-names-short"
    return _and(hint, Phrase(key, {"short": short}))


def _and(first: Phrase, second: Phrase) -> Phrase:
    return Phrase("sentences", {"first": first, "second": second})

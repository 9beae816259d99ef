"""How options are listed on a card: in which order, on which page, with their notes where that is wished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from surveys.prompt import Phrase, Translated, View, Words
from surveys.questions.base import button, folded, to_fold
from surveys.questions.options import Entry, Group, Option
from surveys.questions.pages import BESIDE, Controls, cut_into_pages, fitting, in_few_lines

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


def with_typing(hint: Phrase, hidden: int, *, begun: bool) -> Phrase:
    """`hint`, and that one may also type: said at the beginning, and wherever options are not shown."""
    if hidden:
        return Phrase("sentences", {"first": hint, "second": Phrase("typing-finds")})
    return hint if begun else Phrase("sentences", {"first": hint, "second": Phrase("typing-too")})

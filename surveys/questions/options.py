"""The options of a question, in groups or not, and when two of them are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from random import Random
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Discriminator, Tag
from pydantic.json_schema import SkipJsonSchema

from surveys.fields import OPTIONS, Body, Name, Title, Value, broken, repeats, visible
from surveys.prompt import Translated

FEWEST = 2
OTHER = 30_000
"""The number of what people write themselves where no option fits; no option of a survey reaches it."""


class Option(Value):
    """One thing that may be chosen. `number` is given when it is first stored and never used again."""

    # What may not change any more once there are answers.
    FIXED: ClassVar[tuple[str, ...]] = ()

    id: Name = ""
    text: Title
    note: Body = ""
    number: SkipJsonSchema[int] = 0


# Not sentences: people type them and conditions name them in any language, and documents carry them.
OTHER_NAMES = {"ko": "기타", "en": "Other"}
OTHER_OPTION = Option(id="other", text=OTHER_NAMES, number=OTHER)


def key(text: str) -> str:
    """The form in which two writings of the same words are equal."""
    return " ".join(unicodedata.normalize("NFKC", visible(text)).casefold().split())


def names_of(text: Translated) -> Iterator[str]:
    """The keys of an option's text, in every language."""
    return (key(one) for one in ((text,) if isinstance(text, str) else text.values()))


def named_by(written: str, options: Sequence[Option]) -> int | None:
    """The number of the option with this id or exactly this text; None where there is none."""
    wanted = key(written)
    by_id = [option.number for option in options if option.id == written]
    by_text = (option.number for option in options if wanted in names_of(option.text))
    return by_id[0] if by_id else next(by_text, None)


def liked(options: Sequence[Option], count: int, rng: Random) -> list[Option]:
    """So many of them as invented people choose: the first ones more often."""
    left = list(options)
    return [left.pop(min(int(rng.expovariate(5 / len(left))), len(left) - 1)) for _ in range(count)]


def text_alone(value: Any) -> Any:
    """An option may be written as nothing but its text."""
    return value if isinstance(value, (dict, Option)) else {"text": value}


def told_apart(options: tuple[Option, ...]) -> tuple[Option, ...]:
    check_apart(options, [(place,) for place in range(len(options))])
    return options


def check_apart(options: Sequence[Option], places: Sequence[tuple[str | int, ...]]) -> None:
    """Raises the rule that does not hold, with the `places` (paths below the list) where it does not."""
    if not FEWEST <= len(options) <= OPTIONS:
        raise broken("option_count", limit=OPTIONS, count=len(options))
    texts = [" ".join(sorted(names_of(option.text))) for option in options]
    for rule, values in (("repeated_option", texts), ("repeated_id", [option.id for option in options])):
        if repeated := repeats(values):
            raise broken(rule, at=[(places[index], value) for index, value in repeated])


PlainOption = Annotated[Option, BeforeValidator(text_alone, json_schema_input_type=Option | str)]
Options = Annotated[tuple[PlainOption, ...], AfterValidator(told_apart)]


# In groups


def some_options(options: tuple[Option, ...]) -> tuple[Option, ...]:
    if not options:
        raise broken("empty_group")
    return options


class Group(Value):
    """Options that belong together: one goes to the group first, then chooses among them."""

    group: Title
    options: Annotated[tuple[PlainOption, ...], AfterValidator(some_options)]


Entry = Option | Group
TAGS = ("<option>", "<group>")
"""What pydantic writes into the place of a fault behind an entry's index; no key of a file."""


def tag_of(value: Any) -> str:
    is_group = isinstance(value, Group) or (
        isinstance(value, dict) and not {"group", "options"}.isdisjoint(value)
    )
    return TAGS[is_group]


def entries_told_apart(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    groups = [" ".join(sorted(names_of(one.group))) if isinstance(one, Group) else "" for one in entries]
    if repeated := repeats(groups):
        raise broken("repeated_group", at=[((place, "group"), name) for place, name in repeated])
    check_apart(flattened(entries), list(_places(entries)))
    return entries


def _places(entries: Sequence[Entry]) -> Iterator[tuple[str | int, ...]]:
    for place, entry in enumerate(entries):
        if isinstance(entry, Group):
            yield from ((place, "options", within) for within in range(len(entry.options)))
        else:
            yield (place,)


def flattened(entries: Sequence[Entry]) -> tuple[Option, ...]:
    """All options, in order, without their groups."""
    return tuple(
        option for entry in entries for option in (entry.options if isinstance(entry, Group) else (entry,))
    )


def put_back(entries: Sequence[Entry], options: Sequence[Option]) -> tuple[Entry, ...]:
    """`entries` with these in the place of their options, as many and in the same order."""
    left = iter(options)
    return tuple(
        entry.model_copy(update={"options": tuple(next(left) for _ in entry.options)})
        if isinstance(entry, Group)
        else next(left)
        for entry in entries
    )


GroupedOptions = Annotated[
    tuple[
        Annotated[
            Annotated[PlainOption, Tag(TAGS[0])] | Annotated[Group, Tag(TAGS[1])],
            Discriminator(tag_of),
        ],
        ...,
    ],
    AfterValidator(entries_told_apart),
]

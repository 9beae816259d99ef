"""The options of a question, and when two of them are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic.json_schema import SkipJsonSchema

from surveys.fields import OPTIONS, Body, Name, Title, Value, broken, repeats, visible
from surveys.prompt import Translated

FEWEST = 2


class Option(Value):
    """One thing that may be chosen. `number` is given when it is first stored and never used again."""

    id: Name = ""
    text: Title
    note: Body = ""
    number: SkipJsonSchema[int] = 0


def key(text: str) -> str:
    """The form in which two writings of the same words are equal."""
    return " ".join(unicodedata.normalize("NFKC", visible(text)).casefold().split())


def names_of(text: Translated) -> Iterator[str]:
    """The keys of an option's text, in every language."""
    return (key(one) for one in ((text,) if isinstance(text, str) else text.values()))


def text_alone(value: Any) -> Any:
    """An option may be written as nothing but its text."""
    return value if isinstance(value, (dict, Option)) else {"text": value}


def told_apart(options: tuple[Option, ...]) -> tuple[Option, ...]:
    if not FEWEST <= len(options) <= OPTIONS:
        raise broken("option_count", limit=OPTIONS, count=len(options))
    if repeated := repeats([" ".join(sorted(names_of(option.text))) for option in options]):
        raise broken("repeated_option", at=repeated)
    if repeated := repeats([option.id for option in options]):
        raise broken("repeated_id", at=repeated)
    return options


Options = Annotated[
    tuple[Annotated[Option, BeforeValidator(text_alone, json_schema_input_type=Option | str)], ...],
    AfterValidator(told_apart),
]

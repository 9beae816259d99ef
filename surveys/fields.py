"""The plain values a survey file is made of, each read from the text as it was written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

TITLE, BODY, INTRO = 200, 3_000, 12_000
OPTIONS, QUESTIONS, ENTRIES, TEXT, ATTACHMENTS = 500, 80, 20, 4_000, 10

IDENTIFIER = re.compile(r"[a-z0-9-]{1,40}")
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
COUNT = re.compile(r"[0-9]{1,6}")
FILE_NAME = re.compile(r"(?!\.{1,2}$)[^/\\\r\n]{1,120}")
INVISIBLE = re.compile("[\u200b\u2060\ufeff]")  # not the joiners: emoji and scripts need them
WORDS_FOR = {"true": True, "yes": True, "false": False, "no": False}


class Value(BaseModel):
    """Never changes once made, and knows all of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def broken(rule: str, **context: Any) -> PydanticCustomError:
    """Says which rule of the survey file does not hold; surveys.sentences puts it into words."""
    return PydanticCustomError(rule, rule.replace("_", " "), context)


def repeats(values: Sequence[str]) -> list[tuple[int, str]]:
    """Where a value stands that stood before; empty ones do not count."""
    return [(place, value) for place, value in enumerate(values) if value and value in values[:place]]


def visible(text: str) -> str:
    """Without the signs of no width that come along when text is copied from a page."""
    return INVISIBLE.sub("", text)


def clean(text: str) -> str:
    return unicodedata.normalize("NFC", visible(text)).strip()


def scalar(value: Any) -> str:
    if isinstance(value, (dict, list, tuple)):
        raise broken("not_scalar")
    return clean(str(value))


def wording(limit: int, value: Any) -> str | dict[str, str]:
    if isinstance(value, dict) and value:
        return {language(key): sentence(limit, text) for key, text in value.items()}
    return sentence(limit, value)


def sentence(limit: int, value: Any) -> str:
    text = scalar(value)
    if not text:
        raise broken("empty")
    if len(text) > limit:
        raise broken("too_long", limit=limit, length=len(text))
    return text


def language(value: Any) -> str:
    if not LANGUAGE.fullmatch(str(value)):
        raise broken("not_language", language=str(value))
    return str(value)


def whole(value: Any) -> int:
    written = scalar(value)
    if not COUNT.fullmatch(written) or int(written) == 0:
        raise broken("not_count", written=written)
    return int(written)


def yes_or_no(value: Any) -> bool:
    written = scalar(value).lower()
    if written not in WORDS_FOR:
        raise broken("not_yes_no", written=written)
    return WORDS_FOR[written]


def matching(pattern: re.Pattern[str], rule: str, value: Any) -> str:
    written = scalar(value)
    if not pattern.fullmatch(written):
        raise broken(rule, written=written)
    return written


def filled(value: Any) -> str:
    written = scalar(value)
    if not written:
        raise broken("empty")
    return written


def text_up_to(limit: int) -> WithJsonSchema:
    one = {"type": "string", "minLength": 1, "maxLength": limit}
    return WithJsonSchema({"anyOf": [one, {"type": "object", "additionalProperties": one}]})


def pattern_of(pattern: re.Pattern[str]) -> WithJsonSchema:
    # An editor takes `entries: 3` for a number; the pattern binds only texts.
    return WithJsonSchema({"type": ["string", "integer"], "pattern": f"^(?:{pattern.pattern})$"})


Title = Annotated[str | dict[str, str], BeforeValidator(partial(wording, TITLE)), text_up_to(TITLE)]
Body = Annotated[str | dict[str, str], BeforeValidator(partial(wording, BODY)), text_up_to(BODY)]
Intro = Annotated[str | dict[str, str], BeforeValidator(partial(wording, INTRO)), text_up_to(INTRO)]
Count = Annotated[int, BeforeValidator(whole)]
YesNo = Annotated[bool, BeforeValidator(yes_or_no)]
Identifier = Annotated[str, BeforeValidator(partial(matching, IDENTIFIER, "not_id")), pattern_of(IDENTIFIER)]
Name = Annotated[str, BeforeValidator(partial(matching, NAME, "not_name")), pattern_of(NAME)]
FileName = Annotated[
    str, BeforeValidator(partial(matching, FILE_NAME, "not_file_name")), pattern_of(FILE_NAME)
]
Written = Annotated[str, BeforeValidator(scalar)]
Filled = Annotated[str, BeforeValidator(filled)]
Reason = Literal["none", "optional", "required"]

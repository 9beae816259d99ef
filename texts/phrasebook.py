"""One language's sentences, ready to be said as Telegram HTML or as plain text."""

from __future__ import annotations

import html
import logging
import warnings
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from babel.numbers import format_decimal

from surveys.prompt import Arg, Phrase, Words
from texts.fluent import Clean, Compiler, Messages, Scope, read_folder, without_tags
from texts.moments import closed, day, deadline, report_when, when
from texts.particles import particle

LANGUAGES = ("ko", "en")

_FOLDER = Path(__file__).parent
T = TypeVar("T", bound=date)
_log = logging.getLogger(__name__)


class MissingTextWarning(UserWarning):
    """A sentence, or something it speaks of, is not there. Tests turn this into an error."""


def languages() -> tuple[str, ...]:
    return LANGUAGES


def choose_language(preferred: str, telegram_language: str, default: str) -> str:
    """The person's own choice, else what Telegram says (`en-GB` is `en`), else `default`."""
    for tag in (preferred, telegram_language):
        language = tag.split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return default


class Edition:
    """One language in one form, markup or plain: `escape` is applied to all that comes from outside."""

    def __init__(self, language: str, messages: Messages, clean: Clean, escape: Callable[[str], str]) -> None:
        self.language = language
        self._parts = Compiler(messages, language, clean).parts
        self._escape = escape

    def show(self, value: Arg, today: date) -> str:
        match value:
            case str():
                return self._escape(value)
            case Phrase():
                return self._sentence(value, today)
            case int() | float():
                return number(value, self.language)
            case datetime():
                return when(value, today.year, self.language)
            case date():
                return day(value, today.year, self.language)
        return self._escape(translation(value, self.language))

    def call(self, name: str, values: Sequence[Arg], options: Mapping[str, Arg], today: date) -> str:
        return FUNCTIONS[name](self, values, options, today)

    def missing(self, what: str) -> str:
        warnings.warn(f"no text for {what} in {self.language}", MissingTextWarning, stacklevel=2)
        return what

    def _sentence(self, phrase: Phrase, today: date) -> str:
        part = self._parts.get(phrase.key)
        return part(Scope(phrase.args, today, self)) if part else self.missing(phrase.key)


class Phrasebook:
    """Safe to share between threads: nothing changes after it is made."""

    def __init__(self, language: str, messages: Messages) -> None:
        self.language = language
        self._html = Edition(language, messages, str, lambda text: html.escape(text, quote=False))
        self._plain = Edition(language, messages, without_tags, str)

    def html(self, words: Words, today: date) -> str:
        """Telegram HTML; what comes from outside is escaped, the sentences' own tags stay."""
        return self._html.show(words, today)

    def plain(self, words: Words, today: date) -> str:
        """Without tags and unescaped: for buttons, alerts, terminals and files."""
        return self._plain.show(words, today)


@cache
def phrasebook(language: str) -> Phrasebook:
    """The sentences of `language`; one that it lacks is said in another language, and logged."""
    own = read_folder(_FOLDER / language)
    others = _others(language)
    for key in sorted(others.keys() - own.keys()):
        _log.error("no text for %s in %s", key, language)
    return Phrasebook(language, others | own)


def _others(language: str) -> Messages:
    messages: Messages = {}
    for other in LANGUAGES:
        if other != language:
            messages |= read_folder(_FOLDER / other)
    return messages


def translation(words: Mapping[str, str], language: str) -> str:
    """What somebody wrote in `language`, else in Korean, else what they wrote first."""
    return words.get(language) or words.get("ko") or next(iter(words.values()), "")


@lru_cache(maxsize=4096)
def number(value: float, language: str, least: int = 0, most: int = 3) -> str:
    """`1,234.5`, with at least and at most so many decimals; `least` wins."""
    return format_decimal(value, format="#,##0." + "0" * least + "#" * (most - least), locale=language)


def _number(edition: Edition, values: Sequence[Arg], options: Mapping[str, Arg], today: date) -> str:
    value, least, most = (
        values[0],
        options.get("minimumFractionDigits", 0),
        options.get("maximumFractionDigits", 3),
    )
    if isinstance(value, int | float) and isinstance(least, int) and isinstance(most, int):
        return number(value, edition.language, least, most)
    return edition.show(value, today)


def _particle(edition: Edition, values: Sequence[Arg], _: Mapping[str, Arg], today: date) -> str:
    word, forms = values
    shown = edition.show(word, today)
    spoken = word if isinstance(word, str) else without_tags(shown)
    return shown + particle(spoken, str(forms))


def _written(write: Callable[[T, int, str], str], kind: type[T]) -> Function:
    """`write` for days or moments; anything else is shown as it is."""

    def function(edition: Edition, values: Sequence[Arg], _: Mapping[str, Arg], today: date) -> str:
        at = values[0]
        return write(at, today.year, edition.language) if isinstance(at, kind) else edition.show(at, today)

    return function


Function = Callable[[Edition, Sequence[Arg], Mapping[str, Arg], date], str]
FUNCTIONS: Mapping[str, Function] = {
    "NUMBER": _number,
    "PARTICLE": _particle,
    "DAY": _written(day, date),
    "WHEN": _written(when, datetime),
    "DEADLINE": _written(deadline, datetime),
    "CLOSED": _written(closed, datetime),
    "REPORT_WHEN": _written(report_when, datetime),
}

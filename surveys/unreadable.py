"""Why a survey file cannot be read as YAML, as near to the place as can be said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.tokens import ScalarToken

from surveys.faults import Fault, fault

HASH = re.compile(r" #")
INDENT = re.compile(r"\s*")

# What was opened and not closed: the place where it was opened helps, not where reading stopped.
OPENED = {
    "while scanning a quoted scalar": "quote",
    "while parsing a flow sequence": "bracket",
    "while parsing a flow mapping": "bracket",
    "while scanning a simple key": "yaml",
}

# What is said at the second colon of `title: a: b`.
SECOND_COLON = ("mapping values are not allowed here", "expected ',' or '}', but got ':'")
VALUE = re.compile(r": +[^ '\"\[\]{},][^\[\]{},]*$")

# Signs of a Korean or Japanese keyboard that look like those of YAML and are none.
STRANGE_SPACE = re.compile("^[ -]*([\u00a0\u3000])|^[ {-]*\\w+:([\u00a0\u3000])")
WIDE_COLON = re.compile(r"^[\s{-]*\w+ ?\uff1a|[{,] *[a-z_]+ ?\uff1a")
WIDE_COMMA = re.compile(r"[\[{][^\]}]*\uff0c")


def unreadable(text: str, error: YAMLError) -> Iterator[Fault]:
    """What breaks the file: a comment that cuts off a text, a tab, or the place where reading stopped."""
    cut = list(cut_texts(text))
    yield from cut
    rule, line = stopped_at(text, error)
    taken = list(lookalikes(text, (line - 1, line)))
    if "\t" in indent_of(text, line):
        yield fault(line, "tab")
    elif taken:
        yield from taken
    elif not cut:
        yield fault(line, rule)


def stopped_at(text: str, error: YAMLError) -> tuple[str, int]:
    """The rule that speaks of it, and the line, counted from 1."""
    if not isinstance(error, MarkedYAMLError):
        return "yaml", 1
    if error.problem in SECOND_COLON and error.problem_mark and ends_in_value(text, error.problem_mark):
        return "colon", error.problem_mark.line + 1
    if error.context in OPENED and error.context_mark:
        return OPENED[error.context], error.context_mark.line + 1
    mark = error.problem_mark or error.context_mark
    line = min(mark.line, text.rstrip("\n").count("\n")) + 1 if mark else 1
    opened = quote_running_into(text, line)
    return ("quote", opened) if opened else ("yaml", line)


def ends_in_value(text: str, mark: StreamMark) -> bool:
    """Whether a value written without quotes stands before `mark`, on its line."""
    return bool(VALUE.search(text.split("\n")[mark.line][: mark.column]))


def quote_running_into(text: str, line: int) -> int:
    """The line of a quote that was closed only by another text's quote on `line`; 0 where there is none."""
    for token in tokens_of(text):
        begins: int = token.start_mark.line + 1
        quoted = isinstance(token, ScalarToken) and token.style in {"'", '"'}
        if quoted and begins < line == token.end_mark.line + 1:
            return begins
    return 0


def indent_of(text: str, line: int) -> str:
    lines = text.splitlines()
    found = INDENT.match(lines[line - 1]) if line <= len(lines) else None
    return found[0] if found else ""


def lookalikes(text: str, lines: Iterable[int]) -> Iterator[Fault]:
    """On `lines`, counted from 1: spaces, colons and commas that YAML does not know as such."""
    wanted = set(lines)
    for line, written in enumerate(text.splitlines(), start=1):
        if line in wanted:
            yield from lookalikes_in(line, written)


def lookalikes_in(line: int, written: str) -> Iterator[Fault]:
    if space := STRANGE_SPACE.search(written):
        yield fault(line, "strange_space", code=f"U+{ord(space[1] or space[2]):04X}")
    if WIDE_COLON.search(written):
        yield fault(line, "wide", sign="\uff1a", plain=":")
    if WIDE_COMMA.search(written):
        yield fault(line, "wide", sign="\uff0c", plain=",")


def cut_texts(text: str) -> Iterator[Fault]:
    for token in tokens_of(text):
        if isinstance(token, ScalarToken) and token.plain and HASH.match(text, token.end_mark.index):
            yield fault(token.start_mark.line + 1, "hash", text=token.value)


def tokens_of(text: str) -> Iterator[Any]:
    """As far as there are any."""
    try:
        yield from YAML(typ="safe", pure=True).scan(text)
    except YAMLError:
        return

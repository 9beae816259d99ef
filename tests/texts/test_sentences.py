"""Every language says the same things, the code says nothing else, and Korean keeps its manner."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from texts import languages
from texts.fluent import Messages, read_folder
from texts.particles import FORMS
from texts.phrasebook import FUNCTIONS, Phrasebook

HOUSE = Path(__file__).parents[2]
ROOMS = ("surveys", "network", "storage", "handlers", "reports", "bot", "web", "rehearsal")
SAYING = {"Phrase", "note", "refuse"}
"""What is called with a key as its first argument."""

FORBIDDEN = re.compile(
    r"당신|귀하|유저|고객|24:00|자정|금일|익일|[!！]|까지까지|하시오|사회적경제|사회연대경제"
)
ENDINGS = re.compile(r"(다|요|까|시오)$")
IN_FILES = re.compile(r"(음|함|임|됨)$")
"""Sentences of reports end as nouns."""
HANGUL_WORDS = re.compile(r"[가-힣]")


class Use(NamedTuple):
    """A key that the code says, as a pattern where a part of it is computed, and what it speaks of."""

    where: str
    key: str
    args: frozenset[str] | None


class Needs(Visitor):
    """What a message asks for: variables, functions, particle forms and other messages."""

    def __init__(self, message: ftl.Message | ftl.Term) -> None:
        self.variables: set[str] = set()
        self.functions: set[str] = set()
        self.forms: set[str] = set()
        self.messages: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        if node.id.name == "PARTICLE":
            self.forms.add(_literal(node.arguments.positional[1]))
        self.generic_visit(node)


@cache
def said_in(language: str) -> Messages:
    return read_folder(HOUSE / "texts" / language)


def public(language: str) -> set[str]:
    return {key for key in said_in(language) if not key.startswith("-")}


def variables(messages: Messages, key: str) -> set[str]:
    needs = Needs(messages[key])
    return needs.variables.union(*(variables(messages, other) for other in needs.messages))


def sources() -> Iterator[Path]:
    return chain.from_iterable((HOUSE / room).rglob("*.py") for room in ROOMS)


@cache
def calls_and_strings() -> tuple[list[Use], set[str]]:
    uses: list[Use] = []
    strings: set[str] = set()
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        uses += _uses(tree, path.relative_to(HOUSE).as_posix())
        strings = strings.union(*map(_spoken, ast.walk(tree)))
    return uses, strings


def _uses(tree: ast.Module, file: str) -> Iterator[Use]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    within = {id(node) for function in functions for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SAYING and node.args:
            # Outside functions stand tables of phrases that get their arguments later.
            args = _args(node) if id(node) in within else None
            yield from (Use(f"{file}:{node.lineno}", key, args) for key in _patterns(node.args[0]))


def _spoken(node: ast.AST) -> set[str]:
    """The text of a string, as a pattern; of a computed one only where it begins like a key."""
    match node:
        case ast.Constant(value=str() as text):
            return {re.escape(text)}
        case ast.JoinedStr(values=[ast.Constant(value=str() as head), *_]) if re.fullmatch(
            r"[a-z]+(-[a-z]+)*-", head
        ):
            return {_pattern(node)}
    return set()


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _patterns(key: ast.expr) -> list[str]:
    match key:
        case ast.IfExp(body=first, orelse=second):
            return [_pattern(first), _pattern(second)]
        case ast.Constant() | ast.JoinedStr():
            return [_pattern(key)]
    return []


def _pattern(key: ast.expr) -> str:
    match key:
        case ast.JoinedStr(values=parts):
            return "".join(_pattern(part) for part in parts)
        case ast.Constant(value=str() as text):
            return re.escape(text)
    return ".+"


def _args(call: ast.Call) -> frozenset[str] | None:
    """The names a sentence is given, or None where they cannot be read off the code."""
    named = {keyword.arg for keyword in call.keywords if keyword.arg}
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    if _name(call.func) != "Phrase" or len(call.args) == 1:
        return frozenset(named)
    return _keys(call.args[1])


def _keys(given: ast.expr) -> frozenset[str] | None:
    if not isinstance(given, ast.Dict):
        return None
    keys = [key.value for key in given.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
    return frozenset(keys) if len(keys) == len(given.keys) else None


def _literal(node: ftl.InlineExpression | ftl.Placeable) -> str:
    return str(node.parse()["value"]) if isinstance(node, ftl.StringLiteral) else ""


def test_the_languages_say_the_same_things() -> None:
    assert {language: public("ko") ^ public(language) for language in languages()} == {
        language: set() for language in languages()
    }


@pytest.mark.parametrize("language", languages())
def test_the_languages_speak_of_the_same_things(language: str) -> None:
    ours, korean = said_in(language), said_in("ko")
    differing = {
        key for key in public(language) & public("ko") if variables(ours, key) != variables(korean, key)
    }
    assert differing == set()


def test_every_sentence_the_code_says_is_there() -> None:
    uses, _ = calls_and_strings()
    assert [use for use in uses if not any(re.fullmatch(use.key, key) for key in public("ko"))] == []


def test_every_sentence_gets_what_it_speaks_of() -> None:
    uses, _ = calls_and_strings()
    messages = said_in("ko")
    lacking = [
        (use.where, use.key, variables(messages, key) - use.args)
        for use in uses
        for key in public("ko")
        if use.args is not None and re.fullmatch(use.key, key) and not variables(messages, key) <= use.args
    ]
    assert lacking == []


def test_every_sentence_is_said_somewhere() -> None:
    _, strings = calls_and_strings()
    inside = set().union(*(Needs(message).messages for message in said_in("ko").values()))
    keys = public("ko") - inside
    said = re.compile("|".join(sorted(text for text in strings if len(text) < 80)))
    assert {key for key in keys if not said.fullmatch(key)} == set()


@pytest.mark.parametrize("language", languages())
def test_sentences_call_only_functions_and_particles_that_exist(language: str) -> None:
    needs = [Needs(message) for message in said_in(language).values()]
    assert set().union(*(need.functions for need in needs)) <= FUNCTIONS.keys()
    assert set().union(*(need.forms for need in needs)) <= FORMS
    assert set().union(*(need.messages for need in needs)) <= said_in(language).keys()


@pytest.mark.parametrize("language", languages())
def test_sentences_have_no_attributes_and_whole_tags(language: str) -> None:
    messages = said_in(language)
    assert [key for key, message in messages.items() if message.attributes] == []
    broken = [key for key, text in templates(language) if re.search(r"<[^>]*$|^[^<]*>", text)]
    assert broken == []


def templates(language: str) -> Iterator[tuple[str, str]]:
    """Each stretch of a language's own text with the key it belongs to."""
    for key, message in said_in(language).items():
        for text in _texts(message.value):
            yield key, text


def _texts(pattern: ftl.Pattern | None) -> Iterator[str]:
    for element in pattern.elements if pattern else ():
        if isinstance(element, ftl.TextElement):
            yield element.value
        elif isinstance(element.expression, ftl.SelectExpression):
            for variant in element.expression.variants:
                yield from _texts(variant.value)


def test_korean_avoids_the_words_that_are_not_said() -> None:
    assert [(key, text) for key, text in templates("ko") if FORBIDDEN.search(text)] == []


def test_korean_sentences_end_as_sentences_do() -> None:
    wrong = [
        (key, end) for key, text in templates("ko") for end in _ends(text) if not _endings(key).search(end)
    ]
    assert wrong == []


def _endings(key: str) -> re.Pattern[str]:
    return IN_FILES if key.startswith("report-") else ENDINGS


def _ends(text: str) -> list[str]:
    """The words before a full stop or question mark, where a Korean sentence ends."""
    ends = re.findall(r"([가-힣]+)[.?](?:\s|$)", text)
    return [end for end in ends if HANGUL_WORDS.search(end)]


@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_compiled(language: str) -> None:
    assert Phrasebook(language, said_in(language)).language == language

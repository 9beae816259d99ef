"""Fluent messages turned into functions once, so that a card of thirty phrases costs microseconds.

fluent.runtime walks the syntax tree at every use and refuses a text above 2,500 characters; people's own
words are longer than that. The syntax is read by fluent.syntax.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from babel import Locale
from fluent.syntax import FluentParser, ast

from surveys.prompt import Arg

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

Part = Callable[["Scope"], str]
Operand = Callable[["Scope"], Arg]
Clean = Callable[[str], str]
Messages = dict[str, ast.Message | ast.Term]

_TAG = re.compile(r"</?[a-z][^<>]*>")


class Voice(Protocol):
    """What a phrase needs to know of the language and the place it is shown in."""

    def show(self, value: Arg, today: date) -> str: ...
    def call(self, name: str, values: Sequence[Arg], options: Mapping[str, Arg], today: date) -> str: ...
    def missing(self, what: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Scope:
    args: Mapping[str, Arg]
    today: date
    voice: Voice


def without_tags(text: str) -> str:
    """A template's text for places that know no markup."""
    return html.unescape(_TAG.sub("", text))


def read_folder(folder: Path) -> Messages:
    """Every message of a folder's .ftl files by its key, terms with a leading dash.

    Raises ValueError naming the file where one cannot be parsed or a key stands twice.
    """
    messages: Messages = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            _add(messages, entry, path.name)
    return messages


def _add(messages: Messages, entry: ast.EntryType, file: str) -> None:
    match entry:
        case ast.Junk():
            raise ValueError(f"{file}: cannot be parsed: {entry.content!r}")
        case ast.Message() | ast.Term():
            _add_message(messages, entry, file)


def _add_message(messages: Messages, entry: ast.Message | ast.Term, file: str) -> None:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if key in messages:
        raise ValueError(f"{file}: the key {key} stands twice")
    messages[key] = entry


class Compiler:
    """Turns messages into functions; `clean` is applied to what the templates themselves say."""

    def __init__(self, messages: Messages, language: str, clean: Clean) -> None:
        self._plural = Locale.parse(language).plural_form
        self._clean = clean
        self.parts: dict[str, Part] = {}
        for key, message in messages.items():
            if message.value is not None:
                self.parts[key] = self._pattern(message.value)

    def _pattern(self, node: ast.Pattern) -> Part:
        parts = [self._element(element) for element in node.elements]
        if len(parts) == 1:
            return parts[0]
        return lambda scope: "".join([part(scope) for part in parts])

    def _element(self, node: ast.TextElement | ast.Placeable) -> Part:
        if isinstance(node, ast.TextElement):
            text = self._clean(node.value)
            return lambda _: text
        return self._placeable(node.expression)

    def _placeable(self, node: ast.Expression | ast.Placeable) -> Part:
        match node:
            case ast.Placeable():
                return self._placeable(node.expression)
            case ast.SelectExpression():
                return self._select(node)
            case ast.StringLiteral() | ast.MessageReference() | ast.TermReference() | ast.FunctionReference():
                return self._said(node)
        operand = self._operand(node)
        return lambda scope: scope.voice.show(operand(scope), scope.today)

    def _said(self, node: ast.Expression) -> Part:
        match node:
            case ast.StringLiteral():
                text = self._clean(node.parse()["value"])
                return lambda _: text
            case ast.FunctionReference():
                return self._call(node)
            case ast.TermReference():
                return self._refer(f"-{node.id.name}", node.arguments)
            case ast.MessageReference():
                return self._refer(node.id.name, None)
        raise ValueError(f"{type(node).__name__} is not known here")

    def _operand(self, node: ast.Expression | ast.Placeable) -> Operand:
        """A value as it is, for functions and selectors."""
        match node:
            case ast.VariableReference():
                return _variable(node.id.name)
            case ast.NumberLiteral() | ast.StringLiteral():
                value = _literal(node)
                return lambda _: value
        return self._placeable(node)

    def _call(self, node: ast.FunctionReference) -> Part:
        name = node.id.name
        operands = [self._operand(value) for value in node.arguments.positional]
        options = _named(node.arguments)
        return lambda scope: scope.voice.call(
            name, [operand(scope) for operand in operands], options, scope.today
        )

    def _refer(self, key: str, arguments: ast.CallArguments | None) -> Part:
        if arguments is not None:
            args = _named(arguments)
            return lambda scope: self.parts[key](Scope(args, scope.today, scope.voice))
        return lambda scope: self.parts[key](scope)  # noqa: PLW0108 - the part may not be there yet

    def _select(self, node: ast.SelectExpression) -> Part:
        operand = self._operand(node.selector)
        variants = {_key(variant.key): self._pattern(variant.value) for variant in node.variants}
        default = next(_key(variant.key) for variant in node.variants if variant.default)

        def chosen(scope: Scope) -> str:
            return variants[self._variant(operand(scope), variants, default)](scope)

        return chosen

    def _variant(self, value: Arg, variants: Mapping[str, Part], default: str) -> str:
        """The exact value, else the plural category of a number, else the default."""
        if str(value) in variants:
            return str(value)
        if isinstance(value, int | float) and (category := self._plural(value)) in variants:
            return category
        return default


def _variable(name: str) -> Operand:
    def value(scope: Scope) -> Arg:
        try:
            return scope.args[name]
        except KeyError:
            return scope.voice.missing(f"${name}")

    return value


def _literal(node: ast.NumberLiteral | ast.StringLiteral) -> Arg:
    if isinstance(node, ast.NumberLiteral):
        return float(node.value) if "." in node.value else int(node.value)
    return str(node.parse()["value"])


def _named(arguments: ast.CallArguments) -> dict[str, Arg]:
    return {argument.name.name: _literal(argument.value) for argument in arguments.named}


def _key(node: ast.Identifier | ast.NumberLiteral) -> str:
    return node.name if isinstance(node, ast.Identifier) else str(_literal(node))

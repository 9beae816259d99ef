"""Long texts: in several messages, cut where a reader would pause, and on a card only their beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from handlers.shortening import shortened
from surveys.asked import Question
from surveys.prompt import Phrase, Prompt, Widget, Words
from surveys.questions.base import folded, longest

PART = 3000
"""Characters of somebody's text in one message: Telegram takes 4096, the product's own lines need some."""

WORDING, WHOLE = 400, 1500
"""Characters of a question, and of a question with its note, that a card has room for beside its options."""
BEGINNING = 200
"""Characters of a long question that its card shows."""

MORE = "more"
"""The control that shows a long question whole."""


def parts(text: str, limit: int = PART) -> list[str]:
    """The text in parts of at most `limit` characters; cut at a paragraph, else a line, a space, anywhere.

    Joined again they are the text, but for the white space at the cuts.
    """
    found: list[str] = []
    while len(text) > limit:
        cut = _cut(text, limit)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text]


def is_long(question: Question) -> bool:
    text = longest(question.text)
    return text > WORDING or text + longest(question.note) > WHOLE


def messages(question: Question, plain: Callable[[Words], str]) -> Iterator[tuple[Words, ...]]:
    """The whole of a question, message by message; `plain` puts it into the reader's language."""
    whole = [question.text, question.note] if question.note else [question.text]
    for words in whole:
        yield from ((folded(part),) for part in parts(plain(words)))


def with_beginning(prompt: Prompt, question: Question) -> Prompt:
    """The card of a long question shows the beginning of its words, and the way to all of them."""
    if not is_long(question):
        return prompt
    lines = tuple(_begun(line, question) for line in prompt.lines)
    if lines == prompt.lines:
        return prompt
    more = Widget(MORE, Phrase("button-more"))
    return replace(prompt, lines=lines, controls=((more,), *prompt.controls))


def _begun(line: Words, question: Question) -> Words:
    for words in (question.text, question.note):
        if isinstance(line, Phrase) and line.args == {"text": words}:
            beginning: Words = shortened(line, BEGINNING)
            return beginning
    return line


def _cut(text: str, limit: int) -> int:
    for pause in ("\n\n", "\n", " "):
        at = text.rfind(pause, limit // 2, limit)
        if at > 0:
            return at
    return limit

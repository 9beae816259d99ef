"""What a turn says, as values. The outbox keeps them as JSON; words and pictures come at delivery."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers.buttons import Button, unpack
from surveys.asked import Place
from surveys.prompt import Arg, Phrase, Words

CSV = "csv"
FORMS = ("xlsx", "docx", "html")
"""What a result may be had as besides, by the ending of the file's name."""

PARTICIPATION = 0
"""Stands for a question's number; those begin at 1."""

Row = tuple[tuple[Words, Button], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Lines to read, and rows of buttons below them."""

    lines: tuple[Words, ...]
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A question, or the overview, of the member whose chat it goes to: drawn as things stand at delivery.

    `notice`: what there is to say about what was just typed, beside what to do now; `above` the card where it
    is about a card before. `notes`: with what the options mean.
    """

    survey: int
    place: Place
    page: int
    notice: Words = ""
    notes: bool = False
    above: bool = False


@dataclass(frozen=True, slots=True)
class Retired:
    """A card that another one has taken the place of: it stays to be read, its buttons go."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The result as counted at delivery. `texts`: with what people wrote, for those who asked. `live`: in the
    message that counts along, with the moment of the count; a message that does so no more is left alone.
    """

    survey: int
    texts: bool
    live: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole result as a file, `form` being CSV or one of the FORMS."""

    survey: int
    form: str = CSV


@dataclass(frozen=True, slots=True)
class Chart:
    """The result of one question, drawn as counted at delivery; PARTICIPATION: how the responses came in."""

    survey: int
    question: int


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a survey, by its name. `digest` is that of its content when this was said."""

    survey: int
    name: str
    digest: str


Reply = Note | Card | Retired | Summary | Sheet | Chart | Attached


def note(key: str, /, *rows: Row, **args: Arg) -> Note:
    """One sentence of the product's own."""
    return Note((Phrase(key, args),), rows)


def to_json(reply: Reply) -> dict[str, Any]:
    match reply:
        case Note(lines, rows):
            return {
                "say": "note",
                "lines": [words_to_json(line) for line in lines],
                "rows": [[[words_to_json(label), button.pack()] for label, button in row] for row in rows],
            }
        case Card(survey, place, page, notice, notes, above):
            shown = {"survey": survey, "place": place.question, "about": place.about, "page": page}
            noticed = {"notice": words_to_json(notice), "above": above}
            return {"say": "card", **shown, **noticed, "notes": notes}
        case Retired():
            return {"say": "retired"}
        case Summary(survey, texts, live):
            return {"say": "summary", "survey": survey, "texts": texts, "live": live}
        case Sheet() | Chart() | Attached():
            return _file_to_json(reply)


def _file_to_json(reply: Sheet | Chart | Attached) -> dict[str, Any]:
    match reply:
        case Sheet(survey, form):
            return {"say": "sheet", "survey": survey, "form": form}
        case Chart(survey, question):
            return {"say": "chart", "survey": survey, "question": question}
        case Attached(survey, name, digest):
            return {"say": "attached", "survey": survey, "name": name, "digest": digest}


def words_to_json(words: Arg) -> Any:
    """Own words as a text, translations under `t`, a phrase under `p` and `a`, a moment under `d`, a day
    under `day`.
    """
    match words:
        case Phrase(key, args):
            return {"p": key, "a": {name: words_to_json(arg) for name, arg in args.items()}}
        case datetime():
            return {"d": words.isoformat()}
        case date():
            return {"day": words.isoformat()}
        case Mapping():
            return {"t": dict(words)}
        case _:
            return words


def words_from_json(kept: Any) -> Any:
    """What `words_to_json` kept: Words at the top, any argument within."""
    if not isinstance(kept, dict):
        return kept
    if "p" in kept:
        return Phrase(kept["p"], {name: words_from_json(arg) for name, arg in kept["a"].items()})
    if "d" in kept:
        return datetime.fromisoformat(kept["d"])
    if "day" in kept:
        return date.fromisoformat(kept["day"])
    return kept["t"]


def from_json(kept: Mapping[str, Any]) -> Reply:
    """The reply that `to_json` kept. Raises KeyError for what no version ever wrote."""
    return READERS[kept["say"]](kept)


def _note(kept: Mapping[str, Any]) -> Note:
    lines = tuple(words_from_json(line) for line in kept["lines"])
    return Note(lines, tuple(_row(row) for row in kept["rows"]))


def _row(kept: list[list[Any]]) -> Row:
    found = ((words_from_json(label), unpack(data)) for label, data in kept)
    return tuple((label, button) for label, button in found if button is not None)


def _card(kept: Mapping[str, Any]) -> Card:
    """Rows of earlier versions know nothing of what is asked about, nor of notes."""
    place = Place(kept["place"], kept.get("about", 0))
    notice = words_from_json(kept["notice"])
    notes, above = kept.get("notes", False), kept.get("above", False)
    return Card(kept["survey"], place, kept["page"], notice, notes, above)


READERS: Mapping[str, Callable[[Mapping[str, Any]], Reply]] = {
    "note": _note,
    "card": _card,
    "retired": lambda _: Retired(),
    "summary": lambda kept: Summary(kept["survey"], kept["texts"], kept.get("live", False)),
    "sheet": lambda kept: Sheet(kept["survey"], kept.get("form", CSV)),
    "chart": lambda kept: Chart(kept["survey"], kept["question"]),
    "attached": lambda kept: Attached(kept["survey"], kept["name"], kept["digest"]),
}

"""What is wrong with a survey file, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surveys.prompt import Phrase

REMOVE = Phrase("mend-remove")
WRITE = Phrase("mend-write")
LIST = Phrase("mend-list")
WHOLE = Phrase("mend-count")
SHORTER = Phrase("mend-shorter")


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` counts from 1; 0 is the file as a whole."""

    line: int
    what: Phrase
    mend: Phrase


# For every rule of the survey file, pydantic's and ours: what is wrong, what to do.
SENTENCES: Mapping[str, tuple[Phrase, Phrase]] = {
    "missing": (Phrase("fault-missing"), Phrase("mend-missing")),
    "union_tag_not_found": (Phrase("fault-no-kind"), Phrase("mend-kind")),
    "union_tag_invalid": (Phrase("fault-kind"), Phrase("mend-kind")),
    "literal_error": (Phrase("fault-choice"), Phrase("mend-choice")),
    "extra_forbidden": (Phrase("fault-unknown"), REMOVE),
    "empty_option": (Phrase("fault-empty-option"), WRITE),
    "near": (Phrase("fault-unknown"), Phrase("mend-near")),
    "other_kind": (Phrase("fault-other-kind"), REMOVE),
    "later_kind": (Phrase("fault-later-kind"), Phrase("mend-kind")),
    "later": (Phrase("fault-later"), REMOVE),
    "tuple_type": (Phrase("fault-not-list"), LIST),
    "model_attributes_type": (Phrase("fault-not-map"), Phrase("mend-map")),
    "not_scalar": (Phrase("fault-not-scalar"), Phrase("mend-scalar")),
    "empty": (Phrase("fault-empty"), WRITE),
    "too_long": (Phrase("fault-too-long"), SHORTER),
    "not_language": (Phrase("fault-language"), Phrase("mend-language")),
    "not_count": (Phrase("fault-count"), WHOLE),
    "not_yes_no": (Phrase("fault-yes-no"), Phrase("mend-yes-no")),
    "not_id": (Phrase("fault-id"), Phrase("mend-id")),
    "not_name": (Phrase("fault-id"), Phrase("mend-name")),
    "not_zone": (Phrase("fault-zone"), Phrase("mend-zone")),
    "not_moment": (Phrase("fault-moment"), Phrase("mend-moment")),
    "not_deadline": (Phrase("fault-moment"), Phrase("mend-deadline")),
    "closes_first": (Phrase("fault-closes-first"), Phrase("mend-closes-first")),
    "question_count": (Phrase("fault-question-count"), Phrase("mend-question-count")),
    "option_count": (Phrase("fault-option-count"), Phrase("mend-option-count")),
    "repeated_option": (Phrase("fault-option-twice"), Phrase("mend-option-twice")),
    "repeated_id": (Phrase("fault-id-twice"), Phrase("mend-id-twice")),
    "places_over_options": (Phrase("fault-places"), Phrase("mend-places")),
    "least_over_places": (Phrase("fault-least"), Phrase("mend-least")),
    "not_entries": (Phrase("fault-entries"), Phrase("mend-entries")),
    "max_length_over": (Phrase("fault-max-length"), Phrase("mend-max-length")),
}

# The same for what stands in the way before any rule can be looked at.
SOURCE: Mapping[str, tuple[Phrase, Phrase]] = {
    "too_big": (Phrase("fault-too-big"), Phrase("mend-too-big")),
    "encoding": (Phrase("fault-encoding"), Phrase("mend-encoding")),
    "unprintable": (Phrase("fault-unprintable"), Phrase("mend-unprintable")),
    "nothing": (Phrase("fault-nothing"), Phrase("mend-nothing")),
    "yaml": (Phrase("fault-yaml"), Phrase("mend-yaml")),
    "quote": (Phrase("fault-quote"), Phrase("mend-quote")),
    "bracket": (Phrase("fault-bracket"), Phrase("mend-bracket")),
    "strange_space": (Phrase("fault-strange-space"), Phrase("mend-strange-space")),
    "wide": (Phrase("fault-wide"), Phrase("mend-wide")),
    "tab": (Phrase("fault-tab"), Phrase("mend-tab")),
    "hash": (Phrase("fault-hash"), Phrase("mend-quotes")),
    "anchor": (Phrase("fault-anchor"), Phrase("mend-anchor")),
    "tag": (Phrase("fault-tag"), REMOVE),
    "documents": (Phrase("fault-documents"), Phrase("mend-documents")),
    "deep": (Phrase("fault-deep"), Phrase("mend-deep")),
    "key_shape": (Phrase("fault-key-shape"), Phrase("mend-key-shape")),
    "key_twice": (Phrase("fault-key-twice"), Phrase("mend-key-twice")),
    "not_survey": (Phrase("fault-not-survey"), Phrase("mend-nothing")),
}


def fault(line: int, rule: str, **args: Any) -> Fault:
    """The sentences of `rule`, speaking of `args`."""
    what, mend = SENTENCES.get(rule) or SOURCE[rule]
    return Fault(line, Phrase(what.key, args), Phrase(mend.key, args))

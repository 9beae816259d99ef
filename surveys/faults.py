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
    "only_choice": (Phrase("fault-choice"), Phrase("mend-only-choice")),
    "no_groups": (Phrase("fault-no-groups"), Phrase("mend-no-groups")),
    "colon_in_text": (Phrase("fault-colon-in-list"), Phrase("mend-colon-in-text")),
    "colon_in_item": (Phrase("fault-colon-in-list"), Phrase("mend-item")),
    "empty_in_list": (Phrase("fault-empty-in-list"), WRITE),
    "near": (Phrase("fault-unknown"), Phrase("mend-near")),
    "near_kind": (Phrase("fault-kind"), Phrase("mend-near-kind")),
    "other_kind": (Phrase("fault-other-kind"), REMOVE),
    "later_kind": (Phrase("fault-later-kind"), Phrase("mend-kind")),
    "later": (Phrase("fault-later"), REMOVE),
    "tuple_type": (Phrase("fault-not-list"), LIST),
    "model_type": (Phrase("fault-not-map"), Phrase("mend-item")),
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
    "not_day": (Phrase("fault-moment"), Phrase("mend-day")),
    "results_first": (Phrase("fault-results-first"), Phrase("mend-results-first")),
    "not_file_name": (Phrase("fault-file-name"), Phrase("mend-file-name")),
    "attachment_count": (Phrase("fault-attachment-count"), Phrase("mend-attachment-count")),
    "repeated_attachment": (Phrase("fault-attachment-twice"), Phrase("mend-attachment-twice")),
    "closes_first": (Phrase("fault-closes-first"), Phrase("mend-closes-first")),
    "question_count": (Phrase("fault-question-count"), Phrase("mend-question-count")),
    "option_count": (Phrase("fault-option-count"), Phrase("mend-option-count")),
    "row_count": (Phrase("fault-row-count"), Phrase("mend-row-count")),
    "bonus_alone": (Phrase("fault-bonus-alone"), Phrase("mend-bonus-alone")),
    "points_over": (Phrase("fault-points-over"), Phrase("mend-points-over")),
    "repeated_option": (Phrase("fault-option-twice"), Phrase("mend-option-twice")),
    "repeated_id": (Phrase("fault-id-twice"), Phrase("mend-id-twice")),
    "places_over_options": (Phrase("fault-places"), Phrase("mend-places")),
    "least_over_places": (Phrase("fault-least"), Phrase("mend-least")),
    "choices_over_options": (Phrase("fault-choices"), Phrase("mend-choices")),
    "least_over_most": (Phrase("fault-least-most"), Phrase("mend-least-most")),
    "other_twice": (Phrase("fault-other-twice"), Phrase("mend-other-twice")),
    "repeated_group": (Phrase("fault-group-twice"), Phrase("mend-group-twice")),
    "empty_group": (Phrase("fault-empty-group"), Phrase("mend-empty-group")),
    "not_entries": (Phrase("fault-entries"), Phrase("mend-entries")),
    "max_length_over": (Phrase("fault-max-length"), Phrase("mend-max-length")),
    "not_scale": (Phrase("fault-scale"), Phrase("mend-scale")),
    "label_count": (Phrase("fault-label-count"), Phrase("mend-label-count")),
    "repeated_label": (Phrase("fault-label-twice"), Phrase("mend-label-twice")),
    "not_number": (Phrase("fault-number"), Phrase("mend-number")),
    "not_decimals": (Phrase("fault-decimals"), Phrase("mend-decimals")),
    "over_decimals": (Phrase("fault-over-decimals"), Phrase("mend-over-decimals")),
    "min_over_max": (Phrase("fault-min-over-max"), Phrase("mend-min-over-max")),
}

# The same for questions that speak of others.
CONDITIONS: Mapping[str, tuple[Phrase, Phrase]] = {
    "not_condition": (Phrase("fault-condition"), Phrase("mend-condition")),
    "asked_later": (Phrase("fault-asked-later"), Phrase("mend-asked-later")),
    "no_such_question": (Phrase("fault-no-question"), Phrase("mend-no-question")),
    "near_question": (Phrase("fault-no-question"), Phrase("mend-near-question")),
    "not_chosen_from": (Phrase("fault-not-chosen-from"), Phrase("mend-not-chosen-from")),
    "each_and_things": (Phrase("fault-each-and-things"), Phrase("mend-each-and-things")),
    "not_comparable": (Phrase("fault-not-comparable"), Phrase("mend-not-comparable")),
    "not_operator": (Phrase("fault-not-operator"), Phrase("mend-not-operator")),
    "no_such_value": (Phrase("fault-no-value"), Phrase("mend-no-value")),
    "no_such_option": (Phrase("fault-no-value"), Phrase("mend-no-option")),
    "no_such_measure": (Phrase("fault-no-value"), Phrase("mend-no-measure")),
}

# The same for what stands in the way before any rule can be looked at.
SOURCE: Mapping[str, tuple[Phrase, Phrase]] = {
    "too_big": (Phrase("fault-too-big"), Phrase("mend-too-big")),
    "encoding": (Phrase("fault-encoding"), Phrase("mend-encoding")),
    "unprintable": (Phrase("fault-unprintable"), Phrase("mend-unprintable")),
    "nothing": (Phrase("fault-nothing"), Phrase("mend-nothing")),
    "yaml": (Phrase("fault-yaml"), Phrase("mend-yaml")),
    "colon": (Phrase("fault-colon"), Phrase("mend-colon")),
    "quote": (Phrase("fault-quote"), Phrase("mend-quote")),
    "bracket": (Phrase("fault-bracket"), Phrase("mend-bracket")),
    "strange_space": (Phrase("fault-strange-space"), Phrase("mend-strange-space")),
    "wide": (Phrase("fault-wide"), Phrase("mend-wide")),
    "tab": (Phrase("fault-tab"), Phrase("mend-tab")),
    "hash": (Phrase("fault-hash"), Phrase("mend-quotes")),
    "anchor": (Phrase("fault-anchor"), Phrase("mend-anchor")),
    "tag": (Phrase("fault-tag"), Phrase("mend-tag")),
    "documents": (Phrase("fault-documents"), Phrase("mend-documents")),
    "deep": (Phrase("fault-deep"), Phrase("mend-deep")),
    "key_shape": (Phrase("fault-key-shape"), Phrase("mend-key-shape")),
    "key_twice": (Phrase("fault-key-twice"), Phrase("mend-key-twice")),
    "not_survey": (Phrase("fault-not-survey"), Phrase("mend-nothing")),
}

# The same for files of ballots.
BALLOTS: Mapping[str, tuple[Phrase, Phrase]] = {
    "ballot_ending": (Phrase("fault-ballot-ending"), Phrase("mend-ballot-ending")),
    "ballot_header": (Phrase("fault-ballot-header"), Phrase("mend-ballot-header")),
    "ballot_quotes": (Phrase("fault-ballot-quotes"), Phrase("mend-ballot-quotes")),
    "ballot_columns": (Phrase("fault-ballot-columns"), Phrase("mend-ballot-columns")),
    "ballot_weight": (Phrase("fault-ballot-weight"), Phrase("mend-ballot-weight")),
    "ballot_gap": (Phrase("fault-ballot-gap"), Phrase("mend-ballot-gap")),
    "ballot_empty_name": (Phrase("fault-ballot-empty-name"), Phrase("mend-ballot-empty-name")),
    "ballot_twice": (Phrase("fault-ballot-twice"), Phrase("mend-ballot-twice")),
    "ballot_line": (Phrase("fault-ballot-line"), Phrase("mend-ballot-line")),
    "ballot_unknown": (Phrase("fault-ballot-unknown"), Phrase("mend-ballot-unknown")),
    "ballot_name": (Phrase("fault-ballot-name"), Phrase("mend-ballot-name")),
    "ballot_parts": (Phrase("fault-ballot-parts"), Phrase("mend-ballot-parts")),
    "ballot_not_ordinal": (Phrase("fault-ballot-not-ordinal"), Phrase("mend-ballot-not-ordinal")),
    "ballot_voters": (Phrase("fault-ballot-voters"), Phrase("mend-ballot-voters")),
    "ballot_none": (Phrase("fault-ballot-none"), Phrase("mend-ballot-none")),
}

ALL = {**SENTENCES, **CONDITIONS, **SOURCE, **BALLOTS}


def fault(line: int, rule: str, **args: Any) -> Fault:
    """The sentences of `rule`, speaking of `args`."""
    what, mend = ALL[rule]
    return Fault(line, Phrase(what.key, args), Phrase(mend.key, args))

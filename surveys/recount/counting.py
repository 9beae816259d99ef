"""The count of what was handed over, by the same code that counts in the bot."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from surveys import results
from surveys.asked import ABSTAINED, Ballot
from surveys.questions.paper import WRITTEN
from surveys.recount.manifest import Beside, Manifest
from surveys.results import Cast, results_document
from surveys.survey import Survey

COUNTED = ("survey", "title", "responses", "questions")
"""What of the results can be counted again."""

TEXTS = frozenset({"texts", "reasons", "other"})


def result_of(survey: Survey, cast: Mapping[int, Sequence[Cast]], manifest: Manifest) -> dict[str, Any]:
    """As `hanmadi results --format json`, with how many texts there are instead of the texts."""
    found = results.count(
        survey,
        cast,
        state="closed",
        opens=manifest.opens,
        closes=manifest.closes,
        responses=manifest.responses,
        drafts=0,
    )
    document = without_texts(results_document(found, manifest.language))
    return {name: document[name] for name in COUNTED}


def without_texts(document: Any) -> Any:
    """The same with the number of texts in their place."""
    if isinstance(document, list):
        return [without_texts(one) for one in document]
    if not isinstance(document, dict):
        return document
    return {key: len_of(value) if key in TEXTS else without_texts(value) for key, value in document.items()}


def len_of(texts: Any) -> Any:
    """How many are not empty."""
    return sum(map(bool, texts)) if isinstance(texts, list) else texts


def as_bytes(document: Any) -> bytes:
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def beside(abouts: Mapping[str, int], cast: Sequence[Cast]) -> tuple[Beside, ...]:
    """What the sheet of these ballots leaves out, of each thing asked about where there is any."""
    by_about: dict[int, list[Ballot]] = {}
    for one in cast:
        by_about.setdefault(one.about, []).append(one.ballot)
    found = (_beside(about, by_about.get(number, [])) for about, number in abouts.items())
    return tuple(one for one in found if one.abstained or one.reasons)


def _beside(about: str, ballots: Sequence[Ballot]) -> Beside:
    abstained = sum(ballot.content == ABSTAINED for ballot in ballots)
    return Beside(about=about, abstained=abstained, reasons=sum(bool(ballot.reason) for ballot in ballots))


def with_beside(cast: Sequence[Cast], abouts: Mapping[str, int], left_out: Sequence[Beside]) -> list[Cast]:
    """The ballots of a sheet with what it left out: so many reasons, so many abstentions."""
    whole = list(cast)
    for one in left_out:
        about = abouts[one.about]
        places = [place for place, ballot in enumerate(cast) if ballot.about == about]
        for place in places[: one.reasons]:
            whole[place] = replace(cast[place], ballot=Ballot(cast[place].ballot.content, WRITTEN))
        whole += [Cast(0, about, Ballot(ABSTAINED))] * one.abstained
    return whole

"""The way through a survey: what is shown where, and where one comes to from there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from surveys.asked import Asked, Ballot, Given, Place
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Typed, View, Widget, Words
from surveys.questions.base import joined
from surveys.questions.pages import cut_into_pages
from surveys.survey import Survey
from surveys.way import OVERVIEW, Draft, Way, alone, way

__all__ = [
    "LISTED",
    "OVERVIEW",
    "Draft",
    "Step",
    "alone",
    "ballots",
    "card",
    "first_place",
    "missing",
    "read",
    "ready",
]

LISTED = 10
"""How many answers the overview shows at a time, and how many of those that are missing it names."""
NUMBER = re.compile(r"(?:change )?([0-9]{1,4}) ?번?(?: ?문항)?(?: ?수정)?")


@dataclass(frozen=True, slots=True)
class Step:
    """What something said came to: what to keep in the draft, where to go, what to say.

    `notes`: what the options mean is to be shown.
    """

    place: Place
    page: int = 0
    changes: Draft = field(default_factory=dict)
    notice: Phrase | None = None
    notes: bool = False


def first_place(survey: Survey, draft: Draft) -> Place:
    """Where to go on: the first question not dealt with, else the overview."""
    return way(survey, draft).after(OVERVIEW)


def missing(survey: Survey, draft: Draft) -> tuple[Asked, ...]:
    """What stands in the way of handing in: required and not answered, or begun and not complete."""
    return way(survey, draft).missing()


def ready(survey: Survey, draft: Draft) -> bool:
    return not missing(survey, draft)


def ballots(survey: Survey, draft: Draft) -> dict[Place, Ballot]:
    """What is cast: every complete answer to what this person is asked."""
    return way(survey, draft).ballots()


def card(survey: Survey, draft: Draft, place: Place, view: View, *, cast: bool) -> Prompt:
    """What stands at `place`; `cast`: a response was handed in before."""
    here = way(survey, draft)
    asked = here.find(place)
    if asked is None:
        return _overview(here, view.page, cast=cast)
    shown = asked.ask(here.given(asked), replace(view, alone=here.alone))
    below = (shown.hint,) if shown.hint else ()
    lines = (*_progress(here, place), *shown.lines, *below, *_standing(cast=cast))
    return Prompt(lines, shown.choices, (*shown.controls, *filter(None, _ways(here, asked))))


def read(survey: Survey, draft: Draft, place: Place, said: Said, view: View) -> Step | Refused:
    """`said` on the card of `place`, as `view` shows it; to hand in is not among it."""
    here = way(survey, draft)
    asked = here.find(place)
    if asked is None and isinstance(said, Typed):
        return _number_typed(here, said.text)
    moved = _move(here, place, said)
    if moved is not None:
        return moved
    if asked is None:
        return Refused(Phrase("not-asked-now"))
    answered = asked.read(here.given(asked), said, replace(view, alone=here.alone))
    if isinstance(answered, Refused):
        return answered
    changes: Draft = {place: answered.answer}
    page = view.page if answered.page is None else answered.page
    stays = answered.page is not None or not asked.finished(answered.answer)
    onward = place if stays else _after(here, place, changes)
    return Step(onward, page if onward == place else 0, changes, answered.notice)


# Moving about


def _after(here: Way, place: Place, changes: Draft) -> Place:
    return way(here.survey, {**here.draft, **changes}).after(place)


def _move(here: Way, place: Place, said: Said) -> Step | Refused | None:
    """None: this is for the question."""
    if isinstance(said, Typed):
        return None
    moves: dict[str, Callable[[], Step | Refused]] = {
        "page": lambda: Step(place, max(said.value, 0)),
        "notes": lambda: Step(place, max(said.value, 0), notes=True),
        "overview": lambda: Step(OVERVIEW),
        "go": lambda: _go(here, Place(said.value, said.of)),
        "back": lambda: Step(here.before(place)),
        "next": lambda: _next(here, place),
        "skip": lambda: _skip(here, place),
    }
    return moves[said.action]() if said.action in moves else None


def _number_typed(here: Way, text: str) -> Step | Refused:
    """On the overview, a question's number goes back to that question."""
    found = NUMBER.fullmatch(normalize("NFKC", text).strip().casefold())
    number = int(found[1]) if found else 0
    if not 1 <= number <= len(here.asked):
        return Refused(Phrase("overview-choose"))
    return Step(here.places[number - 1])


def _go(here: Way, place: Place) -> Step | Refused:
    return Step(place) if here.find(place) else Refused(Phrase("not-asked-now"))


def _next(here: Way, place: Place) -> Step:
    """On to the next question; what would do as an answer is settled, or its reason is asked for first."""
    asked = here.find(place)
    given = None if asked is None else here.given(asked)
    if asked is None or given is None or not asked.enough(given):
        return Step(here.after(place))
    left = asked.leave(given)
    changes: Draft = {} if left == given else {place: left}
    return Step(_after(here, place, changes) if asked.finished(left) else place, 0, changes)


def _skip(here: Way, place: Place) -> Step | Refused:
    asked = here.find(place)
    if asked is None:
        return Refused(Phrase("not-asked-now"))
    if asked.question.required:
        return Refused(Phrase("skip-required"))
    if asked.complete(here.given(asked)):
        return Refused(Phrase("skip-answered"))
    changes: Draft = {place: None}
    return Step(_after(here, place, changes), 0, changes, Phrase("skipped"))


# Cards


def _progress(here: Way, place: Place) -> tuple[Words, ...]:
    if here.alone:
        return ()
    args: dict[str, Arg] = {"number": here.places.index(place) + 1, "count": len(here.asked)}
    return (Phrase("progress", args),)


def _standing(*, cast: bool) -> tuple[Words, ...]:
    return ("", Phrase("cast-stands")) if cast else ()


def _ways(here: Way, asked: Asked) -> Iterator[tuple[Widget, ...]]:
    if here.alone:
        yield _cast(here)
        return
    back = () if asked.place == here.places[0] else (Widget("back", Phrase("button-back")),)
    yield (*back, *_onward(asked, here.given(asked)))
    if any(given is not None for given in here.draft.values()):
        yield (Widget("overview", Phrase("button-overview")),)


def _onward(asked: Asked, given: Given | None) -> tuple[Widget, ...]:
    if asked.may_be_left(given):
        return (Widget("next", Phrase("button-next")),)
    if asked.question.required or asked.complete(given):
        return ()
    return (Widget("skip", Phrase("button-skip")),)


def _cast(here: Way) -> tuple[Widget, ...]:
    return () if here.missing() else (Widget("cast", Phrase("button-cast")),)


Numbered = tuple[int, Asked]


def _overview(here: Way, page: int, *, cast: bool) -> Prompt:
    every: list[Numbered] = list(enumerate(here.asked, start=1))
    shown, pages = cut_into_pages(every, page, LISTED)
    answers = [line for one in shown for line in ("", *_described(*one, here.given(one[1])))]
    lines = (Phrase("overview-title"), *answers, "", _outlook(here, every), *_standing(cast=cast))
    choices = tuple(
        Widget("go", Phrase("button-go", {"number": number}), *asked.place) for number, asked in shown
    )
    return Prompt(lines, choices, (*pages, *filter(None, [_cast(here)])))


def _described(number: int, asked: Asked, given: Given | None) -> Iterator[Words]:
    text: dict[str, Arg] = {"number": number, "text": asked.question.text}
    if asked.about is None:
        yield Phrase("overview-question", text)
    else:
        yield Phrase("overview-question-about", {**text, "about": asked.about.text})
    if given is not None and asked.begun(given):
        yield from asked.describe(given)
    if asked.lacking(given):
        yield Phrase("overview-incomplete" if asked.begun(given) else "overview-unanswered")
    elif not asked.begun(given):
        yield Phrase("overview-skipped")


def _outlook(here: Way, every: Sequence[Numbered]) -> Phrase:
    lacking: list[Words] = [
        Phrase("question-number", {"number": number})
        for number, asked in every
        if asked.lacking(here.given(asked))
    ]
    if not lacking:
        return Phrase("overview-ready")
    named: dict[str, Arg] = {"questions": joined(lacking[:LISTED])}
    if len(lacking) <= LISTED:
        return Phrase("overview-missing", named)
    return Phrase("overview-missing-more", {**named, "count": len(lacking)})

"""The way through a survey: what is shown where, and where one comes to from there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from surveys.asked import Asked, Ballot, Given, Place
from surveys.overview import overview, page_of
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Typed, View, Widget, Words
from surveys.survey import Survey
from surveys.way import OVERVIEW, Draft, Way, alone, way

__all__ = [
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

NUMBER = re.compile(r"(?:change |answer )?([0-9]{1,4}) ?번?(?: ?문항)?(?: ?수정| ?답하기)?")


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


def card(survey: Survey, draft: Draft, place: Place, view: View, *, cast: bool, notice: Words = "") -> Prompt:
    """What stands at `place`; `cast`: a response was handed in before. `notice` stands above what to do now,
    so that it is seen beside the buttons.
    """
    here = way(survey, draft)
    asked = here.find(place)
    if asked is None:
        shown = overview(here, view.page, _cast(here))
        ways = shown.controls
    else:
        shown = asked.ask(here.given(asked), replace(view, alone=here.alone))
        ways = (*shown.controls, *filter(None, _ways(here, asked)))
    lines = (*_progress(here, asked), *_noticed(shown.lines, notice), *_hinted(shown), *_standing(cast=cast))
    return Prompt(lines, shown.choices, ways)


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
    onward = Step(place, changes=changes) if stays else _on_from(here, asked, changes)
    return replace(onward, page=page if onward.place == place else onward.page, notice=answered.notice)


# Moving about


def _on_from(here: Way, asked: Asked, changes: Draft) -> Step:
    """To what comes next; whoever only came back to correct an answer sees it again where it is read over."""
    then = way(here.survey, {**here.draft, **changes})
    place = then.after(asked.place)
    before = here.given(asked)
    corrected = place == OVERVIEW and before is not None and asked.finished(before)
    return Step(place, page_of(then, asked.place) if corrected else 0, changes)


def _move(here: Way, place: Place, said: Said) -> Step | Refused | None:
    """None: this is for the question."""
    if isinstance(said, Typed):
        return None
    moves: dict[str, Callable[[], Step | Refused]] = {
        "page": lambda: Step(place, max(said.value, 0)),
        "notes": lambda: Step(place, max(said.value, 0), notes=True),
        "overview": lambda: Step(OVERVIEW, changes=_left(here, place)),
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
    left = _leaving(asked, given)
    finished = asked.finished(left.get(place, given))
    return _on_from(here, asked, left) if finished else Step(place, changes=left)


def _left(here: Way, place: Place) -> Draft:
    """Whoever goes to read the answers over wants no more here, where what is given would do."""
    asked = here.find(place)
    given = None if asked is None else here.given(asked)
    return {} if asked is None or given is None or not asked.may_be_left(given) else _leaving(asked, given)


def _leaving(asked: Asked, given: Given) -> Draft:
    left = asked.leave(given)
    return {} if left == given else {asked.place: left}


def _skip(here: Way, place: Place) -> Step | Refused:
    asked = here.find(place)
    if asked is None:
        return Refused(Phrase("not-asked-now"))
    if asked.question.required:
        return Refused(Phrase("skip-required"))
    if asked.complete(here.given(asked)):
        return Refused(Phrase("skip-answered"))
    begun = asked.begun(here.given(asked))
    notice = Phrase("skipped-begun" if begun else "skipped")
    return replace(_on_from(here, asked, {place: None}), notice=notice)


# Cards


def _progress(here: Way, asked: Asked | None) -> tuple[Words, ...]:
    if here.alone or asked is None:
        return ()
    args: dict[str, Arg] = {"number": here.places.index(asked.place) + 1, "count": len(here.asked)}
    return (Phrase("progress", args),)


def _noticed(lines: tuple[Words, ...], notice: Words) -> tuple[Words, ...]:
    """The notice is set off from what stands above it."""
    if not notice:
        return lines
    return (*lines, notice) if lines[-1] == "" else (*lines, "", notice)


def _hinted(shown: Prompt) -> tuple[Words, ...]:
    return (shown.hint,) if shown.hint else ()


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

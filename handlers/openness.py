"""Whether a survey takes answers now, asked once in each turn and said where somebody acts on it."""

from __future__ import annotations

from handlers.incoming import Content, Press, Text
from handlers.replies import Retired
from handlers.talk import Talk, local
from storage import responses
from storage.surveys import OPEN, StoredSurvey
from surveys.prompt import Phrase


def require_open(talk: Talk, survey: StoredSurvey) -> bool:
    """Whether answers are taken; where not, the person is told why and that nothing was changed."""
    if survey.open_for_answers(talk.now):
        return True
    cast = responses.load(talk.tx, survey.id, talk.member.id) is not None
    acted = _acted(talk.incoming.content)
    closed = f"survey-closed-{acted}" if cast else f"survey-closed-{acted}-uncast"
    talk.refuse(why_not_open(talk, survey, closed))
    if talk.tapped and survey.over(talk.now):
        talk.change(Retired())
    return False


def _acted(content: Content) -> str:
    match content:
        case Press():
            return "tap"
        case Text(edited=True):
            return "edit"
    return "text"


def why_not_open(talk: Talk, survey: StoredSurvey, closed: str) -> Phrase:
    """Over (said by the phrase `closed`), not begun, or not opened at all."""
    title = survey.definition.title
    if survey.over(talk.now) and survey.closes_at is not None:
        return Phrase(closed, {"title": title, "at": local(survey, survey.closes_at)})
    if survey.state == OPEN and survey.opens_at is not None:
        return Phrase("survey-not-begun", {"title": title, "at": local(survey, survey.opens_at)})
    return Phrase("survey-draft", {"title": title})

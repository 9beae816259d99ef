"""The surveys, their life and their definitions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.schema import surveys
from surveys.survey import Survey

DRAFT, OPEN, CLOSED = "draft", "open", "closed"
CACHED = 256

_known: dict[str, Survey] = {}


@dataclass(frozen=True, slots=True)
class StoredSurvey:
    """A survey as it stands: its definition, where it is in its life, and its hours."""

    id: int
    slug: str
    revision: int
    state: str
    opens_at: datetime | None
    closes_at: datetime | None
    closed_at: datetime | None
    definition: Survey

    def begun(self, now: datetime) -> bool:
        return self.opens_at is None or now >= self.opens_at

    def over(self, now: datetime) -> bool:
        """Closed by somebody or by its hour: from the second of the deadline on it is over."""
        return self.state == CLOSED or (self.closes_at is not None and now >= self.closes_at)

    def open_for_answers(self, now: datetime) -> bool:
        return self.state == OPEN and self.begun(now) and not self.over(now)


PLAIN = ("id", "slug", "revision", "state", "opens_at", "closes_at", "closed_at", "digest")
COLUMNS = [surveys.c[name] for name in PLAIN]
BY_ID = select(*COLUMNS).where(surveys.c.id == bindparam("id"))
BY_SLUG = select(*COLUMNS).where(surveys.c.slug == bindparam("slug"))
DEFINITION = select(surveys.c.definition).where(surveys.c.id == bindparam("id"))


def load(tx: Connection, survey_id: int) -> StoredSurvey | None:
    row = tx.execute(BY_ID, {"id": survey_id}).first()
    return None if row is None else _stored(tx, *row)


def find(tx: Connection, slug: str) -> StoredSurvey | None:
    row = tx.execute(BY_SLUG, {"slug": slug}).first()
    return None if row is None else _stored(tx, *row)


def list_all(tx: Connection) -> list[StoredSurvey]:
    """Every survey, the newest first."""
    return [_stored(tx, *row) for row in tx.execute(select(*COLUMNS).order_by(surveys.c.id.desc())).all()]


def add(tx: Connection, slug: str, definition: Survey, now: datetime) -> StoredSurvey:
    """Store a new draft. The slug must be free; `free_slug` finds one for a survey without an id."""
    values = {
        "slug": slug,
        "revision": 1,
        "state": DRAFT,
        "opens_at": definition.opens_at,
        "created_at": now,
        **_definition_columns(definition),
    }
    number = tx.execute(insert(surveys).values(values).returning(surveys.c.id)).scalar_one()
    return StoredSurvey(number, slug, 1, DRAFT, definition.opens_at, None, None, definition)


def revise(
    tx: Connection, survey: StoredSurvey, definition: Survey, hours: dict[str, datetime | None]
) -> None:
    changed = {"revision": survey.revision + 1, **_definition_columns(definition), **hours}
    tx.execute(update(surveys).where(surveys.c.id == survey.id).values(changed))


def open_survey(tx: Connection, survey_id: int, opens_at: datetime, closes_at: datetime | None) -> None:
    hours = {"opens_at": opens_at, "closes_at": closes_at, "closed_at": None}
    tx.execute(update(surveys).where(surveys.c.id == survey_id).values(state=OPEN, **hours))


def close_survey(tx: Connection, survey_id: int, closes_at: datetime, now: datetime) -> None:
    """`closes_at` is the moment from which answers no longer count, `now` when this was said."""
    closed = {"state": CLOSED, "closes_at": closes_at, "closed_at": now}
    tx.execute(update(surveys).where(surveys.c.id == survey_id).values(closed))


def free_slug(tx: Connection) -> str:
    """`s1`, `s2`, …: the first that no survey has."""
    taken = set(tx.execute(select(surveys.c.slug)).scalars())
    number = 1
    while f"s{number}" in taken:
        number += 1
    return f"s{number}"


def _definition_columns(definition: Survey) -> dict[str, str]:
    text = definition.to_json()
    return {"definition": text, "digest": sha256(text.encode()).hexdigest()}


def _stored(
    tx: Connection,
    number: int,
    slug: str,
    revision: int,
    state: str,
    opens_at: datetime | None,
    closes_at: datetime | None,
    closed_at: datetime | None,
    digest: str,
) -> StoredSurvey:
    definition = _known.get(digest)
    if definition is None:
        definition = Survey.from_json(tx.execute(DEFINITION, {"id": number}).scalar_one())
        if len(_known) >= CACHED:
            _known.clear()
        _known[digest] = definition
    return StoredSurvey(number, slug, revision, state, opens_at, closes_at, closed_at, definition)

"""Bringing a database to the schema of this version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.faults import StorageFault

HEAD = "0003"
"""The newest revision. Kept here because loading Alembic costs a start half a second; revisions are
numbered, so that older and newer can be told apart without it."""

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Bring the database to HEAD, inside the transaction the caller began."""
    revision = stored_revision(connection)
    if revision > HEAD:
        raise StorageFault("newer", revision=revision, known=HEAD)
    if revision < HEAD:
        _upgrade(connection)


def check_current(connection: Connection) -> None:
    """Raise unless the database stands at HEAD."""
    revision = stored_revision(connection)
    if not revision:
        raise StorageFault("missing")
    if revision != HEAD:
        raise StorageFault("newer" if revision > HEAD else "older", revision=revision, known=HEAD)


def stored_revision(connection: Connection) -> str:
    """The revision the database stands at; "" for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def _upgrade(connection: Connection) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    upgrade(config, "head")

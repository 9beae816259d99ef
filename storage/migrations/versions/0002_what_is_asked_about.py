"""What a question is asked about, in drafts, ballots and dialogues; drafts in the form of every kind.

What typed messages did to drafts; the files of surveys.
"""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AT_ONCE = 5_000

Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _set_aside("drafts")
    _create_drafts()
    _bring_drafts()
    _set_aside("ballots")
    _create_ballots()
    _bring("ballots", "survey_id, question, response_id, content, reason")
    _set_aside("dialogues")
    _create_dialogues()
    _bring("dialogues", "chat_id, survey_id, place, page, card, cut_at")
    _create_writings()
    _create_attachments()


def _set_aside(table: str) -> None:
    """SQLite changes no primary key, and names of constraints are taken as long as their table stands."""
    op.execute(f"CREATE TABLE {table}_0001 AS SELECT * FROM {table}")  # noqa: S608
    op.drop_table(table)


def _bring(table: str, columns: str) -> None:
    op.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_0001")  # noqa: S608
    op.drop_table(f"{table}_0001")


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("member_id", Serial, nullable=False),
        sa.Column("question", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("about", sa.SmallInteger(), autoincrement=False, server_default="0", nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_drafts_member_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_drafts_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "member_id", "question", "about", name=op.f("pk_drafts")),
        sqlite_with_rowid=False,
    )


def _create_ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("question", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("about", sa.SmallInteger(), autoincrement=False, server_default="0", nullable=False),
        sa.Column("response_id", Serial, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_ballots_response_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_ballots_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "question", "about", "response_id", name=op.f("pk_ballots")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ballots_response_id"), "ballots", ["response_id"], unique=False)


def _create_dialogues() -> None:
    op.create_table(
        "dialogues",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("about", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("page", sa.SmallInteger(), nullable=False),
        sa.Column("card", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("cut_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_dialogues_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_dialogues")),
        sqlite_with_rowid=False,
    )


def _create_writings() -> None:
    op.create_table(
        "writings",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("member_id", Serial, nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("about", sa.SmallInteger(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_writings_member_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_writings_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_writings")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_writings_at"), "writings", ["at"], unique=False)


def _create_attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sent_as", sa.Text(), nullable=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_attachments_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "name", name=op.f("pk_attachments")),
    )


def _bring_drafts() -> None:
    connection = op.get_bind()
    kept = connection.execute(_drafts("drafts_0001").select()).mappings()
    for rows in kept.partitions(AT_ONCE):
        given = [{**row, "answer": _as_given(row["answer"])} for row in rows]
        connection.execute(_drafts("drafts").insert(), given)
    op.drop_table("drafts_0001")


def _drafts(name: str) -> sa.TableClause:
    columns: list[sa.ColumnClause[Any]] = [
        sa.column(column) for column in ("survey_id", "member_id", "question", "answer", "at")
    ]
    return sa.table(name, *columns)


def _as_given(written: str | None) -> str | None:
    """The answer of a kind by itself, and beside it what every kind may have."""
    if written is None:
        return None
    kept: dict[str, Any] = json.loads(written)
    answer = kept["options"] if "options" in kept else kept["entries"]
    reason = {"reason": kept["reason"]} if kept.get("reason") is not None else {}
    marks = {name: True for name in ("done", "writing") if kept.get(name)}
    return json.dumps({"answer": answer, **reason, **marks}, ensure_ascii=False)

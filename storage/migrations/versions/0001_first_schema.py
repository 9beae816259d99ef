"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_members()
    _create_roles()
    _create_invitations()
    _create_surveys()
    _create_drafts()
    _create_consents()
    _create_responses()
    _create_ballots()
    _create_dialogues()
    _create_seen_updates()
    _create_set_aside()
    _create_outbox()
    _create_due()
    _create_facts()


def _create_members() -> None:
    op.create_table(
        "members",
        sa.Column("id", Serial, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), server_default="", nullable=False),
        sa.Column("telegram_language", sa.String(length=35), server_default="", nullable=False),
        sa.Column("blocked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("joined_at", sa.BigInteger(), nullable=False),
        sa.Column("active_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_members_telegram_id")),
    )
    op.create_index(op.f("ix_members_active_at"), "members", ["active_at"], unique=False)


def _create_roles() -> None:
    op.create_table(
        "roles",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_roles")),
    )


def _create_invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_invitations")),
    )


def _create_surveys() -> None:
    op.create_table(
        "surveys",
        sa.Column("id", Serial, nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("opens_at", sa.BigInteger(), nullable=True),
        sa.Column("closes_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
        sa.UniqueConstraint("slug", name=op.f("uq_surveys_slug")),
    )


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("member_id", Serial, nullable=False),
        sa.Column("question", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_drafts_member_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_drafts_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "member_id", "question", name=op.f("pk_drafts")),
        sqlite_with_rowid=False,
    )


def _create_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("member_id", Serial, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("agreed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_consents_member_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_consents_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "member_id", name=op.f("pk_consents")),
        sqlite_with_rowid=False,
    )


def _create_responses() -> None:
    op.create_table(
        "responses",
        sa.Column("id", Serial, nullable=False),
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("member_id", Serial, nullable=False),
        sa.Column("receipt", sa.String(length=9), nullable=False),
        sa.Column("cast_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_responses_member_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_responses_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responses")),
        sa.UniqueConstraint("survey_id", "member_id", name=op.f("uq_responses_survey_id_member_id")),
        sa.UniqueConstraint("survey_id", "receipt", name=op.f("uq_responses_survey_id_receipt")),
    )
    op.create_index(op.f("ix_responses_member_id"), "responses", ["member_id"], unique=False)


def _create_ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("question", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("response_id", Serial, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_ballots_response_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_ballots_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "question", "response_id", name=op.f("pk_ballots")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ballots_response_id"), "ballots", ["response_id"], unique=False)


def _create_dialogues() -> None:
    op.create_table(
        "dialogues",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("survey_id", Serial, nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("page", sa.SmallInteger(), nullable=False),
        sa.Column("card", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("cut_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_dialogues_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_dialogues")),
        sqlite_with_rowid=False,
    )


def _create_seen_updates() -> None:
    op.create_table(
        "seen_updates",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name=op.f("pk_seen_updates")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_seen_updates_at"), "seen_updates", ["at"], unique=False)


def _create_set_aside() -> None:
    op.create_table(
        "set_aside",
        sa.Column("id", Serial, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("update", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_aside")),
    )


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Serial, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("edits", sa.BigInteger(), nullable=True),
        sa.Column("errand", sa.String(length=32), nullable=True),
        sa.Column("bulk", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("attempt", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("sending", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("leased_until", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("failed", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_chat_id"), "outbox", ["chat_id"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["bulk", "id"],
        unique=False,
        sqlite_where=sa.text("failed IS NULL"),
        postgresql_where=sa.text("failed IS NULL"),
    )


def _create_due() -> None:
    op.create_table(
        "due",
        sa.Column("id", Serial, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("failures", sa.SmallInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
        sa.UniqueConstraint("key", name=op.f("uq_due_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_due_at"), "due", ["at"], unique=False)


def _create_facts() -> None:
    op.create_table(
        "facts",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )

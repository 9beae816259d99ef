"""The one schema, for SQLite and PostgreSQL alike. Migrations make it; a test holds the two together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """A moment, kept as whole microseconds since 1970 UTC: the same on both engines, never without a zone."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + value * MICROSECOND


Serial = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only for INTEGER

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

members = Table(
    "members",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("language", String(8), nullable=False, server_default=""),  # chosen with /language
    Column("telegram_language", String(35), nullable=False, server_default=""),
    Column("blocked", Boolean, nullable=False, server_default=false()),
    Column("joined_at", Instant, nullable=False),
    Column("active_at", Instant, nullable=False, index=True),
)

roles = Table(
    "roles",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", String(16), nullable=False),
    Column("source", String(16), nullable=False),  # settings, or the invitation that gave it
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("expires_at", Instant, nullable=False),
)

surveys = Table(
    "surveys",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("slug", String(40), nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("definition", Text, nullable=False),
    Column("digest", String(64), nullable=False),  # SHA-256 of the definition, under which it is cached
    Column("state", String(16), nullable=False),
    Column("opens_at", Instant),
    Column("closes_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("closed_at", Instant),
)

# The answers of somebody on the way, each kept as it is given; null says "left out". `about` is the number
# of what the question was asked about, here as below: 0 for nothing.
drafts = Table(
    "drafts",
    metadata,
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), primary_key=True),
    Column("question", SmallInteger, primary_key=True, autoincrement=False),
    Column("about", SmallInteger, primary_key=True, autoincrement=False, server_default="0"),
    Column("answer", Text),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

consents = Table(
    "consents",
    metadata,
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), primary_key=True),
    Column("version", String(64), nullable=False),  # SHA-256 of the text agreed to
    Column("agreed_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

responses = Table(
    "responses",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("receipt", String(9), nullable=False),
    Column("cast_at", Instant, nullable=False),
    UniqueConstraint("survey_id", "member_id"),
    UniqueConstraint("survey_id", "receipt"),
)

# The content of a cast answer, in the form its question's kind gives it.
ballots = Table(
    "ballots",
    metadata,
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
    Column("question", SmallInteger, primary_key=True, autoincrement=False),
    Column("about", SmallInteger, primary_key=True, autoincrement=False, server_default="0"),
    Column("response_id", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("content", LargeBinary, nullable=False),
    Column("reason", Text),
    sqlite_with_rowid=False,
)

# What a typed message did to the draft at a place, so that editing the message corrects the answer.
writings = Table(
    "writings",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("question", SmallInteger, nullable=False),
    Column("about", SmallInteger, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),  # the same as before where the text was refused
    Column("at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# The files that lay beside the survey file; the survey's definition has their order.
attachments = Table(
    "attachments",
    metadata,
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(120), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),  # SHA-256 of the content
    Column("sent_as", Text),  # the id under which Telegram knows the file, for the bot that sent it
    Column("bot_id", BigInteger),
)

# What a chat's next typed text belongs to, and the one card whose buttons are live.
dialogues = Table(
    "dialogues",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False),
    Column("place", SmallInteger, nullable=False),
    Column("about", SmallInteger, nullable=False, server_default="0"),
    Column("page", SmallInteger, nullable=False),
    Column("card", BigInteger, nullable=False, server_default="0"),
    Column("cut_at", Instant),  # when a text came that was cut off by its length: its rest follows at once
    sqlite_with_rowid=False,
)

seen_updates = Table(
    "seen_updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False, index=True),
    Column("answer", Text),  # what its button is told, if it comes again
    sqlite_with_rowid=False,
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("update", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("reply", Text, nullable=False),  # JSON, see handlers/replies.py
    Column("edits", BigInteger),  # the message to change; null: a new one
    Column("errand", String(32)),  # the name under which Telegram's answer comes back
    Column("bulk", Boolean, nullable=False, server_default=false()),
    Column("attempt", SmallInteger, nullable=False, server_default="0"),
    Column("sending", Boolean, nullable=False, server_default=false()),
    Column("leased_until", Instant),  # null: for whoever comes first
    Column("at", Instant, nullable=False),
    Column("failed", Text),  # why it will not be tried again
    Index(
        "ix_outbox_waiting",
        "bulk",
        "id",
        sqlite_where=text("failed IS NULL"),
        postgresql_where=text("failed IS NULL"),
    ),
    sqlite_autoincrement=True,  # who still carries a row must never mean another by its number
)

due = Table(
    "due",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("kind", String(32), nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("key", String(80), nullable=False, unique=True),
    Column("failures", SmallInteger, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)

# The messages in owners' chats whose count is kept true while people answer.
live_results = Table(
    "live_results",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False, server_default="0"),  # 0 until Telegram has told it
    Column("shown_at", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Column("waiting", Boolean, nullable=False, server_default=false()),  # responses came after it was shown
    UniqueConstraint("survey_id", "chat_id"),
    sqlite_autoincrement=True,  # a due row must never mean another by its number
)

# Small facts about the installation: the webhook's secret, when the bot was last alive.
facts = Table(
    "facts",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

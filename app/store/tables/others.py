"""The view of others: who was asked, and what they said."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, UniqueConstraint, text

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment, Slug, of_access

observing = db.Table(
    "observing",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("module", Slug, nullable=False),
    Column("consent_id", Id, ForeignKey("consent.id"), nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("outcome", LargeBinary),
    of_access(),
    Index("ix_observing_client_id", "client_id", "module"),
    Index(
        "uq_observing_open",
        "client_id",
        "module",
        "access_no",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)


def _of_observing() -> Column[str]:
    return Column(
        "observing_id", Id, ForeignKey("observing.id", ondelete="CASCADE"), nullable=False
    )


observer_link = db.Table(
    "observer_link",
    Column("id", Id, primary_key=True),
    _of_observing(),
    Column("secret_hash", Hash, nullable=False, unique=True),
    Column("code_hash", Hash, nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
    Column("last_day", Date, nullable=False),
    Index("ix_observer_link_observing_id", "observing_id"),
)

observer_response = db.Table(
    "observer_response",
    Column("id", Id, primary_key=True),
    _of_observing(),
    Column("number", Integer, nullable=False),
    Column("key_hash", Hash, nullable=False, unique=True),
    Column("answers", LargeBinary, nullable=False),
    Column("allowed", LargeBinary),
    UniqueConstraint("observing_id", "number"),
)

"""What is shared with a coach, and when it was read."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, String, text

from app.store.database import db
from app.store.tables.base import Id, Moment, Slug, of_access

share = db.Table(
    "share",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False, index=True),
    Column("module", Slug, nullable=False),
    Column("level", String(16), nullable=False),
    Column("switches", String, nullable=False),
    Column("copy", LargeBinary),
    Column("purpose_version", String(32), nullable=False),
    Column("module_version", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("shared_at", Moment, nullable=False),
    Column("until", Date, nullable=False),
    Column("ended_at", Moment),
    of_access(),
    Index(
        "ix_share_open",
        "coach_id",
        "client_id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index(
        "uq_share_active",
        "client_id",
        "module",
        "coach_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

share_view = db.Table(
    "share_view",
    Column("id", Integer, primary_key=True),
    Column("share_id", Id, ForeignKey("share.id", ondelete="CASCADE"), nullable=False),
    Column("how", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_share_view_share_id", "share_id", "at"),
)

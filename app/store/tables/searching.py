"""The zoekprofiel: fields as the client changes them, signed versions, and what a coach said."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary

from app.store.database import db
from app.store.tables.base import Id, Moment, Slug, of_access

search_draft = db.Table(
    "search_draft",
    Column("client_id", Id, primary_key=True),
    Column("field", Slug, primary_key=True),
    Column("access_no", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    of_access(),
)

search_version = db.Table(
    "search_version",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("signed_at", Moment, nullable=False),
    of_access(),
    Index("ix_search_version_client_id", "client_id", "signed_at"),
)

search_comment = db.Table(
    "search_comment",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False, index=True),
    Column("field", Slug, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("reply", LargeBinary),
    of_access(),
    Index("ix_search_comment_client_id", "client_id", "at"),
)

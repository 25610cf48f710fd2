"""The zoekprofiel: fields as the client changes them, and signed versions."""

from sqlalchemy import Column, Index, Integer, LargeBinary

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

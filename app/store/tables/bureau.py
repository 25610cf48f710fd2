"""What a bureau sets for its own installation, and who was handed over to whom."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String

from app.store.database import db
from app.store.tables.base import Id, Moment, of_client

bureau_settings = db.Table(
    "bureau_settings",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("content", String, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

bureau_logo = db.Table(
    "bureau_logo",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False),
    Column("image", LargeBinary, nullable=False),
)

handover = db.Table(
    "handover",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("from_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("to_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("seen_at", Moment),
    Index("ix_handover_client_id", "client_id", "at"),
)

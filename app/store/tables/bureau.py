"""What a bureau sets for its own installation: nothing about anybody in it."""

from sqlalchemy import Column, Integer, LargeBinary, String

from app.store.database import db
from app.store.tables.base import Moment

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

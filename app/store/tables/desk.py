"""The desk: when a coach was here before, and by which words a client is found."""

from sqlalchemy import Column, ForeignKey

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment

visit = db.Table(
    "visit",
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
    Column("here_at", Moment, nullable=False),
    Column("before_at", Moment),
)

client_word = db.Table(
    "client_word",
    Column("word", Hash, primary_key=True),
    Column(
        "client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
)

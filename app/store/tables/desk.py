"""The coach's desk: when a coach was here before."""

from sqlalchemy import Column, ForeignKey

from app.store.database import db
from app.store.tables.base import Id, Moment

visit = db.Table(
    "visit",
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
    Column("here_at", Moment, nullable=False),
    Column("before_at", Moment),
)

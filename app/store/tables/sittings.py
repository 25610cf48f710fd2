"""Filling in together: a code from the phone, the coach's session it let in, and what was said.

An answer is the sitting's own as long as its revision is the one that the sitting wrote last;
``base`` is the revision that stood there before, which nobody at the laptop gets to know.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, String

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment, Slug, of_access

sitting = db.Table(
    "sitting",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("code_hash", Hash, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("coach_id", Id, ForeignKey("staff.id")),
    Column("session_id", Id),
    Column("begun_at", Moment),
    Column("until", Moment),
    Column("ended_at", Moment),
    of_access(),
    Index("ix_sitting_client_id", "client_id", "access_no"),
    Index("ix_sitting_session_id", "session_id"),
)


def _of_sitting() -> Column[str]:
    return Column("sitting_id", Id, ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True)


def _of_round() -> Column[str]:
    return Column("round_id", Id, ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)


sitting_part = db.Table(
    "sitting_part",
    _of_sitting(),
    _of_round(),
    Column("module", Slug, nullable=False),
    Index("ix_sitting_part_round_id", "round_id"),
)

sitting_answer = db.Table(
    "sitting_answer",
    _of_sitting(),
    _of_round(),
    Column("item_id", String(64), primary_key=True),
    Column("base", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Index("ix_sitting_answer_round_id", "round_id"),
)

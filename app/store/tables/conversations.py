"""What coach and client prepare and agree: own points of the coach, conversations, agreements.

``access_no`` is the access that was open when it was written (0 before the first), so that a
sealed access does not read what was agreed before it. ``disputed_at`` is since when a client says
that an agreement is not right; empty again once its coach read that, or wrote it anew.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary

from app.store.database import db
from app.store.tables.base import Id, Moment, of_client

preparation = db.Table(
    "preparation",
    Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), primary_key=True),
    Column("coach_id", Id, ForeignKey("staff.id"), primary_key=True),
    Column("access_no", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

conversation = db.Table(
    "conversation",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("sent_at", Moment),
    Index("ix_conversation_client_id", "client_id", "begun_at"),
)

agreement = db.Table(
    "agreement",
    Column("id", Id, primary_key=True),
    Column(
        "conversation_id", Id, ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False
    ),
    of_client(),
    Column("access_no", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("reaction", LargeBinary),
    Column("reacted_at", Moment),
    Column("disputed_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Index("ix_agreement_conversation_id", "conversation_id"),
    Index("ix_agreement_client_id", "client_id"),
)

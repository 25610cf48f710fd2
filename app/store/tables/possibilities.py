"""What a coach entered from an FML, version by version, and what the client says about it."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, UniqueConstraint

from app.store.database import db
from app.store.tables.base import Id, Moment, of_access, of_client

fml = db.Table(
    "fml",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("number", Integer, nullable=False),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("entered_by", Id, ForeignKey("staff.id"), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("entered_at", Moment, nullable=False),
    Column("seen_at", Moment),
    UniqueConstraint("client_id", "number"),
)
"""``coach_id`` may read it as long as that is the client's coach; the highest number counts."""

fml_objection = db.Table(
    "fml_objection",
    Column("client_id", Id, primary_key=True),
    Column("aspect", String(64), primary_key=True),
    Column("access_no", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("read_at", Moment),
    of_access(),
)

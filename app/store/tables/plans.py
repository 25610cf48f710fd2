"""The plan van aanpak, a row for each version, and the progress reports that follow from it.

``coach_id`` is who may read it beside the client, as long as that is the client's coach; nobody
where it is empty (put back by the client, and not shown yet).
"""

from sqlalchemy import Column, Date, ForeignKey, Integer, LargeBinary, UniqueConstraint

from app.store.database import db
from app.store.tables.base import Id, Moment, of_client

action_plan = db.Table(
    "action_plan",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("coach_id", Id, ForeignKey("staff.id")),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("beside", LargeBinary, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("client_signed_at", Moment),
    Column("coach_signed_at", Moment),
    UniqueConstraint("client_id", "version"),
)

progress_report = db.Table(
    "progress_report",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("coach_id", Id, ForeignKey("staff.id")),
    Column("number", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("due", Date, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("added", LargeBinary),
    Column("beside", LargeBinary),
    Column("changed_at", Moment, nullable=False),
    Column("told_at", Moment),
    Column("added_at", Moment),
    Column("sent_at", Moment),
    UniqueConstraint("client_id", "number"),
)

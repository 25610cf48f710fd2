"""How a client comes in: accesses, phones and sessions."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment, of_access

access = db.Table(
    "access",
    Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Id, nullable=False, unique=True),
    Column("invited_by", Id, ForeignKey("staff.id"), nullable=False),
    Column("since", Moment, nullable=False),
    Column("opens_at", Moment, nullable=False),
    Column("confirmed_at", Moment),
    Column("confirmed_by", Id, ForeignKey("staff.id")),
    Column("objected_at", Moment),
    Column("opened_at", Moment),
    Column("ended_at", Moment),
)

device = db.Table(
    "device",
    Column("id", Id, primary_key=True),
    Column("secret_hash", Hash, nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

binding = db.Table(
    "binding",
    Column("id", Id, primary_key=True),
    Column("device_id", Id, ForeignKey("device.id", ondelete="CASCADE"), nullable=False),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("pin_hash", String(255), nullable=False),
    Column("picture", String(32), nullable=False),
    Column("shared_phone", Boolean, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("ended_at", Moment),
    of_access(),
    Index("ix_binding_device_id", "device_id"),
    Index("ix_binding_client_id", "client_id", "access_no"),
)

device_code = db.Table(
    "device_code",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("secret_hash", Hash, nullable=False, unique=True),
    Column("code_hash", Hash, nullable=False, unique=True),
    Column("expires_at", Moment, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("used_at", Moment),
    of_access(),
    Index("ix_device_code_client_id", "client_id", "access_no"),
)

session = db.Table(
    "session",
    Column("token_hash", Hash, primary_key=True),
    Column("id", Id, nullable=False),
    Column("role", String(16), nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), index=True),
    Column("client_id", Id),
    Column("access_no", Integer),
    Column("binding_id", Id, ForeignKey("binding.id", ondelete="CASCADE")),
    Column("shared_phone", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    of_access(),
    Index("ix_session_client_id", "client_id", "access_no"),
)

"""What is written down for ever: acts, keys and erasures."""

from sqlalchemy import Column, Integer, LargeBinary, String

from app.store.database import KEYS, db
from app.store.tables.base import Id, Moment, Slug

audit = db.Table(
    "audit",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor_kind", String(16), nullable=False),
    Column("actor_id", Id, nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject_kind", String(32), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("module", Slug, nullable=False),
    Column("client_id", Id, index=True),
    Column("access_no", Integer),
    Column("mac", LargeBinary, nullable=False),
)

audit_head = db.Table(
    "audit_head",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    Column("proof", LargeBinary, nullable=False),
)

client_key = db.Table(
    "client_key",
    Column("client_id", Id, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("held_at", Moment),
    bind_key=KEYS,
)

erased = db.Table(
    "erased",
    Column("client_id", Id, primary_key=True),
    Column("erased_at", Moment, primary_key=True),
    bind_key=KEYS,
)

bureau_secret = db.Table(
    "bureau_secret",
    Column("name", String(32), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    bind_key=KEYS,
)

audit_pin = db.Table(
    "audit_pin",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    bind_key=KEYS,
)

"""Who there is: staff, clients and their invitations."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    text,
)

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment, of_client

installation = db.Table(
    "installation",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("demo", Boolean, nullable=False),
)

staff = db.Table(
    "staff",
    Column("id", Id, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("name", LargeBinary, nullable=False),
    Column("email", LargeBinary, nullable=False),
    Column("email_lookup", Hash, nullable=False, unique=True),
    Column("password_hash", String(255), nullable=False),
    Column("totp_secret", LargeBinary, nullable=False),
    Column("totp_step", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
)

recovery_code = db.Table(
    "recovery_code",
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
    Column("code_hash", Hash, primary_key=True),
    Column("used_at", Moment),
)

pending_sign_in = db.Table(
    "pending_sign_in",
    Column("token_hash", Hash, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("tries_left", Integer, nullable=False),
)

client = db.Table(
    "client",
    Column("id", Id, primary_key=True),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("card", LargeBinary, nullable=False),
    Column("path", String(16), nullable=False),
    Column("meeting_at", Moment),
    Column("preferences", LargeBinary),
    Column("created_at", Moment, nullable=False),
    Column("erase_at", Moment),
    Column("ended_on", Date),
    Column("revision", Integer, nullable=False, server_default=text("0")),
    Column("touched_at", Moment, nullable=False, server_default=text("'2000-01-01 00:00:00'")),
    Column("card_made_on", Date),
    Column("card_last_day", Date),
    Column("card_taken_back_on", Date),
    Index("ix_client_touched", "coach_id", "touched_at", "id"),
    Index("ix_client_meeting", "coach_id", "meeting_at"),
)

invitation = db.Table(
    "invitation",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("secret_hash", Hash, nullable=False, unique=True),
    Column("code_hash", Hash, nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("used_at", Moment),
    Column("replaced_at", Moment),
    Index("ix_invitation_client_id", "client_id", "made_at"),
)

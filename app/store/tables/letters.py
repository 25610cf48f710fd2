"""Mail and words: where a client gets mail, what is to go out, messages, and tasks."""

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
)

from app.store.database import db
from app.store.tables.base import Hash, Id, Moment, of_access, of_client

contact = db.Table(
    "contact",
    Column("client_id", Id, primary_key=True),
    Column("access_no", Integer, primary_key=True, autoincrement=False),
    Column("address", LargeBinary),
    Column("lookup", Hash),
    Column("pin_hash", String(255)),
    Column("frequency", String(16), nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("verified_at", Moment),
    Column("refused_at", Moment),
    of_access(),
    Index("ix_contact_lookup", "lookup"),
)

mail_code = db.Table(
    "mail_code",
    Column("id", Id, primary_key=True),
    Column("purpose", String(16), nullable=False),
    Column("client_id", Id),
    Column("access_no", Integer),
    Column("lookup", Hash, nullable=False),
    Column("address", LargeBinary),
    Column("pin_hash", String(255)),
    Column("code_hash", Hash, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("used_at", Moment),
    Column("done_at", Moment),
    of_access(),
    Index("ix_mail_code_lookup", "lookup", "made_at"),
    Index("ix_mail_code_client_id", "client_id", "access_no"),
)

letter = db.Table(
    "letter",
    Column("id", Id, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE")),
    Column("code_id", Id, ForeignKey("mail_code.id", ondelete="CASCADE")),
    Column("reason", Hash, nullable=False, unique=True),
    Column("sealed", LargeBinary),
    Column("state", String(16), nullable=False),
    Column("queued_at", Moment, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("until", Moment),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", Moment),
    Column("batch", Id),
    Column("reply", Integer),
    Column("done_at", Moment),
    Index("ix_letter_state", "state", "next_at"),
    Index("ix_letter_client_id", "client_id", "state"),
    Index("ix_letter_code_id", "code_id"),
)

message = db.Table(
    "message",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("access_no", Integer, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("author", String(16), nullable=False),
    Column("share_id", Id, ForeignKey("share.id", ondelete="CASCADE")),
    Column("section_id", String(64), nullable=False),
    Column("content", LargeBinary),
    Column("at", Moment, nullable=False),
    Column("gone_at", Moment),
    Index("ix_message_client_id", "client_id", "at"),
    Index("ix_message_staff_id", "staff_id", "at"),
    Index("ix_message_share_id", "share_id"),
)

thread_seen = db.Table(
    "thread_seen",
    Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), primary_key=True),
    Column("reader", Id, primary_key=True),
    Column("place", Id, primary_key=True),
    Column("at", Moment, nullable=False),
)

task = db.Table(
    "task",
    Column("id", Id, primary_key=True),
    of_client(),
    Column("access_no", Integer, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("due", Date),
    Column("made_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Index("ix_task_client_id", "client_id"),
    Index("ix_task_staff_id", "staff_id"),
)

task_reply = db.Table(
    "task_reply",
    Column("task_id", Id, ForeignKey("task.id", ondelete="CASCADE"), primary_key=True),
    Column("access_no", Integer, primary_key=True, autoincrement=False),
    of_client(),
    Column("words", LargeBinary),
    Column("sent_at", Moment),
    Column("seen_at", Moment),
    Index("ix_task_reply_client_id", "client_id"),
)

new_phone = db.Table(
    "new_phone",
    Column("binding_id", Id, ForeignKey("binding.id", ondelete="CASCADE"), primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answered_at", Moment),
    of_access(),
    Index("ix_new_phone_client_id", "client_id", "access_no"),
)

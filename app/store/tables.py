"""The tables; only this package sees them.

Content columns hold sealed bytes. Every row that a client made carries ``access_no``, the
access that made it, so that reading can stop at what is sealed (access.py).
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from app.store.database import KEYS, db

Id = String(32)
Hash = String(64)
Slug = String(64)


class Moment(TypeDecorator[datetime]):
    """A moment: aware and in UTC in Python, without a zone in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; an unaware one is refused."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without a time zone cannot be kept.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, aware."""
        del dialect
        return value.replace(tzinfo=UTC) if value else None


def _of_client() -> Column[str]:
    return Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), nullable=False)


def _of_access() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["client_id", "access_no"], ["access.client_id", "access.number"], ondelete="CASCADE"
    )


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
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False, index=True),
    Column("card", LargeBinary, nullable=False),
    Column("path", String(16), nullable=False),
    Column("meeting_at", Moment),
    Column("preferences", LargeBinary),
    Column("created_at", Moment, nullable=False),
    Column("erase_at", Moment),
    Column("ended_on", Date),
)

invitation = db.Table(
    "invitation",
    Column("id", Id, primary_key=True),
    _of_client(),
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
    _of_access(),
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
    _of_access(),
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
    _of_access(),
    Index("ix_session_client_id", "client_id", "access_no"),
)

consent = db.Table(
    "consent",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("module", Slug, nullable=False),
    Column("text_version", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    _of_access(),
    Index("ix_consent_client_id", "client_id", "module"),
)

round_ = db.Table(
    "round",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("module", Slug, nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("place", String(64), nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("consent_id", Id, ForeignKey("consent.id"), nullable=False),
    Column("content_version", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("begun_at", Moment, nullable=False),
    _of_access(),
    Index("ix_round_client_id", "client_id", "module", "number"),
    Index(
        "uq_round_open",
        "client_id",
        "module",
        "access_no",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)


def _of_round(*, key: bool) -> Column[str]:
    return Column(
        "round_id",
        Id,
        ForeignKey("round.id", ondelete="CASCADE"),
        primary_key=key,
        nullable=False,
    )


answer = db.Table(
    "answer",
    _of_round(key=True),
    Column("item_id", String(64), primary_key=True),
    Column("access_no", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

receipt = db.Table(
    "receipt",
    _of_round(key=True),
    Column("key", String(64), primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("reply", String, nullable=False),
    Column("kept_at", Moment, nullable=False),
)

finished = db.Table(
    "finished",
    Column("id", Id, primary_key=True),
    _of_round(key=False),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("module", Slug, nullable=False),
    Column("version", Integer, nullable=False),
    Column("answers", LargeBinary, nullable=False),
    Column("result", LargeBinary, nullable=False),
    Column("module_version", String(32), nullable=False),
    Column("finished_at", Moment, nullable=False),
    _of_access(),
    UniqueConstraint("round_id", "version"),
    Index("ix_finished_client_id", "client_id", "module"),
)

remark = db.Table(
    "remark",
    Column("client_id", Id, primary_key=True),
    Column("section_id", String(64), primary_key=True),
    Column("access_no", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    _of_access(),
)

share = db.Table(
    "share",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("coach_id", Id, ForeignKey("staff.id"), nullable=False, index=True),
    Column("module", Slug, nullable=False),
    Column("level", String(16), nullable=False),
    Column("switches", String, nullable=False),
    Column("copy", LargeBinary),
    Column("purpose_version", String(32), nullable=False),
    Column("module_version", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("shared_at", Moment, nullable=False),
    Column("until", Date, nullable=False),
    Column("ended_at", Moment),
    _of_access(),
    Index(
        "uq_share_active",
        "client_id",
        "module",
        "coach_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

share_view = db.Table(
    "share_view",
    Column("id", Integer, primary_key=True),
    Column("share_id", Id, ForeignKey("share.id", ondelete="CASCADE"), nullable=False),
    Column("how", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_share_view_share_id", "share_id", "at"),
)

observing = db.Table(
    "observing",
    Column("id", Id, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("access_no", Integer, nullable=False),
    Column("module", Slug, nullable=False),
    Column("consent_id", Id, ForeignKey("consent.id"), nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("outcome", LargeBinary),
    _of_access(),
    Index("ix_observing_client_id", "client_id", "module"),
    Index(
        "uq_observing_open",
        "client_id",
        "module",
        "access_no",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)


def _of_observing() -> Column[str]:
    return Column(
        "observing_id", Id, ForeignKey("observing.id", ondelete="CASCADE"), nullable=False
    )


observer_link = db.Table(
    "observer_link",
    Column("id", Id, primary_key=True),
    _of_observing(),
    Column("secret_hash", Hash, nullable=False, unique=True),
    Column("code_hash", Hash, nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
    Column("last_day", Date, nullable=False),
    Index("ix_observer_link_observing_id", "observing_id"),
)

observer_response = db.Table(
    "observer_response",
    Column("id", Id, primary_key=True),
    _of_observing(),
    Column("number", Integer, nullable=False),
    Column("key_hash", Hash, nullable=False, unique=True),
    Column("answers", LargeBinary, nullable=False),
    Column("allowed", LargeBinary),
    UniqueConstraint("observing_id", "number"),
)

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

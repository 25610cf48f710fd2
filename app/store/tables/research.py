"""The self-research: rounds, their answers, and what was finished."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    UniqueConstraint,
    text,
)

from app.store.database import db
from app.store.tables.base import Id, Moment, Slug, of_access

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
    of_access(),
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
    of_access(),
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
    of_access(),
    UniqueConstraint("round_id", "version"),
    Index("ix_finished_client_id", "client_id", "module"),
)

remark = db.Table(
    "remark",
    Column("client_id", Id, primary_key=True),
    Column("section_id", String(64), primary_key=True),
    Column("access_no", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    of_access(),
)

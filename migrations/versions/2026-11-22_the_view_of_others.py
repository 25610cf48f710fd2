"""Keep what others say about a client: the asking, its links, their responses.

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_lose(*tables):
    if "accept-loss" in context.get_x_argument():
        return
    connection = op.get_bind()
    full = [
        name
        for name in tables
        if connection.execute(sa.select(sa.literal(1)).select_from(sa.table(name)).limit(1)).first()
    ]
    if full:
        raise RuntimeError(f"This would lose every row of {', '.join(full)}: -x accept-loss")


def upgrade_main():
    op.create_table(
        "observing",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("module", sa.String(length=64), nullable=False),
        sa.Column("consent_id", sa.String(length=32), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("outcome", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_observing_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_observing_consent_id_consent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observing")),
    )
    op.create_index("ix_observing_client_id", "observing", ["client_id", "module"])
    op.create_index(
        "uq_observing_open",
        "observing",
        ["client_id", "module", "access_no"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "observer_link",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("observing_id", sa.String(length=32), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["observing_id"],
            ["observing.id"],
            name=op.f("fk_observer_link_observing_id_observing"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observer_link")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_observer_link_code_hash")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_observer_link_secret_hash")),
    )
    op.create_index("ix_observer_link_observing_id", "observer_link", ["observing_id"])
    op.create_table(
        "observer_response",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("observing_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("allowed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["observing_id"],
            ["observing.id"],
            name=op.f("fk_observer_response_observing_id_observing"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observer_response")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_observer_response_key_hash")),
        sa.UniqueConstraint(
            "observing_id", "number", name=op.f("uq_observer_response_observing_id")
        ),
    )


def downgrade_main():
    refuse_to_lose("observing")
    op.drop_table("observer_response")
    op.drop_table("observer_link")
    op.drop_table("observing")

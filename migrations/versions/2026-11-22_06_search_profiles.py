"""Keep search profiles: drafts and signed versions.

Revision ID: 0006
Revises: 0004
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0006"
down_revision = "0004"
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


def of_access(table):
    return sa.ForeignKeyConstraint(
        ["client_id", "access_no"],
        ["access.client_id", "access.number"],
        name=op.f(f"fk_{table}_client_id_access"),
        ondelete="CASCADE",
    )


def upgrade_main():
    op.create_table(
        "search_draft",
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("field", sa.String(length=64), nullable=False),
        sa.Column("access_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        of_access("search_draft"),
        sa.PrimaryKeyConstraint("client_id", "field", "access_no", name=op.f("pk_search_draft")),
    )
    op.create_table(
        "search_version",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=False),
        of_access("search_version"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_version")),
    )
    op.create_index("ix_search_version_client_id", "search_version", ["client_id", "signed_at"])


def downgrade_main():
    refuse_to_lose("search_draft", "search_version")
    for table in ("search_version", "search_draft"):
        op.drop_table(table)

"""Keep which laptop a client let in to fill in together.

Revision ID: 0013
Revises: 0012
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TABLES = ("sitting_answer", "sitting_part", "sitting")


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_forget():
    anything = sa.table("sitting", sa.column("id")).select().limit(1)
    if "accept-loss" not in context.get_x_argument() and op.get_bind().execute(anything).first():
        raise RuntimeError("This would forget who fills in together now: -x accept-loss")


def of(table, source):
    return sa.ForeignKeyConstraint(
        [f"{source}_id"],
        [f"{source}.id"],
        name=op.f(f"fk_{table}_{source}_id_{source}"),
        ondelete="CASCADE",
    )


def upgrade_main():
    op.create_table(
        "sitting",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("client_id", sa.String(32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("coach_id", sa.String(32), nullable=True),
        sa.Column("session_id", sa.String(32), nullable=True),
        sa.Column("begun_at", sa.DateTime(), nullable=True),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["coach_id"], ["staff.id"], name=op.f("fk_sitting_coach_id_staff")),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_sitting_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
    )
    op.create_index("ix_sitting_client_id", "sitting", ["client_id", "access_no"])
    op.create_index("ix_sitting_session_id", "sitting", ["session_id"])
    op.create_table(
        "sitting_part",
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("round_id", sa.String(32), nullable=False),
        sa.Column("module", sa.String(64), nullable=False),
        of("sitting_part", "sitting"),
        of("sitting_part", "round"),
        sa.PrimaryKeyConstraint("sitting_id", "round_id", name=op.f("pk_sitting_part")),
    )
    op.create_index("ix_sitting_part_round_id", "sitting_part", ["round_id"])
    op.create_table(
        "sitting_answer",
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("round_id", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(64), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        of("sitting_answer", "sitting"),
        of("sitting_answer", "round"),
        sa.PrimaryKeyConstraint(
            "sitting_id", "round_id", "item_id", name=op.f("pk_sitting_answer")
        ),
    )
    op.create_index("ix_sitting_answer_round_id", "sitting_answer", ["round_id"])


def downgrade_main():
    refuse_to_forget()
    for name in TABLES:
        op.drop_table(name)

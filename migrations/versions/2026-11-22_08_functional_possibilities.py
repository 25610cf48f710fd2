"""Keep the possibilities that a coach entered from the FML.

Revision ID: 0008
Revises: 0007
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0008"
down_revision = "0007"
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
        "fml",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("coach_id", sa.String(length=32), nullable=False),
        sa.Column("entered_by", sa.String(length=32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_fml_client_id_client"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["coach_id"], ["staff.id"], name=op.f("fk_fml_coach_id_staff")),
        sa.ForeignKeyConstraint(["entered_by"], ["staff.id"], name=op.f("fk_fml_entered_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fml")),
        sa.UniqueConstraint("client_id", "number", name=op.f("uq_fml_client_id")),
    )
    op.create_table(
        "fml_objection",
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("aspect", sa.String(length=64), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_fml_objection_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("client_id", "aspect", name=op.f("pk_fml_objection")),
    )


def downgrade_main():
    refuse_to_lose("fml", "fml_objection")
    op.drop_table("fml_objection")
    op.drop_table("fml")

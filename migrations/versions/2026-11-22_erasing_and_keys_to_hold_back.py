"""Let a client erase everything: a day on which it happens, a key held back, a list of erasures.

Revision ID: 0003
Revises: 0002
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": upgrade_main, "keys": upgrade_keys}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": downgrade_keys}[database]()


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


def refuse_while_erasing():
    waiting = (
        sa.table("client", sa.column("erase_at")).select().where(sa.column("erase_at").is_not(None))
    )
    if "accept-loss" not in context.get_x_argument() and op.get_bind().execute(waiting).first():
        raise RuntimeError("Somebody waits to be erased, which this would forget: -x accept-loss")


def upgrade_main():
    op.add_column("client", sa.Column("erase_at", sa.DateTime(), nullable=True))


def downgrade_main():
    refuse_while_erasing()
    op.drop_column("client", "erase_at")


def upgrade_keys():
    op.add_column("client_key", sa.Column("held_at", sa.DateTime(), nullable=True))
    op.create_table(
        "erased",
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("erased_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("client_id", "erased_at", name=op.f("pk_erased")),
    )
    op.create_table(
        "bureau_secret",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_bureau_secret")),
    )


def downgrade_keys():
    refuse_to_lose("erased", "bureau_secret")
    op.drop_table("bureau_secret")
    op.drop_table("erased")
    op.drop_column("client_key", "held_at")

"""Let a coach write down that a trajectory ended: from that day on everything is kept two years.

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_forget():
    ended = sa.table("client", sa.column("ended_on")).select().where(sa.column("ended_on") != None)  # noqa: E711
    if "accept-loss" not in context.get_x_argument() and op.get_bind().execute(ended).first():
        raise RuntimeError("This would forget which trajectories ended: -x accept-loss")


def upgrade_main():
    op.add_column("client", sa.Column("ended_on", sa.Date(), nullable=True))


def downgrade_main():
    refuse_to_forget()
    op.drop_column("client", "ended_on")

"""Keep since when a client says that an agreement is not right, until its coach read that.

Revision ID: 0014
Revises: 0013
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def upgrade_main():
    op.add_column("agreement", sa.Column("disputed_at", sa.DateTime(), nullable=True))


def downgrade_main():
    op.drop_column("agreement", "disputed_at")

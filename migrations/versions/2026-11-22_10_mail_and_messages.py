"""Keep messages, tasks and the mail that is still to go out.

Revision ID: 0010
Revises: 0009
Create Date: 2026-11-22
"""

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

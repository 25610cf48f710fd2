"""Keep search profiles: drafts, signed versions, comments.

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-22
"""

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

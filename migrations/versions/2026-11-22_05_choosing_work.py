"""Keep what a client chose among occupations.

Revision ID: 0005
Revises: 0004
Create Date: 2026-11-22
"""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

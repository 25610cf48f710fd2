"""Keep the possibilities that a coach entered from the FML.

Revision ID: 0008
Revises: 0007
Create Date: 2026-11-22
"""

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

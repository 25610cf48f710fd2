"""Keep messages, tasks and the mail that is still to go out.

Revision ID: 0010
Revises: 0009
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade(database):
    {"main": upgrade_main, "keys": nothing}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": nothing}[database]()


def nothing():
    pass


def refuse_to_lose(*tables):
    if "accept-loss" in context.get_x_argument():
        return
    connection = op.get_bind()
    full = [
        name
        for name in tables
        if connection.execute(sa.select(sa.literal(1)).select_from(sa.table(name)).limit(1)).first()
    ]
    if full:
        raise RuntimeError(f"This would lose every row of {', '.join(full)}: -x accept-loss")


def upgrade_main():
    op.create_table(
        "contact",
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("lookup", sa.String(length=64), nullable=True),
        sa.Column("pin_hash", sa.String(length=255), nullable=True),
        sa.Column("frequency", sa.String(length=16), nullable=False),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("verified_at", sa.DateTime(), nullable=True),
        sa.Column("refused_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_contact_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("client_id", "access_no", name=op.f("pk_contact")),
    )
    op.create_index("ix_contact_lookup", "contact", ["lookup"])
    op.create_table(
        "mail_code",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=True),
        sa.Column("access_no", sa.Integer(), nullable=True),
        sa.Column("lookup", sa.String(length=64), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("pin_hash", sa.String(length=255), nullable=True),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_mail_code_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_code")),
    )
    op.create_index("ix_mail_code_client_id", "mail_code", ["client_id", "access_no"])
    op.create_index("ix_mail_code_lookup", "mail_code", ["lookup", "made_at"])
    op.create_table(
        "letter",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=True),
        sa.Column("code_id", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("queued_at", sa.DateTime(), nullable=False),
        sa.Column("next_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(), nullable=True),
        sa.Column("batch", sa.String(length=32), nullable=True),
        sa.Column("reply", sa.Integer(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_letter_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["code_id"],
            ["mail_code.id"],
            name=op.f("fk_letter_code_id_mail_code"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("reason", name=op.f("uq_letter_reason")),
    )
    op.create_index("ix_letter_client_id", "letter", ["client_id", "state"])
    op.create_index("ix_letter_code_id", "letter", ["code_id"])
    op.create_index("ix_letter_state", "letter", ["state", "next_at"])
    op.create_table(
        "message",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("author", sa.String(length=16), nullable=False),
        sa.Column("share_id", sa.String(length=32), nullable=True),
        sa.Column("section_id", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("gone_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_message_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["share_id"], ["share.id"], name=op.f("fk_message_share_id_share"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_message_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index("ix_message_client_id", "message", ["client_id", "at"])
    op.create_index("ix_message_share_id", "message", ["share_id"])
    op.create_index("ix_message_staff_id", "message", ["staff_id", "at"])
    op.create_table(
        "thread_seen",
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("reader", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_thread_seen_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("client_id", "reader", "place", name=op.f("pk_thread_seen")),
    )
    op.create_table(
        "task",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_task_client_id_client"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_task_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index("ix_task_client_id", "task", ["client_id"])
    op.create_index("ix_task_staff_id", "task", ["staff_id"])
    op.create_table(
        "task_reply",
        sa.Column("task_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_task_reply_client_id_client"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name=op.f("fk_task_reply_task_id_task"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("task_id", "access_no", name=op.f("pk_task_reply")),
    )
    op.create_index("ix_task_reply_client_id", "task_reply", ["client_id"])
    op.create_table(
        "new_phone",
        sa.Column("binding_id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("access_no", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["binding_id"],
            ["binding.id"],
            name=op.f("fk_new_phone_binding_id_binding"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "access_no"],
            ["access.client_id", "access.number"],
            name=op.f("fk_new_phone_client_id_access"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("binding_id", name=op.f("pk_new_phone")),
    )
    op.create_index("ix_new_phone_client_id", "new_phone", ["client_id", "access_no"])


def downgrade_main():
    refuse_to_lose("contact", "message", "task", "letter")
    op.drop_table("new_phone")
    op.drop_table("task_reply")
    op.drop_table("task")
    op.drop_table("thread_seen")
    op.drop_table("message")
    op.drop_table("letter")
    op.drop_table("mail_code")
    op.drop_table("contact")

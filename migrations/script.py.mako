"""${message}.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade(database):
    {"main": upgrade_main, "keys": upgrade_keys}[database]()


def downgrade(database):
    {"main": downgrade_main, "keys": downgrade_keys}[database]()

% for database in ["main", "keys"]:

def upgrade_${database}():
    ${context.get(f"{database}_upgrades", "pass")}


def downgrade_${database}():
    ${context.get(f"{database}_downgrades", "pass")}

% endfor
